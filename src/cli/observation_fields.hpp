// What every output tells of an observation, with the names of the observation scheme.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.hpp"

namespace ri::cli {

/// Views hold while the report does. Offsets are in code points.
struct ObservationFields {
  const Observation &observation;
  std::uint32_t start;
  std::u16string_view quote, unitText, section;
  std::optional<std::uint32_t> baseOf, partOf, drives; ///< where the quotes of those begin
  std::vector<std::string_view> doubt;                 ///< attributes
};

/// Calls `use` for each observation, in order.
void eachObservation(const Report &report,
                     const std::function<void(const ObservationFields &)> &use);

/// The doubted attributes, with blanks between.
std::string inOneField(const std::vector<std::string_view> &doubt);

/// How often a figure of such a period is published, a code of SDMX's CL_FREQ: A, S, Q, M, D; _O of
/// another span, _U where the period is not known.
std::string_view frequencyOf(const Period &period);

} // namespace ri::cli
