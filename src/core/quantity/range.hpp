// Two numbers that make one statement: 5%—6%, 三四百人, 5:1. May include: lexicon, text, model.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "quantity/amount.hpp"

namespace ri {

struct AmountRange {
  Amount lower, upper; ///< the lower one has the unit of the upper where it states none
};

/// The range that begins with `first` (its prefix added). Nothing where no greater amount of the
/// same unit follows a range's sign.
std::optional<AmountRange> rangeFrom(const Document &document, const Amount &first);

/// The range inside one numeral: 三|四百人. The amount's numeral.split must not be 0.
AmountRange splitRange(const Amount &amount);

/// The parts of a ratio or structure that begins with `first`: 5:1, 12.5:37.1:50.4. Empty where
/// there is none.
std::vector<Numeral> ratioFrom(const Document &document, const Amount &first);

} // namespace ri
