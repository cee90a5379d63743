// What is to be done when an undo step is done again, and needs no undoing. May include: SDK.
#pragma once

#include <functional>

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace ri::calc {

using RedoWork =
    std::function<void(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document)>;

/// Adds it to the step that is open, at this place among what the office records; nothing of it is
/// recorded. The document's undo list owns the work, and so it must not hold the document.
void addRedo(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document, RedoWork work);

} // namespace ri::calc
