// Observations as SDMX-CSV 2.0, by the data structure of dist/report-indicators.dsd.xml.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/report.hpp"

namespace ri::cli {

extern const std::string kSdmxHead;

/// One record an observation. SDMX knows no observation without its time: one whose period is not
/// known, or says no year, is not among them; `without` counts these.
std::string sdmxLines(const Report &report, std::string_view name, std::uint64_t &without);
/// What every line of a report with this name begins with.
std::string sdmxOpening(std::string_view name);

/// A period as SDMX writes it: 2025-S1 for a half, 2025-01-01/P7M for a span; empty where it says
/// no year.
std::string timePeriodOf(const Period &period);

} // namespace ri::cli
