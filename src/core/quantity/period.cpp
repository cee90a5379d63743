#include "quantity/period.hpp"

#include <algorithm>
#include <string_view>

#include "quantity/characters.hpp"
#include "quantity/grammar.hpp"

namespace ri {
namespace {

constexpr int kRepublicOfChina = 1911; ///< the year before its year 1

/// A whole number of at most four digits, or a Chinese numeral below 100 or of up to four digits.
struct Small {
  int value = 0;
  std::size_t end = 0;
  int digits = 0; ///< ASCII or one-by-one Chinese digits; 0 for 二十三
  bool chinese = false;
  bool leadingZero = false;
};

/// A point of the calendar as far as it is said, and where its words end: 0 is unsaid.
struct Point {
  int year = 0, half = 0, quarter = 0, month = 0, day = 0;
  int lastMonth = 0;   ///< 前三季度: month 1 to lastMonth 9
  bool fiscal = false; ///< 2024-25年度: April to March
  std::size_t end = 0;
};

CalendarPoint onlyPoint(const Point &point) {
  const auto small = [](int value) { return static_cast<std::uint8_t>(value); };
  CalendarPoint only;
  only.year = static_cast<std::int16_t>(point.year);
  only.half = small(point.half);
  only.quarter = small(point.quarter);
  only.month = small(point.month);
  only.day = small(point.day);
  return only;
}

Period periodOf(const Point &point) {
  if (point.fiscal)
    return {Period::ofMonth(point.year, 4).first(), Period::ofMonth(point.year + 1, 3).last()};
  if (point.lastMonth != 0)
    return {Period::ofMonth(point.year, 1).first(),
            Period::ofMonth(point.year, point.lastMonth).last()};
  return onlyPoint(point);
}

class Reader {
public:
  Reader(const Document &document, std::size_t floor, bool republic)
      : text_(document.folded), floor_(floor), republic_(republic) {}

  std::optional<FoundPeriod> read(std::size_t at) const {
    if (std::optional<FoundPeriod> found = halfYear(at))
      return found;
    const std::optional<Small> first = small(at);
    if (!first)
      return std::nullopt;
    if (std::optional<FoundPeriod> found = code(at, *first))
      return found;
    if (std::optional<FoundPeriod> found = forecastYear(at, *first))
      return found;
    if (std::optional<FoundPeriod> found = numericDate(at, *first))
      return found;
    if (std::optional<FoundPeriod> found = schoolYear(at, *first))
      return found;
    if (std::optional<FoundPeriod> found = clock(at, *first))
      return found;
    return calendar(at, *first);
  }

private:
  static FoundPeriod foundAt(std::size_t begin, std::size_t end, const Period &period,
                             LeftOutReason reason = LeftOutReason::Date) {
    return {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, period, reason};
  }

  std::size_t word(Grammar role, std::size_t at) const { return wordAt(role, text_, at); }
  char16_t unit(std::size_t at) const { return charAt(text_, at); }

  std::optional<Small> small(std::size_t at) const {
    Small result;
    std::size_t i = at;
    result.leadingZero =
        kindOf(unit(at)) != CharKind::Scale && isNumeral(unit(at)) && valueOf(unit(at)) == 0;
    for (; isFigure(unit(i)) && i - at < 5; ++i)
      result.value = result.value * 10 + valueOf(text_[i]);
    result.digits = static_cast<int>(i - at);
    if (i == at) {
      result.chinese = true;
      i = chineseDigits(at, result);
    }
    const CharKind next = kindOf(unit(i));
    if (i == at || result.digits > 4 || next == CharKind::Scale || next == CharKind::Myriad ||
        (result.chinese && next == CharKind::Digit))
      return std::nullopt;
    result.end = i;
    return result;
  }

  /// 二〇二五, 九, 十, 三十一, 廿三.
  std::size_t chineseDigits(std::size_t at, Small &result) const {
    std::size_t i = at;
    for (; kindOf(unit(i)) == CharKind::Digit && i - at < 5; ++i)
      result.value = result.value * 10 + valueOf(text_[i]);
    result.digits = static_cast<int>(i - at);
    const bool ten = kindOf(unit(i)) == CharKind::Scale && valueOf(unit(i)) == 1;
    if (result.digits <= 1 && ten)
      result.value = (result.digits == 0 ? 1 : result.value) * 10;
    else if (result.digits == 0 && kindOf(unit(i)) == CharKind::Tens)
      result.value = valueOf(unit(i)) * 10;
    else
      return i;
    result.digits = 0;
    if (kindOf(unit(++i)) == CharKind::Digit)
      result.value += valueOf(text_[i++]);
    return i;
  }

  static bool isYear(const Small &number) {
    return number.digits == 4 && number.value >= 1000 && number.value < 2200;
  }

  /// 上半年, 下半年: 半 is what the scan stops at.
  std::optional<FoundPeriod> halfYear(std::size_t at) const {
    if (at <= floor_)
      return std::nullopt;
    Point point;
    std::size_t length = word(Grammar::FirstHalf, at - 1);
    point.half = length != 0 ? 1 : 2;
    if (length == 0)
      length = word(Grammar::SecondHalf, at - 1);
    if (length == 0)
      return std::nullopt;
    return foundAt(at - 1, at - 1 + length, periodOf(point));
  }

  /// 2025Q3, 25Q3, 3Q25, 1H2025, Q3.
  std::optional<FoundPeriod> code(std::size_t at, const Small &first) const {
    if (first.chinese)
      return std::nullopt;
    const auto isCode = [](char16_t c) { return c == u'Q' || c == u'H'; };
    const auto isWord = [](char16_t c) { return isLatin(c) || isFigure(c); };
    const auto before = [&](std::size_t i) { return i > floor_ ? text_[i - 1] : u'\0'; };
    std::size_t begin = at;
    std::size_t end = first.end;
    int year = 0;
    int part = first.value;
    char16_t letter = before(at);
    if (isCode(letter) && first.digits == 1 && !isWord(before(at - 1))) {
      begin = at - 1; // Q3
    } else if (isCode(letter = unit(first.end)) && !isWord(before(at))) {
      const std::optional<Small> second = small(first.end + 1);
      if (!second || second->chinese)
        return std::nullopt;
      const bool yearFirst = first.digits > 1;
      year = yearFirst ? first.value : second->value;
      part = yearFirst ? second->value : first.value;
      end = second->end;
      if ((yearFirst ? first.digits : second->digits) == 2)
        year += 2000;
      if (year < 1900 || year > 2200 || (yearFirst ? second->digits : first.digits) != 1)
        return std::nullopt;
    } else {
      return std::nullopt;
    }
    if (part < 1 || part > (letter == u'Q' ? 4 : 2) || isWord(unit(end)))
      return std::nullopt;
    Point point;
    point.year = year;
    (letter == u'Q' ? point.quarter : point.half) = part;
    return foundAt(begin, end, periodOf(point));
  }

  /// 2024E, 2025F: a year that is expected, 2023A: one that is known.
  std::optional<FoundPeriod> forecastYear(std::size_t at, const Small &year) const {
    constexpr std::u16string_view kLetters = u"AEF";
    const auto isWord = [](char16_t c) { return isLatin(c) || isFigure(c); };
    if (!isYear(year) || year.chinese || kLetters.find(unit(year.end)) == kLetters.npos ||
        isWord(unit(year.end + 1)) || (at > floor_ && isWord(text_[at - 1])))
      return std::nullopt;
    return foundAt(at, year.end + 1, Period::ofYear(year.value));
  }

  /// 2026-01-15, 2026/1/15, 2026.1.15, 2026-01.
  std::optional<FoundPeriod> numericDate(std::size_t at, const Small &year) const {
    if (!isYear(year))
      return std::nullopt;
    if (std::optional<FoundPeriod> found = fiscalYear(at, year))
      return found;
    const char16_t sign = unit(year.end);
    if (year.chinese || (sign != u'-' && sign != u'/' && sign != u'.'))
      return std::nullopt;
    const std::optional<Small> month = small(year.end + 1);
    if (!month || month->chinese || month->digits > 2 || month->value < 1 || month->value > 12)
      return std::nullopt;
    Point point;
    point.year = year.value;
    point.month = month->value;
    std::size_t end = month->end;
    if (unit(end) == sign) {
      const std::optional<Small> day = small(end + 1);
      if (!day || day->chinese || day->digits > 2 || day->value < 1 || day->value > 31)
        return std::nullopt;
      point.day = day->value;
      end = day->end;
    } else if (sign != u'-' || month->digits != 2 || unit(end) == u'%') {
      return std::nullopt;
    }
    return foundAt(at, end, periodOf(point));
  }

  /// 2024-25年度, 2024/25, 二零二四至二五年度, 2024-2025财年; 2024—2025年 is a range of years.
  std::optional<FoundPeriod> fiscalYear(std::size_t at, const Small &first) const {
    const bool slash = unit(first.end) == u'/';
    const std::size_t next = slash ? first.end + 1 : behindRangeSign(text_, first.end);
    const std::optional<Small> second = next != 0 ? small(next) : std::nullopt;
    if (!second || second->chinese != first.chinese)
      return std::nullopt;
    const std::size_t school = word(Grammar::SchoolYear, second->end);
    const std::size_t fiscal = word(Grammar::FiscalYear, second->end);
    const bool two = second->digits == 2 && second->value == (first.value + 1) % 100;
    const bool four = second->digits == 4 && second->value == first.value + 1;
    const bool named = school != 0 || (two ? fiscal != 0 : fiscal > 1);
    const bool bare = two && second->value > 12 && (slash || unit(first.end) == u'-');
    if ((!two && !four) || (!named && !bare))
      return std::nullopt;
    if (school != 0)
      return foundAt(
          at, second->end + school,
          Period(Period::ofYear(first.value).first(), Period::ofYear(first.value + 1).last()));
    Point point;
    point.year = first.value;
    point.fiscal = true;
    return foundAt(at, second->end + fiscal, periodOf(point));
  }

  /// 114學年, 一○八至一一三學年: the Republic's school years begin in August.
  std::optional<FoundPeriod> schoolYear(std::size_t at, const Small &first) const {
    constexpr int kDigits = 3, kFirstMonth = 8, kLastMonth = 7;
    const std::size_t to = word(Grammar::SchoolYear, first.end) == 0
                               ? behindRangeSign(text_, first.end)
                               : std::size_t{0};
    const std::optional<Small> last = to != 0 ? small(to) : first;
    const std::size_t length = last ? word(Grammar::SchoolYear, last->end) : 0;
    if (length == 0 || first.digits != kDigits || last->digits != kDigits ||
        last->value < first.value)
      return std::nullopt;
    return foundAt(at, last->end + length,
                   Period(Period::ofMonth(first.value + kRepublicOfChina, kFirstMonth).first(),
                          Period::ofMonth(last->value + 1 + kRepublicOfChina, kLastMonth).last()));
  }

  /// 14:11, 14:11:40, 8点30分, 九点半. A ratio (5:1) has no two-digit minutes; a structure
  /// (12:37:51) sums up to a hundred.
  std::optional<FoundPeriod> clock(std::size_t at, const Small &hour) const {
    if (hour.value > 24 || hour.digits > 2)
      return std::nullopt;
    std::size_t end = unit(hour.end) == u':' && !hour.chinese ? digital(hour) : spoken(hour);
    if (end == 0 && wordBefore(Grammar::TimeOfDay, text_, at, floor_) != 0)
      if (const std::size_t sign = word(Grammar::Hour, hour.end))
        end = hour.end + sign; // 晚8点
    if (end == 0)
      return std::nullopt;
    return foundAt(at, end, Period(), LeftOutReason::Time);
  }

  std::size_t digital(const Small &hour) const {
    const auto part = [&](std::size_t at) {
      std::optional<Small> number = small(at);
      if (number && (number->chinese || number->digits != 2 || number->value > 59 ||
                     unit(number->end) == u'.' || unit(number->end) == u'%'))
        number.reset();
      return number;
    };
    const std::optional<Small> minute = part(hour.end + 1);
    if (!minute || unit(minute->end) != u':')
      return minute ? minute->end : 0;
    const std::optional<Small> second = part(minute->end + 1);
    return second && hour.value + minute->value + second->value != 100 ? second->end : 0;
  }

  std::size_t spoken(const Small &hour) const {
    if (const std::size_t length = word(Grammar::Clock, hour.end))
      return hour.end + length;
    const std::size_t sign = word(Grammar::Hour, hour.end);
    const std::optional<Small> minute = sign != 0 ? small(hour.end + sign) : std::nullopt;
    const std::size_t length = minute ? word(Grammar::Minute, minute->end) : 0;
    if (length == 0 || minute->value > 59 || word(Grammar::Fraction, minute->end) != 0)
      return 0;
    return minute->end + length;
  }

  /// 第1、2季: the 第 of a list stands before its first number.
  bool followsOrdinal(std::size_t at) const {
    constexpr std::size_t kLongestList = 12;
    const std::size_t least = at - std::min(at, kLongestList);
    if (at == 0 || text_[at - 1] != u'、')
      return false;
    while (at > least && (text_[at - 1] == u'、' || kindOf(text_[at - 1]) == CharKind::Figure ||
                          kindOf(text_[at - 1]) == CharKind::Digit))
      --at;
    return wordBefore(Grammar::Ordinal, text_, at, 0) != 0;
  }

  /// 今(2026)年, 去(114)年3月, 本(5)月: a number in brackets says which one is meant.
  bool isExplained(std::size_t at, const Small &number) const {
    return at >= floor_ + 2 && text_[at - 1] == u'(' && unit(number.end) == u')' &&
           word(Grammar::Deictic, at - 2) == 1;
  }

  std::optional<FoundPeriod> calendar(std::size_t at, const Small &first) const {
    std::size_t begin = at;
    Grammar prefix = Grammar::Year; // none
    if (isExplained(at, first)) {
      Small inner = first;
      ++inner.end; // the bracket
      Point point;
      const std::size_t next = word(Grammar::Year, inner.end);
      const bool year = next != 0 && readYear(inner, inner.value < 200, inner.end + next, point);
      if (year)
        inYear(point);
      else if (!month(inner, inner.end, point))
        return std::nullopt;
      return foundAt(at - 2, point.end, periodOf(point));
    }
    for (const Grammar role : {Grammar::Republic, Grammar::Ordinal, Grammar::UpTo})
      if (const std::size_t length = wordBefore(role, text_, at, floor_);
          length != 0 && (wordBefore(Grammar::NotFirst, text_, at, floor_) == 0 ||
                          wordBefore(Grammar::NamedYear, text_, at - length, 0) != 0)) {
        begin = at - length;
        prefix = role;
        break;
      }
    if (begin == at && followsOrdinal(at))
      prefix = Grammar::Ordinal;
    const std::optional<Point> point = pointAt(first, prefix);
    if (point)
      if (std::optional<FoundPeriod> range = monthsOfYear(begin, *point))
        return range;
    // A range; the first half may leave its word to the second: 1—9月, 2021至2025年.
    const bool ranges = begin == at || point || prefix == Grammar::Ordinal;
    if (const std::optional<Point> to =
            ranges ? laterHalf(point ? point->end : first.end) : std::nullopt) {
      Point from = point.value_or(Point());
      if (point ||
          (takeField(first, *to, from) && (prefix != Grammar::Ordinal || to->quarter != 0)))
        if (std::optional<FoundPeriod> range = between(begin, from, *to))
          return range;
    }
    if (!point)
      return std::nullopt;
    if (word(Grammar::NotMonth, skipSpaces(text_, point->end)) != 0 && point->day == 0)
      return foundAt(begin, point->end, Period(), LeftOutReason::Name); // 12月期货: a contract
    const bool span = point->lastMonth != 0 && point->year == 0;
    return foundAt(begin, point->end, periodOf(*point),
                   span ? LeftOutReason::Span : LeftOutReason::Date);
  }

  /// 2024年1—7月, 2025年第一至第三季度: the bare first half stands right behind the year.
  std::optional<FoundPeriod> monthsOfYear(std::size_t begin, const Point &year) const {
    if (year.year == 0 || year.month + year.quarter + year.half != 0 || year.fiscal)
      return std::nullopt;
    const std::size_t at = skipSpaces(text_, year.end);
    const std::size_t ordinal = word(Grammar::Ordinal, at);
    const std::optional<Small> first = small(at + ordinal);
    std::optional<Point> to = first ? laterHalf(first->end) : std::nullopt;
    Point from;
    if (!to || to->year != 0 || !takeField(*first, *to, from) || (ordinal != 0 && to->quarter == 0))
      return std::nullopt;
    from.year = to->year = year.year;
    return between(begin, from, *to);
  }

  /// The point behind a range's sign at `at`: 7月 of 1—7月, 第三季度.
  std::optional<Point> laterHalf(std::size_t at) const {
    const std::size_t second = behindRangeSign(text_, at);
    if (second == 0)
      return std::nullopt;
    const std::size_t ordinal = word(Grammar::Ordinal, second);
    const std::optional<Small> number = small(second + ordinal);
    return number ? pointAt(*number, ordinal != 0 ? Grammar::Ordinal : Grammar::Year)
                  : std::nullopt;
  }

  /// Gives the bare first number of a range the field that the second one leads with.
  static bool takeField(const Small &number, const Point &to, Point &from) {
    if (to.year != 0) {
      from.year = number.value;
      return isYear(number) && number.value < to.year;
    }
    int Point::*const field = to.quarter != 0 ? &Point::quarter
                              : to.month != 0 ? &Point::month
                                              : &Point::day;
    from.*field = number.value;
    return number.digits <= 2 && number.value >= 1 && number.value < to.*field &&
           to.lastMonth == 0 && to.half == 0;
  }

  /// The later half inherits what it leaves unsaid: 2025年1月至9月.
  static std::optional<FoundPeriod> between(std::size_t begin, const Point &from, Point to) {
    if (from.fiscal || from.lastMonth != 0 || to.lastMonth != 0)
      return std::nullopt;
    const bool span = from.year == 0 && to.year == 0 && from.day == 0 && to.day == 0;
    if (to.year == 0)
      to.year = from.year;
    if (to.day != 0 && to.month == 0)
      to.month = from.month;
    return foundAt(begin, to.end, Period(onlyPoint(from), onlyPoint(to)),
                   span ? LeftOutReason::Span : LeftOutReason::Date);
  }

  /// The point that a number and the words behind it name; `prefix` is the word before it, Year
  /// where there is none.
  std::optional<Point> pointAt(const Small &number, Grammar prefix) const {
    const std::size_t next = skipSpaces(text_, number.end);
    Point point;
    const bool free = prefix == Grammar::Year || prefix == Grammar::Republic;
    if (const std::size_t length = free ? word(Grammar::Year, next) : 0;
        length != 0 && word(Grammar::NotYear, next) == 0 &&
        readYear(number, prefix == Grammar::Republic, next + length, point)) {
      inYear(point);
      return point;
    }
    if (prefix != Grammar::Republic && subPoint(number, next, prefix, point))
      return point;
    return std::nullopt;
  }

  bool readYear(const Small &number, bool republic, std::size_t end, Point &point) const {
    point.end = end;
    const bool more = republic_ || goesOn(end);
    if (isYear(number) && !republic)
      point.year = number.value;
    else if (republic || (number.digits == 3 && number.value < 200 && more))
      point.year = number.value + kRepublicOfChina;
    else if (number.digits == 3 && number.leadingZero && number.value < 100)
      point.year = number.value + 2000; // 〇〇八年
    else if (number.digits == 2 && (number.leadingZero || goesOn(end)))
      point.year = number.value + (number.value < 50 ? 2000 : 1900);
    else
      return false;
    return true;
  }

  /// Whether a month, quarter or half follows 年: 14年5月 is a date, 14年 a length.
  bool goesOn(std::size_t end) const {
    Point inside;
    inside.end = end;
    inside.year = 1;
    inYear(inside);
    return inside.month != 0 || inside.quarter != 0 || inside.half != 0;
  }

  /// What follows 年: 度, 末, 上半年, 第三季度, 9月15日.
  void inYear(Point &point) const {
    point.end += word(Grammar::YearTail, point.end);
    std::size_t at = skipSpaces(text_, point.end);
    const auto take = [&](Grammar role, int &field, int value) {
      const std::size_t length = word(role, at);
      if (length == 0)
        return false;
      field = value;
      point.end = at + length;
      return true;
    };
    if (take(Grammar::FirstHalf, point.half, 1) || take(Grammar::SecondHalf, point.half, 2) ||
        take(Grammar::FirstQuarter, point.quarter, 1) || take(Grammar::FirstMonth, point.month, 1))
      return;
    Grammar prefix = Grammar::Year;
    for (const Grammar role : {Grammar::Ordinal, Grammar::UpTo})
      if (const std::size_t length = word(role, at); length != 0) {
        prefix = role;
        at += length;
        break;
      }
    if (const std::optional<Small> number = small(at))
      subPoint(*number, skipSpaces(text_, number->end), prefix, point);
  }

  /// A quarter, month or day whose word stands at `next`.
  bool subPoint(const Small &number, std::size_t next, Grammar prefix, Point &point) const {
    if (number.digits > 2 || number.value < 1)
      return false;
    const bool bare = prefix == Grammar::Year;
    std::size_t length = word(Grammar::Quarter, next);
    if (length == 0 && (!bare || point.year != 0))
      length = word(Grammar::Season, next);
    if (length != 0 && number.value <= 4) {
      if (prefix == Grammar::UpTo && number.value == 1)
        return false; // 前一季 is the one before
      if (prefix == Grammar::UpTo)
        upTo(point, 3 * number.value, next + length);
      else
        point.quarter = number.value;
      point.end = next + length;
      return true;
    }
    length = word(Grammar::Months, next);
    if (prefix == Grammar::UpTo && length != 0 && number.value <= 12) {
      upTo(point, number.value, next + length);
      return true;
    }
    // 前八月: the first eight months.
    if (prefix == Grammar::UpTo && number.value > 1 && number.value <= 12)
      if (const std::size_t month = word(Grammar::Month, next)) {
        upTo(point, number.value, next + month);
        return true;
      }
    return bare && (month(number, next, point) || day(number, next, point));
  }

  static void upTo(Point &point, int lastMonth, std::size_t end) {
    point.month = 1;
    point.lastMonth = lastMonth;
    point.end = end;
  }

  bool month(const Small &number, std::size_t next, Point &point) const {
    const std::size_t length = word(Grammar::Month, next);
    if (length == 0 || number.value > 12)
      return false;
    point.month = number.value;
    point.end = next + length;
    if (const std::size_t tail = word(Grammar::MonthTail, point.end)) {
      point.end += tail;
      return true;
    }
    const std::optional<Small> date = small(skipSpaces(text_, point.end));
    if (date && date->value >= 1 && date->value <= 31 && date->digits <= 2) {
      const std::size_t at = skipSpaces(text_, date->end);
      const std::size_t dateWord =
          word(Grammar::Day, at) != 0 ? word(Grammar::Day, at) : word(Grammar::Date, at);
      if (dateWord != 0) {
        point.day = date->value;
        point.end = at + dateWord;
      }
    }
    return true;
  }

  bool day(const Small &number, std::size_t next, Point &point) const {
    const std::size_t length = word(Grammar::Day, next);
    if (point.year != 0 || length == 0 || number.value > 31 || word(Grammar::NotDay, next) != 0)
      return false;
    point.day = number.value;
    point.end = next + length;
    return true;
  }

  std::u16string_view text_;
  std::size_t floor_;
  bool republic_;
};

} // namespace

std::optional<FoundPeriod> periodAt(const Document &document, std::size_t at, std::size_t floor,
                                    bool republic) {
  return Reader(document, floor, republic).read(at);
}

} // namespace ri
