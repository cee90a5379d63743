#include "document/lost_references.hpp"

#include <algorithm>
#include <string_view>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/util/XSearchable.hpp>

#include "document/managed_ranges.hpp"
#include "office/column_runs.hpp"
#include "office/uno_text.hpp"

namespace ri::calc {
namespace {

using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Sheet = Reference<css::sheet::XSpreadsheet>;

constexpr std::u16string_view kLost = u"#REF!";

/// An array formula is written by its first cell, for all of its cells.
void writeArrayAnew(const Sheet &sheet, sal_Int32 column, sal_Int32 row,
                    const rtl::OUString &formula) {
  const auto array = sheet->createCursorByRange(
      {sheet->getCellRangeByPosition(column, row, column, row), UNO_QUERY_THROW});
  array->collapseToCurrentArray();
  const CellRangeAddress cells =
      Reference<css::sheet::XCellRangeAddressable>(array, UNO_QUERY_THROW)->getRangeAddress();
  if (cells.StartColumn == column && cells.StartRow == row)
    Reference<css::sheet::XArrayFormulaRange>(array, UNO_QUERY_THROW)
        ->setArrayFormula(formula.copy(1, formula.getLength() - 2)); // without the braces
}

void writeAnew(const Sheet &sheet, sal_Int32 column, sal_Int32 row) {
  const auto cell = sheet->getCellByPosition(column, row);
  const rtl::OUString formula = cell->getFormula();
  if (formula.startsWith("{"))
    writeArrayAnew(sheet, column, row, formula);
  else if (formula.startsWith("="))
    cell->setFormula(formula);
}

void writeFoundAnew(const Sheet &sheet, sal_Int32 left, sal_Int32 right) {
  const Reference<css::util::XSearchable> columns(
      sheet->getCellRangeByPosition(left, 0, right, lastRowOfSheet(sheet)), UNO_QUERY_THROW);
  const auto what = columns->createSearchDescriptor();
  what->setSearchString(toOUString(kLost));
  const Reference<css::sheet::XSheetCellRanges> found(columns->findAll(what), css::uno::UNO_QUERY);
  if (!found.is())
    return;
  for (const CellRangeAddress &area : found->getRangeAddresses())
    for (sal_Int32 column = area.StartColumn; column <= area.EndColumn; ++column)
      for (sal_Int32 row = area.StartRow; row <= area.EndRow; ++row)
        writeAnew(sheet, column, row);
}

/// What the user typed into a managed column has been read already: it takes the office long to
/// spell all formulas there.
void writeManagedAnew(const Sheet &sheet, const Grid &grid) {
  for (std::size_t r = 0; r < grid.rows.size(); ++r)
    for (std::size_t c = 0; c < grid.positions.size(); ++c)
      if (const Cell &cell = grid.rows[r][c];
          cell.kind == CellKind::Calculated && cell.text.find(kLost) != std::u16string::npos)
        writeAnew(sheet, static_cast<sal_Int32>(grid.positions[c]),
                  static_cast<sal_Int32>(grid.firstRow + r));
}

void keepInManaged(const Sheet &sheet, const Grid &grid) {
  writeManagedAnew(sheet, grid);
  sal_Int32 left = 0;
  for (const ColumnRun &run : runsOf(grid.positions)) {
    if (const auto begin = static_cast<sal_Int32>(run.position); begin > left)
      writeFoundAnew(sheet, left, begin - 1);
    left = static_cast<sal_Int32>(run.last()) + 1;
  }
  writeFoundAnew(sheet, left, lastColumnOfSheet(sheet));
}

} // namespace

void keepLostReferences(const Reference<css::sheet::XSpreadsheetDocument> &document,
                        const ManagedSheets &sheets, const Snapshot &snapshot) {
  const Reference<css::container::XIndexAccess> all(document->getSheets(), UNO_QUERY_THROW);
  for (sal_Int32 s = 0; s < all->getCount(); ++s) {
    const Sheet sheet(all->getByIndex(s), UNO_QUERY_THROW);
    const auto managed = std::find_if(sheets.begin(), sheets.end(), [s](const Sheet &each) {
      return each.is() && sheetIndex(each) == s;
    });
    if (managed == sheets.end())
      writeFoundAnew(sheet, 0, lastColumnOfSheet(sheet));
    else
      keepInManaged(sheet, snapshot.grids[static_cast<std::size_t>(managed - sheets.begin())]);
  }
}

} // namespace ri::calc
