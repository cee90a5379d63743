// What cannot be written is said before anything is, with its cause; the document stays as it was.
#include <atomic>
#include <thread>

#include <boost/test/unit_test.hpp>

#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <cppuhelper/implbase1.hxx>
#include <org/reportindicators/ReportException.hpp>

#include "calc/commands.hpp"
#include "calc/imported.hpp"

using namespace ri::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using org::reportindicators::ReportException;

namespace {

const Office &theOffice() {
  static const Office office;
  return office;
}

constexpr int kLastRow = 1048575;

/// The report says a new figure and another value, and the workbook refuses to follow it.
void refuses(const Imported &it, const std::vector<std::string> &words) {
  it.editFile("5000億元", "5500億元");
  it.editFile("同比增長10%。\n", "同比增長10%。\n財政收入90億元。\n");
  const std::string before = it.document.flat();
  const auto titles = it.document.undoTitles();
  it.document.setModified(false);
  BOOST_CHECK_EXCEPTION(it.refresh(), ReportException, [&](const ReportException &error) {
    for (const std::string &word : words)
      BOOST_TEST(toUtf8(error.Message).find(word) != std::string::npos, error.Message);
    return true;
  });
  BOOST_TEST(!it.document.modified());
  BOOST_TEST((it.document.flat() == before));
  BOOST_TEST(it.document.undoTitles() == titles, boost::test_tools::per_element());
  writeFile(it.file, kSmallReport);
}

Reference<css::sheet::XArrayFormulaRange> arrayRange(const Imported &it, int first, int last) {
  const int column = it.document.named("ri_state").StartColumn + 1;
  return {it.document.sheet("Indicators")->getCellRangeByPosition(column, first, column, last),
          UNO_QUERY_THROW};
}

} // namespace

BOOST_AUTO_TEST_CASE(aProtectedSheetIsNotWritten) {
  for (const char *name : {"Indicators", "Source", "Log", "Base"}) {
    const Imported it(theOffice());
    const Reference<css::util::XProtectable> sheet(it.document.sheet(name), UNO_QUERY_THROW);
    sheet->protect({});
    refuses(it, {"protected", name});
    sheet->unprotect({});
    BOOST_TEST(it.refresh().Changed == 0);
  }
}

BOOST_AUTO_TEST_CASE(aReadOnlyWorkbookIsNotWritten) {
  const Imported it(theOffice());
  const auto file = it.folder.path() / "saved.ods";
  it.document.store(file, "calc8");
  const css::beans::PropertyValue readOnly = property("ReadOnly", css::uno::Any(true));
  Document document(
      theOffice().desktop()->loadComponentFromURL(fileUrl(file), "_blank", 0, {&readOnly, 1}));
  it.editFile("5000億元", "5500億元");
  const auto before = document.contents();
  const auto refusesToo = [&](const std::function<void()> &call) {
    BOOST_CHECK_EXCEPTION(call(), ReportException, [](const ReportException &error) {
      BOOST_TEST(toUtf8(error.Message).find("read-only") != std::string::npos, error.Message);
      return true;
    });
    BOOST_TEST((document.contents() == before));
  };
  refusesToo([&] { it.reports->refresh(document.spreadsheet()); });
  const auto second = it.folder.path() / "second.txt";
  writeFile(second, edited("2025年", "2024年"));
  refusesToo(
      [&] { it.reports->importInto(document.spreadsheet(), fileUrl(second), rtl::OUString()); });
  document.close();
}

BOOST_AUTO_TEST_CASE(aTextInTheLastRowLeavesNoRoom) {
  for (const char *name : {"Indicators", "Source", "Log"})
    for (const int column : {3, 40})
      BOOST_TEST_CONTEXT(name << " " << column) {
        const Imported it(theOffice());
        write(it.document.cell(name, column, kLastRow), "末行");
        refuses(it, {"1048576", name, "room"});
      }
}

BOOST_AUTO_TEST_CASE(whatInsertsNothingNeedsNoRoom) {
  const Imported it(theOffice());
  write(it.document.cell("Indicators", 40, kLastRow), "末行");
  write(it.document.cell("Source", 40, kLastRow), "末行");
  it.editFile("5000億元", "5500億元");
  BOOST_TEST(it.refresh().Changed == 1);
  BOOST_TEST(it.number("地區生產總值", "ri_value") == 5500);
}

BOOST_AUTO_TEST_CASE(anArrayFormulaIsNamedWhereItIsInTheWayAndOnlyThere) {
  const Imported it(theOffice());
  const int row = it.row("出口總額"); // the new row comes below it
  const auto formula = toOUString(std::string_view("={1;2;3}"));
  arrayRange(it, row, row + 2)->setArrayFormula(formula);
  refuses(it, {"array formula", "Indicators", std::to_string(row + 1) + ":"});
  arrayRange(it, row, row + 2)->setArrayFormula({});
  arrayRange(it, row - 2, row)->setArrayFormula(formula);
  arrayRange(it, row + 2, row + 4)->setArrayFormula(formula);
  it.editFile("同比增長10%。\n", "同比增長10%。\n財政收入90億元。\n");
  BOOST_TEST(it.refresh().Added == 1);
}

/// Undo cannot take back what failed: nothing may have been written by then.
BOOST_AUTO_TEST_CASE(aRefusedRefreshChangesNothingWithoutUndoToo) {
  const Office office;
  office.set("/org.openoffice.Office.Common/Undo", "Steps", css::uno::Any(sal_Int32{0}));
  {
    const Imported it(office);
    write(it.document.cell("Indicators", 40, kLastRow), "末行");
    BOOST_REQUIRE(it.document.undoTitles().empty());
    refuses(it, {"room"});
  }
  {
    const Imported it(office);
    const int row = it.row("出口總額");
    arrayRange(it, row, row + 1)->setArrayFormula(toOUString(std::string_view("={1;2}")));
    refuses(it, {"array formula"});
  }
}

BOOST_AUTO_TEST_CASE(aRefusedImportLeavesNamesAndPageHeadersAsTheyWere) {
  for (const char *name : {"Indicators", "Source", "Log"}) {
    const Imported it(theOffice());
    const auto second = it.folder.path() / "second.txt";
    writeFile(second, edited("青河市2025年", "白山市2024年"));
    write(it.document.cell(name, 3, kLastRow), "末行");
    const std::string before = it.document.flat();
    BOOST_CHECK_EXCEPTION(
        it.reports->importInto(it.document.spreadsheet(), fileUrl(second), rtl::OUString()),
        ReportException, [&](const ReportException &error) {
          BOOST_TEST(toUtf8(error.Message).find(name) != std::string::npos, error.Message);
          return true;
        });
    BOOST_TEST((it.document.flat() == before), name);
  }
}

namespace {

/// Starts further work from within a refresh, as an event of the window would.
class Within : public cppu::WeakImplHelper1<css::util::XModifyListener> {
public:
  explicit Within(std::function<void()> work) : work_(std::move(work)) {}
  void SAL_CALL modified(const css::lang::EventObject &) override {
    if (!done_.exchange(true))
      work_();
  }
  void SAL_CALL disposing(const css::lang::EventObject &) override {}

private:
  const std::function<void()> work_;
  std::atomic<bool> done_ = false;
};

} // namespace

BOOST_AUTO_TEST_CASE(aCommandWithinACommandIsRefusedWithItsReason) {
  const Imported it(theOffice());
  std::string byService;
  css::frame::DispatchResultEvent byCommand;
  const auto work = [&] {
    try {
      it.refresh();
    } catch (const ReportException &error) {
      byService = toUtf8(error.Message);
    }
    byCommand = dispatch(theOffice(), it.document, "Refresh");
  };
  Reference<css::util::XModifyBroadcaster>(it.cell("地區生產總值", "ri_value"), UNO_QUERY_THROW)
      ->addModifyListener(new Within(work));
  it.editFile("5000億元", "5500億元");
  BOOST_TEST(it.refresh().Changed == 1);
  BOOST_TEST(byService.find("at work") != std::string::npos, byService);
  BOOST_TEST(byCommand.State == css::frame::DispatchResultState::FAILURE);
  ReportException error;
  BOOST_TEST((byCommand.Result >>= error));
  BOOST_TEST(toUtf8(error.Message).find("at work") != std::string::npos, error.Message);
  BOOST_TEST(it.refresh().Changed == 0);
}

BOOST_AUTO_TEST_CASE(twoScriptsRefreshOneAfterTheOther) {
  const Imported it(theOffice());
  for (int round = 0; round < 8; ++round) {
    const int rows = it.document.rows();
    std::string more = "同比增長10%。\n";
    for (int i = 0; i < 40; ++i)
      more += "第" + std::string(1, static_cast<char>('A' + round)) + std::to_string(i) +
              "號礦產量" + std::to_string(i + 5) + "萬噸。\n";
    it.editFile("同比增長10%。\n", more);
    std::atomic<int> added = 0;
    std::atomic<int> refused = 0;
    const auto refresh = [&] {
      try {
        added += it.refresh().Added;
      } catch (const ReportException &) {
        ++refused;
      }
    };
    std::thread other(refresh);
    refresh();
    other.join();
    BOOST_TEST(refused < 2);
    BOOST_TEST(it.document.rows() == rows + added);
    BOOST_TEST(added == 40);
    BOOST_TEST(it.refresh().Added == 0);
  }
}
