// The import filter "report_indicators": a file that the office opens becomes a spreadsheet.
#pragma once

#include <com/sun/star/document/XFilter.hpp>
#include <com/sun/star/document/XImporter.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <cppuhelper/implbase3.hxx>

#include "edit/report_import.hpp"
#include "office/service_info.hpp"

namespace ri::calc {

class ImportFilter : public cppu::WeakImplHelper3<css::document::XFilter, css::document::XImporter,
                                                  css::lang::XServiceInfo> {
public:
  explicit ImportFilter(css::uno::XComponentContext *context) : context_(context) {}

  // XImporter
  void SAL_CALL
  setTargetDocument(const css::uno::Reference<css::lang::XComponent> &document) override;

  // XFilter
  sal_Bool SAL_CALL
  filter(const css::uno::Sequence<css::beans::PropertyValue> &descriptor) override;
  void SAL_CALL cancel() override {} // the office never calls it while a file is opened

  RI_SERVICE_INFO("org.reportindicators.calc.ImportFilter", "com.sun.star.document.ImportFilter")

private:
  Context context_;
  css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
};

} // namespace ri::calc
