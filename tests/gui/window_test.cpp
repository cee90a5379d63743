// The menu as a user sees and clicks it, in a real window.
#include <algorithm>
#include <chrono>
#include <thread>

#include <boost/test/unit_test.hpp>

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "calc/commands.hpp"
#include "calc/imported.hpp"
#include "gui/window.hpp"

using namespace ri::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

const Office &theOffice() {
  static const Office office(Office::Extension::Installed, {});
  return office;
}

/// The three entries among the items of the menu Data, in their order.
std::vector<MenuItem> ours(const std::vector<MenuItem> &items) {
  std::vector<MenuItem> result;
  std::copy_if(items.begin(), items.end(), std::back_inserter(result), [](const MenuItem &item) {
    return item.text == "Import Report..." || item.text == "Refresh Report" ||
           item.text == "Go to Source Sentence";
  });
  return result;
}

} // namespace

BOOST_AUTO_TEST_CASE(theMenuOfAnImportedReport) {
  const Imported it(theOffice());
  select(it.document, it.cell("糧食總產量", "ri_value"));
  const auto items = ours(Window(it.document).openMenu("Data"));
  keepScreenshot("menu");
  press("Escape");
  press("Escape");
  BOOST_REQUIRE(items.size() == 3);
  BOOST_TEST(items[0].text == "Import Report...");
  BOOST_TEST(items[1].text == "Refresh Report");
  BOOST_TEST(items[2].text == "Go to Source Sentence");
  for (const MenuItem &item : items)
    BOOST_TEST(item.enabled, item.text);
}

BOOST_AUTO_TEST_CASE(theMenuOfAnEmptySpreadsheet) {
  Document document = theOffice().create();
  const auto items = ours(Window(document).openMenu("Data"));
  keepScreenshot("menu-empty");
  press("Escape");
  press("Escape");
  BOOST_REQUIRE(items.size() == 3);
  BOOST_TEST(items[0].enabled);
  BOOST_TEST(!items[1].enabled);
  BOOST_TEST(!items[2].enabled);
  document.close();
}

BOOST_AUTO_TEST_CASE(refreshByTheMenu) {
  const Imported it(theOffice());
  it.editFile("5000億元", "5500億元");
  Window(it.document).choose("Data", "Refresh Report");
  BOOST_TEST(eventually([&] { return it.number("地區生產總值", "ri_value") == 5500; }));
  BOOST_TEST(it.shown("地區生產總值", "ri_state") == "changed");
  keepScreenshot("refreshed");
  BOOST_TEST(dialogs(theOffice()).size() == 0);
  // What it did is told, and the button leads there.
  const Window window(it.document);
  BOOST_TEST(window.text().find("1 changed") != std::string::npos, window.text());
  window.pushButton("Show Changes");
  BOOST_TEST(eventually([&] {
    return selected(it.document).Sheet == it.document.named("rx_when").Sheet &&
           selected(it.document).StartRow == it.document.named("rx_when").StartRow;
  }));
  keepScreenshot("changes");
}

BOOST_AUTO_TEST_CASE(aFileThatIsGoneCanBeDoneWithout) {
  const Imported it(theOffice());
  const auto sentence = it.document.find("rs_text", "糧食總產量120萬噸，同比下降4%。");
  BOOST_REQUIRE(sentence.has_value());
  write(it.document.cell("rs_text", *sentence), "糧食總產量110萬噸，同比下降5%。");
  std::filesystem::remove(it.file);
  Window(it.document).choose("Data", "Refresh Report");
  BOOST_REQUIRE(eventually([&] { return !dialogs(theOffice()).empty(); }));
  keepScreenshot("missing-file");
  clickButton(dialogs(theOffice())[0], "Yes");
  BOOST_TEST(eventually([&] { return it.number("糧食總產量", "ri_value") == 110; }));
}

BOOST_AUTO_TEST_CASE(aNewDocumentIsNamedAfterItsReportAndSavedBesideIt) {
  const Imported it(theOffice());
  const Reference<css::frame::XTitle> title(it.document.model(), UNO_QUERY_THROW);
  BOOST_TEST(toUtf8(title->getTitle()) == "report");
  Window(it.document).choose("File", "Save As...");
  BOOST_REQUIRE(eventually([&] { return !dialogs(theOffice()).empty(); }));
  const std::string dialog = valuesOf(dialogs(theOffice())[0]);
  keepScreenshot("save-as");
  BOOST_TEST(dialog.find("report") != std::string::npos, dialog);
  BOOST_TEST(dialog.find(it.folder.path().string()) != std::string::npos, dialog);
  press("Escape");
  BOOST_TEST(eventually([&] { return dialogs(theOffice()).empty(); }));
}

BOOST_AUTO_TEST_CASE(goToTheSourceSentence) {
  const Imported it(theOffice());
  const auto controller = it.document.model()->getCurrentController();
  const Reference<css::view::XSelectionSupplier> selection(controller, UNO_QUERY_THROW);
  selection->select(css::uno::Any(it.cell("糧食總產量", "ri_value")));
  Window(it.document).choose("Data", "Go to Source Sentence");
  const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY_THROW);
  const auto sheet = [&] {
    return toUtf8(
        Reference<css::container::XNamed>(view->getActiveSheet(), UNO_QUERY_THROW)->getName());
  };
  BOOST_TEST(eventually([&] { return sheet() == "Source"; }));
  keepScreenshot("source");
  const Reference<css::sheet::XCellAddressable> cell(selection->getSelection(), UNO_QUERY_THROW);
  BOOST_TEST(it.document.shown("rs_text", cell->getCellAddress().Row).find("糧食總產量") == 0);
}

/// What a name could make of the question: another line, another direction, its end out of sight.
BOOST_AUTO_TEST_CASE(theQuestionShowsWhereTheFileReallyLies) {
  const Imported it(theOffice());
  const auto real = it.folder.path() / "real";
  std::filesystem::create_directory(real);
  const auto secret =
      real / ("you\u202Etxt.\n\nThe file is safe. " + std::string(150, 'x') + "!.txt");
  writeFile(secret, kSmallReport + "學校6所。\n");
  std::filesystem::create_symlink(secret, it.folder.path() / "innocent.txt");
  write(it.document.cell("rb_text", *it.document.find("rb_kind", "report")),
        toUtf8(fileUrl(it.folder.path() / "innocent.txt")));
  it.document.store(it.folder.path() / "strange.ods", "calc8");
  Document strange = theOffice().open(it.folder.path() / "strange.ods");
  Window(strange).choose("Data", "Refresh Report");
  BOOST_REQUIRE(eventually([&] { return !dialogs(theOffice()).empty(); }));
  const Accessible question = dialogs(theOffice())[0];
  keepScreenshot("strange-name");
  const std::string text = textOf(question);
  for (const std::string &part : {real.string() + "/you\\u202Etxt.\\u000A\\u000AThe",
                                  std::string("…x"), std::string("x!.txt\n")})
    BOOST_TEST(text.find(part) != std::string::npos, text);
  BOOST_TEST(text.find("innocent") == std::string::npos, text);
  clickButton(question, "No");
  BOOST_TEST(eventually([&] { return dialogs(theOffice()).empty(); }));
  strange.close();
}

/// A workbook from a stranger, linked to a file that this user never linked.
BOOST_AUTO_TEST_CASE(aStrangersLinkIsFollowedOnlyIfTheUserAgrees) {
  const Imported it(theOffice());
  const auto linked = it.folder.path() / "linked.txt";
  const auto file = it.folder.path() / "strange.ods";
  write(it.document.cell("rb_text", *it.document.find("rb_kind", "report")),
        toUtf8(fileUrl(linked)));
  it.document.store(file, "calc8");
  Document strange = theOffice().open(file);
  const auto before = strange.contents();
  const auto value = [&] {
    return strange.cell("ri_value", *strange.find("ri_indicator", "地區生產總值"))->getValue();
  };
  const auto ask = [&] {
    Window(strange).choose("Data", "Refresh Report");
    BOOST_REQUIRE(eventually([&] { return !dialogs(theOffice()).empty(); }));
    BOOST_REQUIRE(dialogs(theOffice()).size() == 1);
    return dialogs(theOffice())[0];
  };

  // Answered No the file is not even looked for: as it is not there, a message would say so.
  const Accessible question = ask();
  keepScreenshot("strange-link");
  BOOST_TEST(textOf(question).find(linked.string()) != std::string::npos, textOf(question));
  clickButton(question, "No");
  BOOST_TEST(eventually([&] { return dialogs(theOffice()).empty(); }));
  std::this_thread::sleep_for(std::chrono::seconds(1));
  BOOST_TEST(dialogs(theOffice()).size() == 0);
  BOOST_TEST((strange.contents() == before));
  BOOST_TEST(!strange.modified());

  writeFile(linked, edited("5000億元", "5500億元"));
  clickButton(ask(), "Yes");
  BOOST_TEST(eventually([&] { return value() == 5500; }));
  keepScreenshot("strange-link-followed");
  BOOST_TEST(dialogs(theOffice()).size() == 0);

  // It is not asked twice.
  writeFile(linked, edited("5000億元", "6000億元"));
  Window(strange).choose("Data", "Refresh Report");
  BOOST_TEST(eventually([&] { return value() == 6000; }));
  strange.close();
}

namespace {

constexpr char kConflicts[] = "Report Conflicts";

void checkConflicts(const Imported &it,
                    const std::vector<std::pair<double, std::string>> &expected) {
  const auto now = [&] {
    std::vector<std::pair<double, std::string>> conflicts;
    for (const char *indicator : {"地區生產總值", "新建公園"})
      conflicts.emplace_back(it.number(indicator, "ri_value"), it.shown(indicator, "ri_state"));
    return conflicts;
  };
  BOOST_TEST(eventually([&] { return now() == expected; }));
  BOOST_TEST(dialogs(theOffice()).size() == 0);
}

} // namespace

BOOST_AUTO_TEST_CASE(conflictsOfTheSelectionAreSettledByTheMenu) {
  const Imported it(theOffice());
  makeConflicts(it);
  const Window window(it.document);
  select(it.document, it.cell("糧食總產量", "ri_value"));
  const auto items = window.openSubmenu("Data", kConflicts);
  keepScreenshot("conflicts-elsewhere");
  for (int i = 0; i < 3; ++i)
    press("Escape");
  const std::vector<std::pair<std::string, bool>> expected{{"Take Theirs", false},
                                                           {"Keep Mine", false},
                                                           {"Take All Theirs", true},
                                                           {"Keep All Mine", true}};
  BOOST_REQUIRE(items.size() == expected.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    BOOST_TEST(items[i].text == expected[i].first);
    BOOST_TEST(items[i].enabled == expected[i].second, items[i].text);
  }

  select(it.document, it.cell("地區生產總值", "ri_value"));
  window.openSubmenu("Data", kConflicts);
  keepScreenshot("conflicts");
  for (int i = 0; i < 3; ++i)
    press("Escape");
  window.choose("Data", kConflicts, "Take Theirs");
  checkConflicts(it, {{5500, ""}, {11, "conflict"}});
  keepScreenshot("conflicts-theirs");
  select(it.document, it.cell("新建公園", "ri_value"));
  window.choose("Data", kConflicts, "Keep Mine");
  checkConflicts(it, {{5500, ""}, {11, ""}});
  keepScreenshot("conflicts-settled");
}

BOOST_AUTO_TEST_CASE(allConflictsAreSettledByTheMenu) {
  for (const bool theirs : {true, false}) {
    const Imported it(theOffice());
    makeConflicts(it);
    Window(it.document).choose("Data", kConflicts, theirs ? "Take All Theirs" : "Keep All Mine");
    checkConflicts(it, {{theirs ? 5500 : 5100, ""}, {theirs ? 13 : 11, ""}});
    keepScreenshot(theirs ? "conflicts-all-theirs" : "conflicts-all-mine");
  }
}

/// The entry of the heading's own button, by the keyboard.
BOOST_AUTO_TEST_CASE(notesBesideTheTableFollowAHeadingsButton) {
  const Imported it(theOffice());
  const Document &document = it.document;
  const int column = document.named("ri_state").StartColumn + 1;
  for (int row = 1; row <= document.rows(); ++row)
    write(document.cell("Indicators", column, row), document.shown("ri_key", row));
  const auto firstValue = [&] { return document.cell("ri_value", 1)->getValue(); };
  BOOST_TEST(firstValue() == 5000);
  select(document, document.cell("ri_value", 0));
  Window(document).openMenu("Data"); // the window has the keyboard then
  press("Escape");
  press("Escape");
  press("alt+Down");
  std::this_thread::sleep_for(std::chrono::seconds(1));
  keepScreenshot("heading-button");
  press("shift+Tab"); // from the search box to the entries
  press("Down");
  press("Up");
  press("Return");
  BOOST_TEST(eventually([&] { return firstValue() == 10; }), firstValue());
  for (int row = 1; row <= document.rows(); ++row)
    BOOST_TEST(toUtf8(document.cell("Indicators", column, row)->getFormula()) ==
               document.shown("ri_key", row));
  select(document, document.cell("Indicators", column, 3));
  keepScreenshot("notes-sorted");
}

BOOST_AUTO_TEST_CASE(oneMessageOnABadFile) {
  const Imported it(theOffice());
  const auto before = it.document.contents();
  writeFile(it.file, "");
  Window(it.document).choose("Data", "Refresh Report");
  BOOST_TEST(eventually([&] { return !dialogs(theOffice()).empty(); }));
  keepScreenshot("message");
  const auto messages = dialogs(theOffice());
  BOOST_REQUIRE(messages.size() == 1);
  const std::string message = textOf(messages[0]);
  BOOST_TEST(message.find(it.file.string()) != std::string::npos, message);
  BOOST_TEST(message.find("The file is empty") != std::string::npos, message);
  clickButton(messages[0], "OK");
  BOOST_TEST(eventually([&] { return dialogs(theOffice()).empty(); }));
  BOOST_TEST((it.document.contents() == before));
}

/// File ▸ Open with our file type chosen, in a window with an empty spreadsheet.
static void openByDialog(const std::filesystem::path &file) {
  theOffice().create();
  const auto asked = eventually([] { // a key that comes while the window is being built is lost
    press("ctrl+o");
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    return !dialogs(theOffice()).empty();
  });
  BOOST_REQUIRE(asked);
  const Accessible dialog = dialogs(theOffice())[0];
  chooseInList(dialog, "Report Indicators (*.*)");
  setField(dialog, "File name:", file.string());
  keepScreenshot("open");
  clickButton(dialog, "Open");
}

BOOST_AUTO_TEST_CASE(theOpenDialogOpensReports) {
  const TemporaryFolder folder;
  const auto report = folder.path() / "report.txt";
  writeFile(report, kSmallReport);
  openByDialog(report);
  const auto current = [] { return Document(theOffice().desktop()->getCurrentComponent()); };
  BOOST_TEST(eventually([&] {
    return dialogs(theOffice()).empty() && current().isSpreadsheet() &&
           current().sheetNames().front() == "Report";
  }));
  current().close(); // it took the place of the empty one
}

BOOST_AUTO_TEST_CASE(theOpenDialogTellsWhatIsWrong) {
  const TemporaryFolder folder;
  const auto report = folder.path() / "report.txt";
  writeFile(report, "今天天氣很好。");
  openByDialog(report);
  const auto told = [] {
    std::string text;
    for (const Accessible &dialog : dialogs(theOffice()))
      text += textOf(dialog) + "\n";
    return text;
  };
  BOOST_TEST(eventually([&] { return told().find("states no number") != std::string::npos; }),
             told());
  keepScreenshot("open-refused");
  clickButton(dialogs(theOffice()).at(0), "OK");
  BOOST_TEST(eventually([&] { return dialogs(theOffice()).empty(); }), told());
}

/// The corrections stand in the menu, and in the context menu of the sheets that they work on.
BOOST_AUTO_TEST_CASE(whatWasReadIsCorrectedInTheWindow) {
  const Imported it(theOffice());
  const Window window(it.document);
  select(it.document, it.cell("新建公園", "ri_indicator"));
  for (const MenuItem &item : window.openSubmenu("Data", "Correct Reading"))
    BOOST_TEST(item.enabled == (item.text != "Take This Number"), item.text);
  keepScreenshot("corrections");
  for (int i = 0; i < 3; ++i)
    press("Escape");
  press("shift+F10");
  std::this_thread::sleep_for(std::chrono::seconds(1));
  keepScreenshot("corrections-context");
  press("Escape");
  window.choose("Data", "Correct Reading", "Call It...");
  BOOST_TEST(eventually([] { return dialogs(theOffice()).size() == 1; }));
  keepScreenshot("corrections-name");
  for (const char *letter : {"p", "a", "r", "k", "s"})
    press(letter);
  press("Return");
  BOOST_TEST(eventually([&] { return it.document.find("ri_indicator", "parks").has_value(); }));
  select(it.document, it.cell("parks", "ri_indicator"));
  window.choose("Data", "Correct Reading", "Not an Indicator");
  BOOST_TEST(eventually([&] { return !it.document.find("ri_indicator", "parks").has_value(); }));
  keepScreenshot("corrections-dropped");
}
