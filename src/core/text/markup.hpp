// The marks of HTML in a text that is none: tags and character references. May include: nothing.
#pragma once

#include <cstdint>
#include <string_view>

namespace ri {

/// A mark: its length in units (0: none stands there), and the character that stands for it.
struct Mark {
  std::uint32_t length = 0;
  char16_t stands = 0; ///< 0: nothing; a line end for </p>, a tab for </td>
};

/// The mark at `at`: <b>, <span style="…">, <br>, &nbsp;. Not the < of PM2.5<35.
Mark markAt(std::u16string_view text, std::uint32_t at);

/// Whether the text is a page of HTML, head and all.
bool isPage(std::u16string_view text);

} // namespace ri
