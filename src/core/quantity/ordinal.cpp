#include "quantity/ordinal.hpp"

#include "quantity/amount.hpp"
#include "quantity/characters.hpp"
#include "quantity/grammar.hpp"
#include "quantity/no_quantity.hpp"

namespace ri {
namespace {

std::uint32_t narrow(std::size_t at) { return static_cast<std::uint32_t>(at); }

} // namespace

std::optional<std::variant<Quantity, LeftOut>> ordinalAt(const Document &document, std::size_t at,
                                                         std::size_t floor) {
  const std::u16string_view text = document.folded;
  const std::size_t ordinal = wordBefore(Grammar::Ordinal, text, at, floor);
  const std::size_t among = wordBefore(Grammar::NotFirst, text, at, floor) == 0
                                ? wordBefore(Grammar::AmongFirst, text, at, floor)
                                : 0;
  if (ordinal + among == 0)
    return std::nullopt;
  const std::optional<Numeral> numeral = readNumeral(document, at);
  if (!numeral || numeral->tooLong || numeral->digitless)
    return std::nullopt;
  const std::size_t begin = at - ordinal - among;
  const std::size_t end = numeral->span.end;
  const MeasureWord word = measureWordAt(text, end);
  Quantity rank;
  rank.number = numeral->number;
  rank.written = numeral->written;
  rank.value = numeral->value;
  rank.unitMult = static_cast<std::int16_t>(numeral->power);
  rank.unit = "place";
  rank.rule = ordinal != 0 ? "rank" : "rank among the first";
  rank.qualifier = ordinal != 0 ? Qualifier::Equal : Qualifier::LessOrEqual;
  const auto quoted = [&](std::size_t unit) {
    rank.quote = {narrow(begin), narrow(end + unit)};
    rank.unitText = {narrow(end), narrow(end + unit)};
    return rank;
  };
  const auto leftOut = [&](LeftOutReason reason, std::string_view rule) {
    return LeftOut{{narrow(begin), narrow(end + word.length)}, reason, rule};
  };
  const bool calendar = word.code == "year" || word.code == "quarter" || word.code == "month";
  if (ordinal != 0 && calendar && isStreak(document, begin, floor)) {
    rank.unit = word.code;
    rank.rule = "ordinal streak";
    return quoted(word.length);
  }
  // 第三位, 前十强; 位 must not open a longer word (位于).
  const std::size_t noun = wordAt(Grammar::RankNoun, text, end);
  if (noun != 0 && word.length <= noun)
    return quoted(noun);
  const bool predicate = isBoundary(charAt(text, end)) || wordAt(Grammar::RankTail, text, end) != 0;
  if (word.kind == MeasureWord::Kind::None && predicate)
    return quoted(0);
  if (among != 0 && word.kind == MeasureWord::Kind::Unit)
    return leftOut(LeftOutReason::Span, "the first so many");
  return leftOut(LeftOutReason::Ordinal, ordinal != 0 ? "ordinal" : "the first so many");
}

} // namespace ri
