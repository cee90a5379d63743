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
constexpr int kMonths = 12, kQuarters = 4;

int yearIn(std::string_view period) {
  if (period.size() < 4)
    return 0;
  int year = 0;
  for (const char c : period.substr(0, 4)) {
    if (c < '0' || c > '9')
      return 0;
    year = year * 10 + (c - '0');
  }
  return year >= kFirstYear && year <= kLastYear ? year : 0;
}

/// Of "2025-09" and "2025-09-15"; 0 where there is none.
int monthIn(std::string_view period) {
  if (period.size() < 7 || period[4] != '-' || period[5] > '1' || period[5] < '0')
    return 0;
  return (period[5] - '0') * 10 + (period[6] - '0');
}

/// Of "2025-Q3"; 0 where there is none.
int quarterIn(std::string_view period) {
  return period.size() == 7 && period[5] == 'Q' ? period[6] - '0' : 0;
}

/// 2025-04/2026-03
bool isFiscalYear(std::string_view period) {
  const std::size_t slash = period.find('/');
  if (slash == std::string_view::npos)
    return false;
  const std::string_view from = period.substr(0, slash), to = period.substr(slash + 1);
  return monthIn(to) != 0 && yearIn(to) == yearIn(from) + 1 && monthIn(from) == monthIn(to) + 1;
}

std::string monthOf(int year, int month) {
  if (month < 1) {
    --year;
    month += kMonths;
  }
  return std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month);
}

std::string quarterOf(int year, int quarter) {
  if (quarter < 1) {
    --year;
    quarter += kQuarters;
  }
  return std::to_string(year) + "-Q" + std::to_string(quarter);
}

bool isFullDate(std::string_view period) { return period.size() == 10 && yearIn(period) != 0; }

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

/// 今年 names the dateline's year, 第七次人口普查 that of the census; one in the headline is
/// returned.
int countWords(const Document &document, int thisYear, std::map<int, std::size_t> &mentions) {
  const std::u16string_view window = std::u16string_view(document.folded).substr(0, kWindow);
  for (std::size_t at = 0; at < window.size();) {
    const Word word = wordAt(window, at, window.size());
    if (word.kind == Kind::When) {
      const std::string_view code = periodCode(word.row);
      const int year = code == "year" ? thisYear : code.front() == 'y' ? yearIn(code.substr(1)) : 0;
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

std::string datelineOf(const Document &document, const Scan &scan, std::string_view userDate) {
  if (!userDate.empty())
    return std::string(userDate);
  const std::size_t count = document.sentences.size();
  constexpr std::size_t kEdge = 6; // sentences at either end that may bear the date
  std::string edge;
  std::size_t sentence = 0;
  for (const DateMention &date : scan.dates) {
    while (sentence + 1 < count && document.sentences[sentence].span.end <= date.span.begin)
      ++sentence;
    if (!isFullDate(date.period) || sentence >= count)
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
  const std::string begin = std::to_string(year) + "-04/";
  return std::any_of(scan.dates.begin(), scan.dates.end(), [&](const DateMention &date) {
    return date.period.compare(0, begin.size(), begin) == 0;
  });
}

int mainYearOf(const Document &document, const Scan &scan, std::string_view dateline) {
  if (const int year = yearOfTitle(std::u16string_view(document.folded)
                                       .substr(document.title.begin, document.title.length())))
    return year;
  const int thisYear = yearIn(dateline);
  std::map<int, std::size_t> mentions;
  std::size_t sentence = 0;
  for (const DateMention &date : scan.dates) {
    while (sentence + 1 < document.sentences.size() &&
           document.sentences[sentence].span.end <= date.span.begin)
      ++sentence;
    const Role role = document.sentences.empty() ? Role::Body : document.sentences[sentence].role;
    if (role == Role::Byline || role == Role::Furniture)
      continue;
    const int year = yearIn(date.period);
    if (year != 0 && document.title.contains(date.span))
      return year;
    if (year != 0 && (thisYear == 0 || year <= thisYear) && // no report is about 2035
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
  return best != 0 ? best : yearIn(dateline);
}

PeriodContext::PeriodContext(int mainYear, std::string_view dateline)
    : year_(mainYear), thisYear_(yearIn(dateline) != 0 ? yearIn(dateline) : mainYear),
      thisMonth_(yearIn(dateline) != 0 ? monthIn(dateline) : 0),
      now_(mainYear != 0 ? std::to_string(mainYear) : std::string()) {}

/// "--09" and "-H1" with the year of the context.
std::string PeriodContext::complete(std::string_view part) const {
  if (part.empty() || part.front() != '-')
    return std::string(part);
  if (year_ == 0)
    return {};
  if (part.substr(0, 3) == "---") { // 9日: of the month now, else of the dateline's
    const int month = monthIn(now_) != 0 ? monthIn(now_) : thisMonth_;
    return month == 0 ? std::string() : monthOf(year_, month) + std::string(part.substr(2));
  }
  return std::to_string(year_) +
         std::string(part.substr(part.size() > 1 && part[1] == '-' ? 1 : 0));
}

std::string PeriodContext::yearBefore() const {
  const int year = yearIn(now_);
  return year == 0 ? std::string() : std::to_string(year - 1) + now_.substr(4);
}

void PeriodContext::mention(std::string_view period) {
  if (period.empty())
    return;
  const std::size_t slash = period.find('/');
  const std::string_view first = period.substr(0, slash);
  if (slash != std::string_view::npos) {
    const std::string_view last = period.substr(slash + 1);
    if (const int year = yearIn(last))
      year_ = year;
    const std::string from = complete(first), to = complete(last);
    if (!from.empty() && !to.empty())
      now_ = from + "/" + to;
    return;
  }
  if (const int year = yearIn(first))
    year_ = year;
  if (std::string whole = complete(first); !whole.empty())
    now_ = std::move(whole);
}

void PeriodContext::years(int count, Reach reach) {
  const std::size_t slash = now_.find('/');
  const int now =
      slash == std::string::npos ? yearIn(now_) : yearIn(std::string_view(now_).substr(slash + 1));
  const int last = reach == Reach::LastYear ? thisYear_ - 1
                   : reach == Reach::Onward ? thisYear_ + count - 1
                                            : now;
  if (last <= kFirstYear || count < 1 || count > last - kFirstYear)
    return;
  year_ = last;
  now_ =
      (count == 1 ? std::string() : std::to_string(last - count + 1) + "/") + std::to_string(last);
}

/// 截至2025年6月30日止六個月: the date now ends a period of so many months.
void PeriodContext::endHere(int months) {
  const int year = yearIn(now_), month = monthIn(now_);
  if (month == 0)
    return;
  if (months == kMonths)
    now_ = month == kMonths ? std::to_string(year)
                            : monthOf(year - 1, month + 1) + "/" + monthOf(year, month);
  else if (months == 6 && month % 6 == 0)
    now_ = std::to_string(year) + (month == 6 ? "-H1" : "-H2");
  else if (months == 3 && month % 3 == 0)
    now_ = quarterOf(year, month / 3);
  else
    now_ = monthOf(year, month - months + 1) + "/" + monthOf(year, month);
}

/// 本季, 上月: counted from the quarter or month that the words are about, else the dateline's.
void PeriodContext::stepBack(std::string_view code) {
  const bool month = code.substr(0, 5) == "month";
  const int back = code.size() > 2 && code.substr(code.size() - 2) == "-1" ? 1 : 0;
  const int own = month ? (now_.size() == 7 ? monthIn(now_) : 0) : quarterIn(now_);
  const int number = own != 0 ? own : month ? thisMonth_ : (thisMonth_ + 2) / 3;
  const int year = own != 0 ? yearIn(now_) : thisYear_;
  if (number == 0 || year == 0)
    return;
  now_ = month ? monthOf(year, number - back) : quarterOf(year, number - back);
  year_ = yearIn(now_);
}

void PeriodContext::word(std::string_view code) {
  const auto setYear = [this](int year) {
    if (thisYear_ == 0)
      return;
    year_ = year;
    now_ = std::to_string(year);
  };
  if (code == "same-last")
    now_ = yearBefore();
  else if (code == "year-1" || code == "last-end")
    setYear(thisYear_ - 1);
  else if (code == "prior") { // 比上年, in a report about a year
    if (year_ != 0)
      now_ = std::to_string(--year_);
  } else if (code == "year-2")
    setYear(thisYear_ - 2);
  else if (code == "year" || code == "this-end")
    setYear(thisYear_);
  else if (code == "year+1")
    setYear(thisYear_ + 1);
  else if (code == "month" || code == "month-1" || code == "quarter" || code == "quarter-1")
    stepBack(code);
  else if (const int year = code.front() == 'y' ? yearIn(code.substr(1)) : 0; year != 0) {
    year_ = year; // 第七次人口普查
    now_ = std::to_string(year);
  } else if (code.substr(0, 4) == "plan") { // the fourteenth five-year plan began in 2021
    const int first = 2021 + 5 * (std::stoi(std::string(code.substr(4))) - 14);
    now_ = std::to_string(first) + "/" + std::to_string(first + 4);
  } else if (year_ == 0)
    return;
  else if (code == "whole" && isFiscalYear(now_))
    return; // 全年 is that
  else if (code == "whole")
    now_ = std::to_string(year_);
  else if (code.substr(0, 6) == "ended-")
    endHere(std::stoi(std::string(code.substr(6))));
  else if (code == "half1")
    mention("-H1");
  else if (code == "half2")
    mention("-H2");
  else if (code == "quarters3")
    mention("--01/--09");
  else if (code.substr(0, 7) == "quarter")
    mention(std::string("-Q") + code.back());
}

} // namespace ri
