// Characters that show nothing and take no room. May include: std only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ri {

/// The default ignorables of Unicode below U+10000 (DerivedCoreProperties.txt): soft hyphens,
/// joiners, zero-width spaces, marks of direction, fillers, variation selectors, byte-order marks;
/// and the blank of Braille.
inline bool isInvisible(char16_t c) {
  return c >= 0xAD &&
         (c == 0xAD || c == 0x34F || c == 0x61C || c == 0x115F || c == 0x1160 || c == 0x17B4 ||
          c == 0x17B5 || (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F) ||
          (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0x2800 ||
          c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || c == 0xFFA0);
}

/// The units of the invisible character that begins at `at`, 0 if none does; of those beyond U+FFFF
/// too: tags and selectors (U+E0000 to U+E0FFF), marks of shorthand and of music.
inline std::uint32_t invisibleAt(std::u16string_view text, std::size_t at) {
  const char16_t c = text[at];
  if (isInvisible(c))
    return 1;
  if (c < 0xD82F || c > 0xDB43 || at + 1 == text.size())
    return 0;
  const char16_t low = text[at + 1];
  const bool pair = (c >= 0xDB40 && low >= 0xDC00 && low <= 0xDFFF) ||
                    (c == 0xD82F && low >= 0xDCA0 && low <= 0xDCA3) ||
                    (c == 0xD834 && low >= 0xDD73 && low <= 0xDD7A);
  return pair ? 2 : 0;
}

} // namespace ri
