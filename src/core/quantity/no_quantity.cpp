#include "quantity/no_quantity.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"
#include "quantity/characters.hpp"
#include "quantity/grammar.hpp"
#include "quantity/period.hpp"
#include "quantity/set_word.hpp"

namespace ri {
namespace {

constexpr std::size_t kLongestName = 32;   ///< letters and figures of a name that are looked at
constexpr std::size_t kLongestChain = 32;  ///< figures of a code that are looked at
constexpr std::size_t kPhoneDigits = 7;    ///< with a hyphen
constexpr std::size_t kExchangeDigits = 4; ///< of the code of a share, before its exchange
constexpr std::size_t kCodeDigits = 11;    ///< without
constexpr std::size_t kNumberingLength = 3;
constexpr std::size_t kMostEnumerated = 4; ///< numbers of a list that are looked at
constexpr std::size_t kLongestQuoted = 12; ///< of a name in quotation marks, behind its number
constexpr std::size_t kLongestHead = 8;    ///< of the words before a length of time
constexpr std::size_t kLongestRate = 12;   ///< 兑新台币平均汇率 before its base

std::uint32_t narrow(std::size_t at) { return static_cast<std::uint32_t>(at); }

LeftOut leftOut(std::size_t begin, std::size_t end, LeftOutReason reason, std::string_view rule) {
  return {{narrow(begin), narrow(end)}, reason, rule};
}

bool isWordUnit(char16_t c) { return isLatin(c) || isFigure(c); }

/// Words before a number that make it no quantity.
struct NumberHeads {
  std::vector<LeftOutReason> reasons;
  Lexicon words{Lexicon::Direction::Backward};

  NumberHeads() {
    const Table table(zh::table("number_heads"), 2);
    for (std::size_t row = 0; row < table.rows(); ++row) {
      words.add(widen(table.cell(row, 0)), narrow(row));
      reasons.push_back(reasonOf(table.cell(row, 1)));
    }
  }
};

const NumberHeads &numberHeads() {
  static const NumberHeads instance;
  return instance;
}

/// Words around a length of time that say whether it is claimed (连续3年) or says when (3年来).
struct Durations {
  enum class Reading : std::uint8_t { Span, Count, Streak };
  std::vector<Reading> readings; ///< by row
  Lexicon before{Lexicon::Direction::Backward}, after;

  Durations() {
    const Table table(zh::table("durations"), 3);
    for (std::size_t row = 0; row < table.rows(); ++row) {
      (table.cell(row, 1) == "before" ? before : after).add(widen(table.cell(row, 0)), narrow(row));
      const std::string_view reading = table.cell(row, 2);
      readings.push_back(reading == "streak"  ? Reading::Streak
                         : reading == "count" ? Reading::Count
                                              : Reading::Span);
    }
  }

  bool counts(WordMatch match) const { return match && readings[match.row] != Reading::Span; }
  bool spans(WordMatch match) const { return match && readings[match.row] == Reading::Span; }

  /// The word that ends at `end`.
  WordMatch wordBefore(std::u16string_view text, std::size_t end, std::size_t floor) const {
    return before.longestBefore(text, end, std::max(floor, end - std::min(end, kLongestHead)));
  }
};

const Durations &durations() {
  static const Durations instance;
  return instance;
}

/// Figures joined by points and hyphens.
std::size_t chainEnd(std::u16string_view text, std::size_t at) {
  while (isFigure(charAt(text, at)) ||
         ((charAt(text, at) == u'.' || charAt(text, at) == u'-') && isFigure(charAt(text, at + 1))))
    ++at;
  return at;
}

std::size_t wordEnd(std::u16string_view text, std::size_t at) {
  while (isWordUnit(charAt(text, at)) || ((charAt(text, at) == u'.' || charAt(text, at) == u'-' ||
                                           charAt(text, at) == u'+' || charAt(text, at) == u'×') &&
                                          isWordUnit(charAt(text, at + 1))))
    ++at;
  return at;
}

/// 翻 before 一番, with a hedge between them perhaps: 翻了近一番.
bool isMultiplied(std::u16string_view text, std::size_t begin, std::size_t floor) {
  const Hedge hedge = hedgeBefore(text, begin, floor);
  const std::size_t end = hedge.span.empty() ? begin : hedge.span.begin;
  return wordBefore(Grammar::Multiplied, text, end, floor) != 0;
}

/// Whether a line of the text is this number and nothing else.
bool isAlone(std::u16string_view text, SourceSpan span) {
  const auto ends = [](char16_t c) { return c == u'\0' || c == u'\n' || c == u'\r'; };
  return ends(span.begin > 0 ? text[span.begin - 1] : u'\0') && ends(charAt(text, span.end));
}

/// “1小时经济圈”, 「百馆之城」: a number right behind the opening quotation mark of a short name.
bool isQuotedName(std::u16string_view text, SourceSpan quote) {
  constexpr std::u16string_view kOpening = u"“「『‘";
  constexpr std::u16string_view kClosing = u"”」』’";
  const char16_t before = quote.begin > 0 ? text[quote.begin - 1] : u'\0';
  const std::size_t mark = kOpening.find(before);
  if (before == u'\0' || mark == std::u16string_view::npos)
    return false;
  std::size_t at = quote.end;
  while (at < quote.end + kLongestQuoted &&
         (isHan(charAt(text, at)) || isWordUnit(charAt(text, at))))
    ++at;
  return at > quote.end && charAt(text, at) == kClosing[mark];
}

/// The judgement of a Chinese numeral: it counts where something follows that is counted, where
/// nothing stands beside it, and where it is too long to be part of a word.
std::optional<LeftOut> chineseForm(std::u16string_view text, const Amount &amount,
                                   std::size_t floor) {
  using Kind = MeasureWord::Kind;
  const Numeral &numeral = amount.numeral;
  const std::size_t begin = numeral.span.begin;
  const std::size_t end = numeral.span.end;
  const std::size_t quoteEnd = amount.quote.end;
  const std::size_t behind = std::max<std::size_t>(quoteEnd, amount.hedge.span.end); // 十几
  const char16_t next = charAt(text, behind);
  const bool single = numeral.characters == 1;
  const bool one = single && numeral.value == Decimal(1);
  const std::size_t front = begin - currencyBefore(text, begin, floor).length; // 港币百万元
  const bool open = isBoundary(front > 0 ? text[front - 1] : u'\0');
  const bool hedged = !hedgeBefore(text, begin, floor).span.empty() ||
                      !hedgeAfter(text, quoteEnd).span.empty() || !amount.hedge.span.empty();
  if (const std::size_t point = wordAt(Grammar::MiddlePoint, text, end); point != 0) {
    std::size_t nameEnd = end + point; // 九·一八: a day that has become a name
    while (kindOf(charAt(text, nameEnd)) == CharKind::Digit)
      ++nameEnd;
    if (nameEnd != end + point)
      return leftOut(begin, nameEnd, LeftOutReason::Name, "digits parted by a point");
  }
  if (numeral.digitless || numeral.value == Decimal(10))
    if (const std::size_t length = wordBefore(Grammar::Unsaid, text, begin, floor))
      return leftOut(begin - length, quoteEnd, LeftOutReason::Idiom, "an unsaid number");
  // 陆家, 伍某: a financial numeral alone is one before money only.
  if (single && !isNumeral(text[begin]) && amount.word.kind != Kind::Currency)
    return leftOut(begin, end, LeftOutReason::Idiom, "numeral inside a word");
  if (measures(amount.word)) {
    const bool classifier = amount.word.kind == Kind::Classifier;
    // 货币单位为人民币百万元, 以千港元列示
    const bool named = wordBefore(Grammar::UnitHead, text, front, floor) != 0 ||
                       (wordBefore(Grammar::UnitBy, text, front, floor) != 0 &&
                        wordAt(Grammar::UnitTail, text, quoteEnd) != 0);
    if (numeral.digitless && named)
      return leftOut(begin, quoteEnd, LeftOutReason::ProductSize, "unit of a table");
    // 突破兆元 counts; 单位:亿元, 百亿斤粮食产能 and 万户 name a unit, a class, a crowd.
    if (numeral.digitless && !hedged && (single || open || isHan(next)))
      return leftOut(begin, quoteEnd, LeftOutReason::ProductSize, "multiplier without number");
    const bool persons = amount.unit == "person" || amount.unit == "place";
    const bool befalls = persons && wordAt(Grammar::Casualty, text, behind) != 0;
    if (one && !befalls && (classifier || persons)) // 造成一人死亡 counts
      return leftOut(begin, quoteEnd, LeftOutReason::Article, "article");
    // 三方, 二次污染 (what is counted is 两次), 一番话; 二次 at the end of a clause counts
    const MeasureWord::Use use = amount.word.use;
    const bool wordLike = (isLoose(use) && numeral.value != Decimal(10)) ||
                          (use == MeasureWord::Use::Times &&
                           wordAt(Grammar::Second, text, begin) != 0 && isHan(next)) ||
                          (classifier && wordAt(Grammar::NotCounting, text, begin) != 0) ||
                          (use == MeasureWord::Use::Doubling && !isMultiplied(text, begin, floor));
    if (single && wordLike)
      return leftOut(begin, end, LeftOutReason::Idiom, "numeral inside a word");
    return std::nullopt;
  }
  // 迈上千亿规模: the noun for its size ends what has no unit.
  const std::size_t size =
      numeral.digitless && !single && hedged ? wordAt(Grammar::Size, text, behind) : 0;
  const bool closed = isBoundary(charAt(text, behind + size)) ||
                      wordAt(Grammar::RankTail, text, behind + size) != 0;
  if (numeral.digitless || single || (numeral.digitRun && numeral.characters == 2))
    return closed && (hedged ||
                      (open && (!numeral.digitless || (kindOf(text[begin]) == CharKind::Scale &&
                                                       isAlone(text, amount.quote)))))
               ? std::nullopt
               : std::optional(leftOut(begin, end, LeftOutReason::Idiom, "numeral inside a word"));
  if (numeral.decimal || numeral.characters > 3 || hedged || closed)
    return std::nullopt;
  return leftOut(begin, end, LeftOutReason::Name, "numeral before a noun");
}

/// The period of another item of a list: -Q1 beside -Q2, 2025-01 beside 2025-02.
Period sibling(const Period &period, const Decimal &number) {
  CalendarPoint point = period.last();
  const double value = number.toDouble(); // an item's number may be as large as any
  const auto set = [value](auto &field, int most) {
    field = static_cast<std::decay_t<decltype(field)>>(value >= 0 && value <= most ? value : 0);
  };
  if (point.day != 0)
    set(point.day, 31);
  else if (point.month != 0)
    set(point.month, 12);
  else if (point.quarter != 0)
    set(point.quarter, 4);
  else if (point.half != 0)
    set(point.half, 2);
  else
    set(point.year, 9999);
  return {period.isSpan() ? period.first() : point, point};
}

} // namespace

bool isBoundary(char16_t folded) {
  return !isHan(folded) && !isWordUnit(folded) && kindOf(folded) == CharKind::Other &&
         folded != u'%';
}

std::optional<LeftOut> nameWithLetters(const Document &document, std::size_t at,
                                       std::size_t floor) {
  const std::u16string_view text = document.folded;
  floor = std::max(floor, at - std::min(at, kLongestName));
  std::size_t begin = at;
  bool letters = false;
  while (begin > floor &&
         (isWordUnit(text[begin - 1]) || text[begin - 1] == u'-' || text[begin - 1] == u'.'))
    letters = isLatin(text[--begin]) || letters;
  if (letters && currencyBefore(text, at, floor).kind == MeasureWord::Kind::None) {
    const std::size_t end = wordEnd(text, at);
    if (isLatin(text[at - 1]) && charAt(text, end) == u'%')
      return std::nullopt; // CPI2.1%
    return leftOut(begin, end, end - at >= kPhoneDigits ? LeftOutReason::Code : LeftOutReason::Name,
                   "name with letters");
  }
  std::size_t end = at;
  while (isFigure(charAt(text, end)) ||
         (charAt(text, end) == u'.' && isFigure(charAt(text, end + 1))))
    ++end;
  const char16_t next = charAt(text, end);
  const bool sum = (next == u'+' || next == u'×') && isWordUnit(charAt(text, end + 1));
  if (next == u'.' && isLatin(charAt(text, end + 1)) && end - at >= kExchangeDigits)
    return leftOut(at, wordEnd(text, end), LeftOutReason::Code, "code of a share"); // 600873.SH
  if (!sum && (!isLatin(next) || measureWordAt(text, end).kind != MeasureWord::Kind::None))
    return std::nullopt;
  const std::optional<Numeral> numeral = readNumeral(document, at);
  if (numeral && numeral->span.end > end)
    return std::nullopt; // 2E+5, 2×10^6, 12k, 1.2bn
  return leftOut(at, wordEnd(text, end), LeftOutReason::Name,
                 sum ? "sum as a name" : "name with letters");
}

std::optional<LeftOut> numberingAt(const Document &document, std::size_t at, std::size_t floor,
                                   const Sentence *sentence) {
  const std::u16string_view text = document.folded;
  const bool bracket = at > floor && text[at - 1] == u'(';
  const std::size_t begin = bracket ? at - 1 : at;
  const char16_t ahead = begin > floor ? text[begin - 1] : u'\0';
  const std::size_t opening = sentence ? sentence->span.begin : 0;
  const bool first =
      sentence && (opening == begin || ((ahead == u'#' || ahead == u' ') && opening + 8 > begin));
  const bool clause = first || (!isHan(ahead) && !isWordUnit(ahead) && ahead != u'%');
  if (!clause)
    return std::nullopt;
  const std::optional<Numeral> numeral = readNumeral(document, at);
  if (!numeral || numeral->tooLong || numeral->power != 0 || numeral->grouped ||
      numeral->span.length() > kNumberingLength)
    return std::nullopt;
  const std::size_t end = numeral->span.end;
  const char16_t next = charAt(text, end);
  const auto found = [&](std::string_view rule) {
    return leftOut(at, end, LeftOutReason::Numbering, rule);
  };
  if (bracket) // within a table's row the brackets are a minus: (41)
    return next == u')' && !numeral->decimal && (first || sentence->role != Role::Table)
               ? std::optional(found("numbering"))
               : std::nullopt;
  if (!numeral->arabic && numeral->characters == 1 && wordAt(Grammar::ListPoint, text, end) != 0)
    return found("point of a list");
  if (!first)
    return std::nullopt;
  const bool mark = next == u'、' || next == u')' || next == u'.';
  if (mark && kindOf(charAt(text, end + 1)) == CharKind::Other)
    return found("numbering");
  if (sentence->role == Role::Heading && numeral->arabic && (next == u' ' || next == u'\t'))
    return found("numbering");
  return std::nullopt;
}

std::optional<LeftOut> headedNumber(const Document &document, std::size_t at, std::size_t floor) {
  const std::u16string_view text = document.folded;
  std::size_t end = at;
  while (end > floor && at - end < 2 && (text[end - 1] == u' ' || text[end - 1] == u':'))
    --end;
  const WordMatch match = numberHeads().words.longestBefore(text, end, floor);
  if (!match || hedgeBefore(text, end, floor).span.length() > match.length) // =, but >= is a hedge
    return std::nullopt;
  const LeftOutReason reason = numberHeads().reasons[match.row];
  if (reason == LeftOutReason::RatioBase) {
    const std::optional<Amount> amount = end == at ? amountAt(document, at) : std::nullopt;
    // 女性为100, 上年=100: an index has no unit, 女性为948.6万人 is a claim.
    const bool index = text[end - 1] == u'=' || text[end - 1] == u'为';
    return amount && !amount->fraction && !(index && !amount->bare())
               ? std::optional(leftOut(at, amount->quote.end, reason, "base of a ratio"))
               : std::nullopt;
  }
  const std::optional<Numeral> numeral = readNumeral(document, at);
  if (!numeral)
    return std::nullopt;
  const bool measured = measures(measureWordAt(text, numeral->span.end)) || numeral->power != 0;
  if ((reason == LeftOutReason::Name && (measured || numeral->decimal || numeral->grouped)) ||
      (reason == LeftOutReason::Numbering &&
       (measured || numeral->decimal || numeral->span.length() > kNumberingLength)))
    return std::nullopt;
  return leftOut(at, chainEnd(text, numeral->span.end), reason, kHeadedNumber);
}

std::optional<LeftOut> codeOf(const Document &document, const Amount &amount, bool follows) {
  const std::u16string_view text = document.folded;
  const Numeral &numeral = amount.numeral;
  const std::size_t begin = numeral.span.begin;
  if (!numeral.arabic || !amount.bare() || numeral.grouped || isAlone(text, amount.quote))
    return std::nullopt;
  if (numeral.decimal) {
    const bool dotted =
        charAt(text, numeral.span.end) == u'.' && isFigure(charAt(text, numeral.span.end + 1));
    return dotted // 8.1.2, 千8.1.2
               ? std::optional(leftOut(begin, chainEnd(text, numeral.span.end),
                                       LeftOutReason::Numbering, "dotted numbers"))
               : std::nullopt;
  }
  std::size_t digits = 0;
  std::size_t hyphens = 0;
  for (std::size_t at = begin; digits < kLongestChain; ++at) {
    if (isFigure(charAt(text, at)))
      ++digits;
    else if (charAt(text, at) == u'-' && isFigure(charAt(text, at + 1)))
      ++hyphens;
    else
      break;
  }
  const bool zero = text[begin] == u'0' && isFigure(charAt(text, begin + 1));
  if (zero || hyphens > 1 || (hyphens == 1 && digits >= kPhoneDigits) || digits >= kCodeDigits ||
      (follows && digits > 3))
    return leftOut(begin, chainEnd(text, begin), LeftOutReason::Code, "digits of a code");
  return std::nullopt;
}

std::optional<LeftOut> noQuantityByForm(const Document &document, const Amount &amount,
                                        std::size_t floor) {
  const std::u16string_view text = document.folded;
  const SourceSpan span = amount.numeral.span;
  if (amount.word.kind == MeasureWord::Kind::Tail && amount.word.leaves)
    return leftOut(span.begin, span.end + amount.word.length, amount.word.reason,
                   "word behind a number");
  if (!amount.bare() && amount.unitText.begin >= span.end)
    if (const std::size_t length = wordAt(Grammar::Class, text, amount.quote.end))
      return leftOut(span.begin, amount.quote.end + length, LeftOutReason::ProductSize,
                     "size of a class");
  if (amount.word.use == MeasureWord::Use::Class && isHan(charAt(text, amount.quote.end)))
    return leftOut(span.begin, amount.quote.end, LeftOutReason::ProductSize, "size of a class");
  // 500万元以上项目
  if (amount.word.kind == MeasureWord::Kind::Currency) {
    const Hedge behind = hedgeAfter(text, amount.quote.end);
    if (!behind.span.empty() && wordAt(Grammar::ClassNoun, text, behind.span.end) != 0)
      return leftOut(span.begin, amount.quote.end, LeftOutReason::ProductSize, "size of a class");
  }
  if (isQuotedName(text, amount.quote))
    return leftOut(amount.quote.begin, amount.quote.end, LeftOutReason::Name, "quoted name");
  if (amount.numeral.arabic || amount.fraction)
    return std::nullopt;
  return chineseForm(text, amount, floor);
}

bool isStreak(const Document &document, std::size_t end, std::size_t floor) {
  const WordMatch match = durations().wordBefore(document.folded, end, floor);
  return match && durations().readings[match.row] == Durations::Reading::Streak;
}

std::optional<LeftOut> durationOf(const Document &document, const Amount &amount,
                                  std::size_t floor) {
  const std::u16string_view text = document.folded;
  const bool calendar = amount.unit == "year" || amount.unit == "month" || amount.unit == "quarter";
  if (!calendar && amount.unit != "day" && amount.unit != "hour" && amount.unit != "minute")
    return std::nullopt;
  const SourceSpan quote = amount.quote;
  if (wordAt(Grammar::Age, text, amount.unitText.begin) != 0)
    return hedgeAfter(text, quote.end).span.empty() && isBoundary(charAt(text, quote.end))
               ? std::nullopt
               : std::optional(leftOut(quote.begin, quote.end, LeftOutReason::Age, "age class"));
  const WordMatch after = durations().after.longest(text, quote.end);
  if (durations().counts(after) || amount.numeral.decimal)
    return std::nullopt; // 近十年新低, 8.75年
  const WordMatch before = durations().wordBefore(text, quote.begin, floor);
  const Hedge hedge = hedgeBefore(text, quote.begin, floor);
  const WordMatch outer =
      hedge.span.empty() ? before : durations().wordBefore(text, hedge.span.begin, floor);
  if (!after && (durations().counts(before) || durations().counts(outer)))
    return std::nullopt;
  const bool one =
      amount.numeral.characters == 1 && amount.value == Decimal(1) && !amount.numeral.arabic;
  if (!calendar && !one && !after && !durations().spans(before))
    return std::nullopt;
  return leftOut(quote.begin, quote.end, LeftOutReason::Span, "length of time");
}

std::optional<LeftOut> exchangeBase(const Document &document, const Amount &amount,
                                    std::size_t floor) {
  const std::u16string_view text = document.folded;
  const std::size_t end = amount.quote.end;
  if (amount.value != Decimal(1) && amount.value != Decimal(100))
    return std::nullopt;
  const std::size_t behind = wordAt(Grammar::Exchange, text, end);
  const std::size_t ratio = amount.bare() ? wordAt(Grammar::RateSign, text, end) : 0;
  const std::size_t before = wordBefore(Grammar::Exchange, text, amount.quote.begin, floor);
  if (amount.word.kind == MeasureWord::Kind::Currency && before + behind != 0)
    return leftOut(amount.quote.begin - before, end + behind, LeftOutReason::RatioBase,
                   kExchangeBase);
  if (ratio != 0 && isNumeral(charAt(text, end + ratio)) &&
      rateCurrency(document, amount.quote.begin).kind == MeasureWord::Kind::Currency)
    return leftOut(amount.quote.begin, end + ratio, LeftOutReason::RatioBase, kExchangeBase);
  return std::nullopt;
}

MeasureWord rateCurrency(const Document &document, std::size_t at) {
  const std::u16string_view text = document.folded;
  for (std::size_t i = at - std::min(at, kLongestRate); i < at; ++i)
    if (const std::size_t length = wordAt(Grammar::Exchange, text, i))
      return measureWordAt(text, i + length);
  return {};
}

/// A number before a year of a list is one of the republic's or of the common calendar's.
constexpr double kFirstListedYear = 90;

std::optional<Enumerated> enumerated(const Document &document, std::size_t at, std::size_t floor) {
  const std::u16string_view text = document.folded;
  std::size_t end = at; // of the first numeral
  while (end < at + kLongestChain && kindOf(charAt(text, end)) != CharKind::Other)
    ++end;
  if (charAt(text, end) != u'、')
    return std::nullopt; // most numbers
  const std::size_t ordinal = wordBefore(Grammar::Ordinal, text, at, floor);
  end = 0;
  std::optional<Decimal> first;
  bool arabic = false; // the items of a list are written alike: not 二、11月末贷款…
  std::size_t next = at;
  for (std::size_t items = 0; items < kMostEnumerated; ++items) {
    const std::optional<Numeral> numeral = readNumeral(document, next);
    if (!numeral || numeral->tooLong || numeral->power != 0 || numeral->decimal)
      return std::nullopt;
    if (end == 0) {
      end = numeral->span.end;
      first = numeral->value;
      arabic = numeral->arabic;
    } else if (numeral->arabic != arabic) {
      return std::nullopt;
    } else if (const std::optional<FoundPeriod> found = periodAt(document, next, next, false);
               found && !found->period.empty() &&
               (found->period.year() == 0 || // 2023、2024年, not 一、115年第2季
                (found->period.kind() == Period::Kind::Year &&
                 first->toDouble() >= kFirstListedYear))) {
      return Enumerated{leftOut(at - ordinal, end, LeftOutReason::Date, "one of several periods"),
                        sibling(found->period, *first)};
    }
    const std::size_t behind = numeral->span.end;
    if (next != at) {
      if (const MeasureWord word = measureWordAt(text, behind); word.leaves)
        return Enumerated{leftOut(at - ordinal, end, word.reason, "one of several names"), {}};
      if (const SetWord word = setWordAround(text, next, end); word.kind == SetWord::Kind::LeftOut)
        return Enumerated{leftOut(at - ordinal, end, word.reason, "one of several names"),
                          {}}; // 第二、三产业
    }
    if (charAt(text, behind) != u'、')
      return std::nullopt;
    next = behind + 1 + wordAt(Grammar::Ordinal, text, behind + 1);
    if (!isNumeral(charAt(text, next)))
      return std::nullopt;
  }
  return std::nullopt;
}

} // namespace ri
