#include "extract/extract.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "extract/claims.hpp"
#include "extract/periods.hpp"
#include "extract/token.hpp"

namespace ri {
namespace {

/// How much of the report is looked through for the place it is about, in units.
constexpr std::uint32_t kPlaceWindow = 1U << 16;
/// How often a place must be named to be the report's.
constexpr std::size_t kEnoughMentions = 3;
/// How much a place in the headline counts, against one mention in the text.
constexpr std::size_t kTitleWeight = 10;

/// The place that the report names most often; empty if none is named often enough to tell.
SourceSpan mainPlaceOf(const Document &document) {
  struct Seen {
    std::size_t count = 0;
    SourceSpan first;
  };
  std::map<std::u16string_view, Seen> places;
  const std::u16string_view folded = document.folded;
  for (const Sentence &sentence : document.sentences) {
    if (sentence.span.begin > kPlaceWindow)
      break;
    if (sentence.role == Role::Furniture || sentence.role == Role::Byline)
      continue;
    const std::size_t weight = sentence.role == Role::Title ? kTitleWeight : 1;
    for (std::uint32_t at = sentence.span.begin; at < sentence.span.end;) {
      const Word word = wordAt(folded, at, sentence.span.end);
      const std::uint32_t end = at + std::max<std::uint32_t>(word.length, 1);
      if (word.kind == Kind::Area) {
        Seen &seen = places[folded.substr(at, word.length)];
        seen.count += weight;
        if (seen.first.empty())
          seen.first = {at, end};
      }
      at = end;
    }
  }
  const Seen *best = nullptr;
  for (const auto &[name, seen] : places)
    if (best == nullptr || seen.count > best->count ||
        (seen.count == best->count && seen.first.begin < best->first.begin))
      best = &seen;
  return best != nullptr && best->count >= kEnoughMentions ? best->first : SourceSpan{};
}

} // namespace

void extractObservations(const Document &document, Scan &&scan, const ExtractOptions &options,
                         Report &report) {
  report.dateline = datelineOf(document, scan, options.date);
  const PeriodContext period(mainYearOf(document, scan, report.dateline), report.dateline);
  ClaimReader reader(document, scan, period);
  Tokenizer tokenizer(document, scan);
  std::vector<Token> tokens;
  std::vector<Claim> claims;
  claims.reserve(scan.quantities.size());
  std::vector<LeftOut> unmeasured;
  std::size_t quantity = 0;
  for (Index i = 0; i < document.sentences.size(); ++i) {
    const Sentence &sentence = document.sentences[i];
    while (quantity < scan.quantities.size() &&
           scan.quantities[quantity].quote.begin < sentence.span.begin)
      ++quantity;
    const bool numbers = quantity < scan.quantities.size() &&
                         scan.quantities[quantity].quote.begin < sentence.span.end;
    if (!numbers)
      continue;
    if (sentence.role == Role::Furniture || sentence.role == Role::Byline) {
      for (; quantity < scan.quantities.size() &&
             scan.quantities[quantity].quote.begin < sentence.span.end;
           ++quantity)
        unmeasured.push_back(
            {scan.quantities[quantity].quote, LeftOutReason::Furniture, "page furniture"});
      continue;
    }
    tokenizer.cut(sentence.span, tokens);
    reader.read(i, tokens, claims, unmeasured);
  }
  report.mainArea = mainPlaceOf(document).in(document.text);
  scan.quantities = std::vector<Quantity>(); // read; a long report needs the room
  report.observations.reserve(claims.size());
  for (Claim &claim : claims) {
    claim.observation.indicator = claim.name.in(document.text);
    claim.observation.area =
        claim.area.empty() ? report.mainArea : std::u16string(claim.area.in(document.text));
    report.observations.push_back(std::move(claim.observation));
  }
  std::vector<LeftOut> leftOut;
  leftOut.reserve(scan.leftOut.size() + unmeasured.size());
  std::merge(scan.leftOut.begin(), scan.leftOut.end(), unmeasured.begin(), unmeasured.end(),
             std::back_inserter(leftOut),
             [](const LeftOut &a, const LeftOut &b) { return a.span.begin < b.span.begin; });
  report.leftOut = std::move(leftOut);
}

} // namespace ri
