#include "calc/torture/random_user.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include <boost/test/test_tools.hpp>

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSheetFilterDescriptor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/text/XSimpleText.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/util/XRefreshable.hpp>
#include <com/sun/star/util/XSortable.hpp>
#include <org/reportindicators/ReportException.hpp>

#include "calc/commands.hpp"
#include "workbook/sheet/utf.hpp"
#include "workbook/sheet/words.hpp"

using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace ri::test {

namespace {

constexpr char kOwnSheet[] = "mine";
constexpr char kRemark[] = "my remark";
constexpr char kFormula[] = "my formula";

/// "$'Indicators'.$I$5"
std::string addressOf(const Reference<css::table::XCell> &cell) {
  return toUtf8(propertyOf(cell, "AbsoluteName").get<rtl::OUString>());
}

CellRangeAddress rangeOf(const Reference<css::uno::XInterface> &cells) {
  return Reference<css::sheet::XCellRangeAddressable>(cells, UNO_QUERY_THROW)->getRangeAddress();
}

Reference<css::table::XTableRows> rowsOf(const Table &table) {
  return Reference<css::table::XColumnRowRange>(table.sheet(), UNO_QUERY_THROW)->getRows();
}

Reference<css::table::XTableColumns> columnsOf(const Table &table) {
  return Reference<css::table::XColumnRowRange>(table.sheet(), UNO_QUERY_THROW)->getColumns();
}

Reference<css::table::XTableCharts> chartsOf(const Reference<css::sheet::XSpreadsheet> &sheet) {
  return Reference<css::table::XTableChartsSupplier>(sheet, UNO_QUERY_THROW)->getCharts();
}

/// What a row says of itself to who looks from elsewhere: its key, or that it is the user's.
std::string keyAt(const Document &document, int row) {
  const Table table(document, TableName::Indicators);
  return row < table.first() || row > table.last() ? "outside" : table.identity(row);
}

/// What ends at the last row takes in those that come behind it; one row alone does not.
std::string keysOf(const Document &document, const CellRangeAddress &range) {
  const bool isOpen = range.EndRow > range.StartRow &&
                      range.EndRow == Table(document, TableName::Indicators).last();
  return keyAt(document, range.StartRow) + " to " +
         (isOpen ? "the last" : keyAt(document, range.EndRow));
}

/// The row of the last address in a formula, from 0.
int rowInFormula(const std::string &formula) {
  const auto digits = formula.find_last_not_of("0123456789") + 1;
  return digits == formula.size() ? -1 : std::stoi(formula.substr(digits)) - 1;
}

std::string noteAt(const Table &table, const char *column, int row) {
  const Reference<css::sheet::XSheetAnnotationAnchor> cell(table.cell(column, row),
                                                           UNO_QUERY_THROW);
  return toUtf8(
      Reference<css::text::XSimpleText>(cell->getAnnotation(), UNO_QUERY_THROW)->getString());
}

std::string formatAt(const Table &table, const Document &document, const char *column, int row) {
  const auto formats =
      Reference<css::util::XNumberFormatsSupplier>(document.spreadsheet(), UNO_QUERY_THROW)
          ->getNumberFormats();
  const auto format =
      formats->getByKey(propertyOf(table.cell(column, row), "NumberFormat").get<sal_Int32>());
  return toUtf8(format->getPropertyValue("FormatString").get<rtl::OUString>());
}

/// A line of Changes that waits for the user.
struct OpenChange {
  int row = 0; ///< of the sheet
  std::string key, column, kind;
  bool isConflict() const { return column != "Row"; } ///< not about a row that he deleted
};

std::vector<OpenChange> openChanges(const Document &document) {
  std::vector<OpenChange> open;
  const CellRangeAddress range = document.named("rx_key");
  for (int row = range.StartRow; !document.shown("rx_key", row).empty(); ++row)
    if (document.shown("rx_done", row).empty())
      open.push_back({row, document.shown("rx_key", row), document.shown("rx_column", row),
                      document.shown("rx_kind", row)});
  return open;
}

/// What the last refresh would have written into that cell; nothing where it is a formula.
std::optional<std::string> theirsOf(const Document &document, const OpenChange &change) {
  const auto column = ri::columnOfHeading(ri::SheetId::Indicators, ri::fromUtf8(change.column));
  const auto row = document.find("rb_key", change.key);
  if (!row || column >= ri::columnsOf(ri::SheetId::Indicators).size())
    return {};
  const std::string name(ri::columnsOf(ri::SheetId::Indicators)[column].name);
  const std::string theirs = toUtf8(document.cell("rb_" + name.substr(3), *row)->getFormula());
  return theirs.find('{') == std::string::npos ? std::optional(theirs) : std::nullopt;
}

} // namespace

Reference<css::sheet::XSpreadsheet> sheetAt(const Document &document, int index) {
  return {
      Reference<css::container::XIndexAccess>(document.spreadsheet()->getSheets(), UNO_QUERY_THROW)
          ->getByIndex(index),
      UNO_QUERY_THROW};
}

struct RandomUser::Act {
  const char *name;
  void (RandomUser::*perform)();
  int weight;
};

const RandomUser::Act RandomUser::kActs[] = {
    {"types into a cell", &RandomUser::typeIntoIndicators, 4},
    {"rewords a sentence of Source", &RandomUser::rewordSentence, 4},
    {"writes a remark", &RandomUser::remark, 3},
    {"calculates on a row", &RandomUser::calculate, 2},
    {"notes", &RandomUser::note, 2},
    {"colours a cell", &RandomUser::colour, 2},
    {"formats a number", &RandomUser::format, 2},
    {"makes a row higher", &RandomUser::setHeight, 2},
    {"hides or shows a row", &RandomUser::hideRow, 2},
    {"sorts", &RandomUser::sort, 3},
    {"filters, or ends that", &RandomUser::filter, 2},
    {"inserts a row", &RandomUser::insertRow, 3},
    {"inserts rows above the table", &RandomUser::insertRowsOnTop, 1},
    {"copies a row", &RandomUser::copyRow, 2},
    {"deletes a row", &RandomUser::deleteRow, 2},
    {"inserts a column", &RandomUser::insertColumn, 1},
    {"moves a column", &RandomUser::moveColumn, 1},
    {"hides or shows a column", &RandomUser::hideColumn, 1},
    {"makes a column wider", &RandomUser::widenColumn, 1},
    {"renames a sheet", &RandomUser::rename, 1},
    {"refers to a cell", &RandomUser::referToCell, 2},
    {"looks a row up", &RandomUser::lookUp, 2},
    {"names some rows", &RandomUser::nameRange, 1},
    {"makes a chart beside the table", &RandomUser::chartBeside, 1},
    {"makes a chart on a sheet of his own", &RandomUser::chartElsewhere, 1},
    {"settles conflicts", &RandomUser::settleConflicts, 4},
    {"links a report to another file", &RandomUser::relink, 1},
    {"protects a sheet, or ends that", &RandomUser::protect, 1},
    {"deletes a column", &RandomUser::deleteColumn, 1},
    {"deletes a sheet", &RandomUser::deleteSheet, 1},
    {"blanks a sentence", &RandomUser::blankSentence, 2},
    {"writes a column beside a table", &RandomUser::typeBeside, 2},
    {"sorts by a button of the table", &RandomUser::sortByButton, 3},
    {"corrects what was read", &RandomUser::correct, 4},
    {"says what a report is about", &RandomUser::editFrame, 2},
    {"imports another report", &RandomUser::importAnother, 1},
    {"imports a report into a workbook of his own", &RandomUser::importIntoForeign, 1},
    {"saves as .ods and loads", &RandomUser::saveAsOds, 1},
    {"saves as .xlsx and loads", &RandomUser::saveAsXlsx, 1},
};

std::string RandomUser::act() {
  int sum = 0;
  for (const Act &act : kActs)
    sum += act.weight;
  int chosen = dice_.below(sum);
  constexpr TableName kTables[] = {TableName::Indicators, TableName::Indicators,
                                   TableName::Indicators, TableName::Comparisons,
                                   TableName::Source};
  table_ = dice_.pick(kTables);
  for (const Act &act : kActs) {
    chosen -= act.weight;
    if (chosen >= 0)
      continue;
    if (isBroken() && act.perform != &RandomUser::protect)
      return "looks at what he has broken";
    try {
      (this->*act.perform)();
    } catch (const NotThere &gone) {
      return act.name + std::string(", but ") + gone.what();
    }
    return act.name;
  }
  return {};
}

/// Whether no refresh will do anything before something is mended.
bool RandomUser::isBroken() const {
  const Document &document = workbook_.document();
  return !document.has("rb_kind") || anyProtected(document) ||
         !Table::isThere(document, TableName::Indicators) || !document.has("rs_text") ||
         !Table::isThere(document, TableName::Source);
}

int RandomUser::managedRow(const Table &table) {
  const int row = table.first() + dice_.below(table.last() - table.first() + 1);
  return table.isManaged(row) ? row : -1;
}

void RandomUser::typeIntoIndicators() {
  static const std::vector<const char *> kColumns{"ri_value",   "ri_value", "ri_indicator",
                                                  "ri_section", "ri_area",  "ri_period",
                                                  "ri_unit",    "ri_growth"};
  const Table table = indicators();
  const int row = managedRow(table);
  if (row < 0)
    return;
  const char *column = dice_.pick(kColumns);
  const auto cell = table.cell(column, row);
  if (dice_.oneIn(5))
    write(cell, "");
  else if (column == std::string("ri_value") || column == std::string("ri_growth"))
    cell->setValue(10000 + dice_.below(1000));
  else
    write(cell, "mine " + std::to_string(dice_.below(1000)));
  workbook_.marks().onRow(workbook_.document(), TableName::Indicators, table.identity(row),
                          std::string("typed ") + column,
                          [column](const Table &now, int at) { return now.shown(column, at); });
}

void RandomUser::rewordSentence() {
  const Table table(workbook_.document(), TableName::Source);
  const int row = managedRow(table);
  if (row < 0 || table.shown("rs_role", row) != "body")
    return;
  const auto text = workbook_.reports().front().text.sentence();
  write(table.cell("rs_text", row), dice_.oneIn(6) ? std::string(dice_.below(2), ' ') : text);
  workbook_.marks().onRow(workbook_.document(), TableName::Source, table.identity(row),
                          "typed rs_text",
                          [](const Table &now, int at) { return now.shown("rs_text", at); });
}

void RandomUser::remark() {
  const Table table(workbook_.document(), table_);
  const int row = managedRow(table);
  if (row < 0)
    return;
  write(table.cell(table.ownColumn(kRemark), row), "remark " + table.identity(row));
  workbook_.marks().onRow(
      workbook_.document(), table_, table.identity(row), "remark",
      [](const Table &now, int at) { return now.shown(now.ownColumn(kRemark), at); });
}

void RandomUser::calculate() {
  const Table table = indicators();
  const int row = managedRow(table);
  if (row < 0)
    return;
  const std::string value = addressOf(table.cell("ri_value", row));
  std::string relative; // "I5"
  for (const char unit : value.substr(value.rfind('.') + 1))
    if (unit != '$')
      relative += unit;
  table.cell(table.ownColumn(kFormula), row)->setFormula(toOUString("=2*" + relative));
  workbook_.marks().onRow(workbook_.document(), TableName::Indicators, table.identity(row),
                          "formula", [](const Table &now, int at) -> std::string {
                            const auto cell = now.cell(now.ownColumn(kFormula), at);
                            return cell->getValue() == 2 * now.cell("ri_value", at)->getValue()
                                       ? "twice the value"
                                       : "something else";
                          });
}

void RandomUser::note() {
  const Table table = indicators();
  const int row = managedRow(table);
  if (row < 0 || !noteAt(table, "ri_period", row).empty())
    return;
  Reference<css::sheet::XSheetAnnotationsSupplier>(table.sheet(), UNO_QUERY_THROW)
      ->getAnnotations()
      ->insertNew(
          Reference<css::sheet::XCellAddressable>(table.cell("ri_period", row), UNO_QUERY_THROW)
              ->getCellAddress(),
          toOUString(table.identity(row)));
  workbook_.marks().onRow(workbook_.document(), TableName::Indicators, table.identity(row), "note",
                          [](const Table &now, int at) { return noteAt(now, "ri_period", at); });
}

void RandomUser::colour() {
  static const std::vector<const char *> kColumns[] = {
      {"ri_unit", "ri_value", "ri_state"}, {"rc_unit", "rc_reading"}, {"rs_text", "rs_state"}};
  const Table table(workbook_.document(), table_);
  const int row = managedRow(table);
  if (row < 0)
    return;
  const char *column = dice_.pick(kColumns[static_cast<std::size_t>(table_)]);
  setProperty(table.cell(column, row), "CellBackColor",
              css::uno::Any(sal_Int32{0xFF0000} + dice_.below(256)));
  workbook_.marks().onRow(workbook_.document(), table_, table.identity(row),
                          std::string("colour ") + column, [column](const Table &now, int at) {
                            return std::to_string(
                                propertyOf(now.cell(column, at), "CellBackColor").get<sal_Int32>());
                          });
}

void RandomUser::format() {
  static const std::vector<const char *> kColumns{"ri_value", "ri_base_value", "ri_growth"};
  const Table table = indicators();
  const int row = managedRow(table);
  if (row < 0)
    return;
  const char *column = dice_.pick(kColumns);
  constexpr sal_Int32 kStandard = 5; // formats that every office has: 0, 0.00, #,##0, 0%, ...
  setProperty(table.cell(column, row), "NumberFormat", css::uno::Any(1 + dice_.below(kStandard)));
  const Workbook &workbook = workbook_;
  workbook_.marks().onRow(workbook_.document(), TableName::Indicators, table.identity(row),
                          std::string("format ") + column,
                          [column, &workbook](const Table &now, int at) {
                            return formatAt(now, workbook.document(), column, at);
                          });
}

void RandomUser::setHeight() {
  const Table table(workbook_.document(), table_);
  const int row = managedRow(table);
  if (row < 0)
    return;
  setProperty(table.row(row), "Height", css::uno::Any(sal_Int32{1000} + dice_.below(500)));
  workbook_.marks().onRow(
      workbook_.document(), table_, table.identity(row), "height", [](const Table &now, int at) {
        return std::to_string(propertyOf(now.row(at), "Height").get<sal_Int32>());
      });
}

void RandomUser::hideRow() {
  const Table table(workbook_.document(), table_);
  const int row = managedRow(table);
  if (row >= 0)
    setProperty(table.row(row), "IsVisible", css::uno::Any(dice_.oneIn(2)));
}

/// Which of several rows of one key is the first, and so the managed one, a sort decides anew.
void RandomUser::forgetCopies() {
  for (const std::string &identity : Table(workbook_.document(), table_).copied())
    workbook_.marks().forgetRow(table_, identity);
}

void RandomUser::sort() {
  const Table table(workbook_.document(), table_);
  css::table::TableSortField field;
  field.Field = dice_.below(table.right() + 1);
  field.IsAscending = dice_.oneIn(2);
  const std::vector<css::beans::PropertyValue> how{
      property("SortFields",
               css::uno::Any(css::uno::Sequence<css::table::TableSortField>(&field, 1))),
      property("ContainsHeader", css::uno::Any(false))};
  workbook_.marks().forget("height"); // heights stay where they are
  forgetCopies();
  Reference<css::util::XSortable>(
      table.sheet()->getCellRangeByPosition(0, table.first(), table.right(), table.last()),
      UNO_QUERY_THROW)
      ->sort({how.data(), static_cast<sal_Int32>(how.size())});
}

/// Only rows of one unit, by the autofilter of the table; or all again.
void RandomUser::filter() {
  const Table table = indicators();
  const Reference<css::sheet::XDatabaseRanges> ranges(
      propertyOf(workbook_.document().spreadsheet(), "DatabaseRanges"), UNO_QUERY_THROW);
  for (const rtl::OUString &name : ranges->getElementNames()) {
    const Reference<css::sheet::XDatabaseRange> range(ranges->getByName(name), UNO_QUERY_THROW);
    const CellRangeAddress area = range->getDataArea();
    const int column = table.columnOf("ri_unit");
    if (area.Sheet != rangeOf(table.sheet()).Sheet || column < area.StartColumn ||
        column > area.EndColumn)
      continue;
    css::sheet::TableFilterField field;
    field.Field = column - area.StartColumn;
    field.Operator = css::sheet::FilterOperator_EQUAL;
    field.StringValue = "億元";
    range->getFilterDescriptor()->setFilterFields(
        {&field, dice_.oneIn(2) ? sal_Int32{1} : sal_Int32{0}});
    Reference<css::util::XRefreshable>(range, UNO_QUERY_THROW)->refresh();
  }
}

void RandomUser::insertRow() {
  const Table table(workbook_.document(), table_);
  const int row = table.first() + dice_.below(table.last() - table.first() + 2);
  rowsOf(table)->insertByIndex(row, 1);
  if (table_ == TableName::Indicators) {
    write(table.cell("ri_indicator", row), "my own row");
    table.cell("ri_value", row)->setFormula("=1+1");
  } else if (table_ == TableName::Source && dice_.oneIn(2)) {
    write(table.cell("rs_text", row), workbook_.reports().front().text.sentence());
  }
}

void RandomUser::insertRowsOnTop() {
  const Table table(workbook_.document(), table_);
  rowsOf(table)->insertByIndex(0, 1 + dice_.below(2));
  write(table.cell(0, 0), "My title");
}

void RandomUser::copyRow() {
  const Table table(workbook_.document(), table_);
  const int row = managedRow(table);
  if (row < 0)
    return;
  rowsOf(table)->insertByIndex(row + 1, 1);
  const int right = table.right();
  const CellRangeAddress to =
      rangeOf(table.sheet()->getCellRangeByPosition(0, row + 1, 0, row + 1));
  Reference<css::sheet::XCellRangeMovement>(table.sheet(), UNO_QUERY_THROW)
      ->copyRange({to.Sheet, to.StartColumn, to.StartRow},
                  rangeOf(table.sheet()->getCellRangeByPosition(0, row, right, row)));
}

void RandomUser::deleteRow() {
  const Table table(workbook_.document(), table_);
  const int row = managedRow(table);
  constexpr int kFew = 2;
  if (row < 0 || table.last() - table.first() < kFew)
    return;
  // If there is a copy, that is the managed row now, with marks of its own.
  workbook_.marks().forgetRow(table_, table.identity(row));
  rowsOf(table)->removeByIndex(row, 1);
}

void RandomUser::insertColumn() {
  const Table table(workbook_.document(), table_);
  columnsOf(table)->insertByIndex(dice_.below(table.right() + 1), 1);
}

void RandomUser::moveColumn() {
  static const std::vector<const char *> kColumns[] = {
      {"ri_value", "ri_state", "ri_key", "ri_unit", "ri_base_value", "ri_section", "ri_source"},
      {"rc_unit", "rc_key1", "rc_reading"},
      {"rs_text", "rs_no", "rs_rows", "rs_state"}};
  const Table table(workbook_.document(), table_);
  const int to = dice_.below(table.right() + 2);
  columnsOf(table)->insertByIndex(to, 1);
  const int from = table.columnOf(dice_.pick(kColumns[static_cast<std::size_t>(table_)]));
  const int bottom = rangeOf(table.sheet()).EndRow;
  const auto whole = rangeOf(table.sheet()->getCellRangeByPosition(from, 0, from, bottom));
  Reference<css::sheet::XCellRangeMovement>(table.sheet(), UNO_QUERY_THROW)
      ->moveRange({whole.Sheet, to, 0}, whole);
  columnsOf(table)->removeByIndex(from, 1);
}

void RandomUser::hideColumn() {
  static const std::vector<const char *> kColumns{"ri_area", "ri_base_value", "ri_previous",
                                                  "ri_multiplier", "ri_key"};
  const char *column = dice_.pick(kColumns);
  const Table table = indicators();
  setProperty(table.column(table.columnOf(column)), "IsVisible", css::uno::Any(dice_.oneIn(2)));
  workbook_.marks().elsewhere(
      std::string("visibility of ") + column, [column](const Document &now) {
        const Table there(now, TableName::Indicators);
        return std::to_string(
            propertyOf(there.column(there.columnOf(column)), "IsVisible").get<bool>());
      });
}

void RandomUser::widenColumn() {
  const Table table = indicators();
  setProperty(table.column(table.columnOf("ri_indicator")), "Width",
              css::uno::Any(sal_Int32{3000} + dice_.below(4000)));
  workbook_.marks().elsewhere("width", [](const Document &now) {
    const Table there(now, TableName::Indicators);
    return std::to_string(
        propertyOf(there.column(there.columnOf("ri_indicator")), "Width").get<sal_Int32>());
  });
}

void RandomUser::rename() {
  static const std::vector<const char *> kSheets{"ri_key", "rs_text", "rc_type", "rx_key",
                                                 "rb_kind"};
  const Document &document = workbook_.document();
  Reference<css::container::XNamed>(sheetAt(document, document.named(dice_.pick(kSheets)).Sheet),
                                    UNO_QUERY_THROW)
      ->setName(toOUString("我的表 " + std::to_string(dice_.below(1000000))));
}

Reference<css::sheet::XSpreadsheet> RandomUser::ownSheet() const {
  const auto sheets = workbook_.document().spreadsheet()->getSheets();
  if (!sheets->hasByName(kOwnSheet))
    sheets->insertNewByName(
        kOwnSheet, static_cast<sal_Int16>(dice_.below(sheets->getElementNames().getLength() + 1)));
  return {sheets->getByName(kOwnSheet), UNO_QUERY_THROW};
}

void RandomUser::formulaElsewhere(const std::string &formula, const LookAtCell &look) {
  const auto sheet = ownSheet();
  const auto cursor = sheet->createCursor();
  Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
  const int row = rangeOf(cursor).EndRow + 1;
  sheet->getCellByPosition(0, row)->setFormula(toOUString(formula));
  workbook_.marks().elsewhere("the formula " + formula, [row, look](const Document &now) {
    return look(now, now.cell(kOwnSheet, 0, row));
  });
}

void RandomUser::referToCell() {
  const Table table = indicators();
  const int row = managedRow(table);
  if (row < 0)
    return;
  formulaElsewhere("=" + addressOf(table.cell("ri_value", row)),
                   [](const Document &now, const Reference<css::table::XCell> &cell) {
                     const Table there(now, TableName::Indicators);
                     const int at = rowInFormula(toUtf8(cell->getFormula()));
                     if (at < 0)
                       return std::string("no row");
                     return keyAt(now, at) +
                            (cell->getValue() == there.cell("ri_value", at)->getValue()
                                 ? ""
                                 : ", but another value");
                   });
}

void RandomUser::lookUp() {
  const Table table = indicators();
  const int row = managedRow(table);
  if (row < 0)
    return;
  const std::string key = table.identity(row);
  formulaElsewhere("=INDEX(ri_value;MATCH(\"" + key + "\";ri_key;0))",
                   [key](const Document &now, const Reference<css::table::XCell> &cell) {
                     const Table there(now, TableName::Indicators);
                     const auto rows = there.rows();
                     const auto at = rows.find(key);
                     if (at == rows.end())
                       return std::string("no row");
                     return std::string(cell->getValue() ==
                                                there.cell("ri_value", at->second)->getValue()
                                            ? "the value"
                                            : "another value");
                   });
}

void RandomUser::nameRange() {
  const Table table = indicators();
  const int column = table.columnOf("ri_value");
  const auto cells = table.sheet()->getCellRangeByPosition(column, table.first() + dice_.below(2),
                                                           column, table.last() - dice_.below(2));
  const Reference<css::sheet::XNamedRanges> names(
      propertyOf(workbook_.document().spreadsheet(), "NamedRanges"), UNO_QUERY_THROW);
  const std::string name = "mine_" + std::to_string(dice_.below(1000000));
  names->addNewByName(toOUString(name), propertyOf(cells, "AbsoluteName").get<rtl::OUString>(), {},
                      0);
  formulaElsewhere("=SUM(" + name + ")",
                   [name](const Document &now, const Reference<css::table::XCell> &) {
                     return keysOf(now, now.named(name));
                   });
}

void RandomUser::chart(bool beside) {
  const char *kind = beside ? "chart beside the table " : "chart on a sheet of his own ";
  const auto sheet = beside ? indicators().sheet() : ownSheet();
  const Table table = indicators();
  std::vector<CellRangeAddress> ranges;
  for (const char *name : {"ri_indicator", "ri_value"}) {
    const int column = table.columnOf(name);
    ranges.push_back(rangeOf(
        table.sheet()->getCellRangeByPosition(column, table.first(), column, table.last())));
  }
  const rtl::OUString name = toOUString(kind + std::to_string(dice_.below(1000000)));
  chartsOf(sheet)->addNewByName(name, {0, 0, 8000, 6000},
                                {ranges.data(), static_cast<sal_Int32>(ranges.size())}, false,
                                true);
  // Both formats keep a chart, one of them not its name; all that a sheet has are looked at.
  workbook_.marks().elsewhere(kind, [beside](const Document &now) {
    const auto there = beside ? Table(now, TableName::Indicators).sheet() : now.sheet(kOwnSheet);
    const Reference<css::container::XIndexAccess> all(chartsOf(there), UNO_QUERY_THROW);
    std::string seen;
    for (int i = 0; i < all->getCount(); ++i) {
      const Reference<css::table::XTableChart> chart(all->getByIndex(i), UNO_QUERY_THROW);
      for (const CellRangeAddress &range : chart->getRanges())
        seen += keysOf(now, range) + "; ";
    }
    return seen;
  });
}

void RandomUser::chartBeside() { chart(true); }

void RandomUser::chartElsewhere() { chart(false); }

void RandomUser::settleConflicts() {
  struct Way {
    const char *command;
    bool theirs, all;
  };
  constexpr Way kWays[] = {{"TakeTheirs", true, false},
                           {"KeepMine", false, false},
                           {"TakeAllTheirs", true, true},
                           {"KeepAllMine", false, true}};
  const Way &way = dice_.pick(kWays);
  const Document &document = workbook_.document();
  const std::vector<OpenChange> open = openChanges(document);
  if (!open.empty())
    select(document, document.cell("rx_done", dice_.pick(open).row));
  if (!isEnabled(workbook_.office(), document, way.command))
    return;
  const Table table = indicators();
  const auto rows = table.rows();
  if (way.theirs)
    for (const OpenChange &change : open) {
      workbook_.marks().forgetRow(TableName::Indicators, change.key, "typed");
      workbook_.marks().forgetRow(TableName::Source, change.key.substr(1), "typed");
    }
  const auto steps = document.undoTitles().size();
  const auto event = dispatch(workbook_.office(), document, way.command);
  if (workbook_.isDamaged() && event.State == css::frame::DispatchResultState::FAILURE) {
    BOOST_TEST(document.undoTitles().size() == steps);
    return;
  }
  if (org::reportindicators::ReportException refusal; event.Result >>= refusal)
    BOOST_ERROR(way.command << ": " << toUtf8(refusal.Message));
  BOOST_REQUIRE(event.State == css::frame::DispatchResultState::SUCCESS);
  // What is taken of a sentence is read at once: rows follow, and may be in conflict then.
  if (std::any_of(open.begin(), open.end(), [&document](const OpenChange &change) {
        return change.column == "Text" && document.shown("rx_done", change.row) == "theirs";
      }))
    return;
  const std::vector<OpenChange> left = openChanges(document);
  BOOST_TEST(left.size() + static_cast<std::size_t>(event.Result.get<sal_Int32>()) == open.size());
  if (way.all)
    BOOST_TEST(std::none_of(left.begin(), left.end(),
                            [](const OpenChange &change) { return change.isConflict(); }));
  for (const OpenChange &change : open) {
    if (!change.isConflict() || document.shown("rx_done", change.row) != "theirs")
      continue;
    const auto row = rows.find(change.key);
    const auto theirs = theirsOf(document, change);
    for (int column = 0; theirs && row != rows.end() && column <= table.right(); ++column)
      if (table.shown(column, table.headings()) == change.column)
        BOOST_TEST(toUtf8(table.cell(column, row->second)->getFormula()) == *theirs,
                   change.key << " " << change.column);
  }
}

void RandomUser::relink() { workbook_.relink(dice_.below(workbook_.reports().size())); }

void RandomUser::importAnother() {
  constexpr std::size_t kMost = 2;
  if (workbook_.reports().size() < kMost)
    workbook_.importAnother();
}

void RandomUser::saveAsOds() { workbook_.saveAndLoad(true); }

void RandomUser::saveAsXlsx() {
  workbook_.marks().forget("height"); // other units
  workbook_.marks().forget("width");
  workbook_.saveAndLoad(false);
}

} // namespace ri::test
