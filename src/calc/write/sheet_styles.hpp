// The cell styles "RI …", which a user restyles all at once.
#pragma once

#include <string_view>

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "workbook/sheet/sheet_plan.hpp"

namespace ri::calc {

/// The style of the heading above a column of that cell style: numbers stand at the right.
const char *headingStyleOf(std::string_view columnStyle);

/// Adds the cell styles to a new document. The report's script decides how Chinese characters that
/// both scripts share are drawn, the workbook's language how a figure at constant prices is marked.
void addCellStyles(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                   const WorkbookPlan &plan);

} // namespace ri::calc
