// The commands of the menu as scripts use them: several reports, links, conflicts, and the way
// between a row and its sentence.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewPane.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <org/reportindicators/ReportException.hpp>
#include <org/reportindicators/Reports.hpp>

#include "calc/commands.hpp"
#include "calc/imported.hpp"

using namespace ri::test;
using css::frame::DispatchResultState::FAILURE;
using css::frame::DispatchResultState::SUCCESS;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using org::reportindicators::RefreshCounts;
using org::reportindicators::ReportException;

namespace {

const Office &theOffice() {
  static const Office office;
  return office;
}

const std::string kNextReport = R"(青河市2026年工作報告
2027年1月15日

一、經濟
2026年，全市地區生產總值5500億元，同比增長10%。
新建橋樑3座。
)";

std::vector<css::beans::PropertyValue> fileArgument(const std::filesystem::path &file) {
  return {property("URL", css::uno::Any(fileUrl(file)))};
}

css::frame::DispatchResultEvent run(const Document &document, const char *command,
                                    const std::vector<css::beans::PropertyValue> &arguments = {}) {
  return dispatch(theOffice(), document, command, arguments);
}

bool isEnabled(const Document &document, const char *command) {
  return ri::test::isEnabled(theOffice(), document, command);
}

std::string messageOf(const css::frame::DispatchResultEvent &event) {
  return toUtf8(event.Result.get<ReportException>().Message);
}

void showSheet(const Document &document, std::string_view name) {
  Reference<css::sheet::XSpreadsheetView>(document.model()->getCurrentController(), UNO_QUERY_THROW)
      ->setActiveSheet(document.sheet(name));
}

Reference<css::beans::XPropertySet> rowProperties(const Document &document, std::string_view sheet,
                                                  int row) {
  return {Reference<css::table::XColumnRowRange>(document.sheet(sheet), UNO_QUERY_THROW)
              ->getRows()
              ->getByIndex(row),
          UNO_QUERY_THROW};
}

bool isShown(const Document &document, std::string_view sheet, int row) {
  return rowProperties(document, sheet, row)->getPropertyValue("IsVisible").get<bool>();
}

/// The column Done of Changes, a line each of the conflicts.
std::vector<std::string> doneOf(const Document &document) {
  std::vector<std::string> done;
  for (int row = 1; !document.shown("rx_key", row).empty(); ++row)
    if (document.shown("rx_kind", row) == "conflict")
      done.push_back(document.shown("rx_done", row));
  return done;
}

} // namespace

BOOST_AUTO_TEST_CASE(aSecondReportJoinsTheWorkbookInOneUndoStep) {
  const Imported it(theOffice());
  const int rows = it.document.rows();
  const auto before = it.document.contents();
  const auto steps = it.document.undoTitles().size();
  const auto next = it.folder.path() / "next.txt";
  writeFile(next, kNextReport);
  it.reports->importInto(it.document.spreadsheet(), fileUrl(next), rtl::OUString());
  BOOST_TEST(it.document.rows() == rows + 2);
  BOOST_TEST(it.document.undoTitles().size() == steps + 1);
  BOOST_TEST(it.document.shown("ri_report", rows + 1) == "2");
  BOOST_TEST(it.document.shown("ri_indicator", rows + 1) == "地區生產總值");
  BOOST_TEST(it.document.cell("ri_base_value", rows + 1)->getValue() == 5500e8);
  // The reports are held against each other.
  const auto comparisons = it.document.find("rc_type", "report-growth");
  BOOST_REQUIRE(comparisons.has_value());
  BOOST_TEST(100 * it.document.cell("rc_growth", *comparisons)->getValue() == 10.0,
             boost::test_tools::tolerance(1e-9));
  const auto column =
      Reference<css::table::XColumnRowRange>(it.document.cell("ri_report", 1), UNO_QUERY_THROW)
          ->getColumns();
  BOOST_TEST(Reference<css::beans::XPropertySet>(column, UNO_QUERY_THROW)
                 ->getPropertyValue("IsVisible")
                 .get<bool>());

  // Each follows its own file, and one refresh is one undo step.
  it.editFile("糧食總產量120萬噸", "糧食總產量125萬噸");
  writeFile(next, edited("新建橋樑3座", "新建橋樑4座", kNextReport));
  const auto joined = it.document.contents();
  BOOST_TEST(it.refresh().Changed == 2);
  BOOST_TEST(it.number("糧食總產量", "ri_value") == 125);
  BOOST_TEST(it.number("新建橋樑", "ri_value") == 4);
  it.document.undoManager()->undo();
  BOOST_TEST((it.document.contents() == joined));
  it.document.undoManager()->undo();
  BOOST_TEST((it.document.contents() == before));
}

/// Found by the torture test: the office lost which rows formulas refer to, or crashed.
BOOST_AUTO_TEST_CASE(aRefreshOfSeveralReportsIsUndoneAndDoneAgain) {
  const Imported it(theOffice());
  const auto next = it.folder.path() / "next.txt";
  std::string text = kNextReport + "出口總額900億元，同比增長12.5%。\n新建公園14座。\n";
  writeFile(next, text);
  it.reports->importInto(it.document.spreadsheet(), fileUrl(next), rtl::OUString());
  const auto before = it.document.contents();
  it.editFile("同比增長10%。\n", "同比增長10%。\n財政收入90億元，同比增長5%。\n");
  it.editFile("新建公園12座。", "新建公園12座。\n新建橋樑2座。");
  text = edited("新建橋樑3座。", "財政收入99億元，同比增長10%。\n新建橋樑3座。", text);
  writeFile(next, text + "新建學校8所。\n");
  it.refresh();
  const auto after = it.document.contents();
  for (int times = 0; times < 3; ++times) {
    it.document.undoManager()->undo();
    BOOST_TEST((it.document.contents() == before));
    it.document.undoManager()->redo();
    BOOST_TEST((it.document.contents() == after));
  }
  it.document.undoManager()->undo();
  it.refresh();
  Contents again = it.document.contents();
  for (const char *sheet : {"Log", "Changes"}) // they say when
    again[sheet] = after.at(sheet);
  BOOST_TEST((again == after));
}

/// The name of a table without rows means the empty row that is there.
BOOST_AUTO_TEST_CASE(aTableThatGotItsFirstRowLosesItAgain) {
  const Imported it(theOffice(), "青河市2025年工作報告\n2026年1月15日\n新建公園12座。\n");
  const auto before = it.document.contents();
  BOOST_REQUIRE(it.document.shown("rc_type", it.document.named("rc_type").StartRow) == "");
  it.editFile("新建公園12座。", "新建公園12座。\n企業開辦時間從72小時壓縮至30分鐘。");
  it.refresh();
  const auto after = it.document.contents();
  BOOST_TEST(it.document.find("rc_type", "from-to").has_value());
  for (int times = 0; times < 2; ++times) {
    it.document.undoManager()->undo();
    BOOST_TEST((it.document.contents() == before));
    it.document.undoManager()->redo();
    BOOST_TEST((it.document.contents() == after));
    BOOST_TEST(it.document.find("rc_type", "from-to").has_value());
  }
}

BOOST_AUTO_TEST_CASE(statesOfAnEarlierRefreshAreEmptiedInEveryReport) {
  const Imported it(theOffice());
  const auto next = it.folder.path() / "next.txt";
  writeFile(next, kNextReport);
  BOOST_TEST(run(it.document, "ImportInto", fileArgument(next)).State == SUCCESS);
  writeFile(next, edited("新建橋樑3座", "新建橋樑4座", kNextReport));
  it.refresh();
  BOOST_TEST(it.shown("新建橋樑", "ri_state") == "changed");
  it.editFile("新建公園12座", "新建公園13座");
  it.refresh();
  BOOST_TEST(it.shown("新建公園", "ri_state") == "changed");
  BOOST_TEST(it.shown("新建橋樑", "ri_state") == "");
  it.document.setModified(false);
  it.refresh();
  BOOST_TEST(!it.document.modified());
}

BOOST_AUTO_TEST_CASE(aReportThatCannotJoinLeavesTheWorkbookAsItWas) {
  const Imported it(theOffice());
  const auto before = it.document.contents();
  it.document.setModified(false);
  const auto next = it.folder.path() / "next.txt";
  writeFile(next, "沒有數字的報告。\n");
  BOOST_CHECK_THROW(
      it.reports->importInto(it.document.spreadsheet(), fileUrl(next), rtl::OUString()),
      ReportException);
  const auto event = run(it.document, "ImportInto", fileArgument(it.folder.path() / "gone.txt"));
  BOOST_TEST(event.State == FAILURE);
  BOOST_TEST(messageOf(event).find("does not exist") != std::string::npos);
  BOOST_TEST((it.document.contents() == before));
  BOOST_TEST(!it.document.modified());
}

BOOST_AUTO_TEST_CASE(theirsAreTakenForTheSelectionInOneUndoStep) {
  const Imported it(theOffice());
  makeConflicts(it);
  const auto before = it.document.contents();
  const auto steps = it.document.undoTitles().size();
  select(it.document, it.cell("地區生產總值", "ri_state"));
  BOOST_TEST(isEnabled(it.document, "TakeTheirs"));
  const auto event = run(it.document, "TakeTheirs");
  BOOST_TEST(event.State == SUCCESS);
  BOOST_TEST(event.Result.get<sal_Int32>() == 1);
  BOOST_TEST(it.number("地區生產總值", "ri_value") == 5500);
  BOOST_TEST(it.number("地區生產總值", "ri_previous") == 4400);
  BOOST_TEST(it.shown("地區生產總值", "ri_state") == "");
  BOOST_TEST(it.shown("新建公園", "ri_state") == "conflict");
  BOOST_TEST(doneOf(it.document) == (std::vector<std::string>{"theirs", ""}),
             boost::test_tools::per_element());
  BOOST_TEST(!isEnabled(it.document, "TakeTheirs"));
  // It does not come back.
  it.document.setModified(false);
  it.refresh();
  BOOST_TEST(!it.document.modified());
  BOOST_TEST(it.document.undoTitles().size() == steps + 1);
  it.document.undoManager()->undo();
  BOOST_TEST((it.document.contents() == before));
}

BOOST_AUTO_TEST_CASE(aSentenceThatIsTakenTakesEffectInItsRowsInTheSameUndoStep) {
  const Imported it(theOffice());
  const auto sentence = it.document.find("rs_text", "糧食總產量120萬噸，同比下降4%。");
  BOOST_REQUIRE(sentence.has_value());
  write(it.document.cell("rs_text", *sentence), "糧食總產量110萬噸，同比下降5%。");
  it.editFile("糧食總產量120萬噸，同比下降4%", "糧食總產量130萬噸，同比增長5%");
  BOOST_TEST(it.refresh().Conflict == 1);
  BOOST_TEST(it.number("糧食總產量", "ri_value") == 110);
  const auto before = it.document.contents();
  const auto steps = it.document.undoTitles().size();
  std::filesystem::remove(it.file); // no file is read
  BOOST_TEST(run(it.document, "TakeAllTheirs").Result.get<sal_Int32>() == 1);
  BOOST_TEST(it.document.shown("rs_text", *sentence) == "糧食總產量130萬噸，同比增長5%。");
  BOOST_TEST(it.number("糧食總產量", "ri_value") == 130);
  BOOST_TEST(it.number("糧食總產量", "ri_growth") == 0.05);
  BOOST_TEST(it.document.undoTitles().size() == steps + 1);
  it.document.undoManager()->undo();
  BOOST_TEST((it.document.contents() == before));
}

BOOST_AUTO_TEST_CASE(mineIsKeptForLinesOfChanges) {
  const Imported it(theOffice());
  makeConflicts(it);
  showSheet(it.document, "Changes");
  select(it.document, it.document.sheet("Changes")->getCellRangeByPosition(0, 1, 5, 2));
  BOOST_TEST(isEnabled(it.document, "KeepMine"));
  BOOST_TEST(run(it.document, "KeepMine").Result.get<sal_Int32>() == 2);
  BOOST_TEST(it.number("地區生產總值", "ri_value") == 5100);
  BOOST_TEST(it.shown("地區生產總值", "ri_state") == "");
  BOOST_TEST(it.shown("新建公園", "ri_state") == "");
  BOOST_TEST(!isEnabled(it.document, "KeepMine"));
  it.document.setModified(false);
  it.refresh();
  BOOST_TEST(!it.document.modified());
}

BOOST_AUTO_TEST_CASE(allConflictsAreSettledAtOnce) {
  const Imported it(theOffice());
  BOOST_TEST(!isEnabled(it.document, "TakeAllTheirs"));
  BOOST_TEST(run(it.document, "TakeAllTheirs", fileArgument("script")).State == FAILURE);
  makeConflicts(it);
  BOOST_TEST(isEnabled(it.document, "KeepAllMine"));
  BOOST_TEST(run(it.document, "TakeAllTheirs").Result.get<sal_Int32>() == 2);
  BOOST_TEST(it.number("地區生產總值", "ri_value") == 5500);
  BOOST_TEST(it.number("新建公園", "ri_value") == 13);
  BOOST_TEST(!isEnabled(it.document, "KeepAllMine"));
}

BOOST_AUTO_TEST_CASE(rowsThatAreFilteredAwayAreNotAmongTheSelection) {
  const Imported it(theOffice());
  makeConflicts(it);
  rowProperties(it.document, "Indicators", it.row("新建公園"))
      ->setPropertyValue("IsVisible", css::uno::Any(false));
  select(it.document,
         it.document.sheet("Indicators")->getCellRangeByPosition(0, 0, 30, it.document.rows()));
  BOOST_TEST(run(it.document, "TakeTheirs").Result.get<sal_Int32>() == 1);
  BOOST_TEST(it.number("新建公園", "ri_value") == 11);
}

BOOST_AUTO_TEST_CASE(fromARowToItsSentenceAndBack) {
  const Imported it(theOffice(), edited("新建公園12座。", "新建公園12座，新建學校7所。"));
  const Document &document = it.document;
  const int parks = it.row("新建公園");
  const int schools = it.row("新建學校");
  select(document, document.cell("ri_unit", parks));
  BOOST_TEST(isEnabled(document, "GoToSource"));
  BOOST_TEST(run(document, "GoToSource").State == SUCCESS);
  BOOST_TEST(document.shown("rs_text", selected(document).StartRow).find("新建公園") == 0);
  // Back to the first of its two rows, on to the second, and round.
  BOOST_TEST(isEnabled(document, "GoToIndicator"));
  for (const int row : {parks, schools, parks}) {
    BOOST_TEST(run(document, "GoToIndicator").State == SUCCESS);
    BOOST_TEST(selected(document).Sheet == document.named("ri_indicator").Sheet);
    BOOST_TEST(selected(document).StartRow == row);
  }
  // A row that is hidden is shown when one goes there.
  rowProperties(document, "Indicators", schools)
      ->setPropertyValue("IsVisible", css::uno::Any(false));
  run(document, "GoToIndicator");
  BOOST_TEST(selected(document).StartRow == schools);
  BOOST_TEST(isShown(document, "Indicators", schools));

  showSheet(document, "Log");
  BOOST_TEST(!isEnabled(document, "GoToSource"));
  BOOST_TEST(!isEnabled(document, "GoToIndicator"));
}

BOOST_AUTO_TEST_CASE(fromALineOfChangesToItsRow) {
  const Imported it(theOffice());
  makeConflicts(it);
  showSheet(it.document, "Changes");
  select(it.document, it.document.cell("Changes", 2, 2));
  BOOST_TEST(run(it.document, "GoToIndicator").State == SUCCESS);
  BOOST_TEST(selected(it.document).StartRow == it.row("新建公園"));
}

BOOST_AUTO_TEST_CASE(aRelinkedReportFollowsTheOtherFile) {
  const Imported it(theOffice());
  const auto before = it.document.contents();
  const auto steps = it.document.undoTitles().size();
  const auto other = it.folder.path() / "other.txt";
  writeFile(other, edited("5000億元", "5500億元"));
  BOOST_TEST(run(it.document, "Relink", fileArgument(other)).State == SUCCESS);
  BOOST_TEST(it.number("地區生產總值", "ri_value") == 5000); // only the link has changed
  BOOST_TEST(it.document.undoTitles().size() == steps + 1);
  it.editFile("新建公園12座", "新建公園99座"); // no longer the linked one
  BOOST_TEST(it.refresh().Changed == 1);
  BOOST_TEST(it.number("地區生產總值", "ri_value") == 5500);
  it.document.undoManager()->undo();
  it.document.undoManager()->undo();
  BOOST_TEST((it.document.contents() == before));

  writeFile(other, "");
  const auto event = run(it.document, "Relink", fileArgument(other));
  BOOST_TEST(event.State == FAILURE);
  BOOST_TEST(messageOf(event).find("empty") != std::string::npos);
  BOOST_TEST((it.document.contents() == before));
}

BOOST_AUTO_TEST_CASE(oneOfSeveralReportsIsRelinked) {
  const Imported it(theOffice());
  const auto next = it.folder.path() / "next.txt";
  writeFile(next, kNextReport);
  run(it.document, "ImportInto", fileArgument(next));
  const auto other = it.folder.path() / "other.txt";
  writeFile(other, edited("新建橋樑3座", "新建橋樑5座", kNextReport));
  select(it.document, it.cell("新建橋樑", "ri_value"));
  BOOST_TEST(run(it.document, "Relink", fileArgument(other)).State == SUCCESS);
  BOOST_TEST(it.refresh().Changed == 1);
  BOOST_TEST(it.number("新建橋樑", "ri_value") == 5);
  showSheet(it.document, "Log");
  BOOST_TEST(run(it.document, "Relink", fileArgument(next)).State == FAILURE); // which one?
  auto arguments = fileArgument(next);
  arguments.push_back(property("Report", css::uno::Any(sal_Int32{2})));
  BOOST_TEST(run(it.document, "Relink", arguments).State == SUCCESS);
  BOOST_TEST(it.refresh().Changed == 1);
  BOOST_TEST(it.number("新建橋樑", "ri_value") == 3);
}

/// A workbook from a stranger is linked to a file that this user never linked.
BOOST_AUTO_TEST_CASE(aLinkThatWasNotSetHereIsNotFollowedUnasked) {
  const Imported it(theOffice());
  const auto file = it.folder.path() / "strange.ods";
  const auto secret = it.folder.path() / "secret.txt";
  writeFile(secret, edited("5000億元", "5500億元"));
  const auto link = *it.document.find("rb_kind", "report");
  Reference<css::text::XText>(it.document.cell("rb_text", link), UNO_QUERY_THROW)
      ->setString(fileUrl(secret));
  it.document.store(file, "calc8");
  Document strange = theOffice().open(file);
  const auto before = strange.contents();
  BOOST_CHECK_EXCEPTION(it.reports->refresh(strange.spreadsheet()), ReportException,
                        [&](const ReportException &error) {
                          BOOST_TEST(toUtf8(error.File) == toUtf8(fileUrl(secret)));
                          return true;
                        });
  BOOST_TEST((strange.contents() == before));
  BOOST_TEST(!strange.modified());
  // A script that names the file itself has set the link.
  BOOST_TEST(run(strange, "Relink", fileArgument(secret)).State == SUCCESS);
  BOOST_TEST(it.reports->refresh(strange.spreadsheet()).Changed == 1);
  strange.close();
}

/// Beside the workbook, the link is relative: both moved, the report that moved along is followed.
BOOST_DATA_TEST_CASE(aReportThatMovedWithItsWorkbookIsFollowed,
                     boost::unit_test::data::make({"saved.ods", "saved.xlsx"}), name) {
  const Imported it(theOffice());
  const std::string saved = name;
  const bool ods = saved == "saved.ods";
  // Beside it: in the same folder. The folder that it moves to has another name and depth.
  const auto there = it.folder.path() / "moved" / "here";
  std::filesystem::create_directories(there);
  it.document.store(it.folder.path() / saved, ods ? "calc8" : "Calc MS Excel 2007 XML");
  std::filesystem::rename(it.folder.path() / saved, there / saved);
  std::filesystem::copy_file(it.file, there / "report.txt");
  it.editFile("5000億元", "9999億元"); // the one that stayed behind
  Document moved = theOffice().open(there / saved);
  const auto untouched = moved.contents();
  it.reports->refresh(moved.spreadsheet());
  BOOST_TEST((moved.contents() == untouched));
  writeFile(there / "report.txt", edited("5000億元", "5500億元"));
  BOOST_TEST(it.reports->refresh(moved.spreadsheet()).Changed == 1);
  BOOST_TEST(moved.cell("ri_value", *moved.find("ri_indicator", "地區生產總值"))->getValue() ==
             5500);
  // Again, once the refresh has been saved.
  const auto further = it.folder.path() / "further";
  std::filesystem::create_directories(further);
  moved.store(there / saved, ods ? "calc8" : "Calc MS Excel 2007 XML");
  moved.close();
  std::filesystem::rename(there / saved, further / saved);
  std::filesystem::rename(there / "report.txt", further / "report.txt");
  Document again = theOffice().open(further / saved);
  it.reports->refresh(again.spreadsheet());
  again.close();
  // Moved and edited, it could be any file of that name.
  std::filesystem::rename(further, there / "deeper");
  writeFile(there / "deeper" / "report.txt", edited("5000億元", "6000億元"));
  Document edited = theOffice().open(there / "deeper" / saved);
  BOOST_CHECK_THROW(it.reports->refresh(edited.spreadsheet()), ReportException);
  edited.close();
}

/// Reports are called so; the office writes such names into a workbook in several ways.
BOOST_DATA_TEST_CASE(aReportIsFollowedWhateverItsName,
                     boost::unit_test::data::make({"瀋陽.txt", "two  blanks .txt", "#1.txt",
                                                   "100%.txt", "%41%0A.txt", "quote\"'`.txt",
                                                   "line\nbreak.txt", "caf\u00E9.txt",
                                                   "cafe\u0301.txt", "a&b;c=d?e.txt",
                                                   "[x]{y}|z.txt", "back\\slash.txt"}) *
                         boost::unit_test::data::make({"saved.ods", "saved.xlsx"}),
                     name, saved) {
  const TemporaryFolder folder;
  const auto here = folder.path() / "資料 100%";
  std::filesystem::create_directory(here);
  writeFile(here / name, kSmallReport);
  const auto reports = org::reportindicators::Reports::create(theOffice().context());
  // By the menu File ▸ Open, which spells its name in another way than a script.
  Document document = theOffice().open(here / name, "report_indicators");
  document.store(here / saved,
                 std::string(saved) == "saved.ods" ? "calc8" : "Calc MS Excel 2007 XML");
  document.close();
  Document opened = theOffice().open(here / saved);
  writeFile(here / name, edited("5000億元", "5500億元"));
  BOOST_TEST(reports->refresh(opened.spreadsheet()).Changed == 1);
  opened.close();
  // Moved together, the link being relative.
  writeFile(here / name, kSmallReport);
  const auto there = folder.path() / "elsewhere";
  std::filesystem::rename(here, there);
  Document moved = theOffice().open(there / saved);
  reports->refresh(moved.spreadsheet());
  writeFile(there / name, edited("5000億元", "6000億元"));
  BOOST_TEST(reports->refresh(moved.spreadsheet()).Changed == 1);
  moved.close();
}

/// Into .xlsx the office writes a link to another folder, or beside a workbook in a folder with #
/// in its name, so that it leads to nothing.
BOOST_DATA_TEST_CASE(aReportElsewhereIsFollowed,
                     boost::unit_test::data::make({"saved.ods", "saved.xlsx"}) *
                         boost::unit_test::data::make({"other/", "", "../"}),
                     saved, way) {
  const TemporaryFolder folder;
  const auto here = folder.path() / "a" / "#b";
  std::filesystem::create_directories(here / way);
  const auto file = here / way / "report.txt";
  writeFile(file, kSmallReport);
  Document document = theOffice().open(file, "report_indicators");
  document.store(here / saved,
                 std::string(saved) == "saved.ods" ? "calc8" : "Calc MS Excel 2007 XML");
  document.close();
  Document opened = theOffice().open(here / saved);
  writeFile(file, edited("5000億元", "5500億元"));
  const auto reports = org::reportindicators::Reports::create(theOffice().context());
  BOOST_TEST(reports->refresh(opened.spreadsheet()).Changed == 1);
  opened.close();
}

BOOST_AUTO_TEST_CASE(noLinkIntoANetworkIsFollowed) {
  const Imported it(theOffice());
  for (const char *url : {"http://localhost/report.txt", "file://server/share/report.txt"}) {
    const std::vector<css::beans::PropertyValue> arguments{
        property("URL", css::uno::Any(rtl::OUString::createFromAscii(url)))};
    BOOST_TEST(run(it.document, "ImportInto", arguments).State == FAILURE);
    BOOST_TEST(run(it.document, "Relink", arguments).State == FAILURE);
    BOOST_CHECK_THROW(
        it.reports->importReport(rtl::OUString::createFromAscii(url), rtl::OUString()),
        ReportException);
  }
}

namespace {

/// What a window shows: sheet, selected cell, and the first row and column of its last pane.
std::string viewOf(const Document &document) {
  const auto controller = document.model()->getCurrentController();
  const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY_THROW);
  const Reference<css::container::XIndexAccess> panes(controller, UNO_QUERY_THROW);
  const Reference<css::sheet::XViewPane> pane(panes->getByIndex(panes->getCount() - 1),
                                              UNO_QUERY_THROW);
  const auto cell = selected(document);
  return toUtf8(Reference<css::container::XNamed>(view->getActiveSheet(), UNO_QUERY_THROW)
                    ->getName()) +
         " cell " + std::to_string(cell.StartColumn) + "," + std::to_string(cell.StartRow) +
         " from " + std::to_string(pane->getFirstVisibleColumn()) + "," +
         std::to_string(pane->getFirstVisibleRow());
}

} // namespace

BOOST_AUTO_TEST_CASE(anImportIsSeenFromItsFirstRow) {
  const Imported it(theOffice());
  const Document &document = it.document;
  for (const auto &[sheet, cell] : {std::pair("Indicators", "2,1 from 4,1"),
                                    {"Source", "0,1 from 0,1"},
                                    {"Changes", "0,1 from 0,1"}}) {
    showSheet(document, sheet);
    BOOST_TEST(viewOf(document) == std::string(sheet) + " cell " + cell);
  }
}

/// A name that means a single cell stands in the box of names in its address's place.
BOOST_AUTO_TEST_CASE(aCellOfAnEmptyListIsCalledByItsAddress) {
  const Imported it(theOffice());
  const auto range = it.document.named("rx_when");
  BOOST_TEST(range.EndRow > range.StartRow);
}

BOOST_AUTO_TEST_CASE(undoAndRedoOfARefreshLeaveTheViewWhereItWas) {
  const Imported it(theOffice());
  const Document &document = it.document;
  it.editFile("5000億元", "5500億元");
  it.editFile("同比增長10%。\n", "同比增長10%。\n財政收入90億元，同比增長5%。\n");
  for (const char *sheet : {"Source", "Indicators"}) {
    showSheet(document, sheet);
    select(document, document.cell(sheet, 3, 2));
    const std::string before = viewOf(document);
    it.refresh();
    BOOST_TEST(viewOf(document) == before);
    document.undoManager()->undo();
    BOOST_TEST(viewOf(document) == before);
    document.undoManager()->redo();
    BOOST_TEST(viewOf(document) == before);
    document.undoManager()->undo();
  }
}

BOOST_AUTO_TEST_CASE(whatWasEditedInSourceIsFollowedThoughTheFileIsGone) {
  const Imported it(theOffice());
  const auto sentence = it.document.find("rs_text", "糧食總產量120萬噸，同比下降4%。");
  BOOST_REQUIRE(sentence.has_value());
  write(it.document.cell("rs_text", *sentence), "糧食總產量110萬噸，同比下降5%。");
  std::filesystem::remove(it.file);
  const auto refused = run(it.document, "Refresh", fileArgument("script"));
  BOOST_TEST(refused.State == FAILURE);
  for (const char *way : {"does not exist", "Relink", "WithoutFile"})
    BOOST_TEST(messageOf(refused).find(way) != std::string::npos, messageOf(refused));
  const std::vector<css::beans::PropertyValue> without{
      property("WithoutFile", css::uno::Any(true))};
  BOOST_TEST(run(it.document, "Refresh", without).Result.get<RefreshCounts>().Changed == 1);
  BOOST_TEST(it.number("糧食總產量", "ri_value") == 110);
  // When it is back, what it says is followed as ever.
  writeFile(it.file, edited("5000億元", "5500億元"));
  BOOST_TEST(it.refresh().Changed == 1);
  BOOST_TEST(it.number("糧食總產量", "ri_value") == 110);
  BOOST_TEST(it.number("地區生產總值", "ri_value") == 5500);
}

BOOST_AUTO_TEST_CASE(theSameReportIsNotAddedUnasked) {
  const Imported it(theOffice());
  const auto copy = it.folder.path() / "copy.txt";
  writeFile(copy, kSmallReport);
  const auto before = it.document.contents();
  const auto refused = run(it.document, "ImportInto", fileArgument(copy));
  BOOST_TEST(refused.State == FAILURE);
  BOOST_TEST(messageOf(refused).find("already") != std::string::npos, messageOf(refused));
  BOOST_CHECK_THROW(
      it.reports->importInto(it.document.spreadsheet(), fileUrl(copy), rtl::OUString()),
      ReportException);
  BOOST_TEST((it.document.contents() == before));
  auto again = fileArgument(copy);
  again.push_back(property("Again", css::uno::Any(true)));
  BOOST_TEST(run(it.document, "ImportInto", again).State == SUCCESS);
  BOOST_TEST((it.document.contents() != before));
}
