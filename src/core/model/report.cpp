#include "model/report.hpp"

#include "model/marks.hpp"

namespace ri {

std::u16string_view sectionOf(const Report &report, const Sentence &sentence) {
  if (sentence.heading == kNone)
    return {};
  return unmarked(report.sentences[sentence.heading].span.in(report.text)).words;
}

} // namespace ri
