#include "one_line.hpp"

#include <algorithm>

#include "workbook/sheet/utf.hpp"

namespace ri::cli {

std::string inOneLine(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x20; },
      ' ');
  return line;
}

std::string inOneLine(std::u16string_view text) { return inOneLine(toUtf8(text)); }

} // namespace ri::cli
