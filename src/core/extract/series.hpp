// Observations of one indicator, area and period gathered into one row. May include: model.
#pragma once

#include <vector>

#include "model/report.hpp"

namespace ri {

/// The rows of the sheet Indicators, in the order of the text. Needs nothing but
/// report.observations.
std::vector<Series> gatherSeries(const Report &report);

} // namespace ri
