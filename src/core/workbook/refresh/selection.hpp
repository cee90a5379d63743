// What the user selected on the managed sheets. May include: model, std.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "workbook/sheet/snapshot.hpp"

namespace ri {

/// Selected cells of a managed sheet, all inclusive.
struct SelectedCells {
  SheetId sheet = SheetId::Indicators;
  std::uint32_t firstRow = 0, lastRow = 0;       ///< of the grid
  std::uint32_t firstColumn = 0, lastColumn = 0; ///< of the sheet, 0-based
};

/// The number of the report that the first selected row of Indicators or Source belongs to; 0 if
/// there is none.
std::uint32_t reportIn(const Snapshot &snapshot, const std::vector<SelectedCells> &selection);

/// The keys of the selected rows of Indicators, or of the numbers selected in Left out.
std::vector<std::u16string> keysIn(const Snapshot &snapshot,
                                   const std::vector<SelectedCells> &selection, SheetId sheet);

} // namespace ri
