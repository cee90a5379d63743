// A stretch of the calendar, as far as the words that name it say. May include: std.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ri {

/// A year, half, quarter, month or day; 0 is unsaid (9月 has no year). At most one of half, quarter
/// and month is said.
struct CalendarPoint {
  std::int16_t year = 0;
  std::uint8_t half = 0, quarter = 0, month = 0, day = 0;

  bool empty() const { return year == 0 && half == 0 && quarter == 0 && month == 0 && day == 0; }
  bool isYear() const { return year != 0 && half == 0 && quarter == 0 && month == 0 && day == 0; }
  /// The months from its first to its last, 1 to 12 of a year alone; 0 where a bare day has none.
  int firstMonth() const;
  int lastMonth() const;
  CalendarPoint yearBefore() const;
};
bool operator==(const CalendarPoint &a, const CalendarPoint &b);

/// One point, or all from one point to another.
class Period {
public:
  enum class Kind : std::uint8_t {
    None,
    Year,
    Half,
    Quarter,
    Month,
    Day,
    YearToDate, ///< 2025-01/2025-07
    FiscalYear, ///< 2024-04/2025-03: twelve months of two years
    FiscalHalf, ///< 2025-04/2025-09: six months that are no half of a year
    Years,      ///< 2021/2025
    Span        ///< any other
  };

  Period() = default;
  Period(CalendarPoint point); // NOLINT(google-explicit-constructor): a point is a period
  Period(CalendarPoint first, CalendarPoint last);
  static Period ofYear(int year);
  /// Counts on from the months of the year: month 0 is the December before.
  static Period ofMonth(int year, int month);
  static Period ofQuarter(int year, int quarter);
  static Period ofHalf(int year, int half);

  /// ISO 8601 as OBSERVATIONS.md writes it: "2025", "2025-H1", "2025-Q3", "2025-09", "2025-09-15",
  /// "2025-01/2025-07"; what has no year is "-H1", "-Q3", "--09", "--09-15", "---15".
  static std::optional<Period> parse(std::string_view text);
  std::string toString() const;

  bool empty() const { return first_.empty(); }
  Kind kind() const;
  bool isSpan() const { return !(first_ == last_); }
  const CalendarPoint &first() const { return first_; }
  const CalendarPoint &last() const { return last_; }
  /// The year that it begins in; 0 where that is unsaid.
  int year() const { return first_.year; }

  /// The same period a year before: 2024-H1 of 2025-H1; empty for a period without a year.
  Period yearBefore() const;
  /// Whether every day of the other lies in it. Both must say their years.
  bool contains(const Period &other) const;

private:
  CalendarPoint first_, last_; ///< equal where it is one point
};
bool operator==(const Period &a, const Period &b);
inline bool operator!=(const Period &a, const Period &b) { return !(a == b); }
/// By the day that they begin on.
bool operator<(const Period &a, const Period &b);

} // namespace ri
