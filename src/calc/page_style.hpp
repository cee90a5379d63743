// How the sheets are printed.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace ri::calc {

inline constexpr const char *kPageStyle = "RI Report";

/// Adds the page style to a new document: landscape, as wide as one page, the sheet's name and
/// "page / pages" at the foot.
void addPageStyle(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document);

} // namespace ri::calc
