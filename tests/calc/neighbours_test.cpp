// What stands beside a table belongs to it: it goes along with the rows when they are sorted.
#include <boost/test/unit_test.hpp>

#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/util/XSortable.hpp>

#include "calc/commands.hpp"
#include "calc/imported.hpp"

using namespace ri::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

const Office &theOffice() {
  static const Office office;
  return office;
}

Reference<css::sheet::XDatabaseRange> tableOf(const Document &document, const char *name) {
  const Reference<css::sheet::XDatabaseRanges> ranges(
      propertyOf(document.spreadsheet(), "DatabaseRanges"), UNO_QUERY_THROW);
  return {ranges->getByName(rtl::OUString::createFromAscii(name)), UNO_QUERY_THROW};
}

/// As the entries of a heading's button do it: all of the table by one column, the heading apart.
void sortTable(const Document &document, const char *name, std::string_view column,
               bool ascending) {
  const auto range = tableOf(document, name);
  css::table::TableSortField field;
  field.Field = document.named(column).StartColumn - range->getDataArea().StartColumn;
  field.IsAscending = ascending;
  const css::beans::PropertyValue how[] = {
      property("SortFields",
               css::uno::Any(css::uno::Sequence<css::table::TableSortField>(&field, 1))),
      property("ContainsHeader", css::uno::Any(true))};
  Reference<css::util::XSortable>(
      Reference<css::sheet::XCellRangeReferrer>(range, UNO_QUERY_THROW)->getReferredCells(),
      UNO_QUERY_THROW)
      ->sort({how, 2});
}

/// As the buttons of the toolbar do it.
void sortByToolbar(const Document &document, std::string_view column) {
  select(document, document.cell(column, document.named(column).StartRow));
  css::frame::DispatchHelper::create(theOffice().context())
      ->executeDispatch(Reference<css::frame::XDispatchProvider>(
                            document.model()->getCurrentController()->getFrame(), UNO_QUERY_THROW),
                        toOUString(std::string_view(".uno:SortAscending")), "_self", 0, {});
}

/// A column beside a table, with a note in each row that tells which row it belongs to.
struct Notes {
  const char *table;
  const char *key; ///< a column of it whose cells are told apart
  int column;

  void write(const Document &document) const {
    forRows(document, [&](const Reference<css::table::XCell> &cell, const std::string &note) {
      ri::test::write(cell, note);
    });
  }
  int wrong(const Document &document) const {
    int wrong = 0;
    forRows(document, [&](const Reference<css::table::XCell> &cell, const std::string &note) {
      wrong += toUtf8(cell->getFormula()) != note;
    });
    return wrong;
  }

private:
  template <typename Work> void forRows(const Document &document, Work work) const {
    const auto area = tableOf(document, table)->getDataArea();
    const Reference<css::container::XIndexAccess> sheets(document.spreadsheet()->getSheets(),
                                                         UNO_QUERY_THROW);
    const Reference<css::sheet::XSpreadsheet> sheet(sheets->getByIndex(area.Sheet),
                                                    UNO_QUERY_THROW);
    for (int row = area.StartRow + 1; row <= area.EndRow; ++row)
      work(sheet->getCellByPosition(column, row), "note on " + document.shown(key, row));
  }
};

/// Sixty rows, in no order that a sort would leave.
std::string sixtyRows() {
  std::string text = "青河市2025年統計\n\n";
  for (int i = 0; i < 60; ++i)
    text += "第" + std::string(1, static_cast<char>('A' + i % 26)) +
            std::string(1, static_cast<char>('A' + i / 26)) + "礦產量" +
            std::to_string(i * 37 % 61 + 1) + "萬噸。\n";
  return text;
}

} // namespace

BOOST_AUTO_TEST_CASE(notesBesideTheTableFollowTheirRows) {
  for (const bool titled : {false, true}) {
    const Imported it(theOffice(), sixtyRows());
    const Document &document = it.document;
    BOOST_REQUIRE(document.rows() == 60);
    const int state = document.named("ri_state").StartColumn;
    const Notes beside{"ri_indicators", "ri_key", state + 1};
    const Notes apart{"ri_indicators", "ri_key", state + 3};
    if (titled)
      write(document.cell("Indicators", state + 1, 0), "我的備註");
    beside.write(document);
    apart.write(document);
    const auto steps = [&](const Document &sorted) {
      for (const bool ascending : {true, false}) {
        sortTable(sorted, "ri_indicators", "ri_value", ascending);
        BOOST_TEST(sorted.cell("ri_value", 1)->getValue() == (ascending ? 1 : 61));
        BOOST_TEST(beside.wrong(sorted) == 0);
        BOOST_TEST(apart.wrong(sorted) == 0);
      }
      sortByToolbar(sorted, "ri_value");
      BOOST_TEST(sorted.shown("ri_value", 0) == "Value");
      BOOST_TEST(sorted.cell("ri_value", 1)->getValue() == 1);
      BOOST_TEST(beside.wrong(sorted) == 0);
      BOOST_TEST(apart.wrong(sorted) == 0);
    };
    steps(document);
    if (titled)
      BOOST_TEST(toUtf8(document.cell("Indicators", state + 1, 0)->getFormula()) == "我的備註");
    for (const auto &[name, filter] :
         {std::pair("saved.ods", "calc8"), std::pair("saved.xlsx", "Calc MS Excel 2007 XML")})
      BOOST_TEST_CONTEXT(name) {
        document.store(it.folder.path() / name, filter);
        Document loaded = theOffice().open(it.folder.path() / name);
        sortTable(loaded, "ri_indicators", "ri_indicator", true);
        BOOST_TEST(beside.wrong(loaded) == 0);
        steps(loaded);
        // What is typed now joins the others.
        const Notes later{"ri_indicators", "ri_key", state + 6};
        later.write(loaded);
        steps(loaded);
        BOOST_TEST(later.wrong(loaded) == 0);
        loaded.close();
      }
  }
}

BOOST_AUTO_TEST_CASE(allTablesTakeTheirNeighboursAlong) {
  const Imported it(theOffice());
  makeConflicts(it);
  const Document &document = it.document;
  const struct {
    const char *table, *key, *by, *last;
  } tables[] = {{"ri_comparisons", "rc_reading", "rc_unit", "rc_failed"},
                {"ri_source_text", "rs_text", "rs_text", "rs_section"},
                {"ri_changes", "rx_key", "rx_now", "rx_key"}};
  for (const auto &[name, key, by, last] : tables)
    BOOST_TEST_CONTEXT(name) {
      const Notes notes{name, key, document.named(last).StartColumn + 1};
      notes.write(document);
      for (const bool ascending : {false, true}) {
        sortTable(document, name, by, ascending);
        BOOST_TEST(notes.wrong(document) == 0);
      }
    }
}

/// The table grows by itself: that is none of the user's steps, and undo has one less to undo.
BOOST_AUTO_TEST_CASE(whatIsTypedBesideTheTableIsOneStepOfUndo) {
  const Imported it(theOffice());
  const Document &document = it.document;
  const int column = document.named("ri_state").StartColumn + 1;
  const auto steps = document.undoTitles().size();
  write(document.cell("Indicators", column, 2), "備註");
  BOOST_TEST(document.undoTitles().size() == steps + 1);
  BOOST_TEST(tableOf(document, "ri_indicators")->getDataArea().EndColumn == column);
  document.undoManager()->undo();
  BOOST_TEST(document.shown("ri_indicator", 0) == "Indicator");
  BOOST_TEST(toUtf8(document.cell("Indicators", column, 2)->getFormula()) == "");
  document.undoManager()->redo();
  BOOST_TEST(toUtf8(document.cell("Indicators", column, 2)->getFormula()) == "備註");
}

BOOST_AUTO_TEST_CASE(aReportThatIsOpenedTakesNotesAlong) {
  const TemporaryFolder folder;
  writeFile(folder.path() / "report.txt", sixtyRows());
  Document opened = theOffice().open(folder.path() / "report.txt", "report_indicators");
  const Notes notes{"ri_indicators", "ri_key", opened.named("ri_state").StartColumn + 1};
  notes.write(opened);
  sortTable(opened, "ri_indicators", "ri_value", true);
  BOOST_TEST(notes.wrong(opened) == 0);
  opened.close();
}

/// What is another table's, below the rows or on a protected sheet is left alone.
BOOST_AUTO_TEST_CASE(whatIsNotBesideTheTableIsNotTaken) {
  const Imported it(theOffice());
  const Document &document = it.document;
  const int state = document.named("ri_state").StartColumn;
  const auto reach = [&] { return tableOf(document, "ri_indicators")->getDataArea().EndColumn; };
  write(document.cell("Indicators", state + 1, document.rows() + 5), "合計");
  BOOST_TEST(reach() == state);
  const Reference<css::sheet::XDatabaseRanges> ranges(
      propertyOf(document.spreadsheet(), "DatabaseRanges"), UNO_QUERY_THROW);
  ranges->addNewByName(
      toOUString(std::string_view("theirs")),
      {static_cast<sal_Int16>(document.named("ri_state").Sheet), state + 3, 0, state + 4, 4});
  write(document.cell("Indicators", state + 3, 0), "另一表");
  BOOST_TEST(reach() == state);
  write(document.cell("Indicators", state + 1, 3), "備註");
  BOOST_TEST(reach() == state + 1);
  const Reference<css::util::XProtectable> sheet(document.sheet("Indicators"), UNO_QUERY_THROW);
  sheet->protect({});
  write(document.cell("Indicators", state + 2, 3), "備註");
  BOOST_TEST(reach() == state + 1);
}

/// A workbook that nobody typed into since is not to be saved again.
BOOST_AUTO_TEST_CASE(openingASavedWorkbookDoesNotChangeIt) {
  const Imported it(theOffice());
  write(it.document.cell("Indicators", it.document.named("ri_state").StartColumn + 1, 2), "備註");
  it.document.store(it.folder.path() / "saved.ods", "calc8");
  Document loaded = theOffice().open(it.folder.path() / "saved.ods");
  BOOST_TEST(loaded.modifiedParts() == "");
  loaded.close();
}
