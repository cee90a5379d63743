#include "text/sentences.hpp"

#include "text/line.hpp"

namespace ri {

std::vector<SourceSpan> sentencesOf(std::u16string_view folded, SourceSpan paragraph) {
  std::vector<SourceSpan> sentences;
  for (std::uint32_t at = paragraph.begin; at < paragraph.end;) {
    if (isBlank(folded[at])) {
      ++at;
      continue;
    }
    SourceSpan sentence{at, at};
    bool ended = false;
    for (; at < paragraph.end; ++at) {
      const bool end = endsSentence(folded, at);
      if (ended && !end && !closesBehind(folded[at]))
        break;
      ended = ended || end;
    }
    sentence.end = at;
    while (isBlank(folded[sentence.end - 1]))
      --sentence.end;
    sentences.push_back(sentence);
  }
  return sentences;
}

} // namespace ri
