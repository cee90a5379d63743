#include "extract/dates.hpp"

#include <algorithm>

#include "extract/affixes.hpp"
#include "extract/claim.hpp"
#include "quantity/hedge.hpp"

namespace ri {
namespace {

/// A date has no more words.
constexpr std::size_t kDateWords = 8;
/// How many tokens around a date tell whether it is that of an announcement or a source.
constexpr std::size_t kAnnouncement = 40;
/// A dateline stands in the first tokens: 本报|记者某某|1月12日|讯.
constexpr std::size_t kDateline = 12;

/// 2019年第4季|以来|最高, 上季|以来|首次: a record or a first time stands behind Since.
bool looksBack(const Tokens &tokens, std::size_t at) {
  std::size_t i = behindDate(tokens, at);
  if (tokens.kind(i) != Kind::Since)
    return false;
  const std::size_t end = i + kAnnouncement;
  for (++i; i < end && !endsClause(tokens.kind(i)) && tokens.kind(i) != Kind::Quantity; ++i)
    if (tokens.kind(i) == Kind::Record || tokens.kind(i) == Kind::First)
      return true;
  return false;
}

/// 据|某协会|3月5日|数据,: who is cited stands before the day.
bool datesSource(const Tokens &tokens, Range range, std::size_t at) {
  for (std::size_t i = std::max(range.begin, at - std::min(at, kAnnouncement)); i < at; ++i)
    if (tokens.kind(i) == Kind::Cite)
      return true;
  return false;
}

/// 与2010年|同期相比, not 与2024年|春节同时举行.
bool comparesBehind(std::u16string_view folded, std::size_t at) {
  constexpr std::size_t kReach = 12; // units
  for (const std::size_t end = std::min(folded.size(), at + kReach); at < end; ++at) {
    const Kind kind = wordAt(folded, at, folded.size()).kind;
    if (kind == Kind::Compare || kind == Kind::Flat)
      return true;
    if (std::u16string_view(u",;:。").find(folded[at]) != std::u16string_view::npos)
      return false;
  }
  return false;
}

bool isComparand(const Tokens &tokens, Range range, std::size_t at) {
  if (isHeldAgainst(tokens, range, at) || isHeldAgainst(tokens.folded, tokens[at].span()))
    return true;
  const Kind next = tokens.kind(behindDate(tokens, at));
  return next == Kind::Compare || next == Kind::Flat;
}

} // namespace

bool isDay(const Tokens &tokens, const Scan &scan, std::size_t at) {
  return tokens.kind(at) == Kind::Date &&
         scan.dates[tokens[at].row].period.kind() == Period::Kind::Day;
}

bool isDayOfReport(const Tokens &tokens, const Scan &scan, std::size_t at) {
  return isDay(tokens, scan, at) &&
         (at + 1 == tokens.list.size() || tokens.kind(at + 1) == Kind::Locative);
}

DateUse useOf(const Tokens &tokens, const Scan &scan, Range range, std::size_t at) {
  const bool day = isDay(tokens, scan, at);
  if (day && at < behindDateline(tokens))
    return DateUse::Dateline;
  if (tokens.kind(at + 1) == Kind::Quoted && tokens.text(at + 1).front() == u'《')
    return DateUse::Document;
  if (looksBack(tokens, at))
    return DateUse::LookBack;
  const bool until = at > range.begin && tokens.kind(at - 1) == Kind::To; // 统计至7月14日止
  if (!until && (countsFrom(tokens, at) || tokens.kind(behindDate(tokens, at)) == Kind::Since))
    return DateUse::Start;
  if (!until && isComparand(tokens, range, at))
    return DateUse::Comparand;
  if (day && datesSource(tokens, range, at))
    return DateUse::Source;
  const bool whole = !isDateWord(tokens.kind(at + 1)); // not 6月30日|止六个月
  return day && whole && isAnnouncement(tokens, at) ? DateUse::Announcement : DateUse::Period;
}

std::size_t beginOfDate(const Tokens &tokens, Range range, std::size_t at) {
  const std::size_t first = std::max(range.begin, at - std::min(at, kDateWords));
  while (at > first && isDateWord(tokens.kind(at - 1)))
    --at;
  return at;
}

bool surpasses(const Tokens &tokens, Range range, std::size_t at) {
  at = beginOfDate(tokens, range, at);
  if (at == range.begin || !isDateWord(tokens.kind(at)))
    return false;
  const Kind before = tokens.kind(at - 1);
  if (before != Kind::Reach && before != Kind::Above && before != Kind::Below)
    return false;
  const Hedge hedge = hedgeBefore(tokens.folded, tokens[at].begin, tokens[at - 1].begin);
  return hedge.qualifier == Qualifier::GreaterThan || hedge.qualifier == Qualifier::LessThan;
}

bool isHeldAgainst(const Tokens &tokens, Range range, std::size_t at) {
  const std::size_t first = beginOfDate(tokens, range, at);
  if (first == range.begin)
    return false;
  const Kind before = tokens.kind(first - 1);
  return before == Kind::Compare || before == Kind::From || surpasses(tokens, range, at);
}

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
  for (const Kind kind : {Kind::Compare, Kind::From})
    if (ends(1, kind) || ends(2, kind))
      return true;
  if (ends(1, Kind::Conjunction) && comparesBehind(folded, after))
    return true;
  constexpr std::uint32_t kReach = 6; // 比上屆|2021年: 比 stands a few words before
  for (std::uint32_t back = 1; back <= std::min(kReach, before); ++back) {
    const char16_t c = folded[before - back];
    if (c < 0x3400 || c > 0x9FFF)
      break;
    if (wordAt(folded, before - back, before).kind == Kind::Compare)
      return true;
  }
  const Word behind = wordAt(folded, after, folded.size());
  return behind.kind == Kind::Since || behind.kind == Kind::Flat || behind.kind == Kind::Compare;
}

bool leads(const Tokens &tokens, std::size_t at) {
  const std::size_t first = behindDateline(tokens);
  if (at > first + kDateWords)
    return false;
  while (at > first) {
    const Kind kind = tokens.kind(at - 1);
    if (kind != Kind::Date && kind != Kind::When && kind != Kind::Span && kind != Kind::Comma &&
        kind != Kind::Locative && kind != Kind::Connective && kind != Kind::Estimate &&
        kind != Kind::Cite)
      return false;
    --at;
  }
  return true;
}

bool isAnnouncement(const Tokens &tokens, std::size_t at) {
  bool verb = false;
  for (std::size_t i = at + 1; i < at + kAnnouncement && !endsClause(tokens.kind(i)); ++i) {
    if (tokens.kind(i) == Kind::Quantity)
      return false;
    verb = verb || tokens.kind(i) == Kind::Verb || tokens.kind(i) == Kind::Make ||
           tokens.kind(i) == Kind::Say;
  }
  return verb;
}

bool countsFrom(const Tokens &tokens, std::size_t at) {
  std::size_t first = at;
  while (first > 0 && at - first < kDateWords && isDateWord(tokens.kind(first - 1)))
    --first;
  if (first == 0 || tokens.kind(first - 1) != Kind::From)
    return false;
  for (std::size_t i = at + 1; i < at + kAnnouncement && !endsClause(tokens.kind(i)); ++i)
    if (tokens.kind(i) == Kind::Since)
      return true;
  return false;
}

std::size_t behindDate(const Tokens &tokens, std::size_t at) {
  const std::size_t end = at + kDateWords;
  do
    ++at;
  while (at < end && (isDateWord(tokens.kind(at)) || tokens.kind(at) == Kind::Particle));
  return at;
}

std::size_t behindDateline(const Tokens &tokens) {
  for (std::size_t i = 1; i < std::min(tokens.list.size(), kDateline); ++i)
    if (tokens.kind(i) == Kind::Dateline)
      return i + 1;
  return 0;
}

/// 新华社北京|9月20日, 某某网|9月20日: who sends it stands before the day, and little else.
bool isSent(std::u16string_view folded, std::size_t day) {
  constexpr std::size_t kLongestSender = 10; // units
  for (std::size_t back = 0; back <= std::min(day, kLongestSender); ++back) {
    const std::size_t at = day - back;
    if (at == 0 ||
        std::u16string_view(u"\n\r。!?】)").find(folded[at - 1]) != std::u16string_view::npos)
      return back >= 2;
    if (std::u16string_view(u",;:、").find(folded[at - 1]) != std::u16string_view::npos)
      return false;
  }
  return false;
}

bool isDateline(std::u16string_view folded, SourceSpan day) {
  std::size_t end = day.end;
  const auto skipBlanks = [&] {
    while (end < folded.size() && folded[end] == u' ')
      ++end;
  };
  skipBlanks();
  if (const Word place = wordAt(folded, end, folded.size()); place.kind == Kind::Area)
    end += place.length;
  skipBlanks();
  const Word word = wordAt(folded, end, folded.size());
  const char16_t next = end + word.length < folded.size() ? folded[end + word.length] : u' ';
  const bool apart = next < 0x3400 || next > 0x9FFF || affixAt(folded, end, Affix::Reported) != 0 ||
                     isSent(folded, day.begin);
  return word.kind == Kind::Dateline && apart; // not 8日|电价
}

} // namespace ri
