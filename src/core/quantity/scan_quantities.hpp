// The stage from text to quantities. May include: lexicon, text, model.
#pragma once

#include <vector>

#include "model/quantity.hpp"
#include "text/document.hpp"

namespace ri {

/// A date or period that the text names: not a quantity, but observations get their period from it.
struct DateMention {
  SourceSpan span; ///< also left out (Date or Span)
  /// ISO 8601 as far as the words themselves say; the extract layer completes it: "2025",
  /// "2025-09", "2025-09-15", "2025-Q3", "2025-H1"; without a year "--09", "--09-15", "---15",
  /// "-Q3",
  /// "-H1"; ranges "2021/2025", "--01/--09" (1—9月, 前三季度); a fiscal year "2024-04/2025-03".
  std::string period;
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
