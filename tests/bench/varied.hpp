// Reports of many kinds and lengths, as a corpus holds them: none repeats another.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace ri::test {

/// So many reports, cut out of the test reports: some lines of one, often under its headline, at
/// times with lines of another, with some of the digits changed. The same ones each time.
std::vector<std::string> variedReports(std::size_t count);

} // namespace ri::test
