// Text on one line.
#pragma once

#include <string>
#include <string_view>

namespace ri::cli {

/// Line ends and other control characters as blanks.
std::string inOneLine(std::string_view text);
std::string inOneLine(std::u16string_view text);

} // namespace ri::cli
