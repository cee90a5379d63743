#include "workbook/comparisons.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "workbook/columns.hpp"
#include "workbook/period.hpp"
#include "workbook/rounding.hpp"
#include "workbook/unit_factor.hpp"

namespace ri {
namespace {

bool isAmount(Measure measure) { return measure == Measure::Level; }

class Comparer {
public:
  explicit Comparer(const Report &report)
      : report_(report), seriesOf_(seriesOfObservations(report)) {}

  std::vector<Comparison> compare() {
    for (Index s = 0; s < report_.series.size(); ++s) {
      addImpliedPrevious(s);
      addFromTo(s);
    }
    addOverYears();
    addRestated();
    for (const Observation &observation : report_.observations) {
      const Index own = seriesOf_[&observation - report_.observations.data()];
      addTie(ComparisonKind::Leverage, seriesAt(observation.drives), own);
      addTie(ComparisonKind::ShareOfWhole, own, seriesAt(observation.partOf));
    }
    addTargets();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Comparison &a, const Comparison &b) { return a.kind < b.kind; });
    return std::move(found_);
  }

private:
  const Observation &lead(Index series) const {
    return report_.observations[report_.series[series].lead()];
  }

  Index seriesAt(Index observation) const {
    return observation == kNone ? kNone : seriesOf_[observation];
  }

  void addImpliedPrevious(Index s) {
    const Series &series = report_.series[s];
    if (series.level == kNone || series.growth == kNone)
      return;
    // An average growth leads back many years.
    const Basis basis = report_.observations[series.growth].basis;
    const Measure measure = lead(s).measure;
    if (basis != Basis::AnnualAverage && (isAmount(measure) || measure == Measure::Share))
      found_.push_back({ComparisonKind::ImpliedPrevious, s, kNone, 1});
  }

  void addFromTo(Index s) {
    const Index earlier = seriesAt(report_.series[s].previous);
    if (earlier != kNone)
      addFromTo(earlier, s);
  }

  void addFromTo(Index earlier, Index later) {
    if (report_.series[later].level == kNone || report_.series[earlier].level == kNone)
      return;
    const Measure measure = lead(later).measure;
    const ComparisonKind kind = isAmount(measure)           ? ComparisonKind::FromTo
                                : measure == Measure::Share ? ComparisonKind::FromToPoints
                                                            : ComparisonKind::FromToDifference;
    addPair(kind, earlier, later);
  }

  /// Amounts and shares that the report states for two years running: 2024 and 2025, 2024-Q3 and
  /// 2025-Q3.
  void addOverYears() {
    std::unordered_map<std::u16string, Index> first; // series by name and period
    for (Index s = 0; s < report_.series.size(); ++s)
      if (comparesOverYears(s))
        first.try_emplace(nameOf(lead(s), lead(s).period), s);
    for (Index s = 0; s < report_.series.size(); ++s) {
      if (!comparesOverYears(s) || report_.series[s].previous != kNone)
        continue;
      const std::string before = yearBefore(lead(s).period);
      const auto found = before.empty() ? first.end() : first.find(nameOf(lead(s), before));
      if (found != first.end())
        addFromTo(found->second, s);
    }
  }

  bool comparesOverYears(Index s) const {
    const Observation &figure = lead(s);
    return report_.series[s].ordinal == 1 && figure.status == Status::Actual &&
           (isAmount(figure.measure) || figure.measure == Measure::Share);
  }

  /// A claim that the report states again with another value; the halves of a range are two claims
  /// by nature.
  void addRestated() {
    std::unordered_map<std::u16string, Index> first;
    for (Index s = 0; s < report_.series.size(); ++s) {
      const Observation &figure = lead(s);
      if (report_.series[s].level == kNone || figure.quantity.range != RangeHalf::None ||
          figure.indicator.empty() || figure.period.empty())
        continue;
      const auto [place, isNew] = first.try_emplace(nameOf(figure, figure.period), s);
      if (!isNew && lead(place->second).status == figure.status)
        addPair(ComparisonKind::Restated, place->second, s);
    }
  }

  void addTie(ComparisonKind kind, Index first, Index second) {
    if (first == kNone || second == kNone || !isAmount(lead(first).measure) ||
        !isAmount(lead(second).measure))
      return;
    if (kind == ComparisonKind::Leverage)
      found_.push_back({kind, first, second, 1}); // yuan a kilowatt-hour is a result, too
    else
      addPair(kind, first, second);
  }

  /// Only figures of one kind of unit can be held against each other.
  void addPair(ComparisonKind kind, Index first, Index second) {
    const auto factor = unitFactor(lead(first).quantity.unit, lead(second).quantity.unit);
    if (factor)
      found_.push_back({kind, first, second, *factor});
  }

  /// The first actual figure of an indicator, area and period against the first target for them:
  /// amounts and shares by their values, and growths, whatever row states them.
  void addTargets() {
    for (Index s = 0; s < report_.series.size(); ++s) {
      const Series &series = report_.series[s];
      const Measure measure = lead(s).measure;
      if (series.level != kNone && isAmount(measure))
        addTarget(ComparisonKind::Target, s);
      if (series.level != kNone && measure == Measure::Share)
        addTarget(ComparisonKind::TargetPoints, s);
      if (series.growth != kNone)
        addTarget(ComparisonKind::TargetGrowth, s);
    }
    for (const TargetPair &pair : targets_)
      if (pair.actual != kNone && pair.target != kNone)
        addPair(pair.kind, pair.actual, pair.target);
  }

  struct TargetPair {
    ComparisonKind kind;
    Index actual = kNone, target = kNone;
  };

  void addTarget(ComparisonKind kind, Index s) {
    const Observation &figure = lead(s);
    if (figure.status == Status::Estimate)
      return;
    std::u16string name = figure.indicator;
    name.append(1, u'\0').append(figure.area).append(1, u'\0');
    name.append(figure.period.begin(), figure.period.end());
    name.append(1, static_cast<char16_t>(kind));
    const auto [place, isNew] = targetPlaces_.try_emplace(std::move(name), targets_.size());
    if (isNew)
      targets_.push_back({kind});
    TargetPair &pair = targets_[place->second];
    Index &slot = figure.status == Status::Target ? pair.target : pair.actual;
    if (slot == kNone)
      slot = s;
  }

  static std::u16string nameOf(const Observation &figure, std::string_view period) {
    std::u16string name = figure.indicator;
    name.append(1, u'\0').append(figure.area).append(1, u'\0');
    name.append(period.begin(), period.end());
    name.append(1, static_cast<char16_t>(figure.measure));
    return name.append(1, static_cast<char16_t>(figure.basis));
  }

  const Report &report_;
  const std::vector<Index> seriesOf_;
  std::vector<Comparison> found_;
  std::vector<TargetPair> targets_;
  std::unordered_map<std::u16string, std::size_t> targetPlaces_;
};

/// What Check allows for because the report rounds its figures, in the result's unit.
double toleranceOf(const Report &report, const Comparison &comparison) {
  if (comparison.second == kNone)
    return 0;
  const Index first = report.series[comparison.first].lead();
  const Series &second = report.series[comparison.second];
  const Rounded two = roundedOf(report, second.lead());
  const Rounded one = inUnitOf(roundedOf(report, first), comparison.factor.toDouble() *
                                                             multiplierOf(report, first) /
                                                             multiplierOf(report, second.lead()));
  switch (comparison.kind) {
  case ComparisonKind::FromTo:
    return ratioTolerance(one, two) + roundingOf(report, second).growth;
  case ComparisonKind::ShareOfWhole:
    return ratioTolerance(two, one);
  case ComparisonKind::Restated:
    return differenceTolerance(one, two);
  default:
    return 0; // nothing is checked
  }
}

} // namespace

std::vector<Comparison> compareSeries(const Report &report) { return Comparer(report).compare(); }

ComparisonRow rowOf(const Report &report, const Comparison &comparison,
                    const Placement &placement) {
  ComparisonRow row;
  row.kind = comparison.kind;
  row.key1 = placement.keys[comparison.first];
  row.row1 = placement.rows[comparison.first];
  if (comparison.second != kNone) {
    row.key2 = placement.keys[comparison.second];
    row.row2 = placement.rows[comparison.second];
  }
  row.factor = comparison.factor.toDouble();
  row.tolerance = toleranceOf(report, comparison);
  return row;
}

std::vector<Cell> comparisonCells(const ComparisonRow &row, Language ui, Language script) {
  using To = ComparisonColumn;
  const ComparisonFormulas &formulas = formulasOf(row.kind, ui, script);
  const std::string_view type = code(row.kind);
  std::vector<Cell> cells(To::Size);
  cells[To::Kind] = Cell::ofText(nameOf(row.kind, ui));
  cells[To::Indicator] = Cell::ofFormula(formulas.indicator);
  cells[To::Operand1] = Cell::ofFormula(formulas.operand1);
  cells[To::Operand2] = Cell::ofFormula(formulas.operand2);
  cells[To::Result] = Cell::ofFormula(formulas.result);
  cells[To::Unit] = Cell::ofFormula(formulas.unit);
  cells[To::Reading] = Cell::ofFormula(formulas.reading);
  cells[To::Check] = Cell::ofFormula(formulas.check);
  cells[To::Type] = Cell::ofText(std::u16string(type.begin(), type.end()));
  cells[To::Key1] = Cell::ofText(row.key1);
  cells[To::Hint1] = Cell::ofNumber(row.row1);
  cells[To::Row1] = Cell::ofFormula(rowFormula(1));
  if (!row.key2.empty()) {
    cells[To::Key2] = Cell::ofText(row.key2);
    cells[To::Hint2] = Cell::ofNumber(row.row2);
    cells[To::Row2] = Cell::ofFormula(rowFormula(2));
  }
  cells[To::Factor] = Cell::ofNumber(row.factor);
  cells[To::Tolerance] = Cell::ofNumber(row.tolerance);
  if (!formulas.stated.empty())
    cells[To::Stated] = Cell::ofFormula(formulas.stated);
  return cells;
}

} // namespace ri
