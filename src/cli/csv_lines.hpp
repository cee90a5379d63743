// Observations as comma-separated values: one record an observation, under a head that names the
// columns as JSON Lines names its members.
#pragma once

#include <string>
#include <string_view>

#include "model/report.hpp"

namespace ri::cli {

extern const std::string kCsvHead;
/// A text that a spreadsheet would take for a formula gets a `'` before it.
std::string csvLines(const Report &report, std::string_view name);
/// What every line of a report with this name begins with.
std::string csvOpening(std::string_view name);

/// The same with all texts as they are.
std::string rawCsvLines(const Report &report, std::string_view name);
std::string rawCsvOpening(std::string_view name);

} // namespace ri::cli
