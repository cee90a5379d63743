// Observations as comma-separated values: one record an observation, under a head that names the
// columns as JSON Lines names its members.
#pragma once

#include <string>
#include <string_view>

#include "model/report.hpp"

namespace ri::cli {

extern const std::string kCsvHead;
std::string csvLines(const Report &report, std::string_view name);
/// What every line of a report with this name begins with.
std::string csvOpening(std::string_view name);

} // namespace ri::cli
