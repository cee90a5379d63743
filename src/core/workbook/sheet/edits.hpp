// What a refresh writes: changed cells and inserted rows; and rows that the user drops. May
// include: model, std.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "workbook/sheet/cell.hpp"
#include "workbook/sheet/sheet_plan.hpp"

namespace ri {

/// A CellEdit's row: that of the headings.
inline constexpr std::uint32_t kHeadings = 0xFFFFFFFF;

/// `row` and `before` count rows of the snapshot's grid (Grid::rows), before any insertion.
/// A Formula is a template (Cell).
struct CellEdit {
  SheetId sheet = SheetId::Indicators;
  std::uint32_t row = 0;
  std::uint32_t column = 0; ///< of columnsOf(sheet)
  Cell cell;
};

struct RowInsertion {
  SheetId sheet = SheetId::Indicators;
  std::uint32_t before = 0;            ///< Grid::rows.size(): after the last row
  std::vector<std::vector<Cell>> rows; ///< as in SheetPlan
};

/// `row` as in CellEdit. Never all rows of a sheet: its columns are found by them.
struct RowRemoval {
  SheetId sheet = SheetId::Indicators;
  std::uint32_t row = 0;
};

/// How many rows of Indicators a refresh concerned; of conflicts, how many rows and sentences.
struct RefreshCounts {
  std::int32_t added = 0, changed = 0, conflict = 0, gone = 0, unchanged = 0;
};

/// Applied as: all cells first, then insertions and removals from the bottom up, at one place the
/// removal first. Empty when nothing changed.
struct WorkbookEdits {
  std::vector<CellEdit> cells;
  std::vector<RowInsertion> insertions; ///< by sheet, then ascending by `before`
  std::vector<RowRemoval> removals;     ///< by sheet, then ascending; a refresh has none
  RefreshCounts counts;
  std::u16string title; ///< of a report that joins the workbook; empty where it has none
  bool empty() const { return cells.empty() && insertions.empty() && removals.empty(); }
};

} // namespace ri
