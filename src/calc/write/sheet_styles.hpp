// The cell styles "RI …", which a user restyles all at once.
#pragma once

#include <string_view>

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace ri::calc {

/// The style of the heading above a column of that cell style: numbers stand at the right.
const char *headingStyleOf(std::string_view columnStyle);

/// Adds the cell styles to a new document. `textLocale` is the BCP 47 tag of the report's script,
/// which decides how Chinese characters that both scripts share are drawn.
void addCellStyles(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                   std::string_view textLocale);

} // namespace ri::calc
