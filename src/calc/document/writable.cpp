#include "document/writable.hpp"

#include <stdexcept>
#include <string>

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "document/managed_ranges.hpp"
#include "office/uno_text.hpp"
#include "workbook/sheet/formula.hpp"

namespace ri::calc {
namespace {

using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Sheet = Reference<css::sheet::XSpreadsheet>;

/// "W5:W7"
std::string textOf(const CellRangeAddress &range) {
  const auto cell = [](sal_Int32 column, sal_Int32 row) {
    return toUtf8(toOUString(columnLetters(static_cast<std::uint32_t>(column)))) +
           std::to_string(row + 1);
  };
  return cell(range.StartColumn, range.StartRow) + ":" + cell(range.EndColumn, range.EndRow);
}

void requireUnprotected(const Sheet &sheet) {
  if (Reference<css::util::XProtectable>(sheet, UNO_QUERY_THROW)->isProtected())
    throw std::runtime_error("The sheet " + nameOf(sheet) +
                             " is protected; switch that off (Tools ▸ Protect Sheet), and try "
                             "again.");
}

void requireRoom(const Sheet &sheet, sal_Int32 lastRow, sal_Int32 more) {
  if (lastRow + more > lastRowOfSheet(sheet))
    throw std::runtime_error("The sheet " + nameOf(sheet) + " has no room for " +
                             std::to_string(more) + " more rows; clear row " +
                             std::to_string(lastRow + 1) +
                             ", the last that is in use, and try "
                             "again.");
}

/// The array formula that has a cell in the row, if it goes on above `first` or below `last`.
void requireNoArrayAcross(const Sheet &sheet, sal_Int32 row, sal_Int32 first, sal_Int32 last) {
  const Reference<css::sheet::XCellRangesQuery> cells(
      sheet->getCellRangeByPosition(0, row, lastColumnOfSheet(sheet), row), UNO_QUERY_THROW);
  for (const CellRangeAddress &area :
       cells->queryContentCells(css::sheet::CellFlags::FORMULA)->getRangeAddresses())
    for (sal_Int32 column = area.StartColumn; column <= area.EndColumn; ++column) {
      if (!sheet->getCellByPosition(column, row)->getFormula().startsWith("{"))
        continue;
      const auto cursor = sheet->createCursorByRange(
          {sheet->getCellRangeByPosition(column, row, column, row), UNO_QUERY_THROW});
      cursor->collapseToCurrentArray();
      const CellRangeAddress array =
          Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
      if (array.StartRow < first || array.EndRow > last)
        throw std::runtime_error("The array formula in " + textOf(array) + " of the sheet " +
                                 nameOf(sheet) + " stands where rows must be inserted, at row " +
                                 std::to_string(first + 1) + "; delete or move it, and try again.");
    }
}

/// The office inserts rows only where it could write them: where no array formula has cells both
/// in that many rows and outside of them.
void requireNoArrayAt(const Sheet &sheet, sal_Int32 first, sal_Int32 last) {
  if (first > lastUsedRow(sheet))
    return;
  requireNoArrayAcross(sheet, first, first, last);
  if (last > first)
    requireNoArrayAcross(sheet, last, first, last);
}

void requireInsertions(const Sheet &sheet, const Grid &grid, SheetId id,
                       const WorkbookEdits &edits) {
  sal_Int32 more = 0;
  for (const RowInsertion &insertion : edits.insertions)
    if (insertion.sheet == id)
      more += static_cast<sal_Int32>(insertion.rows.size());
  if (more == 0)
    return;
  requireRoom(sheet, lastUsedRow(sheet), more);
  for (const RowInsertion &insertion : edits.insertions)
    if (insertion.sheet == id) {
      const auto first = static_cast<sal_Int32>(grid.firstRow + insertion.before);
      requireNoArrayAt(sheet, first, first + static_cast<sal_Int32>(insertion.rows.size()) - 1);
    }
}

} // namespace

bool isList(SheetId id) {
  return id == SheetId::Names || id == SheetId::Changes || id == SheetId::Log;
}

void requireWritable(const Reference<css::sheet::XSpreadsheetDocument> &document,
                     const ManagedSheets &sheets, const Snapshot &snapshot,
                     const WorkbookEdits &edits) {
  if (Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->isReadonly())
    throw std::runtime_error("This workbook is open read-only; save it under another name, and go "
                             "on there.");
  std::array<bool, kSheets> written{};
  for (const CellEdit &edit : edits.cells)
    written[static_cast<std::size_t>(edit.sheet)] = true;
  for (const RowInsertion &insertion : edits.insertions)
    written[static_cast<std::size_t>(insertion.sheet)] = true;
  for (const RowRemoval &removal : edits.removals)
    written[static_cast<std::size_t>(removal.sheet)] = true;
  for (std::size_t s = 0; s < kSheets; ++s)
    if (written[s] && sheets[s].is()) {
      requireUnprotected(sheets[s]);
      requireInsertions(sheets[s], snapshot.grids[s], static_cast<SheetId>(s), edits);
    }
}

} // namespace ri::calc
