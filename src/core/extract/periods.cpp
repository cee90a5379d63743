#include "extract/periods.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace ri {
namespace {

/// A year that a report may be about.
constexpr int kFirstYear = 1900, kLastYear = 2100;
/// How much of the report is looked through for 今年 and 去年, in units.
constexpr std::size_t kWindow = 1U << 16;
constexpr int kMonths = 12, kMonthsOfHalf = 6, kMonthsOfQuarter = 3;
constexpr int kFiscalBegin = 4; ///< a fiscal year begins in April

bool isReportYear(int year) { return year >= kFirstYear && year <= kLastYear; }

/// The first year in the headline, with or without 年: 瀋陽2025多項指標.
int yearOfTitle(std::u16string_view title) {
  int run = 0, year = 0;
  for (std::size_t i = 0; i <= title.size(); ++i) {
    const char16_t c = i < title.size() ? title[i] : u' ';
    if (c >= u'0' && c <= u'9') {
      year = ++run > 4 ? 0 : year * 10 + (c - u'0');
      continue;
    }
    if (run == 4 && year >= kFirstYear && year <= kLastYear)
      return year;
    run = year = 0;
  }
  return 0;
}

/// Whether the year of a date is only what another is held against: 與2010年相比, 由2010年的,
/// 2010年以來.
bool isHeldAgainst(std::u16string_view folded, SourceSpan date) {
  std::uint32_t before = date.begin, after = date.end;
  while (before > 0 && folded[before - 1] == u' ')
    --before;
  while (after < folded.size() && folded[after] == u' ')
    ++after;
  const auto ends = [&](std::uint32_t length, Kind kind) {
    if (before < length)
      return false;
    const Word word = wordAt(folded, before - length, before);
    return word.length == length && word.kind == kind;
  };
  for (const Kind kind : {Kind::Compare, Kind::From, Kind::Conjunction})
    if (ends(1, kind) || ends(2, kind))
      return true;
  const Word behind = wordAt(folded, after, folded.size());
  return behind.kind == Kind::Since || behind.kind == Kind::Flat || behind.kind == Kind::Compare;
}

/// The year of y2020; 0 of other codes.
int censusYear(std::string_view code) {
  const std::optional<Period> year = Period::parse(code.substr(code.front() == 'y' ? 1 : 0));
  return code.front() == 'y' && year ? year->year() : 0;
}

/// 今年 names the dateline's year, 第七次人口普查 that of the census; one in the headline is
/// returned.
int countWords(const Document &document, int thisYear, std::map<int, std::size_t> &mentions) {
  const std::u16string_view window = std::u16string_view(document.folded).substr(0, kWindow);
  for (std::size_t at = 0; at < window.size();) {
    const Word word = wordAt(window, at, window.size());
    if (word.kind == Kind::When) {
      const std::string_view code = periodCode(word.row);
      const int year = code == "year" ? thisYear : censusYear(code);
      const SourceSpan span{static_cast<std::uint32_t>(at),
                            static_cast<std::uint32_t>(at + word.length)};
      if (year != 0 && code != "year" && document.title.contains(span))
        return year;
      if (year != 0 && !isHeldAgainst(document.folded, span))
        ++mentions[year];
    }
    at += std::max<std::size_t>(word.length, 1);
  }
  return 0;
}

} // namespace

Period datelineOf(const Document &document, const Scan &scan, std::string_view userDate) {
  if (const std::optional<Period> date = Period::parse(userDate))
    return *date;
  const std::size_t count = document.sentences.size();
  constexpr std::size_t kEdge = 6; // sentences at either end that may bear the date
  Period edge;
  std::size_t sentence = 0;
  for (const DateMention &date : scan.dates) {
    while (sentence + 1 < count && document.sentences[sentence].span.end <= date.span.begin)
      ++sentence;
    if (date.period.kind() != Period::Kind::Day || date.period.year() == 0 || sentence >= count)
      continue;
    if (document.sentences[sentence].role == Role::Byline)
      return date.period;
    if (edge.empty() && (sentence < kEdge || sentence + kEdge >= count))
      edge = date.period;
  }
  return edge;
}

bool isYearNamed(const Document &document) {
  return yearOfTitle(document.title.in(document.folded)) != 0;
}

bool isBudgetOf(const Scan &scan, int year) {
  const CalendarPoint april = Period::ofMonth(year, kFiscalBegin).first();
  return std::any_of(scan.dates.begin(), scan.dates.end(), [&](const DateMention &date) {
    return date.period.isSpan() && date.period.first() == april;
  });
}

int mainYearOf(const Document &document, const Scan &scan, const Period &dateline) {
  if (const int year = yearOfTitle(std::u16string_view(document.folded)
                                       .substr(document.title.begin, document.title.length())))
    return year;
  const int thisYear = dateline.year();
  std::map<int, std::size_t> mentions;
  std::size_t sentence = 0;
  for (const DateMention &date : scan.dates) {
    while (sentence + 1 < document.sentences.size() &&
           document.sentences[sentence].span.end <= date.span.begin)
      ++sentence;
    const Role role = document.sentences.empty() ? Role::Body : document.sentences[sentence].role;
    if (role == Role::Byline || role == Role::Furniture)
      continue;
    const int year = date.period.year();
    if (!isReportYear(year))
      continue;
    if (document.title.contains(date.span))
      return year;
    if ((thisYear == 0 || year <= thisYear) && // no report is about 2035
        !isHeldAgainst(document.folded, date.span))
      ++mentions[year];
  }
  if (const int year = countWords(document, thisYear, mentions))
    return year;
  std::size_t most = 0;
  int best = 0;
  for (const auto &[year, count] : mentions)
    if (count >= most) {
      most = count;
      best = year;
    }
  return best != 0 ? best : dateline.year();
}

PeriodContext::PeriodContext(int mainYear, const Period &dateline)
    : year_(mainYear), thisYear_(dateline.year() != 0 ? dateline.year() : mainYear),
      thisMonth_(dateline.first().month),
      now_(mainYear != 0 ? Period::ofYear(mainYear) : Period()) {}

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

void PeriodContext::setYear(int year) {
  if (thisYear_ == 0)
    return;
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
  else if (code == "year+1")
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
