#include "workbook/sheet/snapshot.hpp"

#include <charconv>
#include <cmath>

#include "workbook/sheet/utf.hpp"

namespace ri {

const Cell &cellAt(const Grid &grid, std::uint32_t row, std::size_t column) {
  static const Cell empty;
  return row < grid.rows.size() && column < grid.rows[row].size() ? grid.rows[row][column] : empty;
}

std::u16string textOf(const Cell &cell) {
  if (cell.kind != CellKind::Number)
    return cell.text;
  char digits[32];
  const auto end =
      std::to_chars(std::begin(digits), std::end(digits), Cell::ofNumber(cell.number).number);
  return {std::begin(digits), end.ptr};
}

std::uint32_t numberOf(const Cell &cell) {
  constexpr double kLargest = 1e9;
  double number = cell.number;
  if (cell.kind == CellKind::Text) {
    const std::string ascii = toUtf8(cell.text);
    const auto end = std::from_chars(ascii.data(), ascii.data() + ascii.size(), number);
    if (end.ec != std::errc() || end.ptr != ascii.data() + ascii.size())
      return 0;
  } else if (cell.kind != CellKind::Number) {
    return 0;
  }
  return number >= 1 && number <= kLargest && number == std::floor(number)
             ? static_cast<std::uint32_t>(number)
             : 0;
}

bool sameContent(const Cell &a, const Cell &b) {
  if (a.kind == CellKind::Number && b.kind == CellKind::Number)
    return a.number == b.number ||
           Cell::ofNumber(a.number).number == Cell::ofNumber(b.number).number;
  const auto calculates = [](const Cell &cell) {
    return cell.kind == CellKind::Formula || cell.kind == CellKind::Calculated;
  };
  if (a.kind == b.kind || calculates(a) || calculates(b))
    return a == b;
  return textOf(a) == textOf(b);
}

} // namespace ri
