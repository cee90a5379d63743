// The values of one managed column, for commands that need no more of the document.
#pragma once

#include <vector>

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <rtl/ustring.hxx>

namespace ri::calc {

/// Rows are those of the sheet, 0-based. A column that is not there has no rows.
class ColumnValues {
public:
  /// From the first data row to the last used row of the sheet.
  ColumnValues(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
               const char *name);
  /// Only as far as the rows of these ranges span it; none if they are of another sheet.
  ColumnValues(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
               const char *name, const std::vector<css::table::CellRangeAddress> &ranges);

  bool empty() const { return !values_.hasElements(); }
  sal_Int16 sheet() const { return address_.Sheet; }
  sal_Int32 column() const { return address_.StartColumn; }
  sal_Int32 firstRow() const { return address_.StartRow; }
  sal_Int32 lastRow() const { return address_.StartRow + values_.getLength() - 1; }
  /// Empty for a number and for a row outside.
  rtl::OUString text(sal_Int32 row) const;
  /// 0 for a text and for a row outside.
  double number(sal_Int32 row) const;

private:
  void read(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document);
  const css::uno::Any *at(sal_Int32 row) const;

  css::table::CellRangeAddress address_;
  css::uno::Sequence<css::uno::Sequence<css::uno::Any>> values_;
};

} // namespace ri::calc
