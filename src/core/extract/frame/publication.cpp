#include "extract/frame/publication.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "extract/dates.hpp"
#include "extract/frame/ballot.hpp"
#include "text/line_roles.hpp"

namespace ri {
namespace {

constexpr ClueWeight kWeights[] = {
    {Clue::User, 1000}, {Clue::Dateline, 100}, {Clue::Byline, 40}, {Clue::Publication, 10},
    {Clue::Edge, 5},    {Clue::Body, 2},       {Clue::Reprint, 1},
};
/// Sentences at either end that may bear the date.
constexpr std::size_t kEdge = 6;
/// How much of the report is looked through for web addresses, in units.
constexpr std::uint32_t kWindow = 1U << 16;

/// The first such day that a report about the period can have been written on.
Period firstAfter(CalendarPoint day, const Period &about) {
  day.year = about.last().year;
  if (day.month < about.last().lastMonth())
    ++day.year;
  return day;
}

/// 截至12月31日, 於12月31日, 12月31日止年度: when something held.
bool endsPeriod(std::u16string_view folded, SourceSpan date) {
  const auto stands = [&](std::uint32_t length) {
    if (date.begin < length)
      return false;
    const Word word = wordAt(folded, date.begin - length, date.begin);
    return word.length == length && (word.kind == Kind::Connective || word.kind == Kind::Locative ||
                                     word.kind == Kind::From || word.kind == Kind::To);
  };
  return stands(1) || stands(2) || isHeldAgainst(folded, date) ||
         wordAt(folded, date.end, folded.size()).kind == Kind::When;
}

std::optional<Clue> clueOf(const Document &document, const Sentence &sentence,
                           const DateMention &mention, const Period &about, bool edge) {
  const SourceSpan date = mention.span;
  const bool apart = date.end < sentence.span.end && document.folded[date.end] == u' ';
  if (isDateline(document.folded, date) ||
      (sentence.role == Role::Body && date.begin == sentence.span.begin && apart))
    return Clue::Dateline; // 2023-07-18 漁會公布…
  switch (dayLabelIn(document.folded, {sentence.span.begin, date.begin})) {
  case DayLabel::Published:
    return Clue::Publication;
  case DayLabel::Reprinted:
    return Clue::Reprint;
  case DayLabel::None:
    break;
  }
  if (sentence.role == Role::Byline)
    return mention.period.year() > about.last().year + 1 && about.year() != 0
               ? Clue::Reprint // 2020-02-17 above a report of 2000
               : Clue::Byline;
  const bool says = edge && !endsPeriod(document.folded, date);
  return says ? std::optional(Clue::Edge) : std::nullopt;
}

constexpr std::u16string_view kForm = u"0000-00-00"; // of a day

/// The day that a web address names at `at`: 2026-02/04, 2026_02_04; without one, none.
std::optional<Period> dayOfAddress(std::u16string_view text, std::uint32_t at) {
  const auto isDigitAt = [text](std::uint32_t i) {
    return i < text.size() && text[i] >= u'0' && text[i] <= u'9';
  };
  if ((at > 0 && isDigitAt(at - 1)) || isDigitAt(at + kForm.size()))
    return std::nullopt;
  std::string day;
  for (std::uint32_t i = 0; i < kForm.size(); ++i) {
    const bool parts = kForm[i] == u'-';
    const char16_t c = at + i < text.size() ? text[at + i] : u' ';
    if (parts ? c != u'-' && c != u'/' && c != u'_' : !isDigitAt(at + i))
      return std::nullopt;
    day += parts ? '-' : static_cast<char>(c);
  }
  return Period::parse(day);
}

/// A page that says no year may lead to others of its time: the latest day of its web addresses.
void addAddressed(std::u16string_view text, Ballot<Period> &ballot) {
  constexpr std::u16string_view kOpening = u"http", kBehind = u" \t\n\r)]\"<>";
  Period latest;
  SourceSpan span;
  for (std::size_t begin = text.find(kOpening); begin != text.npos;
       begin = text.find(kOpening, begin)) {
    const std::size_t end = std::min(text.find_first_of(kBehind, begin), text.size());
    for (; begin < end; ++begin) {
      const auto at = static_cast<std::uint32_t>(begin);
      const std::optional<Period> day = dayOfAddress(text.substr(0, end), at);
      if (day && (latest.empty() || latest < *day)) {
        latest = *day;
        span = {at, at + static_cast<std::uint32_t>(kForm.size())};
      }
    }
  }
  if (!latest.empty())
    ballot.add(latest, Clue::Reprint, span);
}

/// How many years 今年, 去年, 前年 are back from the one that a report is written in.
std::optional<int> yearsBack(std::u16string_view folded, std::size_t at, std::size_t end) {
  const Word word = wordAt(folded, at, end);
  if (word.kind != Kind::When || at + word.length != end)
    return std::nullopt;
  const std::string_view code = periodCode(word.row);
  return code == "year"     ? std::optional(0)
         : code == "year-1" ? std::optional(1)
         : code == "year-2" ? std::optional(2)
                            : std::nullopt;
}

/// The year that a report was written in, as it explains its words: 今(104)年, 去年(105年).
Period writtenIn(std::u16string_view folded, const DateMention &date) {
  constexpr std::size_t kWord = 2; // 去年
  const int year = date.period.year();
  const std::size_t begin = date.span.begin;
  if (year == 0 || date.period.isSpan())
    return {};
  std::optional<int> back;
  if (begin > kWord && folded[begin - 1] == u'(') {
    back = yearsBack(folded, begin - 1 - kWord, begin - 1);
  } else if (begin + 1 < folded.size() && folded[begin + 1] == u'(') {
    const std::size_t close = folded.find(u')', begin);
    if (close + 1 < date.span.end) {
      const std::u16string word{folded[begin], folded[close + 1]};
      back = yearsBack(word, 0, word.size());
    }
  }
  return back ? Period::ofYear(year + *back) : Period();
}

} // namespace

Decision<Period> publicationOf(const Document &document, const Scan &scan, std::string_view user,
                               const Period &about) {
  Ballot<Period> ballot(kWeights);
  if (const std::optional<Period> day = Period::parse(user))
    ballot.add(*day, Clue::User, {});
  const std::size_t count = document.sentences.size();
  std::size_t sentence = 0;
  for (const DateMention &date : scan.dates) {
    while (sentence + 1 < count && document.sentences[sentence].span.end <= date.span.begin)
      ++sentence;
    if (const Period year = writtenIn(document.folded, date); !year.empty())
      ballot.add(year, Clue::Body, date.span);
    if (date.period.kind() != Period::Kind::Day || sentence >= count)
      continue;
    const bool edge = sentence < kEdge || sentence + kEdge >= count;
    const std::optional<Clue> clue =
        clueOf(document, document.sentences[sentence], date, about, edge);
    Period day = date.period;
    if (day.year() == 0 && clue == Clue::Dateline && day.first().month != 0 && about.year() != 0)
      day = firstAfter(day.first(), about);
    if (clue && day.year() != 0)
      ballot.add(day, *clue, date.span);
  }
  if (ballot.empty() && about.year() == 0)
    addAddressed(std::u16string_view(document.folded).substr(0, kWindow), ballot);
  return ballot.decide();
}

} // namespace ri
