// Row heights that are part of an undo step. May include: SDK.
#pragma once

#include <vector>

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "office/row_heights.hpp"

namespace ri::calc {

/// Sets heights of rows that the step inserts, so that they come back when it is done again. It is
/// none of the office's own actions: done again that sets heights only through a window, and that
/// the active one, shows there the sheet that it is about, and adds a step of its own to those that
/// can be undone.
void setHeightsInStep(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                      const css::uno::Reference<css::sheet::XSpreadsheet> &sheet,
                      const std::vector<RowHeight> &heights);

} // namespace ri::calc
