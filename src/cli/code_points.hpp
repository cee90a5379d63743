// Offsets as the outside counts them.
#pragma once

#include <cstdint>
#include <string_view>

namespace ri::cli {

/// Turns offsets in UTF-16 units, asked for in ascending order, into offsets in code points.
class CodePoints {
public:
  explicit CodePoints(std::u16string_view text) : text_(text) {}
  std::uint32_t at(std::uint32_t unit);

private:
  std::u16string_view text_;
  std::uint32_t unit_ = 0;
  std::uint32_t point_ = 0;
};

} // namespace ri::cli
