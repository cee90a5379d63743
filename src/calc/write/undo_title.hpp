// A title in the pages' header that is part of an undo step. May include: SDK.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <rtl/ustring.hxx>

namespace ri::calc {

/// Adds a report's title to the header so that it goes and comes with the step: the office itself
/// records no change of a page style that is made this way.
void addPageTitleInStep(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                        const rtl::OUString &title);

} // namespace ri::calc
