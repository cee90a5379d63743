// A document follows its linked file and its sheet Source.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "context.hpp"
#include "workbook/edits.hpp"

namespace ri::calc {

/// Refreshes the document in one undo step. Throws; then the document is as it was before.
RefreshCounts
refreshDocument(const Context &context,
                const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document);

} // namespace ri::calc
