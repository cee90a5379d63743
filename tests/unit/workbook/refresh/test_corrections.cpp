// What the user corrects in the reading of a report, and that it holds through refreshes.
#include <boost/test/unit_test.hpp>

#include "unit/workbook/facts.hpp"
#include "unit/workbook/office_model.hpp"
#include "unit/workbook/toy_reader.hpp"
#include "workbook/add_report.hpp"
#include "workbook/plan_workbook.hpp"
#include "workbook/refresh/refresh.hpp"
#include "workbook/sheet/snapshot_error.hpp"
#include "workbook/sheet/utf.hpp"

using namespace ri;
using ri::test::importFacts;
using ri::test::OfficeModel;
using ri::test::ToyReader;

BOOST_AUTO_TEST_SUITE(corrections)

using Col = IndicatorColumn;
using Left = LeftOutColumn;

static const std::u16string kReport = u"一、經濟\n"
                                      u"鋼材產量為320萬噸。出口總額為45億元，增長6%。\n"
                                      u"二、民生\n"
                                      u"學校為12所。第7屆展會。\n";

static std::u16string with(std::u16string_view what, std::u16string_view instead,
                           std::u16string text = kReport) {
  const std::size_t at = text.find(what);
  BOOST_REQUIRE(at != std::u16string::npos);
  return text.replace(at, what.size(), instead);
}

static OfficeModel import(const std::u16string &text = kReport) {
  return OfficeModel(planWorkbook(ToyReader::read(text), importFacts()));
}

static WorkbookEdits edits(const OfficeModel &office, const std::u16string &text,
                           const Corrections &corrections = {}, std::uint32_t report = 1) {
  return refreshWorkbook(office.snapshot(), report, ToyReader::read(text), ToyReader::reader(),
                         importFacts(), corrections);
}

/// Corrects or refreshes; a refresh behind it writes nothing.
static void run(OfficeModel &office, const std::u16string &text,
                const Corrections &corrections = {}) {
  office.apply(edits(office, text, corrections));
  BOOST_TEST(edits(office, text).empty());
  office.saveAndLoad();
  BOOST_TEST(edits(office, text).empty());
}

static std::vector<std::string> indicators(const OfficeModel &office) {
  std::vector<std::string> names;
  for (const OfficeModel::Row &row : office[SheetId::Indicators].rows)
    names.push_back(toUtf8(row.cells[Col::Indicator].text) +
                    (row.cells[Col::State].kind == CellKind::Empty
                         ? ""
                         : " " + toUtf8(row.cells[Col::State].text)));
  return names;
}

/// "number type [state]"
static std::vector<std::string> leftOut(const OfficeModel &office) {
  std::vector<std::string> lines;
  for (const OfficeModel::Row &row : office[SheetId::LeftOut].rows)
    lines.push_back(toUtf8(row.cells[Left::Number].text) + " " +
                    toUtf8(row.cells[Left::Type].text) +
                    (row.cells[Left::State].kind == CellKind::Empty
                         ? ""
                         : " " + toUtf8(row.cells[Left::State].text)));
  return lines;
}

static std::u16string keyOf(OfficeModel &office, std::u16string_view indicator) {
  for (const OfficeModel::Row &row : office[SheetId::Indicators].rows)
    if (row.cells[Col::Indicator].text == indicator)
      return row.cells[Col::Key].text;
  return {};
}

static std::u16string leftOutKey(OfficeModel &office, std::u16string_view number) {
  for (const OfficeModel::Row &row : office[SheetId::LeftOut].rows)
    if (row.cells[Left::Number].text == number)
      return row.cells[Left::Key].text;
  return {};
}

using Lines = std::vector<std::string>;

static void check(const Lines &is, const Lines &expected) {
  BOOST_TEST(is == expected, boost::test_tools::per_element());
}

static void drop(OfficeModel &office, std::u16string_view indicator,
                 const std::u16string &text = kReport) {
  run(office, text, {{keyOf(office, indicator)}, {}});
}

static void take(OfficeModel &office, std::u16string_view number,
                 const std::u16string &text = kReport) {
  run(office, text, {{}, {leftOutKey(office, number)}});
}

BOOST_AUTO_TEST_CASE(row_that_is_no_indicator_is_left_out_and_stays_so) {
  OfficeModel office = import();
  drop(office, u"出口總額");
  check(indicators(office), {"鋼材產量", "學校"});
  check(leftOut(office), {"45億元 user", "6% user", "7 unmeasured"});
  // Whatever the text does to its number and its name.
  run(office, with(u"45億元", u"47億元"));
  check(indicators(office), {"鋼材產量", "學校"});
  std::u16string reworded = with(u"45億元", u"47億元");
  run(office, with(u"出口總額", u"貨物出口總額", reworded));
  check(indicators(office), {"鋼材產量", "學校"});
  run(office, with(u"學校為12所", u"學校為13所"));
  check(indicators(office), {"鋼材產量", "學校 changed"});
}

BOOST_AUTO_TEST_CASE(changes_tells_what_was_dropped) {
  OfficeModel office = import();
  const auto lines = [&] {
    Lines told;
    for (const OfficeModel::Row &row : office[SheetId::Changes].rows)
      told.push_back(toUtf8(joined(
          {row.cells[ChangesColumn::Kind].text, u" ", row.cells[ChangesColumn::Indicator].text,
           u" ", row.cells[ChangesColumn::Before].text, u">", row.cells[ChangesColumn::Now].text,
           u" ", row.cells[ChangesColumn::Done].text})));
    return told;
  };
  drop(office, u"出口總額");
  check(lines(), {"dropped 出口總額 45億元, +6%> yes"});
}

BOOST_AUTO_TEST_CASE(dropped_row_is_in_no_comparison) {
  OfficeModel office = import();
  const std::u16string key = keyOf(office, u"出口總額");
  const auto compared = [&] {
    int rows = 0;
    for (const OfficeModel::Row &row : office[SheetId::Comparisons].rows)
      rows += row.cells[ComparisonColumn::Key1].text == key ? 1 : 0;
    return rows;
  };
  BOOST_TEST(compared() > 0);
  drop(office, u"出口總額");
  BOOST_TEST(compared() == 0);
}

BOOST_AUTO_TEST_CASE(dropped_row_can_be_taken_back) {
  OfficeModel office = import();
  drop(office, u"出口總額");
  take(office, u"45億元");
  check(indicators(office), {"鋼材產量", "出口總額 new", "學校"});
  check(leftOut(office), {"7 unmeasured"});
  BOOST_TEST(office[SheetId::Indicators].rows[1].cells[Col::Growth].number == 0.06);
  run(office, with(u"45億元", u"47億元"));
  check(indicators(office), {"鋼材產量", "出口總額 changed", "學校"});
}

BOOST_AUTO_TEST_CASE(number_that_was_left_out_becomes_a_row_and_stays_one) {
  OfficeModel office = import();
  take(office, u"7");
  check(indicators(office), {"鋼材產量", "出口總額", "學校", "第 new"});
  check(leftOut(office), {" "}); // a sheet without rows keeps one
  BOOST_TEST(office[SheetId::Indicators].rows[3].cells[Col::Value].number == 7);
  run(office, with(u"第7屆", u"第8屆"));
  check(indicators(office), {"鋼材產量", "出口總額", "學校", "第 changed"});
  BOOST_TEST(office[SheetId::Indicators].rows[3].cells[Col::Value].number == 8);
  run(office, with(u"第7屆展會。", u""));
  check(indicators(office), {"鋼材產量", "出口總額", "學校", "第 gone"});
  run(office, kReport);
  check(indicators(office), {"鋼材產量", "出口總額", "學校", "第 changed"});
}

BOOST_AUTO_TEST_CASE(number_that_was_taken_can_be_left_out_again) {
  OfficeModel office = import();
  take(office, u"7");
  drop(office, u"第");
  check(indicators(office), {"鋼材產量", "出口總額", "學校"});
  const Lines left = leftOut(office);
  BOOST_TEST((std::find(left.begin(), left.end(), "7 unmeasured") != left.end()));
  run(office, with(u"第7屆", u"第8屆"));
  check(indicators(office), {"鋼材產量", "出口總額", "學校"});
}

BOOST_AUTO_TEST_CASE(one_of_two_equal_numbers_is_taken) {
  const std::u16string text = with(u"第7屆展會。", u"第7屆展會，第7屆。");
  OfficeModel office = import(text);
  check(leftOut(office), {"7 unmeasured", "7 unmeasured"});
  take(office, u"7", text);
  check(leftOut(office), {"7 unmeasured"});
  check(indicators(office), {"鋼材產量", "出口總額", "學校", "第 new"});
}

BOOST_AUTO_TEST_CASE(all_rows_may_be_dropped) {
  OfficeModel office = import();
  Corrections all;
  for (const OfficeModel::Row &row : office[SheetId::Indicators].rows)
    all.dropped.push_back(row.cells[Col::Key].text);
  run(office, kReport, all);
  check(indicators(office), {""});
  take(office, u"12所");
  const Lines names = indicators(office);
  BOOST_TEST((std::find(names.begin(), names.end(), "學校 new") != names.end()));
}

BOOST_AUTO_TEST_CASE(what_is_not_there_is_refused) {
  OfficeModel office = import();
  BOOST_CHECK_THROW(edits(office, kReport, {{u"1|無||||||1"}, {}}), SnapshotError);
  BOOST_CHECK_THROW(edits(office, kReport, {{}, {u"1|S9|date|無|1"}}), SnapshotError);
}

BOOST_AUTO_TEST_CASE(rows_of_other_reports_called_the_same_are_dropped_too) {
  OfficeModel office = import();
  drop(office, u"學校");
  office.apply(
      addReport(office.snapshot(), ToyReader::read(u"學校為15所。醫院為3所。\n"), importFacts()));
  check(indicators(office), {"鋼材產量", "出口總額", "醫院"});
  // A row that stands stays.
  office.apply(edits(office, kReport, {{keyOf(office, u"鋼材產量")}, {}}));
  office.apply(edits(office, u"學校為15所。醫院為3所。鋼材產量為9萬噸。\n", {}, 2));
  check(indicators(office), {"出口總額", "醫院"});
}

BOOST_AUTO_TEST_SUITE_END()
