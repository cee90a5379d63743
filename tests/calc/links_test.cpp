// The links between a row of Indicators and its sentence lead there and back, whatever was sorted,
// inserted and renamed since.
#include <boost/test/unit_test.hpp>

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XSortable.hpp>

#include "calc/imported.hpp"

using namespace ri::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

const Office &theOffice() {
  static const Office office;
  return office;
}

Reference<css::sheet::XSpreadsheet> sheetOf(const Document &document, std::string_view column) {
  const Reference<css::container::XIndexAccess> sheets(document.spreadsheet()->getSheets(),
                                                       UNO_QUERY_THROW);
  return {sheets->getByIndex(document.named(column).Sheet), UNO_QUERY_THROW};
}

/// Where the link in a cell leads: what its formula makes of HYPERLINK's first argument.
std::string targetOf(const Document &document, std::string_view column, int row) {
  const std::string formula = toUtf8(document.cell(column, row)->getFormula());
  const std::string begin = "=HYPERLINK(";
  const std::string end = ";\"\");";
  BOOST_REQUIRE(formula.compare(0, begin.size(), begin) == 0);
  const std::size_t stop = formula.find(end);
  BOOST_REQUIRE(stop != std::string::npos);
  constexpr int kScratch = 200; // a column that nobody uses
  const auto cell = sheetOf(document, column)->getCellByPosition(kScratch, row);
  cell->setFormula(
      toOUString("=" + formula.substr(begin.size(), stop + end.size() - 1 - begin.size())));
  const std::string target =
      toUtf8(Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->getString());
  cell->setFormula({});
  return target;
}

/// The sheet row, from 0, of "#$Source.$D$5" or "#Source!$D$5"; the target must be in `column`.
int rowOf(const Document &document, const std::string &target, std::string_view column) {
  const std::string title = toUtf8(
      Reference<css::container::XNamed>(sheetOf(document, column), UNO_QUERY_THROW)->getName());
  const auto address = document.named(column);
  const std::string letter(1, static_cast<char>('A' + address.StartColumn));
  BOOST_TEST(target.find(title) != std::string::npos, target << " leads into another sheet");
  BOOST_TEST(target.find("$" + letter + "$") != std::string::npos, target);
  return std::atoi(target.substr(target.rfind('$') + 1).c_str()) - 1;
}

void checkLinks(const Document &document) {
  const auto rows = document.named("ri_indicator");
  for (int row = rows.StartRow; row <= rows.EndRow; ++row) {
    const std::string name = document.shown("ri_indicator", row);
    if (name.empty())
      continue; // a row of the user's
    const int sentence = rowOf(document, targetOf(document, "ri_source", row), "rs_text");
    BOOST_TEST(document.shown("rs_text", sentence).find(name) != std::string::npos);
    BOOST_TEST(document.shown("ri_source", row) == "S" + document.shown("rs_no", sentence));
  }
  const auto sentences = document.named("rs_text");
  int linked = 0;
  for (int row = sentences.StartRow; row <= sentences.EndRow; ++row) {
    if (document.shown("rs_rows", row).empty())
      continue;
    ++linked;
    const int back = rowOf(document, targetOf(document, "rs_rows", row), "ri_indicator");
    BOOST_TEST(document.shown("ri_source", back) == "S" + document.shown("rs_no", row));
  }
  BOOST_TEST(linked == 6);
}

/// Sorts the rows of a managed column by it, the last first.
void sortDown(const Document &document, std::string_view column) {
  const auto range = document.named(column);
  css::table::TableSortField field;
  field.Field = range.StartColumn;
  field.IsAscending = false;
  const css::uno::Sequence<css::table::TableSortField> fields(&field, 1);
  const css::beans::PropertyValue descriptor[] = {property("SortFields", css::uno::Any(fields)),
                                                  property("ContainsHeader", css::uno::Any(false))};
  Reference<css::util::XSortable>(
      sheetOf(document, column)->getCellRangeByPosition(0, range.StartRow, 30, range.EndRow),
      UNO_QUERY_THROW)
      ->sort({descriptor, 2});
}

void rename(const Document &document, std::string_view column, const char *title) {
  Reference<css::container::XNamed>(sheetOf(document, column), UNO_QUERY_THROW)
      ->setName(toOUString(std::string_view(title)));
}

void insertRow(const Document &document, std::string_view column, int row) {
  Reference<css::table::XColumnRowRange>(sheetOf(document, column), UNO_QUERY_THROW)
      ->getRows()
      ->insertByIndex(row, 1);
}

} // namespace

BOOST_AUTO_TEST_CASE(linksLeadThereAndBack) {
  const Imported it(theOffice());
  checkLinks(it.document);
}

BOOST_AUTO_TEST_CASE(linksSurviveSortingInsertingAndRenaming) {
  const Imported it(theOffice());
  sortDown(it.document, "ri_value");
  sortDown(it.document, "rs_text");
  checkLinks(it.document);
  insertRow(it.document, "ri_value", 0);
  insertRow(it.document, "rs_text", 3);
  checkLinks(it.document);
  rename(it.document, "ri_value", "Figures of 25");
  rename(it.document, "rs_text", "原文 2");
  it.document.recalculate();
  checkLinks(it.document);

  const auto saved = it.folder.path() / "saved.ods";
  it.document.store(saved, "calc8");
  Document loaded = theOffice().open(saved);
  loaded.recalculate();
  checkLinks(loaded);
  loaded.close();
}

/// Where a user takes patterns for regular expressions, the bars of a key would be alternatives.
BOOST_AUTO_TEST_CASE(linksDoNotDependOnTheUsersSearchSettings) {
  const Office office;
  constexpr std::string_view kSearch = "/org.openoffice.Office.Calc/Calculate/Other";
  office.set(kSearch, "Wildcards", css::uno::Any(false));
  office.set(kSearch, "RegularExpressions", css::uno::Any(true));
  const Imported it(office);
  sortDown(it.document, "ri_value");
  it.document.recalculate();
  checkLinks(it.document);
}

BOOST_AUTO_TEST_CASE(theReportFollowsARefreshAndASort) {
  const Imported it(theOffice());
  const int row = it.document.named("ru_number").StartRow;
  const auto shown = [&](int line) {
    return toUtf8(
        Reference<css::text::XTextRange>(it.document.cell("Report", 1, line), UNO_QUERY_THROW)
            ->getString());
  };
  int first = 0; // line of the ranking
  while (shown(first) != "Growth ranked")
    ++first;
  const auto ranked = [&](int slot) { return shown(first + 1 + slot); };
  BOOST_TEST(it.document.shown("ru_number", row) == "2025年");
  BOOST_TEST(ranked(0) == "地區生產總值");
  BOOST_TEST(ranked(1) == "出口總額");
  sortDown(it.document, "ri_key");
  BOOST_TEST(ranked(0) == "地區生產總值");
  it.editFile("出口總額800億元，同比增長10%", "出口總額800億元，同比增長40%");
  it.refresh();
  BOOST_TEST(ranked(0) == "出口總額");
  BOOST_TEST(ranked(1) == "地區生產總值");
  BOOST_TEST(it.document.charts().size() == 1u);
}
