#include "read_report.hpp"

#include <utility>

#include "extract/extract.hpp"
#include "extract/series.hpp"
#include "quantity/scan_quantities.hpp"
#include "text/decode.hpp"
#include "text/document.hpp"

namespace ri {

Report readText(std::u16string text, const ReadOptions &options) {
  Document document = structure(std::move(text));
  Scan scan = scanQuantities(document);
  Report report;
  report.title = document.title;
  report.sentences = document.sentences;
  report.text = document.text;
  extractObservations(document, std::move(scan), {options.date, options.lang}, report);
  report.series = gatherSeries(report);
  return report;
}

Report readReport(std::string_view bytes, const ReadOptions &options) {
  Decoded decoded = decode(bytes, options.encoding);
  Report report = readText(std::move(decoded.text), options);
  report.encoding = std::move(decoded.encoding);
  return report;
}

} // namespace ri
