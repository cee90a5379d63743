// What the user corrects in the reading of a report, by service, menu and sheet: each is one undo
// step, and holds through refreshes and files.
#include <boost/test/unit_test.hpp>

#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <org/reportindicators/ReportException.hpp>

#include "calc/commands.hpp"
#include "calc/imported.hpp"
#include "calc/torture/flat_file.hpp"

using namespace ri::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

const Office &theOffice() {
  static const Office office;
  return office;
}

constexpr std::string_view kGreen = "綠地"; ///< what the user calls 新建公園

using Keys = css::uno::Sequence<rtl::OUString>;

Keys keyAt(const Document &document, const char *column, int row) {
  const rtl::OUString key = toOUString(document.shown(column, row));
  return {&key, 1};
}

Keys keyOf(const Imported &it, std::string_view indicator) {
  return keyAt(it.document, "ri_key", it.row(indicator));
}

Keys leftOut(const Document &document, std::string_view number) {
  return keyAt(document, "ru_key", document.find("ru_number", number).value());
}

/// Does what is done in one step, takes it back, to the letter, and does it again. Done again, the
/// office gives some texts of Changes another number format, which shows nothing.
template <typename Work> void inOneStep(const Document &document, Work work) {
  const std::string before = flatFile(document);
  const auto steps = document.undoTitles().size();
  work();
  BOOST_TEST(document.undoTitles().size() == steps + 1);
  const Contents after = document.contents();
  BOOST_TEST((before != flatFile(document)));
  document.undoManager()->undo();
  BOOST_TEST(difference(before, flatFile(document)) == "");
  document.undoManager()->redo();
  BOOST_TEST((document.contents() == after));
}

void refreshWritesNothing(const Imported &it) {
  it.document.setModified(false);
  it.refresh();
  BOOST_TEST(it.document.modifiedParts() == "");
}

bool hasRow(const Document &document, std::string_view indicator) {
  return document.find("ri_indicator", indicator).has_value();
}

} // namespace

BOOST_AUTO_TEST_CASE(rowIsDroppedAndTakenBack) {
  const Imported it(theOffice());
  const Document &document = it.document;
  write(
      document.cell("Indicators", document.named("ri_state").StartColumn + 1, it.row("糧食總產量")),
      "my note");
  inOneStep(document,
            [&] { it.reports->dropIndicators(document.spreadsheet(), keyOf(it, "新建公園")); });
  BOOST_TEST(!hasRow(document, "新建公園"));
  const int row = document.find("ru_type", "user").value();
  BOOST_TEST(document.shown("ru_number", row) == "12座");
  BOOST_TEST(document.shown("ru_reason", row) == "not an indicator (user)");
  BOOST_TEST(document.shown("ru_source", row).substr(0, 1) == "S");
  refreshWritesNothing(it);
  it.editFile("新建公園12座", "新建公園14座");
  it.refresh();
  BOOST_TEST(!hasRow(document, "新建公園"));
  inOneStep(document,
            [&] { it.reports->takeNumbers(document.spreadsheet(), leftOut(document, "14座")); });
  BOOST_TEST(it.number("新建公園", "ri_value") == 14);
  BOOST_TEST(it.shown("新建公園", "ri_state") == "new");
  BOOST_TEST(!document.find("ru_number", "14座"));
  const int state = document.named("ri_state").StartColumn;
  BOOST_TEST(toUtf8(document.cell("Indicators", state + 1, it.row("糧食總產量"))->getFormula()) ==
             "my note");
}

BOOST_AUTO_TEST_CASE(numberIsTakenAndStays) {
  const Imported it(theOffice(), kSmallReport + "展品有2噸級無人機。\n");
  const Document &document = it.document;
  inOneStep(document,
            [&] { it.reports->takeNumbers(document.spreadsheet(), leftOut(document, "2噸級")); });
  BOOST_TEST(it.number("展品", "ri_value") == 2);
  BOOST_TEST(it.shown("展品", "ri_unit") == "噸");
  BOOST_TEST(it.shown("展品", "ri_state") == "new");
  BOOST_TEST(!document.find("ru_number", "2噸級"));
  refreshWritesNothing(it);
  it.editFile("2噸級", "3噸級");
  it.refresh();
  BOOST_TEST(it.number("展品", "ri_value") == 3);
  inOneStep(document,
            [&] { it.reports->dropIndicators(document.spreadsheet(), keyOf(it, "展品")); });
  BOOST_TEST(!hasRow(document, "展品"));
  BOOST_TEST(document.shown("ru_type", document.find("ru_number", "3噸級").value()) ==
             "product-size");
}

BOOST_AUTO_TEST_CASE(indicatorIsCalledSoInAllReports) {
  const Imported it(theOffice());
  const Document &document = it.document;
  const std::string key = it.shown("新建公園", "ri_key");
  inOneStep(document, [&] {
    it.reports->callIndicator(document.spreadsheet(), toOUString(key), toOUString(kGreen));
  });
  BOOST_TEST(it.shown("綠地", "ri_key") == key);
  BOOST_TEST(document.shown("rn_as_read", 1) == "新建公園");
  BOOST_TEST(document.shown("rn_call_it", 1) == "綠地");
  refreshWritesNothing(it);
  const auto other = it.folder.path() / "other.txt";
  writeFile(other, "青河市2024年统计\n\n新建公园9座。\n");
  it.reports->importInto(document.spreadsheet(), fileUrl(other), {});
  int called = 0;
  for (int row = document.named("ri_key").StartRow; row <= document.named("ri_key").EndRow; ++row)
    called += document.shown("ri_indicator", row) == "綠地";
  BOOST_TEST(called == 2);
}

BOOST_AUTO_TEST_CASE(correctionsSurviveBothFormats) {
  for (const bool ods : {true, false}) {
    Imported it(theOffice(), kSmallReport + "展品有2噸級無人機。\n");
    Document document = it.document;
    it.reports->takeNumbers(document.spreadsheet(), leftOut(document, "2噸級"));
    it.reports->dropIndicators(document.spreadsheet(), keyOf(it, "新建公園"));
    it.reports->callIndicator(document.spreadsheet(), keyOf(it, "糧食總產量")[0],
                              toOUString(std::string_view("糧產")));
    const auto file = it.folder.path() / (ods ? "saved.ods" : "saved.xlsx");
    document.store(file, ods ? "calc8" : "Calc MS Excel 2007 XML");
    Document loaded = theOffice().open(file);
    loaded.setModified(false);
    it.reports->refresh(loaded.spreadsheet());
    BOOST_TEST(loaded.modifiedParts() == "");
    it.editFile("2噸級", "5噸級");
    it.editFile("新建公園12座", "新建公園14座");
    it.reports->refresh(loaded.spreadsheet());
    BOOST_TEST(hasRow(loaded, "展品"));
    BOOST_TEST(hasRow(loaded, "糧產"));
    BOOST_TEST(!hasRow(loaded, "新建公園"));
    loaded.close();
  }
}

BOOST_AUTO_TEST_CASE(commandsWorkOnTheSelection) {
  const Imported it(theOffice());
  const Document &document = it.document;
  select(document, document.cell("rs_text", 1));
  for (const char *command : {"NotIndicator", "TakeNumber", "CallIt"})
    BOOST_TEST(!isEnabled(theOffice(), document, command));
  select(document, it.cell("新建公園", "ri_value"));
  BOOST_TEST(isEnabled(theOffice(), document, "NotIndicator"));
  BOOST_TEST(isEnabled(theOffice(), document, "CallIt"));
  BOOST_TEST(!isEnabled(theOffice(), document, "TakeNumber"));
  const auto run = [&](const char *command,
                       const std::vector<css::beans::PropertyValue> &arguments = {}) {
    return dispatch(theOffice(), document, command, arguments).State;
  };
  using css::frame::DispatchResultState::SUCCESS;
  run("CallIt"); // nobody is there to ask
  BOOST_TEST(hasRow(document, "新建公園"));
  BOOST_TEST(run("CallIt", {property("Name", css::uno::Any(toOUString(kGreen)))}) == SUCCESS);
  BOOST_TEST(hasRow(document, "綠地"));
  select(document, it.cell("綠地", "ri_value"));
  BOOST_TEST(run("NotIndicator") == SUCCESS);
  BOOST_TEST(!hasRow(document, "綠地"));
  select(document, document.cell("ru_number", document.find("ru_type", "user").value()));
  BOOST_TEST(isEnabled(theOffice(), document, "TakeNumber"));
  BOOST_TEST(run("TakeNumber") == SUCCESS);
  BOOST_TEST(hasRow(document, "綠地"));
}

BOOST_AUTO_TEST_CASE(whatCannotBeCorrectedIsRefused) {
  const Imported it(theOffice());
  const Document &document = it.document;
  const rtl::OUString wrong = toOUString(std::string_view("7|無||||||1"));
  const std::string before = flatFile(document);
  const auto steps = document.undoTitles().size();
  const auto refuses = [&](auto work) {
    BOOST_CHECK_THROW(work(), org::reportindicators::ReportException);
    BOOST_TEST(document.undoTitles().size() == steps);
    BOOST_TEST(difference(before, flatFile(document)) == "");
  };
  refuses([&] { it.reports->dropIndicators(document.spreadsheet(), {&wrong, 1}); });
  refuses([&] { it.reports->dropIndicators(document.spreadsheet(), {}); });
  refuses([&] { it.reports->takeNumbers(document.spreadsheet(), {&wrong, 1}); });
  refuses([&] { it.reports->callIndicator(document.spreadsheet(), wrong, toOUString(kGreen)); });
  refuses(
      [&] { it.reports->callIndicator(document.spreadsheet(), keyOf(it, "新建公園")[0], " "); });
  const Reference<css::util::XProtectable> sheet(document.sheet("Indicators"), UNO_QUERY_THROW);
  sheet->protect({});
  BOOST_CHECK_THROW(it.reports->dropIndicators(document.spreadsheet(), keyOf(it, "新建公園")),
                    org::reportindicators::ReportException);
  sheet->unprotect({});
  BOOST_TEST(difference(before, flatFile(document)) == "");
}

/// What the sheet Report says of a report is how it is read from then on.
BOOST_AUTO_TEST_CASE(rowsFollowTheCellsOfTheFrame) {
  const Imported it(theOffice());
  const Document &document = it.document;
  const int row = document.named("rp_report").StartRow;
  BOOST_TEST(document.shown("rp_period", row) == "2025");
  BOOST_TEST(it.shown("新建公園", "ri_period") == "2025");
  write(it.cell("新建公園", "ri_unit"), "個"); // his own
  write(document.cell("rp_period", row), "2024-Q3");
  write(document.cell("rp_body", row), "青河公司");
  inOneStep(document, [&] { it.refresh(); });
  BOOST_TEST(it.shown("新建公園", "ri_period") == "2024-Q3");
  BOOST_TEST(it.shown("新建公園", "ri_unit") == "個");
  BOOST_TEST(document.shown("rp_body", row) == "青河公司");
  refreshWritesNothing(it);
  const std::string before = flatFile(document);
  write(document.cell("rp_period", row), "某年");
  try {
    it.refresh();
    BOOST_ERROR("not refused");
  } catch (const org::reportindicators::ReportException &error) {
    BOOST_TEST(toUtf8(error.Message).find("(Period) of the sheet Report") != std::string::npos,
               toUtf8(error.Message));
  }
  write(document.cell("rp_period", row), "2024-Q3");
  BOOST_TEST(difference(before, flatFile(document)) == "");
}
