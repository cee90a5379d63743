// The workbook as plain data: what an import writes. May include: model, std.
#pragma once

#include <array>
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

struct SheetPlan {
  SheetId id = SheetId::Indicators;
  std::u16string title; ///< the tab's text, in the user interface's language
  bool hidden = false;
  std::string_view
      databaseRange; ///< name of the database range over heading and data; may be empty
  std::vector<std::u16string> headings; ///< one a column of columnsOf(id)
  std::vector<std::vector<Cell>> rows;  ///< rows[r][c]: data row r (sheet row r + 1), column c
  struct Group {
    std::uint32_t firstRow, lastRow;
  };                          ///< data rows, inclusive
  std::vector<Group> outline; ///< row groups (one a section), none overlaps another
};

struct WorkbookPlan {
  std::vector<SheetPlan> sheets; ///< in the order of SheetId, all of them
};

WorkbookPlan planWorkbook(const Report &report, const ImportFacts &facts);

/// Resolves the placeholders of a formula template for one row. `positions` are the sheet columns
/// (0-based) of columnsOf(sheet), `row` is the sheet row (0-based).
std::u16string expandFormula(std::u16string_view formula, SheetId sheet,
                             const std::vector<std::uint32_t> &positions, std::uint32_t row);

/// The plan as text, a line a cell: sheet, cell ("I2"), kind (text, number, formula), content;
/// separated by tabs, with \\t, \\n, \\r and \\\\ escaped. Empty cells are left out.
std::string dumpPlan(const WorkbookPlan &plan);

} // namespace ri
