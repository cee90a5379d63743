#include "extract/currency.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"

namespace ri {
namespace {

/// Years of the Republic's calendar count from 1912: 114年 is 2025.
constexpr int kCalendarOffset = 1911;
/// How much of the report is looked through for words of a region, in units.
constexpr std::uint32_t kWindow = 1U << 16;

/// The currencies that a bare 元 may be; the first wins where nothing tells.
constexpr std::array<std::string_view, 3> kCurrencies{"CNY", "HKD", "TWD"};
using Evidence = std::array<std::size_t, kCurrencies.size()>; ///< mentions

/// Words of one region's press and statistics.
struct RegionalWords {
  Table table{zh::table("regional_words"), 2};
  Lexicon words{table};
};

const RegionalWords &regional() {
  static const RegionalWords instance;
  return instance;
}

void count(std::string_view currency, Evidence &evidence) {
  const auto found = std::find(kCurrencies.begin(), kCurrencies.end(), currency);
  if (found != kCurrencies.end())
    ++evidence[static_cast<std::size_t>(found - kCurrencies.begin())];
}

/// A bare 元: the scan reads it as renminbi, and no word or sign beside it names a currency.
bool isBare(const Document &document, const Quantity &quantity) {
  return quantity.unit == "CNY" && quantity.unitText.length() == 1 &&
         quantity.quote.begin == quantity.number.begin &&
         quantity.quote.end <= quantity.unitText.end &&
         document.folded[quantity.unitText.begin] == u'元';
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
void countWords(const Document &document, Evidence &evidence) {
  for (const Sentence &sentence : document.sentences) {
    if (sentence.span.begin > kWindow)
      return;
    if (sentence.role == Role::Furniture)
      continue;
    for (std::uint32_t at = sentence.span.begin; at < sentence.span.end;) {
      const WordMatch match = regional().words.longest(document.folded, at, sentence.span.end);
      if (match)
        count(regional().table.cell(match.row, 1), evidence);
      at += std::max(match.length, 1U);
    }
  }
}

} // namespace

std::string_view bareCurrency(const Document &document, const Scan &scan,
                              std::string_view placeCurrency, std::string_view lang) {
  if (lang == "zh-HK")
    return "HKD";
  if (lang == "zh-TW")
    return "TWD";
  if (!placeCurrency.empty())
    return placeCurrency;
  Evidence evidence{};
  for (const Quantity &quantity : scan.quantities)
    if (!isBare(document, quantity))
      count(quantity.unit, evidence);
  for (const DateMention &date : scan.dates)
    if (countsByRepublic(document, date))
      count("TWD", evidence);
  countWords(document, evidence);
  const auto most = std::max_element(evidence.begin(), evidence.end());
  return kCurrencies[static_cast<std::size_t>(most - evidence.begin())];
}

void resolveBareCurrency(const Document &document, std::string_view currency, Scan &scan) {
  if (currency == "CNY")
    return;
  for (Quantity &quantity : scan.quantities)
    if (isBare(document, quantity))
      quantity.unit = currency;
}

} // namespace ri
