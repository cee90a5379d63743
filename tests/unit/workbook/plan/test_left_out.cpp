#include <boost/test/unit_test.hpp>

#include <map>

#include "read_report.hpp"
#include "refresh_report.hpp"
#include "unit/workbook/facts.hpp"
#include "unit/workbook/office_model.hpp"
#include "workbook/plan_workbook.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/utf.hpp"

using namespace ri;
using ri::test::importFacts;
using ri::test::OfficeModel;

BOOST_AUTO_TEST_SUITE(left_out)

using Col = LeftOutColumn;

static const std::string kText = "河川市第十七屆人大會議\n"
                                 "\n"
                                 "2025年出口總額45億元。\n"
                                 "按「十四五」期間新建5G基站300座。\n"
                                 "2024年2024年常住人口850萬人。\n";

static std::string with(std::string_view what, std::string_view instead, std::string text = kText) {
  const std::size_t at = text.find(what);
  BOOST_REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), instead);
}

static OfficeModel import() {
  return OfficeModel(planWorkbook(readReport(kText, {}), importFacts()));
}

/// Refreshes, and holds that a second refresh writes nothing.
static void refresh(OfficeModel &office, const std::string &text) {
  const auto edits = [&] {
    const Snapshot snapshot = office.snapshot();
    return refreshReport(snapshot, linksOf(snapshot).front(), text, importFacts());
  };
  office.apply(edits());
  BOOST_TEST(edits().empty());
}

/// "number reason [state]", in the order of the sheet.
static std::vector<std::string> list(const OfficeModel &office) {
  std::vector<std::string> lines;
  for (const OfficeModel::Row &row : office[SheetId::LeftOut].rows)
    lines.push_back(toUtf8(row.cells[Col::Number].text) + " " + toUtf8(row.cells[Col::Type].text) +
                    (row.cells[Col::State].kind == CellKind::Empty
                         ? ""
                         : " " + toUtf8(row.cells[Col::State].text)));
  return lines;
}

static void check(const OfficeModel &office, const std::vector<std::string> &expected) {
  BOOST_TEST(list(office) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_import_lists_every_number_with_reason_and_sentence) {
  OfficeModel office = import();
  check(office, {"第十七屆 ordinal", "2025年 date", "十四五 name", "5G name", "2024年 date",
                 "2024年 date"});
  const std::vector<Cell> &fourth = office[SheetId::LeftOut].rows[3].cells;
  BOOST_TEST(toUtf8(fourth[Col::Key].text) == "1|S3|name|5G|1");
  BOOST_TEST(toUtf8(fourth[Col::Reason].text) == "part of a name");
  BOOST_TEST(toUtf8(fourth[Col::Context].text) == "…「十四五」期間新建5G基站300座。");
  BOOST_TEST(fourth[Col::No].number == 3);
  BOOST_TEST(toUtf8(office[SheetId::LeftOut].rows[5].cells[Col::Key].text) == "1|S4|date|2024年|2");
}

BOOST_AUTO_TEST_CASE(a_refresh_adds_marks_and_takes_back) {
  OfficeModel office = import();
  office[SheetId::LeftOut].rows[1].note = u"mine";
  refresh(office, with("2025年出口", "1月出口", with("5G基站", "第三屆基站")));
  check(office, {"第十七屆 ordinal", "1月 date", "2025年 date gone", "十四五 name",
                 "第三屆 ordinal", "5G name gone", "2024年 date", "2024年 date"});
  BOOST_TEST(toUtf8(office[SheetId::LeftOut].rows[2].note) == "mine");
  refresh(office, kText);
  check(office, {"第十七屆 ordinal", "1月 date gone", "2025年 date", "十四五 name",
                 "第三屆 ordinal gone", "5G name", "2024年 date", "2024年 date"});
}

BOOST_AUTO_TEST_CASE(a_row_that_the_user_deleted_stays_deleted_and_a_sorted_list_stays_sorted) {
  OfficeModel office = import();
  auto &rows = office[SheetId::LeftOut].rows;
  rows.erase(rows.begin() + 1);
  std::reverse(rows.begin(), rows.end());
  refresh(office, with("45億元", "46億元"));
  check(office, {"2024年 date", "2024年 date", "5G name", "十四五 name", "第十七屆 ordinal"});
  refresh(office, with("出口總額", "3月5日出口總額"));
  BOOST_TEST(list(office).size() == 6u);
}

BOOST_AUTO_TEST_CASE(the_context_follows_the_sentence) {
  OfficeModel office = import();
  refresh(office, with("基站300座", "基站400座"));
  BOOST_TEST(toUtf8(office[SheetId::LeftOut].rows[3].cells[Col::Context].text) ==
             "…「十四五」期間新建5G基站400座。");
}

BOOST_AUTO_TEST_SUITE_END()
