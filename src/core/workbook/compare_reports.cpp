#include "workbook/compare_reports.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "workbook/base_state.hpp"
#include "workbook/columns.hpp"
#include "workbook/formula.hpp"
#include "workbook/key.hpp"
#include "workbook/period.hpp"
#include "workbook/unit_factor.hpp"
#include "workbook/utf.hpp"

namespace ri {
namespace {

using Col = IndicatorColumn;

/// A row of Indicators, from the sheet or about to be written.
struct Figure {
  const std::vector<Cell> *cells = nullptr;
  std::uint32_t row = 1; ///< from 1
  std::u16string text(std::size_t column) const { return textOf((*cells)[column]); }
};

/// Only amounts that were reached are compared.
bool isComparable(const std::vector<Cell> &cells) {
  return cells.size() == Col::Size && cells[Col::Key].kind == CellKind::Text &&
         cells[Col::Value].kind == CellKind::Number && cells[Col::Measure].text == u"level" &&
         cells[Col::Status].text == u"actual" && cells[Col::State].text != u"gone" &&
         cells[Col::Period].kind != CellKind::Empty;
}

std::u16string nameOf(const Figure &figure, std::u16string_view period) {
  return joined({figure.text(Col::Indicator), u"\n", figure.text(Col::Area), u"\n", period});
}

/// Half a unit of the last digit that is shown, by the value: 0.05 of 45.3 is 0.0011.
double relativeRounding(const Cell &cell) {
  const std::u16string digits = textOf(cell);
  const std::size_t point = digits.find(u'.');
  const double decimals =
      point == std::u16string::npos ? 0 : static_cast<double>(digits.size() - point - 1);
  return cell.number == 0 ? 0 : 0.5 * std::pow(10.0, -decimals) / std::abs(cell.number);
}

/// In percentage points; 0 where the row states no growth.
double growthRounding(const Cell &growth) {
  if (growth.kind != CellKind::Number)
    return 0;
  const Cell percent = Cell::ofNumber(growth.number * 100);
  return relativeRounding(percent) * std::abs(percent.number);
}

void addPair(ComparisonKind kind, const Figure &first, const Figure &second,
             std::vector<ComparisonRow> &found) {
  const auto factor =
      unitFactor(toUtf8(first.text(Col::BaseUnit)), toUtf8(second.text(Col::BaseUnit)));
  if (!factor)
    return;
  ComparisonRow row;
  row.kind = kind;
  row.key1 = first.text(Col::Key);
  row.key2 = second.text(Col::Key);
  row.row1 = first.row;
  row.row2 = second.row;
  row.factor = factor->toDouble();
  const Cell &value = (*second.cells)[Col::Value];
  const double rounding = relativeRounding((*first.cells)[Col::Value]) + relativeRounding(value);
  row.tolerance = kind == ComparisonKind::ReportGrowth
                      ? growthRounding((*second.cells)[Col::Growth]) + 100 * rounding
                      : std::abs(value.number) * rounding;
  found.push_back(std::move(row));
}

} // namespace

std::vector<ComparisonRow> compareReports(const Snapshot &snapshot,
                                          const std::vector<std::vector<Cell>> &rows,
                                          const Placement &placement) {
  const Grid &grid = snapshot[SheetId::Indicators];
  std::unordered_map<std::u16string, Figure> same;    // by name and period
  std::unordered_map<std::u16string, Figure> earlier; // by name and the period a year before
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r) {
    const std::vector<Cell> &cells = grid.rows[r];
    if (!isComparable(cells) || reportOfKey(cells[Col::Key].text) == 0)
      continue;
    const Figure figure{&cells, r + 1};
    const std::u16string period = figure.text(Col::Period);
    same[nameOf(figure, period)] = figure; // the latest report's
    earlier[nameOf(figure, fromUtf8(yearBefore(toUtf8(period))))] = figure;
  }
  std::vector<ComparisonRow> found;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (!isComparable(rows[r]))
      continue;
    const Figure figure{&rows[r], placement.rows[r]};
    const std::u16string period = figure.text(Col::Period);
    const std::string before = yearBefore(toUtf8(period));
    if (const auto last = same.find(nameOf(figure, fromUtf8(before)));
        !before.empty() && last != same.end())
      addPair(ComparisonKind::ReportGrowth, last->second, figure, found);
    if (const auto next = earlier.find(nameOf(figure, period)); next != earlier.end())
      addPair(ComparisonKind::ReportGrowth, figure, next->second, found);
    if (const auto twin = same.find(nameOf(figure, period)); twin != same.end())
      addPair(ComparisonKind::ReportDifference, twin->second, figure, found);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const ComparisonRow &a, const ComparisonRow &b) { return a.kind < b.kind; });
  return found;
}

} // namespace ri
