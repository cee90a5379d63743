#include "workbook/compare_reports.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "workbook/base.hpp"
#include "workbook/base_state.hpp"
#include "workbook/columns.hpp"
#include "workbook/formula.hpp"
#include "workbook/key.hpp"
#include "workbook/period.hpp"
#include "workbook/rounding.hpp"
#include "workbook/unit_factor.hpp"
#include "workbook/utf.hpp"

namespace ri {
namespace {

using Col = IndicatorColumn;

/// A row of Indicators, from the sheet or about to be written.
struct Figure {
  const std::vector<Cell> *cells = nullptr;
  std::uint32_t row = 1; ///< from 1
  RowRounding rounding;
  const Cell &at(std::size_t column) const { return (*cells)[column]; }
  std::u16string text(std::size_t column) const { return textOf(at(column)); }
};

/// What of a row is held against other reports: a row of an amount and its growth has two.
enum class Face : std::uint8_t { Amount, Share, Growth };
constexpr std::array kFaces{Face::Amount, Face::Share, Face::Growth};

bool has(const Figure &figure, Face face) {
  const bool hasValue = figure.at(Col::Value).kind == CellKind::Number;
  switch (face) {
  case Face::Amount:
    return hasValue && figure.at(Col::Measure).text == u"level";
  case Face::Share:
    return hasValue && figure.at(Col::Measure).text == u"share";
  case Face::Growth:
    return figure.at(Col::Growth).kind == CellKind::Number;
  }
  return false;
}

bool isComparable(const std::vector<Cell> &cells) {
  return cells.size() == Col::Size && cells[Col::Key].kind == CellKind::Text &&
         cells[Col::State].text != u"gone" && cells[Col::Status].text != u"estimate" &&
         cells[Col::Period].kind != CellKind::Empty;
}

bool isTarget(const Figure &figure) { return figure.at(Col::Status).text == u"target"; }

/// Growth against the year before is often not called so.
std::u16string basisOf(const Figure &figure) {
  const std::u16string basis = figure.text(Col::Basis);
  return basis.empty() ? u"yoy" : basis;
}

std::u16string nameOf(const Figure &figure, Face face, std::u16string_view period) {
  return joined({figure.text(Col::Indicator), u"\n", figure.text(Col::Area), u"\n", period, u"\n",
                 toText(static_cast<std::uint64_t>(face)), u"\n",
                 face == Face::Growth ? basisOf(figure) : std::u16string()});
}

/// Real growth is never held against nominal; a target seldom says which it means.
bool samePrices(const Figure &first, const Figure &second) {
  const std::u16string a = first.text(Col::Prices);
  const std::u16string b = second.text(Col::Prices);
  const bool unsaid = a.empty() || b.empty();
  return a == b || (unsaid && (isTarget(first) || isTarget(second)));
}

Rounded amountOf(const Figure &figure) {
  return {figure.at(Col::Value).number, figure.rounding.value};
}

Rounded growthOf(const Figure &figure) {
  return {figure.at(Col::Growth).number * 100, figure.rounding.growth};
}

double multiplierOf(const Figure &figure) {
  const Cell &multiplier = figure.at(Col::Multiplier);
  return multiplier.kind == CellKind::Number ? multiplier.number : 1;
}

/// What Check allows for because the reports round their figures, in the result's unit. `factor`
/// brings the first figure's base unit into the second's.
double toleranceOf(ComparisonKind kind, const Figure &first, const Figure &second, double factor) {
  if (kind == ComparisonKind::ReportGrowthDifference)
    return differenceTolerance(growthOf(first), growthOf(second));
  const Rounded two = amountOf(second);
  const Rounded one =
      inUnitOf(amountOf(first), factor * multiplierOf(first) / multiplierOf(second));
  if (kind == ComparisonKind::ReportDifference)
    return differenceTolerance(one, two);
  if (kind != ComparisonKind::ReportGrowth)
    return 0; // nothing is checked
  return ratioTolerance(one, two) + (has(second, Face::Growth) ? second.rounding.growth : 0);
}

class Comparer {
public:
  /// `first` stands before `second`: the earlier period, the earlier report, or the actual figure.
  void add(ComparisonKind kind, const Figure &first, const Figure &second, Face face) {
    double factor = 1;
    if (face == Face::Growth) {
      if (!samePrices(first, second))
        return;
    } else {
      const auto exact =
          unitFactor(toUtf8(first.text(Col::BaseUnit)), toUtf8(second.text(Col::BaseUnit)));
      if (!exact)
        return;
      factor = exact->toDouble();
    }
    ComparisonRow row;
    row.kind = kind;
    row.key1 = first.text(Col::Key);
    row.key2 = second.text(Col::Key);
    row.row1 = first.row;
    row.row2 = second.row;
    row.factor = factor;
    row.tolerance = toleranceOf(kind, first, second, factor);
    found_.push_back(std::move(row));
  }

  void addYears(const Figure &earlier, const Figure &later, Face face) {
    switch (face) {
    case Face::Amount:
      add(ComparisonKind::ReportGrowth, earlier, later, face);
      add(ComparisonKind::ReportChange, earlier, later, face);
      break;
    case Face::Share:
      add(ComparisonKind::ReportPoints, earlier, later, face);
      break;
    case Face::Growth:
      add(ComparisonKind::ReportPace, earlier, later, face);
      break;
    }
  }

  void addSamePeriod(const Figure &older, const Figure &newer, Face face) {
    if (isTarget(older) != isTarget(newer)) {
      constexpr std::array kTargets{ComparisonKind::Target, ComparisonKind::TargetPoints,
                                    ComparisonKind::TargetGrowth};
      const bool actualFirst = isTarget(newer);
      add(kTargets[static_cast<std::size_t>(face)], actualFirst ? older : newer,
          actualFirst ? newer : older, face);
    } else if (!isTarget(older)) {
      add(face == Face::Growth ? ComparisonKind::ReportGrowthDifference
                               : ComparisonKind::ReportDifference,
          older, newer, face);
    }
  }

  std::vector<ComparisonRow> take() {
    std::stable_sort(
        found_.begin(), found_.end(),
        [](const ComparisonRow &a, const ComparisonRow &b) { return a.kind < b.kind; });
    return std::move(found_);
  }

private:
  std::vector<ComparisonRow> found_;
};

/// How far the figures of the rows in the sheet may be off, by key: Base keeps it.
std::unordered_map<std::u16string, RowRounding> roundingsIn(const Snapshot &snapshot) {
  std::unordered_map<std::u16string, RowRounding> roundings;
  for (const std::vector<Cell> &row : snapshot[SheetId::Base].rows)
    if (row[BaseColumn::Kind].text == base_kind::kRow)
      roundings[row[BaseColumn::Key].text] = {row[BaseColumn::ValueRounding].number,
                                              row[BaseColumn::GrowthRounding].number};
  return roundings;
}

/// The figures of the reports before, by name and period; of several the latest report's.
class Figures {
public:
  void add(const Figure &figure, Face face) {
    const std::u16string period = figure.text(Col::Period);
    Places &places = isTarget(figure) ? targets_ : actuals_;
    places.same[nameOf(figure, face, period)] = figure;
    places.earlier[nameOf(figure, face, fromUtf8(yearBefore(toUtf8(period))))] = figure;
  }

  const Figure *target(const std::u16string &name) const { return find(targets_.same, name); }
  const Figure *actual(const std::u16string &name) const { return find(actuals_.same, name); }
  /// The actual figure of the year after `name`'s period.
  const Figure *actualAfter(const std::u16string &name) const {
    return find(actuals_.earlier, name);
  }

private:
  using Map = std::unordered_map<std::u16string, Figure>;
  struct Places {
    Map same, earlier;
  };
  static const Figure *find(const Map &map, const std::u16string &name) {
    const auto found = map.find(name);
    return found == map.end() ? nullptr : &found->second;
  }
  Places actuals_, targets_;
};

} // namespace

std::vector<ComparisonRow> compareReports(const Snapshot &snapshot, const Report &report,
                                          const std::vector<std::vector<Cell>> &rows,
                                          const Placement &placement) {
  Figures before;
  auto roundings = roundingsIn(snapshot);
  const Grid &grid = snapshot[SheetId::Indicators];
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r) {
    const std::u16string &key = grid.rows[r][Col::Key].text;
    if (!isComparable(grid.rows[r]) || reportOfKey(key) == 0)
      continue;
    const Figure figure{&grid.rows[r], r + 1, roundings[key]};
    for (const Face face : kFaces)
      if (has(figure, face))
        before.add(figure, face);
  }
  Comparer comparer;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (!isComparable(rows[r]))
      continue;
    const Figure figure{&rows[r], placement.rows[r], roundingOf(report, report.series[r])};
    const std::u16string period = figure.text(Col::Period);
    const std::string yearAgo = yearBefore(toUtf8(period));
    for (const Face face : kFaces) {
      if (!has(figure, face))
        continue;
      const std::u16string name = nameOf(figure, face, period);
      if (const Figure *twin = before.actual(name))
        comparer.addSamePeriod(*twin, figure, face);
      if (isTarget(figure))
        continue;
      if (const Figure *target = before.target(name))
        comparer.addSamePeriod(*target, figure, face);
      if (const Figure *last =
              yearAgo.empty() ? nullptr : before.actual(nameOf(figure, face, fromUtf8(yearAgo))))
        comparer.addYears(*last, figure, face);
      if (const Figure *next = before.actualAfter(name))
        comparer.addYears(figure, *next, face);
    }
  }
  return comparer.take();
}

} // namespace ri
