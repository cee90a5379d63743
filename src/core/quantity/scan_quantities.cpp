#include "quantity/scan_quantities.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"
#include "quantity/characters.hpp"
#include "quantity/hedge.hpp"
#include "quantity/measure_word.hpp"
#include "quantity/numeral.hpp"
#include "quantity/period.hpp"
#include "quantity/set_word.hpp"

namespace ri {
namespace {

std::uint32_t narrow(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// Words around a length of time that say whether it is claimed (连续3年) or says when (3年来).
struct Durations {
  Table table{zh::table("durations"), 3};
  Lexicon before{Lexicon::Direction::Backward}, after;
  Durations() {
    for (std::size_t row = 0; row < table.rows(); ++row)
      (table.cell(row, 1) == "before" ? before : after).add(widen(table.cell(row, 0)), narrow(row));
  }
  bool counts(WordMatch match) const { return match && table.cell(match.row, 2) == "count"; }
};

const Durations &durations() {
  static const Durations instance;
  return instance;
}

/// Words before a number that make it no quantity: 图 2, 编号 12, 每10万人.
struct NumberHeads {
  Table table{zh::table("number_heads"), 2};
  Lexicon words{table, 0, Lexicon::Direction::Backward};
};

const NumberHeads &numberHeads() {
  static const NumberHeads instance;
  return instance;
}

LeftOutReason reasonOf(std::string_view name) {
  for (int i = 0; i < static_cast<int>(LeftOutReason::Unmeasured); ++i)
    if (code(static_cast<LeftOutReason>(i)) == name)
      return static_cast<LeftOutReason>(i);
  return LeftOutReason::Unmeasured;
}

/// A number with its unit, before what stands around it was looked at.
struct Amount {
  Numeral numeral;
  MeasureWord word;
  SourceSpan quote, number, unitText;
  Decimal written, value;
  std::string_view unit = "1";
  int power = 0;
  Hedge hedge;           ///< 多, 余 inside
  bool bare = false;     ///< neither unit nor multiplier of its own
  bool fraction = false; ///< 百分之五, 三分之二, 1/3
  std::string_view rule = "number";
};

/// Digits of a code that are looked at.
constexpr std::size_t kLongestChain = 32;

class Scanner {
public:
  explicit Scanner(const Document &document)
      : document_(document), text_(document.folded),
        republic_(text_.find(u"民国") != std::u16string_view::npos ||
                  text_.find(u"新台币") != std::u16string_view::npos),
        page_(std::any_of(document.sentences.begin(), document.sentences.end(),
                          [](const Sentence &sentence) {
                            return sentence.role == Role::Body || sentence.role == Role::Table;
                          })) {}

  Scan scan() && {
    for (std::size_t at = nextCandidate(text_, 0); at < text_.size();
         at = nextCandidate(text_, at)) {
      const std::size_t begin = at;
      at = std::max(handle(at), begin + 1);
      done_ = std::max(done_, coveredEnd());
    }
    return std::move(scan_);
  }

private:
  std::size_t coveredEnd() const { return covered_; }

  // ---- where in the document -------------------------------------------------------------

  const Sentence *sentenceAt(std::size_t at) {
    const std::vector<Sentence> &sentences = document_.sentences;
    while (sentence_ < sentences.size() && sentences[sentence_].span.end <= at)
      ++sentence_;
    return sentence_ < sentences.size() && sentences[sentence_].span.begin <= at
               ? &sentences[sentence_]
               : nullptr;
  }

  char16_t before(std::size_t at) const { return at > done_ ? text_[at - 1] : u'\0'; }

  /// Nothing that a number could belong to: an end, punctuation, white space.
  static bool isBoundary(char16_t c) {
    return !isHan(c) && !isLatin(c) && kindOf(c) == CharKind::Other && c != u'%';
  }

  // ---- results ---------------------------------------------------------------------------

  std::size_t leaveOut(std::size_t begin, std::size_t end, LeftOutReason reason,
                       std::string_view rule) {
    scan_.leftOut.push_back({{narrow(begin), narrow(end)}, reason, rule});
    covered_ = end;
    return end;
  }

  std::size_t take(const Quantity &quantity) {
    scan_.quantities.push_back(quantity);
    covered_ = quantity.quote.end;
    return quantity.quote.end;
  }

  // ---- one candidate -----------------------------------------------------------------------

  std::size_t handle(std::size_t at) {
    const char16_t c = text_[at];
    const Sentence *const sentence = sentenceAt(at);
    const bool furniture =
        page_ && sentence && (sentence->role == Role::Furniture || sentence->role == Role::Byline);
    if (!isFigure(c) && !furniture)
      if (const std::size_t end = setWord(at))
        return end;
    if (const std::size_t end = period(at))
      return end;
    if (kindOf(c) == CharKind::Starter)
      return at + 1;
    if (furniture)
      return leaveRun(at, LeftOutReason::Furniture, "page furniture");
    if (isFigure(c)) {
      if (const std::size_t end = nameWithLatin(at))
        return end;
    }
    if (const std::size_t end = ordinal(at))
      return end;
    if (const std::size_t end = numbering(at, sentence))
      return end;
    if (const std::size_t end = headed(at))
      return end;
    return quantity(at);
  }

  /// Leaves out the numeral characters from `at` on.
  std::size_t leaveRun(std::size_t at, LeftOutReason reason, std::string_view rule) {
    std::size_t end = at;
    bool numeral = false;
    while (end < text_.size() && kindOf(text_[end]) != CharKind::Other &&
           kindOf(text_[end]) != CharKind::Starter)
      numeral = isNumeral(text_[end++]) || numeral;
    return numeral ? leaveOut(at, end, reason, rule) : std::max(end, at + 1);
  }

  /// 统一, 十四五, 过半: words that are what they are.
  std::size_t setWord(std::size_t at) {
    const SetWord word = setWordAround(text_, at, done_);
    if (word.kind == SetWord::Kind::None || word.kind == SetWord::Kind::Numeral)
      return 0;
    if (word.kind == SetWord::Kind::Quantity) {
      Quantity result;
      result.quote = word.span;
      result.number = {word.span.begin, word.span.begin};
      result.unitText = {word.span.end - word.unitLength, word.span.end};
      result.written = result.value = word.value;
      result.unit = word.unit;
      result.qualifier = word.qualifier;
      result.rule = "quantity word";
      return take(result);
    }
    if (kindOf(text_[at]) == CharKind::Starter) {
      for (std::size_t i = word.span.begin; i < word.span.end; ++i)
        if (isNumeral(text_[i]))
          return leaveOut(word.span.begin, word.span.end, word.reason, "set word");
      return word.span.end;
    }
    // A numeral that goes on behind the word was no word: 万一千.
    if (const std::optional<Numeral> numeral = readNumeral(document_, at);
        numeral && numeral->span.end > word.span.end)
      return 0;
    return leaveOut(word.span.begin, word.span.end, word.reason, "set word");
  }

  std::size_t period(std::size_t at) {
    std::optional<Period> found = periodAt(document_, at, done_, republic_);
    if (!found)
      return 0;
    const SourceSpan span = found->span;
    if (found->reason != LeftOutReason::Time && !found->iso.empty())
      scan_.dates.push_back({span, std::move(found->iso)});
    return leaveOut(span.begin, span.end, found->reason,
                    found->reason == LeftOutReason::Time ? "clock time" : "date or period");
  }

  /// G20, PM2.5, 5G, 3D: a figure glued to Latin letters that are no unit and no currency.
  std::size_t nameWithLatin(std::size_t at) {
    const auto glue = [](char16_t c) {
      return isLatin(c) || isFigure(c) || c == u'-' || c == u'.';
    };
    std::size_t begin = at;
    while (begin > done_ && glue(text_[begin - 1]))
      --begin;
    const bool latinBefore = std::any_of(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                                         text_.begin() + static_cast<std::ptrdiff_t>(at), isLatin);
    if (latinBefore && currencyBefore(text_, at, done_).kind == MeasureWord::Kind::None) {
      std::size_t end = at;
      while (isLatin(charAt(text_, end)) || isFigure(charAt(text_, end)) ||
             (glue(charAt(text_, end)) && isFigure(charAt(text_, end + 1))))
        ++end;
      return leaveOut(begin, end, end - at >= 6 ? LeftOutReason::Code : LeftOutReason::Name,
                      "name with letters");
    }
    std::size_t end = at;
    while (isFigure(charAt(text_, end)) ||
           (charAt(text_, end) == u'.' && isFigure(charAt(text_, end + 1))))
      ++end;
    // 10+1, 4+N
    if (charAt(text_, end) == u'+' &&
        (isFigure(charAt(text_, end + 1)) || isLatin(charAt(text_, end + 1)))) {
      while (isLatin(charAt(text_, end)) || isFigure(charAt(text_, end)) ||
             (charAt(text_, end) == u'+' && end > at))
        ++end;
      return leaveOut(at, end, LeftOutReason::Name, "sum as a name");
    }
    if (!isLatin(charAt(text_, end)) || measureWordAt(text_, end).kind != MeasureWord::Kind::None)
      return 0;
    while (isLatin(charAt(text_, end)) || isFigure(charAt(text_, end)))
      ++end;
    return leaveOut(at, end, LeftOutReason::Name, "name with letters");
  }

  /// 第十七届, 第一, 第4年, 前十强.
  std::size_t ordinal(std::size_t at) {
    const char16_t c = before(at);
    if (c != u'第' && c != u'前')
      return 0;
    const std::optional<Numeral> numeral = readNumeral(document_, at);
    if (!numeral || numeral->tooLong)
      return 0;
    const std::size_t end = numeral->span.end;
    const MeasureWord word = measureWordAt(text_, end);
    const char16_t next = charAt(text_, end);
    Quantity result;
    result.number = numeral->number;
    result.written = numeral->written;
    result.value = numeral->value;
    result.unit = "place";
    result.unitText = {narrow(end), narrow(end)};
    result.quote = {narrow(at - 1), narrow(end)};
    const auto withUnit = [&](std::size_t length) {
      result.unitText.end = result.quote.end = narrow(end + length);
    };
    if (c == u'第') {
      if (word.kind == MeasureWord::Kind::Unit && word.code == "year" && streakBefore(at - 1)) {
        result.unit = word.code;
        result.rule = "ordinal streak";
        withUnit(word.length);
        return take(result);
      }
      const bool placed = next == u'位' || next == u'名';
      if (placed || !isHan(next) || word.kind == MeasureWord::Kind::None) {
        const bool rank = placed || isBoundary(next) || isRankTail(next);
        if (rank) {
          result.rule = "rank";
          if (placed)
            withUnit(1);
          return take(result);
        }
      }
      return leaveOut(at - 1, end + word.length, LeftOutReason::Ordinal, "ordinal");
    }
    result.qualifier = Qualifier::LessOrEqual;
    result.rule = "rank among the first";
    if (next == u'强' || next == u'位' || next == u'名' || next == u'甲') {
      withUnit(1);
      return take(result);
    }
    if (word.kind == MeasureWord::Kind::None && (isBoundary(next) || isRankTail(next)))
      return take(result);
    if (word.kind == MeasureWord::Kind::Unit)
      return leaveOut(at - 1, end + word.length, LeftOutReason::Span, "the first so many");
    return leaveOut(at - 1, end + word.length, LeftOutReason::Ordinal, "the first so many");
  }

  /// What may follow a rank that is a predicate: 居第一的, 第三和第五.
  static bool isRankTail(char16_t c) {
    return c == u'的' || c == u'和' || c == u'与' || c == u'及' || c == u'之' || c == u'了';
  }

  bool streakBefore(std::size_t at) const {
    return durations().counts(durations().before.longestBefore(text_, at, lineBegin(at)));
  }

  std::size_t lineBegin(std::size_t at) const { return at - std::min<std::size_t>(at, 8); }

  /// 一、 1. (1) 一是 at the beginning of a sentence or clause.
  std::size_t numbering(std::size_t at, const Sentence *sentence) {
    const std::optional<Numeral> numeral = readNumeral(document_, at);
    if (!numeral || numeral->tooLong || numeral->power != 0 || numeral->grouped)
      return 0;
    std::size_t end = numeral->span.end;
    if (end - at > 3)
      return 0;
    std::size_t begin = at;
    const bool bracket = begin > done_ && text_[begin - 1] == u'(';
    begin -= bracket ? 1 : 0;
    const char16_t ahead = begin > done_ ? text_[begin - 1] : u'\0';
    const bool first = sentence && (sentence->span.begin == begin || ahead == u'#' ||
                                    (ahead == u' ' && sentence->span.begin + 8 > begin));
    const char16_t next = charAt(text_, end);
    const bool clause = first || ahead == u'\0' || ahead == u';' || ahead == u'。' ||
                        ahead == u':' || ahead == u',' || ahead == u'\n' || ahead == u' ';
    if (bracket && next == u')' && clause && !numeral->decimal)
      return leaveOut(at, end, LeftOutReason::Numbering, "numbering");
    if (bracket || !clause)
      return 0;
    if (first && (next == u'、' || next == u')') &&
        kindOf(charAt(text_, end + 1)) == CharKind::Other)
      return leaveOut(at, end, LeftOutReason::Numbering, "numbering");
    if (first && next == u'.' && !isFigure(charAt(text_, end + 1)))
      return leaveOut(at, end, LeftOutReason::Numbering, "numbering");
    if (!numeral->arabic && numeral->characters == 1 && next == u'是' && !numeral->digitless)
      return leaveOut(at, end, LeftOutReason::Numbering, "point of a list");
    if (first && sentence->role == Role::Heading && numeral->arabic &&
        (next == u' ' || next == u'\t') && end < sentence->span.end)
      return leaveOut(at, end, LeftOutReason::Numbering, "numbering");
    return 0;
  }

  /// 图 2, 编号12, 电话 2564 0768.
  std::size_t headed(std::size_t at) {
    std::size_t end = at;
    while (end > done_ && at - end < 2 && (text_[end - 1] == u' ' || text_[end - 1] == u':'))
      --end;
    const WordMatch match = numberHeads().words.longestBefore(text_, end, done_);
    if (!match)
      return 0;
    const LeftOutReason reason = reasonOf(numberHeads().table.cell(match.row, 1));
    if (reason == LeftOutReason::RatioBase || reason == LeftOutReason::Span) {
      const std::optional<Amount> amount = end == at ? amountAt(at) : std::nullopt;
      return amount ? leaveOut(at, amount->quote.end, reason, "base of a ratio") : 0;
    }
    const std::optional<Numeral> numeral = readNumeral(document_, at);
    if (!numeral || (reason == LeftOutReason::Numbering &&
                     (numeral->span.length() > 3 || numeral->decimal ||
                      measureWordAt(text_, numeral->span.end).kind != MeasureWord::Kind::None)))
      return 0;
    return leaveOut(at, numeral->span.end, reason, "number with a head word");
  }

  // ---- number and unit ---------------------------------------------------------------------

  /// The number at `at` with what belongs to it, its words read but not yet judged.
  std::optional<Amount> amountAt(std::size_t at) const {
    std::optional<Numeral> numeral = readNumeral(document_, at);
    if (!numeral)
      return std::nullopt;
    // 一千瓦, 12千米: a prefix of the unit is no multiplier where a number is left without it.
    if (const std::size_t last = numeral->span.end - 1; numeral->more.empty() && last > at &&
                                                        kindOf(text_[last]) != CharKind::Figure &&
                                                        kindOf(text_[last]) != CharKind::Digit) {
      const MeasureWord word = measureWordAt(text_, last);
      if (word.kind == MeasureWord::Kind::Unit)
        numeral = readNumeral(document_, at, last);
    }
    Amount amount;
    amount.numeral = *numeral;
    amount.quote = numeral->span;
    amount.number = numeral->number;
    amount.written = numeral->written;
    amount.value = numeral->value;
    amount.power = numeral->power;
    amount.unitText = {numeral->span.end, numeral->span.end};
    if (!numeral->more.empty())
      amount.hedge = hedgeInside(text_, numeral->more.begin);
    if (numeral->tooLong || fractionInto(amount))
      return amount;
    unitInto(amount);
    return amount;
  }

  /// 三分之二, 百分之三点二, 1/3.
  bool fractionInto(Amount &amount) const {
    const Numeral denominator = amount.numeral;
    std::size_t at = skipSpaces(text_, denominator.span.end);
    std::optional<Numeral> numerator;
    std::optional<Decimal> value;
    bool negative = false;
    if (text_.substr(std::min(at, text_.size()), 2) == u"分之" && !denominator.decimal) {
      at = skipSpaces(text_, at + 2);
      negative = charAt(text_, at) == u'负' || charAt(text_, at) == u'-';
      at += negative ? 1 : 0;
      if (kindOf(charAt(text_, at)) == CharKind::Other)
        return false;
      numerator = readNumeral(document_, at);
      if (!numerator || numerator->tooLong || denominator.value.isZero())
        return false;
      value = numerator->value.scaled(2)->dividedBy(denominator.value);
      amount.unitText = {denominator.span.begin, narrow(at)};
      amount.rule = "fraction";
    } else if (charAt(text_, at) == u'/' && at == denominator.span.end && denominator.arabic &&
               !denominator.decimal && denominator.power == 0 && isFigure(charAt(text_, at + 1))) {
      numerator = denominator;
      const std::optional<Numeral> below = readNumeral(document_, at + 1);
      if (!below || below->tooLong || below->decimal || below->power != 0 ||
          below->value.isZero() || charAt(text_, below->span.end) == u'/' ||
          numerator->characters > 4 || below->characters > 4)
        return false;
      value = numerator->value.scaled(2)->dividedBy(below->value);
      amount.quote.end = below->span.end;
      amount.rule = "fraction";
      amount.number = {amount.quote.begin, below->span.end};
      amount.unitText = {below->span.end, below->span.end};
    }
    if (!value)
      return false;
    amount.fraction = true;
    amount.value = negative ? value->negated() : *value;
    amount.unit = "%";
    amount.power = 0;
    if (amount.unitText.begin == denominator.span.begin &&
        amount.unitText.end != denominator.span.begin) {
      amount.number = numerator->number;
      amount.quote.end = numerator->span.end;
      amount.hedge = numerator->more.empty() ? Hedge{} : hedgeInside(text_, numerator->more.begin);
      amount.numeral.split = 0;
      amount.written = negative ? numerator->value.negated() : numerator->value;
      if (const Hedge inside = hedgeInside(text_, amount.quote.end);
          !inside.span.empty() && !isHan(charAt(text_, inside.span.end)))
        amount.hedge = inside;
    } else {
      amount.written = amount.value;
    }
    return true;
  }

  /// The unit behind the number, with 多 or 余 before it.
  void unitInto(Amount &amount) const {
    const std::size_t end = amount.numeral.span.end;
    std::size_t at = end;
    MeasureWord word;
    if (const Hedge inside = hedgeInside(text_, end);
        !inside.span.empty() && amount.hedge.span.empty()) {
      word = measureWordAt(text_, inside.span.end);
      const bool measured =
          word.kind != MeasureWord::Kind::None && word.kind != MeasureWord::Kind::Tail;
      // 多 stands behind a round number: 30多个, but not 2025多项.
      const bool round =
          !amount.numeral.arabic || amount.numeral.power != 0 || text_[end - 1] == u'0';
      if (!round) {
        // no hedge
      } else if (measured || !isHan(charAt(text_, inside.span.end))) {
        amount.hedge = inside;
        at = inside.span.end;
      }
    }
    if (at == end) {
      at = skipSpaces(text_, end);
      word = measureWordAt(text_, at);
      if (at != end && (word.loose || word.kind == MeasureWord::Kind::Tail ||
                        (!amount.numeral.arabic && word.kind == MeasureWord::Kind::Classifier)))
        word = {};
    }
    amount.word = word;
    if (word.kind == MeasureWord::Kind::None || word.kind == MeasureWord::Kind::Tail) {
      amount.bare = amount.power == 0;
      amount.unitText = {narrow(end), narrow(end)};
      if (!amount.hedge.span.empty() && amount.hedge.span.begin >= end)
        amount.quote.end = amount.hedge.span.begin;
      return;
    }
    amount.unit = word.code;
    amount.unitText = {narrow(at), narrow(at + word.length)};
    amount.quote.end = amount.unitText.end;
    amount.rule = "number with unit";
    Decimal factor = word.factor;
    const std::u16string_view unitText = amount.unitText.in(text_);
    if (unitText == u"折" && !(amount.written.plus(Decimal(-10))->isNegative()))
      factor = 1; // 七五折, 75折
    if (unitText == u"番") {
      // 翻两番 is fourfold, a growth of 300 %.
      Decimal growth = 1;
      for (int i = 0; i < 30 && Decimal(i).plus(amount.written.negated())->isNegative(); ++i)
        growth = *growth.times(2);
      amount.value = growth.plus(-1)->scaled(2).value();
      return;
    }
    halfAndPartsInto(amount, factor);
  }

  /// 三斤半, 五元三角, 三成五.
  void halfAndPartsInto(Amount &amount, const Decimal &factor) const {
    const auto apply = [&](const Decimal &written) {
      return written.scaled(amount.power).value_or(written).times(factor).value_or(written);
    };
    amount.value = apply(amount.written);
    if (amount.power != 0)
      return;
    const std::size_t end = amount.quote.end;
    const std::u16string_view unitText = amount.unitText.in(text_);
    if (charAt(text_, end) == u'半' && !amount.numeral.decimal &&
        setWordAround(text_, end, end).kind == SetWord::Kind::None &&
        amount.word.kind != MeasureWord::Kind::Classifier) {
      amount.written = *amount.written.plus(Decimal(5).scaled(-1).value());
      amount.value = apply(amount.written);
      amount.quote.end = narrow(end + 1);
      return;
    }
    if (kindOf(charAt(text_, end)) == CharKind::Other)
      return;
    if (unitText == u"成" || unitText == u"块") {
      const std::optional<Numeral> part = readNumeral(document_, end);
      if (part && part->characters == 1 && !part->digitless &&
          currencyPartAt(text_, part->span.end).kind == MeasureWord::Kind::None) {
        amount.written = *amount.written.plus(part->value.scaled(-1).value());
        amount.value = apply(amount.written);
        amount.quote.end = part->span.end;
        return;
      }
    }
    if (amount.word.kind != MeasureWord::Kind::Currency)
      return;
    std::size_t at = end;
    for (int parts = 0; parts < 2; ++parts) {
      const std::optional<Numeral> part =
          kindOf(charAt(text_, at)) != CharKind::Other ? readNumeral(document_, at) : std::nullopt;
      if (!part || part->tooLong || part->characters > 2)
        return;
      const MeasureWord word = currencyPartAt(text_, part->span.end);
      if (word.kind == MeasureWord::Kind::None)
        return;
      const Decimal value = part->value.times(word.factor).value_or(Decimal());
      amount.written = amount.written.plus(value).value_or(amount.written);
      amount.value = apply(amount.written);
      at = part->span.end + word.length;
      amount.quote.end = narrow(at);
    }
  }

  /// Sign and currency before the number.
  void prefixInto(Amount &amount, std::size_t floor) const {
    std::size_t begin = amount.quote.begin;
    bool negative = false;
    const auto sign = [&] {
      if (begin <= floor)
        return;
      const char16_t c = text_[begin - 1];
      const char16_t ahead = begin >= 2 ? text_[begin - 2] : u'\0';
      const bool glued = isFigure(ahead) || isLatin(ahead) || ahead == u'%' || ahead == u')';
      if (c == u'负' && hedgeBefore(text_, begin, floor).span.empty()) {
        negative = !negative;
        --begin;
      } else if ((c == u'-' || c == u'+' || c == u'−') && !glued && ahead != c) {
        negative = negative != (c != u'+');
        --begin;
      }
    };
    sign();
    const std::size_t signedBegin = begin;
    std::size_t end = begin;
    while (end > floor && begin - end < 2 && text_[end - 1] == u' ')
      --end;
    const MeasureWord currency = currencyBefore(text_, end, floor);
    if (currency.kind == MeasureWord::Kind::Currency &&
        (amount.word.kind == MeasureWord::Kind::None ||
         amount.word.kind == MeasureWord::Kind::Currency) &&
        !amount.fraction) {
      begin = end - currency.length;
      if (amount.word.kind == MeasureWord::Kind::None) {
        amount.unitText = {narrow(begin), narrow(end)};
        amount.value = amount.value.times(currency.factor).value_or(amount.value);
        amount.rule = "number with currency";
      }
      amount.unit = currency.code;
      amount.word.kind = MeasureWord::Kind::Currency;
      amount.bare = false;
      if (begin == end - currency.length && signedBegin == amount.quote.begin)
        sign();
    }
    amount.quote.begin = narrow(begin);
    if (negative) {
      amount.written = amount.written.negated();
      amount.value = amount.value.negated();
    }
  }

  Quantity quantityOf(const Amount &amount) const {
    Quantity result;
    result.quote = amount.quote;
    result.number = amount.number;
    result.written = amount.written;
    result.value = amount.value;
    result.unit = amount.unit;
    result.unitText = amount.unitText;
    result.unitMult = static_cast<std::int16_t>(amount.power);
    result.qualifier = amount.hedge.qualifier;
    result.hedge = amount.hedge.span;
    result.rule = amount.rule;
    return result;
  }

  /// The hedge around a quote: 超 before, 左右 behind; one that bounds outranks 约.
  Hedge hedgeAround(SourceSpan quote, std::size_t floor) const {
    const Hedge ahead = hedgeBefore(text_, quote.begin, floor);
    const Hedge behind = hedgeAfter(text_, quote.end);
    if (!behind.span.empty() && (ahead.span.empty() || ahead.qualifier == Qualifier::Equal ||
                                 behind.qualifier == Qualifier::GreaterOrEqual ||
                                 behind.qualifier == Qualifier::LessOrEqual))
      return behind;
    return ahead;
  }

  void hedge(Quantity &result, Hedge around) const {
    if (around.qualifier != Qualifier::Equal && result.qualifier == Qualifier::Equal) {
      result.qualifier = around.qualifier;
      result.hedge = around.span;
    }
  }

  // ---- judging -------------------------------------------------------------------------------

  std::size_t quantity(std::size_t at) {
    std::optional<Amount> found = amountAt(at);
    if (!found)
      return leaveRun(at, LeftOutReason::Idiom, "numeral inside a word");
    Amount &amount = *found;
    if (amount.numeral.tooLong)
      return leaveOut(at, amount.numeral.span.end, LeftOutReason::TooLong, "numeral too long");
    if (const std::size_t end = leftOutByForm(amount))
      return end;
    prefixInto(amount, done_);
    if (const std::size_t end = ratio(amount))
      return end;
    if (const std::size_t end = range(amount))
      return end;
    if (const std::size_t end = leftOutByContext(amount))
      return end;
    if (amount.numeral.split != 0 && !amount.fraction)
      return takeSplit(amount);
    Quantity result = quantityOf(amount);
    hedge(result, hedgeAround(result.quote, hedgeFloor()));
    return take(result);
  }

  std::size_t hedgeFloor() const { return done_; }

  /// Codes, versions, 2吨级, 三级, 一个, and Chinese numerals that nothing follows to count.
  std::size_t leftOutByForm(const Amount &amount) {
    const Numeral &numeral = amount.numeral;
    const std::size_t begin = numeral.span.begin;
    const std::size_t end = numeral.span.end;
    if (amount.word.kind == MeasureWord::Kind::Tail && amount.word.leaves)
      return leaveOut(begin, end + amount.word.length, amount.word.reason, "word behind a number");
    if (amount.unitText.end > begin && charAt(text_, amount.quote.end) == u'级' && !amount.bare)
      return leaveOut(begin, amount.quote.end + 1, LeftOutReason::ProductSize, "size of a class");
    if (numeral.arabic) {
      // 1.2.3, 852-2564, 007
      if (numeral.decimal && charAt(text_, end) == u'.' && isFigure(charAt(text_, end + 1)))
        return leaveChain(begin, LeftOutReason::Numbering, "dotted numbers");
      return amount.bare && isCode(numeral)
                 ? leaveChain(begin, LeftOutReason::Code, "digits of a code")
                 : 0;
    }
    return amount.fraction ? 0 : leftOutChinese(amount);
  }

  /// 007, 86-755-83518792 and what follows it, a mobile number.
  bool isCode(const Numeral &numeral) const {
    const std::size_t begin = numeral.span.begin;
    if (numeral.grouped || numeral.decimal)
      return false;
    if (text_[begin] == u'0' && isFigure(charAt(text_, begin + 1)))
      return true;
    std::size_t digits = 0;
    std::size_t hyphens = 0;
    for (std::size_t at = begin; digits < kLongestChain; ++at) {
      if (isFigure(charAt(text_, at)))
        ++digits;
      else if (charAt(text_, at) == u'-' && isFigure(charAt(text_, at + 1)))
        ++hyphens;
      else
        break;
    }
    const bool follows = !scan_.leftOut.empty() &&
                         scan_.leftOut.back().reason == LeftOutReason::Code &&
                         scan_.leftOut.back().span.end + 1 == begin;
    return hyphens > 1 || (hyphens == 1 && digits > 6) || digits > 10 || (follows && digits > 3);
  }

  std::size_t leaveChain(std::size_t begin, LeftOutReason reason, std::string_view rule) {
    std::size_t end = begin;
    while (isFigure(charAt(text_, end)) ||
           ((charAt(text_, end) == u'.' || charAt(text_, end) == u'-') &&
            isFigure(charAt(text_, end + 1))))
      ++end;
    return leaveOut(begin, end, reason, rule);
  }

  /// A Chinese numeral counts where something follows that is counted, where nothing stands beside
  /// it, and where it is too long to be part of a word.
  std::size_t leftOutChinese(const Amount &amount) {
    const Numeral &numeral = amount.numeral;
    const std::size_t begin = numeral.span.begin;
    const std::size_t end = numeral.span.end;
    using Kind = MeasureWord::Kind;
    const Kind kind = amount.word.kind;
    const bool single = numeral.characters == 1;
    const bool hedged = !hedgeBefore(text_, begin, done_).span.empty() ||
                        !hedgeAfter(text_, amount.quote.end).span.empty() ||
                        !amount.hedge.span.empty();
    if (begin > done_ && (text_[begin - 1] == u'几' || text_[begin - 1] == u'数'))
      return leaveOut(begin, end, LeftOutReason::Idiom, "an unsaid number of tens");
    if (kind == Kind::Unit || kind == Kind::Currency || kind == Kind::Classifier) {
      if (numeral.digitless && !hedged && (single || kind == Kind::Classifier) &&
          text_[begin] != u'兆')
        return leaveOut(begin, amount.quote.end, LeftOutReason::Name, "multiplier without number");
      if (numeral.digitless && !hedged && isHan(charAt(text_, amount.quote.end)))
        return leaveOut(begin, amount.quote.end, LeftOutReason::ProductSize, "size of a class");
      if (single && text_[begin] == u'一' &&
          (kind == Kind::Classifier || amount.unit == "person" || amount.unit == "place"))
        return leaveOut(begin, amount.quote.end, LeftOutReason::Article, "article");
      if (single && amount.word.loose && !numeral.digitless && text_[begin] != u'十')
        return leaveOut(begin, end, LeftOutReason::Idiom, "numeral inside a word");
      return 0;
    }
    const bool closed =
        isBoundary(charAt(text_, amount.quote.end)) || isRankTail(charAt(text_, amount.quote.end));
    const bool open = isBoundary(begin > 0 ? text_[begin - 1] : u'\0');
    if (numeral.digitless)
      return hedged && closed ? 0
                              : leaveRun(begin, LeftOutReason::Idiom, "multiplier without number");
    if (single || (numeral.digitRun && numeral.characters == 2))
      return closed && (open || hedged)
                 ? 0
                 : leaveOut(begin, end, LeftOutReason::Idiom, "numeral inside a word");
    if (numeral.decimal || numeral.characters > 3 || hedged || closed)
      return 0;
    return leaveOut(begin, end, LeftOutReason::Name, "numeral before a noun");
  }

  /// What the words around say: footnotes, years, spans, age classes.
  std::size_t leftOutByContext(const Amount &amount) {
    const Numeral &numeral = amount.numeral;
    if (amount.bare && amount.word.kind != MeasureWord::Kind::Currency && numeral.arabic) {
      if (const std::size_t end = bareFigure(amount))
        return end;
    }
    if (amount.unit == "year" || amount.unit == "month" || amount.unit == "quarter" ||
        amount.unit == "day" || amount.unit == "hour" || amount.unit == "minute")
      return duration(amount);
    return 0;
  }

  std::size_t bareFigure(const Amount &amount) {
    const Numeral &numeral = amount.numeral;
    const std::size_t begin = numeral.span.begin;
    const std::size_t end = numeral.span.end;
    if (numeral.decimal || numeral.grouped || amount.quote.begin != begin)
      return 0;
    const char16_t next = charAt(text_, end);
    const char16_t ahead = begin > 0 ? text_[begin - 1] : u'\0';
    // 沈阳2025多项指标
    if (numeral.characters == 4 && text_[begin] >= u'1' && text_[begin] <= u'2' &&
        numeral.value.plus(-2100)->isNegative() && !numeral.value.plus(-1900)->isNegative() &&
        (isHan(ahead) || isHan(next))) {
      scan_.dates.push_back({numeral.span, numeral.value.toString()});
      return leaveOut(begin, end, LeftOutReason::Date, "bare year");
    }
    if (next == u'-' && isFigure(charAt(text_, end + 1)))
      return leaveChain(begin, LeftOutReason::Code, "digits of a code");
    if (numeral.characters <= 2 && footnoteFits(ahead, next, numeral))
      return leaveOut(begin, end, LeftOutReason::Footnote, "footnote digit");
    return 0;
  }

  /// A footnote digit is glued to what it belongs to; behind a mere word it must be the next one.
  bool footnoteFits(char16_t ahead, char16_t next, const Numeral &numeral) {
    const bool glued = ahead == u'%' || ahead == u')' || ahead == u'。' || ahead == u'」' ||
                       ahead == u'》' || ahead == u'”';
    const bool next_ = numeral.value == Decimal(footnote_ + 1);
    if (!glued && !(isHan(ahead) && next_))
      return false;
    if (!glued && !isBoundary(next) && !isRankTail(next))
      return false;
    if (!glued && !hedgeBefore(text_, numeral.span.begin, done_).span.empty())
      return false;
    if (next_)
      ++footnote_;
    return true;
  }

  std::size_t duration(const Amount &amount) {
    const Quantity result = quantityOf(amount);
    const bool age = amount.unitText.in(text_) == u"岁" || amount.unitText.in(text_) == u"周岁";
    if (age)
      return hedgeAfter(text_, amount.quote.end).span.empty() &&
                     !isHan(charAt(text_, amount.quote.end))
                 ? 0
                 : leaveOut(amount.quote.begin, amount.quote.end, LeftOutReason::Age, "age class");
    const WordMatch behind = durations().after.longest(text_, amount.quote.end);
    const Hedge ahead = hedgeBefore(text_, amount.quote.begin, done_);
    std::size_t edge = ahead.span.empty() ? amount.quote.begin : ahead.span.begin;
    const WordMatch front =
        durations().before.longestBefore(text_, amount.quote.begin, lineBegin(edge));
    const WordMatch outer = durations().before.longestBefore(text_, edge, lineBegin(edge));
    const bool counted =
        durations().counts(behind) || durations().counts(front) || durations().counts(outer);
    const bool spanned =
        (front && !durations().counts(front)) || (behind && !durations().counts(behind));
    const bool fine = result.unit == "day" || result.unit == "hour" || result.unit == "minute";
    if (durations().counts(behind) || (counted && !(behind && !durations().counts(behind))))
      return 0;
    if (fine && !spanned)
      return 0;
    return leaveOut(amount.quote.begin, amount.quote.end, LeftOutReason::Span, "length of time");
  }

  // ---- ranges and ratios -----------------------------------------------------------------------

  /// 5%—6%, 500至600亿元.
  std::size_t range(const Amount &first) {
    const std::size_t second = behindRangeSign(first);
    if (second == 0 || fromBefore(first.quote.begin))
      return 0;
    std::size_t at = second;
    MeasureWord currency;
    if (kindOf(charAt(text_, at)) == CharKind::Other) {
      std::size_t end = at; // HK$3亿至HK$4亿
      while (end < at + 4 && kindOf(charAt(text_, end)) == CharKind::Other)
        ++end;
      currency = currencyBefore(text_, end, at);
      if (currency.kind == MeasureWord::Kind::None || end - currency.length != at)
        return 0;
      at = end;
    }
    std::optional<Amount> other = amountAt(at);
    if (!other || other->numeral.tooLong || kindOf(charAt(text_, at)) == CharKind::Starter)
      return 0;
    Amount lower = first;
    Amount upper = *other;
    if (at != second)
      prefixInto(upper, second);
    if (upper.word.kind == MeasureWord::Kind::Tail && upper.word.leaves)
      return leaveOut(lower.quote.begin, upper.quote.end + upper.word.length, upper.word.reason,
                      "word behind a range");
    if (first.fraction && !upper.fraction && upper.word.kind == MeasureWord::Kind::None)
      likeFraction(first, upper);
    if (lower.word.kind == MeasureWord::Kind::Currency &&
        upper.word.kind == MeasureWord::Kind::None) {
      upper.unit = lower.unit;
      upper.unitText = lower.unitText;
    }
    if (!shareUnit(lower, upper))
      return 0;
    if (upper.value.plus(lower.value.negated())->isNegative() || upper.value == lower.value)
      return 0;
    if (upper.bare && lower.bare && lower.numeral.arabic &&
        charAt(text_, lower.quote.end) == u'-' &&
        (lower.numeral.characters > 3 || upper.numeral.characters > 3))
      return leaveChain(lower.numeral.span.begin, LeftOutReason::Code, "digits of a code");
    if (upper.unitText.end > upper.quote.begin && charAt(text_, upper.quote.end) == u'级' &&
        !upper.bare)
      return leaveOut(lower.quote.begin, upper.quote.end + 1, LeftOutReason::ProductSize,
                      "size of a class");
    return takeRange(lower, upper);
  }

  std::size_t behindRangeSign(const Amount &first) const {
    std::size_t at = skipSpaces(text_, first.quote.end);
    const char16_t c = charAt(text_, at);
    const bool dash = c == u'-' || c == u'—' || c == u'–' || c == u'~' || c == u'−';
    if (!dash && c != u'至' && c != u'到')
      return 0;
    ++at;
    if (charAt(text_, at) == c && c == u'—')
      ++at;
    return skipSpaces(text_, at);
  }

  /// 从5%至6% tells of two times, not of a range.
  bool fromBefore(std::size_t begin) const {
    const char16_t c = begin > done_ ? text_[begin - 1] : u'\0';
    return c == u'从' || c == u'由' || c == u'自';
  }

  /// A lower half without unit or multiplier takes those of the upper one.
  static bool shareUnit(Amount &lower, const Amount &upper) {
    const bool unitless = lower.word.kind == MeasureWord::Kind::None && !lower.fraction;
    if (!unitless)
      return lower.unit == upper.unit;
    const Decimal multiplied =
        lower.power == 0 ? lower.value.scaled(upper.power).value_or(lower.value) : lower.value;
    const Decimal factor =
        upper.word.kind == MeasureWord::Kind::None ? Decimal(1) : upper.word.factor;
    const Decimal value = multiplied.times(factor).value_or(multiplied);
    const bool scaled = lower.power == 0 && !upper.value.plus(value.negated())->isNegative();
    if (scaled)
      lower.power = upper.power;
    lower.value = scaled ? value : lower.value.times(factor).value_or(lower.value);
    lower.unit = upper.unit;
    lower.unitText = upper.unitText;
    return true;
  }

  /// 百分之五至六: the upper half is a numerator too.
  static void likeFraction(const Amount &first, Amount &upper) {
    const std::optional<Decimal> value =
        upper.value.times(first.value).value_or(Decimal()).dividedBy(first.written);
    upper.value = value.value_or(upper.value);
    upper.unit = first.unit;
    upper.unitText = first.unitText;
    upper.fraction = true;
  }

  std::size_t takeRange(const Amount &lower, const Amount &upper) {
    Quantity low = quantityOf(lower);
    Quantity high = quantityOf(upper);
    low.range = RangeHalf::Lower;
    high.range = RangeHalf::Upper;
    const bool age = upper.unitText.in(text_) == u"岁" || upper.unitText.in(text_) == u"周岁";
    if (age)
      return leaveOut(low.quote.begin, high.quote.end, LeftOutReason::Age, "age class");
    const Hedge around = hedgeAround({low.quote.begin, high.quote.end}, done_);
    const bool approximate = around.qualifier == Qualifier::Approximate;
    low.qualifier = approximate ? Qualifier::Approximate : Qualifier::GreaterOrEqual;
    high.qualifier = approximate ? Qualifier::Approximate : Qualifier::LessOrEqual;
    low.hedge = high.hedge = approximate ? around.span : SourceSpan{};
    low.rule = high.rule = "range";
    take(low);
    return take(high);
  }

  /// 三|四百人: a range in one numeral.
  std::size_t takeSplit(const Amount &amount) {
    Amount lower = amount;
    Amount upper = amount;
    lower.quote.end = amount.numeral.split;
    upper.quote.begin = amount.numeral.split;
    lower.number = lower.quote;
    upper.number.begin = amount.numeral.split;
    const Decimal ratio = amount.numeral.lower;
    lower.written = ratio.scaled(-amount.power).value_or(ratio);
    const Decimal factor = amount.numeral.value.isZero()
                               ? Decimal(1)
                               : amount.value.dividedBy(amount.numeral.value).value_or(Decimal(1));
    lower.value = ratio.times(factor).value_or(ratio);
    return takeRange(lower, upper);
  }

  /// 5:1, 5.0:37.1:57.9.
  std::size_t ratio(const Amount &first) {
    const auto colon = [&](std::size_t at) {
      const char16_t c = charAt(text_, at);
      return (c == u':' || c == u'∶') && isFigure(charAt(text_, at + 1));
    };
    if (!first.numeral.arabic || !first.bare || !colon(first.quote.end))
      return 0;
    std::array<Numeral, 8> parts;
    std::size_t count = 0;
    std::size_t at = first.quote.end;
    Decimal sum = first.value;
    parts[count++] = first.numeral;
    while (count < parts.size() && colon(at)) {
      const std::optional<Numeral> part = readNumeral(document_, at + 1);
      if (!part || part->tooLong || part->power != 0)
        return 0;
      parts[count++] = *part;
      sum = sum.plus(part->value).value_or(sum);
      at = part->span.end;
    }
    Quantity result = quantityOf(first);
    if (count == 2) {
      const Decimal below = parts[1].value;
      if (below.isZero())
        return 0;
      result.quote.end = result.number.end = narrow(at);
      result.unitText = {narrow(at), narrow(at)};
      if (below != Decimal(1) && below != Decimal(100))
        result.value = first.value.dividedBy(below).value_or(first.value);
      result.rule = "ratio";
      hedge(result, hedgeAround(result.quote, done_));
      return take(result);
    }
    const Decimal off = sum.plus(-100).value_or(sum);
    const bool shares = !off.plus(2)->isNegative() &&
                        (off.isNegative() || !Decimal(2).plus(off.negated())->isNegative());
    for (std::size_t i = 0; i < count; ++i) {
      result.quote = result.number = parts[i].span;
      result.written = result.value = parts[i].value;
      result.unit = shares ? "%" : "1";
      result.unitText = {parts[i].span.end, parts[i].span.end};
      result.rule = "structure";
      take(result);
    }
    return at;
  }

  const Document &document_;
  std::u16string_view text_;
  bool republic_;
  bool page_; ///< there is a body that furniture can stand around
  Scan scan_;
  std::size_t sentence_ = 0;
  std::size_t done_ = 0;    ///< nothing left of it is looked at again
  std::size_t covered_ = 0; ///< end of the last quote or left-out span
  int footnote_ = 0;        ///< the last footnote seen
};

} // namespace

Scan scanQuantities(const Document &document) { return Scanner(document).scan(); }

} // namespace ri
