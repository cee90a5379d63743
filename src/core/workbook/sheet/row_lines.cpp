#include "workbook/sheet/row_lines.hpp"

#include <algorithm>

#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/key.hpp"

namespace ri {
namespace {

// In 1/10 mm, of 10 pt. Fonts differ: these are the widest that offices come with.
constexpr std::uint32_t kWide = 36;   ///< a Chinese character or full-width sign
constexpr std::uint32_t kNarrow = 21; ///< a Latin letter or digit
constexpr std::uint32_t kMargins = 12;

std::uint32_t widthOf(char16_t unit) {
  constexpr char16_t kFirstWide = 0x1100;
  if (unit >= 0xDC00 && unit <= 0xDFFF)
    return 0; // the second half of a character
  return unit >= kFirstWide ? kWide : kNarrow;
}

/// A text about as long as the sentence that a comparison's row reads itself out in: what it is
/// about, two or three figures with their units, and the words between.
std::u16string readingSketch(const std::vector<Cell> &cells) {
  constexpr std::size_t kFiguresAndWords = 31;
  const std::u16string_view first = indicatorOfKey(cells[ComparisonColumn::Key1].text);
  const std::u16string_view second = indicatorOfKey(cells[ComparisonColumn::Key2].text);
  std::u16string sketch(kFiguresAndWords, u'字');
  sketch += first;
  if (second != first)
    sketch += second;
  return sketch;
}

} // namespace

std::uint32_t linesOf(std::u16string_view text, std::uint16_t width) {
  const std::uint32_t room = std::max(width, std::uint16_t{kMargins + kWide}) - kMargins;
  std::uint32_t lines = 1;
  std::uint32_t used = 0;
  for (const char16_t unit : text) {
    used += widthOf(unit);
    if (used <= room)
      continue;
    if (++lines == kMostLines)
      break;
    used = widthOf(unit);
  }
  return lines;
}

std::uint32_t linesOf(SheetId sheet, const std::vector<Cell> &cells,
                      const std::vector<Cell> *above) {
  const std::vector<Column> &columns = columnsOf(sheet);
  const auto isRepeated = [&](std::size_t c) {
    return sheet == SheetId::Indicators && c == IndicatorColumn::Section && above != nullptr &&
           (*above)[c] == cells[c];
  };
  std::uint32_t lines = 1;
  for (std::size_t c = 0; c < columns.size() && c < cells.size(); ++c)
    if (columns[c].wraps && cells[c].kind == CellKind::Text && !isRepeated(c))
      lines = std::max(lines, linesOf(cells[c].text, columns[c].width));
  if (sheet == SheetId::Comparisons) {
    const std::u16string_view indicator = indicatorOfKey(cells[ComparisonColumn::Key1].text);
    lines = std::max({lines, linesOf(indicator, columns[ComparisonColumn::Indicator].width),
                      linesOf(readingSketch(cells), columns[ComparisonColumn::Reading].width)});
  }
  return lines;
}

} // namespace ri
