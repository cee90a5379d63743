// A report of any length, in which every sentence states another indicator.
#pragma once

#include <string>

namespace ri::test {

/// `indicators` amounts with their growth, fifty a section; up to 100,000 of them differ by name.
std::string longReport(int indicators);

} // namespace ri::test
