#include "managed_document.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "cell_values.hpp"
#include "formula_writer.hpp"
#include "managed_ranges.hpp"
#include "properties.hpp"
#include "row_heights.hpp"
#include "workbook/plan.hpp"

namespace ri::calc {
namespace {

using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr sal_Int16 kContent = css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                               css::sheet::CellFlags::STRING | css::sheet::CellFlags::FORMULA;

css::uno::Sequence<CellRangeAddress> cellsWith(const Reference<css::table::XCellRange> &range,
                                               sal_Int16 flags) {
  return Reference<css::sheet::XCellRangesQuery>(range, UNO_QUERY_THROW)
      ->queryContentCells(flags)
      ->getRangeAddresses();
}

Cell cellOf(const css::uno::Any &value) {
  rtl::OUString text;
  double number = 0;
  if (value >>= text)
    return Cell::ofText(toView(text));
  if (value >>= number)
    return Cell::ofNumber(number);
  return {};
}

rtl::OUString nameOf(const Reference<css::sheet::XSpreadsheet> &sheet) {
  return Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName();
}

bool isEmpty(const std::vector<Cell> &row) {
  return std::all_of(row.begin(), row.end(),
                     [](const Cell &cell) { return cell.kind == CellKind::Empty; });
}

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

/// The managed columns of a sheet, as far as they are there, from left to right in the sheet.
struct Run {
  std::uint32_t position;           ///< of the first one in the sheet
  std::vector<std::size_t> columns; ///< of columnsOf, in neighbouring sheet columns
};

std::vector<Run> runsOf(const std::vector<std::uint32_t> &positions) {
  std::vector<std::size_t> order;
  for (std::size_t c = 0; c < positions.size(); ++c)
    if (positions[c] != kNoColumn)
      order.push_back(c);
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return positions[a] < positions[b]; });
  std::vector<Run> runs;
  for (const std::size_t c : order) {
    if (runs.empty() || runs.back().position + runs.back().columns.size() != positions[c])
      runs.push_back({positions[c], {}});
    runs.back().columns.push_back(c);
  }
  return runs;
}

} // namespace

ManagedDocument::ManagedDocument(Reference<css::sheet::XSpreadsheetDocument> document)
    : document_(std::move(document)) {
  for (std::size_t s = 0; s < kSheets; ++s)
    readGrid(static_cast<SheetId>(s));
}

ManagedDocument::ManagedDocument(Reference<css::sheet::XSpreadsheetDocument> document,
                                 std::initializer_list<SheetId> sheets)
    : document_(std::move(document)) {
  for (const SheetId id : sheets)
    readGrid(id);
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
}

void ManagedDocument::readGrid(SheetId id) {
  const std::vector<Column> &columns = columnsOf(id);
  Grid &grid = snapshot_[id];
  grid.positions.assign(columns.size(), kNoColumn);
  CellRangeAddress first;
  sal_Int32 left = 0;
  sal_Int32 right = 0;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    CellRangeAddress address;
    if (!findColumn(document_, columns[c].name, address))
      continue;
    if (!grid.present) {
      grid.present = true;
      first = address;
      left = right = address.StartColumn;
    }
    if (address.Sheet != first.Sheet)
      continue; // moved to another sheet: the user's
    grid.positions[c] = static_cast<std::uint32_t>(address.StartColumn);
    left = std::min(left, address.StartColumn);
    right = std::max(right, address.StartColumn);
  }
  if (!grid.present)
    return;
  grid.firstRow = static_cast<std::uint32_t>(first.StartRow);
  const Reference<css::sheet::XSpreadsheet> sheet = sheetAt(document_, first.Sheet);
  sheets_[static_cast<std::size_t>(id)] = sheet;

  sal_Int32 bottom = first.StartRow - 1;
  for (const CellRangeAddress &used :
       cellsWith(sheet->getCellRangeByPosition(left, first.StartRow, right, lastRowOfSheet(sheet)),
                 kContent))
    bottom = std::max(bottom, used.EndRow);
  if (bottom < first.StartRow)
    return;

  const auto block = sheet->getCellRangeByPosition(left, first.StartRow, right, bottom);
  const auto data = Reference<css::sheet::XCellRangeData>(block, UNO_QUERY_THROW)->getDataArray();
  std::vector<std::size_t> columnAt(static_cast<std::size_t>(right - left) + 1, columns.size());
  for (std::size_t c = 0; c < columns.size(); ++c)
    if (grid.positions[c] != kNoColumn)
      columnAt[grid.positions[c] - static_cast<std::uint32_t>(left)] = c;
  for (const css::uno::Sequence<css::uno::Any> &values : data) {
    std::vector<Cell> &row = grid.rows.emplace_back(columns.size());
    for (std::size_t x = 0; x < columnAt.size(); ++x)
      if (columnAt[x] < columns.size())
        row[columnAt[x]] = cellOf(values[static_cast<sal_Int32>(x)]);
  }
  // A data array holds the results of formulas, and a formula array does not tell a formula from
  // a text that looks like one; so it is asked for where the formulas are, and only there. To spell
  // a formula takes the office longer than all else here.
  for (const CellRangeAddress &area : cellsWith(block, css::sheet::CellFlags::FORMULA))
    for (sal_Int32 x = area.StartColumn; x <= area.EndColumn; ++x) {
      const std::size_t c = columnAt[static_cast<std::size_t>(x - left)];
      if (c == columns.size())
        continue;
      css::uno::Sequence<css::uno::Sequence<rtl::OUString>> formulas;
      if (!isComputed(id, c))
        formulas =
            Reference<css::sheet::XCellRangeFormula>(
                sheet->getCellRangeByPosition(x, area.StartRow, x, area.EndRow), UNO_QUERY_THROW)
                ->getFormulaArray();
      for (sal_Int32 y = area.StartRow; y <= area.EndRow; ++y)
        grid.rows[static_cast<std::size_t>(y - first.StartRow)][c] =
            Cell::ofFormula(formulas.hasElements() ? toView(formulas[y - area.StartRow][0])
                                                   : std::u16string_view());
    }
  while (!grid.rows.empty() && isEmpty(grid.rows.back()))
    grid.rows.pop_back(); // only the user's columns in between reach that far
}

void ManagedDocument::apply(const WorkbookEdits &edits) {
  if (edits.empty())
    return;
  const CalculationPause pause(document_);
  for (const CellEdit &edit : edits.cells)
    writeCell(edit);
  // From the bottom up, so that the rows above keep their numbers.
  std::array<std::size_t, kSheets> inserted{};
  for (auto insertion = edits.insertions.rbegin(); insertion != edits.insertions.rend();
       ++insertion) {
    insertRows(*insertion);
    inserted[static_cast<std::size_t>(insertion->sheet)] += insertion->rows.size();
  }
  for (std::size_t s = 0; s < kSheets; ++s)
    if (inserted[s] > 0)
      rename(static_cast<SheetId>(s), inserted[s]);
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
    // setString takes a text as it is, never as a formula or a number.
    Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(toOUString(edit.cell.text));
    break;
  }
}

void ManagedDocument::insertRows(const RowInsertion &insertion) {
  const Grid &grid = snapshot_[insertion.sheet];
  const std::uint32_t firstRow = grid.firstRow + insertion.before;
  const auto top = static_cast<sal_Int32>(firstRow);
  const auto count = static_cast<sal_Int32>(insertion.rows.size());
  const Reference<css::sheet::XSpreadsheet> target = sheet(insertion.sheet);
  try {
    Reference<css::table::XColumnRowRange>(target, UNO_QUERY_THROW)
        ->getRows()
        ->insertByIndex(top, count);
  } catch (const css::uno::RuntimeException &) {
    throw std::runtime_error("The office inserts no rows at row " + std::to_string(top + 1) +
                             " of the sheet " + toUtf8(nameOf(target)) +
                             "; remove array formulas and merged cells that cross it.");
  }
  setRowHeights(target, insertion.sheet, insertion.rows, top);
  for (const Run &run : runsOf(grid.positions)) {
    const auto left = static_cast<sal_Int32>(run.position);
    const auto right = left + static_cast<sal_Int32>(run.columns.size()) - 1;
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

/// Names and database range grow by themselves only where rows are inserted between their rows.
/// The office compiles every formula of the document when a name changes, and again for each name
/// when that is undone; so those that no formula looks up (their end says nothing: the last used
/// row does) stay short.
void ManagedDocument::rename(SheetId id, std::size_t inserted) {
  const Grid &grid = snapshot_[id];
  const ManagedRows rows{grid.firstRow, static_cast<std::uint32_t>(grid.rows.size() + inserted)};
  CellRangeAddress named;
  for (const Column &column : columnsOf(id))
    if (findColumn(document_, column.name, named))
      break;
  const bool moved = named.StartRow != static_cast<sal_Int32>(rows.first);
  const bool shorter = named.EndRow < static_cast<sal_Int32>(rows.last());
  const bool lookedUp = id != SheetId::Changes && id != SheetId::Log && id != SheetId::Base;
  if (moved || (shorter && lookedUp))
    nameColumns(document_, sheet(id), id, grid.positions, rows);
  if (!shorter)
    return;
  named.StartRow = static_cast<sal_Int32>(rows.first);
  named.EndRow = static_cast<sal_Int32>(rows.last());
  extendDatabaseRange(document_, named);
}

} // namespace ri::calc
