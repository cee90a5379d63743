// From a row of Indicators to the sentence that states it.
#pragma once

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace ri::calc {

/// Whether the sheet that the controller shows is Indicators, whatever it is called.
bool showsIndicators(const css::uno::Reference<css::frame::XController> &controller);

/// Selects the sentence of the current cell's row on the sheet Source. Throws std::runtime_error if
/// the row has none.
void goToSource(const css::uno::Reference<css::frame::XController> &controller);

} // namespace ri::calc
