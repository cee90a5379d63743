#include "quantity/amount.hpp"

#include <algorithm>

#include "quantity/characters.hpp"
#include "quantity/grammar.hpp"
#include "quantity/set_word.hpp"
#include "quantity/spaced.hpp"

namespace ri {
namespace {

constexpr std::uint32_t kFractionDigits = 4; ///< of the figures of 1/3; longer ones are codes
constexpr std::size_t kNearSpace = 3;        ///< units behind a numeral that a space may follow
constexpr std::size_t kTopicReach = 12; ///< units before a number that may tell what its unit means
constexpr char16_t kTrillion = u'兆';
constexpr int kDoublings = 30; ///< more are no 番

std::uint32_t narrow(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// Reads on behind the numeral of an amount.
class Reader {
public:
  Reader(const Document &document, Amount &amount)
      : document_(document), text_(document.folded), amount_(amount) {}

  void read() {
    const Numeral &numeral = amount_.numeral;
    amount_.quote = numeral.span;
    amount_.number = numeral.number;
    amount_.written = numeral.written;
    amount_.value = numeral.value;
    amount_.power = numeral.power;
    amount_.unitText = {numeral.span.end, numeral.span.end};
    if (numeral.tooLong)
      return;
    if (!numeral.more.empty())
      amount_.hedge = hedgeInside(text_, numeral.more.begin);
    if (!spokenFraction() && !slashFraction() && !mixedFraction())
      unit();
  }

private:
  Decimal applied(const Decimal &written) const {
    const Decimal scaled = written.scaled(amount_.power).value_or(written);
    return scaled.times(amount_.word.factor).value_or(scaled);
  }

  std::optional<Numeral> numeralAt(std::size_t at) const {
    if (kindOf(charAt(text_, at)) == CharKind::Other)
      return std::nullopt;
    std::optional<Numeral> numeral = readNumeral(document_, at);
    if (numeral && numeral->tooLong)
      numeral.reset();
    return numeral;
  }

  /// 百分之, 千分之 and 万分之 are units to count in; 三分之 is none.
  static bool isUnitOfParts(const Decimal &denominator) {
    return denominator == Decimal(100) || denominator == Decimal(1000) ||
           denominator == Decimal(10000);
  }

  /// 三分之二, 百分之三点二, 百分之负三.
  bool spokenFraction() {
    const Numeral denominator = amount_.numeral;
    std::size_t at = skipSpaces(text_, denominator.span.end);
    const std::size_t length = wordAt(Grammar::Fraction, text_, at);
    if (length == 0 || denominator.decimal || denominator.value.isZero())
      return false;
    at = skipSpaces(text_, at + length);
    const std::size_t minus = charAt(text_, at) == u'-' ? 1 : wordAt(Grammar::Minus, text_, at);
    const std::optional<Numeral> numerator = numeralAt(at + minus);
    if (!numerator)
      return false;
    amount_.written = minus != 0 ? numerator->value.negated() : numerator->value;
    asPercent(amount_.written, denominator.value);
    amount_.part = !isUnitOfParts(denominator.value);
    amount_.numeral = *numerator;
    amount_.number = numerator->number;
    amount_.unitText = {denominator.span.begin, narrow(at)};
    amount_.quote.end = numerator->span.end;
    amount_.hedge = numerator->more.empty() ? hedgeInside(text_, amount_.quote.end)
                                            : hedgeInside(text_, numerator->more.begin);
    if (amount_.hedge.span.end > amount_.quote.end && isHan(charAt(text_, amount_.hedge.span.end)))
      amount_.hedge = {};
    return true;
  }

  void asPercent(const Decimal &numerator, const Decimal &denominator) {
    amount_.value = numerator.scaled(2).value_or(numerator).dividedBy(denominator).value_or(0);
    amount_.unit = "%";
    amount_.power = 0;
    amount_.fraction = true;
    amount_.rule = "fraction";
  }

  /// The denominator of 1/3 behind the numerator; nothing where it is a date or code.
  std::optional<Numeral> slashDenominator(const Numeral &numerator) const {
    const std::size_t sign = numerator.span.end;
    if (charAt(text_, sign) != u'/' || !isFigure(charAt(text_, sign + 1)) || !numerator.arabic ||
        numerator.decimal || numerator.power != 0 || numerator.characters > kFractionDigits)
      return std::nullopt;
    std::optional<Numeral> below = numeralAt(sign + 1);
    if (below && (below->decimal || below->power != 0 || below->value.isZero() ||
                  charAt(text_, below->span.end) == u'/' || below->characters > kFractionDigits))
      below.reset();
    return below;
  }

  bool slashFraction() {
    const std::optional<Numeral> below = slashDenominator(amount_.numeral);
    if (!below)
      return false;
    asPercent(amount_.numeral.value, below->value);
    amount_.written = amount_.value;
    amount_.quote.end = amount_.number.end = below->span.end;
    amount_.unitText = {below->span.end, below->span.end};
    return true;
  }

  /// 一又二分之一, 1又1/2, 1 1/2: a whole and a fraction are no share.
  bool mixedFraction() {
    const std::size_t end = amount_.numeral.span.end;
    std::size_t at = end + wordAt(Grammar::AndFraction, text_, end);
    if (at == end)
      at = amount_.numeral.arabic ? skipSpaces(text_, end) : end;
    const std::optional<Numeral> first = at != end ? numeralAt(at) : std::nullopt;
    if (!first || amount_.numeral.decimal)
      return false;
    Amount fraction;
    fraction.numeral = *first;
    Reader reader(document_, fraction);
    fraction.quote = fraction.number = first->span;
    if (!reader.spokenFraction() && !reader.slashFraction())
      return false;
    const std::optional<Decimal> part = fraction.value.scaled(-2);
    const std::optional<Decimal> sum = part ? amount_.value.plus(*part) : std::nullopt;
    if (!sum || part->isNegative())
      return false;
    amount_.written = amount_.value = *sum;
    amount_.power = 0;
    amount_.quote.end = amount_.number.end = fraction.quote.end;
    amount_.unitText = {fraction.quote.end, fraction.quote.end};
    amount_.fraction = true;
    amount_.rule = "mixed fraction";
    return true;
  }

  /// The unit behind the number, with 多 or 余 before it.
  void unit() {
    const std::size_t end = amount_.numeral.span.end;
    std::size_t at = end;
    MeasureWord word;
    const Hedge inside = amount_.hedge.span.empty() ? hedgeInside(text_, end) : Hedge{};
    if (!inside.span.empty() && isRound()) {
      word = measureWordAt(text_, inside.span.end);
      if (measures(word) || !isHan(charAt(text_, inside.span.end))) {
        amount_.hedge = inside;
        at = inside.span.end;
      }
    }
    if (at == end) {
      at = skipSpaces(text_, end);
      if (charAt(text_, at) == u'*' && measures(measureWordAt(text_, at + 1)))
        ++at; // 150*家: the star leads to a footnote
      word = measureWordAt(text_, at, amount_.numeral.looksLikeYear());
      // Behind a space only what cannot but belong to the number: 1.4 %, 44 项.
      if (at != end && (!measures(word) || isLoose(word.use) ||
                        (!amount_.numeral.arabic && word.kind == MeasureWord::Kind::Classifier)))
        word = {};
    }
    if (word.use == MeasureWord::Use::Tenths && isMore(amount_.written, 10))
      word = {}; // 2020成立
    amount_.word = word;
    if (!measures(word))
      return;
    amount_.unit = word.code;
    amount_.unitText = {narrow(at), narrow(at + word.length)};
    amount_.quote.end = amount_.unitText.end;
    amount_.rule = "number with unit";
    if (word.use == MeasureWord::Use::Discount && amount_.written != Decimal(10) &&
        !amount_.written.plus(-10).value_or(Decimal(-1)).isNegative())
      amount_.word.factor = 1; // 七五折, 75折; 十折 is the full price
    amount_.value = applied(amount_.written);
    if (word.use == MeasureWord::Use::Doubling)
      doublings();
    else if (amount_.power == 0 && !halfBehind() && !tenthBehind())
      currencyParts();
  }

  static bool isMore(const Decimal &number, int limit) {
    return Decimal(limit).plus(number.negated()).value_or(0).isNegative();
  }

  /// 多 and 余 stand behind a round number (30多个), not in 2025多项.
  bool isRound() const {
    const Numeral &numeral = amount_.numeral;
    const char16_t last = text_[numeral.span.end - 1]; // 千 of 2万1千多人
    return !numeral.arabic || numeral.power != 0 || last == u'0' || !isFigure(last);
  }

  /// 翻两番 is fourfold, a growth of 300 %; 翻 belongs to the quote.
  void doublings() {
    Decimal level = 1;
    for (int i = 0; i < kDoublings && Decimal(i).plus(amount_.written.negated())->isNegative(); ++i)
      level = *level.times(2);
    amount_.value = level.plus(-1)->scaled(2).value();
    amount_.quote.begin -= narrow(wordBefore(Grammar::Multiplied, text_, amount_.quote.begin, 0));
  }

  /// 三斤半; 两个半小时, where the unit follows.
  bool halfBehind() {
    const std::size_t end = amount_.quote.end;
    const std::size_t length = wordAt(Grammar::Half, text_, end);
    if (length == 0 || amount_.numeral.decimal ||
        setWordAround(text_, end, end).kind != SetWord::Kind::None)
      return false;
    if (amount_.word.kind == MeasureWord::Kind::Classifier) {
      const MeasureWord behind = measureWordAt(text_, end + length);
      if (behind.kind != MeasureWord::Kind::Unit && isHan(charAt(text_, end + length)))
        return false;
      if (behind.kind == MeasureWord::Kind::Unit) {
        amount_.word = behind;
        amount_.unit = behind.code;
        amount_.unitText = {narrow(end + length), narrow(end + length + behind.length)};
      }
    }
    amount_.written = amount_.written.plus(Decimal::parse("0.5").value()).value_or(amount_.written);
    amount_.value = applied(amount_.written);
    amount_.quote.end = narrow(end + length);
    if (amount_.unitText.end > amount_.quote.end)
      amount_.quote.end = amount_.unitText.end;
    return true;
  }

  /// 三成五, 3成5, 三块五.
  bool tenthBehind() {
    const std::size_t end = amount_.quote.end;
    const bool tenths = amount_.word.use == MeasureWord::Use::Tenths;
    // Behind money a figure may be anything (a footnote), a Chinese digit only its tenth.
    const bool money = amount_.word.kind == MeasureWord::Kind::Currency &&
                       kindOf(charAt(text_, end)) == CharKind::Digit;
    if (!tenths && !money)
      return false;
    const std::optional<Numeral> part = numeralAt(end);
    if (!part || part->characters != 1 ||
        (isHan(charAt(text_, part->span.end)) &&
         !(tenths && wordAt(Grammar::TenthTail, text_, part->span.end) != 0)))
      return false;
    addPart(part->value.scaled(-1).value_or(0), part->span.end);
    return true;
  }

  /// 五元三角二分.
  void currencyParts() {
    if (amount_.word.kind != MeasureWord::Kind::Currency)
      return;
    for (int parts = 0; parts < 2; ++parts) {
      const std::optional<Numeral> part = numeralAt(amount_.quote.end);
      if (!part || part->characters > 2)
        return;
      const MeasureWord word = currencyPartAt(text_, part->span.end);
      if (word.kind == MeasureWord::Kind::None)
        return;
      addPart(part->value.times(word.factor).value_or(0), part->span.end + word.length);
    }
  }

  void addPart(const Decimal &part, std::size_t end) {
    amount_.written = amount_.written.plus(part).value_or(amount_.written);
    amount_.value = applied(amount_.written);
    amount_.quote.end = narrow(end);
  }

  const Document &document_;
  std::u16string_view text_;
  Amount &amount_;
};

/// The sign that ends at `end`: its length, and whether it is a minus.
std::size_t signBefore(std::u16string_view text, std::size_t end, std::size_t floor, bool &minus) {
  if (end <= floor)
    return 0;
  const bool blank = end > floor + 1 && text[end - 1] == u' '; // 负 1.5
  if (const std::size_t length = wordBefore(Grammar::Minus, text, end - (blank ? 1 : 0), floor)) {
    minus = true; // 自负, 担负 are words of hedges.tsv
    return hedgeBefore(text, end, floor).span.empty() ? length + (blank ? 1 : 0) : 0;
  }
  const char16_t c = text[end - 1];
  if (c != u'-' && c != u'+' && c != u'−')
    return 0;
  // A hyphen between figures or letters is no sign.
  const char16_t ahead = end >= 2 ? text[end - 2] : u'\0';
  minus = c != u'+';
  return isFigure(ahead) || isLatin(ahead) || ahead == u'%' || ahead == u')' || ahead == c ? 0 : 1;
}

bool opensUnit(const MeasureWord &word) {
  return word.kind == MeasureWord::Kind::Unit || word.kind == MeasureWord::Kind::Currency;
}

/// The number at `at`, spaces inside it not thought of.
std::optional<Amount> plainAmountAt(const Document &document, std::size_t at) {
  std::optional<Numeral> numeral = readNumeral(document, at);
  if (!numeral)
    return std::nullopt;
  // 一千瓦, 12千米, 5百慕大元: what the unit begins with is no multiplier where a number is left
  // without it.
  const std::u16string_view text = document.folded;
  const std::size_t last = numeral->span.end - 1;
  const CharKind kind = kindOf(text[last]);
  if (last > at && (kind == CharKind::Scale || kind == CharKind::Myriad) &&
      opensUnit(measureWordAt(text, last)))
    if (const std::optional<Numeral> shorter = readNumeral(document, at, last);
        shorter && shorter->span.end == last)
      numeral = shorter;
  Amount amount;
  amount.numeral = *numeral;
  Reader(document, amount).read();
  return amount;
}

/// Whether a space stands behind a numeral, or behind the first characters of its unit: 二分 之一.
bool spaceFollows(std::u16string_view text, std::size_t end) {
  return text.substr(end, kNearSpace).find(u' ') != std::u16string_view::npos;
}

/// Brings an amount that was read in a copy to its place in the text.
void moveInto(const ClosedUp &copy, Amount &amount) {
  Numeral &numeral = amount.numeral;
  if (numeral.split != 0)
    numeral.split = copy.inText({0, numeral.split}).end;
  for (SourceSpan *span : {&numeral.span, &numeral.number, &numeral.more, &amount.quote,
                           &amount.number, &amount.unitText, &amount.hedge.span})
    *span = copy.inText(*span);
}

/// Whether a word of the role stands in the run of characters that ends at `end`, not far before.
bool standsBefore(Grammar role, std::u16string_view text, std::size_t end, std::size_t floor) {
  floor = std::max(floor, end - std::min(end, kTopicReach));
  for (; end > floor; --end) {
    if (wordBefore(role, text, end, floor) != 0)
      return true;
    if (!isHan(text[end - 1]) && text[end - 1] != u' ')
      return false;
  }
  return false;
}

/// Two units have another meaning by the topic of the words around them.
void readByTopic(std::u16string_view text, std::size_t floor, Amount &amount) {
  const SourceSpan number = amount.numeral.span;
  // 气温升至25度: degrees, where 度 alone is a kilowatt hour.
  if (amount.word.use == MeasureWord::Use::Degrees &&
      standsBefore(Grammar::Warmth, text, number.begin, floor)) {
    amount.unit = "Cel";
    amount.value = amount.value.dividedBy(amount.word.factor).value_or(amount.value);
  }
  // 100兆宽带, 网速达500兆: mega as on the mainland, where 2兆元 are 10^12 as in Taiwan.
  if (measures(amount.word) || amount.power != valueOf(kTrillion) ||
      text[number.end - 1] != kTrillion)
    return;
  const Hedge hedge = hedgeAfter(text, number.end);
  const std::size_t behind = hedge.span.empty() ? number.end : hedge.span.end;
  if (wordAt(Grammar::Network, text, behind) == 0 &&
      !standsBefore(Grammar::Network, text, number.begin, floor))
    return;
  amount.unit = "Mbit/s";
  amount.unitText = {number.end - 1, number.end};
  amount.power = 0;
  amount.value = amount.written;
  amount.rule = "number with unit";
}

} // namespace

Quantity Amount::quantity() const {
  Quantity result;
  result.quote = quote;
  result.number = number;
  result.written = part ? value : written;
  result.value = value;
  result.unit = unit;
  result.unitText = unitText;
  result.unitMult = static_cast<std::int16_t>(power);
  result.qualifier = hedge.qualifier;
  result.hedge = hedge.span;
  result.rule = rule;
  return result;
}

std::optional<Amount> amountAt(const Document &document, std::size_t at) {
  std::optional<Amount> plain = plainAmountAt(document, at);
  if (!plain || plain->numeral.tooLong || !spaceFollows(document.folded, plain->numeral.span.end))
    return plain;
  const std::optional<ClosedUp> copy = closedUp(document, at);
  std::optional<Amount> closed = copy ? plainAmountAt(copy->document, 0) : std::nullopt;
  if (!closed || closed->numeral.tooLong)
    return plain;
  moveInto(*copy, *closed);
  return closed->quote.end > plain->quote.end ? closed : plain;
}

void addPrefix(const Document &document, std::size_t floor, Amount &amount) {
  const std::u16string_view text = document.folded;
  readByTopic(text, floor, amount);
  bool minus = false;
  std::size_t begin = amount.quote.begin;
  std::size_t sign = signBefore(text, begin, floor, minus);
  begin -= sign;
  std::size_t end = begin;
  while (end > floor && begin - end < 2 && text[end - 1] == u' ')
    --end;
  const bool money = amount.word.kind == MeasureWord::Kind::Currency;
  const MeasureWord currency = currencyBefore(text, end, floor);
  if (currency.kind == MeasureWord::Kind::Currency && !amount.fraction &&
      (money || !measures(amount.word))) {
    begin = end - currency.length;
    if (!money) {
      amount.unitText = {narrow(begin), narrow(end)};
      amount.value = amount.value.times(currency.factor).value_or(amount.value);
      amount.word = currency;
      amount.rule = "number with currency";
    }
    amount.unit = currency.code;
    if (sign == 0) {
      sign = signBefore(text, begin, floor, minus);
      begin -= sign;
    }
  }
  amount.quote.begin = narrow(begin);
  if (sign != 0 && minus) {
    amount.written = amount.written.negated();
    amount.value = amount.value.negated();
  }
}

std::optional<Amount> halfAt(const Document &document, std::size_t at) {
  const std::u16string_view text = document.folded;
  const std::size_t length = wordAt(Grammar::Half, text, at);
  const MeasureWord word = length != 0 ? measureWordAt(text, at + length) : MeasureWord();
  if (word.kind != MeasureWord::Kind::Unit ||
      (word.use != MeasureWord::Use::Count && word.use != MeasureWord::Use::Tenths))
    return std::nullopt; // 半小时, 半成
  Amount amount;
  amount.word = word;
  amount.number = {narrow(at), narrow(at + length)};
  amount.unitText = {narrow(at + length), narrow(at + length + word.length)};
  amount.quote = {narrow(at), amount.unitText.end};
  amount.unit = word.code;
  amount.written = Decimal::parse("0.5").value();
  amount.value = amount.written.times(word.factor).value_or(amount.written);
  amount.rule = "half";
  return amount;
}

} // namespace ri
