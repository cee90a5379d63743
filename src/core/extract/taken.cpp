#include "extract/taken.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/claim.hpp"
#include "extract/token.hpp"
#include "lexicon/lexicon.hpp"
#include "quantity/amount.hpp"
#include "quantity/characters.hpp"

namespace ri {
namespace {

/// So much of a sentence is looked at on either side.
constexpr std::uint32_t kAround = 120;

/// The words around the number as a document of their own.
struct Surroundings {
  Surroundings(const Report &report, const LeftOut &number) {
    SourceSpan whole{0, static_cast<std::uint32_t>(report.text.size())};
    const auto sentence = std::upper_bound(
        report.sentences.begin(), report.sentences.end(), number.span.begin,
        [](std::uint32_t at, const Sentence &other) { return at < other.span.end; });
    if (sentence != report.sentences.end() && sentence->span.contains(number.span)) {
      whole = sentence->span;
      index = static_cast<Index>(sentence - report.sentences.begin());
    }
    begin = std::max(whole.begin, number.span.begin - std::min(number.span.begin, kAround));
    const SourceSpan seen{begin, std::min(whole.end, number.span.end + kAround)};
    document.text = seen.in(report.text);
    document.folded = fold(document.text);
    document.sentences.push_back({{0, seen.length()}, Role::Body, 0, kNone});
    span = {number.span.begin - begin, number.span.end - begin};
  }

  /// A span of the document in the report.
  SourceSpan inReport(SourceSpan own) const { return {own.begin + begin, own.end + begin}; }

  Document document;
  SourceSpan span;         ///< of the number, in `document`
  std::uint32_t begin = 0; ///< of the document, in the report
  Index index = kNone;     ///< of the sentence
};

/// The first numeral of the number that says how many: 12 of 第12條.
std::optional<Amount> amountIn(const Surroundings &around) {
  for (std::uint32_t at = around.span.begin; at < around.span.end; ++at) {
    if (!isNumeral(around.document.folded[at]))
      continue;
    if (std::optional<Amount> amount = amountAt(around.document, at))
      return amount->numeral.tooLong ? std::nullopt : amount;
  }
  return std::nullopt;
}

std::u16string nameIn(const Surroundings &around, std::uint32_t numberEnd) {
  const Scan scan = scanQuantities(around.document);
  std::vector<Token> list;
  const Lexicon noPlaces;
  Tokenizer(around.document, scan, noPlaces).cut(around.document.sentences.front(), list);
  const Tokens tokens{list, around.document.folded};
  const auto startsBehind = [&](std::uint32_t at) {
    return static_cast<std::size_t>(
        std::find_if(list.begin(), list.end(),
                     [at](const Token &token) { return token.end > at; }) -
        list.begin());
  };
  Range before{0, startsBehind(around.span.begin)};
  for (std::size_t i = before.begin; i < before.end; ++i)
    if (endsClause(tokens.kind(i)) || tokens.kind(i) == Kind::Quantity)
      before.begin = i + 1;
  before.end = std::max(before.begin, predicateIn(tokens, before).begin);
  Name name = nounPhraseIn(tokens, before).name;
  if (name.empty()) {
    Range after{startsBehind(numberEnd), startsBehind(numberEnd)};
    while (after.end < list.size() && isNominal(tokens.kind(after.end)))
      ++after.end;
    name = nounPhraseIn(tokens, after).name;
  }
  return name.in(around.document.text);
}

} // namespace

std::optional<Observation> takenNumber(const Report &report, const LeftOut &number) {
  const Surroundings around(report, number);
  const std::optional<Amount> amount = amountIn(around);
  if (!amount)
    return std::nullopt;
  Observation taken;
  taken.quantity = amount->quantity();
  for (SourceSpan *span : {&taken.quantity.number, &taken.quantity.unitText, &taken.quantity.hedge})
    *span = around.inReport(*span);
  // Beyond the number that was left out stand others.
  taken.quantity.quote = {std::max(around.inReport(amount->quote).begin, number.span.begin),
                          std::min(around.inReport(amount->quote).end, number.span.end)};
  taken.quantity.rule = "taken by the user";
  taken.indicator = nameIn(around, std::max(amount->quote.end, around.span.end));
  if (taken.indicator.empty() && around.index != kNone)
    taken.indicator = sectionOf(report, report.sentences[around.index]);
  if (taken.indicator.empty())
    taken.indicator = number.span.in(report.text);
  taken.period = report.frame.period.value;
  taken.area = report.frame.area.value;
  taken.sentence = around.index;
  taken.doubts.add(Doubt::NameUnusual);
  taken.rule = "taken by the user";
  return taken;
}

} // namespace ri
