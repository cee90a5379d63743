// Characters that show nothing and take no room. May include: std only.
#pragma once

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

} // namespace ri
