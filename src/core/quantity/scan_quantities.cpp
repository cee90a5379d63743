#include "quantity/scan_quantities.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "model/attempt.hpp"
#include "quantity/amount.hpp"
#include "quantity/characters.hpp"
#include "quantity/grammar.hpp"
#include "quantity/hedge.hpp"
#include "quantity/no_quantity.hpp"
#include "quantity/ordinal.hpp"
#include "quantity/period.hpp"
#include "quantity/range.hpp"
#include "quantity/set_word.hpp"

namespace ri {
namespace {

constexpr std::u16string_view kAddressMark = u"://";
constexpr std::size_t kUnitsPerQuantity = 24; ///< of a report full of figures
constexpr std::uint32_t kFootnoteDigits = 2;
constexpr std::uint32_t kModelDigits = 3; ///< of iPhone 17

std::uint32_t narrow(std::size_t at) { return static_cast<std::uint32_t>(at); }

bool isLess(const Decimal &a, const Decimal &b) {
  const std::optional<Decimal> difference = a.plus(b.negated());
  return difference && difference->isNegative();
}

/// One pass over the text. The rules that leave a numeral out come before those that take it, the
/// more special ones first; each consumes what it found, and nothing is read twice.
class Scanner {
public:
  explicit Scanner(const Document &document)
      : document_(document), text_(document.folded),
        page_(std::any_of(document.sentences.begin(), document.sentences.end(),
                          [](const Sentence &sentence) {
                            return sentence.role == Role::Body || sentence.role == Role::Table;
                          })) {}

  Scan scan() && {
    scan_.quantities.reserve(text_.size() / kUnitsPerQuantity);
    for (std::size_t at = nextCandidate(text_, 0); at < text_.size(); at = nextCandidate(text_, at))
      at = std::max(handleOrLeave(at), at + 1);
    return std::move(scan_);
  }

private:
  /// A numeral that cannot be read is left out alone.
  std::size_t handleOrLeave(std::size_t at) {
    const std::size_t done = done_, quantities = scan_.quantities.size(),
                      dates = scan_.dates.size(), leftOut = scan_.leftOut.size();
    std::size_t end = 0;
    attempt([&] { end = handle(at); },
            [&] {
              done_ = done;
              scan_.quantities.resize(quantities);
              scan_.dates.resize(dates);
              scan_.leftOut.resize(leftOut);
              end = leaveRun(at, LeftOutReason::NotUnderstood, "its reading failed");
            });
    return end;
  }

  // Each rule returns where the scan goes on, or 0 where it does not apply.

  std::size_t handle(std::size_t at) {
    if (const std::size_t end = address(at))
      return end;
    if (opensDecimal(at))
      return amount(at - 1);
    const Sentence *const sentence = sentenceAt(at);
    const bool furniture =
        page_ && sentence && (sentence->role == Role::Furniture || sentence->role == Role::Byline);
    if (const std::size_t end = wordOrPeriod(at, furniture))
      return end;
    if (kindOf(text_[at]) == CharKind::Starter)
      return half(at);
    if (furniture)
      return leaveRun(at, LeftOutReason::Furniture, "page furniture");
    if (isFigure(text_[at]))
      if (const std::size_t end = leave(nameWithLetters(document_, at, done_)))
        return end;
    if (std::optional<Enumerated> item = enumerated(document_, at, done_)) {
      if (!item->period.empty())
        scan_.dates.push_back({item->left.span, item->period});
      return take(item->left);
    }
    if (const auto ordinal = ordinalAt(document_, at, done_))
      return std::visit([this](const auto &found) { return take(found); }, *ordinal);
    if (const std::size_t end = leave(numberingAt(document_, at, done_, sentence)))
      return end;
    if (const std::size_t end = leave(headedNumber(document_, at, done_)))
      return end;
    if (const std::size_t end = headedListItem(at))
      return end;
    return amount(at);
  }

  /// 附圖1、2: what a head word says of a number holds for those behind it too.
  std::size_t headedListItem(std::size_t at) {
    if (scan_.leftOut.empty() || at == 0 || scan_.leftOut.back().rule != kHeadedNumber ||
        scan_.leftOut.back().reason != LeftOutReason::Numbering)
      return 0;
    const std::size_t behind = scan_.leftOut.back().span.end;
    const std::size_t sign = text_[behind] == u'、' ? 1 : wordAt(Grammar::And, text_, behind);
    const std::optional<Amount> found =
        sign != 0 && behind + sign == at ? amountAt(document_, at) : std::nullopt;
    return found && found->bare() && found->numeral.arabic && !found->numeral.decimal &&
                   isBoundary(charAt(text_, found->quote.end))
               ? leave(at, found->quote.end, LeftOutReason::Numbering, kHeadedNumber)
               : 0;
  }

  /// The numerals of a web address: its mark stands between the last number and `at`.
  std::size_t address(std::size_t at) {
    const std::size_t from = std::max(done_, addressFrom_);
    const std::size_t mark = text_.substr(0, at).find(kAddressMark, from);
    if (mark == std::u16string_view::npos) {
      addressFrom_ = std::max(from, at - std::min(at, kAddressMark.size() - 1));
      return 0;
    }
    std::size_t end = mark;
    while (end < text_.size() && text_[end] > u' ' && text_[end] < 0x7F)
      ++end;
    return end > at ? leave(at, end, LeftOutReason::Code, "web address") : 0;
  }

  /// .5 without a digit before the point.
  bool opensDecimal(std::size_t at) const {
    if (!isFigure(text_[at]) || at <= done_ || text_[at - 1] != u'.')
      return false;
    const char16_t ahead = at >= 2 ? text_[at - 2] : u'\0';
    return !isHan(ahead) && !isLatin(ahead) && !isFigure(ahead) && ahead != u'.' && ahead != u')';
  }

  const Sentence *sentenceAt(std::size_t at) {
    const std::vector<Sentence> &sentences = document_.sentences;
    while (sentence_ < sentences.size() && sentences[sentence_].span.end <= at)
      ++sentence_;
    return sentence_ < sentences.size() && sentences[sentence_].span.begin <= at
               ? &sentences[sentence_]
               : nullptr;
  }

  /// Words that hold no numeral by themselves (大陆, 首批, 半导体) are passed over.
  std::size_t take(const LeftOut &found) {
    const std::u16string_view letters = found.span.in(text_);
    if (std::any_of(letters.begin(), letters.end(), isNumeral))
      scan_.leftOut.push_back(found);
    return done_ = found.span.end;
  }

  std::size_t take(const Quantity &found) {
    scan_.quantities.push_back(found);
    return done_ = found.quote.end;
  }

  std::size_t leave(const std::optional<LeftOut> &found) { return found ? take(*found) : 0; }

  std::size_t leave(std::size_t begin, std::size_t end, LeftOutReason reason,
                    std::string_view rule) {
    return take(LeftOut{{narrow(begin), narrow(end)}, reason, rule});
  }

  /// Leaves out the numeral characters from `at` on.
  std::size_t leaveRun(std::size_t at, LeftOutReason reason, std::string_view rule) {
    std::size_t end = at;
    while (end < text_.size() && kindOf(text_[end]) != CharKind::Other &&
           kindOf(text_[end]) != CharKind::Starter)
      ++end;
    return leave(at, end, reason, rule);
  }

  /// The longer of a set word (十月革命, 统一, 过半) and a period (十月).
  std::size_t wordOrPeriod(std::size_t at, bool furniture) {
    const SetWord word =
        isFigure(text_[at]) || furniture ? SetWord() : setWordAround(text_, at, done_);
    std::optional<FoundPeriod> found = periodAt(document_, at, done_, isRepublican(at));
    // 连续30日 is a length of time, 连续第3季 a streak.
    const auto isBare = [](const Period &period) {
      return period.year() == 0 && period.first().month == 0 && period.first().half == 0;
    };
    if (found && !found->period.empty() && isBare(found->period) &&
        isStreak(document_, found->span.begin, done_))
      found.reset();
    if (found && found->span.length() >= word.span.length())
      return period(*found);
    return setWord(at, word);
  }

  /// Whether 113年 at `at` is a year of the Republic of China, as the report's other words tell.
  bool isRepublican(std::size_t at) {
    if (text_[at] != u'1' || !isFigure(charAt(text_, at + 2)) || isFigure(charAt(text_, at + 3)))
      return false;
    if (!republic_)
      republic_ = wordIn(Grammar::RepublicText, text_);
    return *republic_;
  }

  /// 2025年第4周(1月20日~1月26日): the days in brackets say when that week of the year is.
  bool narrowsWeek(const FoundPeriod &found) {
    constexpr std::size_t kWeek = 6; // 第04周(
    if (scan_.dates.empty() || !found.period.isSpan() || found.period.first().day == 0 ||
        found.period.year() != 0 || charAt(text_, found.span.end) != u')')
      return false;
    DateMention &week = scan_.dates.back();
    const std::u16string_view between = SourceSpan{week.span.end, found.span.begin}.in(text_);
    if (week.period.kind() != Period::Kind::Year || between.size() > kWeek || between.size() < 2 ||
        between.substr(between.size() - 2) != u"周(")
      return false;
    CalendarPoint first = found.period.first(), last = found.period.last();
    first.year = last.year = static_cast<std::int16_t>(week.period.year());
    week = {{week.span.begin, found.span.end + 1}, {first, last}};
    return true;
  }

  std::size_t period(const FoundPeriod &found) {
    if (!found.period.empty() && !narrowsWeek(found))
      scan_.dates.push_back({found.span, found.period});
    const bool time = found.reason == LeftOutReason::Time;
    return take(LeftOut{found.span, found.reason, time ? "clock time" : "date or period"});
  }

  std::size_t setWord(std::size_t at, const SetWord &word) {
    if (word.kind == SetWord::Kind::None || word.kind == SetWord::Kind::Numeral)
      return 0;
    if (word.kind == SetWord::Kind::Quantity) {
      Quantity result;
      result.quote = {word.span.begin + word.hedgeLength, word.span.end};
      result.hedge = {word.span.begin, result.quote.begin};
      result.number = {result.quote.begin, result.quote.begin};
      result.unitText = {word.span.end - word.unitLength, word.span.end};
      result.written = result.value = word.value;
      result.unit = word.unit;
      result.qualifier = word.qualifier;
      result.rule = "quantity word";
      addHedge(result);
      return take(result);
    }
    // A numeral that goes on behind the word was no word: 零点五, 如一百, 三八折; but 统一|四成.
    if (const std::optional<Numeral> numeral =
            kindOf(text_[at]) == CharKind::Starter ? std::nullopt : readNumeral(document_, at);
        numeral &&
        ((numeral->span.end > word.span.end && (word.span.begin == at || !numeral->digitRun)) ||
         (numeral->span.end == word.span.end &&
          measureWordAt(text_, word.span.end).use == MeasureWord::Use::Discount)))
      return 0;
    return take(LeftOut{word.span, word.reason, "set word"});
  }

  std::size_t half(std::size_t at) {
    const std::optional<Amount> found = halfAt(document_, at);
    if (!found)
      return at + 1;
    Quantity result = found->quantity();
    addHedge(result);
    return take(result);
  }

  std::size_t amount(std::size_t at) {
    // 零下 before a number is its sign, though 零 is a numeral.
    const std::size_t minus = wordAt(Grammar::Minus, text_, at);
    const std::size_t begin = at;
    if (minus != 0 && isNumeral(charAt(text_, at + minus)))
      at += minus;
    std::optional<Amount> found = amountAt(document_, at);
    std::optional<LeftOut> left;
    if (!found) // 京 of 北京5亿元
      return leave(begin, at + 1, LeftOutReason::Idiom, "numeral inside a word");
    if (found->numeral.tooLong)
      left = LeftOut{found->numeral.span, LeftOutReason::TooLong, "numeral too long"};
    else if (!(left = codeOf(document_, *found, followsCode(at))) && !opensRange(*found))
      left = noQuantityByForm(document_, *found, done_);
    if (left) {
      left->span.begin = std::min(left->span.begin, narrow(begin));
      return take(*left);
    }
    addPrefix(document_, done_, *found);
    if (const std::size_t end = ratio(*found))
      return end;
    if (const std::optional<AmountRange> two = rangeOf(*found))
      return range(*two);
    if (const std::size_t end = bareFigure(*found))
      return end;
    if (const std::size_t end = leave(durationOf(document_, *found, done_)))
      return end;
    if (const std::size_t end = leave(exchangeBase(document_, *found, done_)))
      return end;
    Quantity result = found->quantity();
    if (found->bare() && followsRateBase(found->quote.begin)) {
      result.unit = rateCurrency(document_, scan_.leftOut.back().span.begin).code;
      result.rule = "exchange rate";
    }
    addHedge(result);
    if (measures(found->word))
      shareUnit(*found);
    return take(result);
  }

  /// 6.1、5.8和4.9个百分点: the bare numbers of a list have the unit of its last, and so have those
  /// of 0.6个和3.9个百分点.
  void shareUnit(const Amount &last) {
    std::uint32_t next = last.quote.begin;
    for (std::size_t i = scan_.quantities.size(); i-- > 0;) {
      Quantity &item = scan_.quantities[i];
      const std::size_t sign =
          text_[item.quote.end] == u'、' ? 1 : wordAt(Grammar::And, text_, item.quote.end);
      const bool shares = item.rule == Amount::kBareRule ||
                          (last.unit == "percentage_point" && item.unit == "item");
      if (sign == 0 || item.quote.end + sign != next || !shares || item.unitMult != 0)
        return;
      const Decimal scaled = item.written.scaled(last.power).value_or(item.written);
      item.value = scaled.times(last.word.factor).value_or(scaled);
      item.unit = last.unit;
      item.unitText = last.unitText;
      item.unitMult = static_cast<std::int16_t>(last.power);
      item.rule = "number of a list";
      next = item.quote.begin;
    }
  }

  /// 30.6 of 美元兑台币汇率1比30.6.
  bool followsRateBase(std::size_t at) const {
    return !scan_.leftOut.empty() && scan_.leftOut.back().rule == kExchangeBase &&
           scan_.leftOut.back().span.end == at &&
           rateCurrency(document_, scan_.leftOut.back().span.begin).kind ==
               MeasureWord::Kind::Currency;
  }

  bool followsCode(std::size_t at) const {
    return !scan_.leftOut.empty() && scan_.leftOut.back().reason == LeftOutReason::Code &&
           scan_.leftOut.back().span.end + 1 == at;
  }

  /// The hedge around a quote: 超 before, 左右 behind; one that bounds outranks 约.
  Hedge hedgeAround(SourceSpan quote) const {
    const Hedge before = hedgeBefore(text_, quote.begin, done_);
    const Hedge behind = hedgeAfter(text_, quote.end);
    const bool bounds =
        behind.qualifier == Qualifier::GreaterOrEqual || behind.qualifier == Qualifier::LessOrEqual;
    return before.qualifier == Qualifier::Equal || bounds ? behind : before;
  }

  void addHedge(Quantity &result) const {
    const Hedge around = hedgeAround(result.quote);
    if (around.qualifier == Qualifier::Equal || result.qualifier != Qualifier::Equal)
      return;
    result.qualifier = around.qualifier;
    result.hedge = around.span;
  }

  std::optional<AmountRange> rangeOf(const Amount &first) const {
    if (first.numeral.split != 0)
      return splitRange(first);
    if (wordBefore(Grammar::From, text_, first.quote.begin, done_) != 0)
      return std::nullopt; // 从5%至6% tells of two times
    return rangeFrom(document_, first);
  }

  /// 五到六成, 五万到八万人: what the lower end counts is said behind the upper one.
  bool opensRange(const Amount &first) const {
    if (first.fraction || measures(first.word) || first.numeral.arabic || first.numeral.split != 0)
      return false;
    const std::optional<AmountRange> two = rangeOf(first);
    return two && measures(two->upper.word);
  }

  std::size_t range(const AmountRange &two) {
    const SourceSpan whole{two.lower.quote.begin, two.upper.quote.end};
    for (const auto &found : {noQuantityByForm(document_, two.upper, two.upper.quote.begin),
                              durationOf(document_, two.upper, two.upper.quote.begin),
                              durationOf(document_, two.lower, done_)})
      if (found && found->reason != LeftOutReason::Idiom)
        return leave(whole.begin, std::max(whole.end, found->span.end), found->reason, found->rule);
    Quantity lower = two.lower.quantity();
    Quantity upper = two.upper.quantity();
    const Hedge around = hedgeAround(whole);
    const bool approximate = around.qualifier == Qualifier::Approximate;
    lower.range = RangeHalf::Lower;
    upper.range = RangeHalf::Upper;
    lower.qualifier = approximate ? Qualifier::Approximate : Qualifier::GreaterOrEqual;
    upper.qualifier = approximate ? Qualifier::Approximate : Qualifier::LessOrEqual;
    lower.hedge = upper.hedge = approximate ? around.span : SourceSpan{};
    lower.rule = upper.rule = "range";
    take(lower);
    return take(upper);
  }

  /// 5:1 is one number; the parts of 12.5:37.1:50.4 are shares.
  std::size_t ratio(const Amount &first) {
    const std::vector<Numeral> parts = ratioFrom(document_, first);
    if (parts.size() < 2)
      return 0;
    Quantity result = first.quantity();
    const auto quoted = [&](SourceSpan span) {
      result.quote = result.number = span;
      result.unitText = {span.end, span.end};
    };
    if (parts.size() == 2) {
      const Decimal &below = parts[1].value;
      if (below.isZero())
        return 0;
      quoted({first.quote.begin, parts[1].span.end});
      if (below != Decimal(1) && below != Decimal(100))
        result.value = first.value.dividedBy(below).value_or(first.value);
      result.rule = "ratio";
      addHedge(result);
      return take(result);
    }
    Decimal sum;
    for (const Numeral &part : parts)
      sum = sum.plus(part.value).value_or(sum);
    result.unit = isLess(98, sum) && isLess(sum, 102) ? "%" : "1";
    result.rule = "structure";
    for (const Numeral &part : parts) {
      const bool opens = part.span == first.numeral.span;
      quoted({opens ? first.quote.begin : part.span.begin, part.span.end});
      result.written = result.value = opens ? first.value : part.value;
      take(result);
    }
    return done_;
  }

  /// A year without its word, and footnote digits.
  std::size_t bareFigure(const Amount &found) {
    const Numeral &numeral = found.numeral;
    const SourceSpan span = numeral.span;
    if (!found.bare() || !numeral.arabic || numeral.decimal || numeral.grouped ||
        found.quote.begin != span.begin)
      return 0;
    const char16_t before = span.begin > 0 ? text_[span.begin - 1] : u'\0';
    const char16_t behind = charAt(text_, span.end);
    // 沈阳2025多项指标
    if (numeral.looksLikeYear() && (isHan(before) || isHan(behind))) {
      scan_.dates.push_back({span, Period::ofYear(static_cast<int>(numeral.value.toDouble()))});
      return leave(span.begin, span.end, LeftOutReason::Date, "bare year");
    }
    // iPhone 17
    if (before == u' ' && span.begin > done_ + 1 && isLatin(text_[span.begin - 2]) &&
        numeral.characters <= kModelDigits && !inTable(span.begin))
      return leave(span.begin, span.end, LeftOutReason::Name, "number of a model");
    return isFootnote(before, behind, numeral)
               ? leave(span.begin, span.end, LeftOutReason::Footnote, "footnote digit")
               : 0;
  }

  bool inTable(std::size_t at) {
    const Sentence *const sentence = sentenceAt(at);
    return sentence && sentence->role == Role::Table;
  }

  /// A footnote digit is glued to a bracket, a % or the end of a sentence; behind a mere word it
  /// must be the next one of the report.
  bool isFootnote(char16_t before, char16_t behind, const Numeral &numeral) {
    const bool glued = before == u'%' || before == u')' || before == u'。' || before == u'」' ||
                       before == u'》' || before == u'”';
    const bool bracketed = before == u'[' && behind == u']'; // 生产总值[2]
    const bool next = numeral.value == Decimal(footnote_ + 1);
    const bool word =
        isHan(before) && next && hedgeBefore(text_, numeral.span.begin, done_).span.empty() &&
        (isBoundary(behind) || wordAt(Grammar::RankTail, text_, numeral.span.end) != 0);
    if (numeral.characters > kFootnoteDigits || (!glued && !word && !bracketed))
      return false;
    footnote_ += next ? 1 : 0;
    return true;
  }

  const Document &document_;
  std::u16string_view text_;
  std::optional<bool> republic_; ///< the report counts its years by the Republic of China, if known
  bool page_;                    ///< there is a body that furniture can stand around
  Scan scan_;
  std::size_t sentence_ = 0; ///< the first that does not end before the scan
  std::size_t done_ = 0;     ///< end of the last quote or left-out span: nothing reaches left of it
  std::size_t addressFrom_ = 0; ///< no web address begins between `done_` and here
  int footnote_ = 0;            ///< the last footnote of the report so far
};

} // namespace

Scan scanQuantities(const Document &document) { return Scanner(document).scan(); }

} // namespace ri
