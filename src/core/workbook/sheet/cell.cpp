#include "workbook/sheet/cell.hpp"

#include <charconv>
#include <cmath>

namespace ri {
namespace {

/// Both .ods and .xlsx keep 15 significant digits. Locale-free on purpose: the office sets one.
double roundedToStorage(double number) {
  constexpr double kExact = 1e15; // whole numbers up to here have no more digits
  if (std::abs(number) < kExact && number == std::trunc(number))
    return number == 0 ? 0 : number;
  char digits[32];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), number,
                                 std::chars_format::scientific, 14);
  double rounded = number;
  std::from_chars(std::begin(digits), end.ptr, rounded);
  return rounded == 0 ? 0 : rounded; // no negative zero
}

} // namespace

Cell Cell::ofText(std::u16string_view text) {
  Cell cell;
  if (!text.empty()) {
    cell.kind = CellKind::Text;
    cell.text = text;
  }
  return cell;
}

Cell Cell::ofNumber(double number) {
  Cell cell;
  cell.kind = CellKind::Number;
  cell.number = roundedToStorage(number);
  return cell;
}

Cell Cell::ofFormula(std::u16string_view formula) {
  Cell cell;
  cell.kind = CellKind::Formula;
  cell.text = formula;
  return cell;
}

Cell Cell::calculated(std::u16string_view formula) {
  Cell cell;
  cell.kind = CellKind::Calculated;
  cell.text = formula;
  return cell;
}

Cell Cell::asData() const {
  return kind == CellKind::Formula || kind == CellKind::Calculated ? ofText(text) : *this;
}

} // namespace ri
