#include "extract/frame/report_body.hpp"

#include "extract/frame/ballot.hpp"
#include "extract/words.hpp"

namespace ri {
namespace {

constexpr ClueWeight kWeights[] = {{Clue::Headline, 10}};
/// A name of fewer characters only says what kind of body it is: 公司, 醫院.
constexpr std::uint32_t kShortest = 4;

bool isHan(char16_t c) { return c >= 0x3400 && c <= 0x9FFF; }

/// The longest name of an organisation among the characters that a line opens with.
SourceSpan bodyIn(std::u16string_view folded, SourceSpan line) {
  SourceSpan body;
  for (std::uint32_t end = line.begin + 1; end <= line.end && isHan(folded[end - 1]); ++end)
    if (isOrganisation(headBefore(folded, end, line.begin).head))
      body = {line.begin, end};
  return body.length() >= kShortest ? body : SourceSpan();
}

} // namespace

Decision<std::u16string> reportBodyOf(const Document &document) {
  Ballot<std::u16string> ballot(kWeights);
  for (const Sentence &sentence : document.sentences) {
    if (sentence.role != Role::Title)
      continue;
    std::uint32_t begin = sentence.span.begin; // behind the marks of a heading
    while (begin < sentence.span.end && !isHan(document.folded[begin]))
      ++begin;
    if (const SourceSpan body = bodyIn(document.folded, {begin, sentence.span.end}); !body.empty())
      ballot.add(std::u16string(body.in(document.text)), Clue::Headline, body);
  }
  return ballot.decide();
}

} // namespace ri
