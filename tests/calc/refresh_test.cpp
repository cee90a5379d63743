// The spreadsheet follows the edited report, and what the user did stays.
#include <functional>

#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetFilterDescriptor.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XSheetOutline.hpp>
#include <com/sun/star/table/TableOrientation.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XRefreshable.hpp>
#include <com/sun/star/util/XSortable.hpp>
#include <org/reportindicators/ReportException.hpp>

#include "calc/imported.hpp"

using namespace ri::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using org::reportindicators::RefreshCounts;
using org::reportindicators::ReportException;

namespace {

const Office &theOffice() {
  static const Office office;
  return office;
}

/// The row of the sheet Source whose sentence holds these words.
Reference<css::table::XCell> sentence(const Document &document, std::string_view words) {
  const auto range = document.named("rs_text");
  for (int row = range.StartRow; row <= range.EndRow; ++row)
    if (document.shown("rs_text", row).find(words) != std::string::npos)
      return document.cell("rs_text", row);
  throw std::runtime_error("no sentence with " + std::string(words));
}

void checkNothing(const RefreshCounts &counts, int rows) {
  BOOST_TEST(counts.Added == 0);
  BOOST_TEST(counts.Changed == 0);
  BOOST_TEST(counts.Conflict == 0);
  BOOST_TEST(counts.Gone == 0);
  BOOST_TEST(counts.Unchanged == rows);
}

/// The lines of Changes from Indicator to Done.
std::vector<std::string> linesOf(const Document &document) {
  std::vector<std::string> lines;
  for (int row = 1; !document.shown("rx_key", row).empty(); ++row) {
    std::string line;
    for (const char *column : {"rx_indicator", "rx_column", "rx_before", "rx_now", "rx_mine",
                               "rx_kind", "rx_sentence", "rx_done"})
      line += document.shown(column, row) + "|";
    line.pop_back();
    lines.push_back(line);
  }
  return lines;
}

/// The groups of rows of the sheet Indicators, the inner ones first: "2-4 6-9", folded ones "2-4~".
/// The office tells them only to a file.
std::string groupsOf(const Document &document) {
  const TemporaryFolder folder;
  document.store(folder.path() / "groups.fods", "OpenDocument Spreadsheet Flat XML");
  const std::string dump = readFile(folder.path() / "groups.fods");
  std::string groups;
  std::vector<std::string> open; // first row and whether it is folded
  int row = 0;
  const auto end = dump.find("</table:table>", dump.find("<table:table table:name=\"Indicators\""));
  for (auto at = dump.find("<table:table table:name=\"Indicators\""); at < end;
       at = dump.find('<', at + 1)) {
    const std::string tag = dump.substr(at, dump.find('>', at) - at);
    const std::string_view repeated = "number-rows-repeated=\"";
    if (tag.find("<table:table-row ") == 0)
      row += tag.find(repeated) == std::string::npos
                 ? 1
                 : std::stoi(tag.substr(tag.find(repeated) + repeated.size()));
    else if (tag.find("<table:table-row-group") == 0)
      open.push_back(std::to_string(row) + (tag.find("false") == std::string::npos ? "-" : "~"));
    else if (tag == "</table:table-row-group") {
      groups += (groups.empty() ? "" : " ") + open.back() + std::to_string(row - 1);
      open.pop_back();
    }
  }
  return groups;
}

/// Filters Indicators by the button of Unit.
void showOnly(const Document &document, std::string_view unit) {
  const Reference<css::sheet::XDatabaseRanges> ranges(
      propertyOf(document.spreadsheet(), "DatabaseRanges"), UNO_QUERY_THROW);
  const Reference<css::sheet::XDatabaseRange> table(ranges->getByName("ri_indicators"),
                                                    UNO_QUERY_THROW);
  css::sheet::TableFilterField field;
  field.Field = document.named("ri_unit").StartColumn - table->getDataArea().StartColumn;
  field.Operator = css::sheet::FilterOperator_EQUAL;
  field.StringValue = toOUString(unit);
  table->getFilterDescriptor()->setFilterFields({&field, 1});
  Reference<css::util::XRefreshable>(table, UNO_QUERY_THROW)->refresh();
}

} // namespace

BOOST_AUTO_TEST_CASE(followsAnEditOfTheLinkedFile) {
  const Imported it(theOffice());
  it.editFile("5000億元", "5500億元");
  const RefreshCounts counts = it.refresh();
  BOOST_TEST(counts.Changed == 1);
  BOOST_TEST(counts.Added == 0);
  BOOST_TEST(counts.Gone == 0);
  BOOST_TEST(counts.Conflict == 0);
  BOOST_TEST(counts.Unchanged == it.document.rows() - 1);
  BOOST_TEST(it.number("地區生產總值", "ri_value") == 5500);
  BOOST_TEST(it.number("地區生產總值", "ri_base_value") == 5500e8);
  BOOST_TEST(it.number("地區生產總值", "ri_previous") == 4400);
  BOOST_TEST(it.number("地區生產總值", "ri_change") == 1100);
  BOOST_TEST(it.shown("地區生產總值", "ri_state") == "changed");
  BOOST_TEST(it.shown("糧食總產量", "ri_state") == "");
}

BOOST_AUTO_TEST_CASE(followsAnEditOfTheSheetSource) {
  const Imported it(theOffice());
  const auto cell = sentence(it.document, "糧食總產量");
  write(cell, "糧食總產量150萬噸，同比增長20%。");
  const RefreshCounts counts = it.refresh();
  BOOST_TEST(counts.Changed == 1);
  BOOST_TEST(it.number("糧食總產量", "ri_value") == 150);
  BOOST_TEST(it.number("糧食總產量", "ri_growth") == 0.2);
  BOOST_TEST(it.number("糧食總產量", "ri_previous") == 125);
  BOOST_TEST(it.shown("糧食總產量", "ri_state") == "changed");
  BOOST_TEST(readFile(it.file) == kSmallReport);
  checkNothing(it.refresh(), it.document.rows());
  // The file's own edit of another sentence joins that of the sheet.
  it.editFile("5000億元", "6000億元");
  BOOST_TEST(it.refresh().Changed == 1);
  BOOST_TEST(it.number("地區生產總值", "ri_value") == 6000);
  BOOST_TEST(it.number("糧食總產量", "ri_value") == 150);
}

BOOST_AUTO_TEST_CASE(aRefreshWithoutAnyEditWritesNothing) {
  const Imported it(theOffice());
  for (const bool editedBefore : {false, true}) {
    if (editedBefore) {
      it.editFile("增長25%", "增長20%");
      BOOST_TEST(it.refresh().Changed == 1);
    }
    it.document.setModified(false);
    const auto titles = it.document.undoTitles();
    const auto contents = it.document.contents();
    checkNothing(it.refresh(), it.document.rows());
    BOOST_TEST(it.document.modifiedParts() == "");
    BOOST_TEST(it.document.undoTitles() == titles, boost::test_tools::per_element());
    BOOST_TEST((it.document.contents() == contents));
  }
}

BOOST_AUTO_TEST_CASE(newSeriesGoAfterTheirSectionAndLostOnesAreMarked) {
  const Imported it(theOffice());
  const int rows = it.document.rows();
  it.editFile("糧食總產量120萬噸，同比下降4%。\n", "");
  it.editFile("同比增長10%。\n", "同比增長10%。\n財政收入90億元。\n");
  const RefreshCounts counts = it.refresh();
  BOOST_TEST(counts.Added == 1);
  BOOST_TEST(counts.Gone == 1);
  BOOST_TEST(counts.Changed == 0);
  BOOST_TEST(it.document.rows() == rows + 1);
  BOOST_TEST(it.row("財政收入") == it.row("出口總額") + 1);
  BOOST_TEST(it.shown("財政收入", "ri_state") == "new");
  BOOST_TEST(it.number("財政收入", "ri_base_value") == 90e8);
  BOOST_TEST(it.shown("糧食總產量", "ri_state") == "gone");
  BOOST_TEST(it.number("糧食總產量", "ri_value") == 120);

  // A refresh that changes anything empties State on rows that it does not concern, except gone.
  it.editFile("新建公園12座", "新建公園13座");
  it.refresh();
  BOOST_TEST(it.shown("財政收入", "ri_state") == "");
  BOOST_TEST(it.shown("糧食總產量", "ri_state") == "gone");
  BOOST_TEST(it.shown("新建公園", "ri_state") == "changed");
}

BOOST_AUTO_TEST_CASE(aRewordedIndicatorKeepsItsRow) {
  const Imported it(theOffice());
  const int rows = it.document.rows();
  const int row = it.row("出口總額");
  it.editFile("出口總額800億元", "貨物出口總額800億元");
  const RefreshCounts counts = it.refresh();
  BOOST_TEST(counts.Changed == 1);
  BOOST_TEST(counts.Added == 0);
  BOOST_TEST(counts.Gone == 0);
  BOOST_TEST(it.document.rows() == rows);
  BOOST_TEST(it.row("貨物出口總額") == row);
}

BOOST_AUTO_TEST_CASE(aRowAfterTheLastOneJoinsTheTable) {
  const Imported it(theOffice());
  const int rows = it.document.rows();
  it.editFile("新建公園12座。", "新建公園12座。\n新建學校7所。");
  BOOST_TEST(it.refresh().Added == 1);
  BOOST_TEST(it.document.rows() == rows + 1);
  BOOST_TEST(it.row("新建學校") == rows + 1); // as an index the heading is 0
  BOOST_TEST(it.number("新建學校", "ri_base_value") == 7);
}

BOOST_AUTO_TEST_CASE(whatTheUserDidStays) {
  const Imported it(theOffice());
  const Document &document = it.document;
  const int column = document.named("ri_state").StartColumn + 1;
  const int row = it.row("地區生產總值");
  const auto remark = document.cell("Indicators", column, row);
  write(remark, "復核過");
  const auto doubled = document.cell("Indicators", column + 1, it.row("新建公園"));
  const std::string value = "I" + std::to_string(it.row("新建公園") + 1);
  doubled->setFormula(toOUString("=2*" + value));
  setProperty(it.cell("地區生產總值", "ri_value"), "CellBackColor",
              css::uno::Any(sal_Int32{0xFFCC00}));
  const Reference<css::sheet::XSheetAnnotationsSupplier> notes(document.sheet("Indicators"),
                                                               UNO_QUERY_THROW);
  const Reference<css::sheet::XCellAddressable> noted(it.cell("出口總額", "ri_value"),
                                                      UNO_QUERY_THROW);
  notes->getAnnotations()->insertNew(noted->getCellAddress(), toOUString(std::string_view("再查")));
  write(it.cell("新建公園", "ri_area"), "北區");

  it.editFile("5000億元", "5500億元");
  it.editFile("糧食總產量120萬噸，同比下降4%。",
              "糧食總產量120萬噸，同比下降4%。\n進口總額300億元。");
  const RefreshCounts counts = it.refresh();
  BOOST_TEST(counts.Changed == 1);
  BOOST_TEST(counts.Added == 1);
  BOOST_TEST(counts.Conflict == 0);

  BOOST_TEST(it.number("地區生產總值", "ri_value") == 5500);
  BOOST_TEST(toUtf8(document.cell("Indicators", column, row)->getFormula()) == "復核過");
  BOOST_TEST(propertyOf(it.cell("地區生產總值", "ri_value"), "CellBackColor").get<sal_Int32>() ==
             0xFFCC00);
  BOOST_TEST(doubled->getValue() == 24);
  BOOST_TEST(toUtf8(doubled->getFormula()) == "=2*I" + std::to_string(it.row("新建公園") + 1));
  BOOST_TEST(it.shown("新建公園", "ri_area") == "北區");
  BOOST_REQUIRE(notes->getAnnotations()->getCount() == 1);
  const Reference<css::sheet::XSheetAnnotation> note(notes->getAnnotations()->getByIndex(0),
                                                     UNO_QUERY_THROW);
  BOOST_TEST(note->getPosition().Row == it.row("出口總額"));
}

BOOST_AUTO_TEST_CASE(bothChangedIsAConflictAndTheUsersValueStays) {
  const Imported it(theOffice());
  it.cell("地區生產總值", "ri_value")->setValue(5100);
  it.editFile("5000億元", "5500億元");
  const RefreshCounts counts = it.refresh();
  BOOST_TEST(counts.Conflict == 1);
  BOOST_TEST(counts.Changed == 0);
  BOOST_TEST(it.number("地區生產總值", "ri_value") == 5100);
  BOOST_TEST(it.shown("地區生產總值", "ri_state") == "conflict");
  const std::vector<std::string> expected{
      "地區生產總值|Value|5000億元|5500億元|5100億元|conflict|S4|",
      "|Text|2025年，全市地區生產總值5000億元，同比增長25%。|"
      "2025年，全市地區生產總值5500億元，同比增長25%。||changed|S4|yes"};
  BOOST_TEST(linesOf(it.document) == expected, boost::test_tools::per_element());
  // The conflict stays open, and is not told a second time.
  it.refresh();
  BOOST_TEST(it.shown("地區生產總值", "ri_state") == "conflict");
  BOOST_TEST(linesOf(it.document) == expected, boost::test_tools::per_element());
}

/// Its workbooks named a conflict in six columns and by the key.
BOOST_AUTO_TEST_CASE(aWorkbookOfAnEarlierVersionIsRefreshedToo) {
  const Imported it(theOffice());
  const Reference<css::sheet::XNamedRanges> names(
      propertyOf(it.document.spreadsheet(), "NamedRanges"), UNO_QUERY_THROW);
  const auto rename = [&](const char *name, const char *formerly) {
    const rtl::OUString old = rtl::OUString::createFromAscii(name);
    const rtl::OUString content =
        Reference<css::sheet::XNamedRange>(names->getByName(old), UNO_QUERY_THROW)->getContent();
    names->removeByName(old);
    if (formerly)
      names->addNewByName(rtl::OUString::createFromAscii(formerly), content, {}, 0);
  };
  for (const char *added : {"rx_when", "rx_report", "rx_indicator", "rx_kind", "rx_sentence"})
    rename(added, nullptr);
  rename("rx_before", "rx_base");
  rename("rx_now", "rx_theirs");
  it.cell("地區生產總值", "ri_value")->setValue(5100);
  it.editFile("5000億元", "5500億元");
  BOOST_TEST(it.refresh().Conflict == 1);
  BOOST_TEST(it.document.shown("rx_base", 1) == "5000億元");
  BOOST_TEST(it.document.shown("rx_theirs", 1) == "5500億元");
  checkNothing(it.refresh(), it.document.rows());
}

BOOST_AUTO_TEST_CASE(aRowThatTheUserDeletedStaysDeleted) {
  const Imported it(theOffice());
  const int rows = it.document.rows();
  Reference<css::table::XColumnRowRange>(it.document.sheet("Indicators"), UNO_QUERY_THROW)
      ->getRows()
      ->removeByIndex(it.row("出口總額"), 1);
  it.editFile("5000億元", "5500億元");
  const RefreshCounts counts = it.refresh();
  BOOST_TEST(counts.Changed == 1);
  BOOST_TEST(counts.Added == 0);
  BOOST_TEST(it.document.rows() == rows - 1);
  BOOST_TEST(!it.document.find("ri_indicator", "出口總額").has_value());
  BOOST_TEST(linesOf(it.document).at(1) == "出口總額|Row||800億元, +10%|deleted|deleted|S6|");
  checkNothing(it.refresh(), rows - 1);
}

BOOST_AUTO_TEST_CASE(aReferenceToADeletedRowStaysLost) {
  const Imported it(theOffice());
  const Document &document = it.document;
  const auto lost = propertyOf(it.cell("出口總額", "ri_value"), "AbsoluteName");
  const std::string address = toUtf8(lost.get<rtl::OUString>());
  document.spreadsheet()->getSheets()->insertNewByName("mine", 0);
  const auto array = document.sheet("mine")->getCellRangeByPosition(2, 0, 2, 1);
  const int right = document.named("ri_state").EndColumn + 1;
  const auto formula = [&](int which) {
    return which == 0   ? document.cell("mine", 0, 0)
           : which == 1 ? document.cell("mine", 0, 1)
           : which == 2 ? document.cell("mine", 2, 1)
           : which == 3 ? it.cell("新建公園", "ri_area")
                        : document.cell("Indicators", right, it.row("地區生產總值"));
  };
  formula(0)->setFormula(toOUString("=" + address));
  formula(1)->setFormula(toOUString("=IFERROR(" + address + ";0)"));
  Reference<css::sheet::XArrayFormulaRange>(array, UNO_QUERY_THROW)
      ->setArrayFormula(toOUString("=2*" + address));
  formula(3)->setFormula(toOUString("=3+" + address));
  formula(4)->setFormula(toOUString("=4+" + address));
  const Reference<css::sheet::XNamedRanges> names(propertyOf(document.spreadsheet(), "NamedRanges"),
                                                  UNO_QUERY_THROW);
  names->addNewByName("lost_one", lost.get<rtl::OUString>(), {}, 0);
  const auto all = [&] {
    std::string seen;
    for (int which = 0; which < 5; ++which)
      seen += toUtf8(formula(which)->getFormula()) + " ";
    return seen +
           toUtf8(Reference<css::sheet::XNamedRange>(names->getByName("lost_one"), UNO_QUERY_THROW)
                      ->getContent());
  };
  const int row = it.row("出口總額");
  Reference<css::table::XColumnRowRange>(document.sheet("Indicators"), UNO_QUERY_THROW)
      ->getRows()
      ->removeByIndex(row, 1);
  const std::string before = all();
  BOOST_TEST(before == "=$Indicators.$I$#REF! =IFERROR($Indicators.$I$#REF!;0) "
                       "{=2*$Indicators.$I$#REF!} =3+$Indicators.$I$#REF! "
                       "=4+$Indicators.$I$#REF! $Indicators.$I$#REF!");
  it.editFile("同比增長25%。\n", "同比增長25%。\n財政收入90億元。\n");
  BOOST_TEST(it.refresh().Added == 1);
  BOOST_TEST(all() == before);
  document.undoManager()->undo();
  BOOST_TEST(all() == before);
  document.undoManager()->redo();
  BOOST_TEST(all() == before);
}

BOOST_AUTO_TEST_CASE(managedSheetsAndColumnsAreFoundWhereverTheyWereMoved) {
  const Imported it(theOffice());
  it.document.spreadsheet()->getSheets()->moveByName(toOUString(std::string_view("Indicators")), 3);
  Reference<css::container::XNamed>(it.document.sheet("Indicators"), UNO_QUERY_THROW)
      ->setName(toOUString(std::string_view("數據")));
  const auto columns =
      Reference<css::table::XColumnRowRange>(it.document.sheet("數據"), UNO_QUERY_THROW)
          ->getColumns();
  columns->insertByIndex(it.document.named("ri_value").StartColumn, 1);
  it.editFile("5000億元", "5500億元");
  BOOST_TEST(it.refresh().Changed == 1);
  BOOST_TEST(it.number("地區生產總值", "ri_value") == 5500);
  BOOST_TEST(it.number("地區生產總值", "ri_previous") == 4400);
}

BOOST_AUTO_TEST_CASE(followsRowsThatTheUserSorted) {
  const Imported it(theOffice());
  const int rows = it.document.rows();
  const int columns = it.document.named("ri_state").StartColumn;
  css::table::TableSortField field;
  field.Field = it.document.named("ri_value").StartColumn;
  field.IsAscending = false;
  std::vector<css::beans::PropertyValue> how(2);
  how[0].Name = toOUString(std::string_view("SortFields"));
  how[0].Value <<= css::uno::Sequence<css::table::TableSortField>(&field, 1);
  how[1].Name = toOUString(std::string_view("ContainsHeader"));
  how[1].Value <<= false;
  Reference<css::util::XSortable>(
      it.document.sheet("Indicators")->getCellRangeByPosition(0, 1, columns, rows), UNO_QUERY_THROW)
      ->sort({how.data(), static_cast<sal_Int32>(how.size())});
  BOOST_TEST(it.row("地區生產總值") == 1); // 5000 is the largest
  const int harvest = it.row("糧食總產量");

  it.editFile("糧食總產量120萬噸", "糧食總產量144萬噸");
  BOOST_TEST(it.refresh().Changed == 1);
  BOOST_TEST(it.row("糧食總產量") == harvest);
  BOOST_TEST(it.number("糧食總產量", "ri_value") == 144);
  BOOST_TEST(it.number("糧食總產量", "ri_previous") == 150);
}

BOOST_AUTO_TEST_CASE(oneUndoStepRestoresEverything) {
  // Not hidden: undo in hidden documents is the office's own trouble.
  const Imported it(theOffice());
  it.cell("新建公園", "ri_value")->setValue(11);
  const auto before = it.document.contents();
  const auto steps = it.document.undoTitles().size();
  it.editFile("5000億元", "5500億元");
  it.editFile("糧食總產量120萬噸，同比下降4%。\n", "");
  it.editFile("同比增長10%。\n", "同比增長10%。\n財政收入90億元。\n");
  it.editFile("新建公園12座", "新建公園13座");
  it.refresh();
  const auto after = it.document.contents();
  BOOST_TEST((after != before));
  BOOST_TEST(it.document.undoTitles().size() == steps + 1);

  it.document.undoManager()->undo();
  BOOST_TEST((it.document.contents() == before));
  it.document.undoManager()->redo();
  BOOST_TEST((it.document.contents() == after));

  // The base went back as well: the same refresh finds the same again.
  it.document.undoManager()->undo();
  const RefreshCounts counts = it.refresh();
  BOOST_TEST(counts.Changed == 1);
  BOOST_TEST(counts.Added == 1);
  BOOST_TEST(counts.Gone == 1);
  BOOST_TEST(counts.Conflict == 1);
}

BOOST_AUTO_TEST_CASE(undoOfAnImportTakesItsTitleFromThePages) {
  const Imported it(theOffice());
  const auto second = it.folder.path() / "second.txt";
  writeFile(second, edited("青河市2025年", "白山市2024年"));
  const std::string before = it.document.flat();
  BOOST_TEST(before.find("白山市2024年") == std::string::npos);
  it.reports->importInto(it.document.spreadsheet(), fileUrl(second), rtl::OUString());
  const std::string after = it.document.flat();
  const auto header = [](const std::string &dump) {
    const auto begin = dump.find("<style:header>");
    return dump.substr(begin, dump.find("</style:header>", begin) - begin);
  };
  BOOST_TEST(header(after).find("白山市2024年") != std::string::npos);
  it.document.undoManager()->undo();
  BOOST_TEST(header(it.document.flat()) == header(before));
  it.document.undoManager()->redo();
  BOOST_TEST(header(it.document.flat()) == header(after));
}

namespace {

/// Does this to the rows of Indicators, lets a refresh add one and undoes that. `seen` is what of
/// the document is to come back.
template <typename Seen>
void checkUndoAfter(Seen seen, const std::function<void(const Imported &, int rows)> &done) {
  const Imported it(theOffice());
  done(it, it.document.rows());
  const auto before = seen(it.document);
  it.editFile("同比增長10%。\n", "同比增長10%。\n財政收入90億元。\n");
  it.editFile("新建公園12座", "新建公園13座");
  it.refresh();
  const auto after = seen(it.document);
  it.document.undoManager()->undo();
  BOOST_TEST((seen(it.document) == before));
  it.document.undoManager()->redo();
  BOOST_TEST((seen(it.document) == after));
}

const auto contentsOf = [](const Document &document) { return document.contents(); };

} // namespace

/// Conditional formats among them. (The office spells the ranges of charts otherwise.)
BOOST_AUTO_TEST_CASE(undoRestoresTheStyles) {
  const auto stylesOf = [](const Document &document) {
    const std::string all = document.flat();
    return all.substr(0, all.find("<office:body"));
  };
  checkUndoAfter(stylesOf, [](const Imported &, int) {});
}

BOOST_AUTO_TEST_CASE(undoRestoresATableOfOneRow) {
  checkUndoAfter(contentsOf, [](const Imported &it, int rows) {
    Reference<css::table::XColumnRowRange>(it.document.sheet("Indicators"), UNO_QUERY_THROW)
        ->getRows()
        ->removeByIndex(1, rows - 1);
  });
}

BOOST_AUTO_TEST_CASE(undoRestoresATableWhoseRowsWereCleared) {
  checkUndoAfter(contentsOf, [](const Imported &it, int rows) {
    using namespace css::sheet;
    Reference<XSheetOperation>(
        it.document.sheet("Indicators")
            ->getCellRangeByPosition(0, 1, it.document.named("ri_state").StartColumn, rows),
        UNO_QUERY_THROW)
        ->clearContents(CellFlags::VALUE | CellFlags::STRING | CellFlags::FORMULA);
  });
}

BOOST_AUTO_TEST_CASE(undoRestoresATableWhoseCellsAreMerged) {
  checkUndoAfter(contentsOf, [](const Imported &it, int rows) {
    Reference<css::util::XMergeable>(
        it.document.sheet("Indicators")
            ->getCellRangeByPosition(0, 0, it.document.named("ri_state").StartColumn, rows),
        UNO_QUERY_THROW)
        ->merge(true);
  });
}

/// Undoing an inserted row, the office makes plain formulas of the array formulas of a loaded .ods.
BOOST_AUTO_TEST_CASE(oneUndoStepRestoresASavedWorkbookToo) {
  const Imported it(theOffice());
  for (const auto &[name, filter] :
       {std::pair("saved.ods", "calc8"), std::pair("saved.xlsx", "Calc MS Excel 2007 XML")}) {
    it.document.store(it.folder.path() / name, filter);
    Document loaded = theOffice().open(it.folder.path() / name);
    writeFile(it.file, kSmallReport);
    it.editFile("同比增長10%。\n", "同比增長10%。\n財政收入90億元。\n");
    const auto before = loaded.contents();
    it.reports->refresh(loaded.spreadsheet());
    const auto after = loaded.contents();
    BOOST_TEST((after != before), name);
    loaded.undoManager()->undo();
    BOOST_TEST((loaded.contents() == before), name);
    loaded.undoManager()->redo();
    BOOST_TEST((loaded.contents() == after), name);
    loaded.close();
  }
}

/// Found by the torture test: done again without a window, new rows were as high as empty ones.
BOOST_AUTO_TEST_CASE(newRowsAreAsHighWhenTheyAreDoneAgain) {
  const Imported it(theOffice());
  const auto heightOf = [&](std::string_view sheet, int row) {
    const auto rows =
        Reference<css::table::XColumnRowRange>(it.document.sheet(sheet), UNO_QUERY_THROW)
            ->getRows();
    return propertyOf(rows->getByIndex(row).get<Reference<css::uno::XInterface>>(), "Height")
        .get<sal_Int32>();
  };
  it.cell("新建公園", "ri_value")->setValue(11);
  it.editFile("新建公園12座", "新建公園13座");
  it.editFile("同比增長10%。\n", "同比增長10%。\n全市規模以上高新技術產業固定資產投資90億元。\n");
  it.refresh();
  const auto heights = [&] {
    return std::vector<sal_Int32>{heightOf("Changes", 1), heightOf("Log", 2),
                                  heightOf("Indicators", it.row("出口總額") + 1)};
  };
  const auto before = heights();
  it.document.undoManager()->undo();
  it.document.undoManager()->redo();
  BOOST_TEST(heights() == before, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(aRefreshThatFailsLeavesTheDocumentAsItWas) {
  const Imported it(theOffice());
  const auto before = it.document.contents();
  it.document.setModified(false);
  const auto refuses = [&](std::string_view reason) {
    BOOST_TEST_CONTEXT(reason) {
      BOOST_CHECK_EXCEPTION(it.refresh(), ReportException, [&](const ReportException &error) {
        BOOST_TEST(!toUtf8(error.Message).empty());
        BOOST_TEST(toUtf8(error.File) == toUtf8(fileUrl(it.file)));
        return true;
      });
      BOOST_TEST((it.document.contents() == before));
      BOOST_TEST(!it.document.modified());
    }
  };
  writeFile(it.file, "");
  refuses("empty");
  writeFile(it.file, std::string("\x7f"
                                 "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0",
                                 18));
  refuses("binary");
  writeFile(it.file, kSmallReport);
  std::filesystem::resize_file(it.file, 257 << 20);
  refuses("too large");
  std::filesystem::remove(it.file);
  refuses("gone");
}

BOOST_AUTO_TEST_CASE(whatIsNoFileIsNotRead) {
  const Imported it(theOffice());
  const auto before = it.document.contents();
  it.document.setModified(false);
  const auto refuses = [&](std::string_view reason, const std::filesystem::path &named) {
    BOOST_CHECK_EXCEPTION(it.refresh(), ReportException, [&](const ReportException &error) {
      const std::string message = toUtf8(error.Message);
      BOOST_TEST(message.find(reason) != std::string::npos, message);
      BOOST_TEST(message.find(named.string()) != std::string::npos, message);
      return true;
    });
    BOOST_TEST((it.document.contents() == before));
    BOOST_TEST(!it.document.modified());
  };
  const auto pipe = it.folder.path() / "pipe";
  BOOST_REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  for (const auto &target : {pipe, std::filesystem::path("/dev/zero")}) {
    std::filesystem::remove(it.file);
    std::filesystem::create_symlink(target, it.file);
    refuses("was not linked here", target);
  }
  std::filesystem::remove(it.file);
  std::filesystem::rename(pipe, it.file);
  refuses("is a pipe or a device", it.file);
  std::filesystem::remove(it.file);
  std::filesystem::create_directory(it.file);
  refuses("is a folder", it.file);
  std::filesystem::remove(it.file);
  std::filesystem::create_symlink(it.file, it.file);
  refuses("", it.file);
}

/// The office inserts no row into an array formula: by then cells have been written already.
BOOST_AUTO_TEST_CASE(aRefreshThatFailsInTheMiddleLeavesTheDocumentAsItWas) {
  const Imported it(theOffice());
  const int row = it.row("出口總額"); // the last of its section
  const int column = it.document.named("ri_state").StartColumn + 1;
  Reference<css::sheet::XArrayFormulaRange>(
      it.document.sheet("Indicators")->getCellRangeByPosition(column, row, column, row + 1),
      UNO_QUERY_THROW)
      ->setArrayFormula(toOUString(std::string_view("={1;2}")));
  it.editFile("5000億元", "5500億元");
  it.editFile("同比增長10%。\n", "同比增長10%。\n財政收入90億元。\n");
  const auto before = it.document.contents();
  const auto titles = it.document.undoTitles();
  it.document.setModified(false);
  BOOST_CHECK_EXCEPTION(it.refresh(), ReportException, [](const ReportException &error) {
    BOOST_TEST(toUtf8(error.Message).find("array formula") != std::string::npos);
    return true;
  });
  BOOST_TEST(!it.document.modified());
  BOOST_TEST((it.document.contents() == before));
  BOOST_TEST(it.document.undoTitles() == titles, boost::test_tools::per_element());
  BOOST_TEST(!it.document.undoManager()->isRedoPossible());
  // The base is as it was, too: without the hindrance the refresh does all of it.
  Reference<css::sheet::XArrayFormulaRange>(
      it.document.sheet("Indicators")->getCellRangeByPosition(column, row, column, row + 1),
      UNO_QUERY_THROW)
      ->setArrayFormula({});
  const RefreshCounts counts = it.refresh();
  BOOST_TEST(counts.Added == 1);
  BOOST_TEST(counts.Changed == 1);
}

/// Whatever spans the rows of the table spans the new ones, in the middle and behind the last.
BOOST_AUTO_TEST_CASE(whatSpansTheTableGrowsWithIt) {
  const Imported it(theOffice());
  const auto spans = [&] {
    std::vector<std::string> rows;
    const auto add = [&rows](const std::string &what, const css::table::CellRangeAddress &range) {
      rows.push_back(what + " " + std::to_string(range.StartRow) + "-" +
                     std::to_string(range.EndRow));
    };
    for (const char *name : {"ri_key", "ri_value", "ri_state"})
      add(name, it.document.named(name));
    const Reference<css::sheet::XDatabaseRanges> ranges(
        propertyOf(it.document.spreadsheet(), "DatabaseRanges"), UNO_QUERY_THROW);
    for (const rtl::OUString &name : ranges->getElementNames()) {
      const auto area =
          Reference<css::sheet::XDatabaseRange>(ranges->getByName(name), UNO_QUERY_THROW)
              ->getDataArea();
      if (area.Sheet == it.document.named("ri_key").Sheet)
        add("table", area);
    }
    return rows;
  };
  const int rows = it.document.rows();
  const auto expect = [](int last) {
    const std::string to = std::to_string(last);
    return std::vector<std::string>{"ri_key 1-" + to, "ri_value 1-" + to, "ri_state 1-" + to,
                                    "table 0-" + to};
  };
  BOOST_TEST(spans() == expect(rows), boost::test_tools::per_element());
  it.editFile("同比增長10%。\n", "同比增長10%。\n財政收入90億元。\n");
  it.refresh();
  BOOST_TEST(spans() == expect(rows + 1), boost::test_tools::per_element());
  it.editFile("新建公園12座。", "新建公園12座。\n新建學校7所。");
  it.refresh();
  BOOST_TEST(spans() == expect(rows + 2), boost::test_tools::per_element());
  BOOST_TEST(it.row("新建學校") == rows + 2);
  // The new rows look like the others.
  for (const char *column : {"ri_value", "ri_growth", "ri_state"})
    BOOST_TEST(toUtf8(propertyOf(it.cell("新建學校", column), "CellStyle").get<rtl::OUString>()) ==
               toUtf8(propertyOf(it.cell("新建公園", column), "CellStyle").get<rtl::OUString>()));
  const auto formats = [&](std::string_view indicator) {
    const Reference<css::sheet::XConditionalFormats> all(
        propertyOf(it.document.sheet("Indicators"), "ConditionalFormats"), UNO_QUERY_THROW);
    const int row = it.row(indicator);
    int count = 0;
    for (const auto &format : all->getConditionalFormats()) {
      const auto ranges =
          Reference<css::sheet::XSheetCellRanges>(propertyOf(format, "Range"), UNO_QUERY_THROW);
      for (const css::table::CellRangeAddress &range : ranges->getRangeAddresses())
        count += range.StartRow <= row && row <= range.EndRow ? 1 : 0;
    }
    return count;
  };
  BOOST_TEST(formats("新建學校") > 0);
  BOOST_TEST(formats("新建學校") == formats("新建公園"));
}

BOOST_AUTO_TEST_CASE(aNewRowWearsNoHighlightOfItsNeighbour) {
  const Imported it(theOffice());
  const auto colourOf = [&](std::string_view indicator, const char *column) {
    return propertyOf(it.cell(indicator, column), "CellBackColor").get<sal_Int32>();
  };
  const auto formatOf = [&](std::string_view indicator) {
    return propertyOf(it.cell(indicator, "ri_value"), "NumberFormat").get<sal_Int32>();
  };
  const sal_Int32 none = colourOf("地區生產總值", "ri_value");
  constexpr sal_Int32 kYellow = 0xFFFF00;
  constexpr sal_Int32 kTwoPlaces = 4; // 1,234.00
  const Reference<css::table::XColumnRowRange> table(it.document.sheet("Indicators"),
                                                     UNO_QUERY_THROW);
  for (const char *indicator : {"地區生產總值", "出口總額", "新建公園"})
    setProperty(
        table->getRows()->getByIndex(it.row(indicator)).get<Reference<css::uno::XInterface>>(),
        "CellBackColor", css::uno::Any(kYellow));
  const int column = it.document.named("ri_value").StartColumn;
  setProperty(it.document.sheet("Indicators")
                  ->getCellRangeByPosition(column, 1, column, it.document.rows()),
              "NumberFormat", css::uno::Any(kTwoPlaces));
  it.editFile("同比增長10%。\n", "同比增長10%。\n財政收入90億元。\n");
  it.editFile("新建公園12座。", "新建公園12座。\n新建學校7所。");
  it.refresh();
  const auto check = [&] {
    for (const char *indicator : {"財政收入", "新建學校"}) {
      for (const char *each : {"ri_indicator", "ri_value", "ri_state"})
        BOOST_TEST(colourOf(indicator, each) == none, indicator << " " << each);
      BOOST_TEST(formatOf(indicator) == kTwoPlaces); // how the column looks
    }
    BOOST_TEST(colourOf("新建公園", "ri_value") == kYellow);
  };
  check();
  it.document.undoManager()->undo();
  it.document.undoManager()->redo();
  check();
}

BOOST_AUTO_TEST_CASE(whatEndedAtTheLastRowTakesInNewOnes) {
  const Imported it(theOffice());
  const Document &document = it.document;
  document.spreadsheet()->getSheets()->insertNewByName("mine", 0);
  const auto values = document.named("ri_value");
  const auto column = document.sheet("Indicators")
                          ->getCellRangeByPosition(values.StartColumn, values.StartRow,
                                                   values.StartColumn, values.EndRow);
  const auto address = propertyOf(column, "AbsoluteName").get<rtl::OUString>();
  const auto total = document.cell("mine", 0, 0);
  total->setFormula("=SUM(" + address + ")");
  const Reference<css::sheet::XNamedRanges> names(propertyOf(document.spreadsheet(), "NamedRanges"),
                                                  UNO_QUERY_THROW);
  names->addNewByName("all_of_it", address, {}, 0);
  const auto charts =
      Reference<css::table::XTableChartsSupplier>(document.sheet("mine"), UNO_QUERY_THROW)
          ->getCharts();
  charts->addNewByName("mine", {0, 0, 8000, 6000}, {&values, 1}, false, false);
  const auto lastRows = [&] {
    const auto shown =
        Reference<css::table::XTableChart>(charts->getByName("mine"), UNO_QUERY_THROW)->getRanges();
    const std::string formula = toUtf8(total->getFormula());
    return formula.substr(formula.rfind('$')) + " " +
           std::to_string(document.named("all_of_it").EndRow + 1) + " " +
           std::to_string(shown[0].EndRow + 1);
  };
  const std::string before = lastRows();
  BOOST_TEST(before == "$9) 9 9");
  it.editFile("新建公園12座。", "新建公園12座。\n新建學校7所。");
  it.refresh();
  BOOST_TEST(lastRows() == "$10) 10 10");
  document.undoManager()->undo();
  BOOST_TEST(lastRows() == before);
  document.undoManager()->redo();
  BOOST_TEST(lastRows() == "$10) 10 10");
}

BOOST_AUTO_TEST_CASE(theOutlineFollowsNewRowsAndSections) {
  Imported it(theOffice());
  BOOST_TEST(groupsOf(it.document) == "2-3 5-8");
  const auto follow = [&](const char *from, const char *to, const char *groups) {
    const std::string before = groupsOf(it.document);
    it.editFile(from, to);
    it.refresh();
    BOOST_TEST(groupsOf(it.document) == groups);
    it.document.undoManager()->undo();
    BOOST_TEST(groupsOf(it.document) == before);
    it.document.undoManager()->redo();
    BOOST_TEST(groupsOf(it.document) == groups);
  };
  follow("同比增長10%。\n", "同比增長10%。\n財政收入90億元。\n", "2-4 6-9");
  follow("新建公園12座。", "新建公園12座。\n新建學校7所。", "2-4 6-10");
  // A new section behind the last, of one row, which gets a second.
  follow("新建學校7所。", "新建學校7所。\n三、交通\n公路7公里。", "2-4 6-10");
  follow("公路7公里。", "公路7公里。\n橋樑9座。", "2-4 6-10 12-12");
  follow("財政收入90億元。\n", "財政收入90億元。\n四、科技\n專利授權7項。\n企業9家。\n",
         "2-4 6-6 8-12 14-14");
  const auto second = it.folder.path() / "second.txt";
  writeFile(second, "青河市2024年統計\n\n三、交通\n公路6公里。鐵路5公里。\n");
  it.reports->importInto(it.document.spreadsheet(), fileUrl(second), rtl::OUString());
  const std::string all = "2-4 6-6 8-12 14-14 16-16";
  BOOST_TEST(groupsOf(it.document) == all);
  for (const auto &[name, filter] :
       {std::pair("saved.ods", "calc8"), std::pair("saved.xlsx", "Calc MS Excel 2007 XML")}) {
    it.document.store(it.folder.path() / name, filter);
    Document loaded = theOffice().open(it.folder.path() / name);
    BOOST_TEST(groupsOf(loaded) == all, name);
    loaded.close();
  }
}

BOOST_AUTO_TEST_CASE(aNewRowStandsWhereTheTextHasIt) {
  const Imported it(theOffice());
  BOOST_TEST(groupsOf(it.document) == "2-3 5-8");
  it.editFile("同比增長25%。\n", "同比增長25%。\n財政收入90億元。\n");
  it.editFile("同比下降4%。\n", "同比下降4%。\n進口總額70億元。\n");
  it.refresh();
  const auto check = [&] {
    BOOST_TEST(it.row("財政收入") == it.row("地區生產總值") + 1);
    BOOST_TEST(it.row("進口總額") == it.row("糧食總產量") + 1);
    BOOST_TEST(it.row("出口總額") == it.row("進口總額") + 1);
    BOOST_TEST(groupsOf(it.document) == "2-5 7-10");
  };
  check();
  it.document.undoManager()->undo();
  BOOST_TEST(groupsOf(it.document) == "2-3 5-8");
  it.document.undoManager()->redo();
  check();
}

BOOST_AUTO_TEST_CASE(theOutlineIsDoneAgainAmongFilteredRowsToo) {
  const Imported it(theOffice());
  showOnly(it.document, "萬噸");
  const std::string before = groupsOf(it.document);
  it.editFile("同比增長10%。\n", "同比增長10%。\n四、科技\n專利授權7項。\n企業9家。\n");
  it.refresh();
  const std::string after = groupsOf(it.document);
  BOOST_TEST(after != before);
  it.document.undoManager()->undo();
  BOOST_TEST(groupsOf(it.document) == before);
  it.document.undoManager()->redo();
  BOOST_TEST(groupsOf(it.document) == after);
}

BOOST_AUTO_TEST_CASE(aSectionIsGroupedWhereAGroupOnceBegan) {
  const Imported it(theOffice());
  const Reference<css::table::XColumnRowRange> table(it.document.sheet("Indicators"),
                                                     UNO_QUERY_THROW);
  // Groups move down, and the office makes none where one began before that.
  table->getRows()->insertByIndex(1, 1);
  BOOST_TEST(groupsOf(it.document) == "3-4 6-9");
  it.editFile("一、經濟\n", "三、科技\n專利授權7項。\n企業9家。\n一、經濟\n");
  it.refresh();
  const std::string after = groupsOf(it.document);
  BOOST_TEST(after == "3-3 5-6 8-11");
  it.document.undoManager()->undo();
  BOOST_TEST(groupsOf(it.document) == "3-4 6-9");
  it.document.undoManager()->redo();
  BOOST_TEST(groupsOf(it.document) == after);
}

BOOST_AUTO_TEST_CASE(theUsersOutlineStays) {
  const Imported it(theOffice());
  const Reference<css::sheet::XSheetOutline> outline(it.document.sheet("Indicators"),
                                                     UNO_QUERY_THROW);
  const auto sheet = static_cast<sal_Int16>(it.document.named("ri_key").Sheet);
  const auto rows = [sheet](int first, int last) {
    return css::table::CellRangeAddress(sheet, 0, first, 0, last);
  };
  // Folded, and within a group of the user's own.
  outline->group(rows(1, 8), css::table::TableOrientation_ROWS);
  outline->hideDetail(rows(2, 3));
  BOOST_TEST(groupsOf(it.document) == "2~3 5-8 1-8");
  it.editFile("同比增長10%。\n", "同比增長10%。\n三、交通\n公路7公里。\n橋樑9座。\n");
  it.refresh();
  BOOST_TEST(groupsOf(it.document) == "2~3 5-5 7-10 1-10");
  outline->clearOutline();
  it.editFile("新建公園12座。", "新建公園12座。\n四、科技\n專利授權7項。");
  it.refresh();
  BOOST_TEST(groupsOf(it.document) == "");
}

/// Found by the torture test: what is inserted below a hidden row was hidden as well.
BOOST_AUTO_TEST_CASE(aNewRowIsSeenThoughTheRowAboveIsHidden) {
  const Imported it(theOffice());
  const auto isVisible = [&](std::string_view indicator) -> bool {
    const auto rows =
        Reference<css::table::XColumnRowRange>(it.document.sheet("Indicators"), UNO_QUERY_THROW)
            ->getRows();
    return propertyOf(rows->getByIndex(it.row(indicator)).get<Reference<css::uno::XInterface>>(),
                      "IsVisible")
        .get<bool>();
  };
  showOnly(it.document, "萬噸");
  BOOST_TEST(!isVisible("出口總額"));
  it.editFile("同比增長10%。\n", "同比增長10%。\n小麥產量9萬噸。\n");
  it.refresh();
  BOOST_TEST(isVisible("小麥產量"));
  BOOST_TEST(!isVisible("出口總額"));
  it.document.undoManager()->undo();
  BOOST_TEST(!isVisible("企業開辦時間"));
}

BOOST_AUTO_TEST_CASE(aSpreadsheetWithoutAReportIsRefused) {
  const auto reports = Imported(theOffice()).reports;
  Document document = theOffice().create();
  BOOST_CHECK_THROW(reports->refresh(document.spreadsheet()), ReportException);
  BOOST_TEST(!document.modified());
  document.close();
}
