// Tables in the text: rows and columns say what their numbers are. May include: quantity, lexicon,
// text, model.
#pragma once

#include <vector>

#include "extract/claims.hpp"
#include "extract/periods.hpp"
#include "lexicon/lexicon.hpp"
#include "quantity/scan_quantities.hpp"
#include "text/document.hpp"

namespace ri {

/// Sentences [begin, end) of role Table that stand one after another.
struct TableLines {
  Index begin = 0, end = 0;
};

/// Reads Markdown rows, tabs and aligned columns. A number without a row or column that names it
/// goes to `leftOut`. `quantity` and `date` are indices of the scan's lists, at or before the
/// table; `quantity` is moved behind it.
void readTable(const Document &document, const Scan &scan, const Lexicon &localPlaces,
               TableLines lines, PeriodContext period, std::size_t &quantity, std::size_t date,
               Claims &claims, std::vector<LeftOut> &leftOut);

} // namespace ri
