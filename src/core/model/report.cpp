#include "model/report.hpp"

namespace ri {
namespace {

bool isSpace(char16_t unit) { return unit == u' ' || unit == u'\t' || unit == 0x3000; }

} // namespace

std::u16string_view sectionOf(const Report &report, const Sentence &sentence) {
  if (sentence.heading == kNone)
    return {};
  std::u16string_view heading = report.sentences[sentence.heading].span.in(report.text);
  // "## **一、綜合** ##": Markdown's marks stand around the heading, spaces between them.
  const auto isMark = [](char16_t unit) { return unit == u'#' || unit == u'*' || isSpace(unit); };
  while (!heading.empty() && isMark(heading.front()))
    heading.remove_prefix(1);
  while (!heading.empty() && isMark(heading.back()))
    heading.remove_suffix(1);
  return heading;
}

} // namespace ri
