#include "commands/source_jump.hpp"

#include <algorithm>
#include <stdexcept>

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "document/column_values.hpp"
#include "document/managed_ranges.hpp"
#include "office/properties.hpp"
#include "office/selected_cells.hpp"
#include "office/uno_text.hpp"

namespace ri::calc {
namespace {

using css::frame::XController;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Spreadsheet = Reference<css::sheet::XSpreadsheetDocument>;

/// Whether the sheet that the controller shows holds the managed column.
bool shows(const Reference<XController> &controller, const char *column) {
  const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY);
  const Spreadsheet document = documentOf(controller);
  css::table::CellRangeAddress address;
  return view.is() && document.is() && findColumn(document, column, address) &&
         sheetIndex(view->getActiveSheet()) == address.Sheet;
}

/// The first row of the first selected range; -1 for a drawing.
sal_Int32 currentRow(const Reference<XController> &controller) {
  const auto cells = selectedCells(controller);
  return cells.empty() ? -1 : cells.front().StartRow;
}

/// A link shows its sentence by number, as Changes names it: S41.
rtl::OUString nameOfSentence(double number) {
  return "S" + rtl::OUString::number(static_cast<sal_Int64>(number));
}

/// The row below `after`, or else from the top, that shows this text; -1 if none does.
sal_Int32 find(const ColumnValues &column, const rtl::OUString &text, sal_Int32 after) {
  const sal_Int32 count = column.lastRow() - column.firstRow() + 1;
  if (after < column.firstRow() || after > column.lastRow())
    after = column.lastRow();
  for (sal_Int32 step = 1; step <= count && !text.isEmpty(); ++step) {
    const sal_Int32 row = column.firstRow() + (after - column.firstRow() + step) % count;
    if (column.text(row) == text)
      return row;
  }
  return -1;
}

/// Selects a cell; a sheet or a row that is hidden is shown, as an editor unfolds what it goes to.
void select(const Reference<XController> &controller, sal_Int16 sheetNumber, sal_Int32 column,
            sal_Int32 row) {
  const auto sheet = sheetAt(documentOf(controller), sheetNumber);
  const auto show = [](const Reference<css::beans::XPropertySet> &hidden) {
    if (!hidden->getPropertyValue("IsVisible").get<bool>())
      hidden->setPropertyValue("IsVisible", css::uno::Any(true));
  };
  show({sheet, UNO_QUERY_THROW});
  const auto cell = sheet->getCellRangeByPosition(column, row, column, row);
  show({Reference<css::table::XColumnRowRange>(cell, UNO_QUERY_THROW)->getRows(), UNO_QUERY_THROW});
  Reference<css::view::XSelectionSupplier>(controller, UNO_QUERY_THROW)
      ->select(css::uno::Any(cell));
}

void selectSentence(const Reference<XController> &controller, const rtl::OUString &name) {
  const Spreadsheet document = documentOf(controller);
  const ColumnValues numbers(document, "rs_no");
  css::table::CellRangeAddress texts;
  if (numbers.empty() || !findColumn(document, "rs_text", texts))
    throw std::runtime_error("The sheet Source is gone; undo that, or import the report again.");
  for (sal_Int32 row = numbers.firstRow(); row <= numbers.lastRow(); ++row)
    if (const double number = numbers.number(row); number > 0 && nameOfSentence(number) == name)
      return select(controller, texts.Sheet, texts.StartColumn, row);
  throw std::runtime_error("This row has no sentence on the sheet Source.");
}

/// What Changes says in the current row about the key; a sentence's or that of a row.
rtl::OUString currentKey(const Reference<XController> &controller) {
  return ColumnValues(documentOf(controller), "rx_key").text(currentRow(controller));
}

/// The row of Indicators with that key; -1 if there is none.
sal_Int32 rowOfKey(const Spreadsheet &document, const rtl::OUString &key) {
  return find(ColumnValues(document, "ri_key"), key, -1);
}

} // namespace

bool canGoToSource(const Reference<XController> &controller) {
  return shows(controller, "ri_source") || shows(controller, "rx_key");
}

void goToSource(const Reference<XController> &controller) {
  const Spreadsheet document = documentOf(controller);
  sal_Int32 row = currentRow(controller);
  if (shows(controller, "rx_key")) {
    const rtl::OUString key = currentKey(controller);
    row = rowOfKey(document, key);
    if (row < 0)
      return selectSentence(controller, key);
  } else if (!shows(controller, "ri_source")) {
    throw std::runtime_error("Select a cell in a row of the sheet Indicators first.");
  }
  selectSentence(controller, ColumnValues(document, "ri_source").text(row));
}

bool canGoToIndicator(const Reference<XController> &controller) {
  return shows(controller, "rs_no") || shows(controller, "ri_source") ||
         shows(controller, "rx_key");
}

void goToIndicator(const Reference<XController> &controller) {
  const Spreadsheet document = documentOf(controller);
  const ColumnValues links(document, "ri_source");
  css::table::CellRangeAddress names;
  if (links.empty() || !findColumn(document, "ri_indicator", names))
    throw std::runtime_error(
        "The sheet Indicators is gone; undo that, or import the report again.");
  const sal_Int32 current = currentRow(controller);
  sal_Int32 row = -1;
  if (shows(controller, "ri_source"))
    row = find(links, links.text(current), current);
  else if (shows(controller, "rs_no"))
    row = find(links, nameOfSentence(ColumnValues(document, "rs_no").number(current)), -1);
  else if (const rtl::OUString key = currentKey(controller); shows(controller, "rx_key"))
    row = rowOfKey(document, key) >= 0 ? rowOfKey(document, key) : find(links, key, -1);
  if (row < 0)
    throw std::runtime_error("No row of the sheet Indicators comes from here; select a sentence "
                             "that has rows.");
  select(controller, names.Sheet, names.StartColumn, row);
}

void goToChanges(const Reference<XController> &controller) {
  const Spreadsheet document = documentOf(controller);
  const ColumnValues times(document, "rx_when");
  css::table::CellRangeAddress cells;
  if (!findColumn(document, "rx_when", cells))
    throw std::runtime_error("The sheet Changes is gone; undo that to see what a refresh did.");
  sal_Int32 row = std::max(times.lastRow(), cells.StartRow);
  while (row > cells.StartRow && times.text(row).isEmpty())
    --row; // what stands below is the user's
  while (row > cells.StartRow && times.text(row - 1) == times.text(row))
    --row;
  select(controller, cells.Sheet, cells.StartColumn, row);
}

} // namespace ri::calc
