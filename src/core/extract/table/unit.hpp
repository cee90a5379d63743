// The units that a table's heads and captions name for the numbers below them. May include:
// quantity, text, model.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/decimal.hpp"
#include "model/source_span.hpp"
#include "text/document.hpp"

namespace ri {

/// What a unit in a head does to the numbers below it.
struct Unit {
  std::string_view code; ///< of OBSERVATIONS.md; static storage
  Decimal factor = 1;    ///< to the base unit, multiplier and prefix applied
  SourceSpan text;       ///< as written, without multiplier
  std::int16_t mult = 0; ///< power of ten of the multiplier written
  bool isMoney() const;
  bool isPercent() const { return code == "%" || code == "percentage_point"; }
};

/// Reads units of one report. `currency` is what a bare 元 is worth there.
class UnitReader {
public:
  UnitReader(std::u16string_view folded, std::string_view currency)
      : folded_(folded), currency_(currency) {}

  /// Words that are a unit and nothing else: 亿元, 人民币百万元, 千港元, 万吨, %.
  std::optional<Unit> read(SourceSpan words) const;
  /// The unit in the brackets of a head: 产值(亿元).
  std::optional<Unit> inBrackets(SourceSpan words) const;
  /// The unit that a caption gives the whole table: 单位:万吨, 货币单位为人民币百万元,
  /// 以新台币千元列示, or a line of nothing but a unit.
  std::optional<Unit> inCaption(SourceSpan line) const;
  /// Whether a cell begins like such a caption: 单位:万元, 币种:人民币.
  bool opensCaption(SourceSpan cell) const;

private:
  /// 月: behind a number it would name a month of the year.
  std::optional<Unit> ofCalendar(SourceSpan words) const;
  /// 币种:港币; empty if the line names none.
  std::string_view currencyIn(SourceSpan line) const;

  std::u16string_view folded_;
  std::string_view currency_;
};

/// Where a bracket in a head begins: 同比增长(%); its end if there is none.
std::uint32_t bracketIn(std::u16string_view folded, SourceSpan span);

} // namespace ri
