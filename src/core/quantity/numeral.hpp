// Reads one numeral: Arabic, Chinese or mixed, with its multiplier. May include: lexicon, text,
// model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "model/decimal.hpp"
#include "model/source_span.hpp"
#include "text/document.hpp"

namespace ri {

struct Numeral {
  SourceSpan span;   ///< with its multipliers: 3万5千, 1.1万亿
  SourceSpan number; ///< without the trailing multiplier: 1.1 of 1.1万亿
  Decimal written;   ///< the number without the trailing multiplier
  Decimal value;     ///< written × 10^power
  int power = 0;     ///< of the trailing multiplier; 0 where none multiplies the whole number
  SourceSpan more;   ///< 多, 余, 几 inside (三十几万); empty where none
  /// 三四百: where the lower half ends and the upper begins, and the lower half's value; 0: none.
  std::uint32_t split = 0;
  Decimal lower;
  bool arabic = false;          ///< holds an Arabic figure
  bool grouped = false;         ///< 1,234
  bool decimal = false;         ///< has a decimal point
  bool digitRun = false;        ///< Chinese digits read one by one: 二〇二五
  bool digitless = false;       ///< only multipliers: 百亿
  bool tooLong = false;         ///< does not fit a Decimal; only `span` is valid
  std::uint32_t characters = 0; ///< numeral characters in it

  /// Four figures of our times and the two centuries around them: 1924, 2025.
  bool looksLikeYear() const;
};

/// The numeral that begins at `at`, where a digit or numeral character must stand, and ends at or
/// before `end`. Nothing where none can be read (a 陆 that stands alone). Linear in the numeral's
/// length.
std::optional<Numeral> readNumeral(const Document &document, std::size_t at,
                                   std::size_t end = std::u16string_view::npos);

} // namespace ri
