#include "document/neighbours.hpp"

#include <algorithm>

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

#include "document/managed_ranges.hpp"
#include "office/undo_lock.hpp"

namespace ri::calc {
namespace {

using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Spreadsheet = Reference<css::sheet::XSpreadsheetDocument>;
using Table = Reference<css::sheet::XDatabaseRange>;

/// Columns right of a table where its neighbours are looked for: more than anybody fills by hand.
constexpr sal_Int32 kWatched = 250;

/// The last column beside the table that holds anything in its rows and is none of another's; the
/// table's own last one if there is none.
sal_Int32 lastNeighbour(const Spreadsheet &document, const CellRangeAddress &table) {
  CellRangeAddress beside = table;
  beside.StartColumn = table.EndColumn + 1;
  beside.EndColumn =
      std::min(table.EndColumn + kWatched, lastColumnOfSheet(sheetAt(document, table.Sheet)));
  for (const Table &other : databaseRanges(document))
    if (const CellRangeAddress area = other->getDataArea();
        area.Sheet == table.Sheet && area.StartColumn > table.EndColumn &&
        area.StartRow <= table.EndRow && area.EndRow >= table.StartRow)
      beside.EndColumn = std::min(beside.EndColumn, area.StartColumn - 1);
  if (beside.EndColumn < beside.StartColumn)
    return table.EndColumn;
  constexpr sal_Int16 kContent = css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                                 css::sheet::CellFlags::STRING | css::sheet::CellFlags::FORMULA;
  const Reference<css::sheet::XCellRangesQuery> cells(
      sheetAt(document, table.Sheet)
          ->getCellRangeByPosition(beside.StartColumn, beside.StartRow, beside.EndColumn,
                                   beside.EndRow),
      UNO_QUERY_THROW);
  sal_Int32 last = table.EndColumn;
  for (const CellRangeAddress &used : cells->queryContentCells(kContent)->getRangeAddresses())
    last = std::max(last, used.EndColumn);
  return last;
}

/// The toolbar's buttons sort the headings among the rows if one of them is no text.
void fillHeadings(const Spreadsheet &document, const CellRangeAddress &headings) {
  for (sal_Int32 column = headings.StartColumn; column <= headings.EndColumn; ++column)
    if (const auto cell =
            sheetAt(document, headings.Sheet)->getCellByPosition(column, headings.StartRow);
        cell->getType() == css::table::CellContentType_EMPTY) {
      const UndoLock lock(document); // the office undoes it itself once a cell is written
      Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(" ");
    }
}

void setArea(const Spreadsheet &document, const Table &table, const CellRangeAddress &area) {
  const UndoLock lock(document);
  table->setDataArea(area);
}

bool isWritable(const Spreadsheet &document, const Reference<css::sheet::XSpreadsheet> &sheet) {
  return !Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->isReadonly() &&
         !Reference<css::util::XProtectable>(sheet, UNO_QUERY_THROW)->isProtected();
}

void reachOver(const Spreadsheet &document, const Table &table) {
  CellRangeAddress area = table->getDataArea();
  const sal_Int32 end = area.EndColumn;
  area.EndColumn = lastNeighbour(document, area);
  if (area.EndColumn == end || !isWritable(document, sheetAt(document, area.Sheet)))
    return;
  setArea(document, table, area);
  area.StartColumn = end + 1;
  fillHeadings(document, area);
}

/// The tables of the extension that people write beside.
std::vector<Table> managedTables(const Spreadsheet &document) {
  std::vector<Table> tables;
  for (std::size_t s = 0; s < kSheets; ++s)
    if (const ManagedColumns columns = findColumns(document, static_cast<SheetId>(s));
        columns.sheet.is() && static_cast<SheetId>(s) != SheetId::Base)
      for (const Table &table : tablesOver(document, columns.first))
        tables.push_back(table);
  return tables;
}

void reachOverAll(const Spreadsheet &document) {
  for (const Table &table : managedTables(document))
    reachOver(document, table);
}

/// The cells that it listens to own it, and so it must not hold the document.
class NeighboursListener : public cppu::WeakImplHelper1<css::util::XModifyListener> {
public:
  explicit NeighboursListener(const Spreadsheet &document) : document_(document) {}
  void SAL_CALL modified(const css::lang::EventObject &) override {
    const Spreadsheet document(document_);
    if (!document.is() || reaching_)
      return;
    reaching_ = true; // a heading that is filled is a change as well
    try {
      reachOverAll(document);
    } catch (const css::uno::Exception &) {
      // What the user writes is no matter of whether the table can follow.
    }
    reaching_ = false;
  }
  void SAL_CALL disposing(const css::lang::EventObject &) override {}

private:
  const css::uno::WeakReference<css::sheet::XSpreadsheetDocument> document_;
  bool reaching_ = false;
};

} // namespace

void watchNeighbours(const Spreadsheet &document) {
  reachOverAll(document);
  const Reference<css::util::XModifyListener> listener(new NeighboursListener(document));
  for (const Table &table : managedTables(document)) {
    const CellRangeAddress area = table->getDataArea();
    const auto sheet = sheetAt(document, area.Sheet);
    const sal_Int32 last = std::min(area.EndColumn + kWatched, lastColumnOfSheet(sheet));
    Reference<css::util::XModifyBroadcaster>(
        sheet->getCellRangeByPosition(area.EndColumn, area.StartRow, last, lastRowOfSheet(sheet)),
        UNO_QUERY_THROW)
        ->addModifyListener(listener);
  }
}

css::uno::Any NeighboursJob::execute(const css::uno::Sequence<css::beans::NamedValue> &arguments) {
  try {
    css::uno::Sequence<css::beans::NamedValue> environment;
    for (const css::beans::NamedValue &argument : arguments)
      if (argument.Name == "Environment")
        argument.Value >>= environment;
    for (const css::beans::NamedValue &value : environment)
      if (const Spreadsheet document(value.Value, UNO_QUERY);
          value.Name == "Model" && document.is())
        watchNeighbours(document);
  } catch (const css::uno::Exception &) {
    // A document is opened whether its tables can be watched or not.
  }
  return {};
}

} // namespace ri::calc

RI_CONSTRUCTOR(report_indicators_NeighboursJob, ri::calc::NeighboursJob)
