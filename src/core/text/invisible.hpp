// Characters that show nothing and take no room. May include: std only.
#pragma once

namespace ri {

/// The default ignorables of Unicode that text is found with: soft hyphens, joiners, zero-width
/// spaces, marks of direction, variation selectors, byte-order marks.
inline bool isInvisible(char16_t c) {
  return c >= 0xAD && (c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
                       (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
                       (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF);
}

} // namespace ri
