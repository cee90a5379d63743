#include "text/mended.hpp"

#include <algorithm>
#include <array>

namespace ri {
namespace {

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

/// Whether a space of letters set with spaces stands inside a word or number: 香 港, 2 926 萬.
bool isSpacing(std::u16string_view text, std::uint32_t at, std::uint32_t begin, std::uint32_t end) {
  const char16_t left = text[at - 1], right = text[at + 1];
  if (isHan(right))
    return isHan(left) || isMark(left) || isDigit(left);
  if (isMark(right))
    return isHan(left);
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
  bool prose = false, cells = false, ends = false, spaces = false;

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
    width += isWide(c) ? 2 : 1;
    const bool more = at + 1 < text.size();
    close += more && isHan(c) && isHan(text[at + 1]);
    spaced += more && at > begin && isSpace(c) && isHan(text[at - 1]) && isHan(text[at + 1]);
    cells = cells || c == u'|' || c == u'\t' ||
            (isSpace(c) && more && at > begin && isSpace(text[at + 1]) && isHan(text[at - 1]));
    ends = c == u'。' || c == u'！' || c == u'？';
    sentence = sentence || ends || c == u'；';
    comma = comma || c == u'，' || c == u',';
  }
  end = at;
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

Mended::Mended(std::u16string_view text) {
  const std::uint32_t wrap = wrapWidth(text);
  LineView before;
  for (std::uint32_t at = 0; at < text.size();) {
    const LineView line(text, at);
    if (wrap != 0 && before.width + kSlack > wrap && before.width <= wrap && !before.ends &&
        !before.cells && !line.cells && line.end > line.begin && isWide(text[line.begin]) &&
        text[line.begin] != u'\u3000')
      for (std::uint32_t i = before.end; i < line.begin; ++i)
        removed_.push_back(i);
    mendLine(text, line);
    before = line;
    at = std::max(nextLine(text, line.end), line.end + (line.end < text.size()));
  }
}

void Mended::mendLine(std::u16string_view text, const LineView &line) {
  spacedLetters_ = spacedLetters_ || line.spacedLetters();
  const bool letters = line.spacedLetters() || (spacedLetters_ && line.maySpaceLetters());
  std::uint32_t run = 0; // the end of a run of single letters
  for (std::uint32_t i = line.begin; line.spaces && i + 1 < line.end; ++i) {
    if (i >= run)
      if (const std::uint32_t length = spacedRun(text, i, line.begin, line.end);
          length >= (line.cells ? kSpacedInCell : kSpacedWord))
        run = i + length;
    if (!isSpace(text[i]) || i == line.begin)
      continue;
    const bool inWord = isHan(text[i - 1]) && isHan(text[i + 1]);
    if (i < run || (line.prose && (inWord || partsThousands(text, i, line.begin, line.end))) ||
        (letters && isSpacing(text, i, line.begin, line.end)))
      removed_.push_back(i);
  }
}

std::u16string Mended::textOf(std::u16string_view original) const {
  std::u16string text;
  text.reserve(original.size() - removed_.size());
  std::size_t from = 0;
  for (const std::uint32_t at : removed_) {
    text += original.substr(from, at - from);
    from = at + 1;
  }
  text += original.substr(from);
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

SourceSpan Mended::original(SourceSpan span) const {
  if (removed_.empty())
    return span;
  const std::uint32_t begin = original(span.begin);
  return {begin, span.empty() ? begin : original(span.end - 1) + 1};
}

} // namespace ri
