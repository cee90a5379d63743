#include "workbook/refresh/selection.hpp"

#include <algorithm>

#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/key.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri {

std::uint32_t reportIn(const Snapshot &snapshot, const std::vector<SelectedCells> &selection) {
  for (const SelectedCells &cells : selection) {
    const Grid &grid = snapshot[cells.sheet];
    std::uint32_t report = 0;
    if (cells.sheet == SheetId::Indicators)
      report = reportOfKey(cellAt(grid, cells.firstRow, IndicatorColumn::Key).text);
    else if (cells.sheet == SheetId::Source)
      report = numberOf(cellAt(grid, cells.firstRow, SourceColumn::Report));
    if (report != 0)
      return report;
  }
  return 0;
}

std::vector<std::u16string> keysIn(const Snapshot &snapshot,
                                   const std::vector<SelectedCells> &selection, SheetId sheet) {
  const std::size_t column =
      sheet == SheetId::Indicators ? std::size_t{IndicatorColumn::Key} : LeftOutColumn::Key;
  const Grid &grid = snapshot[sheet];
  std::vector<std::u16string> keys;
  for (const SelectedCells &cells : selection)
    for (std::uint32_t r = cells.firstRow;
         cells.sheet == sheet && r <= cells.lastRow && r < grid.rows.size(); ++r)
      if (const std::u16string &key = cellAt(grid, r, column).text;
          !key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end())
        keys.push_back(key);
  return keys;
}

} // namespace ri
