#include "workbook/summary.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>

#include "workbook/compare/comparison_kinds.hpp"
#include "workbook/plan/left_out.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"

namespace ri {
namespace {

using namespace std::string_view_literals;
using Words = std::array<std::u16string_view, 3>;

constexpr Words kTaken{u"Summary: [taken] of [all] numbers taken",
                       u"摘要：[all]个数字中采用[taken]个", u"摘要：[all]個數字中採用[taken]個"};
constexpr Words kOverview{u"At a glance", u"概览", u"概覽"};
constexpr Words kIndicators{u"Indicators", u"指标", u"指標"};
constexpr Words kDoubted{u"Indicators with a doubt", u"存疑的指标", u"存疑的指標"};
constexpr Words kComparisons{u"Comparisons", u"比较", u"比較"};
constexpr Words kNumbers{u"Numbers in the text", u"文中数字", u"文中數字"};
constexpr Words kNumbersTaken{u"Numbers taken", u"采用的数字", u"採用的數字"};
constexpr Words kNumbersLeftOut{u"Numbers left out", u"未采用的数字", u"未採用的數字"};
constexpr Words kGrowthRanked{u"Growth ranked", u"增长排序", u"增長排序"};
constexpr Words kGrowth{u"Growth", u"增长", u"增長"};
constexpr Words kIndicator{u"Indicator", u"指标", u"指標"};
constexpr Words kArea{u"Area", u"地区", u"地區"};
constexpr Words kPeriod{u"Period", u"时期", u"時期"};
constexpr Words kLargest{u"Largest levels", u"最大数值", u"最大數值"};
constexpr Words kLogarithmic{u" (logarithmic scale)", u"（对数刻度）", u"（對數刻度）"};
constexpr Words kStatedImplied{u"Stated against implied growth", u"所述增长与推算增长",
                               u"所述增長與推算增長"};
constexpr Words kStated{u"Stated", u"所述", u"所述"};
constexpr Words kImplied{u"Implied", u"推算", u"推算"};
constexpr Words kBySection{u"Indicators by section and measure", u"按章节和类型统计的指标",
                           u"按章節和類型統計的指標"};
constexpr Words kSection{u"Section", u"章节", u"章節"};
constexpr Words kOther{u"other", u"其他", u"其他"};
constexpr Words kTotal{u"Total", u"合计", u"合計"};
constexpr Words kFailed{u"Checks that failed", u"未通过的核对", u"未通過的核對"};
constexpr Words kCheck{u"Check", u"核对", u"核對"};
constexpr Words kNoUnit{u"no unit", u"无单位", u"無單位"};
constexpr Words kNone{u": none", u"：无", u"：無"};
constexpr Words kReasons{u"Left-out numbers by reason", u"未采用的数字（按原因）",
                         u"未採用的數字（按原因）"};
constexpr Words kCount{u"Count", u"计数", u"計數"};
constexpr Words kReason{u"Reason", u"原因", u"原因"};
constexpr Words kLeftOut{u"Left-out numbers", u"未采用的数字", u"未採用的數字"};

// The hidden columns hold the workings, the others are shown.
constexpr std::uint32_t kLabel = SummaryColumn::Context;
constexpr std::uint32_t kMeasures = 6;
constexpr std::uint32_t kChartColumn = kLabel + 5; ///< behind the tables that have one
constexpr std::uint32_t kChartColumns = 7;         ///< the columns that a chart covers
constexpr std::uint32_t kNameShown = 60;           ///< characters of the name of a bar

constexpr std::uint32_t kGrowths = 15; ///< shown; the lowest third of it only where there are more
constexpr std::uint32_t kLowest = 5;   ///< of them
constexpr std::uint32_t kLevels = 10;  ///< a unit
constexpr std::uint32_t kUnits = 3;    ///< with the most levels
constexpr std::uint32_t kUnitsSeen = 10; ///< in the order of the sheet, to choose those from
constexpr std::uint32_t kGrowthPairs = 10;
constexpr std::uint32_t kSections = 20;
constexpr std::uint32_t kChecks = 12;

constexpr std::uint32_t kAbove =
    3; ///< rows of a table before its first slot: blank, title, heading

std::u16string at(std::uint32_t column, std::uint32_t row) {
  return columnLetters(column) + toText(row + 1);
}
std::u16string fixed(std::uint32_t column, std::uint32_t row) {
  return joined({u"$", columnLetters(column), u"$", toText(row + 1)});
}
std::u16string cells(std::uint32_t column, std::uint32_t first, std::uint32_t last) {
  return joined({fixed(column, first), u":", fixed(column, last)});
}

/// How a condition over rows names a column: all its rows, those behind a row, or one row.
using Rows = std::function<std::u16string(std::u16string_view)>;

/// 1 where a row fits, 0 where not.
using Condition = std::function<std::u16string(const Rows &)>;

std::u16string allRows(std::u16string_view range) { return std::u16string(range); }
Rows rowsBehind(const std::u16string &row) {
  return [row](std::u16string_view range) {
    return joined({u"INDEX(", range, u";", row, u"+1):INDEX(", range, u";ROWS(", range, u"))"});
  };
}
Rows theRow(const std::u16string &row) {
  return [row](std::u16string_view range) { return joined({u"INDEX(", range, u";", row, u")"}); };
}

/// Figures of the text, not aims.
std::u16string isActual(const Rows &rows) {
  return joined({u"(", rows(u"ri_status"), u"<>\"target\")*(", rows(u"ri_state"), u"<>\"gone\")"});
}

class SummaryPlanner {
public:
  SummaryPlanner(const ReportRows &rows, Language ui) : rows_(rows), ui_(ui) {}

  SummaryPlan plan() {
    addOverview();
    addGrowth();
    unitsAt_ = row_ + kUnits * (kLevels + kAbove) + kGrowthPairs + kAbove + kAbove;
    if (!levelsOf(1).empty())
      newPage();
    for (std::uint32_t unit = 1; unit <= kUnits; ++unit)
      addLevels(unit);
    newPage();
    addStatedAgainstImplied();
    addFailedChecks(); // no chart stands beside or below it, so its rows may be unfolded
    addSections();
    addReasons();
    title(kLeftOut);
    plan_.rows = row_;
    return std::move(plan_);
  }

private:
  Cell text(const Words &words) const { return Cell::ofText(words[static_cast<std::size_t>(ui_)]); }

  void put(std::uint32_t column, Cell cell, std::string_view style) {
    plan_.cells.push_back({row_, column, std::move(cell), style});
  }
  void put(std::uint32_t column, std::initializer_list<std::u16string_view> formula,
           std::string_view style) {
    put(column, Cell::ofFormula(joined(formula)), style);
  }
  void working(std::uint32_t column, std::initializer_list<std::u16string_view> formula) {
    put(column, formula, "RI Any");
  }

  void newPage() { plan_.pages.push_back(row_ + 1); }
  void title(Cell words) {
    ++row_;
    put(kLabel, std::move(words), "RI Title");
    ++row_;
  }
  void title(const Words &words) { title(text(words)); }
  /// Of a table whose slots look up rows: an empty one says so here, for a cell whose formula may
  /// be a link must show nothing where it is none. Else the office fails to write a PDF.
  void titleOfSlots(const Words &words) {
    title(Cell::ofFormula(
        joined({u"=", quoted(words[static_cast<std::size_t>(ui_)]), u"&IF(", at(Row, row_ + kAbove),
                u"=\"\";", quoted(kNone[static_cast<std::size_t>(ui_)]), u";\"\")"})));
  }
  void heading(std::uint32_t column, const Words &words) { put(column, text(words), "RI Heading"); }
  void figureHeading(std::uint32_t column, const Words &words) {
    put(column, text(words), "RI Number Heading");
  }

  std::u16string here(std::uint32_t column) const { return at(column, row_); }
  std::u16string above(std::uint32_t column) const { return at(column, row_ - 1); }

  /// Slots follow the heading in row_, which is left. Those behind the first `shown` are folded:
  /// the import leaves them empty.
  template <typename Slot> void slots(std::uint32_t count, std::size_t shown, Slot slot) {
    ++row_;
    if (shown < count)
      fold(row_ + static_cast<std::uint32_t>(shown), row_ + count - 1);
    for (std::uint32_t i = 1; i <= count; ++i, ++row_)
      slot(i);
  }

  /// Groups that meet would be one.
  void fold(std::uint32_t first, std::uint32_t last) {
    if (!plan_.folded.empty() && plan_.folded.back().lastRow + 1 >= first) {
      first = std::min(plan_.folded.back().firstRow, first);
      plan_.folded.pop_back();
    }
    plan_.folded.push_back({first, last});
  }

  /// How many slots beside a chart are shown: room for what the import fills and for one that a
  /// refresh adds, and for the chart.
  static std::size_t shownBesideChart(std::size_t figures) {
    constexpr std::size_t kChartRows = 7;
    return std::max(figures + 1, kChartRows);
  }

  void addOverview() {
    const std::uint32_t numbers = row_ + kAbove + 4;
    const std::uint32_t taken = numbers + 1;
    put(kLabel, {coverage(at(kLabel + 1, taken), at(kLabel + 1, numbers))}, "RI Banner");
    for (std::uint32_t c = kLabel + 1; c < kChartColumn + kChartColumns; ++c)
      put(c, Cell(), "RI Banner");
    ++row_;
    title(kOverview);
    const auto figure = [&](const Words &words,
                            std::initializer_list<std::u16string_view> formula) {
      put(kLabel, text(words), "RI Text");
      put(kLabel + 1, formula, "RI Integer");
      ++row_;
    };
    figure(kIndicators, {u"=SUMPRODUCT((ri_key<>\"\")*(ri_state<>\"gone\"))"});
    figure(kDoubted, {u"=SUMPRODUCT((ri_key<>\"\")*(ri_doubt<>\"\")*(ri_state<>\"gone\"))"});
    figure(kComparisons, {u"=SUMPRODUCT((rc_key1<>\"\")*1)"});
    figure(kFailed, {u"=SUMPRODUCT(", failed(allRows), u")"});
    figure(kNumbers, {u"=SUM(rs_numbers)-SUMIF(rs_state;\"gone\";rs_numbers)"});
    figure(kNumbersTaken, {u"=SUM(rs_taken)-SUMIF(rs_state;\"gone\";rs_taken)"});
    figure(kNumbersLeftOut, {u"=", at(kLabel + 1, numbers), u"-", at(kLabel + 1, taken)});
  }

  /// "Summary: 60 of 62 numbers taken".
  std::u16string coverage(const std::u16string &taken, const std::u16string &all) const {
    std::u16string formula = quoted(kTaken[static_cast<std::size_t>(ui_)]);
    for (const auto &[name, cell] : {std::pair(u"[taken]"sv, taken), std::pair(u"[all]"sv, all)})
      formula.replace(formula.find(name), name.size(), joined({u"\"&", cell, u"&\""}));
    return joined({u"=", formula});
  }

  // A ranking: the hidden columns of a slot hold its rank, the row that has the figure of that
  // rank, the row behind which that one is looked for (ties), where the figure stands there first,
  // and the figure.
  enum : std::uint32_t { Rank, Row, After, First, Figure };

  /// `fits` is the condition that a row must meet, `range` the figures.
  void rankedSlot(const Condition &fits, std::u16string_view range, const std::u16string &rank) {
    working(Rank, {rank});
    // 14, 6: LARGE without errors, which is what a row that does not fit gives.
    working(Figure, {u"=IF(", here(Rank), u"=\"\";\"\";AGGREGATE(14;6;", range, u"/(",
                     fits(allRows), u");", here(Rank), u"))"});
    working(After, {u"=IF(AND(", here(Rank), u"<>\"\";", here(Figure), u"=", above(Figure), u");",
                    above(Row), u";0)"});
    const Rows behind = rowsBehind(here(After));
    working(First, {u"=IFERROR(", here(After), u"+MATCH(", here(Figure), u";", behind(range),
                    u";0);\"\")"});
    // Only where that row does not fit is every row behind looked at.
    working(Row, {u"=IF(", here(First), u"=\"\";\"\";IF(", fits(theRow(here(First))), u";",
                  here(First), u";",
                  nextOf(here(After),
                         joined({fits(behind), u"*(", behind(range), u"=", here(Figure), u")"})),
                  u"))"});
    put(kLabel,
        {u"=IF(", here(Row), u"=\"\";\"\";HYPERLINK(\"#\"&CELL(\"ADDRESS\";INDEX(ri_indicator;",
         here(Row), u"));", nameIn(u"ri_indicator"), u"&", whichOne(), u"))"},
        "RI Entry");
  }

  /// The name in the slot's row as a chart shows it: the office takes seconds to lay out one of a
  /// thousand characters.
  std::u16string nameIn(std::u16string_view range) const {
    const std::u16string name = joined({u"INDEX(", range, u";", here(Row), u")"});
    return joined({u"LEFT(", name, u";", toText(kNameShown), u")&IF(LEN(", name, u")>",
                   toText(kNameShown), u";\"…\";\"\")"});
  }

  /// Area and period where several rows have one name.
  std::u16string whichOne() const {
    const std::u16string row = here(Row);
    return joined({u"IF(SUMPRODUCT((ri_indicator=INDEX(ri_indicator;", row,
                   u"))*1)>1;\" (\"&TRIM(INDEX(ri_area;", row, u")&\" \"&INDEX(ri_period;", row,
                   u"))&\")\";\"\")"});
  }

  void addGrowth() {
    const Condition fits = [](const Rows &rows) {
      return joined({u"ISNUMBER(", rows(u"ri_growth"), u")*", isActual(rows)});
    };
    titleOfSlots(kGrowthRanked);
    const std::uint32_t top = row_;
    heading(kLabel, kIndicator);
    figureHeading(kLabel + 1, kGrowth);
    heading(kLabel + 2, kArea);
    heading(kLabel + 3, kPeriod);
    working(Rank, {u"=SUMPRODUCT(", fits(allRows), u")"});
    const std::u16string count = fixed(Rank, top);
    std::size_t growths = 0;
    for (const std::vector<Cell> &row : rows(SheetId::Indicators))
      growths += row[IndicatorColumn::Growth].kind == CellKind::Number ? 1 : 0;
    slots(kGrowths, std::max<std::size_t>(growths, 1), [&](std::uint32_t i) {
      const std::u16string slot = toText(i);
      const std::u16string rank = i <= kGrowths - kLowest
                                      ? joined({u"=IF(", count, u">=", slot, u";", slot, u";\"\")"})
                                      : joined({u"=IF(", count, u">=", slot, u";MAX(", slot, u";",
                                                count, u"-", toText(kGrowths - i), u");\"\")"});
      rankedSlot(fits, u"ri_growth", rank);
      put(kLabel + 1, {u"=", here(Figure)}, "RI Percent");
      rowDetails();
    });
    chart("ri_growth_chart", kGrowthRanked, top, kGrowths, growths, kLabel + 1);
    if (growths > 0)
      plan_.charts.back().topRow = kAbove - 1; // the overview leaves it room
  }

  void rowDetails() {
    for (const auto &[column, range] :
         {std::pair(kLabel + 2, u"ri_area"), std::pair(kLabel + 3, u"ri_period")})
      put(column, {u"=IF(", here(Row), u"=\"\";\"\";INDEX(", range, u";", here(Row), u")&\"\")"},
          "RI Any");
  }

  struct Level {
    double value; ///< in the base unit
    double multiplier;
  };

  /// The levels of the unit that has the `number`-th most, in the words and the scale of the one in
  /// their middle.
  void addLevels(std::uint32_t number) {
    const std::uint32_t begin = row_;
    const std::vector<Level> levels = levelsOf(number);
    const std::u16string heading1 = at(kLabel + 1, row_ + 2);
    const std::u16string isEmpty = joined({u"=IF(", heading1, u"=\"\";\"\";"});
    title(Cell::ofFormula(joined(
        {isEmpty, u"\"", kLargest[static_cast<std::size_t>(ui_)], u": \"&", heading1, u")"})));
    const std::uint32_t top = row_;
    const std::u16string unit = fixed(Figure, top);
    const std::u16string count = fixed(Rank, top);
    const std::u16string middle = fixed(Row, top);
    const std::u16string scale = fixed(After, top);
    const std::u16string counts = cells(UnitCount, unitsAt_, unitsAt_ + kUnitsSeen - 1);
    const std::u16string names = cells(UnitName, unitsAt_, unitsAt_ + kUnitsSeen - 1);
    const Condition fits = levelsIn(unit);
    working(Figure, {u"=IFERROR(INDEX(", names, u";MATCH(LARGE(", counts, u";", toText(number),
                     u");", counts, u";0));\"\")"});
    working(Rank, {u"=IF(", unit, u"=\"\";0;SUMPRODUCT(", fits(allRows), u"))"});
    working(Row, {u"=IF(", count, u"=0;\"\";INDEX(", cells(Row, top + 1, top + kLevels),
                  u";INT((MIN(", count, u";", toText(kLevels), u")+1)/2)))"});
    working(After, {u"=IFERROR(INDEX(ri_multiplier;", middle, u")*1;1)"});
    put(kLabel, {isEmpty, quoted(kIndicator[static_cast<std::size_t>(ui_)]), u")"}, "RI Heading");
    // Things that are counted have classifiers of their own: 萬套 would not do for 萬個.
    put(kLabel + 1,
        {u"=IF(", middle, u"=\"\";\"\";IF(", unit, u"=\"item\";IF(", scale,
         u"=1;\"item\";\"item × \"&FIXED(", scale, u";0));IF(INDEX(ri_unit;", middle, u")=\"\";",
         quoted(kNoUnit[static_cast<std::size_t>(ui_)]), u";INDEX(ri_unit;", middle, u"))))"},
        "RI Number Heading");
    heading(kLabel + 2, kArea);
    heading(kLabel + 3, kPeriod);
    slots(kLevels, shownBesideChart(levels.size()), [&](std::uint32_t i) {
      const std::u16string slot = toText(i);
      rankedSlot(fits, u"ri_base_value",
                 joined({u"=IF(", count, u">=", slot, u";", slot, u";\"\")"}));
      put(kLabel + 1, {u"=IF(", here(Figure), u"=\"\";\"\";", here(Figure), u"/", scale, u")"},
          "RI Amount");
      rowDetails();
    });
    static constexpr std::array kNames{"ri_levels_chart_1", "ri_levels_chart_2",
                                       "ri_levels_chart_3"};
    chart(kNames[number - 1], kLargest, top, kLevels, levels.size(), kLabel + 1);
    if (levels.empty())
      fold(begin, row_ - 1);
    else
      spread(plan_.charts.back(), levels);
  }

  /// Gives a chart a logarithmic axis where the smallest bar would not be seen beside the largest:
  /// 3.6億元 beside 1.1萬億元. It begins a good bar's length below the smallest.
  void spread(ChartPlan &chart, const std::vector<Level> &levels) const {
    constexpr double kSeen = 1000;
    const double largest = levels.front().value;
    const double smallest = levels.back().value;
    const double scale = levels[(levels.size() + 1) / 2 - 1].multiplier;
    if (smallest <= 0 || scale <= 0 || largest / smallest < kSeen)
      return;
    chart.logarithmicFrom = std::pow(10, std::floor(std::log10(smallest / scale / 2)));
    chart.title += kLogarithmic[static_cast<std::size_t>(ui_)];
  }

  /// The levels that the import shows of the unit with the `number`-th most, the largest first.
  std::vector<Level> levelsOf(std::uint32_t number) const {
    using From = IndicatorColumn;
    std::vector<std::u16string_view> units; // in the order of the sheet
    std::vector<std::vector<Level>> levels;
    for (const std::vector<Cell> &row : rows(SheetId::Indicators)) {
      if (row[From::Measure].text != u"level" || row[From::Status].text == u"target" ||
          row[From::Value].kind != CellKind::Number)
        continue;
      const std::u16string_view unit = row[From::BaseUnit].text;
      const auto found = std::find(units.begin(), units.end(), unit);
      const auto place = static_cast<std::size_t>(found - units.begin());
      if (found == units.end()) {
        if (units.size() == kUnitsSeen)
          continue;
        units.push_back(unit);
        levels.emplace_back();
      }
      const double multiplier = row[From::Multiplier].number;
      levels[place].push_back({row[From::Value].number * multiplier, multiplier});
    }
    std::stable_sort(levels.begin(), levels.end(),
                     [](const auto &a, const auto &b) { return a.size() > b.size(); });
    if (number > levels.size())
      return {};
    std::vector<Level> largest = std::move(levels[number - 1]);
    std::stable_sort(largest.begin(), largest.end(),
                     [](const Level &a, const Level &b) { return a.value > b.value; });
    if (largest.size() > kLevels)
      largest.resize(kLevels);
    return largest;
  }

  void addStatedAgainstImplied() {
    titleOfSlots(kStatedImplied);
    const std::uint32_t top = row_;
    heading(kLabel, kIndicator);
    figureHeading(kLabel + 1, kStated);
    figureHeading(kLabel + 2, kImplied);
    const std::size_t pairs = growthPairs();
    slots(kGrowthPairs, pairs == 0 ? 1 : shownBesideChart(pairs), [&](std::uint32_t i) {
      nextRow(i, [](const Rows &rows) {
        return joined({u"ISNUMBER(", rows(u"rc_stated"), u")*ISNUMBER(", rows(u"rc_result"), u")"});
      });
      comparisonLabel();
      for (const auto &[column, range] :
           {std::pair(kLabel + 1, u"rc_stated"), std::pair(kLabel + 2, u"rc_result")})
        put(column, {u"=IF(", here(Row), u"=\"\";\"\";INDEX(", range, u";", here(Row), u")/100)"},
            "RI Percent");
    });
    chart("ri_stated_chart", kStatedImplied, top, kGrowthPairs, pairs, kLabel + 2);
  }

  /// How many comparisons of the import have both growths (kStatedGrowth says when).
  std::size_t growthPairs() const {
    std::unordered_set<std::u16string_view> exact;  // keys of rows without hedge
    std::unordered_set<std::u16string_view> stated; // of those that state a growth of amounts
    for (const std::vector<Cell> &row : rows(SheetId::Indicators)) {
      if (row[IndicatorColumn::Hedge].kind != CellKind::Empty)
        continue;
      exact.insert(row[IndicatorColumn::Key].text);
      if (row[IndicatorColumn::Growth].kind == CellKind::Number &&
          row[IndicatorColumn::GrowthHedge].kind == CellKind::Empty &&
          row[IndicatorColumn::Prices].text != u"real")
        stated.insert(row[IndicatorColumn::Key].text);
    }
    return static_cast<std::size_t>(
        std::count_if(rows(SheetId::Comparisons).begin(), rows(SheetId::Comparisons).end(),
                      [&](const std::vector<Cell> &row) {
                        return row[ComparisonColumn::Stated].kind != CellKind::Empty &&
                               exact.count(row[ComparisonColumn::Key1].text) != 0 &&
                               stated.count(row[ComparisonColumn::Key2].text) != 0;
                      }));
  }

  /// The first row behind `before` where the condition `fits` is 1, else "". SUMPRODUCT has it
  /// calculated for each row: undoing an inserted row, the office makes plain formulas of the array
  /// formulas of a loaded .ods.
  static std::u16string nextOf(const std::u16string &before, const std::u16string &fits) {
    return joined({u"IFERROR(", before, u"+SUMPRODUCT(MATCH(1;", fits, u";0));\"\")"});
  }

  /// The hidden column Row: the next row of a sheet that fits.
  void nextRow(std::uint32_t slot, const Condition &fits) {
    const std::u16string before = slot == 1 ? std::u16string(u"0") : above(Row);
    working(Row, {u"=IF(", before, u"=\"\";\"\";", nextOf(before, fits(rowsBehind(before))), u")"});
  }

  /// The slot's comparison.
  void comparisonLabel() {
    put(kLabel,
        {u"=IF(", here(Row), u"=\"\";\"\";HYPERLINK(\"#\"&CELL(\"ADDRESS\";INDEX(rc_indicator;",
         here(Row), u"));", nameIn(u"rc_indicator"), u"))"},
        "RI Entry");
  }

  /// What stands in Check where nothing could be checked is no failure.
  static std::u16string failed(const Rows &rows) {
    return joined({u"(", rows(u"rc_check"), u"<>\"\")*(", rows(u"rc_check"), u"<>",
                   quoted(kCheckNote), u")"});
  }

  void addFailedChecks() {
    titleOfSlots(kFailed);
    heading(kLabel, kIndicator);
    heading(kLabel + 1, kCheck);
    const std::vector<std::vector<Cell>> &comparisons = rows(SheetId::Comparisons);
    const auto checks =
        std::count_if(comparisons.begin(), comparisons.end(), [](const std::vector<Cell> &row) {
          return row[ComparisonColumn::Key2].kind != CellKind::Empty; // two figures to disagree
        });
    slots(
        kChecks, std::max<std::size_t>(static_cast<std::size_t>(checks), 1), [&](std::uint32_t i) {
          nextRow(i, failed);
          if (i <= kUnitsSeen)
            addUnit(i);
          comparisonLabel();
          put(kLabel + 1,
              {u"=IF(", here(Row), u"=\"\";\"\";INDEX(rc_check;", here(Row), u")&\"\")"}, "RI Any");
        });
  }

  // Which units there are, beside the failed checks: the row of each one's first level, its name,
  // and a number that orders them by how many levels they have.
  enum : std::uint32_t { UnitRow = After, UnitName = First, UnitCount = Figure };

  void addUnit(std::uint32_t slot) {
    const Condition fits = [&](const Rows &rows) {
      std::u16string condition = joined({u"ISNUMBER(", rows(u"ri_base_value"), u")*(",
                                         rows(u"ri_measure"), u"=\"level\")*", isActual(rows)});
      for (std::uint32_t seen = 1; seen < slot; ++seen)
        condition += joined({u"*(", rows(u"ri_base_unit"), u"<>", at(UnitName, row_ - seen), u")"});
      return condition;
    };
    const std::u16string before = slot == 1 ? std::u16string(u"0") : above(UnitRow);
    working(UnitRow,
            {u"=IF(", before, u"=\"\";\"\";", nextOf(before, fits(rowsBehind(before))), u")"});
    working(UnitName,
            {u"=IF(", here(UnitRow), u"=\"\";\"\";INDEX(ri_base_unit;", here(UnitRow), u")&\"\")"});
    working(UnitCount,
            {u"=IF(", here(UnitRow), u"=\"\";\"\";SUMPRODUCT(", levelsIn(here(UnitName))(allRows),
             u")*", toText(kUnitsSeen), u"+", toText(kUnitsSeen - slot), u")"});
  }

  static Condition levelsIn(const std::u16string &unit) {
    return [unit](const Rows &rows) {
      return joined({u"ISNUMBER(", rows(u"ri_base_value"), u")*(", rows(u"ri_measure"),
                     u"=\"level\")*(", rows(u"ri_base_unit"), u"=", unit, u")*", isActual(rows)});
    };
  }

  void addSections() {
    title(kBySection);
    const std::uint32_t top = row_;
    heading(kLabel, kSection);
    for (std::uint32_t m = 0; m < kMeasures; ++m) {
      const std::string_view name = code(static_cast<Measure>(m));
      put(kLabel + 1 + m, Cell::ofText(std::u16string(name.begin(), name.end())),
          "RI Number Heading");
    }
    figureHeading(kLabel + 1 + kMeasures, kTotal);
    const std::uint32_t first = top + 1;
    const std::uint32_t other = first + kSections;
    const std::vector<std::vector<Cell>> &source = rows(SheetId::Source);
    const auto sections =
        std::count_if(source.begin(), source.end(), [](const std::vector<Cell> &row) {
          return row[SourceColumn::Section].kind != CellKind::Empty;
        });
    slots(kSections, static_cast<std::size_t>(sections), [&](std::uint32_t i) {
      nextRow(i, [](const Rows &rows) {
        return joined({u"(", rows(u"rs_section"), u"<>\"\")*(", rows(u"rs_state"), u"<>\"gone\")"});
      });
      // A name may hold what a criterion takes for a pattern or an operator.
      working(First, {u"=IF(", here(Row),
                      u"=\"\";\"\";\"=\"&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(INDEX("
                      u"rs_section;",
                      here(Row), u");\"~\";\"~~\");\"*\";\"~*\");\"?\";\"~?\"))"});
      working(After, {u"=IF(", here(Row), u"=\"\";\"\";INDEX(rs_report;", here(Row), u"))"});
      put(kLabel,
          {u"=IF(", here(Row), u"=\"\";\"\";HYPERLINK(\"#\"&CELL(\"ADDRESS\";INDEX(rs_text;",
           here(Row), u"));INDEX(rs_section;", here(Row), u")))"},
          "RI Entry");
      const auto count = [&](std::u16string_view measure) {
        return joined({u"COUNTIFS(ri_section;", here(First), u";ri_report;", here(After), measure,
                       u";ri_state;\"<>gone\")"});
      };
      working(Figure, {u"=IF(", here(Row), u"=\"\";\"\";", count({}), u")"});
      // Once the measures before have all rows of the section, nothing is left to count.
      for (std::uint32_t c = kLabel + 1; c <= kLabel + kMeasures; ++c)
        put(c,
            {u"=IF(", here(Row), u"=\"\";\"\";IF(SUM(", fixed(kLabel, row_), u":", at(c - 1, row_),
             u")=", here(Figure), u";0;", count(joined({u";ri_measure;", fixed(c, top)})), u"))"},
            "RI Tally");
      put(kLabel + 1 + kMeasures, {u"=IF(", here(Row), u"=\"\";\"\";", rowSum(), u")"}, "RI Tally");
    });
    put(kLabel, text(kOther), "RI Text");
    for (std::uint32_t c = kLabel + 1; c <= kLabel + kMeasures; ++c)
      put(c, {u"=", at(c, other + 1), u"-SUM(", cells(c, first, other - 1), u")"}, "RI Tally");
    put(kLabel + 1 + kMeasures, {u"=", rowSum()}, "RI Tally");
    ++row_;
    put(kLabel, text(kTotal), "RI Text");
    for (std::uint32_t c = kLabel + 1; c <= kLabel + kMeasures; ++c)
      put(c, {u"=COUNTIFS(ri_measure;", fixed(c, top), u";ri_state;\"<>gone\")"}, "RI Tally");
    put(kLabel + 1 + kMeasures, {u"=", rowSum()}, "RI Tally");
    ++row_;
  }

  std::u16string rowSum() const {
    return joined({u"SUM(", here(kLabel + 1), u":", here(kLabel + kMeasures), u")"});
  }

  /// Most frequent first: the hidden columns hold a number that orders the reasons, their words,
  /// and the number of the one that stands in the slot.
  void addReasons() {
    title(kReasons);
    heading(kLabel, kReason);
    figureHeading(kLabel + 1, kCount);
    const std::uint32_t first = row_ + 1;
    const std::uint32_t last = row_ + kLeftOutReasons;
    const std::u16string size = toText(kLeftOutReasons + 1);
    std::set<std::u16string_view> reasons;
    for (const std::vector<Cell> &row : rows(SheetId::Summary))
      reasons.insert(row[SummaryColumn::Type].text);
    slots(kLeftOutReasons, std::max<std::size_t>(reasons.size(), 1), [&](std::uint32_t i) {
      const auto reason = static_cast<LeftOutReason>(i - 1);
      const std::string_view name = code(reason);
      working(Rank, {u"=COUNTIFS(ru_type;", quoted(std::u16string(name.begin(), name.end())),
                     u";ru_state;\"<>gone\")*", size, u"+", toText(kLeftOutReasons - i)});
      put(Row, Cell::ofText(wordsOf(reason, ui_)), "RI Any");
      working(Figure, {u"=LARGE(", cells(Rank, first, last), u";", toText(i), u")"});
      put(kLabel,
          {u"=IF(", here(kLabel + 1), u"=\"\";\"\";INDEX(", cells(Row, first, last), u";",
           toText(kLeftOutReasons), u"-MOD(", here(Figure), u";", size, u")))"},
          "RI Any");
      put(kLabel + 1,
          {u"=IF(", here(Figure), u"<", size, u";\"\";INT(", here(Figure), u"/", size, u"))"},
          "RI Integer");
    });
  }

  /// Beside the table whose heading stands in `top`, over its first slots: one more than the import
  /// fills, so that what a refresh adds is shown.
  void chart(std::string_view name, const Words &words, std::uint32_t top, std::uint32_t slotCount,
             std::size_t figures, std::uint32_t lastColumn) {
    if (figures == 0)
      return;
    constexpr std::size_t kFewest = 3;
    const auto bars = static_cast<std::uint32_t>(
        std::min<std::size_t>(std::max(figures + 1, kFewest), slotCount));
    ChartPlan chart;
    chart.name = name;
    chart.title = words[static_cast<std::size_t>(ui_)];
    chart.firstRow = top;
    chart.lastRow = top + bars;
    chart.firstColumn = kLabel;
    chart.lastColumn = lastColumn;
    chart.topRow = top - 1;
    chart.bottomRow = row_ - 1;
    chart.besideColumn = kChartColumn;
    chart.hasLegend = name != "ri_growth_chart"; // the others' series have names of their own
    plan_.charts.push_back(std::move(chart));
  }

  const std::vector<std::vector<Cell>> &rows(SheetId sheet) const {
    return rows_[static_cast<std::size_t>(sheet)];
  }

  const ReportRows &rows_;
  const Language ui_;
  SummaryPlan plan_;
  std::uint32_t row_ = 0;
  std::uint32_t unitsAt_ = 0;
};

} // namespace

SummaryPlan planSummary(const ReportRows &rows, Language ui) {
  return SummaryPlanner(rows, ui).plan();
}

} // namespace ri
