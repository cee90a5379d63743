// Reads a managed sheet as the snapshot has it. May include: SDK, core.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "workbook/snapshot.hpp"

namespace ri::calc {

/// A managed sheet and what stands in its managed columns.
struct ReadSheet {
  css::uno::Reference<css::sheet::XSpreadsheet> sheet; ///< null if the document has none of them
  Grid grid;
};

/// Finds the managed columns by their named ranges; those on another sheet than the first one's
/// were moved there and are the user's.
ReadSheet readSheet(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                    SheetId id);

} // namespace ri::calc
