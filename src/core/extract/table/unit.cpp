#include "extract/table/unit.hpp"

#include <algorithm>
#include <string>

#include "extract/bare_units.hpp"
#include "extract/currency.hpp"
#include "extract/words.hpp"
#include "quantity/grammar.hpp"
#include "quantity/measure_word.hpp"
#include "quantity/scan_quantities.hpp"

namespace ri {
namespace {

constexpr std::uint32_t kLongestUnit = 16;    ///< 人民币百万元每平方公里 is shorter
constexpr std::uint32_t kLongestCaption = 80; ///< a longer line is prose

SourceSpan withoutBrackets(std::u16string_view folded, SourceSpan words) {
  if (words.length() > 2 && folded[words.begin] == u'(' && folded[words.end - 1] == u')')
    return {words.begin + 1, words.end - 1};
  return words;
}

/// Where the unit that begins at `at` ends: at a mark, a space or the word that closes it
/// (以百万元列示).
std::uint32_t unitEnd(std::u16string_view folded, std::uint32_t at, std::uint32_t end) {
  constexpr std::u16string_view kMarks = u" ()[],;。、\t";
  while (at < end && kMarks.find(folded[at]) == std::u16string_view::npos &&
         wordAt(Grammar::UnitTail, folded, at) == 0)
    ++at;
  return at;
}

} // namespace

bool Unit::isMoney() const { return isCurrency(code); }

std::optional<Unit> UnitReader::read(SourceSpan words) const {
  const auto blank = [&](std::uint32_t at) { return folded_[at] == u' '; };
  while (!words.empty() && blank(words.begin))
    ++words.begin;
  while (!words.empty() && blank(words.end - 1))
    --words.end;
  if (words.empty() || words.length() > kLongestUnit)
    return std::nullopt;
  // A currency before the multiplier: 人民币百万元, 港币千元.
  MeasureWord currency;
  std::uint32_t begin = words.begin;
  for (std::uint32_t at = words.end; at > words.begin && begin == words.begin; --at)
    if (const MeasureWord word = currencyBefore(folded_, at, words.begin);
        word.kind == MeasureWord::Kind::Currency && word.length == at - words.begin) {
      currency = word;
      begin = at;
    }
  Document document = structure(u"1" + std::u16string(folded_.substr(begin, words.end - begin)));
  Scan scan = scanQuantities(document);
  for (Quantity &quantity : scan.quantities)
    resolveBareCurrency(document, currency_, quantity);
  if (scan.quantities.size() != 1 ||
      scan.quantities.front().quote !=
          SourceSpan{0, static_cast<std::uint32_t>(document.text.size())})
    return ofCalendar(words);
  const Quantity &one = scan.quantities.front();
  Unit unit{one.unit, one.value, {words.begin, words.end}, one.unitMult};
  if (!one.unitText.empty()) {
    const std::uint32_t shift = begin - 1;
    unit.text = {one.unitText.begin + shift, one.unitText.end + shift};
  } else if (begin != words.begin) {
    unit.text = {words.begin, begin};
  }
  if (begin != words.begin && (one.unit == "1" || unit.isMoney()))
    unit.code = currency.code;
  return unit.code == "1" ? std::nullopt : std::optional(unit);
}

std::optional<Unit> UnitReader::ofCalendar(SourceSpan words) const {
  const MeasureWord word = measureWordAt(words.in(folded_), 0);
  if (word.kind != MeasureWord::Kind::Unit || word.length != words.length())
    return std::nullopt;
  return Unit{word.code, word.factor, words, 0};
}

std::optional<Unit> UnitReader::inBrackets(SourceSpan words) const {
  std::uint32_t begin = bracketIn(folded_, words);
  if (begin == words.end)
    return std::nullopt;
  std::uint32_t end = ++begin;
  while (end < words.end && folded_[end] != u')' && folded_[end] != u']')
    ++end;
  begin += static_cast<std::uint32_t>(wordAt(Grammar::UnitHead, folded_, begin));
  return begin < end ? read({begin, end}) : std::nullopt;
}

bool UnitReader::opensCaption(SourceSpan cell) const {
  const SourceSpan words = withoutBrackets(folded_, cell);
  return wordAt(Grammar::UnitHead, folded_, words.begin) != 0 ||
         wordAt(Grammar::CurrencyHead, folded_, words.begin) != 0;
}

std::string_view UnitReader::currencyIn(SourceSpan line) const {
  for (std::uint32_t at = line.begin; at < line.end; ++at) {
    const auto opens = static_cast<std::uint32_t>(wordAt(Grammar::CurrencyHead, folded_, at));
    if (opens == 0)
      continue;
    const std::uint32_t begin = at + opens;
    for (std::uint32_t end = std::min(line.end, begin + kLongestUnit); end > begin; --end)
      if (const MeasureWord word = currencyBefore(folded_, end, begin);
          word.kind == MeasureWord::Kind::Currency && word.length == end - begin)
        return word.code;
  }
  return {};
}

std::optional<Unit> UnitReader::inCaption(SourceSpan line) const {
  if (std::optional<Unit> unit = read(withoutBrackets(folded_, line)))
    return unit;
  std::optional<Unit> found;
  if (line.length() > kLongestCaption)
    return found;
  for (std::uint32_t at = line.begin; at < line.end && !found; ++at) {
    const std::size_t by = wordAt(Grammar::UnitBy, folded_, at);
    const std::size_t opens = by + wordAt(Grammar::UnitHead, folded_, at);
    if (opens == 0)
      continue;
    const auto begin = static_cast<std::uint32_t>(at + opens);
    const std::uint32_t end = unitEnd(folded_, begin, line.end);
    if (by == 0 || wordAt(Grammar::UnitTail, folded_, end) != 0)
      found = read({begin, end});
  }
  if (found && found->isMoney())
    if (const std::string_view currency = currencyIn(line); !currency.empty())
      found->code = currency;
  return found;
}

std::uint32_t bracketIn(std::u16string_view folded, SourceSpan span) {
  for (std::uint32_t i = span.begin; i < span.end; ++i)
    if (folded[i] == u'(' || folded[i] == u'[')
      return i;
  return span.end;
}

} // namespace ri
