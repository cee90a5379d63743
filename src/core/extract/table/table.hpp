// Tables in the text: rows and columns say what their numbers are. May include: quantity, lexicon,
// text, model.
#pragma once

#include <string_view>
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
/// goes to `leftOut`. `currency` is what a bare 元 in a head is worth. `quantity` is an index of
/// the scan's list at or before the table, and is moved behind it.
void readTable(const Document &document, const Scan &scan, const Lexicon &localPlaces,
               TableLines lines, const PeriodContext &period, std::string_view currency,
               std::size_t &quantity, Claims &claims, std::vector<LeftOut> &leftOut);

} // namespace ri
