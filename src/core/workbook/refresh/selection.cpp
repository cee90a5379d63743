#include "workbook/refresh/selection.hpp"

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

} // namespace ri
