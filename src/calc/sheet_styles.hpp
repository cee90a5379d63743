// The looks: cell styles "RI …", which a user restyles all at once, and conditional formats.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "workbook/cell.hpp"

namespace ri::calc {

inline constexpr const char *kHeadingStyle = "RI Heading";
inline constexpr const char *kPageStyle = "RI Report";

/// Adds the cell styles and the page style to a new document.
void addStyles(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document);

/// Sets the conditional formats of the sheet's columns.
void addConditionalFormats(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet, SheetId id);

} // namespace ri::calc
