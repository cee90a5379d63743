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

/// Counts the places that the report names, to find the one that it is about.
class PlaceCount {
public:
  void see(const std::vector<Token> &tokens, std::u16string_view folded, std::size_t weight) {
    for (const Token &token : tokens)
      if (token.kind == Kind::Area) {
        Seen &seen = places_[std::u16string(token.span().in(folded))];
        seen.count += weight;
        if (seen.first.empty())
          seen.first = token.span();
      }
  }
  /// The place most often named, if it is named often enough to tell.
  SourceSpan main() const {
    constexpr std::size_t kEnough = 3;
    const Seen *best = nullptr;
    for (const auto &[name, seen] : places_)
      if (best == nullptr || seen.count > best->count ||
          (seen.count == best->count && seen.first.begin < best->first.begin))
        best = &seen;
    return best != nullptr && best->count >= kEnough ? best->first : SourceSpan{};
  }

private:
  struct Seen {
    std::size_t count = 0;
    SourceSpan first;
  };
  std::map<std::u16string, Seen> places_;
};

/// How much a place in the headline counts, against one mention in the text.
constexpr std::size_t kTitleWeight = 10;

} // namespace

void extractObservations(const Document &document, Scan &&scan, const ExtractOptions &options,
                         Report &report) {
  report.dateline = datelineOf(document, scan, options.date);
  const PeriodContext period(mainYearOf(document, scan, report.dateline), report.dateline);
  ClaimReader reader(document, scan, period);
  Tokenizer tokenizer(document, scan);
  PlaceCount places;
  std::vector<Token> tokens;
  std::vector<Claim> claims;
  std::vector<LeftOut> unmeasured;
  std::size_t quantity = 0;
  for (Index i = 0; i < document.sentences.size(); ++i) {
    const Sentence &sentence = document.sentences[i];
    while (quantity < scan.quantities.size() &&
           scan.quantities[quantity].quote.begin < sentence.span.begin)
      ++quantity;
    const bool numbers = quantity < scan.quantities.size() &&
                         scan.quantities[quantity].quote.begin < sentence.span.end;
    const bool title = sentence.role == Role::Title;
    if (!numbers && !title)
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
    places.see(tokens, document.folded, title ? kTitleWeight : 1);
    reader.read(i, tokens, claims, unmeasured);
  }
  report.mainArea = places.main().in(document.text);
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
