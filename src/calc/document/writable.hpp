// Whether a document takes what is to be written, found out before the first cell is: what the
// office refuses halfway would have to be taken back, and it has not always something to undo.
#pragma once

#include <array>

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "workbook/sheet/edits.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri::calc {

using ManagedSheets =
    std::array<css::uno::Reference<css::sheet::XSpreadsheet>, kSheets>; ///< by SheetId

/// Throws std::runtime_error with the cause and the place: a document that is read-only, a sheet
/// that is protected, rows in use where others would push them out of the sheet, an array formula
/// across rows that are to be parted.
void requireWritable(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                     const ManagedSheets &sheets, const Snapshot &snapshot,
                     const WorkbookEdits &edits);

/// Sheets that only get rows more behind their last one, and whose rows no formula looks up.
bool isList(SheetId id);

} // namespace ri::calc
