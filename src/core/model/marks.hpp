// The marks that Markdown and HTML put around a line's words. May include: std.
#pragma once

#include <cstdint>
#include <string_view>

namespace ri {

/// What is left of a line without them: 綜合 of "## **綜合** ##" and of "<h2>綜合</h2>".
struct Unmarked {
  std::u16string_view words; ///< part of the line
  std::uint8_t level = 0;    ///< of the heading that they mark, 1 to 6; 0: none
  bool emphasised = false;   ///< the whole line stands between asterisks: **綜合**
};
Unmarked unmarked(std::u16string_view line);

} // namespace ri
