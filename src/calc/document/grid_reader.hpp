// Reads a managed sheet as the snapshot has it. May include: SDK, core.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "document/managed_ranges.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri::calc {

/// A managed sheet and what stands in its managed columns.
struct ReadSheet {
  css::uno::Reference<css::sheet::XSpreadsheet> sheet; ///< null if the document has none of them
  Grid grid;
};

/// `outgrown` tells where rows begin that their names do not cover yet.
ReadSheet readSheet(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                    SheetId id, const OutgrownNames &outgrown = {});

} // namespace ri::calc
