// A spreadsheet document that holds an import: read as a snapshot, written as edits.
#pragma once

#include <initializer_list>
#include <vector>

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include "document/managed_ranges.hpp"
#include "document/writable.hpp"
#include "office/context.hpp"
#include "workbook/refresh/selection.hpp"
#include "workbook/sheet/edits.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri::calc {

class ManagedDocument {
public:
  /// Reads the managed sheets and columns, found by their named ranges. `outgrown` is what an
  /// earlier apply() of the same undo step left.
  explicit ManagedDocument(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                           const OutgrownNames &outgrown = {});
  /// Reads only some of the sheets; the others count as not there. For looking, not for writing.
  ManagedDocument(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                  std::initializer_list<SheetId> sheets);

  const Snapshot &snapshot() const { return snapshot_; }

  /// Cells of the document by the rows of the snapshot; what is on no managed sheet is left out.
  std::vector<SelectedCells>
  inGrids(const std::vector<css::table::CellRangeAddress> &addresses) const;

  /// Shows the columns that tell reports apart, and the lines of Report that are not empty any
  /// more: an import hides them.
  void showReports();

  /// Writes what a refresh of this snapshot wants, nothing else; or nothing at all, if the document
  /// does not take it (requireWritable). The snapshot is out of date then, and names do not cover
  /// all rows until UndoStep::name.
  void apply(const Context &context, const WorkbookEdits &edits, OutgrownNames &outgrown);

private:
  void read(SheetId id, const OutgrownNames &outgrown);
  /// Shows the column, too: one that had nothing to show was hidden.
  void writeHeading(const CellEdit &edit);
  void writeCell(const CellEdit &edit);
  void insertRows(const Context &context, const RowInsertion &insertion);
  void removeRow(const RowRemoval &removal);

  css::uno::Reference<css::sheet::XSpreadsheet> sheet(SheetId id) const {
    return sheets_[static_cast<std::size_t>(id)];
  }

  css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
  Snapshot snapshot_;
  ManagedSheets sheets_;
};

} // namespace ri::calc
