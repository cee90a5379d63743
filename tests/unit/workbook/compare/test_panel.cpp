#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "read_report.hpp"
#include "refresh_report.hpp"
#include "unit/workbook/facts.hpp"
#include "unit/workbook/office_model.hpp"
#include "workbook/compare/panel.hpp"
#include "workbook/plan_workbook.hpp"
#include "workbook/refresh/panel_merge.hpp"
#include "workbook/refresh/refresh.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/utf.hpp"

using namespace ri;
using ri::test::importFacts;
using ri::test::OfficeModel;

BOOST_AUTO_TEST_SUITE(panel)

using Col = PanelColumn;

static const std::string kEarlier = "青河市2024年統計公報\n"
                                    "\n"
                                    "2024年，青河市出口總額40億元，同比增長8%。\n"
                                    "2024年，青河市常住人口850萬人。\n"
                                    "2024年，青河市綠化覆蓋率41.5%。\n";
static const std::string kLater = "青河市2025年統計公報\n"
                                  "\n"
                                  "2025年，青河市出口總額超45億元，同比增長12.5%。\n"
                                  "2025年，青河市常住人口0.086億人。\n"
                                  "2025年，青河市新建公園12座。\n"
                                  "2025年9月，青河市綠化覆蓋率42%。\n";

static std::string with(std::string_view what, std::string_view instead, std::string text) {
  const std::size_t at = text.find(what);
  BOOST_REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), instead);
}

static OfficeModel import(const std::string &text) {
  return OfficeModel(planWorkbook(readReport(text, {}), importFacts()));
}

static OfficeModel twoReports() {
  OfficeModel office = import(kEarlier);
  office.apply(addReport(office.snapshot(), kLater, importFacts()));
  return office;
}

/// Refreshes the later report as the office does, and holds that a second time changes nothing.
static void refresh(OfficeModel &office, const std::string &text) {
  const auto edits = [&] {
    const Snapshot snapshot = office.snapshot();
    return refreshReport(snapshot, linksOf(snapshot).back(), text, importFacts());
  };
  const WorkbookEdits first = edits();
  BOOST_TEST(concernsPanel(first));
  office.apply(first);
  office.apply(concludeRefresh(office.snapshot(), {1}, "en-US"));
  BOOST_TEST(edits().empty());
  BOOST_TEST(concludeRefresh(office.snapshot(), {1}, "en-US").empty());
}

/// "indicator, measure, unit: keys of its figures", a line a row.
static std::vector<std::string> rows(const OfficeModel &office) {
  std::vector<std::string> lines;
  for (const OfficeModel::Row &row : office[SheetId::Panel].rows) {
    const auto text = [&row](std::size_t column) { return toUtf8(row.cells[column].text); };
    std::string line = text(Col::Indicator) + ", " + text(Col::Measure) + ", " + text(Col::Unit);
    line += ":";
    for (std::size_t p = 0; p < Col::kPeriods; ++p)
      if (!text(Col::Key + p).empty())
        line += " " + std::to_string(p + 1) + "=" + text(Col::Key + p);
    lines.push_back(line);
  }
  return lines;
}

static void check(const OfficeModel &office, const std::vector<std::string> &expected) {
  BOOST_TEST(rows(office) == expected, boost::test_tools::per_element());
}

static const std::string kExports = "出口總額, level, 億元: 1=1|出口總額|青河市|2024|level||CNY|1 "
                                    "2=2|出口總額|青河市|2025|level||CNY|1";
static const std::string kGrowths = "出口總額, growth, %: 1=1|出口總額|青河市|2024|level||CNY|1 "
                                    "2=2|出口總額|青河市|2025|level||CNY|1";
static const std::string kPeople =
    "常住人口, level, 億人: 1=1|常住人口|青河市|2024|level||person|1 "
    "2=2|常住人口|青河市|2025|level||person|1";

BOOST_AUTO_TEST_CASE(one_period_has_no_panel) {
  const WorkbookPlan plan = planWorkbook(readReport(kEarlier, {}), importFacts());
  BOOST_TEST(plan[SheetId::Panel].rows.empty());
  BOOST_TEST(plan[SheetId::Panel].unused.size() == Col::kPeriods);
}

BOOST_AUTO_TEST_CASE(a_series_has_the_figures_of_both_reports_in_the_unit_of_the_later) {
  OfficeModel office = twoReports();
  // A year is not held beside a month: the share has no row.
  check(office, {kExports, kGrowths, kPeople});
  BOOST_TEST(toUtf8(office.headings[{SheetId::Panel, Col::Figure}]) == "2024");
  BOOST_TEST(toUtf8(office.headings[{SheetId::Panel, Col::Figure + 1}]) == "2025");
  BOOST_TEST(office.headings.size() == 2u);
  const std::vector<Cell> &people = office[SheetId::Panel].rows[2].cells;
  BOOST_TEST(people[Col::Multiplier].number == 100000000);
  BOOST_TEST(toUtf8(people[Col::Row].text) == "=IFERROR(IF(IFERROR(INDEX(ri_key;{#2})={key1};0);"
                                              "{#2};MATCH({key1};ri_key;0));\"\")");
  BOOST_TEST(toUtf8(people[Col::Figure].text) ==
             "=IF(ISNUMBER({row1});IFERROR(ROUND(INDEX(ri_base_value;{row1})/{multiplier};9);\"\");"
             "\"\")");
}

BOOST_AUTO_TEST_CASE(years_of_one_report_make_a_panel) {
  const WorkbookPlan plan = planWorkbook(readReport(kEarlier + kLater, {}), importFacts());
  BOOST_TEST(plan[SheetId::Panel].rows.size() == 3u);
  BOOST_TEST(toUtf8(plan[SheetId::Panel].headings[Col::Figure + 1]) == "2025");
  BOOST_TEST(plan[SheetId::Panel].unused.front() == Col::Figure + 2);
}

BOOST_AUTO_TEST_CASE(what_leaves_the_text_leaves_the_panel_and_comes_back) {
  OfficeModel office = twoReports();
  refresh(office, with("2025年，青河市常住人口0.086億人。\n", "", kLater));
  check(office, {kExports, kGrowths, "常住人口, level, 億人:"});
  refresh(office, kLater);
  check(office, {kExports, kGrowths, kPeople});
}

BOOST_AUTO_TEST_CASE(a_new_series_takes_an_empty_row) {
  OfficeModel office = twoReports();
  refresh(office, with("常住人口0.086億人", "綠化覆蓋率42.5%", kLater));
  check(office, {kExports, kGrowths,
                 "綠化覆蓋率, share, %: 1=1|綠化覆蓋率|青河市|2024|share||%|1 "
                 "2=2|綠化覆蓋率|青河市|2025|share||%|1"});
}

BOOST_AUTO_TEST_CASE(a_deleted_row_stays_deleted) {
  OfficeModel office = twoReports();
  office[SheetId::Panel].rows.erase(office[SheetId::Panel].rows.begin());
  refresh(office, with("新建公園12座", "新建博物館3座", kLater));
  check(office, {kGrowths, kPeople});
}

BOOST_AUTO_TEST_CASE(a_period_that_the_user_put_right_counts) {
  OfficeModel office = twoReports();
  for (OfficeModel::Row &row : office[SheetId::Indicators].rows)
    if (row.cells[IndicatorColumn::Period].text == u"2025-09")
      row.cells[IndicatorColumn::Period] = Cell::ofText(u"2025");
  refresh(office, with("新建公園12座", "新建博物館3座", kLater));
  check(office, {kExports, kGrowths, kPeople,
                 "綠化覆蓋率, share, %: 1=1|綠化覆蓋率|青河市|2024|share||%|1 "
                 "2=2|綠化覆蓋率|青河市|2025-09|share||%|1"});
}

BOOST_AUTO_TEST_CASE(targets_and_doubts_have_no_place) {
  OfficeModel office = import(kEarlier);
  for (OfficeModel::Row &row : office[SheetId::Indicators].rows)
    if (row.cells[IndicatorColumn::Unit].text == u"萬人")
      row.cells[IndicatorColumn::Doubt] = Cell::ofText(u"indicator");
  office.apply(addReport(office.snapshot(),
                         with("出口總額超45億元，同比增長12.5%", "出口總額目標為45億元", kLater),
                         importFacts()));
  check(office, {});
}

BOOST_AUTO_TEST_CASE(years_stand_before_quarters_and_the_periods_that_most_have_are_shown) {
  std::string text;
  for (int year = 2010; year < 2024; ++year)
    text += std::to_string(year) + "年，青河市出口總額" + std::to_string(year - 1970) + "億元。\n";
  for (int quarter = 1; quarter < 3; ++quarter)
    for (const char *what : {"進口總額", "糧食產量"})
      text += "2023年第" + std::to_string(quarter) + "季度，青河市" + what + "3" +
              std::to_string(quarter) + "億元。\n";
  const WorkbookPlan plan = planWorkbook(readReport(text, {}), importFacts());
  const std::vector<std::u16string> &headings = plan[SheetId::Panel].headings;
  BOOST_TEST(toUtf8(headings[Col::Figure]) == "2014");
  BOOST_TEST(toUtf8(headings[Col::Figure + 9]) == "2023");
  BOOST_TEST(toUtf8(headings[Col::Figure + 10]) == "2023-Q1");
  BOOST_TEST(toUtf8(headings[Col::Figure + 11]) == "2023-Q2");
  BOOST_TEST(plan[SheetId::Panel].rows.size() == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
