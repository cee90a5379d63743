// Small reports built by hand, without the reader.
#pragma once

#include <string>
#include <string_view>

#include "model/report.hpp"

namespace ri::test {

/// Builds a report sentence by sentence. Numbers are found by their quote in the last sentence.
class ReportBuilder {
public:
  ReportBuilder &sentence(std::u16string_view text, Role role = Role::Body) {
    Sentence sentence;
    const auto begin = static_cast<std::uint32_t>(report_.text.size());
    report_.text += text;
    sentence.span = {begin, static_cast<std::uint32_t>(report_.text.size())};
    sentence.role = role;
    sentence.heading = role == Role::Heading ? kNone : heading_;
    if (role == Role::Heading)
      heading_ = static_cast<Index>(report_.sentences.size());
    report_.sentences.push_back(sentence);
    report_.text += u'\n';
    return *this;
  }

  /// An observation whose quote is `number` + `unit` in the last sentence.
  Observation &states(std::u16string_view indicator, std::string_view number,
                      std::u16string_view unit, std::string_view code, int multiplier = 0) {
    const SourceSpan within = report_.sentences.back().span;
    const std::u16string digits(number.begin(), number.end());
    const std::string_view sign = "-";
    const std::u16string numeral = digits.substr(number.substr(0, 1) == sign ? 1 : 0);
    const std::size_t at =
        report_.text.find(numeral + std::u16string(unit), std::max(within.begin, searched_));
    Observation observation;
    observation.indicator = indicator;
    observation.sentence = static_cast<Index>(report_.sentences.size() - 1);
    Quantity &quantity = observation.quantity;
    quantity.number = {static_cast<std::uint32_t>(at),
                       static_cast<std::uint32_t>(at + numeral.size())};
    quantity.quote = {quantity.number.begin,
                      static_cast<std::uint32_t>(quantity.number.end + unit.size())};
    quantity.unitText = {quantity.number.end, quantity.quote.end};
    quantity.written = *Decimal::parse(number);
    quantity.value = *quantity.written.scaled(multiplier);
    quantity.unitMult = static_cast<std::int16_t>(multiplier);
    quantity.unit = code;
    if (code == "%")
      observation.measure = Measure::Share;
    searched_ = quantity.quote.end;
    report_.observations.push_back(observation);
    return report_.observations.back();
  }

  Observation &grows(std::u16string_view indicator, std::string_view percent,
                     Basis basis = Basis::YearOnYear) {
    Observation &growth = states(indicator, percent, u"%", "%");
    growth.measure = Measure::Growth;
    growth.basis = basis;
    return growth;
  }

  Report &report() { return report_; }

private:
  Report report_;
  Index heading_ = kNone;
  std::uint32_t searched_ = 0;
};

} // namespace ri::test
