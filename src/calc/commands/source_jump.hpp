// From a row of Indicators to the sentence that states it, and back.
#pragma once

#include <com/sun/star/frame/XController.hpp>

namespace ri::calc {

/// Whether the sheet that the controller shows has rows to go from: Indicators or Changes.
bool canGoToSource(const css::uno::Reference<css::frame::XController> &controller);

/// Selects the sentence of the current cell's row on the sheet Source; a row that is hidden is
/// shown. Throws std::runtime_error if there is none.
void goToSource(const css::uno::Reference<css::frame::XController> &controller);

/// The same for Source, Changes and Indicators.
bool canGoToIndicator(const css::uno::Reference<css::frame::XController> &controller);

/// Selects the first row of Indicators that the current sentence states, or that the current line
/// of Changes speaks of; from a row of Indicators, the next one of its sentence, and after the last
/// the first again. Throws std::runtime_error if there is none.
void goToIndicator(const css::uno::Reference<css::frame::XController> &controller);

/// Selects the first line of Changes that the last refresh wrote. Throws std::runtime_error if the
/// sheet is gone.
void goToChanges(const css::uno::Reference<css::frame::XController> &controller);

} // namespace ri::calc
