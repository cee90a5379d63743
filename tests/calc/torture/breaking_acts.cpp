// What a user does to a workbook that a refresh cannot undo, and need not like: columns and sheets
// deleted, sheets protected, texts anywhere beside the tables. All the more it keeps the rest.
#include <algorithm>

#include <boost/test/test_tools.hpp>

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/util/XSortable.hpp>

#include <org/reportindicators/ReportException.hpp>

#include "calc/torture/flat_file.hpp"
#include "calc/torture/random_user.hpp"

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace ri::test {

namespace {

/// A column of each managed sheet, which finds it.
constexpr const char *kSheetNames[] = {"ri_indicator", "rc_kind", "rs_text", "ru_number", "rp_name",
                                       "rn_as_read",   "rx_done", "rl_time", "rb_kind"};

/// Whether any cell of the row shows the text.
std::string shownInRow(const Table &table, int row, const std::string &text) {
  for (int column = 0; column <= table.right(); ++column)
    if (table.shown(column, row) == text)
      return text;
  return "not in the row";
}

std::vector<Reference<css::util::XProtectable>> sheetsOf(const Document &document) {
  std::vector<Reference<css::util::XProtectable>> sheets;
  for (const std::string &name : document.sheetNames())
    sheets.emplace_back(document.sheet(name), UNO_QUERY_THROW);
  return sheets;
}

} // namespace

bool anyProtected(const Document &document) {
  const auto sheets = sheetsOf(document);
  return std::any_of(sheets.begin(), sheets.end(),
                     [](const auto &sheet) { return sheet->isProtected(); });
}

bool unprotectAll(const Document &document) {
  const bool any = anyProtected(document);
  for (const auto &sheet : sheetsOf(document))
    if (sheet->isProtected())
      sheet->unprotect({});
  return any;
}

void RandomUser::protect() {
  const char *name = dice_.pick(kSheetNames);
  if (!workbook_.document().has(name))
    return;
  const Reference<css::util::XProtectable> sheet(
      sheetAt(workbook_.document(), workbook_.document().named(name).Sheet), UNO_QUERY_THROW);
  if (sheet->isProtected())
    sheet->unprotect({});
  else
    sheet->protect({});
}

/// One of ours or one of his own.
void RandomUser::deleteColumn() {
  const Table table(workbook_.document(), table_);
  Reference<css::table::XColumnRowRange>(table.sheet(), UNO_QUERY_THROW)
      ->getColumns()
      ->removeByIndex(dice_.below(table.right() + 1), 1);
  workbook_.damage();
  workbook_.marks().lookAnew(workbook_.document());
}

void RandomUser::deleteSheet() {
  const Document &document = workbook_.document();
  const char *name = dice_.pick(kSheetNames);
  if (!document.has(name))
    return;
  document.spreadsheet()->getSheets()->removeByName(
      toOUString(document.sheetNames()[static_cast<std::size_t>(document.named(name).Sheet)]));
  workbook_.damage();
  workbook_.marks().lookAnew(document);
}

void RandomUser::blankSentence() {
  const Table table(workbook_.document(), TableName::Source);
  const int row = managedRow(table);
  if (row < 0)
    return;
  write(table.cell("rs_text", row), std::string(dice_.below(3), ' '));
  workbook_.marks().forgetRow(TableName::Source, table.identity(row), "typed");
}

/// A column of his own, with a heading or without, next to the others or apart.
void RandomUser::typeBeside() {
  const Table table(workbook_.document(), table_);
  constexpr int kApart = 4;
  const int column = table.right() + 1 + dice_.below(kApart);
  const std::string kind = "beside " + std::to_string(dice_.below(1000));
  if (dice_.oneIn(2))
    write(table.cell(column, table.headings()), kind);
  for (const auto &[identity, row] : table.rows()) {
    const std::string text = kind + " " + identity;
    write(table.cell(column, row), text);
    workbook_.marks().onRow(workbook_.document(), table_, identity, kind,
                            [text](const Table &now, int at) { return shownInRow(now, at, text); });
  }
}

/// As the entries of a heading's button do it: all of the table by one column, the heading apart.
void RandomUser::sortByButton() {
  const Table table(workbook_.document(), table_);
  const Reference<css::sheet::XDatabaseRanges> ranges(
      propertyOf(workbook_.document().spreadsheet(), "DatabaseRanges"), UNO_QUERY_THROW);
  for (const rtl::OUString &name : ranges->getElementNames()) {
    const Reference<css::sheet::XDatabaseRange> range(ranges->getByName(name), UNO_QUERY_THROW);
    const auto area = range->getDataArea();
    if (area.Sheet != table.sheetIndex() || area.StartRow > table.first() ||
        area.EndRow < table.first())
      continue;
    css::table::TableSortField field;
    field.Field = dice_.below(area.EndColumn - area.StartColumn + 1);
    field.IsAscending = dice_.oneIn(2);
    const css::beans::PropertyValue how[] = {
        property("SortFields",
                 css::uno::Any(css::uno::Sequence<css::table::TableSortField>(&field, 1))),
        property("ContainsHeader", css::uno::Any(true))};
    workbook_.marks().forget("height"); // heights stay where they are
    forgetCopies();
    Reference<css::util::XSortable>(
        Reference<css::sheet::XCellRangeReferrer>(range, UNO_QUERY_THROW)->getReferredCells(),
        UNO_QUERY_THROW)
        ->sort({how, 2});
  }
}

/// Says that a row is no indicator, that a number is one, or what an indicator is called.
void RandomUser::correct() {
  const Document &document = workbook_.document();
  if (dice_.oneIn(3))
    return takeLeftOut();
  const Table table = indicators();
  const int row = managedRow(table);
  if (row < 0)
    return;
  const std::string key = table.identity(row);
  const auto before = document.undoTitles().size();
  try {
    if (dice_.oneIn(2)) {
      workbook_.callIndicator(key, "called " + std::to_string(dice_.below(100)));
      workbook_.marks().forgetRow(TableName::Indicators, key, "typed");
    } else {
      if (Table::isThere(document, TableName::Comparisons)) // what is said of it goes with it
        for (const auto &[identity, at] : Table(document, TableName::Comparisons).rows())
          if (identity.find(key) != std::string::npos)
            workbook_.marks().forgetRow(TableName::Comparisons, identity);
      workbook_.dropIndicator(key);
      workbook_.marks().forgetRow(TableName::Indicators, key);
    }
    BOOST_TEST(document.undoTitles().size() <= before + 1);
  } catch (const org::reportindicators::ReportException &refusal) {
    BOOST_TEST(document.undoTitles().size() == before, toUtf8(refusal.Message));
  }
}

void RandomUser::takeLeftOut() {
  const Document &document = workbook_.document();
  const auto keys = document.named("ru_key");
  const int row = keys.StartRow + dice_.below(keys.EndRow - keys.StartRow + 1);
  const std::string key = document.shown("ru_key", row);
  if (key.empty())
    return;
  const auto before = document.undoTitles().size();
  try {
    workbook_.takeNumber(key);
    BOOST_TEST(document.undoTitles().size() <= before + 1);
  } catch (const org::reportindicators::ReportException &refusal) {
    BOOST_TEST(document.undoTitles().size() == before, toUtf8(refusal.Message));
  }
}

/// Says what a report is about; sometimes what cannot be, which a refresh refuses.
void RandomUser::editFrame() {
  static const std::vector<const char *> kColumns{"rp_period", "rp_area", "rp_currency", "rp_body"};
  static const std::vector<const char *> kValues[] = {{"2024", "2025-Q3", "2025-H1", "", "某年"},
                                                      {"河川市", "臨江", ""},
                                                      {"HKD", "CNY", "", "貝殼"},
                                                      {"我的公司", ""}};
  const Document &document = workbook_.document();
  const int which = dice_.below(static_cast<int>(kColumns.size()));
  const auto rows = document.named("rp_report");
  const int row = rows.StartRow + dice_.below(rows.EndRow - rows.StartRow + 1);
  write(document.cell(kColumns[static_cast<std::size_t>(which)], row), dice_.pick(kValues[which]));
}

/// A workbook that holds no report, but a table of his own: it gets our sheets and keeps its own,
/// and undo takes them away; or it is refused, and nothing is different.
void RandomUser::importIntoForeign() {
  Document foreign = workbook_.office().create();
  for (int row = 0; row < 3; ++row)
    write(foreign.cell("Sheet1", dice_.below(4), row), "his own " + std::to_string(row));
  const std::string before = flatFile(foreign);
  const auto own = foreign.contents().at("Sheet1");
  const auto steps = foreign.undoTitles().size();
  try {
    workbook_.importInto(foreign, dice_.below(workbook_.reports().size()));
    BOOST_TEST((foreign.contents().at("Sheet1") == own));
    BOOST_TEST(Table(foreign, TableName::Indicators).rows().size() > 0U);
    BOOST_TEST(foreign.undoTitles().size() == steps + 1);
    foreign.undoManager()->undo();
  } catch (const org::reportindicators::ReportException &refusal) {
    BOOST_TEST(!refusal.Message.isEmpty());
  }
  BOOST_TEST(difference(before, flatFile(foreign)) == "");
  foreign.close();
  // Where no window is active the office (7.4) crashes when it undoes a group of rows.
  workbook_.document().model()->getCurrentController()->getFrame()->activate();
}

} // namespace ri::test
