#include "document/column_values.hpp"

#include <algorithm>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>

#include "document/managed_ranges.hpp"

namespace ri::calc {

using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Spreadsheet = Reference<css::sheet::XSpreadsheetDocument>;

ColumnValues::ColumnValues(const Spreadsheet &document, const char *name) {
  if (!findColumn(document, name, address_))
    return;
  address_.EndRow = lastUsedRow(sheetAt(document, address_.Sheet));
  read(document);
}

ColumnValues::ColumnValues(const Spreadsheet &document, const char *name,
                           const std::vector<CellRangeAddress> &ranges) {
  if (ranges.empty() || !findColumn(document, name, address_) ||
      address_.Sheet != ranges.front().Sheet)
    return;
  sal_Int32 first = ranges.front().StartRow;
  sal_Int32 last = ranges.front().EndRow;
  for (const CellRangeAddress &range : ranges) {
    first = std::min(first, range.StartRow);
    last = std::max(last, range.EndRow);
  }
  address_.StartRow = std::max(address_.StartRow, first);
  address_.EndRow = std::min(lastUsedRow(sheetAt(document, address_.Sheet)), last);
  read(document);
}

void ColumnValues::read(const Spreadsheet &document) {
  if (address_.EndRow < address_.StartRow)
    return;
  values_ = Reference<css::sheet::XCellRangeData>(
                sheetAt(document, address_.Sheet)
                    ->getCellRangeByPosition(address_.StartColumn, address_.StartRow,
                                             address_.StartColumn, address_.EndRow),
                UNO_QUERY_THROW)
                ->getDataArray();
}

const css::uno::Any *ColumnValues::at(sal_Int32 row) const {
  return row < firstRow() || row > lastRow() ? nullptr : &values_[row - firstRow()][0];
}

rtl::OUString ColumnValues::text(sal_Int32 row) const {
  rtl::OUString text;
  if (const css::uno::Any *value = at(row))
    *value >>= text;
  return text;
}

double ColumnValues::number(sal_Int32 row) const {
  double number = 0;
  if (const css::uno::Any *value = at(row))
    *value >>= number;
  return number;
}

} // namespace ri::calc
