// A number with its unit, sign and currency, before what stands around it is judged. May include:
// lexicon, text, model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "model/decimal.hpp"
#include "model/quantity.hpp"
#include "model/source_span.hpp"
#include "quantity/hedge.hpp"
#include "quantity/measure_word.hpp"
#include "quantity/numeral.hpp"
#include "text/document.hpp"

namespace ri {

struct Amount {
  Numeral numeral;
  MeasureWord word;                   ///< what stands behind it, or a currency before it
  SourceSpan quote, number, unitText; ///< as in Quantity
  Decimal written, value;             ///< as in Quantity; `written` of a fraction its numerator
  std::string_view unit = "1";
  int power = 0;         ///< of the multiplier written
  Hedge hedge;           ///< 多, 余, 几 between number and unit
  bool fraction = false; ///< 百分之五, 三分之二, 1/3
  bool part = false;     ///< of these 三分之二: its number is the share, not the numerator
  static constexpr std::string_view kBareRule = "number"; ///< of a number without unit
  std::string_view rule = kBareRule;

  /// Neither unit nor multiplier of its own.
  bool bare() const { return !fraction && !measures(word) && power == 0; }
  Quantity quantity() const;
};

/// The number at `at` with its unit: 3.5万吨, 三成五, 百分之三点二. Nothing where there is no
/// numeral. If numeral.tooLong, only that is valid.
std::optional<Amount> amountAt(const Document &document, std::size_t at);

/// Adds the sign and the currency that stand before it, not left of `floor`: HK$, 人民币, 负.
void addPrefix(const Document &document, std::size_t floor, Amount &amount);

/// A half by its word alone: 半小时. Nothing where no unit follows.
std::optional<Amount> halfAt(const Document &document, std::size_t at);

} // namespace ri
