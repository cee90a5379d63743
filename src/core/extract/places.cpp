#include "extract/places.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

#include "extract/words.hpp"
#include "lang/zh/tables.hpp"
#include "text/line.hpp"

namespace ri {
namespace {

/// How much of the report is looked through for the place it is about, in units.
constexpr std::uint32_t kWindow = 1U << 16;
/// How often a place must be named to be the report's.
constexpr std::size_t kEnoughMentions = 3;
/// How much a place in the headline counts, against one mention in the text.
constexpr std::size_t kTitleWeight = 10;
/// The same for the first paragraph.
constexpr std::size_t kLeadWeight = 2;
constexpr std::uint32_t kLeadLength = 20;
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
  if (at > begin && folded[at] == u'份' && folded[at - 1] == u'月')
    --at;
  return at > begin && isDigit(folded[at - 1]) &&
         (folded[at] == u'年' || folded[at] == u'月' || folded[at] == u'日');
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
        word.kind == Kind::Locative || word.kind == Kind::From || word.kind == Kind::Connective)
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

/// 臨江 for 臨江市 where the report uses the short name too.
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

/// Whether the character at `at` is one that the names of places end in: 市, 省.
bool isSuffix(std::u16string_view folded, std::uint32_t at) {
  const WordMatch match = suffixes().words.longest(folded, at, at + 1);
  return match && suffixes().table.cell(match.row, 1) == "place";
}

/// Whether the report says 北京市: what 全市 there may mean.
bool isNamedWith(std::u16string_view folded, std::u16string_view name, char16_t suffix) {
  return name.back() == suffix ||
         folded.substr(0, kWindow).find(std::u16string(name) + suffix) != std::u16string_view::npos;
}

/// Whether the headline names a company: its report is about no place.
bool isOfCompany(const Document &document) {
  for (const Sentence &sentence : document.sentences) {
    if (sentence.span.begin > kWindow)
      return false;
    if (sentence.role == Role::Title)
      for (std::uint32_t end = sentence.span.begin + 1; end <= sentence.span.end; ++end)
        if (headBefore(document.folded, end, sentence.span.begin).head == Head::Company)
          return true;
  }
  return false;
}

} // namespace

bool endsAsPlace(std::u16string_view folded, SourceSpan name, std::size_t end) {
  if (name.length() <= kShortestName)
    return true;
  const WordMatch match = suffixes().words.longest(folded, name.end - 1, end);
  return match.length <= 1 || suffixes().table.cell(match.row, 1) == "place";
}

Places placesOf(const Document &document) {
  Places places;
  const SourceSpan own = findLocal(document, places.local);
  places.simplified = isSimplified(document);
  struct Seen {
    std::size_t count = 0;
    SourceSpan first;
    std::uint32_t row = kNone; ///< of areas.tsv
  };
  std::map<std::u16string, Seen> seen;
  std::map<char16_t, std::size_t> homes; ///< how often 全市, 我省 stand for the report's place
  std::size_t country = 0;
  Index lead = kNone; ///< the first paragraph
  const std::u16string_view folded = document.folded;
  for (const Sentence &sentence : document.sentences) {
    if (sentence.span.begin > kWindow)
      break;
    if (sentence.role == Role::Furniture || sentence.role == Role::Byline ||
        sentence.role == Role::Table)
      continue;
    if (sentence.role == Role::Body && lead == kNone && sentence.span.length() >= kLeadLength)
      lead = sentence.paragraph;
    const std::size_t weight = sentence.role == Role::Title ? kTitleWeight
                               : sentence.paragraph == lead ? kLeadWeight
                                                            : 1;
    for (std::uint32_t at = sentence.span.begin; at < sentence.span.end;) {
      Word word = wordAt(folded, at, sentence.span.end);
      if (word.kind == Kind::Area &&
          !endsAsPlace(folded, {at, at + word.length}, sentence.span.end))
        word = {};
      const WordMatch near = places.local.longest(folded, at, sentence.span.end);
      const std::uint32_t length = std::max({word.length, near.length, 1U});
      const bool home = word.kind == Kind::Home && word.row != kNone;
      if (word.kind == Kind::Home && !home && isSuffix(folded, at + word.length - 1))
        ++homes[folded[at + word.length - 1]];
      if (near.length > word.length || (word.length != 0 && word.kind == Kind::Area) || home) {
        if (home && currencyOf(word.row).empty()) {
          if (++country == kEnoughMentions)
            places.country = widen(fullName(word.row, places.simplified));
          at += length;
          continue;
        }
        const std::string_view full =
            home ? fullName(word.row, places.simplified) : std::string_view();
        Seen &place = seen[full.empty() ? std::u16string(folded.substr(at, length)) : widen(full)];
        place.count += home && full.empty() ? 1 : weight;
        if (place.first.empty())
          place.first = {at, at + length};
        if (near.length <= word.length && (place.row == kNone || home))
          place.row = word.row; // of 本港 rather than of 香港: it knows the full name
        if (near.length <= word.length && (home || levelOf(word.row) == "province") &&
            !currencyOf(word.row).empty())
          places.regions.try_emplace(currencyOf(word.row),
                                     full.empty() ? std::u16string(place.first.in(document.text))
                                                  : widen(full));
      }
      at += length;
    }
  }
  // Of the places that the report names, one that its 全市 may mean comes before all others.
  const auto home = std::max_element(
      homes.begin(), homes.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
  const Seen *best = nullptr;
  bool meant = false;
  for (const auto &[name, place] : seen) {
    const bool isMeant =
        home != homes.end() && isNamedWith(folded, place.first.in(folded), home->first);
    if (best == nullptr || isMeant > meant ||
        (isMeant == meant &&
         (place.count > best->count ||
          (place.count == best->count && place.first.begin < best->first.begin)))) {
      best = &place;
      meant = isMeant;
    }
  }
  if (isOfCompany(document)) {
    if (best != nullptr && best->row != kNone)
      places.currency = currencyOf(best->row);
    places.regions.clear();
    return places;
  }
  if (best == nullptr || (best->count < kEnoughMentions && !meant)) {
    places.main = own.empty() ? std::u16string() : shortName(document, own).in(document.text);
    return places;
  }
  places.main = shortName(document, best->first).in(document.text);
  if (best->row != kNone) {
    places.currency = currencyOf(best->row);
    if (const std::string_view full = fullName(best->row, places.simplified); !full.empty())
      places.main = widen(full);
  }
  return places;
}

} // namespace ri
