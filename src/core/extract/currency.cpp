#include "extract/currency.hpp"

#include <algorithm>
#include <cstddef>

namespace ri {
namespace {

/// Years of the Republic's calendar count from 1912: 114年 is 2025.
constexpr int kCalendarOffset = 1911;

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
  return at - date.span.begin >= 2 && at - date.span.begin <= 3 && date.period.size() >= 4 &&
         date.period.substr(0, 4) == std::to_string(year + kCalendarOffset);
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
  std::size_t hongKong = 0, taiwan = 0, mainland = 0;
  for (const Quantity &quantity : scan.quantities) {
    hongKong += quantity.unit == "HKD";
    taiwan += quantity.unit == "TWD";
    mainland += quantity.unit == "CNY" && !isBare(document, quantity);
  }
  for (const DateMention &date : scan.dates)
    taiwan += countsByRepublic(document, date);
  if (taiwan > std::max(hongKong, mainland))
    return "TWD";
  return hongKong > mainland ? "HKD" : "CNY";
}

void resolveBareCurrency(const Document &document, std::string_view currency, Scan &scan) {
  if (currency == "CNY")
    return;
  for (Quantity &quantity : scan.quantities)
    if (isBare(document, quantity))
      quantity.unit = currency;
}

} // namespace ri
