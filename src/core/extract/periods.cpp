#include "extract/periods.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace ri {
namespace {

/// A year that a report may be about.
constexpr int kFirstYear = 1900, kLastYear = 2100;

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

int mainYearOf(const Document &document, const Scan &scan, std::string_view dateline) {
  if (const int year = yearOfTitle(std::u16string_view(document.folded)
                                       .substr(document.title.begin, document.title.length())))
    return year;
  std::map<int, std::size_t> mentions;
  std::size_t sentence = 0;
  for (const DateMention &date : scan.dates) {
    while (sentence + 1 < document.sentences.size() &&
           document.sentences[sentence].span.end <= date.span.begin)
      ++sentence;
    const Role role = document.sentences.empty() ? Role::Body : document.sentences[sentence].role;
    if (role == Role::Byline || role == Role::Furniture)
      continue;
    if (document.title.contains(date.span) && yearIn(date.period) != 0)
      return yearIn(date.period);
    const std::u16string_view folded = document.folded;
    const Kind before = date.span.begin == 0
                            ? Kind::Text
                            : wordAt(folded, date.span.begin - 1, date.span.begin).kind;
    if (before == Kind::Compare || before == Kind::From || before == Kind::Conjunction)
      continue; // 與2010年相比, 由2010年的: what the report's year is held against
    if (const int year = yearIn(date.period))
      ++mentions[year];
  }
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
      now_(mainYear != 0 ? std::to_string(mainYear) : std::string()) {}

/// "--09" and "-H1" with the year of the context.
std::string PeriodContext::complete(std::string_view part) const {
  if (part.empty() || part.front() != '-')
    return std::string(part);
  if (year_ == 0)
    return {};
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
  else if (code == "year-2")
    setYear(thisYear_ - 2);
  else if (code == "year" || code == "this-end")
    setYear(thisYear_);
  else if (code == "year+1")
    setYear(thisYear_ + 1);
  else if (year_ == 0)
    return;
  else if (code == "whole")
    now_ = std::to_string(year_);
  else if (code == "half1")
    mention("-H1");
  else if (code == "half2")
    mention("-H2");
  else if (code == "quarters3")
    mention("--01/--09");
  else if (code.substr(0, 7) == "quarter" && code.size() == 8)
    mention(std::string("-Q") + code.back());
}

} // namespace ri
