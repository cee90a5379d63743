#include <boost/test/unit_test.hpp>

#include "facts.hpp"
#include "office_model.hpp"
#include "toy_reader.hpp"
#include "workbook/add_report.hpp"
#include "workbook/refresh.hpp"
#include "workbook/utf.hpp"

using namespace ri;
using ri::test::importFacts;
using ri::test::OfficeModel;
using ri::test::ToyReader;

BOOST_AUTO_TEST_SUITE(add_report)

using Col = IndicatorColumn;

/// A toy report whose observations all speak of one year.
static Report reportOf(std::u16string text, const char *year) {
  Report report = ToyReader::read(std::move(text));
  for (Observation &observation : report.observations)
    observation.period = year;
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
  return refreshWorkbook(office.snapshot(), number, read(text), read, importFacts());
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
  // 40 and 45 are rounded to units, 20% to points: 1.25% + 1.11% + 0.5 points.
  BOOST_TEST(growth[ComparisonColumn::Tolerance].number == 2.861,
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

BOOST_AUTO_TEST_CASE(document_without_import_is_refused) {
  BOOST_CHECK_THROW(addReport(Snapshot(), reportOf(kLater, "2025"), importFacts()), SnapshotError);
}

BOOST_AUTO_TEST_SUITE_END()
