#include "code_points.hpp"

#include "workbook/sheet/utf.hpp"

namespace ri::cli {

std::uint32_t CodePoints::at(std::uint32_t unit) {
  for (; unit_ < unit; ++unit_)
    point_ += !isLowSurrogate(text_[unit_]);
  return point_;
}

} // namespace ri::cli
