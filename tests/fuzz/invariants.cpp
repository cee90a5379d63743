#include "fuzz/invariants.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "text/mended.hpp"

namespace ri::test {
namespace {

/// The characters of which every maximal run is accounted for. A 陸 or 伍 inside a name is no
/// numeral by itself, and is not among them.
bool isNumeral(char16_t folded) {
  return (folded >= u'0' && folded <= u'9') ||
         std::u16string_view(u"〇零一二两三四五六七八九十百千万亿兆廿卅卌").find(folded) !=
             std::u16string_view::npos;
}

std::string at(const char *what, SourceSpan span) {
  return std::string(what) + " at " + std::to_string(span.begin) + "-" + std::to_string(span.end);
}

/// Spans that must lie inside a text, not be empty, and come one after the other.
std::string brokenOrder(const std::vector<SourceSpan> &spans, std::size_t size, const char *what) {
  std::uint32_t end = 0;
  for (const SourceSpan span : spans) {
    if (span.begin >= span.end || span.end > size)
      return at(what, span) + ": not inside the text";
    if (span.begin < end)
      return at(what, span) + ": overlaps the one before";
    end = span.end;
  }
  return {};
}

std::string unaccounted(std::u16string_view folded, std::vector<SourceSpan> spans) {
  const auto byBegin = [](SourceSpan a, SourceSpan b) { return a.begin < b.begin; };
  std::sort(spans.begin(), spans.end(), byBegin);
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < folded.size();) {
    if (!isNumeral(folded[i])) {
      ++i;
      continue;
    }
    SourceSpan run{i, i};
    while (run.end < folded.size() && isNumeral(folded[run.end]))
      ++run.end;
    // A run may be cut between spans (三|5G), so each of its characters is looked for.
    for (std::uint32_t unit = run.begin; unit < run.end; ++unit) {
      while (next < spans.size() && spans[next].end <= unit)
        ++next;
      if (next == spans.size() || spans[next].begin > unit)
        return at("a numeral", run) + ": in no quote and not left out";
    }
    i = run.end;
  }
  return {};
}

template <typename Quantities, typename LeftOuts>
std::string brokenNumbers(std::u16string_view folded, const Quantities &quotes,
                          const LeftOuts &leftOut) {
  std::vector<SourceSpan> left;
  for (const LeftOut &item : leftOut) {
    if (item.reason == LeftOutReason::NotUnderstood)
      return at("a sentence", item.span) + ": its reading failed";
    left.push_back(item.span);
  }
  if (std::string broken = brokenOrder(quotes, folded.size(), "a quote"); !broken.empty())
    return broken;
  if (std::string broken = brokenOrder(left, folded.size(), "a left-out span"); !broken.empty())
    return broken;
  std::vector<SourceSpan> all = quotes;
  all.insert(all.end(), left.begin(), left.end());
  std::sort(all.begin(), all.end(), [](SourceSpan a, SourceSpan b) { return a.begin < b.begin; });
  if (std::string broken = brokenOrder(all, folded.size(), "a quote or left-out span");
      !broken.empty())
    return broken;
  return unaccounted(folded, all);
}

std::string brokenQuantity(const Quantity &quantity, std::size_t size) {
  if (!quantity.number.empty() && !quantity.quote.contains(quantity.number))
    return at("a number", quantity.number) + ": not inside its quote";
  for (const SourceSpan span : {quantity.unitText, quantity.hedge})
    if (span.begin > span.end || span.end > size)
      return at("a unit or hedge", span) + ": not inside the text";
  if (quantity.unit.empty() || quantity.rule.empty())
    return at("a quantity", quantity.quote) + ": without unit or rule";
  return {};
}

std::string brokenSentences(std::u16string_view folded, const std::vector<Sentence> &sentences) {
  std::vector<SourceSpan> spans;
  for (const Sentence &sentence : sentences)
    spans.push_back(sentence.span);
  if (std::string broken = brokenOrder(spans, folded.size(), "a sentence"); !broken.empty())
    return broken;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const Index heading = sentences[i].heading;
    if (heading != kNone && (heading >= i || sentences[heading].role != Role::Heading))
      return at("a sentence", spans[i]) + ": its heading is none";
    if (i > 0 && sentences[i].paragraph < sentences[i - 1].paragraph)
      return at("a sentence", spans[i]) + ": paragraphs go backwards";
  }
  std::vector<bool> covered(folded.size());
  for (const SourceSpan span : spans)
    std::fill(covered.begin() + span.begin, covered.begin() + span.end, true);
  for (std::uint32_t i = 0; i < folded.size(); ++i)
    if (!covered[i] && folded[i] > u' ' && folded[i] != 0x2028 && folded[i] != 0x2029)
      return at("a character", {i, i + 1}) + ": in no sentence";
  return {};
}

/// The folded text as it is read, in its places: what is read past (<b>) is blank.
std::u16string readIn(const Report &report) {
  const Mended mended(report.text);
  const std::u16string read = fold(mended.textOf(report.text));
  std::u16string folded(report.text.size(), u' ');
  for (std::uint32_t i = 0; i < read.size(); ++i)
    folded[mended.original(SourceSpan{i, i + 1}).begin] = read[i];
  return folded;
}

} // namespace

std::string brokenIn(const Document &document) {
  if (document.text.size() != document.folded.size())
    return "the folded text has another length";
  return brokenSentences(document.folded, document.sentences);
}

std::string brokenIn(const Document &document, const Scan &scan) {
  std::vector<SourceSpan> quotes;
  for (const Quantity &quantity : scan.quantities) {
    if (std::string broken = brokenQuantity(quantity, document.text.size()); !broken.empty())
      return broken;
    quotes.push_back(quantity.quote);
  }
  return brokenNumbers(document.folded, quotes, scan.leftOut);
}

std::string brokenIn(const Report &report) {
  const std::u16string folded = readIn(report);
  if (std::string broken = brokenSentences(folded, report.sentences); !broken.empty())
    return broken;
  std::vector<SourceSpan> quotes;
  const auto count = static_cast<Index>(report.observations.size());
  for (Index i = 0; i < count; ++i) {
    const Observation &observation = report.observations[i];
    const SourceSpan quote = observation.quantity.quote;
    if (std::string broken = brokenQuantity(observation.quantity, report.text.size());
        !broken.empty())
      return broken;
    if (observation.sentence >= report.sentences.size() ||
        !report.sentences[observation.sentence].span.contains(quote))
      return at("an observation", quote) + ": not inside its sentence";
    for (const Index link : {observation.baseOf, observation.partOf, observation.drives})
      if (link != kNone && (link >= count || link == i))
        return at("an observation", quote) + ": tied to none or to itself";
    if (observation.rule.empty())
      return at("an observation", quote) + ": without rule";
    quotes.push_back(quote);
  }
  for (const Series &series : report.series)
    for (const Index member : {series.level, series.growth, series.previous})
      if (member != kNone && member >= count)
        return "a series has a member that is no observation";
  return brokenNumbers(folded, quotes, report.leftOut);
}

} // namespace ri::test
