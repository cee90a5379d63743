// Row heights that are part of an undo step. May include: SDK.
#pragma once

#include <vector>

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "office/row_heights.hpp"

namespace ri::calc {

/// Sets heights so that they come back when the step is done again. The office takes a height back
/// by itself, but sets it again only through a window, and that the active one.
void setHeightsInStep(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                      const css::uno::Reference<css::sheet::XSpreadsheet> &sheet,
                      const std::vector<RowHeight> &heights);

} // namespace ri::calc
