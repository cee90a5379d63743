#include "explanation.hpp"

#include <algorithm>
#include <cstddef>

#include "code_points.hpp"
#include "workbook/utf.hpp"

namespace ri::cli {
namespace {

std::string inOneLine(std::u16string_view text) {
  std::string line = toUtf8(text);
  std::replace_if(
      line.begin(), line.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x20; },
      ' ');
  return line;
}

/// "growth -3.2 % of 固定資產投資 (eq, actual, 2025)".
std::string outcome(const Observation &observation) {
  const Quantity &quantity = observation.quantity;
  std::string line = std::string(code(observation.measure)) + ' ' + quantity.value.toString() +
                     ' ' + std::string(quantity.unit) + " of " + inOneLine(observation.indicator) +
                     " (" + std::string(code(quantity.qualifier)) + ", " +
                     std::string(code(observation.status));
  for (const std::string &part :
       {observation.period, toUtf8(observation.area), std::string(code(observation.basis)),
        std::string(code(observation.prices))})
    if (!part.empty())
      line += ", " + part;
  return line + ')';
}

} // namespace

std::string explain(const Report &report) {
  std::string out;
  CodePoints points(report.text);
  const auto add = [&](SourceSpan span, const std::string &what, const std::string &rules) {
    out += std::to_string(points.at(span.begin)) + '\t' + inOneLine(span.in(report.text)) + '\t' +
           what + '\t' + rules + '\n';
  };
  std::size_t left = 0;
  const auto addLeftOutBefore = [&](std::size_t end) {
    for (; left < report.leftOut.size() && report.leftOut[left].span.begin < end; ++left) {
      const LeftOut &item = report.leftOut[left];
      add(item.span, "left out: " + std::string(code(item.reason)), std::string(item.rule));
    }
  };
  for (const Observation &observation : report.observations) {
    addLeftOutBefore(observation.quantity.quote.begin);
    add(observation.quantity.quote, outcome(observation),
        std::string(observation.quantity.rule) + ", " + std::string(observation.rule));
  }
  addLeftOutBefore(report.text.size() + 1);
  return out;
}

} // namespace ri::cli
