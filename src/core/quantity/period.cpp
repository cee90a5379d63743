#include "quantity/period.hpp"

#include <string_view>

#include "quantity/characters.hpp"

namespace ri {
namespace {

/// A whole number of at most four digits, or a Chinese numeral below 100 or of four digits.
struct Small {
  int value = 0;
  std::size_t end = 0;
  int digits = 0; ///< ASCII or one-by-one Chinese digits; 0 for 二十三
  bool chinese = false;
};

/// A point of the calendar as far as it is said: 0 is unsaid.
struct Point {
  int year = 0, half = 0, quarter = 0, month = 0, day = 0;
  int lastMonth = 0;   ///< 前三季度: month 1 to lastMonth 9
  bool fiscal = false; ///< 2024-25年度: April to March
  std::size_t end = 0;
};

std::string twoDigits(int value) {
  return std::string(value < 10 ? "0" : "") + std::to_string(value);
}

std::string format(const Point &point) {
  const std::string year = point.year != 0 ? std::to_string(point.year) : "-";
  const auto month = [&](int number) { return year + "-" + twoDigits(number); };
  if (point.fiscal)
    return year + "-04/" + std::to_string(point.year + 1) + "-03";
  if (point.lastMonth != 0)
    return month(1) + "/" + month(point.lastMonth);
  if (point.half != 0)
    return (point.year != 0 ? year : "") + "-H" + std::to_string(point.half);
  if (point.quarter != 0)
    return (point.year != 0 ? year : "") + "-Q" + std::to_string(point.quarter);
  if (point.day != 0)
    return (point.month != 0 ? month(point.month) : "--") + "-" + twoDigits(point.day);
  return point.month != 0 ? month(point.month) : year;
}

class Reader {
public:
  Reader(const Document &document, std::size_t floor, bool republic)
      : text_(document.folded), floor_(floor), republic_(republic) {}

  std::optional<Period> read(std::size_t at) const {
    if (std::optional<Period> found = halfYear(at))
      return found;
    const std::optional<Small> first = small(at);
    if (!first)
      return std::nullopt;
    if (std::optional<Period> found = numericDate(at, *first))
      return found;
    if (std::optional<Period> found = clock(at, *first))
      return found;
    return calendar(at, *first);
  }

private:
  static Period period(std::size_t begin, std::size_t end, std::string iso,
                       LeftOutReason reason = LeftOutReason::Date) {
    return {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
            std::move(iso),
            reason};
  }

  bool has(std::size_t at, std::u16string_view word) const {
    return text_.substr(std::min(at, text_.size()), word.size()) == word;
  }
  bool endsBefore(std::size_t end, std::u16string_view word) const {
    return end >= floor_ + word.size() && has(end - word.size(), word);
  }

  std::optional<Small> small(std::size_t at) const {
    Small result;
    std::size_t i = at;
    for (; isFigure(charAt(text_, i)) && i - at < 5; ++i)
      result.value = result.value * 10 + (text_[i] - u'0');
    if (i != at) {
      result.digits = static_cast<int>(i - at);
      result.end = i;
      if (result.digits > 4 || kindOf(charAt(text_, i)) == CharKind::Scale ||
          kindOf(charAt(text_, i)) == CharKind::Myriad)
        return std::nullopt;
      return result;
    }
    result.chinese = true;
    for (; kindOf(charAt(text_, i)) == CharKind::Digit && i - at < 5; ++i)
      result.value = result.value * 10 + valueOf(text_[i]);
    result.digits = static_cast<int>(i - at);
    if (result.digits > 4)
      return std::nullopt;
    if (result.digits <= 1 && charAt(text_, i) == u'十') { // 十, 三十
      result.value = (result.digits == 0 ? 1 : result.value) * 10;
      result.digits = 0;
      if (kindOf(charAt(text_, ++i)) == CharKind::Digit)
        result.value += valueOf(text_[i++]);
    } else if (kindOf(charAt(text_, i)) == CharKind::Tens && result.digits == 0) { // 廿三
      result.value = valueOf(text_[i++]) * 10;
      if (kindOf(charAt(text_, i)) == CharKind::Digit)
        result.value += valueOf(text_[i++]);
    }
    const CharKind next = kindOf(charAt(text_, i));
    if (i == at || next == CharKind::Digit || next == CharKind::Scale || next == CharKind::Myriad)
      return std::nullopt;
    result.end = i;
    return result;
  }

  static bool isYear(const Small &number) {
    return number.digits == 4 && number.value >= 1000 && number.value < 2200;
  }

  /// 上半年, 下半年.
  std::optional<Period> halfYear(std::size_t at) const {
    if (!has(at, u"半年") || !(endsBefore(at, u"上") || endsBefore(at, u"下")))
      return std::nullopt;
    Point point;
    point.half = text_[at - 1] == u'上' ? 1 : 2;
    return period(at - 1, at + 2, format(point));
  }

  /// 2026-01-15, 2026/1/15, 2026.1.15, 2026-01; 2024-25年度, 2021-2025年.
  std::optional<Period> numericDate(std::size_t at, const Small &year) const {
    const char16_t sign = charAt(text_, year.end);
    if (year.chinese || !isYear(year) || (sign != u'-' && sign != u'/' && sign != u'.'))
      return std::nullopt;
    const std::optional<Small> month = small(year.end + 1);
    if (!month || month->chinese)
      return std::nullopt;
    if (month->digits == 2 && month->value == (year.value + 1) % 100 && sign != u'.' &&
        (month->value > 12 || has(month->end, u"年") || has(month->end, u"财")))
      return fiscalYear(at, year.value, month->end);
    if (month->digits > 2 || month->value < 1 || month->value > 12)
      return std::nullopt;
    Point point;
    point.year = year.value;
    point.month = month->value;
    std::size_t end = month->end;
    if (charAt(text_, end) == sign) {
      const std::optional<Small> day = small(end + 1);
      if (!day || day->chinese || day->digits > 2 || day->value < 1 || day->value > 31)
        return std::nullopt;
      point.day = day->value;
      end = day->end;
    } else if (sign != u'-' || month->digits != 2) {
      return std::nullopt;
    }
    return period(at, end, format(point));
  }

  Period fiscalYear(std::size_t at, int year, std::size_t end) const {
    Point point;
    point.year = year;
    point.fiscal = true;
    for (const std::u16string_view word : {u"财政年度", u"财年", u"年度", u"年"})
      if (has(end, word))
        return period(at, end + word.size(), format(point));
    if (has(end, u"学年"))
      return period(at, end + 2, std::to_string(year) + "/" + std::to_string(year + 1));
    return period(at, end, format(point));
  }

  /// 14:11, 14:11:40, 8点30分, 九时半. A ratio (5:1) has no two-digit minutes; a structure
  /// (5:37:58) sums up to a hundred.
  std::optional<Period> clock(std::size_t at, const Small &hour) const {
    if (hour.value > 24 || hour.digits > 2)
      return std::nullopt;
    std::size_t end = hour.end;
    const char16_t sign = charAt(text_, end);
    if (sign == u':' && !hour.chinese) {
      const std::optional<Small> minute = small(end + 1);
      if (!minute || minute->chinese || minute->digits != 2 || minute->value > 59 ||
          charAt(text_, minute->end) == u'.' || charAt(text_, minute->end) == u'%')
        return std::nullopt;
      end = minute->end;
      if (charAt(text_, end) == u':') {
        const std::optional<Small> second = small(end + 1);
        if (!second || second->chinese || second->digits != 2 || second->value > 59 ||
            hour.value + minute->value + second->value == 100)
          return std::nullopt;
        end = second->end;
      }
      return period(at, end, "", LeftOutReason::Time);
    }
    if (sign != u'点' && sign != u'时')
      return std::nullopt;
    const std::optional<Small> minute = small(end + 1);
    if (minute && minute->value < 60 && charAt(text_, minute->end) == u'分' &&
        charAt(text_, minute->end + 1) != u'之')
      return period(at, minute->end + 1, "", LeftOutReason::Time);
    if (sign == u'点' && (has(end, u"点半") || has(end, u"点整") || has(end, u"点钟")))
      return period(at, end + 2, "", LeftOutReason::Time);
    if (sign == u'时' && !minute && !hour.chinese)
      return period(at, end + 1, "", LeftOutReason::Time);
    return std::nullopt;
  }

  std::optional<Period> calendar(std::size_t at, const Small &first) const {
    const std::size_t begin = prefixBegin(at);
    Point from;
    std::size_t end = 0;
    std::optional<Point> point = pointAt(at, first, begin);
    if (point) {
      from = *point;
      end = point->end;
    }
    // A range; the first half may leave its word to the second: 1—9月, 2021至2025年.
    const std::size_t sign = point ? end : first.end;
    const std::size_t second = behindRangeSign(sign);
    if (second != 0 && (begin == at || point)) {
      const std::optional<Small> number = small(second);
      const std::optional<Point> to = number ? pointAt(second, *number, second) : std::nullopt;
      if (to && (point || takeField(first, *to, from)))
        if (std::optional<Period> range = between(begin, from, *to))
          return range;
    }
    if (!point || (begin == at && from.quarter != 0 && !has(end - 2, u"季度")))
      return std::nullopt;
    const bool span = from.lastMonth != 0 && from.year == 0;
    return period(begin, end, format(from), span ? LeftOutReason::Span : LeftOutReason::Date);
  }

  /// Where 第, 前, 首 or 民国 before the numeral begins.
  std::size_t prefixBegin(std::size_t at) const {
    if (endsBefore(at, u"民国"))
      return at - 2;
    for (const std::u16string_view word : {u"第", u"前", u"首", u"头"})
      if (endsBefore(at, word))
        return at - 1;
    return at;
  }

  std::size_t behindRangeSign(std::size_t at) const {
    at = skipSpaces(text_, at);
    const char16_t c = charAt(text_, at);
    if (c != u'-' && c != u'—' && c != u'–' && c != u'~' && c != u'至' && c != u'到')
      return 0;
    ++at;
    if (charAt(text_, at) == c && c == u'—')
      ++at;
    return skipSpaces(text_, at);
  }

  /// Gives the bare first number of a range the field that the second one leads with.
  static bool takeField(const Small &number, const Point &to, Point &from) {
    if (to.year != 0) {
      from.year = number.value;
      return isYear(number);
    }
    int Point::*const field = to.quarter != 0 ? &Point::quarter
                              : to.month != 0 ? &Point::month
                                              : &Point::day;
    from.*field = number.value;
    return number.digits <= 2 && number.value >= 1 && number.value < to.*field &&
           to.lastMonth == 0 && to.half == 0;
  }

  /// The later half inherits what it leaves unsaid: 2025年1月至9月.
  static std::optional<Period> between(std::size_t begin, const Point &from, Point to) {
    if (from.fiscal || from.lastMonth != 0 || to.lastMonth != 0)
      return std::nullopt;
    const bool bare = to.year == 0;
    if (bare)
      to.year = from.year;
    if (to.day != 0 && to.month == 0)
      to.month = from.month;
    LeftOutReason reason = LeftOutReason::Date;
    if (bare && from.day == 0 && to.day == 0 && from.year == 0)
      reason = LeftOutReason::Span;
    return period(begin, to.end, format(from) + "/" + format(to), reason);
  }

  /// A point with its words at `at`; `begin` is where 第, 前 or 民国 before it begins.
  std::optional<Point> pointAt(std::size_t at, const Small &number, std::size_t begin) const {
    const std::size_t next = skipSpaces(text_, number.end);
    Point point;
    const bool ordinal = begin != at && text_[begin] == u'第';
    const bool upTo = begin != at && !ordinal && text_[begin] != u'民';
    if (has(next, u"年") && !ordinal && !upTo && readYear(number, begin != at, next + 1, point)) {
      inYear(point);
      return point;
    }
    if (subPoint(number, next, ordinal, upTo, point))
      return point;
    return std::nullopt;
  }

  bool readYear(const Small &number, bool named, std::size_t end, Point &point) const {
    if (has(end, u"代") || (has(end, u"级") && !has(end, u"级别")))
      return false;
    const bool month = [&] {
      const std::optional<Small> inside = small(skipSpaces(text_, end));
      return inside && inside->value <= 12 &&
             charAt(text_, skipSpaces(text_, inside->end)) == u'月';
    }();
    point.end = end;
    if (isYear(number))
      point.year = number.value;
    else if (named || ((month || republic_) && number.value > 60 && number.value < 200 &&
                       (number.digits == 3 || republic_) && number.digits != 1))
      point.year = number.value + 1911;
    else if (number.digits == 2 && (month || leadingZero(number)))
      point.year = number.value + (number.value < 50 ? 2000 : 1900);
    else
      return false;
    return true;
  }

  bool leadingZero(const Small &number) const { return valueOf(text_[number.end - 2]) == 0; }

  /// What follows 年: 度, 末, 上半年, 第三季度, 9月15日.
  void inYear(Point &point) const {
    for (const std::u16string_view word : {u"度", u"末", u"年底", u"底", u"初", u"年末"})
      if (has(point.end, word)) {
        point.end += word.size();
        break;
      }
    std::size_t at = skipSpaces(text_, point.end);
    if (has(at, u"上半年") || has(at, u"下半年")) {
      point.half = text_[at] == u'上' ? 1 : 2;
      point.end = at + 3;
      return;
    }
    if (has(at, u"首季")) {
      point.quarter = 1;
      point.end = at + (has(at + 2, u"度") ? 3 : 2);
      return;
    }
    const bool ordinal = has(at, u"第");
    const bool upTo = has(at, u"前") || has(at, u"首") || has(at, u"头");
    at += ordinal || upTo ? 1 : 0;
    if (const std::optional<Small> number = small(at))
      subPoint(*number, skipSpaces(text_, number->end), ordinal, upTo, point);
  }

  /// A quarter, month or day whose word stands at `next`.
  bool subPoint(const Small &number, std::size_t next, bool ordinal, bool upTo,
                Point &point) const {
    if (number.digits > 2 || number.value < 1)
      return false;
    const std::size_t quarter = has(next, u"季度") ? 2 : has(next, u"季") ? 1 : 0;
    if (quarter != 0 && number.value <= 4 && (quarter == 2 || ordinal || upTo || point.year != 0)) {
      if (upTo) {
        point.month = 1;
        point.lastMonth = 3 * number.value;
      } else {
        point.quarter = number.value;
      }
      point.end = next + quarter;
      return true;
    }
    if (upTo && has(next, u"个月") && number.value <= 12) {
      point.month = 1;
      point.lastMonth = number.value;
      point.end = next + 2;
      return true;
    }
    if (ordinal || upTo)
      return false;
    if (has(next, u"月") && number.value <= 12) {
      point.month = number.value;
      point.end = next + 1;
      for (const std::u16string_view word : {u"份", u"底", u"末", u"初", u"上旬", u"中旬", u"下旬"})
        if (has(point.end, word)) {
          point.end += word.size();
          break;
        }
      const std::optional<Small> day = small(skipSpaces(text_, point.end));
      if (day && point.end == next + 1 && day->value >= 1 && day->value <= 31 && day->digits <= 2) {
        const char16_t word = charAt(text_, skipSpaces(text_, day->end));
        if (word == u'日' || word == u'号') {
          point.day = day->value;
          point.end = skipSpaces(text_, day->end) + 1;
        }
      }
      return true;
    }
    if (point.year == 0 && has(next, u"日") && number.value <= 31 && !isHanUnit(next)) {
      point.day = number.value;
      point.end = next + 1;
      return true;
    }
    return false;
  }

  /// 日 is no day in 日元, 日均.
  bool isHanUnit(std::size_t at) const {
    for (const std::u16string_view word : {u"日元", u"日圆", u"日币", u"日均", u"日产", u"日本"})
      if (has(at, word))
        return true;
    return false;
  }

  std::u16string_view text_;
  std::size_t floor_;
  bool republic_;
};

} // namespace

std::optional<Period> periodAt(const Document &document, std::size_t at, std::size_t floor,
                               bool republic) {
  return Reader(document, floor, republic).read(at);
}

} // namespace ri
