// How inserted rows look. May include: SDK.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>

namespace ri::calc {

/// The office gives inserted rows all that the row above wears. Of that they keep what their other
/// neighbour wears, too, which is how the column looks; what is one cell's own, a highlight, say,
/// they take off, down to the cell style.
void takeOffHighlights(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet, sal_Int32 top,
                       sal_Int32 count, bool atEndOfTable);

} // namespace ri::calc
