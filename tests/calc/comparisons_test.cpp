// What the comparisons' formulas give in the office: results, sentences and checks.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <com/sun/star/text/XTextRange.hpp>

#include "calc/imported.hpp"
#include "workbook/compare/comparisons.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/utf.hpp"

using namespace ri::test;
namespace data = boost::unit_test::data;
using ri::ComparisonKind;
using ri::Language;

namespace {

const Office &theOffice() {
  static const Office office(Office::Extension::Installed, {});
  return office;
}

/// A row of its own at the end of the sheet Comparisons, as an import would write it.
int addComparison(const Document &document, const ri::ComparisonRow &row, Language ui,
                  Language script) {
  const std::vector<ri::Cell> cells = ri::comparisonCells(row, ui, script);
  const auto sheet = document.sheet("Comparisons");
  constexpr int kRow = 40; // below the import's own
  std::vector<std::uint32_t> positions(cells.size());
  for (std::uint32_t c = 0; c < cells.size(); ++c)
    positions[c] = c;
  for (std::uint32_t c = 0; c < cells.size(); ++c) {
    const auto cell = sheet->getCellByPosition(static_cast<int>(c), kRow);
    if (cells[c].kind == ri::CellKind::Number)
      cell->setValue(cells[c].number);
    if (cells[c].kind == ri::CellKind::Text)
      css::uno::Reference<css::text::XTextRange>(cell, css::uno::UNO_QUERY_THROW)
          ->setString(toOUString(cells[c].text));
    if (cells[c].kind == ri::CellKind::Formula)
      cell->setFormula(
          toOUString(ri::expandFormula(cells[c].text, ri::SheetId::Comparisons, positions, kRow)));
  }
  return kRow;
}

struct Case {
  const char *claims; ///< the first two rows of Indicators
  ComparisonKind kind;
  double factor, tolerance;
  const char *unit;
  const char *reading;
  const char *check; ///< in the script of the text
  ri::ComparisonFacts facts = {};
  friend std::ostream &operator<<(std::ostream &out, const Case &c) { return out << c.claims; }
};

ri::ComparisonFacts against(ri::Against what) {
  ri::ComparisonFacts facts;
  facts.against = what;
  return facts;
}
ri::ComparisonFacts facts(bool dated, bool comparable, bool percent = false, bool real = false) {
  ri::ComparisonFacts given;
  given.dated = dated;
  given.comparable = comparable;
  given.percent = percent;
  given.real = real;
  return given;
}

const std::vector<Case> kCases{
    {"2025年出口額500億元，同比增長25%。", ComparisonKind::ImpliedPrevious, 1, 0, "億元",
     "出口額為500億元，比上年增長25%，推算上年約為400億元。", ""},
    {"2025年9月出口額500億元，同比增長25%。", ComparisonKind::ImpliedPrevious, 1, 0.3, "億元",
     "出口額為500億元，同比增長25%，推算上年同期約為400億元。", "", against(ri::Against::YearAgo)},
    {"2025年9月貸款額314億元，較上月增加9.4%。", ComparisonKind::ImpliedPrevious, 1, 0.6, "億元",
     "貸款額為314億元，比上月增長9.4%，推算上月約為287億元。", "", against(ri::Against::Month)},
    {"2025年第三季度利润92亿元，环比下降8%。", ComparisonKind::ImpliedPrevious, 1, 0.6, "亿元",
     "利润为92亿元，比上季度下降8%，推算上季度约为100亿元。", "", against(ri::Against::Quarter)},
    // No more digits than 13.1% leaves.
    {"2025年农业产值244394万元，比上年增长13.1%。", ComparisonKind::ImpliedPrevious, 1, 96, "万元",
     "农业产值为244,394万元，比上年增长13.1%，推算上年约为216,100万元。", ""},
    {"2025年会员超120万人，比上年增长30%。", ComparisonKind::ImpliedPrevious, 1, 0.8, "万人",
     "会员为逾120万人，比上年增长30%，推算上年约为92万人。", ""},
    {"預計2025年開支500億元，比上年增長25%。", ComparisonKind::ImpliedPrevious, 1, 0.6, "億元",
     "開支為500億元，比上年增長25%，推算上年約為400億元。", ""},
    {"2025年企業3家，比上年增長45%。", ComparisonKind::ImpliedPrevious, 1, 0.36, "家",
     "企業為3家，比上年增長45%，推算上年約為2家。", ""},
    {"2025年地区生产总值5000亿元，按可比价格计算增长5%。", ComparisonKind::ImpliedPrevious, 1, 3,
     "亿元", "地区生产总值为5,000亿元，比上年增长5%，推算上年约为4,762亿元（按不变价格）。", "",
     facts(false, false, false, true)},
    {"辦理時間從72小時壓縮至30分鐘。", ComparisonKind::FromTo, 60, 0.02, "分鐘",
     "辦理時間從72小時變為30分鐘，減少4,290分鐘（99.31%）。", ""},
    {"2024年粮食产量120万吨。2025年粮食产量150万吨，增长10%。", ComparisonKind::FromTo, 1, 1.5,
     "万吨", "粮食产量从2024年的120万吨变为2025年的150万吨，增加30万吨（25%）。",
     "报告称10%，推算为25%，超出四舍五入的误差", facts(true, true)},
    {"2024年粮食产量120万吨。2025年粮食产量150万吨，增长25%。", ComparisonKind::FromTo, 1, 1.5,
     "万吨", "粮食产量从2024年的120万吨变为2025年的150万吨，增加30万吨（25%）。", "",
     facts(true, true)},
    {"2024年粮食产量约120万吨。2025年粮食产量150万吨，增长10%。", ComparisonKind::FromTo, 1, 1.5,
     "万吨", "粮食产量从2024年的约120万吨变为2025年的150万吨，增加30万吨（25%）。", "",
     facts(true, true)},
    // A growth over a year is not held against two months.
    {"2025年4月產量由上月的165.2萬噸升至181.9萬噸，同比增長34.5%。", ComparisonKind::FromTo, 1,
     0.11, "萬噸", "產量從2025年3月的165.2萬噸變為2025年4月的181.9萬噸，增加16.7萬噸（10.1%）。",
     "", facts(true, false)},
    {"2024年覆蓋率40.5%。2025年覆蓋率42.1%。", ComparisonKind::FromToPoints, 1, 0, "%",
     "覆蓋率從2024年的40.5%變為2025年的42.1%，上升1.6個百分點。", "", facts(true, false, true)},
    {"2024年覆蓋率40.5%。2025年覆蓋率40.5%。", ComparisonKind::FromToPoints, 1, 0, "%",
     "覆蓋率從2024年的40.5%變為2025年的40.5%，持平。", "", facts(true, false, true)},
    {"帶動投資超80億元。財政資金10億元。", ComparisonKind::Leverage, 1, 0, "億元 / 億元",
     "財政資金10億元帶動投資逾80億元，產出為投入的8倍。", ""},
    {"增值税160亿元。税收收入400亿元。", ComparisonKind::ShareOfWhole, 1, 1, "亿元",
     "增值税160亿元，占税收收入400亿元的40%。", ""},
    {"增值税410亿元。税收收入400亿元。", ComparisonKind::ShareOfWhole, 1, 0.04, "亿元",
     "增值税410亿元，占税收收入400亿元的102.5%。", "部分大于整体"},
    {"2025年公園12座。2025年公園15座。", ComparisonKind::Restated, 1, 1, "座",
     "公園先寫作12座，後寫作15座，相差3座。", "前後數值不一致"},
    {"2025年公園超12座。2025年公園15座。", ComparisonKind::Restated, 1, 1, "座",
     "公園先寫作逾12座，後寫作15座，相差3座。", ""},
    {"2025年工业增加值增长6.5%。全市工业增加值增长7.2%。", ComparisonKind::RestatedGrowth, 1, 0.1,
     "%", "工业增加值先写作增长6.5%，后写作增长7.2%，相差0.7个百分点。", "前后数值不一致"},
    {"2025年就業12萬人。2026年就業10萬人。", ComparisonKind::Target, 1, 0, "萬人",
     "就業實際為12萬人，目標為10萬人，完成目標的120%。", ""},
    {"2025年失業率4.8%。2026年失業率5.5%。", ComparisonKind::TargetPoints, 1, 0, "%",
     "失業率實際為4.8%，目標為5.5%，低於目標0.7個百分點。", "", facts(false, false, true)},
    {"2025年工业增加值增长7.2%。2026年工业增加值增长6.5%左右。", ComparisonKind::TargetGrowth, 1, 0,
     "%", "工业增加值实际增长7.2%，目标增长约6.5%，高于目标0.7个百分点。", ""},
    {"2024年出口額400億元。2025年出口額500億元，增長25%。", ComparisonKind::ReportGrowth, 1, 1,
     "億元", "出口額2024年為400億元，2025年為500億元，增加100億元（25%）。", "", facts(true, true)},
    // Product and value added grow in constant prices.
    {"2024年地区生产总值4000亿元。2025年地区生产总值4400亿元，增长6%。",
     ComparisonKind::ReportGrowth, 1, 0.1, "亿元",
     "地区生产总值2024年为4,000亿元，2025年为4,400亿元，增加400亿元（名义10%）。", "",
     facts(true, false, false, true)},
    {"2024年1—9月出口額400億元。2025年1—9月出口額超350.5億元。", ComparisonKind::ReportGrowth, 1, 0,
     "億元", "出口額2024年1月至9月為400億元，2025年1月至9月為逾350.5億元，減少49.5億元（12.38%）。",
     ""},
    {"2024年三季度贷款余额400亿元。2025年三季度贷款余额400亿元。", ComparisonKind::ReportGrowth, 1,
     0, "亿元", "贷款余额2024年第三季度为400亿元，2025年第三季度为400亿元，持平。", ""},
    {"2024年上半年出口额400亿元。2025年上半年出口额400.5亿元。", ComparisonKind::ReportGrowth, 1, 0,
     "亿元", "出口额2024年上半年为400亿元，2025年上半年为400.5亿元，增加0.5亿元（0.12%）。", ""},
    {"2024年出口額400億元。2025年出口額350.5億元。", ComparisonKind::ReportGrowth, 1, 0, "億元",
     "出口額2024年為400億元，2025年為350.5億元，減少49.5億元（12.38%）。", ""},
    {"2024年失業率5.5%。2025年失業率4.8%。", ComparisonKind::ReportPoints, 1, 0, "%",
     "失業率2024年為5.5%，2025年為4.8%，下降0.7個百分點。", "", facts(true, false, true)},
    {"2024年工业增加值增长6.5%。2025年工业增加值增长7.2%。", ComparisonKind::ReportPace, 1, 0, "%",
     "工业增加值2024年增长6.5%，2025年增长7.2%，加快0.7个百分点。", ""},
    {"2025年出口額500億元。2025年出口額501億元。", ComparisonKind::ReportDifference, 1, 0.5, "億元",
     "出口額2025年在報告1中為500億元，在報告1中為501億元，相差1億元。", "兩份報告不一致"},
    {"2024年工业增加值增长6.5%。2025年工业增加值增长7.2%。", ComparisonKind::ReportGrowthDifference,
     1, 0.1, "%", "工业增加值2025年在报告1中增长6.5%，在报告1中增长7.2%，相差0.7个百分点。",
     "两份报告不一致"},
};

} // namespace

BOOST_DATA_TEST_CASE(aRowReadsItselfOut, data::make(kCases), sample) {
  const Imported it(theOffice(), "青河市統計\n\n" + std::string(sample.claims) + "\n");
  ri::ComparisonRow row;
  row.kind = sample.kind;
  row.key1 = ri::fromUtf8(it.document.shown("ri_key", 1));
  row.key2 = sample.kind == ComparisonKind::ImpliedPrevious
                 ? std::u16string()
                 : ri::fromUtf8(it.document.shown("ri_key", 2));
  row.row1 = 1;
  row.row2 = 2;
  row.factor = sample.factor;
  row.tolerance = sample.tolerance;
  row.facts = sample.facts;
  for (int each = 1; each <= 2; ++each) // what is doubted is not read out
    css::uno::Reference<css::text::XTextRange>(it.document.cell("ri_doubt", each),
                                               css::uno::UNO_QUERY_THROW)
        ->setString({});
  const Language script = ri::languageOfText(ri::fromUtf8(sample.claims));
  const int added = addComparison(it.document, row, script, script);
  BOOST_TEST(it.document.shown("rc_reading", added) == sample.reading);
  BOOST_TEST(it.document.shown("rc_unit", added) == sample.unit);
  BOOST_TEST(it.document.shown("rc_check", added) == sample.check);
  // In English, too, no formula gives an error.
  addComparison(it.document, row, Language::English, Language::English);
  for (const char *column : {"rc_indicator", "rc_operand1", "rc_operand2", "rc_unit",
                             "rc_difference", "rc_growth", "rc_stated", "rc_reading", "rc_check"}) {
    const std::string shown = it.document.shown(column, added);
    BOOST_TEST((shown.find("Err:") == std::string::npos && shown.find('#') == std::string::npos),
               column << " shows " << shown);
  }
  BOOST_TEST(!it.document.shown("rc_reading", added).empty());
}

BOOST_AUTO_TEST_CASE(aPairInDoubtIsNotReadOut) {
  const Imported it(theOffice());
  const auto comparison = it.document.find("rc_indicator", "地區生產總值");
  BOOST_REQUIRE(comparison);
  BOOST_TEST(!it.document.shown("rc_reading", *comparison).empty());
  css::uno::Reference<css::text::XTextRange>(it.cell("地區生產總值", "ri_doubt"),
                                             css::uno::UNO_QUERY_THROW)
      ->setString("period");
  BOOST_TEST(it.document.shown("rc_reading", *comparison).empty());
  BOOST_TEST(!it.document.shown("rc_difference", *comparison).empty());
}

BOOST_AUTO_TEST_CASE(aRowThatLeftTheTextSaysSo) {
  const Imported it(theOffice());
  const auto comparison = it.document.find("rc_indicator", "地區生產總值");
  BOOST_REQUIRE(comparison);
  css::uno::Reference<css::text::XTextRange>(it.cell("地區生產總值", "ri_state"),
                                             css::uno::UNO_QUERY_THROW)
      ->setString("gone");
  BOOST_TEST(it.document.shown("rc_check", *comparison) == "gone");
}

BOOST_AUTO_TEST_CASE(reportsOfOneWorkbookAreHeldAgainstEachOther) {
  const Imported it(theOffice(), "青河市2024年統計公報\n\n2024年糧食產量400萬噸，同比增長5%。"
                                 "2024年失業率5.5%。2024年鋼材產量200萬噸。\n");
  const auto second = it.folder.path() / "second.txt";
  writeFile(second, "青河市2025年統計公報\n\n2025年糧食產量500萬噸，同比增長20%。"
                    "2025年失業率4.8%。2024年鋼材產量210萬噸。\n");
  it.reports->importInto(it.document.spreadsheet(), fileUrl(second), rtl::OUString());
  std::vector<std::string> readings;
  std::vector<std::string> checks;
  for (int row = 1; row <= it.document.rows("rc_kind"); ++row) {
    if (it.document.shown("rc_type", row).find("report-") != 0)
      continue;
    readings.push_back(it.document.shown("rc_reading", row));
    checks.push_back(it.document.shown("rc_check", row));
  }
  const std::vector<std::string> expected{
      "糧食產量2024年為400萬噸，2025年為500萬噸，增加100萬噸（25%）。",
      "失業率2024年為5.5%，2025年為4.8%，下降0.7個百分點。",
      "鋼材產量2024年在報告1中為200萬噸，在報告2中為210萬噸，相差10萬噸。",
  };
  BOOST_TEST(readings == expected, boost::test_tools::per_element());
  BOOST_REQUIRE(checks.size() == expected.size());
  BOOST_TEST(checks[0] == "stated 20%, implied 25%: further apart than rounding allows");
  BOOST_TEST(checks[1].empty());
  BOOST_TEST(checks[2] == "reports differ");
}

BOOST_AUTO_TEST_CASE(anEditThatMakesReportsSpeakOfOneThingHasThemCompared) {
  const Imported it(theOffice(), "青河市2024年統計公報\n\n2024年糧食產量400萬噸。\n");
  const auto second = it.folder.path() / "second.txt";
  writeFile(second, "青河市2025年統計公報\n\n2025年糧食產量500萬噸。2025年失業率4.8%。\n");
  it.reports->importInto(it.document.spreadsheet(), fileUrl(second), rtl::OUString());
  BOOST_TEST(!it.document.find("rc_type", "report-points"));
  it.editFile("400萬噸。", "410萬噸。2024年失業率5.5%。");
  const auto before = it.document.contents();
  const auto steps = it.document.undoTitles().size();
  BOOST_TEST(it.refresh().Added == 1);
  const auto row = it.document.find("rc_type", "report-points");
  BOOST_REQUIRE(row);
  BOOST_TEST(it.document.shown("rc_reading", *row) ==
             "失業率2024年為5.5%，2025年為4.8%，下降0.7個百分點。");
  const auto growth = it.document.find("rc_type", "report-growth");
  BOOST_REQUIRE(growth);
  BOOST_TEST(it.document.shown("rc_reading", *growth) ==
             "糧食產量2024年為410萬噸，2025年為500萬噸，增加90萬噸（22%）。");
  const auto after = it.document.contents();
  it.document.setModified(false);
  it.refresh();
  BOOST_TEST(!it.document.modified());
  BOOST_TEST(it.document.undoTitles().size() == steps + 1);
  it.document.undoManager()->undo();
  BOOST_TEST((it.document.contents() == before));
  it.document.undoManager()->redo();
  BOOST_TEST((it.document.contents() == after));
}
