// The workbook as plain data: what an import writes. May include: std.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/sheet/cell.hpp"

namespace ri {

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
  std::vector<std::size_t> unused; ///< columns that are hidden because they hold nothing yet
  struct Group {
    std::uint32_t firstRow, lastRow; ///< inclusive
  };
  std::vector<Group> outline; ///< of data rows: all rows of a section but its first; none meets
                              ///< another
  std::vector<Group> folded;  ///< of sheet rows: they stand folded away
};

/// A name that means a constant in every formula.
struct NamedText {
  std::string_view name;     ///< "rw_signs"; static storage
  std::u16string expression; ///< in Calc's English syntax
};

struct WorkbookPlan {
  std::string_view textLocale;   ///< BCP 47 of the report's script: "zh-TW", "zh-CN", "en-US"
  std::u16string title;          ///< the report's own headline; empty where it has none
  std::vector<NamedText> names;  ///< named expressions that formulas use
  std::vector<SheetPlan> sheets; ///< in the order of SheetId, all of them
  const SheetPlan &operator[](SheetId id) const { return sheets[static_cast<std::size_t>(id)]; }
};

} // namespace ri
