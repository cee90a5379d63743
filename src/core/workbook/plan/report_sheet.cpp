#include "workbook/plan/report_sheet.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>

#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/word_table.hpp"

namespace ri {
namespace {

using Rows = std::vector<std::vector<Cell>>;

// The hidden first column holds where the row stands that a line of the page is about.
constexpr std::uint32_t kPlace = ReportColumn::Report;
constexpr std::uint32_t kLabel = ReportColumn::Name;
constexpr std::uint32_t kFigure = kLabel + 1;
constexpr std::uint32_t kDetail = kLabel + 2;
constexpr std::uint32_t kWhen = kLabel + 3;
constexpr std::uint32_t kChartColumn = kLabel + 5; ///< the chart stands right of the tables

constexpr std::uint32_t kHeadlines = 8;
constexpr std::uint32_t kGrowths = 12;
constexpr std::uint32_t kLowest = 4; ///< of them, where there are more
constexpr std::uint32_t kChecks = 8;
constexpr std::uint32_t kDoubts = 8;
constexpr std::size_t kLongestKey = 150; ///< that a formula names

class ReportPlanner {
public:
  ReportPlanner(const Rows &indicators, const Rows &comparisons, Language ui)
      : indicators_(indicators), comparisons_(comparisons), ui_(ui) {}

  ReportSheet plan() {
    addHead();
    addCounts();
    addHeadlines();
    addGrowth();
    addChecks();
    addDoubts();
    title(Cell::ofText(word("report.about", ui_)));
    sheet_.rows = row_;
    return std::move(sheet_);
  }

private:
  using Parts = std::initializer_list<std::u16string_view>;

  void put(std::uint32_t column, Cell cell, std::string_view style) {
    sheet_.cells.push_back({row_, column, std::move(cell), style});
  }
  void formula(std::uint32_t column, Parts parts, std::string_view style) {
    put(column, Cell::ofFormula(joined(parts)), style);
  }
  std::u16string at(std::uint32_t column, std::uint32_t row) const {
    return columnLetters(column) + toText(row + 1);
  }
  std::u16string place() const { return joined({u"$", at(kPlace, row_)}); }

  void title(Cell words) {
    ++row_;
    put(kLabel, std::move(words), "RI Title");
    ++row_;
  }
  /// Of a list that may be empty: then it says so, for its lines show nothing.
  void titleOfList(std::string_view id) {
    title(Cell::ofFormula(joined({u"=", quoted(word(id, ui_)), u"&IF(", at(kPlace, row_ + 2),
                                  u"=\"\";", quoted(word("report.none", ui_)), u";\"\")"})));
  }

  /// Report, and what it is about: 2025 · 臨江市 · CNY.
  void addHead() {
    formula(kLabel, {u"=INDEX(rp_name;1)&IF(COUNT(rp_report)>1;\" + \"&COUNT(rp_report)-1;\"\")"},
            "RI Banner");
    for (std::uint32_t c = kLabel + 1; c < ReportColumn::Size; ++c)
      put(c, Cell(), "RI Banner");
    ++row_;
    formula(kLabel,
            {u"=TEXTJOIN(\" · \";1;INDEX(rp_period;1);INDEX(rp_area;1);INDEX(rp_currency;1);"
             u"INDEX(rp_body;1);INDEX(rp_file;1);INDEX(rp_published;1))"},
            "RI Any");
    row_ += 2;
  }

  void addCounts() {
    const auto count = [&](std::string_view id, std::u16string_view cells) {
      put(kLabel, Cell::ofText(word(id, ui_)), "RI Text");
      formula(kFigure, {u"=", cells}, "RI Integer");
      ++row_;
    };
    count("report.indicators", u"COUNTIFS(ri_key;\"?*\";ri_state;\"<>\"&rw_gone)");
    count("report.doubted", u"COUNT(ri_doubted)");
    count("report.comparisons", u"COUNTIF(rc_type;\"?*\")");
    count("report.failed", u"COUNT(rc_failed)");
    count("report.numbers", u"SUM(rs_numbers)-SUMIF(rs_state;rw_gone;rs_numbers)");
    count("report.taken", u"SUM(rs_taken)-SUMIF(rs_state;rw_gone;rs_taken)");
    count("report.left-out", joined({at(kFigure, row_ - 2), u"-", at(kFigure, row_ - 1)}));
  }

  /// The line's name, a link to the row of Indicators or Comparisons that it is about.
  void link(std::u16string_view range, std::u16string_view more) {
    formula(kLabel,
            {u"=IF(", place(), u"=\"\";\"\";HYPERLINK(\"#\"&CELL(\"ADDRESS\";INDEX(", range, u";",
             place(), u"));TRIM(LEFT(INDEX(", range, u";", place(), u");60)", more, u")))"},
            "RI Entry");
  }
  void shows(std::uint32_t column, std::u16string_view range, std::string_view style) {
    formula(column, {u"=IF(", place(), u"=\"\";\"\";INDEX(", range, u";", place(), u")&\"\")"},
            style);
  }

  /// The first amounts of the text that the report says to have grown, else its first amounts.
  std::vector<const std::vector<Cell> *> headlines() const {
    using From = IndicatorColumn;
    std::vector<const std::vector<Cell> *> found;
    for (const bool grew : {true, false})
      for (const std::vector<Cell> &row : indicators_)
        if (found.size() < kHeadlines && row[From::Measure].text == u"level" &&
            row[From::Status].text != u"target" && row[From::Doubt].kind == CellKind::Empty &&
            row[From::Key].text.size() <= kLongestKey &&
            (row[From::Growth].kind == CellKind::Number) == grew)
          found.push_back(&row);
    std::stable_sort(found.begin(), found.end()); // the rows lie in the order of the text
    return found;
  }

  void addHeadlines() {
    titleOfList("report.headline");
    for (const std::vector<Cell> *row : headlines()) {
      formula(kPlace,
              {u"=IFERROR(MATCH(", quoted((*row)[IndicatorColumn::Key].text), u";ri_key;0);\"\")"},
              "RI Any");
      link(u"ri_indicator", u"");
      shows(kFigure, u"ri_figure", "RI Any Right");
      formula(kDetail,
              {u"=IF(", place(), u"=\"\";\"\";INDEX(ri_growth_hedge;", place(),
               u")&TEXT(INDEX(ri_growth;", place(), u");IF(INDEX(ri_growth_hedge;", place(),
               u")=\"\";\"+\";\"\")&\"0.0%;-0.0%;\"))"},
              "RI Any");
      shows(kWhen, u"ri_period", "RI Any");
      ++row_;
    }
  }

  void addGrowth() {
    titleOfList("report.growth");
    const std::uint32_t top = row_;
    const auto grows = static_cast<std::uint32_t>(
        std::count_if(indicators_.begin(), indicators_.end(), [](const std::vector<Cell> &row) {
          return row[IndicatorColumn::Growth].kind == CellKind::Number &&
                 row[IndicatorColumn::Status].text != u"target";
        }));
    list(kGrowths, grows, [&](std::uint32_t i) {
      const std::u16string slot = toText(i);
      const std::u16string rank =
          i <= kGrowths - kLowest
              ? slot
              : joined({u"MAX(", slot, u";COUNT(ri_ranked)-", toText(kGrowths - i), u")"});
      formula(kPlace, {u"=IFERROR(MATCH(LARGE(ri_ranked;", rank, u");ri_ranked;0);\"\")"},
              "RI Any");
      link(u"ri_indicator", joined({u"&\" \"&INDEX(ri_growth_hedge;", place(), u")"}));
      formula(kFigure, {u"=IF(", place(), u"=\"\";\"\";INDEX(ri_growth;", place(), u"))"},
              "RI Percent");
      shows(kDetail, u"ri_area", "RI Any");
      shows(kWhen, u"ri_period", "RI Any");
    });
    if (grows > 0)
      chart(top, std::min(grows, kGrowths));
  }

  void chart(std::uint32_t top, std::uint32_t bars) {
    ChartPlan chart;
    chart.name = "ri_growth_chart";
    chart.title = word("report.growth", ui_);
    chart.firstRow = top - 1; // the title names the bars
    chart.lastRow = top + bars - 1;
    chart.firstColumn = kLabel;
    chart.lastColumn = kFigure;
    chart.topRow = 3;
    chart.bottomRow = std::max(top + bars, chart.topRow + 16);
    chart.besideColumn = kChartColumn;
    sheet_.charts.push_back(std::move(chart));
  }

  void addChecks() {
    titleOfList("report.failed");
    const auto pairs = static_cast<std::uint32_t>(
        std::count_if(comparisons_.begin(), comparisons_.end(), [](const std::vector<Cell> &row) {
          return row[ComparisonColumn::Key2].kind != CellKind::Empty;
        }));
    list(kChecks, pairs, [&](std::uint32_t i) {
      formula(kPlace, {u"=IFERROR(MATCH(SMALL(rc_failed;", toText(i), u");rc_failed;0);\"\")"},
              "RI Any");
      link(u"rc_indicator", u"");
      shows(kFigure, u"rc_check", "RI Any");
    });
  }

  void addDoubts() {
    titleOfList("report.doubts");
    const auto doubted = static_cast<std::uint32_t>(
        std::count_if(indicators_.begin(), indicators_.end(), [](const std::vector<Cell> &row) {
          return row[IndicatorColumn::Doubt].kind != CellKind::Empty;
        }));
    list(kDoubts, doubted, [&](std::uint32_t i) {
      formula(kPlace, {u"=IFERROR(MATCH(SMALL(ri_doubted;", toText(i), u");ri_doubted;0);\"\")"},
              "RI Any");
      link(u"ri_indicator", u"");
      shows(kFigure, u"ri_figure", "RI Any Right");
      shows(kDetail, u"ri_doubt", "RI Any");
      shows(kWhen, u"ri_period", "RI Any");
    });
  }

  /// Lines behind the first `filled`, which the import leaves empty, are folded away.
  template <typename Line> void list(std::uint32_t count, std::uint32_t filled, Line line) {
    const std::uint32_t shown = std::min(std::max(filled, 1U), count);
    if (shown < count)
      sheet_.folded.push_back({row_ + shown, row_ + count - 1});
    for (std::uint32_t i = 1; i <= count; ++i, ++row_)
      line(i);
  }

  const Rows &indicators_;
  const Rows &comparisons_;
  const Language ui_;
  ReportSheet sheet_;
  std::uint32_t row_ = 0;
};

} // namespace

ReportSheet planReportSheet(const Rows &indicators, const Rows &comparisons, Language ui) {
  return ReportPlanner(indicators, comparisons, ui).plan();
}

} // namespace ri
