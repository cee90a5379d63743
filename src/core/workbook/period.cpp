#include "workbook/period.hpp"

namespace ri {

std::string yearBefore(std::string period) {
  constexpr std::size_t kYear = 4;
  bool found = false;
  for (std::size_t begin = 0; begin + kYear <= period.size();) {
    const std::string year = period.substr(begin, kYear);
    if (year.find_first_not_of("0123456789") == std::string::npos && year != "0000") {
      period.replace(begin, kYear, std::to_string(std::stoi(year) - 1));
      found = true;
    }
    begin = period.find('/', begin);
    begin = begin == std::string::npos ? period.size() : begin + 1;
  }
  return found ? period : std::string();
}

} // namespace ri
