#include "workbook/plan/change_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "workbook/sheet/cell_words.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri {
namespace {

using Col = IndicatorColumn;

/// As a reader writes it: 100000000, not 1e+08.
std::u16string shownNumber(double number) {
  constexpr double kExact = 1e15;
  if (number != std::floor(number) || std::abs(number) >= kExact)
    return textOf(Cell::ofNumber(number));
  const std::u16string digits = toText(static_cast<std::uint64_t>(std::abs(number)));
  return number < 0 ? u'-' + digits : digits;
}

std::u16string withUnit(const Cell &number, const Cell &unit) {
  std::u16string text = shownNumber(number.number);
  if (unit.text.empty())
    return text;
  const bool isLatin = unit.text[0] < u'\x80' && unit.text[0] != u'%';
  return text.append(isLatin ? 1 : 0, u' ') += unit.text;
}

std::u16string asPercent(const Cell &fraction) {
  return shownNumber(Cell::ofNumber(fraction.number * 100).number) += u'%';
}

/// A template with the headings of its columns: Value/(1+Growth).
std::u16string byHeadings(std::u16string_view formula, Language language) {
  std::u16string text;
  for (std::size_t i = 0; i < formula.size(); ++i) {
    const std::size_t end = formula[i] == u'{' ? formula.find(u'}', i) : formula.npos;
    if (end == formula.npos) {
      text += formula[i];
      continue;
    }
    const std::u16string_view inside = formula.substr(i + 1, end - i - 1);
    const std::string name = "ri_" + std::string(inside.begin(), inside.end());
    const std::vector<Column> &columns = columnsOf(SheetId::Indicators);
    const auto column = std::find_if(columns.begin(), columns.end(),
                                     [&](const Column &each) { return each.name == name; });
    text += column == columns.end()
                ? inside.substr(inside.substr(0, 1) == u"#" ? 1 : 0)
                : headingOf(SheetId::Indicators, static_cast<std::size_t>(column - columns.begin()),
                            language);
    i = end;
  }
  return text;
}

} // namespace

std::u16string shownCell(std::size_t column, const Cell &cell, const Cell &unit,
                         Language language) {
  if (cell.kind == CellKind::Formula)
    return byHeadings(cell.text, language);
  if (cell.kind != CellKind::Number)
    return cellWord(SheetId::Indicators, column, textOf(cell), language);
  switch (column) {
  case Col::Value:
  case Col::Previous:
  case Col::Change:
    return withUnit(cell, unit);
  case Col::Growth:
    return asPercent(cell);
  default:
    return shownNumber(cell.number);
  }
}

std::u16string shownRow(const std::vector<Cell> &cells) {
  std::u16string text;
  if (cells[Col::Value].kind == CellKind::Number)
    text = textOf(cells[Col::Hedge]) + withUnit(cells[Col::Value], cells[Col::Unit]);
  if (cells[Col::Growth].kind == CellKind::Number)
    text.append(text.empty() ? u"" : u", ")
        .append(textOf(cells[Col::GrowthHedge]))
        .append(cells[Col::Growth].number > 0 ? u"+" : u"")
        .append(asPercent(cells[Col::Growth]));
  return text;
}

} // namespace ri
