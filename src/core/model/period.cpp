#include "model/period.hpp"

#include <tuple>

namespace ri {
namespace {

constexpr int kMonths = 12, kQuarters = 4;
constexpr int kMonthsOfHalf = 6, kMonthsOfQuarter = 3;
constexpr int kLongestMonth = 31;

void appendTwo(std::string &out, int number) {
  out.append(number < 10 ? "0" : "").append(std::to_string(number));
}

std::string format(const CalendarPoint &point) {
  std::string out = point.year != 0 ? std::to_string(point.year) : "-";
  const auto part = [&](char letter, int number) {
    out.append(point.year != 0 ? "-" : "").append(1, letter).append(std::to_string(number));
  };
  if (point.half != 0)
    part('H', point.half);
  else if (point.quarter != 0)
    part('Q', point.quarter);
  if (point.month != 0)
    appendTwo(out += '-', point.month);
  if (point.day == 0)
    return out;
  if (point.month == 0)
    out += '-'; // ---15
  appendTwo(out += '-', point.day);
  return out;
}

/// Takes so many digits; 0 where they are none.
int take(std::string_view &text, std::size_t digits) {
  int number = 0;
  if (text.size() < digits)
    return 0;
  for (const char c : text.substr(0, digits)) {
    if (c < '0' || c > '9')
      return 0;
    number = number * 10 + (c - '0');
  }
  text.remove_prefix(digits);
  return number;
}

bool takeSign(std::string_view &text, std::string_view sign) {
  if (text.substr(0, sign.size()) != sign)
    return false;
  text.remove_prefix(sign.size());
  return true;
}

std::optional<CalendarPoint> parsePoint(std::string_view text) {
  CalendarPoint point;
  const auto field = [](int number, int most) {
    return static_cast<std::uint8_t>(number <= most ? number : 0);
  };
  if (!takeSign(text, "-")) {
    point.year = static_cast<std::int16_t>(take(text, 4));
    if (point.year == 0)
      return std::nullopt;
    if (text.empty())
      return point;
    if (!takeSign(text, "-"))
      return std::nullopt;
  }
  if (takeSign(text, "H"))
    point.half = field(take(text, 1), 2);
  else if (takeSign(text, "Q"))
    point.quarter = field(take(text, 1), kQuarters);
  else if (point.year == 0 && takeSign(text, "--"))
    point.day = field(take(text, 2), kLongestMonth);
  else if (point.year != 0 || takeSign(text, "-"))
    point.month = field(take(text, 2), kMonths);
  if (point.half + point.quarter + point.day + point.month == 0)
    return std::nullopt;
  if (point.month != 0 && takeSign(text, "-")) {
    point.day = field(take(text, 2), kLongestMonth);
    if (point.day == 0)
      return std::nullopt;
  }
  return text.empty() ? std::optional(point) : std::nullopt;
}

/// First and last day, as numbers that grow with time.
std::tuple<int, int, int> beginOf(const CalendarPoint &point) {
  return {point.year, point.firstMonth(), point.day};
}
std::tuple<int, int, int> endOf(const CalendarPoint &point) {
  return {point.year, point.lastMonth(), point.day != 0 ? point.day : kLongestMonth};
}

CalendarPoint yearPoint(int year) {
  CalendarPoint point;
  point.year = static_cast<std::int16_t>(year);
  return point;
}

} // namespace

int CalendarPoint::firstMonth() const {
  return month != 0     ? month
         : quarter != 0 ? kMonthsOfQuarter * (quarter - 1) + 1
         : half != 0    ? kMonthsOfHalf * (half - 1) + 1
                        : isYear();
}

int CalendarPoint::lastMonth() const {
  return month != 0     ? month
         : quarter != 0 ? kMonthsOfQuarter * quarter
         : half != 0    ? kMonthsOfHalf * half
         : isYear()     ? kMonths
                        : 0;
}

CalendarPoint CalendarPoint::yearBefore() const {
  CalendarPoint point = *this;
  point.year = static_cast<std::int16_t>(year != 0 ? year - 1 : 0);
  return point;
}

bool operator==(const CalendarPoint &a, const CalendarPoint &b) {
  return a.year == b.year && a.half == b.half && a.quarter == b.quarter && a.month == b.month &&
         a.day == b.day;
}

Period::Period(CalendarPoint point) : Period(point, point) {}
Period::Period(CalendarPoint first, CalendarPoint last) : first_(first), last_(last) {}

Period Period::ofYear(int year) { return yearPoint(year); }

Period Period::ofMonth(int year, int month) {
  if (month < 1)
    return ofMonth(year - 1, month + kMonths);
  CalendarPoint point = yearPoint(year);
  point.month = static_cast<std::uint8_t>(month);
  return point;
}

Period Period::ofQuarter(int year, int quarter) {
  if (quarter < 1)
    return ofQuarter(year - 1, quarter + kQuarters);
  CalendarPoint point = yearPoint(year);
  point.quarter = static_cast<std::uint8_t>(quarter);
  return point;
}

Period Period::ofHalf(int year, int half) {
  CalendarPoint point = yearPoint(year);
  point.half = static_cast<std::uint8_t>(half);
  return point;
}

std::optional<Period> Period::parse(std::string_view text) {
  const std::size_t slash = text.find('/');
  const std::optional<CalendarPoint> first = parsePoint(text.substr(0, slash));
  if (!first || slash == std::string_view::npos)
    return first ? std::optional(Period(*first)) : std::nullopt;
  const std::optional<CalendarPoint> last = parsePoint(text.substr(slash + 1));
  return last ? std::optional(Period(*first, *last)) : std::nullopt;
}

std::string Period::toString() const {
  if (empty())
    return {};
  return isSpan() ? format(first_) + "/" + format(last_) : format(first_);
}

Period::Kind Period::kind() const {
  if (empty())
    return Kind::None;
  if (!isSpan())
    return first_.day != 0       ? Kind::Day
           : first_.month != 0   ? Kind::Month
           : first_.quarter != 0 ? Kind::Quarter
           : first_.half != 0    ? Kind::Half
                                 : Kind::Year;
  if (first_.isYear() && last_.isYear())
    return Kind::Years;
  const bool months = first_.month != 0 && last_.month != 0 && first_.day + last_.day == 0;
  const int length = (last_.year - first_.year) * kMonths + last_.month - first_.month + 1;
  if (months && first_.month == 1 && first_.year == last_.year)
    return Kind::YearToDate;
  if (months && length == kMonths)
    return Kind::FiscalYear;
  return months && length == kMonthsOfHalf ? Kind::FiscalHalf : Kind::Span;
}

Period Period::yearBefore() const {
  return year() == 0 ? Period() : Period(first_.yearBefore(), last_.yearBefore());
}

bool Period::contains(const Period &other) const {
  return year() != 0 && other.year() != 0 && beginOf(first_) <= beginOf(other.first_) &&
         endOf(other.last_) <= endOf(last_);
}

bool operator==(const Period &a, const Period &b) {
  return a.first() == b.first() && a.last() == b.last();
}

bool operator<(const Period &a, const Period &b) { return beginOf(a.first()) < beginOf(b.first()); }

} // namespace ri
