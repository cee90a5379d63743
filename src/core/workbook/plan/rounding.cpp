#include "workbook/plan/rounding.hpp"

#include <algorithm>
#include <cmath>

namespace ri {
namespace {

double relative(const Rounded &figure) {
  return figure.value == 0 ? 0 : std::abs(figure.rounding / figure.value);
}

} // namespace

Rounded roundedAs(double value, std::u16string_view digits, bool isApproximate) {
  constexpr double kApproximate = 0.05;
  const std::size_t point = digits.find_first_of(u".．點点");
  double half = 0.5;
  if (point != std::u16string_view::npos)
    for (std::size_t i = point + 1; i < digits.size(); ++i)
      if (digits[i] != u' ')
        half /= 10;
  return {value, isApproximate ? std::max(half, std::abs(value) * kApproximate) : half};
}

Rounded roundedOf(const Report &report, Index observation) {
  const Quantity &quantity = report.observations[observation].quantity;
  return roundedAs(quantity.written.toDouble(), quantity.number.in(report.text),
                   quantity.qualifier == Qualifier::Approximate);
}

double multiplierOf(const Report &report, Index observation) {
  const Quantity &quantity = report.observations[observation].quantity;
  return quantity.written.isZero() ? 1 : quantity.value.toDouble() / quantity.written.toDouble();
}

RowRounding roundingOf(const Report &report, const Series &series) {
  RowRounding rounding;
  if (series.level != kNone)
    rounding.value = roundedOf(report, series.level).rounding;
  if (series.growth != kNone)
    rounding.growth =
        roundedOf(report, series.growth).rounding * multiplierOf(report, series.growth);
  return rounding;
}

Rounded inUnitOf(const Rounded &figure, double factor) {
  return {figure.value * factor, figure.rounding * std::abs(factor)};
}

double ratioTolerance(const Rounded &first, const Rounded &second) {
  constexpr double kPercent = 100;
  constexpr double kMost = 0.99; // 半天 may be anything down to nothing
  if (first.value == 0)
    return 0;
  const double ratio = std::abs(second.value / first.value);
  return kPercent * ratio * ((1 + relative(second)) / (1 - std::min(relative(first), kMost)) - 1);
}

double impliedTolerance(const Rounded &value, const Rounded &growth) {
  constexpr double kPercent = 100;
  const double ratio = (kPercent + growth.value) / kPercent;
  if (ratio <= 0)
    return 0;
  return std::abs(value.value) / ratio *
         (relative(value) + growth.rounding / (kPercent + growth.value));
}

double differenceTolerance(const Rounded &first, const Rounded &second) {
  return first.rounding + second.rounding;
}

} // namespace ri
