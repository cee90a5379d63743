// What became of each number of a report, for a reader who wonders.
#pragma once

#include <string>

#include "model/report.hpp"

namespace ri::cli {

/// A heading and a line a number, in order of the text: where it begins (code points from 0, and
/// the line from 1), the number as written, and the observation it became or why it is left out,
/// with the rules that decided in brackets. Columns are aligned. A last line counts both.
std::string explain(const Report &report);

} // namespace ri::cli
