#include "write/document_writer.hpp"

#include <algorithm>
#include <numeric>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexContainer.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/IndexedPropertyValues.hpp>
#include <com/sun/star/document/NamedPropertyValues.hpp>
#include <com/sun/star/document/XViewDataSupplier.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/sheet/XViewPane.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "document/managed_ranges.hpp"
#include "office/cell_values.hpp"
#include "office/properties.hpp"
#include "office/row_heights.hpp"
#include "workbook/sheet/columns.hpp"
#include "write/chart_writer.hpp"
#include "write/conditional_formats.hpp"
#include "write/formula_writer.hpp"
#include "write/outline_writer.hpp"
#include "write/page_style.hpp"
#include "write/sheet_styles.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr sal_Int32 kFrozenRows = 1; ///< stay in view, and on every printed page
/// Rows a call: small enough for a progress bar that moves.
constexpr std::size_t kChunk = 2000;
/// Below this the progress bar would only flicker.
constexpr std::size_t kManyRows = 4000;

sal_Int32 headingRowOf(const SheetPlan &plan) { return static_cast<sal_Int32>(plan.headingRow); }

sal_Int32 firstRowOf(const SheetPlan &plan) { return headingRowOf(plan) + 1; }

sal_Int32 lastRowOf(const SheetPlan &plan) {
  return firstRowOf(plan) + std::max(static_cast<sal_Int32>(plan.rows.size()), sal_Int32{1}) - 1;
}

sal_Int32 lastColumnOf(const SheetPlan &plan) {
  return static_cast<sal_Int32>(columnsOf(plan.id).size()) - 1;
}

/// What stands left of a table's figures stays in view when they are scrolled; 0: nothing does.
sal_Int32 frozenColumnsOf(SheetId id) {
  return id == SheetId::Indicators ? sal_Int32{IndicatorColumn::Indicator} + 1 : 0;
}

/// The first cell below the headings that is seen.
css::table::CellAddress firstCellOf(const SheetPlan &plan) {
  const std::vector<Column> &columns = columnsOf(plan.id);
  const auto seen = std::find_if(columns.begin(), columns.end(),
                                 [](const Column &column) { return !column.hidden; });
  return {0, plan.placed.empty() ? static_cast<sal_Int32>(seen - columns.begin()) : 0, kFrozenRows};
}

/// A new document's columns stand where the plan has them.
std::vector<std::uint32_t> positionsOf(const SheetPlan &plan) {
  std::vector<std::uint32_t> positions(columnsOf(plan.id).size());
  std::iota(positions.begin(), positions.end(), 0U);
  return positions;
}

} // namespace

DocumentWriter::DocumentWriter(const Context &context,
                               const Reference<css::sheet::XSpreadsheetDocument> &document,
                               const Reference<css::task::XStatusIndicator> &progress)
    : context_(context), document_(document), progress_(progress) {}

void DocumentWriter::write(const WorkbookPlan &plan) {
  const std::size_t rows = std::accumulate(
      plan.sheets.begin(), plan.sheets.end(), std::size_t{0},
      [](std::size_t sum, const SheetPlan &sheet) { return sum + sheet.rows.size(); });
  if (rows < kManyRows)
    progress_.clear();
  if (progress_.is())
    progress_->start({}, static_cast<sal_Int32>(rows));

  const Reference<css::frame::XModel> model(document_, UNO_QUERY_THROW);
  model->lockControllers();
  // Where a user takes patterns for regular expressions, a key would not be found by its text.
  setProperty(document_, "Wildcards", true);
  const css::uno::Sequence<rtl::OUString> old = document_->getSheets()->getElementNames();
  const std::vector<Sheet> sheets = addSheets(plan);
  for (const rtl::OUString &name : old)
    document_->getSheets()->removeByName(name);
  fill(plan, sheets);
  model->unlockControllers();
  setView(plan, sheets);
  if (progress_.is())
    progress_->end();
}

void DocumentWriter::append(const WorkbookPlan &plan) {
  appended_ = addSheets(plan);
  fill(plan, appended_);
}

/// Within an undo step it would keep the office from taking the sheets back.
void DocumentWriter::freezeAppended(const WorkbookPlan &plan) {
  const Reference<css::sheet::XSpreadsheetView> view(
      Reference<css::frame::XModel>(document_, UNO_QUERY_THROW)->getCurrentController(),
      css::uno::UNO_QUERY);
  if (!view.is())
    return; // a script's document without a window
  const Sheet shown = view->getActiveSheet();
  freezeHeadings({view, UNO_QUERY_THROW}, plan, appended_);
  view->setActiveSheet(shown);
}

/// Everything but the sheets themselves.
void DocumentWriter::fill(const WorkbookPlan &plan, const std::vector<Sheet> &sheets) {
  addCellStyles(document_, plan);
  addPageStyle(document_, kTablePage, toOUString(plan.title), true);
  addPageStyle(document_, kChartPage, toOUString(plan.title), false);
  nameTexts(document_, plan.names);
  // The formulas name columns of other sheets, so all names come first.
  for (std::size_t s = 0; s < sheets.size(); ++s) {
    nameRanges(plan.sheets[s], sheets[s]);
    format(plan.sheets[s], sheets[s]);
  }
  for (std::size_t s = 0; s < sheets.size(); ++s)
    writeValues(plan.sheets[s], sheets[s]);
  for (std::size_t s = 0; s < sheets.size(); ++s)
    writeFormulas(sheets[s], plan.sheets[s].id, plan.sheets[s].rows, positionsOf(plan.sheets[s]),
                  plan.sheets[s].headingRow + 1);
  for (std::size_t s = 0; s < sheets.size(); ++s)
    hide(plan.sheets[s], sheets[s]);
  for (std::size_t s = 0; s < sheets.size(); ++s) {
    writePlaced(plan.sheets[s].placed, sheets[s]);
    foldRows(sheets[s], plan.sheets[s].folded);
    addCharts(plan.sheets[s].charts, sheets[s]);
  }
}

/// Behind those that are there. A title that is taken gets a number.
std::vector<DocumentWriter::Sheet> DocumentWriter::addSheets(const WorkbookPlan &plan) {
  const auto sheets = document_->getSheets();
  std::vector<Sheet> made;
  for (const SheetPlan &sheet : plan.sheets) {
    const rtl::OUString title = toOUString(sheet.title);
    rtl::OUString free = title;
    for (sal_Int32 number = 2; sheets->hasByName(free); ++number)
      free = title + " " + rtl::OUString::number(number);
    sheets->insertNewByName(free, static_cast<sal_Int16>(sheets->getElementNames().getLength()));
    made.emplace_back(sheets->getByName(free), UNO_QUERY_THROW);
  }
  return made;
}

void DocumentWriter::nameRanges(const SheetPlan &plan, const Sheet &sheet) {
  nameColumns(document_, sheet, plan.id, positionsOf(plan),
              {plan.headingRow + 1, static_cast<std::uint32_t>(plan.rows.size())});
  if (!plan.databaseRange.empty())
    addDatabaseRange(
        document_, plan.databaseRange,
        {sheetIndex(sheet), 0, headingRowOf(plan), lastColumnOf(plan), lastRowOf(plan)});
}

void DocumentWriter::format(const SheetPlan &plan, const Sheet &sheet) {
  const std::vector<Column> &columns = columnsOf(plan.id);
  const auto sheetColumns =
      Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getColumns();
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const Reference<css::beans::XPropertySet> column(
        sheetColumns->getByIndex(static_cast<sal_Int32>(c)), UNO_QUERY_THROW);
    // Below other things the table has its looks for itself.
    const auto x = static_cast<sal_Int32>(c);
    setProperty(plan.placed.empty()
                    ? column
                    : Reference<css::beans::XPropertySet>(
                          sheet->getCellRangeByPosition(x, firstRowOf(plan), x, lastRowOf(plan)),
                          UNO_QUERY_THROW),
                "CellStyle", toOUString(columns[c].style));
    column->setPropertyValue("Width", css::uno::Any(sal_Int32{columns[c].width} * 10));
    setProperty(sheet->getCellByPosition(static_cast<sal_Int32>(c), headingRowOf(plan)),
                "CellStyle", rtl::OUString::createFromAscii(headingStyleOf(columns[c].style)));
  }
  addConditionalFormats(sheet, plan.id);
  setProperty(sheet, "PageStyle",
              rtl::OUString::createFromAscii(plan.placed.empty() ? kTablePage : kChartPage));
  if ((plan.rows.empty() && plan.placed.empty()) || !isForPrint(plan.id))
    printNothing(sheet);
  else if (!plan.hidden) // a hidden sheet that has a print range is printed
    printAll(sheet);
  const Reference<css::sheet::XPrintAreas> print(sheet, UNO_QUERY_THROW);
  print->setTitleRows({sheetIndex(sheet), 0, 0, lastColumnOf(plan), kFrozenRows - 1});
  print->setPrintTitleRows(true);
}

void DocumentWriter::writeValues(const SheetPlan &plan, const Sheet &sheet) {
  const std::size_t width = columnsOf(plan.id).size();
  setRowHeight(sheet, 0, headingRowOf(plan) + 1, kLineHeight + kRowMargin);
  setRowHeight(sheet, 0, kFrozenRows, kBannerHeight);
  setRowHeight(sheet, headingRowOf(plan), 1, kHeadingHeight);
  setRowHeights(sheet, rowHeights(plan.id, plan.rows, firstRowOf(plan)));
  std::vector<std::size_t> columns(width);
  std::iota(columns.begin(), columns.end(), std::size_t{0});
  std::vector<Cell> headings;
  for (const std::u16string &heading : plan.headings)
    headings.push_back(Cell::ofText(heading));
  const auto put = [&](sal_Int32 top, const std::vector<std::vector<Cell>> &rows, std::size_t begin,
                       std::size_t end) {
    Reference<css::sheet::XCellRangeData>(
        sheet->getCellRangeByPosition(0, top, static_cast<sal_Int32>(width) - 1,
                                      top + static_cast<sal_Int32>(end - begin) - 1),
        UNO_QUERY_THROW)
        ->setDataArray(dataArray(rows, columns, begin, end));
  };
  put(headingRowOf(plan), {headings}, 0, 1);
  for (std::size_t begin = 0; begin < plan.rows.size(); begin += kChunk) {
    const std::size_t end = std::min(begin + kChunk, plan.rows.size());
    put(firstRowOf(plan) + static_cast<sal_Int32>(begin), plan.rows, begin, end);
    written_ += static_cast<sal_Int32>(end - begin);
    if (progress_.is())
      progress_->setValue(written_);
  }
  groupRows(sheet, plan.outline, plan.headingRow + 1);
}

/// The last step: the office fills no formula down a column that is hidden.
void DocumentWriter::hide(const SheetPlan &plan, const Sheet &sheet) {
  const std::vector<Column> &columns = columnsOf(plan.id);
  foldColumns(sheet, columns);
  const auto sheetColumns =
      Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getColumns();
  for (std::size_t c = 0; c < columns.size(); ++c)
    if (columns[c].hidden || std::count(plan.unused.begin(), plan.unused.end(), c) > 0)
      setProperty(Reference<css::beans::XPropertySet>(
                      sheetColumns->getByIndex(static_cast<sal_Int32>(c)), UNO_QUERY_THROW),
                  "IsVisible", false);
  if (plan.hidden)
    setProperty(sheet, "IsVisible", false);
}

void DocumentWriter::setView(const WorkbookPlan &plan, const std::vector<Sheet> &sheets) {
  const Reference<css::frame::XController> controller =
      Reference<css::frame::XModel>(document_, UNO_QUERY_THROW)->getCurrentController();
  if (controller.is())
    freezeHeadings(controller, plan, sheets);
  else
    Reference<css::document::XViewDataSupplier>(document_, UNO_QUERY_THROW)
        ->setViewData(frozenHeadings(plan));
}

/// In a window that is there already.
void DocumentWriter::freezeHeadings(const Reference<css::frame::XController> &controller,
                                    const WorkbookPlan &plan, const std::vector<Sheet> &sheets) {
  const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY_THROW);
  const Reference<css::sheet::XViewFreezable> freezable(controller, UNO_QUERY_THROW);
  for (std::size_t s = sheets.size(); s-- > 0;) {
    if (plan.sheets[s].hidden)
      continue;
    view->setActiveSheet(sheets[s]);
    freezable->freezeAtPosition(frozenColumnsOf(plan.sheets[s].id), kFrozenRows);
    const css::table::CellAddress first = firstCellOf(plan.sheets[s]);
    Reference<css::view::XSelectionSupplier>(controller, UNO_QUERY_THROW)
        ->select(css::uno::Any(sheets[s]->getCellByPosition(first.Column, first.Row)));
    const Reference<css::container::XIndexAccess> panes(controller, UNO_QUERY_THROW);
    Reference<css::sheet::XViewPane>(panes->getByIndex(panes->getCount() - 1), UNO_QUERY_THROW)
        ->setFirstVisibleRow(kFrozenRows);
  }
}

/// For the window that the office opens once the filter is done.
Reference<css::container::XIndexAccess>
DocumentWriter::frozenHeadings(const WorkbookPlan &plan) const {
  const auto tables = css::document::NamedPropertyValues::create(context_);
  for (const SheetPlan &sheet : plan.sheets) {
    constexpr sal_Int16 kFixed = 2;
    constexpr sal_Int16 kLowerLeft = 2;
    constexpr sal_Int16 kLowerRight = 3;
    const sal_Int32 columns = frozenColumnsOf(sheet.id);
    const css::table::CellAddress first = firstCellOf(sheet);
    tables->insertByName(
        toOUString(sheet.title),
        css::uno::Any(sequenceOf<css::beans::PropertyValue>(
            {property("CursorPositionX", first.Column), property("CursorPositionY", first.Row),
             property("HorizontalSplitMode", columns > 0 ? kFixed : sal_Int16{0}),
             property("VerticalSplitMode", kFixed), property("HorizontalSplitPosition", columns),
             property("VerticalSplitPosition", kFrozenRows),
             property("ActiveSplitRange", columns > 0 ? kLowerRight : kLowerLeft),
             property("PositionLeft", sal_Int32{0}), property("PositionRight", columns),
             property("PositionTop", sal_Int32{0}), property("PositionBottom", kFrozenRows)})));
  }
  const auto views = css::document::IndexedPropertyValues::create(context_);
  views->insertByIndex(0,
                       css::uno::Any(sequenceOf<css::beans::PropertyValue>(
                           {property("ViewId", rtl::OUString("view1")), property("Tables", tables),
                            property("ActiveTable", toOUString(plan.sheets.front().title))})));
  return views.get();
}

} // namespace ri::calc
