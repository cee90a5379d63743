// What 元 without more is worth in a report. May include: quantity, lexicon, text, model.
#pragma once

#include <string_view>

#include "extract/frame/frame.hpp"

namespace ri {

/// By the user's word (HKD, zh-HK), the place that the report is about (`placeCurrency`), the
/// currencies that it names, the calendar that it counts by and the words of one region. CNY where
/// nothing tells.
Decision<std::string_view> reportCurrencyOf(const Document &document, const Scan &scan,
                                            std::string_view placeCurrency, const UserFrame &user);

} // namespace ri
