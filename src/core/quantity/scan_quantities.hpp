// The stage from text to quantities. May include: lexicon, text, model.
#pragma once

#include <vector>

#include "model/quantity.hpp"
#include "text/document.hpp"

namespace ri {

/// A date or period that the text names: not a quantity, but observations get their period from it.
struct DateMention {
  SourceSpan span;
  std::string period; ///< ISO 8601 as far as the words themselves say ("2025", "2025-09", "--09"
                      ///< for a bare 9月,
                      ///< "-H1" for a bare 上半年); the extract layer completes it
};

/// Everything numeric in the text, each list in order of the text. Every maximal run of digits or
/// Chinese numerals lies in a quantity's quote or in a left-out span, and none of these overlap.
struct Scan {
  std::vector<Quantity> quantities;
  std::vector<LeftOut> leftOut;
  std::vector<DateMention> dates;
};

/// Linear in the text's length.
Scan scanQuantities(const Document &document);

} // namespace ri
