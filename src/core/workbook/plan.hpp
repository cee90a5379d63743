// The workbook as plain data: what an import writes. May include: model, std.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.hpp"
#include "workbook/cell.hpp"

namespace ri {

/// What the import knows besides the report's text; it ends in Log and Base.
struct ImportFacts {
  std::u16string url;  ///< of the linked file; empty for standard input
  std::string sha256;  ///< of its bytes, lower-case hexadecimal
  std::string options; ///< as given: "encoding=big5"
  std::string version; ///< of this program
  std::string time;    ///< local time, ISO 8601 to the second
  std::string
      uiLanguage; ///< BCP 47 of the office's user interface: "en-US", "zh-TW"; headings follow it
};

/// A cell that an import writes once and that no refresh touches: its formula stays right.
struct PlacedCell {
  std::uint32_t row = 0, column = 0; ///< of the sheet, from 0
  Cell cell;                         ///< a Formula is no template but Calc's own
  std::string_view style;            ///< cell style; static storage
};

/// A bar chart over cells of its sheet. Their first row names the series, their first column the
/// bars, the first of them on top.
struct ChartPlan {
  std::string_view name; ///< of the chart in the sheet; static storage
  std::u16string title;
  std::uint32_t firstRow = 0, lastRow = 0;       ///< of the sheet
  std::uint32_t firstColumn = 0, lastColumn = 0; ///< of the sheet
  std::uint32_t topRow = 0, bottomRow = 0;       ///< the sheet rows that it stands beside
  std::uint32_t besideColumn = 0;                ///< the sheet column where it begins
  bool hasLegend = false;
  double logarithmicFrom = 0; ///< where a logarithmic axis begins; 0: it is linear
};

struct SheetPlan {
  SheetId id = SheetId::Indicators;
  std::u16string title; ///< the tab's text, in the user interface's language
  bool hidden = false;
  std::string_view
      databaseRange;            ///< name of the database range over heading and data; may be empty
  std::uint32_t headingRow = 0; ///< sheet row of the headings; data begins below
  std::vector<std::u16string> headings; ///< one a column of columnsOf(id)
  std::vector<std::vector<Cell>> rows;  ///< rows[r][c]: data row r, column c
  std::vector<PlacedCell> placed;       ///< above the headings
  std::vector<ChartPlan> charts;
  std::vector<std::uint32_t> pages; ///< sheet rows that begin a new printed page
  struct Group {
    std::uint32_t firstRow, lastRow; ///< inclusive
  };
  std::vector<Group> outline; ///< of data rows: all rows of a section but its first; none meets
                              ///< another
  std::vector<Group> folded;  ///< of sheet rows: they stand folded away
};

struct WorkbookPlan {
  std::string_view textLocale;   ///< BCP 47 of the report's script: "zh-TW", "zh-CN", "en-US"
  std::u16string title;          ///< the report's own headline; empty where it has none
  std::vector<SheetPlan> sheets; ///< in the order of SheetId, all of them
};

/// Throws ReadError (TooLarge) if the report needs more rows than a sheet has.
WorkbookPlan planWorkbook(const Report &report, const ImportFacts &facts);

/// Throws ReadError (TooLarge) if these are more rows than a sheet has.
void requireRoom(std::size_t rows);
/// The same for the rows that the report needs at least, before any is made.
void requireRoom(const Report &report);

/// Resolves the placeholders of a formula template for one row. `positions` are the sheet columns
/// (0-based) of columnsOf(sheet), `row` is the sheet row (0-based).
std::u16string expandFormula(std::u16string_view formula, SheetId sheet,
                             const std::vector<std::uint32_t> &positions, std::uint32_t row);

/// The plan as text, a line a cell: sheet, cell ("I2"), kind (text, number, formula), content;
/// separated by tabs, with \\t, \\n, \\r and \\\\ escaped. Empty cells are left out.
std::string dumpPlan(const WorkbookPlan &plan);

} // namespace ri
