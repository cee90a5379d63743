// A spreadsheet document that holds an import: read as a snapshot, written as edits.
#pragma once

#include <array>

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "workbook/edits.hpp"
#include "workbook/snapshot.hpp"

namespace ri::calc {

class ManagedDocument {
public:
  /// Reads the managed sheets and columns, found by their named ranges.
  explicit ManagedDocument(css::uno::Reference<css::sheet::XSpreadsheetDocument> document);

  const Snapshot &snapshot() const { return snapshot_; }

  /// Writes what a refresh of this snapshot wants, nothing else. The snapshot is out of date then.
  void apply(const WorkbookEdits &edits);

private:
  void readGrid(SheetId id);
  void writeCell(const CellEdit &edit);
  void insertRows(const RowInsertion &insertion);
  void rename(SheetId id, std::size_t inserted);

  css::uno::Reference<css::sheet::XSpreadsheet> sheet(SheetId id) const {
    return sheets_[static_cast<std::size_t>(id)];
  }

  css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
  Snapshot snapshot_;
  std::array<css::uno::Reference<css::sheet::XSpreadsheet>, kSheets> sheets_; ///< by SheetId
};

} // namespace ri::calc
