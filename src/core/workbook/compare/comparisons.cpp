#include "workbook/compare/comparisons.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "workbook/plan/rounding.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/unit_factor.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri {
namespace {

/// A shorter name is a remnant: 占.
constexpr std::size_t kName = 2;

bool isAmount(Measure measure) { return measure == Measure::Level; }

class Comparer {
public:
  explicit Comparer(const Report &report)
      : report_(report), seriesOf_(seriesOfObservations(report)), isOutput_(report.series.size()) {
    findRepetitions();
    for (const Observation &observation : report.observations)
      if (seriesAt(observation.drives) != kNone)
        isOutput_[seriesAt(observation.drives)] = true;
  }

  std::vector<Comparison> compare() {
    for (Index s = 0; s < report_.series.size(); ++s) {
      addImpliedPrevious(s);
      addFromTo(s);
    }
    addOverYears();
    addRestated();
    addRestatedGrowths();
    for (const Observation &observation : report_.observations) {
      const Index own = seriesOf_[&observation - report_.observations.data()];
      addLeverage(seriesAt(observation.drives), own);
      addShare(own, seriesAt(observation.partOf));
    }
    addTargets();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Comparison &a, const Comparison &b) { return a.kind < b.kind; });
    std::set<std::pair<Index, Index>> pairs; // one row a pair
    found_.erase(std::remove_if(found_.begin(), found_.end(),
                                [&pairs](const Comparison &found) {
                                  return !pairs.emplace(found.first, found.second).second;
                                }),
                 found_.end());
    return std::move(found_);
  }

private:
  const Observation &lead(Index series) const {
    return report_.observations[report_.series[series].lead()];
  }

  Index seriesAt(Index observation) const {
    return observation == kNone ? kNone : seriesOf_[observation];
  }

  /// What is stated again with the same value stands in the row of the first sentence.
  void findRepetitions() {
    std::unordered_map<std::u16string, Index> rows;
    const auto statement = [](const Observation &figure) {
      return nameOf(figure, figure.period) + fromUtf8(figure.quantity.value.toString());
    };
    for (Index s = 0; s < report_.series.size(); ++s)
      rows.try_emplace(statement(lead(s)), s);
    for (Index i = 0; i < seriesOf_.size(); ++i)
      if (seriesOf_[i] == kNone)
        if (const auto row = rows.find(statement(report_.observations[i])); row != rows.end())
          seriesOf_[i] = row->second;
  }

  void addImpliedPrevious(Index s) {
    const Series &series = report_.series[s];
    if (series.level == kNone || series.growth == kNone)
      return;
    // An average growth leads back many years.
    const Basis basis = report_.observations[series.growth].basis;
    const Measure measure = lead(s).measure;
    // A growth of a share is often meant in points, and nothing says what a loss grew from.
    if (basis != Basis::AnnualAverage && isAmount(measure) && isPositive(s) &&
        lead(s).status != Status::Target && isSure(s))
      found_.push_back({ComparisonKind::ImpliedPrevious, s, kNone, 1});
  }

  bool isPositive(Index s) const {
    const Decimal &value = lead(s).quantity.value;
    return !value.isZero() && !value.isNegative();
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
    // From a loss to a gain is no percentage.
    const bool amounts = isAmount(measure) && isPositive(earlier);
    const ComparisonKind kind = amounts                     ? ComparisonKind::FromTo
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
      const Period before = lead(s).period.yearBefore();
      const auto found = before.empty() ? first.end() : first.find(nameOf(lead(s), before));
      if (found != first.end())
        addFromTo(found->second, s);
    }
  }

  bool comparesOverYears(Index s) const {
    const Observation &figure = lead(s);
    return report_.series[s].ordinal == 1 && figure.status != Status::Target &&
           (isAmount(figure.measure) || figure.measure == Measure::Share);
  }

  /// A claim that the report states again with another value.
  void addRestated() {
    std::unordered_map<std::u16string, Index> first;
    for (Index s = 0; s < report_.series.size(); ++s) {
      const Observation &figure = lead(s);
      if (!isStatedByItself(s))
        continue;
      const auto [place, isNew] = first.try_emplace(nameOf(figure, figure.period), s);
      if (!isNew && saysAgain(lead(place->second), figure))
        addPair(ComparisonKind::Restated, place->second, s);
    }
  }

  /// The same of growths against the year before; those against the month before are often stated
  /// with and without the season.
  void addRestatedGrowths() {
    std::unordered_map<std::u16string, Index> first;
    for (Index s = 0; s < report_.series.size(); ++s) {
      if (report_.series[s].growth == kNone)
        continue;
      const Observation &growth = growthOf(s);
      if (growth.basis != Basis::YearOnYear || growth.quantity.range != RangeHalf::None ||
          growth.baseOf != kNone || growth.indicator.size() < kName || growth.period.empty())
        continue;
      const auto [place, isNew] = first.try_emplace(nameOf(growth, growth.period), s);
      const Observation &other = growthOf(place->second);
      if (!isNew && other.sentence != growth.sentence && other.status == growth.status &&
          other.prices == growth.prices)
        addGrowths(ComparisonKind::RestatedGrowth, place->second, s);
    }
  }

  const Observation &growthOf(Index s) const {
    return report_.observations[report_.series[s].growth];
  }

  /// Not so the halves of a range or of a from–to pair, which are two claims by nature, and what is
  /// told apart by nothing but words that are no part of a name: inputs and outputs, changes
  /// against a base that is not said.
  bool isStatedByItself(Index s) const {
    const Observation &figure = lead(s);
    return report_.series[s].level != kNone && figure.quantity.range == RangeHalf::None &&
           figure.baseOf == kNone && figure.drives == kNone && !isOutput_[s] &&
           figure.indicator.size() >= kName && !figure.period.empty() &&
           (figure.measure != Measure::Change || figure.basis == Basis::YearOnYear ||
            figure.basis == Basis::PeriodOnPeriod);
  }

  /// Two values in one sentence are a list, not a slip; and what is a part of two wholes is two
  /// things (短期贷款 of 住户贷款 and of 企业贷款).
  bool saysAgain(const Observation &first, const Observation &second) const {
    return first.sentence != second.sentence && first.status == second.status &&
           seriesAt(first.partOf) == seriesAt(second.partOf) &&
           countsAlike(first.quantity, second.quantity);
  }

  /// 50支 and 7993萬股 are counted in units of two kinds; 個 counts whatever another word counts.
  bool countsAlike(const Quantity &first, const Quantity &second) const {
    const auto isGeneral = [](std::u16string_view word) { return word == u"個" || word == u"个"; };
    const std::u16string_view one = first.unitText.in(report_.text);
    const std::u16string_view two = second.unitText.in(report_.text);
    return first.unit != "item" || one == two || isGeneral(one) || isGeneral(two);
  }

  void addLeverage(Index output, Index input) {
    if (output != kNone && input != kNone && isAmount(lead(output).measure) &&
        isAmount(lead(input).measure))
      found_.push_back( // yuan a kilowatt-hour is a result, too
          {ComparisonKind::Leverage, output, input, 1});
  }

  /// Not so what is the same for part and whole: averages (人均, 日均), prices, indices.
  static bool addsUp(const Observation &figure) {
    const std::u16string &name = figure.indicator;
    return isAmount(figure.measure) && figure.quantity.unit != "1" &&
           name.find(u'均') == std::u16string::npos && name.find(u"價格") == std::u16string::npos &&
           name.find(u"价格") == std::u16string::npos;
  }

  void addShare(Index part, Index whole) {
    if (part != kNone && whole != kNone && whole != part && addsUp(lead(part)) &&
        addsUp(lead(whole)))
      addPair(ComparisonKind::ShareOfWhole, part, whole);
  }

  /// Growths are of one unit, whatever grows.
  void addGrowths(ComparisonKind kind, Index first, Index second) {
    found_.push_back({kind, first, second, 1});
  }

  /// Only figures of one kind of unit can be held against each other.
  void addPair(ComparisonKind kind, Index first, Index second) {
    const auto factor = unitFactor(lead(first).quantity.unit, lead(second).quantity.unit);
    if (!isSure(first) || !isSure(second) ||
        (kind < ComparisonKind::Leverage && areOpposite(lead(first), lead(second))))
      return;
    if (factor && per(lead(first)) == per(lead(second)))
      found_.push_back({kind, first, second, *factor});
  }

  /// A row that doubts what it measures is compared with none.
  bool isSure(Index s) const {
    const Series &series = report_.series[s];
    bool sure = true;
    for (const Index index : {series.level, series.growth})
      if (index != kNone)
        report_.observations[index].doubts.eachAttribute(
            [&](std::string_view attribute) { sure = sure && attribute != "indicator"; });
    return sure;
  }

  /// A ceiling and a floor are no two values of one thing: 不超過4萬, 不低於3萬.
  static bool areOpposite(const Observation &first, const Observation &second) {
    const auto isFloor = [](Qualifier qualifier) { return qualifier == Qualifier::GreaterOrEqual; };
    const auto isCeiling = [](Qualifier qualifier) { return qualifier == Qualifier::LessOrEqual; };
    const Qualifier one = first.quantity.qualifier;
    const Qualifier two = second.quantity.qualifier;
    return (isFloor(one) && isCeiling(two)) || (isCeiling(one) && isFloor(two));
  }

  /// 公斤 of 元/公斤, which is no amount of money: what stands behind the stroke.
  std::u16string_view per(const Observation &figure) const {
    const std::u16string_view unit = figure.quantity.unitText.in(report_.text);
    const std::size_t stroke = unit.find_first_of(u"/／");
    return stroke == std::u16string_view::npos ? std::u16string_view() : unit.substr(stroke + 1);
  }

  /// The first actual figure of an indicator, area and period (else the first estimate) against the
  /// first target for them: amounts and shares by their values, and growths, whatever row states
  /// them.
  void addTargets() {
    addTargets(false);
    addTargets(true);
    for (const TargetPair &pair : targets_)
      if (pair.actual != kNone && pair.target != kNone)
        pair.kind == ComparisonKind::TargetGrowth ? addGrowths(pair.kind, pair.actual, pair.target)
                                                  : addPair(pair.kind, pair.actual, pair.target);
  }

  void addTargets(bool estimates) {
    for (Index s = 0; s < report_.series.size(); ++s) {
      const Series &series = report_.series[s];
      const Measure measure = lead(s).measure;
      if ((lead(s).status == Status::Estimate) != estimates)
        continue;
      if (series.level != kNone && isAmount(measure))
        addTarget(ComparisonKind::Target, s);
      if (series.level != kNone && measure == Measure::Share)
        addTarget(ComparisonKind::TargetPoints, s);
      if (series.growth != kNone)
        addTarget(ComparisonKind::TargetGrowth, s);
    }
  }

  struct TargetPair {
    ComparisonKind kind;
    Index actual = kNone, target = kNone;
  };

  void addTarget(ComparisonKind kind, Index s) {
    const Observation &figure = lead(s);
    std::u16string name = figure.indicator;
    name.append(1, u'\0').append(figure.area).append(1, u'\0');
    name += fromUtf8(figure.period.toString());
    name.append(1, static_cast<char16_t>(kind));
    if (kind == ComparisonKind::TargetGrowth) { // against the year before, where nothing is said
      const Basis basis = growthOf(s).basis;
      name.append(1, static_cast<char16_t>(basis == Basis::Unsaid ? Basis::YearOnYear : basis));
    }
    const auto [place, isNew] = targetPlaces_.try_emplace(std::move(name), targets_.size());
    if (isNew)
      targets_.push_back({kind});
    TargetPair &pair = targets_[place->second];
    Index &slot = figure.status == Status::Target ? pair.target : pair.actual;
    if (slot == kNone)
      slot = s;
  }

  static std::u16string nameOf(const Observation &figure, const Period &period) {
    std::u16string name = figure.indicator;
    name.append(1, u'\0').append(figure.area).append(1, u'\0');
    name += fromUtf8(period.toString());
    name.append(1, static_cast<char16_t>(figure.measure));
    return name.append(1, static_cast<char16_t>(figure.basis));
  }

  const Report &report_;
  std::vector<Index> seriesOf_; ///< by observation; kNone of a growth in the row of its amount
  std::vector<bool> isOutput_;  ///< by series: something is said to have brought it about
  std::vector<Comparison> found_;
  std::vector<TargetPair> targets_;
  std::unordered_map<std::u16string, std::size_t> targetPlaces_;
};

/// How far the result may be off because the report rounds its figures, in the result's unit.
double toleranceOf(const Report &report, const Comparison &comparison) {
  if (comparison.kind == ComparisonKind::ImpliedPrevious) {
    const Series &series = report.series[comparison.first];
    return impliedTolerance(
        roundedOf(report, series.level),
        inUnitOf(roundedOf(report, series.growth), multiplierOf(report, series.growth)));
  }
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
  case ComparisonKind::Target:
    return ratioTolerance(two, one);
  case ComparisonKind::Leverage:
    return ratioTolerance(two, one) / 100; // times, not percent
  case ComparisonKind::Restated:
    return differenceTolerance(one, two);
  case ComparisonKind::RestatedGrowth:
    return roundingOf(report, report.series[comparison.first]).growth +
           roundingOf(report, second).growth;
  default:
    return 0; // of percentages nothing is computed but their difference
  }
}

const Observation *growthIn(const Report &report, const Series &series) {
  return series.growth == kNone ? nullptr : &report.observations[series.growth];
}

/// As many as the value has; two of what is small and not counted.
int decimalsOf(const Quantity &quantity) {
  constexpr double kSmall = 10;
  const std::string digits = quantity.written.toString();
  const std::size_t point = digits.find('.');
  const bool counted =
      quantity.written == quantity.value &&
      (quantity.unit == "item" || quantity.unit == "person_time" || quantity.unit == "household");
  if (point != std::string::npos)
    return static_cast<int>(digits.size() - point) - 1;
  return !counted && std::abs(quantity.written.toDouble()) < kSmall ? 2 : 0;
}

ComparisonFacts factsOf(const Report &report, const Comparison &comparison) {
  const Series &first = report.series[comparison.first];
  const Series &last =
      report.series[comparison.second == kNone ? comparison.first : comparison.second];
  const Observation &one = report.observations[first.lead()];
  const Observation &two = report.observations[last.lead()];
  ComparisonFacts facts;
  facts.percent = one.quantity.unit == "%" && two.quantity.unit == "%";
  facts.decimals = decimalsOf(one.quantity);
  facts.alike = one.quantity.unit == two.quantity.unit;
  facts.dated = !one.period.empty() && !two.period.empty() && one.period != two.period;
  if (const Observation *growth = growthIn(report, last)) {
    facts.against = againstOf(two.period, growth->basis);
    facts.real = isReal(growth->prices, two.indicator);
    facts.comparable = growth->prices != Prices::Real && !facts.real &&
                       (one.period.empty() ? growth->basis == Basis::Unsaid
                                           : isBetween(one.period, two.period, growth->basis));
  }
  return facts;
}

} // namespace

bool isReal(Prices prices, std::u16string_view indicator) {
  constexpr std::size_t kEnd = 3;
  return prices == Prices::Real ||
         (prices == Prices::Unsaid && indicator.size() >= kEnd &&
          kRealWhereUnsaid.find(indicator.substr(indicator.size() - kEnd)) !=
              std::u16string_view::npos);
}

bool isBetween(const Period &first, const Period &second, Basis basis) {
  if (second.yearBefore() == first)
    return basis == Basis::Unsaid || basis == Basis::YearOnYear;
  return basis == Basis::PeriodOnPeriod ||
         (basis == Basis::Unsaid && first.kind() == Period::Kind::Year);
}

Against againstOf(const Period &period, Basis basis) {
  const Period::Kind kind = period.kind();
  if (kind == Period::Kind::Year && (basis == Basis::YearOnYear || basis == Basis::Unsaid))
    return Against::Year;
  switch (basis) {
  case Basis::YearOnYear:
    return Against::YearAgo;
  case Basis::PeriodOnPeriod:
    return kind == Period::Kind::Quarter ? Against::Quarter
           : kind == Period::Kind::Month ? Against::Month
                                         : Against::Period;
  case Basis::NamedBase:
    return Against::Base;
  default:
    return Against::Before;
  }
}

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
  row.facts = factsOf(report, comparison);
  row.facts.report1 = row.facts.report2 = placement.report;
  return row;
}

std::vector<Cell> comparisonCells(const ComparisonRow &row, Language ui, Language script) {
  using To = ComparisonColumn;
  using Formulas = ComparisonFormulas;
  const Formulas formulas = formulasOf(row.kind, row.facts, row.tolerance, ui, script);
  const std::string_view type = code(row.kind);
  std::vector<Cell> cells(To::Size);
  constexpr std::pair<std::size_t, std::u16string Formulas::*> kColumns[] = {
      {To::Indicator, &Formulas::indicator},   {To::Operand1, &Formulas::operand1},
      {To::Operand2, &Formulas::operand2},     {To::Unit, &Formulas::unit},
      {To::Difference, &Formulas::difference}, {To::Growth, &Formulas::growth},
      {To::Stated, &Formulas::stated},         {To::Check, &Formulas::check},
      {To::Reading, &Formulas::reading},       {To::Ratio, &Formulas::ratio},
      {To::Said1, &Formulas::said1},           {To::Said2, &Formulas::said2},
      {To::When1, &Formulas::when1},           {To::When2, &Formulas::when2},
      {To::Hedge1, &Formulas::hedge1},         {To::Hedge2, &Formulas::hedge2},
      {To::Amount, &Formulas::size},           {To::Effect, &Formulas::effect}};
  for (const auto &[column, member] : kColumns) {
    const std::u16string &formula = formulas.*member;
    cells[column] = !formula.empty() && formula.front() == u'=' ? Cell::ofFormula(formula)
                                                                : Cell::ofText(formula);
  }
  cells[To::Kind] = Cell::ofText(nameOf(row.kind, ui));
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
  cells[To::Failed] = Cell::ofFormula(
      joined({u"=IF(OR({check}=\"\";{check}=", quoted(kCheckNote), u");\"\";ROW())"}));
  return cells;
}

} // namespace ri
