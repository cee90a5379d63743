// A number with its unit as the text states it: the stage between text and observations.
#pragma once

#include <cstdint>
#include <string_view>

#include "model/codes.hpp"
#include "model/decimal.hpp"
#include "model/source_span.hpp"

namespace ri {

/// Place in a range such as 5%—6%; the lower half stands right before its upper half in every list.
enum class RangeHalf : std::uint8_t { None, Lower, Upper };

struct Quantity {
  SourceSpan quote; ///< sign, number, multiplier, unit, a currency beside it; no hedge: HK$3億
  SourceSpan number; ///< the numeral alone, without sign and multiplier: 3 (empty for 兩位數, 過半)
  Decimal written;       ///< the number as written, with the quote's sign: 7 for 七成, -0.3, 1.1
                         ///< for 1.1萬億元
  Decimal value;         ///< in the base unit, multiplier and prefix applied: 70, 1100000000000
  std::string_view unit; ///< code of OBSERVATIONS.md ("CNY", "%", "item", "1"); static storage
  SourceSpan unitText;   ///< the unit as written, without multiplier; may lie outside the quote
                         ///< (the lower half of a range, a table's head) and may be empty
  std::int16_t unitMult = 0; ///< power of ten of the written multiplier: 萬 4, 億 8, 萬億 12
  Qualifier qualifier = Qualifier::Equal;
  SourceSpan hedge; ///< the words that hedge it (超, 左右), empty where none
  RangeHalf range = RangeHalf::None;
  std::string_view rule; ///< name of the rule that read it; static storage
};

/// A numeral of the text that is in no observation, and why.
struct LeftOut {
  SourceSpan span;
  LeftOutReason reason = LeftOutReason::Unmeasured;
  std::string_view rule; ///< name of the rule that decided; static storage
};

} // namespace ri
