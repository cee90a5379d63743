#include "document/undo_heights.hpp"

#include "document/managed_ranges.hpp"
#include "document/redo_action.hpp"
#include "office/undo_lock.hpp"

namespace ri::calc {

using css::uno::Reference;
using Spreadsheet = Reference<css::sheet::XSpreadsheetDocument>;

void setHeightsInStep(const Spreadsheet &document, const Reference<css::sheet::XSpreadsheet> &sheet,
                      const std::vector<RowHeight> &heights) {
  {
    const UndoLock lock(document);
    setRowHeights(sheet, heights);
  }
  // Sheets stand as they do now when the step is done again.
  addRedo(document, [index = sheetIndex(sheet), heights](const Spreadsheet &again) {
    setRowHeights(sheetAt(again, index), heights);
  });
}

} // namespace ri::calc
