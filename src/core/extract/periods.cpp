#include "extract/periods.hpp"

#include <algorithm>

namespace ri {
namespace {

/// No report is about years before it.
constexpr int kFirstYear = 1900;
constexpr int kMonths = 12, kMonthsOfHalf = 6, kMonthsOfQuarter = 3;
constexpr int kFiscalBegin = 4; ///< a fiscal year begins in April

/// The year of y2020; 0 of other codes.
int censusYear(std::string_view code) {
  const std::optional<Period> year = Period::parse(code.substr(code.front() == 'y' ? 1 : 0));
  return code.front() == 'y' && year ? year->year() : 0;
}

} // namespace

bool isBudgetOf(const Scan &scan, int year) {
  const CalendarPoint april = Period::ofMonth(year, kFiscalBegin).first();
  return std::any_of(scan.dates.begin(), scan.dates.end(), [&](const DateMention &date) {
    return date.period.isSpan() && date.period.first() == april;
  });
}

PeriodContext::PeriodContext(const Period &about, const Period &publication)
    : year_(mainYearOf(about)),
      thisYear_(publication.year() != 0 ? publication.year() : mainYearOf(about)),
      fiscalYear_(about.kind() == Period::Kind::FiscalYear && Period(about.last()) < publication
                      ? about
                      : Period()),
      thisMonth_(publication.first().month), now_(about) {}

int mainYearOf(const Period &about) {
  return about.kind() == Period::Kind::FiscalYear ? about.year() : about.last().year;
}

CalendarPoint PeriodContext::complete(CalendarPoint point) const {
  if (point.year != 0)
    return point;
  if (year_ == 0)
    return {};
  point.year = static_cast<std::int16_t>(year_);
  if (point.day != 0 && point.month == 0) { // 9日: of the month now, else of the dateline's
    const int month = now_.first().month;
    point.month = static_cast<std::uint8_t>(month != 0 ? month : thisMonth_);
    return point.month != 0 ? point : CalendarPoint();
  }
  return point;
}

void PeriodContext::mention(const Period &period) {
  if (const int year = period.last().year; year != 0)
    year_ = year;
  const CalendarPoint from = complete(period.first());
  const CalendarPoint to = period.isSpan() ? complete(period.last()) : from;
  if (!from.empty() && !to.empty())
    now_ = {from, to};
}

void PeriodContext::years(int count, Reach reach) {
  const int last = reach == Reach::LastYear ? thisYear_ - 1
                   : reach == Reach::Onward ? thisYear_ + count - 1
                                            : now_.last().year;
  if (last <= kFirstYear || count < 1 || count > last - kFirstYear)
    return;
  year_ = last;
  now_ = {Period::ofYear(last - count + 1).first(), Period::ofYear(last).last()};
}

/// 截至2025年6月30日止六個月: the date now ends a period of so many months.
void PeriodContext::endHere(int months) {
  const int year = now_.year(), month = now_.first().month;
  if (month == 0)
    return;
  if (months == kMonths && month == kMonths)
    now_ = Period::ofYear(year);
  else if (months == kMonthsOfHalf && month % kMonthsOfHalf == 0)
    now_ = Period::ofHalf(year, month / kMonthsOfHalf);
  else if (months == kMonthsOfQuarter && month % kMonthsOfQuarter == 0)
    now_ = Period::ofQuarter(year, month / kMonthsOfQuarter);
  else
    now_ = {Period::ofMonth(year, month - months + 1).first(), Period::ofMonth(year, month).last()};
}

/// 本季, 上月: counted from the quarter or month that the words are about, else the dateline's.
void PeriodContext::stepBack(std::string_view code) {
  const bool month = code.substr(0, 5) == "month";
  const int back = code.size() > 2 && code.substr(code.size() - 2) == "-1" ? 1 : 0;
  const Period::Kind kind = now_.kind();
  const int own = month ? (kind == Period::Kind::Month ? now_.first().month : 0)
                        : (kind == Period::Kind::Quarter ? now_.first().quarter : 0);
  const int number = own != 0 ? own : month ? thisMonth_ : (thisMonth_ + 2) / 3;
  const int year = own != 0 ? now_.year() : thisYear_;
  if (number == 0 || year == 0)
    return;
  now_ = month ? Period::ofMonth(year, number - back) : Period::ofQuarter(year, number - back);
  year_ = now_.year();
}

void PeriodContext::wordOfIssue(std::string_view code) {
  now_ = Period::ofYear(thisYear_);
  stepBack(code);
}

void PeriodContext::setYear(int year) {
  if (thisYear_ == 0)
    return;
  if (!fiscalYear_.empty()) {
    CalendarPoint first = fiscalYear_.first(), last = fiscalYear_.last();
    first.year = static_cast<std::int16_t>(first.year + year - thisYear_);
    last.year = static_cast<std::int16_t>(last.year + year - thisYear_);
    year_ = last.year;
    now_ = {first, last};
    return;
  }
  year_ = year;
  now_ = Period::ofYear(year);
}

void PeriodContext::word(std::string_view code) {
  if (code == "same-last")
    now_ = now_.yearBefore();
  else if (code == "year-1" || code == "last-end")
    setYear(thisYear_ - 1);
  else if (code == "prior") { // 比上年, in a report about a year
    if (year_ != 0)
      now_ = Period::ofYear(--year_);
  } else if (code == "year-2")
    setYear(thisYear_ - 2);
  else if (code == "year" || code == "this-end")
    setYear(thisYear_);
  else if (code == "this-first") { // 今年首月
    setYear(thisYear_);
    mention(Period::ofMonth(0, 1));
  } else if (code == "year+1")
    setYear(thisYear_ + 1);
  else if (code == "month" || code == "month-1" || code == "quarter" || code == "quarter-1")
    stepBack(code);
  else if (const int year = censusYear(code); year != 0) {
    year_ = year; // 第七次人口普查
    now_ = Period::ofYear(year);
  } else if (code.substr(0, 4) == "plan") { // the fourteenth five-year plan began in 2021
    const int first = 2021 + 5 * (std::stoi(std::string(code.substr(4))) - 14);
    now_ = {Period::ofYear(first).first(), Period::ofYear(first + 4).last()};
  } else if (year_ == 0)
    return;
  else if (code == "whole" && now_.kind() == Period::Kind::FiscalYear)
    return; // 全年 is that
  else if (code == "whole")
    now_ = Period::ofYear(year_);
  else if (code.substr(0, 6) == "ended-")
    endHere(std::stoi(std::string(code.substr(6))));
  else if (code == "half1")
    mention(Period::ofHalf(0, 1));
  else if (code == "half2")
    mention(Period::ofHalf(0, 2));
  else if (code == "quarters3")
    mention({Period::ofMonth(0, 1).first(), Period::ofMonth(0, 9).last()});
  else if (code.substr(0, 7) == "quarter")
    mention(Period::ofQuarter(0, code.back() - '0'));
}

} // namespace ri
