#include "workbook/compare/panel.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "model/period.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri {
namespace {

using From = IndicatorColumn;
using To = PanelColumn;

constexpr std::u16string_view kGrowth = u"growth";

/// Years stand before quarters, and these before months.
using PeriodPlace = std::tuple<Period::Kind, std::u16string>;

struct Member {
  const Figure *figure = nullptr;
  PeriodPlace place;
};

/// The figures of one series, one a period.
struct Gathered {
  std::u16string id;
  std::vector<Member> members;
};

bool isEstimate(const Figure &figure) { return figure.text(From::Status) == u"estimate"; }

/// What its row doubts now: the user may have settled it.
bool isDoubted(const Figure &figure) { return figure.now(From::Doubt).kind != CellKind::Empty; }

std::optional<Period> periodOf(const Figure &figure) {
  const std::optional<Period> period = Period::parse(toUtf8(figure.text(From::Period)));
  return period && period->year() != 0 ? period : std::nullopt;
}

/// Growth against the year before is often not called so.
std::u16string growthName(const Figure &figure) {
  const std::u16string basis = figure.text(From::Basis);
  return basis.empty() || basis == u"yoy" ? std::u16string(kGrowth)
                                          : joined({kGrowth, u" ", basis});
}

/// 2025-01/2025-09 is held beside other months that are counted from January.
std::u16string seriesOf(const Figure &figure, Period::Kind kind, std::u16string_view measure,
                        std::u16string_view unit) {
  return joined({figure.text(From::Indicator), u"|", figure.text(From::Area), u"|", measure, u"|",
                 unit, u"|", toText(static_cast<std::uint64_t>(kind))});
}

/// The measure is the third from the end: a name may hold what parts them.
bool isOfGrowth(std::u16string_view series) {
  std::size_t end = series.size();
  for (int part = 0; part < 2 && end != std::u16string_view::npos && end > 0; ++part)
    end = series.rfind(u'|', end - 1);
  if (end == std::u16string_view::npos || end == 0)
    return false;
  const std::size_t begin = series.rfind(u'|', end - 1);
  return begin != std::u16string_view::npos &&
         series.substr(begin + 1, end - begin - 1).substr(0, kGrowth.size()) == kGrowth;
}

class Gatherer {
public:
  void add(const Figure &figure) {
    const std::optional<Period> period = periodOf(figure);
    if (figure.row == 0 || !period || isDoubted(figure) || figure.text(From::Status) == u"target")
      return;
    const std::u16string measure = figure.text(From::Measure);
    const PeriodPlace place{period->kind(), figure.text(From::Period)};
    if (figure.at(From::Value).kind == CellKind::Number &&
        (measure == u"level" || measure == u"share"))
      add(seriesOf(figure, period->kind(), measure, figure.text(From::BaseUnit)), figure, place);
    if (figure.at(From::Growth).kind == CellKind::Number)
      add(seriesOf(figure, period->kind(), growthName(figure), figure.text(From::Prices)), figure,
          place);
  }

  std::vector<Gathered> take() { return std::move(series_); }

private:
  void add(const std::u16string &id, const Figure &figure, const PeriodPlace &place) {
    const auto [found, isNew] = places_.try_emplace(id, series_.size());
    if (isNew)
      series_.push_back({id, {}});
    std::vector<Member> &members = series_[found->second].members;
    const auto twin = std::find_if(members.begin(), members.end(),
                                   [&](const Member &member) { return member.place == place; });
    if (twin == members.end())
      members.push_back({&figure, place});
    else if (isBetter(figure, *twin->figure))
      twin->figure = &figure;
  }

  /// Base does not keep the order of the text; the key tells what was stated first.
  static bool isBetter(const Figure &figure, const Figure &than) {
    if (isEstimate(figure) != isEstimate(than))
      return isEstimate(than);
    if (figure.report() != than.report())
      return figure.report() > than.report();
    return figure.text(From::Key) < than.text(From::Key);
  }

  std::vector<Gathered> series_;
  std::unordered_map<std::u16string, std::size_t> places_;
};

/// Those that most series have, of as many the later ones.
std::vector<PeriodPlace> choosePeriods(const std::vector<Gathered> &series) {
  std::map<PeriodPlace, std::size_t> counts;
  for (const Gathered &each : series)
    for (const Member &member : each.members)
      ++counts[member.place];
  std::vector<std::pair<std::size_t, PeriodPlace>> ranked;
  ranked.reserve(counts.size());
  for (const auto &[place, count] : counts)
    ranked.emplace_back(count, place);
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) {
    return a.first != b.first ? a.first > b.first : std::get<1>(a.second) > std::get<1>(b.second);
  });
  ranked.resize(std::min(ranked.size(), PanelColumn::kPeriods));
  std::vector<PeriodPlace> chosen;
  chosen.reserve(ranked.size());
  for (auto &[count, place] : ranked)
    chosen.push_back(std::move(place));
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

double multiplierOf(const Figure &figure) {
  const Cell &multiplier = figure.at(From::Multiplier);
  return multiplier.kind == CellKind::Number ? multiplier.number : 1;
}

/// Nothing where fewer than two of its figures have a column.
std::optional<PanelRow> rowOf(const Gathered &series, const std::vector<PeriodPlace> &periods) {
  PanelRow row;
  row.series = series.id;
  const Figure *latest = nullptr;
  std::size_t count = 0;
  for (std::size_t p = 0; p < periods.size(); ++p)
    for (const Member &member : series.members)
      if (member.place == periods[p]) {
        latest = member.figure;
        row.figures.at(p) = {latest->text(From::Key), latest->row};
        ++count;
      }
  if (count < 2)
    return std::nullopt;
  row.indicator = latest->text(From::Indicator);
  row.area = latest->text(From::Area);
  row.report = latest->report();
  const bool grows = isOfGrowth(series.id);
  row.measure = grows ? growthName(*latest) : latest->text(From::Measure);
  row.unit = grows ? std::u16string(u"%") : latest->text(From::Unit);
  row.multiplier = grows ? 1 : multiplierOf(*latest);
  return row;
}

/// The template with `#` as the number of a period.
std::u16string ofPeriod(std::u16string_view formula, std::size_t period) {
  std::u16string filled;
  for (const char16_t unit : formula)
    if (unit == u'#')
      filled += toText(period + 1);
    else
      filled += unit;
  return filled;
}

} // namespace

Panel planPanel(const std::vector<Figure> &figures) {
  Gatherer gatherer;
  for (const Figure &figure : figures)
    gatherer.add(figure);
  std::vector<Gathered> series = gatherer.take();
  series.erase(std::remove_if(series.begin(), series.end(),
                              [](const Gathered &each) { return each.members.size() < 2; }),
               series.end());
  const std::vector<PeriodPlace> periods = choosePeriods(series);
  Panel panel;
  for (const PeriodPlace &place : periods)
    panel.periods.push_back(std::get<1>(place));
  for (const Gathered &each : series)
    if (std::optional<PanelRow> row = rowOf(each, periods))
      panel.rows.push_back(std::move(*row));
  return panel;
}

void setPanelFigure(std::vector<Cell> &cells, std::size_t period, const PanelFigure &figure) {
  if (figure.key.empty())
    return;
  const bool grows = isOfGrowth(cells[To::Series].text);
  const auto formula = [period](std::u16string_view text) {
    return Cell::ofFormula(ofPeriod(text, period));
  };
  cells[To::Key + period] = Cell::ofText(figure.key);
  cells[To::Row + period] = Cell::ofFormula(
      joined({u"=IFERROR(", foundRow(u"ri_key", ofPeriod(u"{key#}", period), hint(figure.row)),
              u";\"\")"}));
  cells[To::Figure + period] = formula(
      grows ? u"=IF(ISNUMBER({row#});IFERROR(ROUND(INDEX(ri_growth;{row#})*100;9);\"\");\"\")"
            : u"=IF(ISNUMBER({row#});IFERROR(ROUND(INDEX(ri_base_value;{row#})/"
              u"{multiplier};9);\"\");\"\")");
  cells[To::Hedge + period] =
      formula(grows ? u"=IF(ISNUMBER({row#});INDEX(ri_growth_hedge;{row#})&\"\";\"\")"
                    : u"=IF(ISNUMBER({row#});INDEX(ri_hedge;{row#})&\"\";\"\")");
  cells[To::Bar + period] = formula(u"=IF(ISNUMBER({#});MID(rw_bars;IF({span}>0;1+ROUND(7*({#}-"
                                    u"{lowest})/{span};0);4);1);\"\")");
}

std::vector<Cell> panelCells(const PanelRow &row) {
  std::vector<Cell> cells(To::Size);
  cells[To::Indicator] = Cell::ofText(row.indicator);
  cells[To::Area] = Cell::ofText(row.area);
  cells[To::Measure] = Cell::ofText(row.measure);
  cells[To::Unit] = Cell::ofText(row.unit);
  cells[To::Series] = Cell::ofText(row.series);
  cells[To::Multiplier] = Cell::ofNumber(row.multiplier);
  const std::u16string figures = joined({u"{1}:{", toText(To::kPeriods), u"}"});
  cells[To::Lowest] = Cell::ofFormula(joined({u"=MIN(", figures, u")"}));
  cells[To::Span] = Cell::ofFormula(joined({u"=MAX(", figures, u")-{lowest}"}));
  std::u16string bars;
  for (std::size_t p = 0; p < To::kPeriods; ++p) {
    setPanelFigure(cells, p, row.figures.at(p));
    bars += ofPeriod(bars.empty() ? u"={bar#}" : u"&{bar#}", p);
  }
  cells[To::Trend] = Cell::ofFormula(bars);
  return cells;
}

} // namespace ri
