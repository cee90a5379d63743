#include <boost/test/unit_test.hpp>

#include <map>

#include "extract/series.hpp"
#include "facts.hpp"
#include "model/read_error.hpp"
#include "read_report.hpp"
#include "sample_report.hpp"
#include "workbook/plan/room.hpp"
#include "workbook/plan_workbook.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/sheet_plan.hpp"
#include "workbook/sheet/utf.hpp"

using namespace ri;
using ri::test::importFacts;
using ri::test::ReportBuilder;

BOOST_AUTO_TEST_SUITE(plan)

/// Two sections: an amount with its growth, a from–to pair, a share, a growth of its own.
static Report cityReport() {
  ReportBuilder builder;
  builder.sentence(u"河川市2025年統計", Role::Title);
  builder.sentence(u"一、經濟", Role::Heading);
  builder.sentence(u"生產總值3.5億元,增長5%。");
  builder.states(u"生產總值", "3.5", u"億元", "CNY", 8).quantity.qualifier = Qualifier::Approximate;
  builder.grows(u"生產總值", "5");
  builder.sentence(u"出口下降3.2%。");
  builder.grows(u"出口", "-3.2");
  builder.sentence(u"二、服務", Role::Heading);
  builder.sentence(u"辦理時間由72小時減至30分鐘,滿意率98%。");
  builder.states(u"辦理時間", "72", u"小時", "hour").baseOf = 4;
  builder.states(u"辦理時間", "30", u"分鐘", "minute").period = *Period::parse("2025");
  builder.states(u"滿意率", "98", u"%", "%");
  builder.report().series = gatherSeries(builder.report());
  return builder.report();
}

/// "C3" and the like to "kind content" of one sheet of the dump.
static std::map<std::string, std::string> cellsOf(const std::string &dump, std::string_view sheet) {
  std::map<std::string, std::string> cells;
  std::size_t begin = 0;
  while (begin < dump.size()) {
    const std::size_t end = dump.find('\n', begin);
    const std::string line = dump.substr(begin, end - begin);
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (line.compare(0, first, sheet) == 0)
      cells[line.substr(first + 1, second - first - 1)] = line.substr(second + 1);
    begin = end + 1;
  }
  return cells;
}

BOOST_AUTO_TEST_CASE(indicators_have_a_row_a_series) {
  const std::string dump = dumpPlan(planWorkbook(cityReport(), importFacts()));
  auto cells = cellsOf(dump, "Indicators");
  BOOST_TEST(cells["A1"] == "text\tKey");
  BOOST_TEST(cells["A2"] == "text\t1|生產總值|||level||CNY|1");
  BOOST_TEST(cells["C2"] == "text\t一、經濟");
  BOOST_TEST(cells["H2"] == "text\t≈");
  BOOST_TEST(cells["I2"] == "number\t3.5");
  BOOST_TEST(cells["J2"] == "text\t億元");
  BOOST_TEST(cells["K2"] == "number\t1e+08");
  BOOST_TEST(cells["L2"] == "formula\t=IF(COUNT(I2;K2)=2;I2*K2;\"\")");
  BOOST_TEST(cells["M2"] == "text\tCNY");
  BOOST_TEST(cells["O2"] == "number\t0.05");
  BOOST_TEST(cells["P2"] == "text\tyoy");
  BOOST_TEST(cells["V2"] ==
             "formula\t=HYPERLINK(IFERROR(\"#\"&CELL(\"ADDRESS\";INDEX(rs_text;IF(IFERROR(INDEX("
             "rs_no;3)=3;0);3;MATCH(3;rs_no;0))));\"\");\"S3\")");
  // A growth without amount: no Value, no Unit.
  BOOST_TEST(cells["G3"] == "text\tgrowth");
  BOOST_TEST(cells["O3"] == "number\t-0.032");
  BOOST_TEST(cells.count("I3") == 0u);
  BOOST_TEST(cells.count("J3") == 0u);
  BOOST_TEST(cells.count("M3") == 0u);
  // The earlier value in the unit of the later.
  BOOST_TEST(
      cells["R5"] ==
      "formula\t=IFERROR(INDEX(ri_base_value;IF(IFERROR(INDEX(ri_key;3)=\"1|辦理時間|||level|"
      "|hour|1\";0);3;MATCH(\"1|辦理時間|||level||hour|1\";ri_key;0)))*60/K5;\"\")");
  BOOST_TEST(cells["J6"] == "text\t%");
  BOOST_TEST(cells["I6"] == "number\t98");
  BOOST_TEST(cells.count("U2") == 0u);
  BOOST_TEST(cells.count("AA2") == 0u);
}

/// Value, unit and multiplier of the first row of a report that claims this.
static std::string firstRowOf(const std::string &claim) {
  auto cells = cellsOf(
      dumpPlan(planWorkbook(readReport("河川市2025年公報\n\n" + claim + "\n", {}), importFacts())),
      "Indicators");
  return cells["I2"] + " " + cells["J2"] + " " + cells["K2"];
}

BOOST_AUTO_TEST_CASE(values_are_as_the_text_writes_them) {
  BOOST_TEST(firstRowOf("綠化覆蓋率達七成。") == "number\t7 text\t成 number\t10");
  BOOST_TEST(firstRowOf("綠化覆蓋率達百分之四十三點五。") == "number\t43.5 text\t% number\t1");
  BOOST_TEST(firstRowOf("綠化覆蓋率達三分之二。") == "number\t66.6666666666667 text\t% number\t1");
  BOOST_TEST(firstRowOf("綠化覆蓋率達2/3。") == "number\t66.6666666666667 text\t% number\t1");
  BOOST_TEST(firstRowOf("嬰兒死亡率為千分之四。") == "number\t4 text\t千分之 number\t0.1");
}

BOOST_AUTO_TEST_CASE(a_unit_that_a_list_shares_is_written_once) {
  ReportBuilder builder;
  builder.sentence(u"增速分別高0.6個和3.9個百分點。");
  Quantity &quantity = builder.states(u"增速", "0.6", u"個", "percentage_point").quantity;
  const auto at = static_cast<std::uint32_t>(builder.report().text.find(u"個百分點"));
  quantity.unitText = {at, at + 4};
  builder.report().series = gatherSeries(builder.report());
  auto cells = cellsOf(dumpPlan(planWorkbook(builder.report(), importFacts())), "Indicators");
  BOOST_TEST(cells["J2"] == "text\t個百分點");
}

BOOST_AUTO_TEST_CASE(all_columns_are_legible_on_a_page) {
  constexpr double kPage = 2970 - 2 * 80; // 1/10 mm: A4 across, less its margins
  for (const SheetId sheet : {SheetId::Indicators, SheetId::Comparisons, SheetId::Source,
                              SheetId::Changes, SheetId::Log}) {
    double width = 0;
    for (const Column &column : columnsOf(sheet))
      width += column.hidden || column.folded ? 0 : column.width;
    BOOST_TEST(10 * kPage / width >= 8); // pt
  }
}

BOOST_AUTO_TEST_CASE(sections_are_groups) {
  const WorkbookPlan plan = planWorkbook(cityReport(), importFacts());
  const std::vector<SheetPlan::Group> &groups = plan[SheetId::Indicators].outline;
  BOOST_REQUIRE(groups.size() == 2u);
  BOOST_TEST(groups[0].firstRow == 1u); // the first row of a section stays when it is folded
  BOOST_TEST(groups[0].lastRow == 1u);
  BOOST_TEST(groups[1].firstRow == 3u);
  BOOST_TEST(groups[1].lastRow == 4u);
}

BOOST_AUTO_TEST_CASE(comparisons_follow_from_the_series) {
  auto cells = cellsOf(dumpPlan(planWorkbook(cityReport(), importFacts())), "Comparisons");
  BOOST_TEST(cells["A2"] == "text\timplied previous value");
  BOOST_TEST(cells["L2"] == "text\t1|生產總值|||level||CNY|1");
  BOOST_TEST(cells["A3"] == "text\tfrom–to");
  BOOST_TEST(cells["L3"] == "text\t1|辦理時間|||level||hour|1");
  BOOST_TEST(cells["O3"] == "text\t1|辦理時間||2025|level||minute|1");
  BOOST_TEST(cells["R3"] == "number\t60");
  BOOST_TEST(cells["N3"] ==
             "formula\t=IFERROR(IF(IFERROR(INDEX(ri_key;M3)=L3;0);M3;MATCH(L3;ri_key;0));\"\")");
  // The sentence is in the script of the report.
  BOOST_TEST(cells["J3"] == "formula\t=IF(OR(U3=\"\";V3=\"\";AB3=\"\");\"\";B3&\"從\"&U3&"
                            "\"變為\"&V3&\"，\"&AB3&\"。\")");
  BOOST_TEST(cells.count("A4") == 0u);
}

/// The types of the comparisons of a report with the keys of their operands.
static std::vector<std::string> comparisonsOf(Report report) {
  report.series = gatherSeries(report);
  std::vector<std::string> found;
  const WorkbookPlan plan = planWorkbook(report, importFacts());
  for (const std::vector<Cell> &row : plan[SheetId::Comparisons].rows)
    found.push_back(toUtf8(row[ComparisonColumn::Type].text + u" " +
                           row[ComparisonColumn::Key1].text + u" " +
                           row[ComparisonColumn::Key2].text));
  return found;
}

BOOST_AUTO_TEST_CASE(a_ceiling_and_a_floor_are_not_compared) {
  const auto compared = [](Qualifier first, Qualifier second) {
    ReportBuilder builder;
    builder.sentence(u"2024年補貼4萬元,2025年3萬元。");
    Observation &before = builder.states(u"補貼", "4", u"萬元", "CNY", 4);
    before.period = Period::ofYear(2024);
    before.quantity.qualifier = first;
    Observation &after = builder.states(u"補貼", "3", u"萬元", "CNY", 4);
    after.period = Period::ofYear(2025);
    after.quantity.qualifier = second;
    return comparisonsOf(builder.report()).size();
  };
  BOOST_TEST(compared(Qualifier::LessOrEqual, Qualifier::GreaterOrEqual) == 0u);
  BOOST_TEST(compared(Qualifier::LessOrEqual, Qualifier::LessOrEqual) == 1u);
}

BOOST_AUTO_TEST_CASE(two_years_running_are_compared) {
  ReportBuilder builder;
  builder.sentence(u"2024年出口40億元,2025年45億元。");
  builder.states(u"出口", "40", u"億元", "CNY", 8).period = *Period::parse("2024");
  builder.states(u"出口", "45", u"億元", "CNY", 8).period = *Period::parse("2025");
  BOOST_TEST(
      comparisonsOf(builder.report()) ==
          std::vector<std::string>{"from-to 1|出口||2024|level||CNY|1 1|出口||2025|level||CNY|1"},
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(claim_with_two_values_is_checked) {
  ReportBuilder builder;
  builder.sentence(u"出口40億元。");
  builder.states(u"出口", "40", u"億元", "CNY", 8).period = *Period::parse("2025");
  builder.sentence(u"出口為45億元。");
  builder.states(u"出口", "45", u"億元", "CNY", 8).period = *Period::parse("2025");
  const std::vector<std::string> restated{
      "restated 1|出口||2025|level||CNY|1 1|出口||2025|level||CNY|2"};
  BOOST_TEST(comparisonsOf(builder.report()) == restated, boost::test_tools::per_element());
  Report &report = builder.report();
  const std::vector<Observation> stated = report.observations;
  // The halves of a range are no contradiction, nor are two values in one sentence.
  report.observations[1].quantity.range = RangeHalf::Upper;
  BOOST_TEST(comparisonsOf(report).empty());
  report.observations = stated;
  report.observations[1].sentence = 0;
  BOOST_TEST(comparisonsOf(report).empty());
  // 短期貸款 of 住戶貸款 is another thing than 短期貸款 of all.
  report.observations = stated;
  report.observations.push_back(stated[1]);
  report.observations[2].indicator = u"貿易";
  report.observations[1].partOf = 2;
  BOOST_TEST(comparisonsOf(report) ==
                 std::vector<std::string>{
                     "share-of-whole 1|出口||2025|level||CNY|2 1|貿易||2025|level||CNY|1"},
             boost::test_tools::per_element());
  // What two inputs brought about.
  report.observations[1].partOf = kNone;
  report.observations[2].drives = 1;
  BOOST_TEST(
      comparisonsOf(report) ==
          std::vector<std::string>{"leverage 1|出口||2025|level||CNY|2 1|貿易||2025|level||CNY|1"},
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(growth_with_two_values_is_checked) {
  ReportBuilder builder;
  builder.sentence(u"出口40億元,增長5%。");
  builder.states(u"出口", "40", u"億元", "CNY", 8).period = *Period::parse("2025");
  builder.grows(u"出口", "5").period = *Period::parse("2025");
  builder.sentence(u"出口增長6%。");
  builder.grows(u"出口", "6").period = *Period::parse("2025");
  const std::vector<std::string> restated{
      "implied-previous 1|出口||2025|level||CNY|1 ",
      "restated-growth 1|出口||2025|level||CNY|1 1|出口||2025|growth|yoy|%|1"};
  BOOST_TEST(comparisonsOf(builder.report()) == restated, boost::test_tools::per_element());
  // Against the month before it is another growth, and may be without the season.
  builder.report().observations[2].basis = Basis::PeriodOnPeriod;
  BOOST_TEST(comparisonsOf(builder.report()).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_growth_is_held_against_its_target_whatever_row_states_it) {
  ReportBuilder builder;
  builder.sentence(u"出口40億元,增長5%,目標增長6%。");
  builder.states(u"出口", "40", u"億元", "CNY", 8).period = *Period::parse("2025");
  builder.grows(u"出口", "5").period = *Period::parse("2025");
  Observation &target = builder.grows(u"出口", "6", Basis::Unsaid);
  target.period = *Period::parse("2025");
  target.status = Status::Target;
  BOOST_TEST(comparisonsOf(builder.report()).back() ==
             "target-growth 1|出口||2025|level||CNY|1 1|出口||2025|growth||%|1");
}

BOOST_AUTO_TEST_CASE(changes_are_stated_again_only_against_one_base) {
  ReportBuilder builder;
  builder.sentence(u"失業率下降0.3個百分點。");
  builder.states(u"失業率", "-0.3", u"個百分點", "percentage_point").period =
      *Period::parse("2025");
  builder.sentence(u"失業率比上年下降0.2個百分點。");
  builder.states(u"失業率", "-0.2", u"個百分點", "percentage_point").period =
      *Period::parse("2025");
  for (Observation &observation : builder.report().observations)
    observation.measure = Measure::Change;
  BOOST_TEST(comparisonsOf(builder.report()).empty());
  for (Observation &observation : builder.report().observations)
    observation.basis = Basis::YearOnYear;
  BOOST_TEST(comparisonsOf(builder.report()).size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_is_counted_with_another_word_is_another_thing) {
  ReportBuilder builder;
  builder.sentence(u"基金50支。");
  builder.states(u"基金", "50", u"支", "item").period = *Period::parse("2025");
  builder.sentence(u"基金70股。");
  builder.states(u"基金", "70", u"股", "item").period = *Period::parse("2025");
  BOOST_TEST(comparisonsOf(builder.report()).empty());
}

BOOST_AUTO_TEST_CASE(a_part_of_what_is_stated_twice_is_held_against_the_row) {
  ReportBuilder builder;
  builder.sentence(u"貿易100億元。").states(u"貿易", "100", u"億元", "CNY", 8);
  builder.sentence(u"貿易100億元,其中出口60億元。");
  builder.states(u"貿易", "100", u"億元", "CNY", 8);
  builder.states(u"出口", "60", u"億元", "CNY", 8).partOf = 1;
  BOOST_TEST(
      comparisonsOf(builder.report()) ==
          std::vector<std::string>{"share-of-whole 1|出口|||level||CNY|1 1|貿易|||level||CNY|1"},
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nothing_is_said_of_what_a_loss_grew_from) {
  ReportBuilder builder;
  builder.sentence(u"淨利-5億元,增長20%;2024年為-6億元。覆蓋率80%,增長3%。");
  builder.states(u"淨利", "-5", u"億元", "CNY", 8).period = *Period::parse("2025");
  builder.grows(u"淨利", "20").period = *Period::parse("2025");
  builder.states(u"淨利", "-6", u"億元", "CNY", 8).period = *Period::parse("2024");
  builder.states(u"覆蓋率", "80", u"%", "%");
  builder.grows(u"覆蓋率", "3");
  BOOST_TEST(comparisonsOf(builder.report()) ==
                 std::vector<std::string>{"from-to-difference 1|淨利||2024|level||CNY|1 "
                                          "1|淨利||2025|level||CNY|1"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_average_is_no_part_of_another) {
  ReportBuilder builder;
  builder.sentence(u"人均收入100元,其中農村人均收入60元。");
  builder.states(u"人均收入", "100", u"元", "CNY");
  builder.states(u"農村人均收入", "60", u"元", "CNY").partOf = 0;
  BOOST_TEST(comparisonsOf(builder.report()).empty());
}

BOOST_AUTO_TEST_CASE(a_price_is_no_part_of_an_amount) {
  ReportBuilder builder;
  builder.sentence(u"收入100元,其中電價5元/度。");
  builder.states(u"收入", "100", u"元", "CNY");
  builder.states(u"電價", "5", u"元/度", "CNY").partOf = 0;
  BOOST_TEST(comparisonsOf(builder.report()).empty());
}

BOOST_AUTO_TEST_CASE(ties_are_compared) {
  ReportBuilder builder;
  builder.sentence(u"資金34億元撬動消費332.5億元,其中汽車120億元。");
  builder.states(u"資金", "34", u"億元", "CNY", 8).drives = 1;
  builder.states(u"消費", "332.5", u"億元", "CNY", 8);
  builder.states(u"汽車", "120", u"億元", "CNY", 8).partOf = 1;
  BOOST_TEST(
      comparisonsOf(builder.report()) ==
          (std::vector<std::string>{"leverage 1|消費|||level||CNY|1 1|資金|||level||CNY|1",
                                    "share-of-whole 1|汽車|||level||CNY|1 1|消費|||level||CNY|1"}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(target_is_held_against_actual) {
  ReportBuilder builder;
  builder.sentence(u"出口45億元,目標50億元。");
  builder.states(u"出口", "45", u"億元", "CNY", 8).period = *Period::parse("2025");
  Observation &target = builder.states(u"出口", "50", u"億元", "CNY", 8);
  target.period = *Period::parse("2025");
  target.status = Status::Target;
  BOOST_TEST(
      comparisonsOf(builder.report()) ==
          std::vector<std::string>{"target 1|出口||2025|level||CNY|1 1|出口||2025|level||CNY|2"},
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(source_has_a_row_a_sentence) {
  auto cells = cellsOf(dumpPlan(planWorkbook(cityReport(), importFacts())), "Source");
  BOOST_TEST(cells["A2"] == "number\t1");
  BOOST_TEST(cells["C2"] == "text\ttitle");
  BOOST_TEST(cells["D4"] == "text\t生產總值3.5億元,增長5%。");
  BOOST_TEST(cells["E4"] == "number\t2");
  BOOST_TEST(cells["F4"] == "number\t2");
  BOOST_TEST(cells["I4"] == "text\t1|生產總值|||level||CNY|1");
  BOOST_TEST(cells["K4"] == "number\t1");
  BOOST_TEST(cells["K7"] == "number\t3");
}

BOOST_AUTO_TEST_CASE(base_and_log_are_made_at_import) {
  const WorkbookPlan plan = planWorkbook(cityReport(), importFacts());
  const SheetPlan &base = plan.sheets[static_cast<std::size_t>(SheetId::Base)];
  BOOST_TEST(base.hidden);
  BOOST_TEST(base.rows.size() == 1 + 6 + 5 + 2 + 1u);
  BOOST_TEST(toUtf8(base.rows[0][BaseColumn::Text].text) == "file:///tmp/report.txt");
  const SheetPlan &log = plan.sheets[static_cast<std::size_t>(SheetId::Log)];
  BOOST_REQUIRE(log.rows.size() == 1u);
  BOOST_TEST(log.rows[0][LogColumn::Added].number == 5);
  BOOST_TEST(plan.sheets[static_cast<std::size_t>(SheetId::Changes)].rows.empty());
  for (const SheetPlan &sheet : plan.sheets)
    for (const std::vector<Cell> &row : sheet.rows)
      BOOST_TEST(row.size() == columnsOf(sheet.id).size());
}

BOOST_AUTO_TEST_CASE(more_rows_than_a_sheet_has_are_refused) {
  BOOST_CHECK_NO_THROW(requireRoom(1048576));
  BOOST_CHECK_THROW(requireRoom(1048577), ReadError);
}

BOOST_AUTO_TEST_CASE(text_never_becomes_a_formula) {
  ReportBuilder builder;
  builder.sentence(u"=SUM(1)為5元。").states(u"=SUM(1)", "5", u"元", "CNY");
  builder.report().series = gatherSeries(builder.report());
  const WorkbookPlan plan = planWorkbook(builder.report(), importFacts());
  BOOST_CHECK(plan[SheetId::Indicators].rows[0][IndicatorColumn::Indicator] ==
              Cell::ofText(u"=SUM(1)"));
  BOOST_CHECK(plan[SheetId::Source].rows[0][SourceColumn::Text] == Cell::ofText(u"=SUM(1)為5元。"));
}

BOOST_AUTO_TEST_CASE(the_rows_of_all_that_a_report_has_are_counted) {
  Report report = cityReport();
  report.leftOut.resize(std::size_t{1} << 20);
  BOOST_CHECK_EXCEPTION(planWorkbook(report, importFacts()), ReadError, [](const ReadError &error) {
    return error.kind == ReadError::Kind::TooLarge;
  });
}

/// The office takes seconds to lay out a bar's name of a thousand characters.
BOOST_AUTO_TEST_CASE(a_long_name_is_cut_where_a_chart_shows_it) {
  const WorkbookPlan plan = planWorkbook(cityReport(), importFacts());
  const SheetPlan &page = plan[SheetId::Report];
  BOOST_TEST_REQUIRE(!page.charts.empty());
  for (const ChartPlan &chart : page.charts)
    for (const PlacedCell &placed : page.placed)
      if (placed.column == chart.firstColumn && placed.row > chart.firstRow &&
          placed.row <= chart.lastRow) {
        const std::u16string &name = placed.cell.text;
        BOOST_TEST(name.find(u"LEFT(INDEX(ri_indicator;") != name.npos);
      }
}

BOOST_AUTO_TEST_SUITE_END()
