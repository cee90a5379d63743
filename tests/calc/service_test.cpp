// The service and the commands as scripts use them: what they do and what they refuse.
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <org/reportindicators/ReportException.hpp>
#include <org/reportindicators/Reports.hpp>

#include "calc/commands.hpp"
#include "calc/imported.hpp"

using namespace ri::test;

namespace {

const Office &theOffice() {
  static const Office office;
  return office;
}

using css::frame::DispatchResultState::FAILURE;
using css::frame::DispatchResultState::SUCCESS;

sal_Int16 dispatch(const Document &document, const char *command,
                   const std::vector<css::beans::PropertyValue> &arguments = {}) {
  return ri::test::dispatch(theOffice(), document, command, arguments).State;
}

} // namespace

BOOST_AUTO_TEST_CASE(theCommandRefreshFollowsTheFile) {
  const Imported it(theOffice());
  it.editFile("5000億元", "5500億元");
  BOOST_TEST(dispatch(it.document, "Refresh") == SUCCESS);
  BOOST_TEST(it.number("地區生產總值", "ri_value") == 5500);
}

BOOST_AUTO_TEST_CASE(theCommandImportOpensTheFileOfItsArguments) {
  const Imported it(theOffice());
  const int documents = theOffice().documents();
  const auto file = it.folder.path() / "second.txt";
  writeFile(file, kSmallReport);
  const std::vector<css::beans::PropertyValue> arguments{
      property("URL", css::uno::Any(fileUrl(file))),
      property("Options", css::uno::Any(toOUString(std::string_view("encoding=utf-8"))))};
  BOOST_TEST(dispatch(it.document, "Import", arguments) == SUCCESS);
  BOOST_TEST(theOffice().documents() == documents + 1);
  Document opened(theOffice().desktop()->getCurrentComponent());
  BOOST_TEST(opened.find("ri_indicator", "地區生產總值").has_value());
  opened.close();

  std::filesystem::remove(file);
  BOOST_TEST(dispatch(it.document, "Import", arguments) == FAILURE);
  BOOST_TEST(theOffice().documents() == documents);
}

BOOST_AUTO_TEST_CASE(theCommandGoToSourceSelectsTheSentence) {
  const Imported it(theOffice());
  const css::uno::Reference<css::view::XSelectionSupplier> selection(
      it.document.model()->getCurrentController(), css::uno::UNO_QUERY_THROW);
  selection->select(css::uno::Any(it.cell("糧食總產量", "ri_value")));
  BOOST_TEST(dispatch(it.document, "GoToSource") == SUCCESS);
  const css::uno::Reference<css::sheet::XCellAddressable> cell(selection->getSelection(),
                                                               css::uno::UNO_QUERY_THROW);
  BOOST_TEST(cell->getCellAddress().Sheet == it.document.named("rs_text").Sheet);
  BOOST_TEST(it.document.shown("rs_text", cell->getCellAddress().Row).find("糧食總產量") == 0);
}

BOOST_AUTO_TEST_CASE(badInputIsAnExceptionAndLeavesNoDocument) {
  const TemporaryFolder folder;
  const auto reports = org::reportindicators::Reports::create(theOffice().context());
  const int documents = theOffice().documents();
  const auto refuses = [&](const std::filesystem::path &file, std::string_view options = {},
                           sal_Int32 line = 0) {
    BOOST_TEST_CONTEXT(file.filename() << " " << options) {
      BOOST_CHECK_EXCEPTION(reports->importReport(fileUrl(file), toOUString(options)),
                            org::reportindicators::ReportException,
                            [&](const org::reportindicators::ReportException &error) {
                              BOOST_TEST(error.Message.getLength() > 10);
                              BOOST_TEST(toUtf8(error.File) == toUtf8(fileUrl(file)));
                              BOOST_TEST(error.Line == line);
                              BOOST_TEST((error.Message.indexOf("(line ") > 0) == (line > 0));
                              return true;
                            });
      BOOST_TEST(theOffice().documents() == documents);
    }
  };
  const auto written = [&](const char *name, std::string_view bytes) {
    writeFile(folder.path() / name, bytes);
    return folder.path() / name;
  };
  refuses(written("empty.txt", ""));
  refuses(written("blank.txt", " \n\t\n"));
  refuses(written("binary.txt", std::string_view("\x7f"
                                                 "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0",
                                                 20)));
  refuses(written("wordy.txt", "今天天氣很好，大家都去公園散步。\n"));
  refuses(written("cut.txt", "出口總額800億元。\n\xe5\x87"), "encoding=utf-8", 2);
  refuses(folder.path() / "gone.txt");
  refuses(folder.path()); // a folder
  refuses(written("good.txt", kSmallReport), "encoding=klingon");
  refuses(written("good.txt", kSmallReport), "colour=red");
  if (geteuid() != 0) { // root reads everything
    const auto locked = written("locked.txt", kSmallReport);
    std::filesystem::permissions(locked, std::filesystem::perms::none);
    refuses(locked);
  }
}
