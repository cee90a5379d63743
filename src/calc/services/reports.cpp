#include "services/reports.hpp"

#include "edit/corrections.hpp"
#include "edit/report_import.hpp"
#include "edit/report_refresh.hpp"
#include "office/report_error.hpp"
#include "office/uno_text.hpp"

namespace ri::calc {
namespace {

std::vector<std::u16string> texts(const css::uno::Sequence<rtl::OUString> &sequence) {
  std::vector<std::u16string> list;
  for (const rtl::OUString &text : sequence)
    list.emplace_back(toView(text));
  return list;
}

} // namespace

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

void Reports::dropIndicators(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                             const css::uno::Sequence<rtl::OUString> &keys) {
  guarded(*this, {}, [&] { calc::dropIndicators(context_, document, texts(keys)); });
}

void Reports::takeNumbers(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                          const css::uno::Sequence<rtl::OUString> &keys) {
  guarded(*this, {}, [&] { calc::takeNumbers(context_, document, texts(keys)); });
}

void Reports::callIndicator(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                            const rtl::OUString &key, const rtl::OUString &name) {
  guarded(*this, {},
          [&] { calc::callIndicator(context_, document, std::u16string(toView(key)), name); });
}

} // namespace ri::calc

RI_CONSTRUCTOR(report_indicators_Reports, ri::calc::Reports)
