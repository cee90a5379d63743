// References of the user's formulas to cells that were deleted, so that rows that are inserted do
// not bring them back. May include: core, SDK.
#pragma once

#include "document/writable.hpp"

namespace ri::calc {

/// The office remembers in `$Indicators.$I$#REF!` where the deleted cell was, and takes it for that
/// place again as soon as rows are inserted there: the formula would show another row's figure.
/// Written anew it remembers nothing. To be called before rows are inserted, in the undo step.
void keepLostReferences(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                        const ManagedSheets &sheets, const Snapshot &snapshot);

} // namespace ri::calc
