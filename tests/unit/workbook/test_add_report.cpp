#include <boost/test/unit_test.hpp>

#include <cstring>
#include <string>
#include <vector>

#include "facts.hpp"
#include "office_model.hpp"
#include "sample_report.hpp"
#include "toy_reader.hpp"
#include "workbook/add_report.hpp"
#include "workbook/plan_workbook.hpp"
#include "workbook/refresh/refresh.hpp"
#include "workbook/sheet/utf.hpp"

using namespace ri;
using ri::test::importFacts;
using ri::test::OfficeModel;
using ri::test::ReportBuilder;
using ri::test::ToyReader;

BOOST_AUTO_TEST_SUITE(add_report)

using Col = IndicatorColumn;

/// A toy report whose observations all speak of one year.
static Report reportOf(std::u16string text, const char *year) {
  Report report = ToyReader::read(std::move(text));
  for (Observation &observation : report.observations)
    observation.period = *Period::parse(year);
  report.series = gatherSeries(report);
  return report;
}

static const std::u16string kEarlier = u"一、經濟\n出口為40億元。進口為30億元。\n";
static const std::u16string kLater = u"一、經濟\n出口為45億元，增長20%。學校為12所。\n";

static OfficeModel twoReports() {
  OfficeModel office(planWorkbook(reportOf(kEarlier, "2024"), importFacts()));
  office.apply(addReport(office.snapshot(), reportOf(kLater, "2025"), importFacts()));
  return office;
}

static WorkbookEdits refreshOnce(const OfficeModel &office, std::uint32_t number,
                                 const std::u16string &text, const char *year) {
  const auto read = [year](std::u16string merged) { return reportOf(std::move(merged), year); };
  return refreshWorkbook(office.snapshot(), number, read(text), {read, ToyReader::take},
                         importFacts());
}

BOOST_AUTO_TEST_CASE(rows_go_behind_those_of_the_reports_before) {
  const OfficeModel office = twoReports();
  const std::vector<OfficeModel::Row> &rows = office[SheetId::Indicators].rows;
  BOOST_REQUIRE(rows.size() == 4u);
  BOOST_TEST(toUtf8(rows[1].cells[Col::Key].text) == "1|進口||2024|level||CNY|1");
  BOOST_TEST(toUtf8(rows[2].cells[Col::Key].text) == "2|出口||2025|level||CNY|1");
  BOOST_TEST(rows[2].cells[Col::Report].number == 2);
  const std::vector<OfficeModel::Row> &sentences = office[SheetId::Source].rows;
  BOOST_REQUIRE(sentences.size() == 6u);
  BOOST_TEST(sentences[3].cells[SourceColumn::No].number == 4);
  BOOST_TEST(office[SheetId::Log].rows.size() == 2u);
}

BOOST_AUTO_TEST_CASE(reports_are_held_against_each_other) {
  const OfficeModel office = twoReports();
  const std::vector<OfficeModel::Row> &rows = office[SheetId::Comparisons].rows;
  BOOST_REQUIRE(rows.size() == 2u);
  const std::vector<Cell> &growth = rows[1].cells;
  BOOST_TEST(toUtf8(growth[ComparisonColumn::Kind].text) == "report against report");
  BOOST_TEST(toUtf8(growth[ComparisonColumn::Key1].text) == "1|出口||2024|level||CNY|1");
  BOOST_TEST(toUtf8(growth[ComparisonColumn::Key2].text) == "2|出口||2025|level||CNY|1");
  BOOST_TEST(growth[ComparisonColumn::Hint2].number == 3);
  // 40 and 45 are rounded to units, 20% to points: 45.5 / 39.5 - 45 / 40, and 0.5 points.
  BOOST_TEST(growth[ComparisonColumn::Tolerance].number == 3.190,
             boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(earlier_report_may_come_second) {
  OfficeModel office(planWorkbook(reportOf(kLater, "2025"), importFacts()));
  office.apply(addReport(office.snapshot(), reportOf(kEarlier, "2024"), importFacts()));
  const std::vector<Cell> &growth = office[SheetId::Comparisons].rows.back().cells;
  BOOST_TEST(toUtf8(growth[ComparisonColumn::Key1].text) == "2|出口||2024|level||CNY|1");
  BOOST_TEST(toUtf8(growth[ComparisonColumn::Key2].text) == "1|出口||2025|level||CNY|1");
}

BOOST_AUTO_TEST_CASE(same_period_in_two_reports_is_a_difference) {
  OfficeModel office(planWorkbook(reportOf(kEarlier, "2024"), importFacts()));
  office.apply(addReport(office.snapshot(), reportOf(u"出口為41億元。", "2024"), importFacts()));
  const std::vector<OfficeModel::Row> &rows = office[SheetId::Comparisons].rows;
  BOOST_REQUIRE(rows.size() == 1u);
  BOOST_TEST(toUtf8(rows[0].cells[ComparisonColumn::Type].text) == "report-difference");
}

/// The types of the comparisons that the second report adds to the first.
static std::vector<std::string> comparedTypes(const Report &first, const Report &second) {
  OfficeModel office(planWorkbook(first, importFacts()));
  office.apply(addReport(office.snapshot(), second, importFacts()));
  std::vector<std::string> types;
  for (const OfficeModel::Row &row : office[SheetId::Comparisons].rows) {
    const std::string type = toUtf8(row.cells[ComparisonColumn::Type].text);
    if (type != "implied-previous")
      types.push_back(type);
  }
  return types;
}

static Report shareReport(const char *percent, const char *period, Status status = Status::Actual) {
  ReportBuilder builder;
  builder.sentence(u"失業率" + std::u16string(percent, percent + std::strlen(percent)) + u"%。");
  Observation &share = builder.states(u"失業率", percent, u"%", "%");
  share.period = *Period::parse(period);
  share.status = status;
  builder.report().series = gatherSeries(builder.report());
  return builder.report();
}

static Report growthReport(const char *percent, const char *period, Prices prices,
                           Status status = Status::Actual, Basis basis = Basis::YearOnYear) {
  ReportBuilder builder;
  builder.sentence(u"出口增長" + std::u16string(percent, percent + std::strlen(percent)) + u"%。");
  Observation &growth = builder.grows(u"出口", percent, basis);
  growth.period = *Period::parse(period);
  growth.prices = prices;
  growth.status = status;
  builder.report().series = gatherSeries(builder.report());
  return builder.report();
}

using Types = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(shares_are_held_against_each_other) {
  BOOST_TEST(comparedTypes(shareReport("5.5", "2024"), shareReport("4.8", "2025")) ==
             Types{"report-points"});
  BOOST_TEST(comparedTypes(shareReport("5.5", "2025"), shareReport("4.8", "2025")) ==
             Types{"report-difference"});
  BOOST_TEST(comparedTypes(shareReport("5.5", "2025"), shareReport("4.8", "2023")).empty());
}

BOOST_AUTO_TEST_CASE(written_digits_of_the_report_before_are_remembered) {
  const auto tolerance = [](const char *first) {
    OfficeModel office(planWorkbook(shareReport(first, "2025"), importFacts()));
    office.apply(addReport(office.snapshot(), shareReport("1.44", "2025"), importFacts()));
    return office[SheetId::Comparisons].rows.back().cells[ComparisonColumn::Tolerance].number;
  };
  BOOST_TEST(tolerance("1.4") == 0.055, boost::test_tools::tolerance(1e-9));
  BOOST_TEST(tolerance("1.40") == 0.01, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(growths_are_held_against_growths_of_their_kind) {
  const auto real = [](const char *percent, const char *period) {
    return growthReport(percent, period, Prices::Real);
  };
  BOOST_TEST(comparedTypes(real("5", "2024"), real("6", "2025")) == Types{"report-pace"});
  BOOST_TEST(comparedTypes(real("5", "2025"), real("6", "2025")) ==
             Types{"report-growth-difference"});
  BOOST_TEST(comparedTypes(real("5", "2025"), growthReport("6", "2025", Prices::Nominal)).empty());
  BOOST_TEST(comparedTypes(real("5", "2025"), growthReport("6", "2025", Prices::Real,
                                                           Status::Actual, Basis::PeriodOnPeriod))
                 .empty());
}

BOOST_AUTO_TEST_CASE(a_target_of_one_report_is_held_against_what_another_states) {
  BOOST_TEST(comparedTypes(shareReport("5.5", "2025", Status::Target),
                           shareReport("4.8", "2025")) == Types{"target-points"});
  // The report that sets the target may come second, and seldom says which growth it means.
  BOOST_TEST(comparedTypes(growthReport("6", "2025", Prices::Real),
                           growthReport("5", "2025", Prices::Unsaid, Status::Target,
                                        Basis::Unsaid)) == Types{"target-growth"});
  BOOST_TEST(comparedTypes(shareReport("5.5", "2025", Status::Target),
                           shareReport("5", "2025", Status::Target))
                 .empty());
}

BOOST_AUTO_TEST_CASE(an_estimate_stands_in_for_what_is_not_known) {
  // 初步核算: every year's communiqué calls its product so.
  BOOST_TEST(comparedTypes(shareReport("5.5", "2024", Status::Estimate),
                           shareReport("4.8", "2025", Status::Estimate)) == Types{"report-points"});
  BOOST_TEST(comparedTypes(shareReport("5.5", "2025", Status::Target),
                           shareReport("4.8", "2025", Status::Estimate)) == Types{"target-points"});
}

BOOST_AUTO_TEST_CASE(product_grows_in_constant_prices_where_nothing_is_said) {
  const auto product = [](const char *percent, const char *period, Prices prices) {
    Report report = growthReport(percent, period, prices);
    report.observations[0].indicator = u"地區生產總值";
    return report;
  };
  BOOST_TEST(comparedTypes(product("5", "2024", Prices::Real),
                           product("6", "2025", Prices::Unsaid)) == Types{"report-pace"});
  BOOST_TEST(
      comparedTypes(product("5", "2024", Prices::Nominal), product("6", "2025", Prices::Unsaid))
          .empty());
}

BOOST_AUTO_TEST_CASE(a_shortened_place_is_the_only_one_that_it_can_mean) {
  const auto of = [](const char *period, const char16_t *area) {
    Report report = shareReport("5.5", period);
    report.observations[0].area = area;
    return report;
  };
  BOOST_TEST(comparedTypes(of("2024", u"江蘇"), of("2025", u"江蘇省")) == Types{"report-points"});
  BOOST_TEST(comparedTypes(of("2024", u"江蘇市"), of("2025", u"江蘇省")).empty());
  OfficeModel office(planWorkbook(of("2023", u"江蘇市"), importFacts()));
  office.apply(addReport(office.snapshot(), of("2024", u"江蘇省"), importFacts()));
  office.apply(addReport(office.snapshot(), of("2025", u"江蘇"), importFacts()));
  BOOST_TEST(office[SheetId::Comparisons].rows.empty());
}

BOOST_AUTO_TEST_CASE(each_report_is_refreshed_alone) {
  OfficeModel office = twoReports();
  BOOST_TEST(refreshOnce(office, 1, kEarlier, "2024").empty());
  BOOST_TEST(refreshOnce(office, 2, kLater, "2025").empty());
  const std::u16string changed = u"一、經濟\n出口為46億元，增長20%。醫院為3家。學校為12所。\n";
  const WorkbookEdits edits = refreshOnce(office, 2, changed, "2025");
  BOOST_TEST(edits.counts.changed == 1);
  BOOST_TEST(edits.counts.added == 1);
  BOOST_TEST(edits.counts.unchanged == 1);
  office.apply(edits);
  BOOST_TEST(refreshOnce(office, 1, kEarlier, "2024").empty());
  BOOST_TEST(refreshOnce(office, 2, changed, "2025").empty());
  const std::vector<OfficeModel::Row> &rows = office[SheetId::Indicators].rows;
  BOOST_REQUIRE(rows.size() == 5u);
  BOOST_TEST(rows[0].cells[Col::Value].number == 40);
  BOOST_TEST(rows[2].cells[Col::Value].number == 46);
}

/// Refreshes one report of a workbook and concludes, as the office does for all of them.
static void refreshAndConclude(OfficeModel &office, std::uint32_t number,
                               const std::u16string &text, const char *year) {
  office.apply(refreshOnce(office, number, text, year));
  office.apply(concludeRefresh(office.snapshot(), {}, "en-US"));
}

/// The second keys of the comparisons between reports, with their types.
static std::vector<std::string> comparedKeys(const OfficeModel &office) {
  std::vector<std::string> compared;
  for (const OfficeModel::Row &row : office[SheetId::Comparisons].rows)
    if (const std::string type = toUtf8(row.cells[ComparisonColumn::Type].text);
        type.find("report-") == 0)
      compared.push_back(type + " " + toUtf8(row.cells[ComparisonColumn::Key1].text) + " " +
                         toUtf8(row.cells[ComparisonColumn::Key2].text));
  return compared;
}

static const std::vector<std::string> kOnExports{
    "report-growth 1|出口||2024|level||CNY|1 2|出口||2025|level||CNY|1"};

BOOST_AUTO_TEST_CASE(an_edit_that_makes_two_reports_speak_of_one_thing_has_them_compared) {
  OfficeModel office = twoReports();
  BOOST_TEST(comparedKeys(office) == kOnExports, boost::test_tools::per_element());
  BOOST_TEST(concludeRefresh(office.snapshot(), {}, "en-US").empty());
  // The later report comes to speak of imports, then the earlier one of schools.
  refreshAndConclude(office, 2, kLater + u"進口為33億元。", "2025");
  refreshAndConclude(office, 1, kEarlier + u"學校為10所。", "2024");
  const std::vector<std::string> expected{
      kOnExports[0],
      "report-growth 1|進口||2024|level||CNY|1 2|進口||2025|level||CNY|1",
      "report-growth 1|學校||2024|level||item|1 2|學校||2025|level||item|1",
  };
  BOOST_TEST(comparedKeys(office) == expected, boost::test_tools::per_element());
  for (const OfficeModel::Row &row : office[SheetId::Comparisons].rows)
    if (row.cells[ComparisonColumn::Key2].text.find(u"學校") != std::u16string::npos)
      BOOST_TEST(row.cells[ComparisonColumn::Hint2].number == 5); // where it stands
  BOOST_TEST(concludeRefresh(office.snapshot(), {}, "en-US").empty());
  office.saveAndLoad();
  BOOST_TEST(concludeRefresh(office.snapshot(), {}, "en-US").empty());
}

BOOST_AUTO_TEST_CASE(a_comparison_of_reports_that_the_user_deleted_stays_deleted) {
  OfficeModel office = twoReports();
  office[SheetId::Comparisons].rows.resize(1);
  refreshAndConclude(office, 2, kLater + u"進口為33億元。", "2025");
  BOOST_TEST(comparedKeys(office).size() == 1u); // on imports
  // Nor is a row compared that the user deleted.
  office[SheetId::Indicators].rows.erase(office[SheetId::Indicators].rows.begin() + 1); // 進口
  refreshAndConclude(office, 1, kEarlier + u"學校為10所。", "2024");
  office[SheetId::Comparisons].rows.clear();
  BOOST_TEST(concludeRefresh(office.snapshot(), {}, "en-US").empty());
}

BOOST_AUTO_TEST_CASE(order_of_the_rows_means_nothing_to_comparisons) {
  OfficeModel office(planWorkbook(reportOf(kEarlier + u"出口為41億元。", "2024"), importFacts()));
  office.apply(
      addReport(office.snapshot(), reportOf(kLater + u"出口為47億元。", "2025"), importFacts()));
  std::vector<OfficeModel::Row> &rows = office[SheetId::Indicators].rows;
  std::reverse(rows.begin(), rows.end());
  const auto inserts = [](const WorkbookEdits &edits) { return !edits.insertions.empty(); };
  BOOST_TEST(!inserts(concludeRefresh(office.snapshot(), {}, "en-US")));
  std::vector<OfficeModel::Row> &base = office[SheetId::Base].rows;
  std::reverse(base.begin(), base.end());
  BOOST_TEST(!inserts(concludeRefresh(office.snapshot(), {}, "en-US")));
}

BOOST_AUTO_TEST_CASE(a_name_that_the_user_put_right_is_compared_from_the_next_refresh_on) {
  OfficeModel office = twoReports();
  refreshAndConclude(office, 2, kLater + u"進口額為33億元。", "2025");
  BOOST_TEST(comparedKeys(office) == kOnExports, boost::test_tools::per_element());
  office.rowOf(u"1|進口||2024|level||CNY|1")->cells[Col::Indicator] = Cell::ofText(u"進口額");
  office.apply(concludeRefresh(office.snapshot(), {}, "en-US"));
  BOOST_TEST(comparedKeys(office).size() == 2u);
  office.rowOf(u"1|進口||2024|level||CNY|1")->cells[Col::Period] = Cell();
  BOOST_TEST(concludeRefresh(office.snapshot(), {}, "en-US").insertions.empty());
}

BOOST_AUTO_TEST_CASE(rounding_of_compared_reports_follows_the_text) {
  OfficeModel office = twoReports();
  const auto tolerance = [&office] {
    return office[SheetId::Comparisons].rows[1].cells[ComparisonColumn::Tolerance].number;
  };
  BOOST_TEST(tolerance() == 3.190, boost::test_tools::tolerance(1e-3));
  // The user's own figure says nothing of how the report rounds.
  office[SheetId::Indicators].rows[0].cells[Col::Value] = Cell::ofNumber(80);
  BOOST_TEST(concludeRefresh(office.snapshot(), {}, "en-US").empty());
  refreshAndConclude(office, 1, u"一、經濟\n出口為40.00億元。進口為30億元。\n", "2024");
  // 45.5 / 39.995 - 45 / 40, and 0.5 points.
  BOOST_TEST(tolerance() == 1.764, boost::test_tools::tolerance(1e-3));
}

/// What Comparisons calls its rows.
static std::vector<std::string> wordsIn(const OfficeModel &office) {
  std::vector<std::string> words;
  for (const OfficeModel::Row &row : office[SheetId::Comparisons].rows)
    words.push_back(toUtf8(row.cells[ComparisonColumn::Kind].text));
  return words;
}

BOOST_AUTO_TEST_CASE(a_workbook_keeps_its_language_under_another_interface) {
  OfficeModel office(planWorkbook(reportOf(kLater, "2025"), importFacts()));
  ImportFacts chinese = importFacts();
  chinese.uiLanguage = "zh-TW";
  office.apply(addReport(office.snapshot(), reportOf(kEarlier, "2024"), chinese));
  const auto read = [](std::u16string text) { return reportOf(std::move(text), "2024"); };
  office.apply(refreshWorkbook(office.snapshot(), 2, read(kEarlier + u"糧食為9所，增長5%。"),
                               {read, {}}, chinese));
  office.apply(concludeRefresh(office.snapshot(), {}, chinese.uiLanguage));
  const std::vector<std::string> expected{"implied previous value", "implied previous value",
                                          "report against report"};
  BOOST_TEST(wordsIn(office) == expected, boost::test_tools::per_element());
  // Also where only the words of Indicators and Source tell it.
  OfficeModel bare(planWorkbook(reportOf(kEarlier, "2024"), importFacts()));
  bare.apply(addReport(bare.snapshot(), reportOf(kLater, "2025"), chinese));
  BOOST_TEST(wordsIn(bare).back() == "report against report");
}

BOOST_AUTO_TEST_CASE(document_without_import_is_refused) {
  BOOST_CHECK_THROW(addReport(Snapshot(), reportOf(kLater, "2025"), importFacts()), SnapshotError);
}

BOOST_AUTO_TEST_SUITE_END()
