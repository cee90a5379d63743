// The scripting service org.reportindicators.Reports.
#pragma once

#include <cppuhelper/implbase2.hxx>
#include <org/reportindicators/XReports.hpp>

#include "office/context.hpp"
#include "office/service_info.hpp"

namespace ri::calc {

class Reports
    : public cppu::WeakImplHelper2<org::reportindicators::XReports, css::lang::XServiceInfo> {
public:
  explicit Reports(css::uno::XComponentContext *context) : context_(context) {}

  // XReports
  css::uno::Reference<css::sheet::XSpreadsheetDocument>
      SAL_CALL importReport(const rtl::OUString &url, const rtl::OUString &options) override;
  void SAL_CALL importInto(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                           const rtl::OUString &url, const rtl::OUString &options) override;
  org::reportindicators::RefreshCounts SAL_CALL
  refresh(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document) override;
  void SAL_CALL
  dropIndicators(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                 const css::uno::Sequence<rtl::OUString> &keys) override;
  void SAL_CALL takeNumbers(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                            const css::uno::Sequence<rtl::OUString> &keys) override;
  void SAL_CALL callIndicator(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                              const rtl::OUString &key, const rtl::OUString &name) override;

  RI_SERVICE_INFO("org.reportindicators.calc.Reports", "org.reportindicators.Reports")

private:
  Context context_;
};

} // namespace ri::calc
