// The cells that are selected in a window.
#pragma once

#include <vector>

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

namespace ri::calc {

/// In the order of selection; none for a drawing.
std::vector<css::table::CellRangeAddress>
selectedCells(const css::uno::Reference<css::frame::XController> &controller);

/// Without rows that a filter, an outline or the user hides.
std::vector<css::table::CellRangeAddress>
visibleSelectedCells(const css::uno::Reference<css::frame::XController> &controller);

} // namespace ri::calc
