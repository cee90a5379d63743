#include "extract/places.hpp"

#include <algorithm>
#include <cstddef>

#include "extract/affixes.hpp"
#include "extract/words.hpp"
#include "lang/zh/tables.hpp"
#include "text/line.hpp"

namespace ri {
namespace {

/// How much of the report is looked through for the place it is about, in units.
constexpr std::uint32_t kWindow = 1U << 16;
/// Sentences at the start of which a place of the report's own is looked for.
constexpr Index kOpeningSentences = 10;
/// A name without its suffix: 臨江, 呼和浩特.
constexpr std::uint32_t kShortestName = 2, kLongestName = 4;

struct Suffixes {
  Table table{zh::table("place_suffixes"), 2};
  Lexicon words{table};
};

const Suffixes &suffixes() {
  static const Suffixes instance;
  return instance;
}

bool isHan(char16_t c) { return c >= 0x3400 && c <= 0x9FFF; }
/// Whether 年, 月, 日 or the 份 of 8月份 stands there, behind a number.
bool isDateUnit(std::u16string_view folded, std::uint32_t at, std::uint32_t begin) {
  const std::uint32_t length = affixBefore(folded, at + 1, Affix::DateUnit);
  return length != 0 && at >= begin + length && isDigit(folded[at - length]);
}

/// The length of a place name with its suffix that begins here (臨江市), 0 if none does.
/// `cell`: the name stands alone, so that a word such as 山区 may be its end (西山区).
std::uint32_t placeAt(std::u16string_view folded, std::uint32_t at, std::uint32_t end, bool cell) {
  for (std::uint32_t length = 0; length <= kLongestName && at + length < end; ++length) {
    if (!isHan(folded[at + length]))
      return 0;
    const WordMatch match = suffixes().words.longest(folded, at + length, end);
    if (!match)
      continue;
    const bool place = suffixes().table.cell(match.row, 1) == "place";
    if (!place && !(cell && length != 0))
      return 0;
    if (!place)
      continue;
    if (length >= kShortestName) // 江州市: its own second character is a suffix too
      return length + match.length;
  }
  return 0;
}

/// Names of the report's own: at the start of its headline, of a byline, of an opening sentence, or
/// alone in a cell of a table. Returns the first of a headline or byline.
SourceSpan findLocal(const Document &document, Lexicon &local) {
  SourceSpan first;
  const std::u16string_view folded = document.folded;
  std::uint32_t row = 0;
  for (Index i = 0; i < document.sentences.size(); ++i) {
    const Sentence &sentence = document.sentences[i];
    if (sentence.span.begin > kWindow)
      break;
    const bool table = sentence.role == Role::Table;
    if (sentence.role == Role::Furniture || (i >= kOpeningSentences && !table))
      continue;
    const auto startAt = [&](std::uint32_t from) { // 2012年某市: behind a date
      while (from < sentence.span.end &&
             (!isHan(folded[from]) || isDateUnit(folded, from, sentence.span.begin)))
        ++from;
      return from;
    };
    std::uint32_t at = startAt(sentence.span.begin);
    if (const Word word = wordAt(folded, at, sentence.span.end); // 在某省人民代表大会上
        word.kind == Kind::Locative || word.kind == Kind::From || word.kind == Kind::Connective ||
        word.kind == Kind::Cite)
      at += word.length;
    std::uint32_t length = placeAt(folded, at, sentence.span.end, table);
    // 来源: 松岭省统计局: in a byline every word may begin with the place.
    while (length == 0 && sentence.role == Role::Byline && at < sentence.span.end) {
      while (at < sentence.span.end && isHan(folded[at]))
        ++at;
      at = startAt(at);
      length = placeAt(folded, at, sentence.span.end, table);
    }
    if (length == 0)
      continue;
    const char16_t next = at + length < sentence.span.end ? folded[at + length] : u' ';
    const Word known = wordAt(folded, at, sentence.span.end);
    if ((table && isHan(next)) || known.length >= length || known.kind == Kind::Home)
      continue;
    const bool headed = sentence.role == Role::Title || sentence.role == Role::Byline;
    if (!table && !headed && // 依产品别区分: what is a place is named again
        folded.substr(0, kWindow).find(folded.substr(at, length), at + length) ==
            std::u16string_view::npos)
      continue;
    local.add(folded.substr(at, length), row);
    if (!table)
      local.add(folded.substr(at, length - 1), row);
    if (first.empty() && headed)
      first = {at, at + length};
    ++row;
  }
  return first;
}

/// Whether hardly a character changes when folded.
bool isSimplified(const Document &document) {
  constexpr std::size_t kShare = 50; // Traditional text has far more than one in 50
  std::size_t han = 0, changed = 0;
  const std::size_t end = std::min<std::size_t>(document.text.size(), kWindow);
  for (std::size_t i = 0; i < end; ++i) {
    han += isHan(document.text[i]);
    changed += isHan(document.text[i]) && document.text[i] != document.folded[i];
  }
  return changed * kShare <= han;
}

} // namespace

bool endsAsPlace(std::u16string_view folded, SourceSpan name, std::size_t end) {
  if (name.length() <= kShortestName)
    return true;
  const WordMatch match = suffixes().words.longest(folded, name.end - 1, end);
  return match.length <= 1 || suffixes().table.cell(match.row, 1) == "place";
}

SourceSpan shortName(const Document &document, SourceSpan name) {
  const std::u16string_view folded = document.folded;
  const WordMatch suffix = suffixes().words.longest(folded, name.end - 1, name.end);
  if (!suffix || name.length() <= kShortestName)
    return name;
  const SourceSpan brief{name.begin, name.end - 1};
  const std::u16string_view window = folded.substr(0, kWindow);
  for (std::size_t at = window.find(brief.in(folded)); at != std::u16string_view::npos;
       at = window.find(brief.in(folded), at + 1))
    if (at + brief.length() < folded.size() && folded[at + brief.length()] != folded[name.end - 1])
      return brief;
  return name;
}

bool opensCompany(std::u16string_view folded, std::uint32_t at, std::uint32_t end) {
  constexpr std::uint32_t kShortest = 2, kLongest = 8; // characters of the name
  end = std::min(end, at + kLongest);
  for (std::uint32_t last = at; last < end; ++last) {
    const HeadMatch head = headBefore(folded, last + 1, at);
    if (head.head == Head::Company)
      return last + 1 - head.length >= at + kShortest;
    const Word word = wordAt(folded, last, end);
    if (word.length != 0 && word.kind != Kind::Noun && word.kind != Kind::Make)
      return false;
  }
  return false;
}

bool isPlaceSuffix(std::u16string_view folded, std::uint32_t at) {
  const WordMatch match = suffixes().words.longest(folded, at, at + 1);
  return match && suffixes().table.cell(match.row, 1) == "place";
}

Places placesOf(const Document &document) {
  Places places;
  places.own = findLocal(document, places.local);
  places.simplified = isSimplified(document);
  return places;
}

} // namespace ri
