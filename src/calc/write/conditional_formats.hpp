// Looks that depend on what a cell holds, set on whole columns so that rows to come have them too.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include "workbook/sheet/cell.hpp"

namespace ri::calc {

/// Sets the conditional formats of a new sheet's columns.
void addConditionalFormats(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet, SheetId id);

} // namespace ri::calc
