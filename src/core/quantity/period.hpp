// Dates, periods and clock times. May include: lexicon, text, model.
#pragma once

#include <cstddef>
#include <optional>

#include "model/codes.hpp"
#include "model/period.hpp"
#include "model/source_span.hpp"
#include "text/document.hpp"

namespace ri {

struct FoundPeriod {
  SourceSpan span;
  Period period;        ///< as DateMention::period; empty for a time and for 80年代
  LeftOutReason reason; ///< Date, Time, or Span (1—11月, 前4个月)
};

/// The date, period or time whose first numeral stands at `at`; it may begin further left, at or
/// after `floor` (第三季度, 民国113年). `republic` reads years below 200 by the calendar of the
/// Republic of China (113年 is 2024).
std::optional<FoundPeriod> periodAt(const Document &document, std::size_t at, std::size_t floor,
                                    bool republic);

} // namespace ri
