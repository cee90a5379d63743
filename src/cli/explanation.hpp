// What became of each number of a report, for people.
#pragma once

#include <string>

#include "model/report.hpp"

namespace ri::cli {

/// A line a number in the order of the text: start in code points, the number as written, what it
/// became, and the rules that decided; separated by tabs.
std::string explain(const Report &report);

} // namespace ri::cli
