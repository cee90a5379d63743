// What 元 without more is worth in a report. May include: quantity, lexicon, text, model.
#pragma once

#include <string_view>

#include "quantity/scan_quantities.hpp"
#include "text/document.hpp"

namespace ri {

/// The currency of a bare 元: by the user's word (zh-HK, zh-TW), the place that the report is about
/// (`placeCurrency`), the currencies that it names, and the calendar that it counts by. "CNY" where
/// nothing tells.
std::string_view bareCurrency(const Document &document, const Scan &scan,
                              std::string_view placeCurrency, std::string_view lang);

/// Gives the quantities in a bare 元 that currency.
void resolveBareCurrency(const Document &document, std::string_view currency, Scan &scan);

} // namespace ri
