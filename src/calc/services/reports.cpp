#include "services/reports.hpp"

#include "edit/report_import.hpp"
#include "edit/report_refresh.hpp"
#include "office/report_error.hpp"

namespace ri::calc {
css::uno::Reference<css::sheet::XSpreadsheetDocument>
Reports::importReport(const rtl::OUString &url, const rtl::OUString &options) {
  return guarded(*this, url, [&] { return openReport(context_, url, options); });
}

void Reports::importInto(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                         const rtl::OUString &url, const rtl::OUString &options) {
  guarded(*this, url, [&] { calc::importInto(context_, document, url, options); });
}

org::reportindicators::RefreshCounts
Reports::refresh(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document) {
  return guarded(*this, {}, [&] {
    const RefreshCounts counts = refreshDocument(context_, document).value();
    return org::reportindicators::RefreshCounts(counts.added, counts.changed, counts.conflict,
                                                counts.gone, counts.unchanged);
  });
}

} // namespace ri::calc

RI_CONSTRUCTOR(report_indicators_Reports, ri::calc::Reports)
