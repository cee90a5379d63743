#include "extract/frame/report_currency.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "extract/currency.hpp"
#include "extract/frame/ballot.hpp"
#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"
#include "quantity/grammar.hpp"
#include "quantity/measure_word.hpp"

namespace ri {
namespace {

constexpr int kAll = 1 << 20; // times
constexpr ClueWeight kWeights[] = {
    {Clue::User, 5 * kAll},    {Clue::Declared, 4 * kAll}, {Clue::Place, 3 * kAll},
    {Clue::Currency, 1, kAll}, {Clue::Calendar, 1, kAll},  {Clue::Vocabulary, 1, kAll},
};
/// The currencies that a bare 元 may be; the first wins where nothing tells.
constexpr std::array<std::string_view, 6> kCurrencies{"CNY", "HKD", "TWD", "MOP", "SGD", "MYR"};
/// Years of the Republic's calendar count from 1912: 114年 is 2025.
constexpr int kCalendarOffset = 1911;
/// How much of the report is looked through for words of a region, in units.
constexpr std::uint32_t kWindow = 1U << 16;

/// Words of one region's press and statistics.
struct RegionalWords {
  Table table{zh::table("regional_words"), 2};
  Lexicon words{table};
};

const RegionalWords &regional() {
  static const RegionalWords instance;
  return instance;
}

bool countsByRepublic(const Document &document, const DateMention &date) {
  int year = 0;
  std::uint32_t at = date.span.begin;
  for (; at < date.span.end && document.folded[at] >= u'0' && document.folded[at] <= u'9'; ++at)
    year = year * 10 + (document.folded[at] - u'0');
  return at - date.span.begin >= 2 && at - date.span.begin <= 3 &&
         date.period.year() == year + kCalendarOffset;
}

/// 按年 and 差餉 are Hong Kong's, 季增 and 營益率 Taiwan's, 同比 and 規模以上 the mainland's.
void countWords(const Document &document, Ballot<std::string_view> &ballot) {
  for (const Sentence &sentence : document.sentences) {
    if (sentence.span.begin > kWindow)
      return;
    if (sentence.role == Role::Furniture)
      continue;
    for (std::uint32_t at = sentence.span.begin; at < sentence.span.end;) {
      const WordMatch match = regional().words.longest(document.folded, at, sentence.span.end);
      if (match)
        ballot.add(regional().table.cell(match.row, 1), Clue::Vocabulary, {at, at + match.length});
      at += std::max(match.length, 1U);
    }
  }
}

/// (人民币;下同), 2亿港元(下同): the currency that is said to hold from there on.
void countDeclared(const Document &document, Ballot<std::string_view> &ballot) {
  constexpr std::u16string_view kMarks = u";,:(‧·・ ";
  constexpr std::uint32_t kLongestCurrency = 6, kShortestCurrency = 2; // 元 alone tells nothing
  const std::u16string_view text = std::u16string_view(document.folded).substr(0, kWindow);
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    if (wordAt(Grammar::HoldsBelow, text, at) == 0)
      continue;
    std::uint32_t end = at;
    while (end > 0 && kMarks.find(text[end - 1]) != kMarks.npos)
      --end;
    for (std::uint32_t length = std::min(end, kLongestCurrency); length >= kShortestCurrency;
         --length) {
      const MeasureWord word = measureWordAt(text, end - length);
      if (word.kind != MeasureWord::Kind::Currency || word.length != length)
        continue;
      ballot.add(word.code, Clue::Declared, {end - length, end});
      break;
    }
  }
}

/// What the user's language says of money.
std::string_view ofLanguage(std::string_view lang) {
  return lang == "zh-HK" ? "HKD" : lang == "zh-TW" ? "TWD" : std::string_view();
}

} // namespace

Decision<std::string_view> reportCurrencyOf(const Document &document, const Scan &scan,
                                            std::string_view placeCurrency, const UserFrame &user) {
  Ballot<std::string_view> ballot(kWeights);
  if (const std::string_view named = currencyNamed(user.currency); !named.empty())
    ballot.add(named, Clue::User, {});
  else if (const std::string_view spoken = ofLanguage(user.lang); !spoken.empty())
    ballot.add(spoken, Clue::User, {});
  countDeclared(document, ballot);
  if (!placeCurrency.empty())
    ballot.add(placeCurrency, Clue::Place, {});
  for (const Quantity &quantity : scan.quantities)
    if (!isBareCurrency(document, quantity) && !isBareCent(document, quantity) &&
        std::find(kCurrencies.begin(), kCurrencies.end(), quantity.unit) != kCurrencies.end())
      ballot.add(quantity.unit, Clue::Currency, quantity.quote);
  for (const DateMention &date : scan.dates)
    if (countsByRepublic(document, date))
      ballot.add("TWD", Clue::Calendar, date.span);
  countWords(document, ballot);
  const auto place = [](std::string_view currency) {
    return std::find(kCurrencies.begin(), kCurrencies.end(), currency);
  };
  Decision<std::string_view> decision =
      ballot.decide([&](std::string_view a, std::string_view b) { return place(a) < place(b); });
  if (decision.value.empty())
    decision.value = kCurrencies.front();
  return decision;
}

} // namespace ri
