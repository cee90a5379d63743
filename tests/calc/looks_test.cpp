// What an import makes of the sheets besides their cells: heights, formats, outline, print range.
#include <iterator>
#include <regex>

#include <boost/test/unit_test.hpp>

#include <com/sun/star/lang/Locale.hpp>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntry.hpp>
#include <com/sun/star/sheet/XSheetOutline.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/view/XRenderable.hpp>

#include "calc/imported.hpp"

using namespace ri::test;
using css::beans::XPropertySet;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

const Office &theOffice() {
  static const Office office(Office::Extension::Installed, {});
  return office;
}

template <typename Value>
Value property(const Reference<css::uno::XInterface> &object, const char *name) {
  Value value{};
  Reference<XPropertySet>(object, UNO_QUERY_THROW)
      ->getPropertyValue(rtl::OUString::createFromAscii(name)) >>= value;
  return value;
}

sal_Int32 heightOf(const Document &document, const char *sheet, int row) {
  const Reference<css::table::XColumnRowRange> cells(document.sheet(sheet), UNO_QUERY_THROW);
  return property<sal_Int32>(
      Reference<css::uno::XInterface>(cells->getRows()->getByIndex(row), UNO_QUERY_THROW),
      "Height");
}

Reference<css::container::XNameAccess> stylesOf(const Document &document, const char *family) {
  const Reference<css::style::XStyleFamiliesSupplier> styles(document.spreadsheet(),
                                                             UNO_QUERY_THROW);
  return {styles->getStyleFamilies()->getByName(rtl::OUString::createFromAscii(family)),
          UNO_QUERY_THROW};
}

Reference<css::uno::XInterface> pageStyleOf(const Document &document, const char *sheet) {
  return {stylesOf(document, "PageStyles")
              ->getByName(property<rtl::OUString>(document.sheet(sheet), "PageStyle")),
          UNO_QUERY_THROW};
}

std::string headerOf(const Reference<css::uno::XInterface> &pageStyle) {
  return toUtf8(
      property<Reference<css::sheet::XHeaderFooterContent>>(pageStyle, "RightPageHeaderContent")
          ->getLeftText()
          ->getString());
}

/// The number format that the column's first data cell is shown in: that of the first conditional
/// format whose formula is true, else its own. The office tells what a cell shows without them.
std::string formatOfFirstRow(const Document &document, const char *column) {
  const auto range = document.named(column);
  const Reference<css::uno::XInterface> cell(document.cell(column, range.StartRow),
                                             UNO_QUERY_THROW);
  const auto entries =
      property<Reference<css::sheet::XSheetConditionalEntries>>(cell, "ConditionalFormat");
  Reference<css::uno::XInterface> look = cell;
  const auto scratch = document.cell("Indicators", 40, range.StartRow);
  for (sal_Int32 i = 0; i < entries->getCount(); ++i) {
    const Reference<css::sheet::XSheetCondition> condition(entries->getByIndex(i), UNO_QUERY_THROW);
    scratch->setFormula("=IF(" + condition->getFormula1() + ";1;0)");
    if (scratch->getValue() != 1)
      continue;
    const auto style =
        Reference<css::sheet::XSheetConditionalEntry>(condition, UNO_QUERY_THROW)->getStyleName();
    look.set(stylesOf(document, "CellStyles")->getByName(style), UNO_QUERY_THROW);
    break;
  }
  const Reference<css::util::XNumberFormatsSupplier> formats(document.spreadsheet(),
                                                             UNO_QUERY_THROW);
  return toUtf8(property<rtl::OUString>(
      formats->getNumberFormats()->getByKey(property<sal_Int32>(look, "NumberFormat")),
      "FormatString"));
}

} // namespace

BOOST_AUTO_TEST_CASE(rowsAreAsHighAsTheirTexts) {
  std::string sentence = "全年實現";
  for (int i = 0; i < 40; ++i)
    sentence += "高質量發展";
  const Imported it(theOffice(), edited("新建公園12座。", sentence + "公園12座。"));
  const int longRow = it.document.rows("rs_text"); // the last sentence; row 0 is the heading
  BOOST_TEST(heightOf(it.document, "Source", longRow) >
             3 * heightOf(it.document, "Source", longRow - 1));
}

BOOST_AUTO_TEST_CASE(numbersLookAsTheReportWritesThem) {
  const auto formats = [](const std::string &claim, const char *column) {
    const Imported it(theOffice(), "青河市2025年工作報告\n\n" + claim + "\n");
    return formatOfFirstRow(it.document, column);
  };
  BOOST_TEST(formats("出口額5000億元，增長25%。", "ri_value") == "#,##0");
  BOOST_TEST(formats("出口額1234.5億元，增長4%。", "ri_value") == "#,##0.0");
  BOOST_TEST(formats("出口額1234.56億元，增長4%。", "ri_value") == "#,##0.00####");
  BOOST_TEST(formats("出口額2.05億元，增長4%。", "ri_value") == "General");
  BOOST_TEST(formats("綠化覆蓋率43.5%。", "ri_value") == "0.##\"%\"");
  BOOST_TEST(formats("綠化覆蓋率43%。", "ri_value") == "0\"%\""); // not 43.%
  BOOST_TEST(formats("出口額5000億元，增長25%。", "ri_base_value") == "#,##0");
  BOOST_TEST(formats("智能算力1830P。", "ri_base_value") == "0.0#E+0");
  BOOST_TEST(formats("出口額5000億元，增長25%。", "ri_growth") == "0%");
  BOOST_TEST(formats("出口額5000億元，增長4.25%。", "ri_growth") == "0.0#%");
  BOOST_TEST(formats("出口額5000億元，增長25%。", "ri_previous") == "#,##0");
  BOOST_TEST(formats("出口額5000億元，增長7%。", "ri_previous") == "#,##0.00");
  // What a real growth leads back to is marked.
  for (const char *column : {"ri_previous", "ri_change"})
    BOOST_TEST(formats("生產總值5000億元，按不變價格計算增長7%。", column) ==
               "\"real\" * #,##0.00");
}

/// English words among Chinese ones would get red waves.
BOOST_AUTO_TEST_CASE(noCellIsSpelt) {
  const Imported it(theOffice());
  const auto locale =
      propertyOf(it.document.cell("ri_measure", 1), "CharLocale").get<css::lang::Locale>();
  BOOST_TEST(toUtf8(locale.Language) == "zxx");
}

BOOST_AUTO_TEST_CASE(everyTableIsPrintedUnderItsHeadings) {
  const Imported it(theOffice());
  for (const char *sheet : {"Indicators", "Comparisons", "Source", "Changes", "Log"}) {
    BOOST_TEST_CONTEXT(sheet) {
      const Reference<css::sheet::XPrintAreas> print(it.document.sheet(sheet), UNO_QUERY_THROW);
      BOOST_TEST(print->getPrintTitleRows());
      BOOST_TEST(print->getPrintAreas().getLength() ==
                 (sheet == std::string("Changes") || sheet == std::string("Log") ? 0 : 1));
      const auto page = pageStyleOf(it.document, sheet);
      BOOST_TEST(property<bool>(page, "IsLandscape"));
      BOOST_TEST(property<sal_Int32>(page, "Width") > property<sal_Int32>(page, "Height"));
      BOOST_TEST(property<sal_Int16>(page, "ScaleToPagesX") == 1);
      BOOST_TEST(property<bool>(page, "HeaderIsOn"));
      BOOST_TEST(headerOf(page) == "青河市2025年工作報告");
      BOOST_TEST(property<bool>(page, "FooterIsOn"));
    }
  }
}

BOOST_AUTO_TEST_CASE(thePagesNameEveryReport) {
  const Imported it(theOffice());
  const auto next = it.folder.path() / "next.txt";
  writeFile(next, "青河市2026年工作報告\n\n出口額3億元。\n");
  it.reports->importInto(it.document.spreadsheet(), fileUrl(next), rtl::OUString());
  for (const char *sheet : {"Indicators", "Report"})
    BOOST_TEST(headerOf(pageStyleOf(it.document, sheet)) ==
               "青河市2025年工作報告  |  青河市2026年工作報告");
}

BOOST_AUTO_TEST_CASE(aWorkbookIsPrintedBeforeItIsSaved) {
  const Imported it(theOffice());
  it.document.store(it.folder.path() / "report.pdf", "calc_pdf_Export");
  BOOST_TEST(std::filesystem::file_size(it.folder.path() / "report.pdf") > 10000U);
}

BOOST_AUTO_TEST_CASE(noFormulaGivesItsCellAFormat) {
  const Imported it(theOffice());
  const Reference<css::util::XNumberFormatsSupplier> formats(it.document.spreadsheet(),
                                                             UNO_QUERY_THROW);
  it.document.recalculate();
  for (const char *column : {"ri_base_value", "ri_previous", "ri_change", "rc_operand1",
                             "rc_operand2", "rc_difference", "rc_tolerance"}) {
    const auto range = it.document.named(column);
    for (int row = range.StartRow; row <= range.EndRow; ++row) {
      const Reference<css::uno::XInterface> cell(it.document.cell(column, row), UNO_QUERY_THROW);
      Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->getString(); // as if it was shown
      BOOST_TEST(toUtf8(property<rtl::OUString>(formats->getNumberFormats()->getByKey(
                                                    property<sal_Int32>(cell, "NumberFormat")),
                                                "FormatString")) == "General",
                 column << " row " << row + 1);
    }
  }
}

BOOST_AUTO_TEST_CASE(aTableWithoutRowsIsNoPage) {
  const Imported it(theOffice());
  const auto pages = [&] {
    return Reference<css::view::XRenderable>(it.document.model(), UNO_QUERY_THROW)
        ->getRendererCount(css::uno::Any(it.document.model()), {});
  };
  const sal_Int32 before = pages();
  it.cell("出口總額", "ri_value")->setValue(850);
  it.editFile("出口總額800億元", "出口總額900億元");
  it.refresh(); // both changed it: a line of Changes
  BOOST_TEST(pages() == before + 1);
}

BOOST_AUTO_TEST_CASE(whatTheReportLeavesEmptyOnItsPageIsFolded) {
  const Imported it(theOffice());
  const auto shown = [&](int row) {
    const Reference<css::table::XColumnRowRange> cells(it.document.sheet("Report"),
                                                       UNO_QUERY_THROW);
    return property<bool>(
        Reference<css::uno::XInterface>(cells->getRows()->getByIndex(row), UNO_QUERY_THROW),
        "IsVisible");
  };
  int growths = 0; // the first line; the report has three
  while (toUtf8(Reference<css::text::XTextRange>(it.document.cell("Report", 1, growths),
                                                 UNO_QUERY_THROW)
                    ->getString()) != "Growth ranked")
    ++growths;
  BOOST_TEST(shown(growths + 3));
  BOOST_TEST(!shown(growths + 4));
  BOOST_TEST(!shown(growths + 12));
  BOOST_TEST(shown(growths + 14));
}

BOOST_AUTO_TEST_CASE(theKeyAndTheSingleReportAreHiddenAndWhatOnlyCalculatesIsFolded) {
  const Imported it(theOffice());
  const Reference<css::table::XColumnRowRange> cells(it.document.sheet("Indicators"),
                                                     UNO_QUERY_THROW);
  const auto shown = [&](sal_Int32 column) {
    return property<bool>(
        Reference<css::uno::XInterface>(cells->getColumns()->getByIndex(column), UNO_QUERY_THROW),
        "IsVisible");
  };
  const auto folded = [&](const char *name) { return it.document.named(name).StartColumn; };
  for (sal_Int32 c = 0; c < 22; ++c)
    BOOST_TEST(shown(c) == (c > 1 && (c < folded("ri_multiplier") || c > folded("ri_base_unit"))),
               "column " << c);
  Reference<css::sheet::XSheetOutline>(cells, UNO_QUERY_THROW)
      ->showLevel(1, css::table::TableOrientation_COLUMNS);
  for (const char *name : {"ri_multiplier", "ri_base_value", "ri_base_unit"})
    BOOST_TEST(shown(folded(name)), name);
}

/// How many cells a web page of the document has that show the text on that colour.
static int shownOn(const Imported &it, const std::string &colour, const std::string &text) {
  const auto page = it.folder.path() / "page.html";
  it.document.store(page, "HTML (StarCalc)");
  const std::regex cell("<td[^>]*bgcolor=\"" + colour + "\"[^>]*>(<[^>]*>)*" + text);
  const std::string html = readFile(page);
  return static_cast<int>(
      std::distance(std::sregex_iterator(html.begin(), html.end(), cell), std::sregex_iterator()));
}

BOOST_AUTO_TEST_CASE(conflictsAreColoured) {
  const Imported it(theOffice());
  const std::string red = "#FFC7CE";
  BOOST_TEST(shownOn(it, red, "") == 0);
  makeConflicts(it);
  BOOST_TEST(shownOn(it, red, "conflict") == 2);
  // The sentence of a conflict is, too.
  write(
      it.document.cell("rs_text", *it.document.find("rs_text", "糧食總產量120萬噸，同比下降4%。")),
      "糧食總產量130萬噸，同比下降4%。");
  it.editFile("糧食總產量120萬噸", "糧食總產量140萬噸");
  BOOST_TEST(it.refresh().Conflict > 0);
  BOOST_TEST(shownOn(it, red, "conflict") == 3);
}

BOOST_AUTO_TEST_CASE(formatsHoldForRowsToCome) {
  const Imported it(theOffice());
  const auto sheet = it.document.sheet("Indicators");
  for (const char *column : {"ri_value", "ri_hedge", "ri_growth_hedge", "ri_state"}) {
    const int position = it.document.named(column).StartColumn;
    const auto far = sheet->getCellByPosition(position, 500000);
    const auto entries =
        property<Reference<css::sheet::XSheetConditionalEntries>>(far, "ConditionalFormat");
    BOOST_REQUIRE(entries.is());
    BOOST_TEST(entries->getCount() > 0, column);
    BOOST_TEST(property<rtl::OUString>(far, "CellStyle").startsWith("RI "), column);
  }
}

/// Found by the torture test: of formats that say the same of their cells the office joined one
/// cell, of a row that was copied, to the other column, and in .xlsx both came to say #REF!.
BOOST_AUTO_TEST_CASE(noTwoColumnsHaveTheSameFormats) {
  const Imported it(theOffice());
  for (const char *name : {"Indicators", "Comparisons", "Source"}) {
    std::map<std::string, std::string> columns; // by what the formats say
    const auto width = it.document.values(name).front().size();
    for (int column = 0; column < static_cast<int>(width); ++column) {
      const auto cell = it.document.cell(name, column, 1);
      const auto entries =
          property<Reference<css::sheet::XSheetConditionalEntries>>(cell, "ConditionalFormat");
      const auto own = property<rtl::OUString>(cell, "AbsoluteName");
      const rtl::OUString address = own.copy(own.lastIndexOf('.') + 1).replaceAll("$", "");
      std::string formats;
      for (sal_Int32 i = 0; i < entries->getCount(); ++i)
        formats +=
            toUtf8(Reference<css::sheet::XSheetCondition>(entries->getByIndex(i), UNO_QUERY_THROW)
                       ->getFormula1()
                       .replaceAll(address, "@")) +
            "\n";
      if (formats.empty())
        continue;
      const auto [same, isNew] = columns.emplace(formats, toUtf8(address));
      BOOST_TEST(isNew, name << ": " << same->second << " and " << toUtf8(address) << "\n"
                             << formats);
    }
  }
}

/// Their rows were deleted; the charts that showed them stay the user's.
BOOST_AUTO_TEST_CASE(aReportIsAddedThoughRowsThatChartsShowAreGone) {
  const Imported it(theOffice(),
                    "青河市2025年工作報告\n\n2025年，全市地區生產總值5000億元。出口總額800億元。\n"
                    "糧食總產量120萬噸。蔬菜產量80萬噸。利用外資3億美元。\n");
  const std::size_t charts = it.document.charts().size();
  Reference<css::table::XColumnRowRange>(it.document.sheet("Indicators"), UNO_QUERY_THROW)
      ->getRows()
      ->removeByIndex(1, 2);
  const auto next = it.folder.path() / "next.txt";
  writeFile(next, "青河市2024年工作報告\n\n2024年，全市地區生產總值4000億元。\n");
  it.reports->importInto(it.document.spreadsheet(), fileUrl(next), rtl::OUString());
  BOOST_TEST(it.document.charts().size() >= charts);
}
