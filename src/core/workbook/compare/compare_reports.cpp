#include "workbook/compare/compare_reports.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "workbook/plan/base.hpp"
#include "workbook/plan/rounding.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/key.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/unit_factor.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri {

using namespace std::string_view_literals;

namespace {

using Col = IndicatorColumn;

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

bool isComparable(const Figure &figure) {
  return figure.report() != 0 && figure.at(Col::Period).kind != CellKind::Empty;
}

bool isTarget(const Figure &figure) { return figure.at(Col::Status).text == u"target"; }

/// 初步核算 and 預測: good enough where nothing better is stated.
bool isEstimate(const Figure &figure) { return figure.at(Col::Status).text == u"estimate"; }

std::u16string yearBefore(const std::u16string &period) {
  const std::optional<Period> parsed = Period::parse(toUtf8(period));
  return parsed ? fromUtf8(parsed->yearBefore().toString()) : std::u16string();
}

/// Growth against the year before is often not called so.
std::u16string basisOf(const Figure &figure) {
  const std::u16string basis = figure.text(Col::Basis);
  return basis.empty() ? u"yoy" : basis;
}

/// The full names of places that some reports shorten: 江蘇 is 江蘇省 where no 江蘇市 is named.
class FullNames {
public:
  explicit FullNames(const std::vector<Figure> &figures) {
    for (const Figure &figure : figures) {
      const std::u16string area = figure.text(Col::Area);
      if (area.size() > 2 && u"省市县縣区區"sv.find(area.back()) != std::u16string_view::npos) {
        const auto [full, isNew] = full_.try_emplace(area.substr(0, area.size() - 1), area);
        if (!isNew && full->second != area)
          full->second.clear(); // 吉林省 and 吉林市
      }
    }
  }

  std::u16string of(const std::u16string &area) const {
    const auto found = full_.find(area);
    return found == full_.end() || found->second.empty() ? area : found->second;
  }

private:
  std::unordered_map<std::u16string, std::u16string> full_;
};

std::u16string pricesOf(const Figure &figure) {
  constexpr std::size_t kEnd = 3;
  const std::u16string prices = figure.text(Col::Prices);
  const std::u16string name = figure.text(Col::Indicator);
  const bool real =
      prices.empty() && name.size() >= kEnd &&
      kRealWhereUnsaid.find(name.substr(name.size() - kEnd)) != std::u16string_view::npos;
  return real ? u"real" : prices;
}

/// Real growth is never held against nominal; a target seldom says which it means.
bool samePrices(const Figure &first, const Figure &second) {
  const std::u16string a = pricesOf(first);
  const std::u16string b = pricesOf(second);
  const bool unsaid = a.empty() || b.empty();
  return a == b || (unsaid && (isTarget(first) || isTarget(second)));
}

Rounded amountOf(const Figure &figure) {
  return {figure.at(Col::Value).number, figure.rounding().value};
}

Rounded growthOf(const Figure &figure) {
  return {figure.at(Col::Growth).number * 100, figure.rounding().growth};
}

double multiplierOf(const Figure &figure) {
  const Cell &multiplier = figure.at(Col::Multiplier);
  return multiplier.kind == CellKind::Number ? multiplier.number : 1;
}

/// How far the result may be off because the reports round their figures, in its unit. `factor`
/// brings the first figure's base unit into the second's.
double toleranceOf(ComparisonKind kind, const Figure &first, const Figure &second, double factor) {
  if (kind == ComparisonKind::ReportGrowthDifference)
    return differenceTolerance(growthOf(first), growthOf(second));
  const Rounded two = amountOf(second);
  const Rounded one =
      inUnitOf(amountOf(first), factor * multiplierOf(first) / multiplierOf(second));
  if (kind == ComparisonKind::ReportDifference)
    return differenceTolerance(one, two);
  if (kind == ComparisonKind::Target)
    return ratioTolerance(two, one);
  if (kind != ComparisonKind::ReportGrowth || one.value <= 0)
    return 0; // of percentages nothing is computed but their difference
  return ratioTolerance(one, two) + (has(second, Face::Growth) ? second.rounding().growth : 0);
}

/// A row that doubts what it measures is compared with none.
bool isSure(const Figure &figure) {
  return figure.text(Col::Doubt).find(u"indicator") == std::u16string::npos;
}

/// A ceiling and a floor are no two values of one thing: 不超過4萬, 不低於3萬.
bool areOpposite(const Figure &first, const Figure &second) {
  const std::u16string one = first.text(Col::Hedge);
  const std::u16string two = second.text(Col::Hedge);
  return (one == u"≤" && two == u"≥") || (one == u"≥" && two == u"≤");
}

Basis basisIn(const Figure &figure) {
  const std::u16string basis = figure.text(Col::Basis);
  return basis == u"yoy"    ? Basis::YearOnYear
         : basis == u"pop"  ? Basis::PeriodOnPeriod
         : basis == u"cagr" ? Basis::AnnualAverage
         : basis == u"base" ? Basis::NamedBase
                            : Basis::Unsaid;
}

ComparisonFacts factsOf(const Figure &first, const Figure &second) {
  ComparisonFacts facts;
  const auto periodOf = [](const Figure &figure) {
    return Period::parse(toUtf8(figure.text(Col::Period))).value_or(Period());
  };
  facts.percent = first.text(Col::BaseUnit) == u"%" && second.text(Col::BaseUnit) == u"%";
  facts.dated = true;
  facts.settled =
      !isTarget(first) && !isTarget(second) && !isEstimate(first) && !isEstimate(second);
  facts.real = pricesOf(second) == u"real";
  facts.comparable = !facts.real && isBetween(periodOf(first), periodOf(second), basisIn(second));
  facts.report1 = first.report();
  facts.report2 = second.report();
  return facts;
}

class Comparer {
public:
  /// `first` stands before `second`: the earlier period, the earlier report, or the actual figure.
  void add(ComparisonKind kind, const Figure &first, const Figure &second, Face face) {
    if (first.row == 0 || second.row == 0 || !isSure(first) || !isSure(second) ||
        areOpposite(first, second))
      return;
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
    if (!pairs_.emplace(first.text(Col::Key), second.text(Col::Key)).second)
      return; // one row a pair
    ComparisonRow row;
    row.facts = factsOf(first, second);
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
  std::set<std::pair<std::u16string, std::u16string>> pairs_;
};

/// The figures of the reports before, by name and period.
class Figures {
public:
  explicit Figures(const FullNames &places) : places_(places) {}

  std::u16string nameOf(const Figure &figure, Face face, std::u16string_view period) const {
    return joined({figure.text(Col::Indicator), u"\n", places_.of(figure.text(Col::Area)), u"\n",
                   period, u"\n", toText(static_cast<std::uint64_t>(face)), u"\n",
                   face == Face::Growth ? basisOf(figure) : std::u16string()});
  }

  void add(const Figure &figure, Face face) {
    const std::u16string period = figure.text(Col::Period);
    Places &places = isTarget(figure) ? targets_ : actuals_;
    put(figure, places.same[nameOf(figure, face, period)]);
    put(figure, places.earlier[nameOf(figure, face, yearBefore(period))]);
  }

  const Figure *target(const std::u16string &name) const { return find(targets_.same, name); }
  const Figure *actual(const std::u16string &name) const { return find(actuals_.same, name); }
  /// The actual figure of the year after `name`'s period.
  const Figure *actualAfter(const std::u16string &name) const {
    return find(actuals_.earlier, name);
  }

private:
  using Map = std::unordered_map<std::u16string, const Figure *>;
  struct Places {
    Map same, earlier;
  };
  /// Base does not keep the order of the text; the key tells what was stated first.
  static void put(const Figure &figure, const Figure *&place) {
    if (place == nullptr || place->report() < figure.report()) {
      place = &figure;
      return;
    }
    if (isEstimate(*place) != isEstimate(figure)
            ? isEstimate(*place)
            : figure.at(Col::Key).text < place->at(Col::Key).text)
      place = &figure;
  }
  static const Figure *find(const Map &map, const std::u16string &name) {
    const auto found = map.find(name);
    return found == map.end() ? nullptr : found->second;
  }
  const FullNames &places_;
  Places actuals_, targets_;
};

void compare(const Figure &figure, const Figures &before, Comparer &comparer) {
  const std::u16string period = figure.text(Col::Period);
  const std::u16string yearAgo = yearBefore(period);
  for (const Face face : kFaces) {
    if (!has(figure, face))
      continue;
    const std::u16string name = before.nameOf(figure, face, period);
    if (const Figure *twin = before.actual(name))
      comparer.addSamePeriod(*twin, figure, face);
    if (isTarget(figure))
      continue;
    if (const Figure *target = before.target(name))
      comparer.addSamePeriod(*target, figure, face);
    if (const Figure *last =
            yearAgo.empty() ? nullptr : before.actual(before.nameOf(figure, face, yearAgo)))
      comparer.addYears(*last, figure, face);
    if (const Figure *next = before.actualAfter(name))
      comparer.addYears(figure, *next, face);
  }
}

} // namespace

const Cell &Figure::at(std::size_t column) const {
  const bool isName = column == Col::Indicator || column == Col::Area || column == Col::Period;
  return isName && sheet != nullptr && row != 0 && sheet->positions[column] != kNoColumn
             ? cellAt(*sheet, row - 1, column)
             : (*base)[baseColumnOf(column)];
}

const Cell &Figure::now(std::size_t column) const {
  return sheet != nullptr && row != 0 && sheet->positions[column] != kNoColumn
             ? cellAt(*sheet, row - 1, column)
             : at(column);
}

std::u16string Figure::text(std::size_t column) const { return textOf(at(column)); }

std::uint32_t Figure::report() const { return reportOfKey(at(Col::Key).text); }

RowRounding Figure::rounding() const {
  return {(*base)[BaseColumn::ValueRounding].number, (*base)[BaseColumn::GrowthRounding].number};
}

std::vector<Figure> figuresIn(const Snapshot &snapshot) {
  const Grid &indicators = snapshot[SheetId::Indicators];
  std::unordered_map<std::u16string_view, std::uint32_t> rowOfKey;
  for (std::uint32_t r = 0; r < indicators.rows.size(); ++r)
    if (const Cell &key = cellAt(indicators, r, Col::Key); key.kind == CellKind::Text)
      rowOfKey.try_emplace(key.text, r);
  std::vector<Figure> figures;
  for (const std::vector<Cell> &kept : snapshot[SheetId::Base].rows) {
    if (kept[BaseColumn::Kind].text != base_kind::kRow)
      continue;
    const auto found = rowOfKey.find(kept[BaseColumn::Key].text);
    figures.push_back({&kept, &indicators, found == rowOfKey.end() ? 0 : found->second + 1});
  }
  return figures;
}

std::vector<Figure> figuresAmong(const std::vector<std::vector<Cell>> &base,
                                 const std::vector<std::uint32_t> &rows) {
  std::vector<Figure> figures;
  for (const std::vector<Cell> &row : base)
    if (row[BaseColumn::Kind].text == base_kind::kRow)
      figures.push_back({&row, nullptr, rows[figures.size()]});
  return figures;
}

std::vector<ComparisonRow> compareReports(std::vector<Figure> figures) {
  figures.erase(std::remove_if(figures.begin(), figures.end(),
                               [](const Figure &figure) { return !isComparable(figure); }),
                figures.end());
  std::stable_sort(figures.begin(), figures.end(),
                   [](const Figure &a, const Figure &b) { return a.report() < b.report(); });
  const FullNames places(figures);
  Figures before(places);
  Comparer comparer;
  for (auto begin = figures.begin(), end = begin; begin != figures.end(); begin = end) {
    const std::uint32_t report = begin->report();
    for (end = begin; end != figures.end() && end->report() == report; ++end)
      compare(*end, before, comparer);
    for (auto figure = begin; figure != end; ++figure)
      for (const Face face : kFaces)
        if (has(*figure, face))
          before.add(*figure, face);
  }
  return comparer.take();
}

} // namespace ri
