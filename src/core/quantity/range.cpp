#include "quantity/range.hpp"

#include "quantity/characters.hpp"
#include "quantity/grammar.hpp"

namespace ri {
namespace {

constexpr std::size_t kMostParts = 8;     ///< of a structure a:b:c
constexpr std::size_t kLongestPrefix = 4; ///< of a currency before the upper end: HK$

bool isLess(const Decimal &a, const Decimal &b) {
  const std::optional<Decimal> difference = a.plus(b.negated());
  return difference && difference->isNegative();
}

/// The upper end, which may have a currency before it: HK$3亿至HK$4亿.
std::optional<Amount> upperAt(const Document &document, std::size_t begin) {
  const std::u16string_view text = document.folded;
  std::size_t at = begin;
  while (at < begin + kLongestPrefix && !isNumeral(charAt(text, at)) &&
         kindOf(charAt(text, at)) == CharKind::Other && at < text.size())
    ++at;
  if (const CharKind kind = kindOf(charAt(text, at));
      kind == CharKind::Other || kind == CharKind::Starter)
    return std::nullopt;
  std::optional<Amount> upper = amountAt(document, at);
  if (!upper || upper->numeral.tooLong)
    return std::nullopt;
  addPrefix(document, begin, *upper);
  if (upper->quote.begin != begin)
    return std::nullopt;
  return upper;
}

/// 百分之五至六: the upper end is a numerator too.
void likeFraction(const Amount &first, Amount &upper) {
  if (!first.fraction || first.written.isZero() || !upper.bare())
    return;
  const std::optional<Decimal> product = upper.value.times(first.value);
  const std::optional<Decimal> value = product ? product->dividedBy(first.written) : std::nullopt;
  upper.value = value.value_or(upper.value);
  upper.unit = first.unit;
  upper.unitText = first.unitText;
  upper.fraction = true;
  upper.part = first.part;
}

/// Gives the upper end the lower one's currency where it names none of its own.
void shareCurrency(AmountRange &range) {
  const Amount &lower = range.lower;
  Amount &upper = range.upper;
  if (lower.word.kind != MeasureWord::Kind::Currency || upper.quote.begin != upper.number.begin)
    return;
  if (!measures(upper.word))
    upper.unitText = lower.unitText;
  else if (upper.unit != "CNY") // 元 alone
    return;
  upper.unit = lower.unit;
}

/// Gives a lower end without unit the upper end's, and its multiplier where that keeps it lower:
/// 500至600亿元, but 5000至1万元. False where the two have different units.
bool shareUnit(Amount &lower, const Amount &upper) {
  if (measures(lower.word) || lower.fraction)
    return lower.unit == upper.unit;
  const Decimal factor = measures(upper.word) ? upper.word.factor : Decimal(1);
  lower.value = lower.value.times(factor).value_or(lower.value);
  const std::optional<Decimal> scaled = lower.value.scaled(upper.power);
  if (lower.power == 0 && scaled && isLess(*scaled, upper.value)) {
    lower.value = *scaled;
    lower.power = upper.power;
  }
  lower.unit = upper.unit;
  lower.unitText = upper.unitText;
  return true;
}

} // namespace

std::optional<AmountRange> rangeFrom(const Document &document, const Amount &first) {
  const std::u16string_view text = document.folded;
  const std::size_t begin = behindRangeSign(text, first.quote.end);
  std::optional<Amount> upper = begin != 0 ? upperAt(document, begin) : std::nullopt;
  if (!upper)
    return std::nullopt;
  AmountRange range{first, *upper};
  likeFraction(first, range.upper);
  // HK$3亿至4亿, 新台币100亿至120亿元: the currency before the lower end is that of both.
  if (first.unitText.end <= first.number.begin || first.quote.begin < first.number.begin)
    shareCurrency(range);
  if (!shareUnit(range.lower, range.upper) || !isLess(range.lower.value, range.upper.value))
    return std::nullopt;
  return range;
}

AmountRange splitRange(const Amount &amount) {
  AmountRange range{amount, amount};
  const std::uint32_t split = amount.numeral.split;
  range.lower.quote.end = split;
  range.lower.number = range.lower.quote;
  range.upper.quote.begin = range.upper.number.begin = split;
  const Decimal &lower = amount.numeral.lower;
  const Decimal &upper = amount.numeral.value;
  range.lower.written = lower.scaled(-amount.power).value_or(lower);
  // What the unit makes of the upper end, it makes of the lower one.
  const std::optional<Decimal> product = amount.value.times(lower);
  range.lower.value = (product ? product->dividedBy(upper) : std::nullopt).value_or(lower);
  return range;
}

std::vector<Numeral> ratioFrom(const Document &document, const Amount &first) {
  const std::u16string_view text = document.folded;
  const auto sign = [&](std::size_t at) {
    const char16_t c = charAt(text, at);
    return (c == u':' || c == u'∶') && isFigure(charAt(text, at + 1));
  };
  if (!first.numeral.arabic || !first.bare() || !sign(first.quote.end))
    return {};
  std::vector<Numeral> parts{first.numeral};
  while (parts.size() < kMostParts && sign(parts.back().span.end)) {
    const std::optional<Numeral> part = readNumeral(document, parts.back().span.end + 1);
    if (!part || part->tooLong || part->power != 0)
      return {};
    parts.push_back(*part);
  }
  return parts;
}

} // namespace ri
