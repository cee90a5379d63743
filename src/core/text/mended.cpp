#include "text/mended.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/invisible.hpp"
#include "text/markup.hpp"

namespace ri {
namespace {

using namespace std::string_view_literals;
constexpr auto npos = std::u16string_view::npos;

/// A line of letters set with spaces has at least so many, and hardly two without a space between.
constexpr std::size_t kSpacedLetters = 4, kSpacedShare = 10;
/// A word set with spaces among others that are not is at least so long, units; in a cell: 粮 食.
constexpr std::uint32_t kSpacedWord = 5, kSpacedInCell = 3;
/// Prose holds a mark of its end or at least a comma, and is no shorter than this.
constexpr std::uint32_t kProseLength = 30;
/// Lines broken at a fixed width: between these columns (a Chinese character takes two), so many of
/// them, and at least one line in kWrappedShare.
constexpr std::uint32_t kNarrowest = 40, kWidest = 120, kSlack = 4;
constexpr std::size_t kWrappedLines = 4, kWrappedShare = 3;
/// A sentence broken by a narrow column: at least so wide, its lines alike but for one part in
/// kColumnSlack, and no more than kColumnLines of them.
constexpr std::uint32_t kNarrowestColumn = 20, kColumnSlack = 3;
constexpr std::size_t kColumnLines = 50;

bool isHan(char16_t c) { return c >= 0x3400 && c <= 0x9FFF; }
bool isSpace(char16_t c) { return c == u' ' || c == 0xA0; }
bool isWide(char16_t c) { return c >= 0x2E80; }
bool isLineEnd(char16_t c) { return c == u'\n' || c == u'\r'; }
/// A mark that stands against a word as its letters do.
bool isMark(char16_t c) {
  return std::u16string_view(u"，。；、：,;").find(c) != std::u16string_view::npos;
}

bool isDigit(char16_t c) { return c >= u'0' && c <= u'9'; }

/// 3 662 200人: whether a space parts groups of thousands.
bool partsThousands(std::u16string_view text, std::uint32_t at, std::uint32_t begin,
                    std::uint32_t end) {
  std::uint32_t left = at, right = at + 1;
  while (left > begin && isDigit(text[left - 1]))
    --left;
  while (right < end && isDigit(text[right]))
    ++right;
  const bool decimal = right < end && text[right] == u'.';
  const bool grouped = left > begin && (text[left - 1] == u'.' || text[left - 1] == u',');
  return at - left >= 1 && at - left <= 3 && right - at == 4 && !grouped && !decimal;
}

/// 7705 .01, 1, 350.5: whether a space stands beside the point or the comma of a figure.
bool partsFigure(std::u16string_view text, std::uint32_t at, std::uint32_t begin,
                 std::uint32_t end) {
  const auto digitAt = [&](std::uint32_t i) { return i >= begin && i < end && isDigit(text[i]); };
  if (text[at + 1] == u'.')
    return digitAt(at - 1) && digitAt(at + 2);
  if (text[at - 1] != u',' || at < begin + 2 || !digitAt(at - 2))
    return false;
  std::uint32_t right = at + 1;
  while (digitAt(right))
    ++right;
  return right - at == 4 && right < end && (text[right] == u'.' || isHan(text[right]));
}

/// 8.2 : 41.3 : 50.5: a space between the number of a ratio and its sign.
bool isInRatio(std::u16string_view text, std::uint32_t at, std::uint32_t begin, std::uint32_t end) {
  const auto isSign = [](char16_t c) { return c == u':' || c == u'：' || c == u'∶'; };
  const auto unit = [&](std::size_t i) { return i >= begin && i < end ? text[i] : u' '; };
  if (isSign(unit(at + 1)))
    return isDigit(unit(at - 1)) && (isDigit(unit(at + 2)) || isDigit(unit(at + 3)));
  return at >= begin + 3 && isSign(unit(at - 1)) && isSpace(unit(at - 2)) &&
         isDigit(unit(at - 3)) && isDigit(unit(at + 1));
}

/// Whether a space of letters set with spaces stands inside a word or number: 香 港, 2 926 萬.
/// `figures`: in this line those are set with spaces, too: 3 2 0 萬.
bool isSpacing(std::u16string_view text, std::uint32_t at, std::uint32_t begin, std::uint32_t end,
               bool figures) {
  const char16_t left = text[at - 1], right = text[at + 1];
  const auto isOfFigure = [](char16_t c) { return isDigit(c) || c == u'.' || c == u'%'; };
  if (figures && isOfFigure(left) && isOfFigure(right))
    return true;
  if (isHan(right))
    return isHan(left) || isMark(left) || isDigit(left);
  if (isMark(right))
    return isHan(left) || (figures && isOfFigure(left));
  return partsThousands(text, at, begin, end);
}

/// 绝 对 数: how far a run of characters with a space between any two reaches from here; 0: none.
std::uint32_t spacedRun(std::u16string_view text, std::uint32_t at, std::uint32_t begin,
                        std::uint32_t end) {
  if (!isHan(text[at]) || (at > begin && (isHan(text[at - 1]) || isSpace(text[at - 1]))))
    return 0;
  std::uint32_t last = at;
  while (last + 2 < end && isSpace(text[last + 1]) && isHan(text[last + 2]))
    last += 2;
  const bool whole = last + 1 >= end || !isHan(text[last + 1]);
  return whole && last > at ? last + 1 - at : 0;
}

} // namespace

struct Mended::LineView {
  std::uint32_t begin = 0, end = 0, width = 0;
  std::size_t spaced = 0,
              close = 0; ///< pairs of Chinese characters with a space between, and without
  std::size_t spacedDigits = 0, closeDigits = 0; ///< pairs of digits likewise
  bool prose = false, cells = false, ends = false, spaces = false, marks = false, invisible = false;
  bool pauses = false, commas = false; ///< ends with a mark of any kind; holds a comma
  bool numbered = false;               ///< 一、 or （一） or 1. opens it

  LineView() = default;
  LineView(std::u16string_view text, std::uint32_t from);
  bool spacedLetters() const {
    return (spaced >= kSpacedLetters && close * kSpacedShare <= spaced + close) ||
           (spaced + 1 >= kSpacedLetters && close == 0);
  }
  /// 2018 年 比 對: too short to tell by itself.
  bool maySpaceLetters() const { return spaced != 0 && close == 0; }
};

Mended::LineView::LineView(std::u16string_view text, std::uint32_t from) : begin(from) {
  std::uint32_t at = begin;
  bool sentence = false, comma = false;
  for (; at < text.size() && !isLineEnd(text[at]); ++at) {
    const char16_t c = text[at];
    spaces = spaces || isSpace(c);
    marks = marks || c == u'<' || c == u'&';
    invisible = invisible || invisibleAt(text, at) != 0;
    width += isWide(c) ? 2 : 1;
    const bool more = at + 1 < text.size();
    close += more && isHan(c) && isHan(text[at + 1]);
    spaced += more && at > begin && isSpace(c) && isHan(text[at - 1]) && isHan(text[at + 1]);
    closeDigits += more && isDigit(c) && isDigit(text[at + 1]);
    spacedDigits +=
        more && at > begin && isSpace(c) && isDigit(text[at - 1]) && isDigit(text[at + 1]);
    cells = cells || c == u'|' || c == u'\t' ||
            (isSpace(c) && more && at > begin && isSpace(text[at + 1]) && isHan(text[at - 1]));
    ends = c == u'。' || c == u'！' || c == u'？';
    sentence = sentence || ends || c == u'；';
    comma = comma || c == u'，' || c == u',';
  }
  end = at;
  commas = comma;
  const std::u16string_view opening = text.substr(begin, std::min<std::uint32_t>(end - begin, 4));
  const std::size_t number = std::min(opening.find_first_not_of(u"0123456789"), opening.size());
  numbered = opening.find(u'、') != opening.npos ||
             (!opening.empty() && u"（(#·•"sv.find(opening.front()) != npos) ||
             (number != 0 && number < opening.size() && u".．"sv.find(opening[number]) != npos);
  pauses = ends || (end > begin && !isHan(text[end - 1]) && !isDigit(text[end - 1]));
  prose = !cells && (sentence || (comma && at - begin >= kProseLength));
}

namespace {

std::uint32_t nextLine(std::u16string_view text, std::uint32_t end) {
  if (end < text.size() && text[end] == u'\r')
    ++end;
  if (end < text.size() && text[end] == u'\n')
    ++end;
  return end;
}

/// The column at which the text's lines are broken; 0 if they are not.
std::uint32_t wrapWidth(std::u16string_view text) {
  std::array<std::size_t, kWidest + 1> lines{};
  std::size_t all = 0, wider = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    std::uint32_t end = at, width = 0;
    for (; end < text.size() && !isLineEnd(text[end]); ++end)
      width += isWide(text[end]) ? 2 : 1;
    all += end > at;
    if (width > kWidest)
      ++wider;
    else
      ++lines[width];
    at = std::max(nextLine(text, end), end + (end < text.size()));
  }
  for (std::uint32_t width = kWidest; width >= kNarrowest; --width) {
    std::size_t full = 0;
    for (std::uint32_t w = width; w + kSlack > width; --w)
      full += lines[w];
    if (lines[width] != 0 && full >= kWrappedLines && full * kWrappedShare >= all)
      return wider * kWrappedShare < full ? width : 0;
    wider += lines[width];
  }
  return 0;
}

} // namespace

/// How many lines from `first` on are one sentence that a narrow column broke: all but the last
/// stop within it, at about one width. 1: it is none.
std::size_t Mended::columnFrom(const std::vector<LineView> &lines, std::size_t first) {
  std::uint32_t narrowest = kWidest, widest = 0;
  bool commas = false;
  for (std::size_t i = first; i < lines.size() && i - first < kColumnLines; ++i) {
    const LineView &line = lines[i];
    if (line.end == line.begin || line.cells || line.numbered)
      return 1;
    commas = commas || line.commas;
    if (line.ends)
      return commas && i - first >= 2 && narrowest >= kNarrowestColumn &&
                     (widest - narrowest) * kColumnSlack <= widest && line.width <= widest + kSlack
                 ? i - first + 1
                 : 1;
    if (line.pauses)
      return 1;
    narrowest = std::min(narrowest, line.width);
    widest = std::max(widest, line.width);
  }
  return 1;
}

bool Mended::isBroken(std::u16string_view text, const LineView &line, const LineView &next,
                      std::uint32_t wrap) {
  if (line.cells || next.cells || line.end == line.begin || next.end == next.begin)
    return false;
  // 8,120.5⏎萬港元
  constexpr std::u16string_view kUnits = u"万萬亿億兆元%％";
  if (isDigit(text[line.end - 1]) && kUnits.find(text[next.begin]) != std::u16string_view::npos)
    return true;
  return wrap != 0 && line.width + kSlack > wrap && line.width <= wrap && !line.ends &&
         isWide(text[next.begin]) && text[next.begin] != u'\u3000';
}

Mended::Mended(std::u16string_view text) {
  const std::uint32_t wrap = wrapWidth(text);
  std::vector<LineView> lines;
  for (std::uint32_t at = 0; at < text.size();) {
    lines.emplace_back(text, at);
    const std::uint32_t end = lines.back().end;
    at = std::max(nextLine(text, end), end + (end < text.size()));
  }
  std::size_t columnEnd = 0; // of the lines that a narrow column broke
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && (i < columnEnd || isBroken(text, lines[i - 1], lines[i], wrap)))
      for (std::uint32_t end = lines[i - 1].end; end < lines[i].begin; ++end)
        removed_.push_back(end);
    if (i >= columnEnd)
      columnEnd = i + columnFrom(lines, i);
    mendLine(text, lines[i]);
  }
}

/// Drops the mark at `at`, but for what stands for it; gives its length.
std::uint32_t Mended::dropMark(std::u16string_view text, std::uint32_t at) {
  const Mark mark = markAt(text, at);
  const std::uint32_t kept = mark.stands != 0 ? 1 : 0;
  for (std::uint32_t i = at; i + kept < at + mark.length; ++i)
    removed_.push_back(i);
  if (mark.length != 0 && kept != 0)
    replaced_.push_back({at + mark.length - 1, mark.stands});
  return mark.length;
}

void Mended::mendLine(std::u16string_view text, const LineView &line) {
  spacedLetters_ = spacedLetters_ || line.spacedLetters();
  const bool letters = line.spacedLetters() || (spacedLetters_ && line.maySpaceLetters());
  const bool figures = letters && line.spacedDigits != 0 && line.closeDigits == 0;
  std::uint32_t run = 0; // the end of a run of single letters
  for (std::uint32_t i = line.begin; (line.spaces || line.marks || line.invisible) && i < line.end;
       ++i) {
    if (const std::uint32_t length = invisibleAt(text, i)) {
      for (std::uint32_t unit = 0; unit < length; ++unit)
        removed_.push_back(i + unit);
      i += length - 1;
      continue;
    }
    if (i + 1 == line.end)
      break;
    if (line.marks)
      if (const std::uint32_t length = dropMark(text, i)) {
        i += length - 1;
        continue;
      }
    if (i >= run)
      if (const std::uint32_t length = spacedRun(text, i, line.begin, line.end);
          length >= (line.cells ? kSpacedInCell : kSpacedWord))
        run = i + length;
    if (!isSpace(text[i]) || i == line.begin)
      continue;
    const bool inWord = isHan(text[i - 1]) && isHan(text[i + 1]);
    if (i < run || (line.prose && (inWord || partsThousands(text, i, line.begin, line.end))) ||
        (letters && isSpacing(text, i, line.begin, line.end, figures)) ||
        isInRatio(text, i, line.begin, line.end) ||
        (!line.cells && partsFigure(text, i, line.begin, line.end)))
      removed_.push_back(i);
  }
}

std::u16string Mended::textOf(std::u16string_view original) const {
  std::u16string text;
  text.reserve(original.size() - removed_.size());
  std::size_t from = 0;
  auto replaced = replaced_.begin();
  const auto copy = [&](std::size_t end) {
    for (; replaced != replaced_.end() && replaced->at < end; ++replaced) {
      text += original.substr(from, replaced->at - from);
      text += replaced->with;
      from = replaced->at + 1;
    }
    text += original.substr(from, end - from);
  };
  for (const std::uint32_t at : removed_) {
    copy(at);
    from = at + 1;
  }
  copy(original.size());
  return text;
}

std::uint32_t Mended::original(std::uint32_t at) const {
  // The first place whose removal does not shift `at`: removed_[i] - i never falls.
  std::size_t low = 0, high = removed_.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (removed_[middle] - middle <= at)
      low = middle + 1;
    else
      high = middle;
  }
  return at + static_cast<std::uint32_t>(low);
}

/// Whether something else, or nothing, is read where a unit of the original stands.
bool Mended::isMended(std::uint32_t at) const {
  const auto replaced =
      std::lower_bound(replaced_.begin(), replaced_.end(), at,
                       [](const Replaced &mark, std::uint32_t place) { return mark.at < place; });
  return std::binary_search(removed_.begin(), removed_.end(), at) ||
         (replaced != replaced_.end() && replaced->at == at);
}

SourceSpan Mended::wholeOriginal(SourceSpan span, std::uint32_t floor) const {
  SourceSpan whole = original(span);
  while (isMended(whole.end))
    ++whole.end;
  while (whole.begin > floor && isMended(whole.begin - 1))
    --whole.begin;
  return whole;
}

SourceSpan Mended::original(SourceSpan span) const {
  if (removed_.empty())
    return span;
  const std::uint32_t begin = original(span.begin);
  return {begin, span.empty() ? begin : original(span.end - 1) + 1};
}

} // namespace ri
