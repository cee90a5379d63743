// UTF-8 to UTF-16 and back, for the edges of the plan: its dump and the facts of an import.
// May include: std.
#pragma once

#include <string>
#include <string_view>

namespace ri {

/// Malformed bytes become U+FFFD each.
std::u16string fromUtf8(std::string_view text);
/// Unpaired surrogates become U+FFFD each.
std::string toUtf8(std::u16string_view text);

inline bool isHighSurrogate(char16_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
inline bool isLowSurrogate(char16_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

} // namespace ri
