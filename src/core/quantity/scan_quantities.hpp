// The stage from text to quantities. May include: lexicon, text, model.
#pragma once

#include <vector>

#include "model/period.hpp"
#include "model/quantity.hpp"
#include "text/document.hpp"

namespace ri {

/// A date or period that the text names: not a quantity, but observations get their period from it.
struct DateMention {
  SourceSpan span; ///< also left out (Date or Span)
  /// As far as the words themselves say: 9月 has no year, 1—9月 and 前三季度 are spans of months, a
  /// fiscal year is 2024-04/2025-03. The extract layer completes it.
  Period period;
};

/// Everything numeric in the text, each list in order of the text. Every digit and Chinese numeral
/// lies in a quantity's quote or in a left-out span, and none of these overlap. 元 alone is CNY and
/// `$` USD here: what the report as a whole says of its money is the extract layer's to know.
struct Scan {
  std::vector<Quantity> quantities;
  std::vector<LeftOut> leftOut;
  std::vector<DateMention> dates;
};

/// Linear in the text's length.
Scan scanQuantities(const Document &document);

} // namespace ri
