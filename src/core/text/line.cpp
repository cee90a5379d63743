#include "text/line.hpp"

#include <algorithm>
#include <string>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"
#include "model/marks.hpp"

namespace ri {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kMaximumOutlineDigits = 3; ///< 二十一、
constexpr std::uint32_t kSpacedCells = 3; ///< so many words parted by one space may be cells
constexpr std::uint16_t kMaximumCells = 1000;

bool isOneOf(char16_t unit, std::u16string_view set) {
  return set.find(unit) != std::u16string_view::npos;
}

bool endsLine(char16_t unit) {
  return unit == u'\n' || unit == u'\r' || unit == u'\f' || unit == 0x2028 || unit == 0x2029;
}

bool isAsciiWord(char16_t unit) {
  return isDigit(unit) || (unit >= u'A' && unit <= u'Z') || (unit >= u'a' && unit <= u'z');
}

/// The characters of Chinese numerals: digits (三), and all that may stand before a point (十).
struct Numerals {
  std::u16string digits, all;

  Numerals() {
    const Table table(zh::table("numerals"), 4);
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const std::u16string character = widen(table.cell(row, 0));
      if (table.cell(row, 1) == "digit"sv)
        digits += character;
      if (table.cell(row, 1) != "starter"sv)
        all += character;
    }
  }
};

/// Whether the point at `at` parts the decimals of a Chinese numeral: 三十．二. Half-width text
/// ends its sentences with the same sign: …增长.二是….
bool isDecimalPoint(std::u16string_view folded, std::uint32_t at) {
  static const Numerals numerals;
  return at > 0 && at + 1 < folded.size() && isOneOf(folded[at - 1], numerals.all) &&
         isOneOf(folded[at + 1], numerals.digits);
}

/// One way to number headings: 一、 (一) 1. 第一章.
struct Numbering {
  std::u16string before, digits, after;
  std::uint8_t level;
};

std::vector<Numbering> loadNumberings() {
  const Table table(zh::table("outline"), 4);
  std::vector<Numbering> numberings;
  for (std::size_t row = 0; row < table.rows(); ++row)
    numberings.push_back({widen(table.cell(row, 0)), widen(table.cell(row, 1)),
                          widen(table.cell(row, 2)),
                          static_cast<std::uint8_t>(table.cell(row, 3).front() - '0')});
  return numberings;
}

/// The units that a numbering takes at the beginning of a line; 0 if it is not there.
std::uint32_t markerLength(const Numbering &numbering, std::u16string_view line) {
  if (line.substr(0, numbering.before.size()) != numbering.before)
    return 0;
  std::size_t at = numbering.before.size();
  const std::size_t digits = at;
  while (at < line.size() && at - digits < kMaximumOutlineDigits &&
         isOneOf(line[at], numbering.digits))
    ++at;
  if (at == digits || line.substr(at, numbering.after.size()) != numbering.after)
    return 0;
  at += numbering.after.size();
  // 1.5 is a number, 1. a numbering.
  if (numbering.after == u"."sv && at < line.size() && isDigit(line[at]))
    return 0;
  return static_cast<std::uint32_t>(at);
}

/// 12, 二十一, ③: the digits of a numbering stand in their order in the table, tens behind nine.
std::uint16_t numberOf(const Numbering &numbering, std::u16string_view digits) {
  const std::size_t base = numbering.digits.front() == u'0' ? 0 : 1;
  std::size_t sum = 0, digit = 0;
  for (const char16_t unit : digits) {
    const std::size_t value = numbering.digits.find(unit) + base;
    if (base == 0) {
      sum = sum * 10 + value;
    } else if (numbering.digits.size() > 12 || value < 10) { // ⑮ is one character
      digit = value;
    } else {
      sum += std::max<std::size_t>(digit, 1) * 10;
      digit = 0;
    }
  }
  return static_cast<std::uint16_t>(sum + digit);
}

void readNumbering(Line &line, std::u16string_view content) {
  static const std::vector<Numbering> numberings = loadNumberings();
  for (const Numbering &numbering : numberings)
    if (const std::uint32_t length = markerLength(numbering, content)) {
      line.marker = static_cast<std::uint8_t>(length);
      const std::size_t before = numbering.before.size();
      line.number =
          numberOf(numbering, content.substr(before, length - before - numbering.after.size()));
      if (line.level == 0)
        line.level = static_cast<std::uint8_t>(kOutlineLevel + numbering.level);
      return;
    }
}

/// The last word of a line, without bars; what is before it stays in `line`.
std::u16string_view takeLastWord(std::u16string_view &line) {
  while (!line.empty() && (line.back() == u'|' || isBlank(line.back())))
    line.remove_suffix(1);
  const std::size_t gap = line.find_last_of(u" \t|"sv);
  const std::u16string_view word = line.substr(gap == line.npos ? 0 : gap + 1);
  line.remove_suffix(word.size());
  return word;
}

/// 3.1, (2.5), +2个百分点.
bool opensWithNumber(std::u16string_view word) {
  const std::size_t at = std::min(word.find_first_not_of(u"+-("sv), word.size());
  return at < 2 && at < word.size() && isDigit(word[at]);
}

/// 水泥 万吨 1,520.7 -6.8%: nothing but a number behind the last gap; or two numbers with their
/// units: 入住率 91% +2个百分点.
bool endsInNumber(std::u16string_view line) {
  const std::u16string_view last = takeLastWord(line);
  if (line.empty() || !std::any_of(last.begin(), last.end(), isDigit))
    return false;
  return last.find_first_not_of(u"+-()0123456789.,%"sv) == last.npos ||
         (opensWithNumber(last) && opensWithNumber(takeLastWord(line)) && !line.empty());
}

/// `outerTabs`: those of empty cells around the content.
void readCells(Line &line, std::u16string_view content, std::uint32_t outerTabs) {
  std::uint32_t bars = 0;
  std::uint32_t gaps = 0;
  std::uint32_t words = 1;
  std::uint32_t spaces = 0;
  std::uint32_t tabs = 0;
  for (const char16_t unit : content) {
    if (unit == u' ') {
      ++spaces;
      continue;
    }
    words += spaces > 0;
    gaps += spaces > 1 && unit != u'\t';
    spaces = 0;
    gaps += unit == u'\t';
    tabs += unit == u'\t';
    bars += unit == u'|';
  }
  const bool spaced = gaps == 0 && words >= kSpacedCells;
  line.row = spaced ? endsInNumber(content) : line.figures;
  const std::uint32_t cells = content.front() == u'|' ? std::max(bars, 2U) - 1
                              : spaced                ? words
                              : tabs != 0             ? gaps + outerTabs + 1
                                                      : gaps + 1;
  line.cells = static_cast<std::uint16_t>(std::min<std::uint32_t>(cells, kMaximumCells));
}

/// A comma or semicolon that groups no digits: not 3,468万元.
bool holdsClauses(std::u16string_view text) {
  for (std::size_t at = text.find_first_of(u",;"sv); at != text.npos;
       at = text.find_first_of(u",;"sv, at + 1))
    if (at == 0 || at + 1 == text.size() || !isDigit(text[at - 1]) || !isDigit(text[at + 1]))
      return true;
  return false;
}

Line readLine(std::u16string_view folded, SourceSpan span, std::uint32_t outerTabs) {
  Line line;
  line.span = line.content = span;
  if (const Unmarked bare = unmarked(span.in(folded)); !bare.words.empty()) {
    line.level = bare.level;
    line.emphasised = bare.emphasised;
    line.content.begin = static_cast<std::uint32_t>(bare.words.data() - folded.data());
    line.content.end = line.content.begin + static_cast<std::uint32_t>(bare.words.size());
  }
  const std::u16string_view content = line.content.in(folded);
  readNumbering(line, content);
  std::uint32_t last = line.content.end - 1;
  while (last > line.content.begin && closesBehind(folded[last]))
    --last;
  line.ends = endsSentence(folded, last);
  for (std::uint32_t at = line.content.begin; at < last && !line.runsOn; ++at)
    line.runsOn = endsSentence(folded, at);
  // 一、總體情況: opens what follows, as a heading does; without a number it is a sentence begun.
  line.pauses = isOneOf(folded[last], line.marker != 0 ? u",;、—"sv : u",;:、—"sv);
  const std::u16string_view text = content.substr(line.marker);
  line.figures = std::any_of(text.begin(), text.end(), isDigit);
  readCells(line, content, outerTabs);
  line.clauses = holdsClauses(text);
  return line;
}

/// The dots that lead the eye over a line to what stands at its end: at least so many.
constexpr std::size_t kLeaders = 3;
constexpr std::u16string_view kLeaderMarks = u".…·‥"sv;
/// A label or a value of a form is no longer.
constexpr std::size_t kFormPart = 24;

/// The last run of leaders in the line: where it begins and ends; both 0 if there is none.
LabelEnd leadersOf(std::u16string_view line) {
  for (std::size_t end = line.size(); end > 0; --end) {
    std::size_t begin = end;
    std::size_t marks = 0;
    while (begin > 0 && (isOneOf(line[begin - 1], kLeaderMarks) || line[begin - 1] == u' ')) {
      --begin;
      marks += line[begin] == u'…' ? 2 : line[begin] != u' ';
    }
    if (marks >= kLeaders)
      return begin == 0
                 ? LabelEnd{}
                 : LabelEnd{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    end -= std::min(end - begin, end - 1);
  }
  return {};
}

/// Opens with a figure and holds no clause: 36.5, -3.2%, 80元.
bool isFormValue(std::u16string_view value) {
  const std::size_t first = value.find_first_not_of(u' ');
  if (first == value.npos || value.size() - first > kFormPart)
    return false;
  value.remove_prefix(first);
  const std::size_t digit = isOneOf(value.front(), u"+-"sv) ? 1 : 0;
  return digit < value.size() && isDigit(value[digit]) &&
         value.find_first_of(u":;。(|\t"sv) == value.npos && value.find(u", "sv) == value.npos;
}

} // namespace

LabelEnd labelEnd(std::u16string_view line) {
  if (const std::size_t colon = line.find(u':');
      colon != line.npos && colon > 2 && colon <= kFormPart && line[colon - 1] == u')' &&
      line.find(u'(') > 0 && isFormValue(line.substr(colon + 1)))
    return {static_cast<std::uint32_t>(colon), static_cast<std::uint32_t>(colon + 1)};
  const LabelEnd leaders = leadersOf(line);
  return leaders.value != 0 && isFormValue(line.substr(leaders.value)) && !leadsToPage(line)
             ? leaders
             : LabelEnd{};
}

bool leadsToPage(std::u16string_view line) {
  const LabelEnd leaders = leadersOf(line);
  const std::u16string_view page = line.substr(leaders.value);
  return leaders.value != 0 && page.find_first_not_of(u" 0123456789"sv) == page.npos &&
         std::any_of(page.begin(), page.end(), isDigit);
}

bool isBlank(char16_t unit) {
  return unit == u' ' || unit == u'\t' || unit == u'\v' || endsLine(unit);
}

bool isDigit(char16_t unit) { return unit >= u'0' && unit <= u'9'; }

bool closesBehind(char16_t unit) { return isOneOf(unit, u"\"')]}”’」』》〉】〗〕"sv); }

bool endsSentence(std::u16string_view folded, std::uint32_t at) {
  const char16_t unit = folded[at];
  if (unit == u'。' || unit == u'！' || unit == u'？' || unit == u'｡')
    return true;
  if (unit != u'!' && unit != u'?' && unit != u'.')
    return false;
  // ASCII marks also stand inside numbers, addresses and abbreviations: 5.2, a?b=c, U.S.
  if (at + 1 < folded.size() && isAsciiWord(folded[at + 1]))
    return false;
  if (unit == u'.' && isDecimalPoint(folded, at))
    return false;
  return unit != u'.' || (at > 0 && (folded[at - 1] >= 0x2E80 || folded[at - 1] == u'%' ||
                                     closesBehind(folded[at - 1])));
}

std::vector<Line> linesOf(std::u16string_view folded) {
  std::vector<Line> lines;
  const auto size = static_cast<std::uint32_t>(folded.size());
  bool blank = false;
  for (std::uint32_t begin = 0; begin < size;) {
    std::uint32_t end = begin;
    while (end < size && !endsLine(folded[end]))
      ++end;
    SourceSpan span{begin, end};
    std::uint32_t tabs = 0;
    for (; !span.empty() && isBlank(folded[span.begin]); ++span.begin)
      tabs += folded[span.begin] == u'\t';
    for (; !span.empty() && isBlank(folded[span.end - 1]); --span.end)
      tabs += folded[span.end - 1] == u'\t';
    if (!span.empty()) {
      lines.push_back(readLine(folded, span, tabs));
      lines.back().apart = blank;
    }
    blank = span.empty() &&
            (blank || end + 1 >= size || folded[end] != u'\r' || folded[end + 1] != u'\n');
    begin = end + 1;
  }
  return lines;
}

} // namespace ri
