// A report joins a spreadsheet that has none and is somebody's own: sheets behind the others, and
// nothing else is different.
#include <boost/test/unit_test.hpp>

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <org/reportindicators/ReportException.hpp>
#include <org/reportindicators/Reports.hpp>

#include "calc/commands.hpp"
#include "calc/imported.hpp"
#include "calc/torture/flat_file.hpp"

using namespace ri::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using org::reportindicators::ReportException;

namespace {

const Office &theOffice() {
  static const Office office;
  return office;
}

/// A document of his own, with a sheet that is called as one of ours.
struct Foreign {
  Foreign() : document(theOffice().create()), file(folder.path() / "report.txt") {
    document.spreadsheet()->getSheets()->insertNewByName("Indicators", 0);
    for (const char *sheet : {"Sheet1", "Indicators"})
      for (int row = 0; row < 5; ++row) {
        document.cell(sheet, 0, row)->setValue(row + 1);
        document.cell(sheet, 1, row)
            ->setFormula(toOUString("=VLOOKUP(\"a.c\";A1:A9;1;0)+" + std::to_string(row)));
      }
    writeFile(file, kSmallReport);
  }
  ~Foreign() { document.close(); }
  Foreign(const Foreign &) = delete;
  Foreign &operator=(const Foreign &) = delete;

  void import() const { reports->importInto(document.spreadsheet(), fileUrl(file), {}); }
  std::string shownSheet() const {
    const Reference<css::sheet::XSpreadsheetView> view(document.model()->getCurrentController(),
                                                       UNO_QUERY_THROW);
    return toUtf8(
        Reference<css::container::XNamed>(view->getActiveSheet(), UNO_QUERY_THROW)->getName());
  }
  void isRefused(const char *word) const {
    const std::string before = flatFile(document);
    const auto steps = document.undoTitles().size();
    try {
      import();
      BOOST_ERROR("not refused");
    } catch (const ReportException &error) {
      BOOST_TEST(toUtf8(error.Message).find(word) != std::string::npos, toUtf8(error.Message));
    }
    BOOST_TEST(document.undoTitles().size() == steps);
    BOOST_TEST(difference(before, flatFile(document)) == "");
  }

  TemporaryFolder folder;
  Document document;
  std::filesystem::path file;
  Reference<org::reportindicators::XReports> reports =
      org::reportindicators::Reports::create(theOffice().context());
};

} // namespace

BOOST_AUTO_TEST_CASE(reportJoinsInOneStepAndTouchesNothing) {
  const Foreign it;
  const Document &document = it.document;
  const std::string before = flatFile(document);
  const Contents own = document.contents();
  const auto sheets = document.sheetNames();
  const std::string shown = it.shownSheet();
  const auto steps = document.undoTitles().size();
  BOOST_TEST(isEnabled(theOffice(), document, "ImportInto"));
  it.import();
  BOOST_TEST(document.undoTitles().size() == steps + 1);
  const Contents now = document.contents();
  for (const auto &[sheet, cells] : own)
    BOOST_TEST((now.at(sheet) == cells), sheet);
  for (std::size_t s = 0; s < sheets.size(); ++s)
    BOOST_TEST(document.sheetNames()[s] == sheets[s]);
  BOOST_TEST(document.rows() == 8);
  BOOST_TEST(it.shownSheet() == shown);
  document.undoManager()->undo();
  BOOST_TEST(difference(before, flatFile(document)) == "");
  document.undoManager()->redo();
  BOOST_TEST((document.contents() == now)); // looks are what the office leaves of them
}

BOOST_AUTO_TEST_CASE(itIsRefreshedSavedAndGetsAnother) {
  Foreign it;
  it.import();
  it.document.setModified(false);
  it.reports->refresh(it.document.spreadsheet());
  BOOST_TEST(it.document.modifiedParts() == "");
  writeFile(it.file, edited("5000億元", "5500億元"));
  BOOST_TEST(it.reports->refresh(it.document.spreadsheet()).Changed == 1);
  writeFile(it.folder.path() / "other.txt", edited("2025", "2024"));
  it.reports->importInto(it.document.spreadsheet(), fileUrl(it.folder.path() / "other.txt"), {});
  BOOST_TEST(it.document.rows() == 16);
  const auto saved = it.folder.path() / "saved.ods";
  it.document.store(saved, "calc8");
  Document loaded = theOffice().open(saved);
  loaded.setModified(false);
  it.reports->refresh(loaded.spreadsheet());
  BOOST_TEST(loaded.modifiedParts() == "");
  loaded.close();
}

BOOST_AUTO_TEST_CASE(whatDoesNotTakeAReportIsLeftAlone) {
  const Foreign it;
  const Reference<css::util::XProtectable> structure(it.document.spreadsheet(), UNO_QUERY_THROW);
  structure->protect({});
  it.isRefused("protected");
  structure->unprotect({});
  setProperty(it.document.spreadsheet(), "RegularExpressions", css::uno::Any(true));
  it.isRefused("wildcards");
  setProperty(it.document.spreadsheet(), "Wildcards", css::uno::Any(true));
  writeFile(it.file, "沒有數字。\n");
  it.isRefused("no number");
}

/// A name that means something else in the document is not taken over.
BOOST_AUTO_TEST_CASE(nameThatIsTakenIsNotTakenOver) {
  const Foreign it;
  const Reference<css::sheet::XNamedRanges> names(
      propertyOf(it.document.spreadsheet(), "NamedRanges"), UNO_QUERY_THROW);
  names->addNewByName("rc_key1", "$Sheet1.$A$1:$A$5", {}, 0);
  it.isRefused("import");
}
