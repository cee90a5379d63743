#include "text/visible_path.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace ri {
namespace {

struct Range {
  char32_t first, last;
};

/// What Unicode calls letters and marks, though they show nothing (the Hangul fillers, selectors of
/// variants, an empty Braille cell) or a slash.
constexpr std::array kDeceiving{
    Range{0x034F, 0x034F},  Range{0x115F, 0x1160}, Range{0x17B4, 0x17B5}, Range{0x180B, 0x180F},
    Range{0x2044, 0x2044},  Range{0x2215, 0x2215}, Range{0x2800, 0x2800}, Range{0x29F8, 0x29F8},
    Range{0x3164, 0x3164},  Range{0xFE00, 0xFE0F}, Range{0xFFA0, 0xFFA0}, Range{0xFFFD, 0xFFFD},
    Range{0xE0100, 0xE01EF}};

bool isDeceiving(char32_t point) {
  return std::any_of(kDeceiving.begin(), kDeceiving.end(), [point](const Range &range) {
    return range.first <= point && point <= range.last;
  });
}

bool isShown(char32_t point) {
  constexpr std::uint32_t kUnseen =
      U_GC_C_MASK | U_GC_Z_MASK; // controls, formats, what is not assigned; separators
  return (U_MASK(u_charType(static_cast<UChar32>(point))) & kUnseen) == 0 && !isDeceiving(point);
}

std::u16string escaped(char16_t unit) {
  constexpr std::u16string_view kDigits = u"0123456789ABCDEF";
  std::u16string text = u"\\u";
  for (int shift = 12; shift >= 0; shift -= 4)
    text += kDigits[(unit >> shift) & 15];
  return text;
}

/// One a character of the path.
std::vector<std::u16string> shownCharacters(std::u16string_view path) {
  std::vector<std::u16string> characters;
  bool behindWord = false; // a single space between words may stay
  for (std::size_t i = 0; i < path.size();) {
    char32_t point = 0;
    const std::size_t begin = i;
    U16_NEXT(path.data(), i, path.size(), point);
    const std::u16string_view units = path.substr(begin, i - begin);
    const bool isSpace = point == U' ' && behindWord && i < path.size();
    behindWord = point != U' ' && point != U'/';
    if (point == U'\\')
      characters.emplace_back(u"\\\\");
    else if (isSpace || isShown(point))
      characters.emplace_back(units);
    else
      for (const char16_t unit : units)
        characters.push_back(escaped(unit));
  }
  return characters;
}

} // namespace

std::u16string visiblePath(std::u16string_view path, std::size_t most) {
  const std::vector<std::u16string> characters = shownCharacters(path);
  const bool whole = characters.size() <= most;
  const std::size_t head = whole ? characters.size() : most / 2;
  std::u16string shown;
  for (std::size_t i = 0; i < head; ++i)
    shown += characters[i];
  if (!whole)
    shown += u"…";
  for (std::size_t i = whole ? characters.size() : characters.size() - (most - head - 1);
       i < characters.size(); ++i)
    shown += characters[i];
  return shown;
}

} // namespace ri
