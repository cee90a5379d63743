#include "extract/extract.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "extract/claims.hpp"
#include "extract/currency.hpp"
#include "extract/money.hpp"
#include "extract/periods.hpp"
#include "extract/places.hpp"
#include "extract/table/table.hpp"
#include "extract/token.hpp"
#include "text/language.hpp"

namespace ri {
namespace {

/// How many lines above a table's first number its heads may take.
constexpr Index kHeadLines = 6;

bool standsBefore(const LeftOut &a, const LeftOut &b) { return a.span.begin < b.span.begin; }

/// 粮食产量 of 粮  食产量: Chinese has no spaces between words; a table pads with them.
std::u16string withoutPadding(std::u16string name) {
  const auto isHan = [](char16_t unit) { return unit >= 0x3400 && unit <= 0x9FFF; };
  std::size_t size = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    std::size_t next = i;
    while (next < name.size() && (name[next] == u' ' || name[next] == u'\u3000'))
      ++next;
    if (next != i && size != 0 && next != name.size() && isHan(name[size - 1]) && isHan(name[next]))
      i = next;
    name[size++] = name[i];
  }
  name.resize(size);
  return name;
}

} // namespace

void extractObservations(const Document &document, Scan &&scan, const ExtractOptions &options,
                         Report &report) {
  report.dateline = datelineOf(document, scan, options.date);
  Places places = placesOf(document);
  const std::string_view currency = bareCurrency(document, scan, places.currency, options.lang);
  const bool mainland = currency == "CNY"; // 全國 is China there
  if (places.main.empty() && mainland)
    places.main = places.country;
  else if (const auto region = places.regions.find(currency);
           places.main.empty() && region != places.regions.end())
    places.main = region->second; // its words tell the region, and it names it
  resolveBareCurrency(document, currency, scan);
  const int year = mainYearOf(document, scan, report.dateline);
  const PeriodContext period(year, report.dateline);
  ClaimReader reader(document, scan, period,
                     !report.dateline.empty() || isYearNamed(document) || isBudgetOf(scan, year));
  Tokenizer tokenizer(document, scan, places.local);
  std::vector<Token> tokens;
  report.mainArea = places.main;
  report.observations.reserve(scan.quantities.size());
  const auto settle = [&](Claim &claim) {
    claim.observation.indicator = withoutPadding(claim.name.in(document.text));
    const bool named = claim.area.row != kNone && (mainland || !currencyOf(claim.area.row).empty());
    if (named)
      claim.observation.area = widen(fullName(claim.area.row, places.simplified));
    else if (claim.area.empty() || claim.area.row != kNone)
      claim.observation.area = report.mainArea;
    else
      claim.observation.area = claim.area.span.in(document.text);
    report.observations.push_back(std::move(claim.observation));
  };
  Claims &claims = reader.claims();
  std::vector<LeftOut> &unmeasured = reader.leftOut();
  std::size_t inOrder = 0;
  const auto order = [&] { // of a sentence or table, which are read by clauses and cells
    std::sort(unmeasured.begin() + static_cast<std::ptrdiff_t>(inOrder), unmeasured.end(),
              standsBefore);
    inOrder = unmeasured.size();
  };
  std::size_t quantity = 0;
  const auto leaveOut = [&](SourceSpan words, LeftOutReason reason, std::string_view rule) {
    for (; quantity < scan.quantities.size() && scan.quantities[quantity].quote.begin < words.end;
         ++quantity)
      unmeasured.push_back({scan.quantities[quantity].quote, reason, rule});
  };
  const bool chinese = isChinese(document.text);
  for (Index i = 0; i < document.sentences.size(); ++i) {
    claims.settle(Claims::kKept, settle);
    order();
    const Sentence &sentence = document.sentences[i];
    while (quantity < scan.quantities.size() &&
           scan.quantities[quantity].quote.begin < sentence.span.begin)
      ++quantity;
    const bool numbers = quantity < scan.quantities.size() &&
                         scan.quantities[quantity].quote.begin < sentence.span.end;
    if (numbers && (!chinese || (sentence.role != Role::Table &&
                                 !isChinese(sentence.span.in(document.text))))) {
      leaveOut(sentence.span, LeftOutReason::Unmeasured, kOtherLanguage);
      continue;
    }
    if (sentence.role == Role::Table && numbers) {
      TableLines lines{i, i + 1};
      while (lines.begin > 0 && document.sentences[lines.begin - 1].role == Role::Table &&
             i - lines.begin < kHeadLines)
        --lines.begin;
      while (lines.end < document.sentences.size() &&
             document.sentences[lines.end].role == Role::Table)
        ++lines.end;
      readTable(document, scan, places.local, lines, reader.periodUnder(sentence.heading), currency,
                quantity, claims, unmeasured);
      i = lines.end - 1;
      continue;
    }
    const bool heads = sentence.role == Role::Title || sentence.role == Role::Heading;
    const bool opens = i == 0 || document.sentences[i - 1].paragraph != sentence.paragraph;
    if (!numbers && !heads && !(opens && sentence.role == Role::Body))
      continue;
    if (sentence.role == Role::Furniture || sentence.role == Role::Byline) {
      leaveOut(sentence.span, LeftOutReason::Furniture, "page furniture");
      continue;
    }
    tokenizer.cut(sentence, tokens);
    if (heads)
      reader.enter(i, tokens);
    if (numbers || !heads) // what opens a paragraph says where and when, with or without a number
      reader.read(i, tokens);
  }
  claims.settle(0, settle);
  order();
  completeMoney(report.observations);
  scan.quantities = std::vector<Quantity>(); // read; a long report needs the room
  std::vector<LeftOut> leftOut;
  leftOut.reserve(scan.leftOut.size() + unmeasured.size());
  std::merge(scan.leftOut.begin(), scan.leftOut.end(), unmeasured.begin(), unmeasured.end(),
             std::back_inserter(leftOut), standsBefore);
  report.leftOut = std::move(leftOut);
}

} // namespace ri
