#include "document/report_link.hpp"

#include <filesystem>
#include <system_error>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>

#include "document/column_values.hpp"
#include "document/managed_ranges.hpp"
#include "office/input.hpp"
#include "office/properties.hpp"
#include "office/uno_text.hpp"
#include "workbook/plan/base.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Spreadsheet = Reference<css::sheet::XSpreadsheetDocument>;

/// The cell that holds the report's link; null if there is none.
Reference<css::table::XCell> linkCell(const Spreadsheet &document, std::uint32_t report) {
  const ColumnValues kinds(document, "rb_kind");
  const ColumnValues reports(document, "rb_report");
  css::table::CellRangeAddress texts;
  if (!findColumn(document, "rb_text", texts))
    return {};
  const rtl::OUString kind = toOUString(base_kind::kReport);
  for (sal_Int32 row = kinds.firstRow(); row <= kinds.lastRow(); ++row)
    if (kinds.text(row) == kind && reports.number(row) == report)
      return sheetAt(document, texts.Sheet)->getCellByPosition(texts.StartColumn, row);
  return {};
}

bool leadsToFile(const rtl::OUString &url) {
  std::error_code error;
  return isLocalFile(url) && std::filesystem::is_regular_file(realPath(url), error);
}

} // namespace

void makeLink(const Spreadsheet &document, std::uint32_t report) {
  const Reference<css::text::XText> cell(linkCell(document, report), css::uno::UNO_QUERY);
  if (!cell.is() || cell->getString().isEmpty())
    return;
  const rtl::OUString url = cell->getString();
  const Reference<css::text::XTextContent> field(
      Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
          ->createInstance("com.sun.star.text.TextField.URL"),
      UNO_QUERY_THROW);
  setProperty(field, "URL", url);
  setProperty(field, "Representation", url);
  cell->setString({});
  cell->insertTextContent({cell->createTextCursor(), UNO_QUERY_THROW}, field, false);
}

rtl::OUString linkedUrl(const Spreadsheet &document, std::uint32_t report,
                        const rtl::OUString &otherwise) {
  const Reference<css::text::XTextFieldsSupplier> cell(linkCell(document, report),
                                                       css::uno::UNO_QUERY);
  if (!cell.is())
    return otherwise;
  const auto fields = cell->getTextFields()->createEnumeration();
  if (!fields->hasMoreElements())
    return otherwise;
  rtl::OUString url;
  Reference<css::beans::XPropertySet>(fields->nextElement(), UNO_QUERY_THROW)
      ->getPropertyValue("URL") >>= url;
  return url.isEmpty() || (!leadsToFile(url) && leadsToFile(otherwise)) ? otherwise : url;
}

} // namespace ri::calc
