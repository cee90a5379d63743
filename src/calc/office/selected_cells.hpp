// The spreadsheet in a window and the cells that are selected there.
#pragma once

#include <vector>

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

namespace ri::calc {

/// Null where a window shows none, or nothing any more.
css::uno::Reference<css::sheet::XSpreadsheetDocument>
documentOf(const css::uno::Reference<css::frame::XController> &controller);

/// In the order of selection; none for a drawing.
std::vector<css::table::CellRangeAddress>
selectedCells(const css::uno::Reference<css::frame::XController> &controller);

/// Without rows that a filter, an outline or the user hides.
std::vector<css::table::CellRangeAddress>
visibleSelectedCells(const css::uno::Reference<css::frame::XController> &controller);

} // namespace ri::calc
