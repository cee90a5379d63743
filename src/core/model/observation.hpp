// One quantitative claim of a report about its subject: an SDMX observation.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/codes.hpp"
#include "model/doubt.hpp"
#include "model/period.hpp"
#include "model/quantity.hpp"

namespace ri {

/// Index into a list of the report; kNone where there is no such thing.
using Index = std::uint32_t;
inline constexpr Index kNone = 0xFFFFFFFF;

struct Observation {
  /// As stated, but `value` and `written` carry the sign of the claim (下降3.2% is -3.2) and
  /// `qualifier` what the whole clause says.
  Quantity quantity;
  std::u16string indicator; ///< what is measured, without hedge, verb, area and period
  Measure measure = Measure::Level;
  Status status = Status::Actual;
  Basis basis = Basis::Unsaid;
  Prices prices = Prices::Unsaid;
  Period period;          ///< empty: no clue
  std::u16string area;    ///< most specific place, as the report names it; empty: none
  Index sentence = kNone; ///< index into Report::sentences
  Index baseOf = kNone;   ///< the later half, for the earlier half of a from–to pair (all three:
  Index partOf = kNone;   ///< the whole, for a part (其中…)            index into
  Index drives = kNone;   ///< the output, for an input (撬動)          Report::observations)
  Doubts doubts;          ///< what the reader is not sure of
  std::string_view rule;  ///< name of the rule that decided what is measured; static storage
};

/// Observations of one indicator, area and period: one row of the sheet Indicators.
/// All members are indices into Report::observations.
struct Series {
  Index level = kNone;       ///< states Value: a level, share, rank, streak or change;
                             ///< kNone in a row that holds nothing but a growth
  Index growth = kNone;      ///< states Growth: year on year, else the first stated
  Index previous = kNone;    ///< states the earlier value (the observation whose baseOf is `level`)
  std::uint32_t ordinal = 1; ///< 2 and up: the same claim stated again with another value

  /// The observation that names the row: its level, else its growth.
  Index lead() const { return level != kNone ? level : growth; }
};

} // namespace ri
