#include "reports.hpp"

#include <stdexcept>

#include "report_error.hpp"
#include "report_import.hpp"
#include "report_refresh.hpp"

namespace ri::calc {

css::uno::Reference<css::sheet::XSpreadsheetDocument>
Reports::importReport(const rtl::OUString &url, const rtl::OUString &options) {
  return guarded(*this, url, [&] { return openReport(context_, url, options); });
}

org::reportindicators::RefreshCounts
Reports::refresh(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document) {
  return guarded(*this, {}, [&] {
    if (!document.is())
      throw std::invalid_argument("There is no spreadsheet to refresh; pass an open one.");
    const RefreshCounts counts = refreshDocument(context_, document);
    return org::reportindicators::RefreshCounts(counts.added, counts.changed, counts.conflict,
                                                counts.gone, counts.unchanged);
  });
}

} // namespace ri::calc

RI_CONSTRUCTOR(report_indicators_Reports, ri::calc::Reports)
