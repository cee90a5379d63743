#include "edit/managed_document.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "document/expanding_references.hpp"
#include "document/grid_reader.hpp"
#include "document/lost_references.hpp"
#include "document/managed_ranges.hpp"
#include "document/undo_heights.hpp"
#include "office/cell_values.hpp"
#include "office/column_runs.hpp"
#include "office/properties.hpp"
#include "office/row_heights.hpp"
#include "workbook/sheet/cell_words.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/sheet_plan.hpp"
#include "write/formula_writer.hpp"
#include "write/new_row_looks.hpp"
#include "write/outline_writer.hpp"
#include "write/page_style.hpp"

namespace ri::calc {
namespace {

using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// Every cell that is written would make the formulas that look rows up calculate anew; while it
/// lives they wait, to do it once.
class CalculationPause {
public:
  explicit CalculationPause(const Reference<css::sheet::XSpreadsheetDocument> &document)
      : document_(document, UNO_QUERY_THROW),
        automatic_(document_->isAutomaticCalculationEnabled()) {
    document_->enableAutomaticCalculation(false);
  }
  CalculationPause(const CalculationPause &) = delete;
  CalculationPause &operator=(const CalculationPause &) = delete;
  ~CalculationPause() {
    try {
      document_->enableAutomaticCalculation(automatic_);
    } catch (const css::uno::Exception &) {
      // The document was closed meanwhile.
    }
  }

private:
  Reference<css::sheet::XCalculatable> document_;
  bool automatic_;
};

/// Whether users add up its columns, or draw them.
bool holdsFigures(SheetId id) { return id == SheetId::Indicators || id == SheetId::Comparisons; }

/// The office hides what is inserted below a row that is hidden, by a filter, say: nobody would see
/// that there is something new.
void showRows(const Reference<css::sheet::XSpreadsheet> &sheet, sal_Int32 top, sal_Int32 count) {
  const Reference<css::beans::XPropertySet> rows(
      Reference<css::table::XColumnRowRange>(
          sheet->getCellRangeByPosition(0, top, 0, top + count - 1), UNO_QUERY_THROW)
          ->getRows(),
      UNO_QUERY_THROW);
  if (!rows->getPropertyValue("IsVisible").get<bool>())
    rows->setPropertyValue("IsVisible", css::uno::Any(true));
}

} // namespace

ManagedDocument::ManagedDocument(const Reference<css::sheet::XSpreadsheetDocument> &document,
                                 const OutgrownNames &outgrown)
    : document_(document) {
  for (std::size_t s = 0; s < kSheets; ++s)
    read(static_cast<SheetId>(s), outgrown);
  sayCodes(snapshot_);
}

ManagedDocument::ManagedDocument(const Reference<css::sheet::XSpreadsheetDocument> &document,
                                 std::initializer_list<SheetId> sheets)
    : document_(document) {
  for (const SheetId id : sheets)
    read(id, {});
  sayCodes(snapshot_);
}

std::vector<SelectedCells>
ManagedDocument::inGrids(const std::vector<CellRangeAddress> &addresses) const {
  std::vector<SelectedCells> cells;
  for (std::size_t s = 0; s < kSheets; ++s) {
    if (!sheets_[s].is())
      continue;
    const sal_Int16 index = sheetIndex(sheets_[s]);
    const auto first = static_cast<sal_Int32>(snapshot_.grids[s].firstRow);
    for (const CellRangeAddress &address : addresses)
      if (address.Sheet == index && address.EndRow >= first)
        cells.push_back(
            {static_cast<SheetId>(s),
             static_cast<std::uint32_t>(std::max(address.StartRow - first, sal_Int32{0})),
             static_cast<std::uint32_t>(address.EndRow - first),
             static_cast<std::uint32_t>(address.StartColumn),
             static_cast<std::uint32_t>(address.EndColumn)});
  }
  return cells;
}

void ManagedDocument::showReports() {
  for (const auto &[id, name] :
       {std::pair(SheetId::Indicators, "ri_report"), std::pair(SheetId::Source, "rs_report")}) {
    const Grid &grid = snapshot_[id];
    const std::uint32_t position = grid.present ? grid.positions[columnIndex(id, name)] : kNoColumn;
    if (position != kNoColumn)
      setProperty(Reference<css::table::XColumnRowRange>(sheet(id), UNO_QUERY_THROW)
                      ->getColumns()
                      ->getByIndex(static_cast<sal_Int32>(position))
                      .get<Reference<css::beans::XPropertySet>>(),
                  "IsVisible", true);
  }
  const Grid &report = snapshot_[SheetId::Report];
  if (report.present && report.positions[ReportColumn::Name] != kNoColumn)
    unfoldRows(sheet(SheetId::Report), report.positions[ReportColumn::Name], report.firstRow - 1);
}

void ManagedDocument::read(SheetId id, const OutgrownNames &outgrown) {
  ReadSheet read = readSheet(document_, id, outgrown);
  sheets_[static_cast<std::size_t>(id)] = read.sheet;
  snapshot_[id] = std::move(read.grid);
}

void ManagedDocument::apply(const Context &context, const WorkbookEdits &edits,
                            OutgrownNames &outgrown) {
  if (edits.empty())
    return;
  requireWritable(document_, sheets_, snapshot_, edits);
  const CalculationPause pause(document_);
  if (!edits.insertions.empty() || !edits.removals.empty())
    keepLostReferences(document_, sheets_, snapshot_);
  for (const CellEdit &edit : edits.cells)
    edit.row == kHeadings ? writeHeading(edit) : writeCell(edit);
  // From the bottom up, so that the rows above keep their numbers.
  SectionOutline outline(snapshot_[SheetId::Indicators]);
  std::array<std::size_t, kSheets> inserted{};
  auto removal = edits.removals.rbegin();
  for (auto insertion = edits.insertions.rbegin(); insertion != edits.insertions.rend();
       ++insertion) {
    while (removal != edits.removals.rend() && std::pair(removal->sheet, removal->row) >=
                                                   std::pair(insertion->sheet, insertion->before))
      removeRow(*removal++);
    insertRows(context, *insertion);
    if (insertion->sheet == SheetId::Indicators)
      followInsertion(document_, sheet(insertion->sheet), outline.follow(*insertion),
                      snapshot_[insertion->sheet].firstRow);
    inserted[static_cast<std::size_t>(insertion->sheet)] += insertion->rows.size();
  }
  while (removal != edits.removals.rend())
    removeRow(*removal++);
  for (std::size_t s = 0; s < kSheets; ++s) {
    const auto id = static_cast<SheetId>(s);
    const Grid &grid = snapshot_[id];
    if (inserted[s] == 0)
      continue;
    // Where there was no row, names hold on to the empty one that they meant: it is what is left
    // of them when the others are taken back.
    const std::size_t present = std::max(grid.rows.size(), std::size_t{1}) -
                                static_cast<std::size_t>(std::count_if(
                                    edits.removals.begin(), edits.removals.end(),
                                    [id](const RowRemoval &each) { return each.sheet == id; }));
    outgrown[id] = {grid.firstRow, static_cast<std::uint32_t>(present + inserted[s])};
    if (grid.rows.empty() && isForPrint(id))
      printAll(sheets_[s]);
  }
}

void ManagedDocument::writeHeading(const CellEdit &edit) {
  const Grid &grid = snapshot_[edit.sheet];
  const auto column = static_cast<sal_Int32>(grid.positions[edit.column]);
  const auto cell =
      sheet(edit.sheet)->getCellByPosition(column, static_cast<sal_Int32>(grid.firstRow) - 1);
  Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(toOUString(edit.cell.text));
  setProperty(Reference<css::beans::XPropertySet>(
                  Reference<css::table::XColumnRowRange>(sheet(edit.sheet), UNO_QUERY_THROW)
                      ->getColumns()
                      ->getByIndex(column),
                  UNO_QUERY_THROW),
              "IsVisible", true);
}

void ManagedDocument::writeCell(const CellEdit &edit) {
  const Grid &grid = snapshot_[edit.sheet];
  if (grid.positions[edit.column] == kNoColumn)
    return;
  const std::uint32_t row = grid.firstRow + edit.row;
  const auto cell = sheet(edit.sheet)
                        ->getCellByPosition(static_cast<sal_Int32>(grid.positions[edit.column]),
                                            static_cast<sal_Int32>(row));
  switch (edit.cell.kind) {
  case CellKind::Number:
    cell->setValue(edit.cell.number);
    break;
  case CellKind::Formula:
    cell->setFormula(toOUString(expandFormula(edit.cell.text, edit.sheet, grid.positions, row)));
    break;
  case CellKind::Empty:
  case CellKind::Text:
  case CellKind::Calculated:
    // setString takes a text as it is, never as a formula or a number.
    Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(toOUString(edit.cell.text));
    break;
  }
}

void ManagedDocument::removeRow(const RowRemoval &removal) {
  Reference<css::table::XColumnRowRange>(sheet(removal.sheet), UNO_QUERY_THROW)
      ->getRows()
      ->removeByIndex(static_cast<sal_Int32>(snapshot_[removal.sheet].firstRow + removal.row), 1);
}

void ManagedDocument::insertRows(const Context &context, const RowInsertion &insertion) {
  const Grid &grid = snapshot_[insertion.sheet];
  const std::uint32_t firstRow = grid.firstRow + insertion.before;
  const auto top = static_cast<sal_Int32>(firstRow);
  const auto count = static_cast<sal_Int32>(insertion.rows.size());
  const Reference<css::sheet::XSpreadsheet> target = sheet(insertion.sheet);
  try {
    std::optional<ExpandingReferences> expanding;
    if (holdsFigures(insertion.sheet) && insertion.before == grid.rows.size())
      expanding.emplace(context, document_);
    Reference<css::table::XColumnRowRange>(target, UNO_QUERY_THROW)
        ->getRows()
        ->insertByIndex(top, count);
  } catch (const css::uno::RuntimeException &) {
    throw std::runtime_error("The office inserts no rows at row " + std::to_string(top + 1) +
                             " of the sheet " + nameOf(target) +
                             "; move what crosses it, a pivot table, say, and try again.");
  }
  showRows(target, top, count);
  if (insertion.before > 0 && insertion.sheet != SheetId::Base)
    takeOffHighlights(target, top, count, insertion.before == grid.rows.size());
  setHeightsInStep(document_, target, rowHeights(insertion.sheet, insertion.rows, top));
  for (const ColumnRun &run : runsOf(grid.positions)) {
    const auto left = static_cast<sal_Int32>(run.position);
    const auto right = static_cast<sal_Int32>(run.last());
    Reference<css::sheet::XCellRangeData>(
        target->getCellRangeByPosition(left, top, right, top + count - 1), UNO_QUERY_THROW)
        ->setDataArray(dataArray(insertion.rows, run.columns, 0, insertion.rows.size()));
    if (insertion.before > 0)
      continue; // looks are those of the row above
    for (std::size_t i = 0; i < run.columns.size(); ++i) {
      const sal_Int32 column = left + static_cast<sal_Int32>(i);
      setProperty(target->getCellRangeByPosition(column, top, column, top + count - 1), "CellStyle",
                  toOUString(columnsOf(insertion.sheet)[run.columns[i]].style));
    }
  }
  writeFormulas(target, insertion.sheet, insertion.rows, grid.positions, firstRow);
}

} // namespace ri::calc
