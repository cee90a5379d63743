#include "write/outline_writer.hpp"

#include <algorithm>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XUndoManagerListener.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XSheetOutline.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/TableOrientation.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include "document/managed_ranges.hpp"
#include "document/undo_filter.hpp"

namespace ri::calc {
namespace {

using css::document::UndoManagerEvent;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// Sees whether anything is done that could be undone.
class UndoWitness : public cppu::WeakImplHelper1<css::document::XUndoManagerListener> {
public:
  bool sawAction() const { return sawAction_; }

  void SAL_CALL undoActionAdded(const UndoManagerEvent &) override { sawAction_ = true; }
  void SAL_CALL actionUndone(const UndoManagerEvent &) override {}
  void SAL_CALL actionRedone(const UndoManagerEvent &) override {}
  void SAL_CALL allActionsCleared(const css::lang::EventObject &) override {}
  void SAL_CALL redoActionsCleared(const css::lang::EventObject &) override {}
  void SAL_CALL resetAll(const css::lang::EventObject &) override {}
  void SAL_CALL enteredContext(const UndoManagerEvent &) override {}
  void SAL_CALL enteredHiddenContext(const UndoManagerEvent &) override {}
  void SAL_CALL leftContext(const UndoManagerEvent &) override {}
  void SAL_CALL leftHiddenContext(const UndoManagerEvent &) override {}
  void SAL_CALL cancelledContext(const UndoManagerEvent &) override {}
  void SAL_CALL disposing(const css::lang::EventObject &) override {}

private:
  bool sawAction_ = false;
};

css::table::CellRangeAddress rowsOf(const Reference<css::sheet::XSpreadsheet> &sheet,
                                    const SheetPlan::Group &group, std::uint32_t firstRow) {
  return {sheetIndex(sheet), 0, static_cast<sal_Int32>(firstRow + group.firstRow), 0,
          static_cast<sal_Int32>(firstRow + group.lastRow)};
}

/// Removes the innermost group of these rows. The office does not tell which groups there are, but
/// it records what it has removed.
bool ungroupRows(const Reference<css::sheet::XSpreadsheetDocument> &document,
                 const Reference<css::sheet::XSpreadsheet> &sheet,
                 const css::table::CellRangeAddress &rows) {
  const auto undo =
      Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager();
  const rtl::Reference<UndoWitness> witness(new UndoWitness);
  undo->addUndoManagerListener(witness.get());
  Reference<css::sheet::XSheetOutline>(sheet, UNO_QUERY_THROW)
      ->ungroup(rows, css::table::TableOrientation_ROWS);
  undo->removeUndoManagerListener(witness.get());
  return witness->sawAction();
}

/// Whether a row that was there before is hidden, not by a filter.
bool isFolded(const Reference<css::sheet::XSpreadsheet> &sheet, std::uint32_t sheetRow) {
  const Reference<css::beans::XPropertySet> row(
      Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)
          ->getRows()
          ->getByIndex(static_cast<sal_Int32>(sheetRow)),
      UNO_QUERY_THROW);
  return !row->getPropertyValue("IsVisible").get<bool>() &&
         !row->getPropertyValue("IsFiltered").get<bool>();
}

/// The first row below all that the charts of the sheet show.
sal_Int32 rowBelowCharts(const Reference<css::sheet::XSpreadsheet> &sheet) {
  const auto charts =
      Reference<css::table::XTableChartsSupplier>(sheet, UNO_QUERY_THROW)->getCharts();
  sal_Int32 row = 0;
  for (const rtl::OUString &name : charts->getElementNames())
    for (const css::table::CellRangeAddress &shown :
         Reference<css::table::XTableChart>(charts->getByName(name), UNO_QUERY_THROW)->getRanges())
      if (shown.Sheet == sheetIndex(sheet))
        row = std::max(row, shown.EndRow + 1);
  return row;
}

} // namespace

void groupRows(const Reference<css::sheet::XSpreadsheet> &sheet,
               const std::vector<SheetPlan::Group> &groups, std::uint32_t firstRow) {
  const Reference<css::sheet::XSheetOutline> outline(sheet, UNO_QUERY_THROW);
  for (const SheetPlan::Group &group : groups)
    outline->group(rowsOf(sheet, group, firstRow), css::table::TableOrientation_ROWS);
}

void foldRows(const Reference<css::sheet::XSpreadsheet> &sheet,
              const std::vector<SheetPlan::Group> &groups) {
  groupRows(sheet, groups, 0);
  const Reference<css::sheet::XSheetOutline> outline(sheet, UNO_QUERY_THROW);
  for (const SheetPlan::Group &group : groups)
    outline->hideDetail(rowsOf(sheet, group, 0));
}

void unfoldRows(const Reference<css::sheet::XSpreadsheet> &sheet, std::uint32_t column,
                std::uint32_t end) {
  const auto rows = Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows();
  for (sal_Int32 r = rowBelowCharts(sheet); r < static_cast<sal_Int32>(end); ++r) {
    const Reference<css::beans::XPropertySet> row(rows->getByIndex(r), UNO_QUERY_THROW);
    const Reference<css::text::XTextRange> cell(
        sheet->getCellByPosition(static_cast<sal_Int32>(column), r), UNO_QUERY_THROW);
    if (!row->getPropertyValue("IsVisible").get<bool>() && !cell->getString().isEmpty())
      row->setPropertyValue("IsVisible", css::uno::Any(true));
  }
}

void foldColumns(const Reference<css::sheet::XSpreadsheet> &sheet,
                 const std::vector<Column> &columns) {
  const auto isFolded = [](const Column &column) { return column.folded; };
  const Reference<css::sheet::XSheetOutline> outline(sheet, UNO_QUERY_THROW);
  for (auto end = columns.begin();;) {
    const auto begin = std::find_if(end, columns.end(), isFolded);
    if (begin == columns.end())
      return;
    end = std::find_if_not(begin, columns.end(), isFolded);
    const css::table::CellRangeAddress group(sheetIndex(sheet),
                                             static_cast<sal_Int32>(begin - columns.begin()), 0,
                                             static_cast<sal_Int32>(end - columns.begin()) - 1, 0);
    outline->group(group, css::table::TableOrientation_COLUMNS);
    outline->hideDetail(group);
  }
}

void followInsertion(const Reference<css::sheet::XSpreadsheetDocument> &document,
                     const Reference<css::sheet::XSpreadsheet> &sheet, const OutlineEdit &edit,
                     std::uint32_t firstRow) {
  // What is folded has not grown, and a group that is removed would leave its rows hidden. One
  // above ends, and one below begins, with rows that are new.
  const auto isOpenAbove = [&](const SheetPlan::Group &group) {
    return !isFolded(sheet, firstRow + group.firstRow);
  };
  std::vector<SheetPlan::Group> groups = edit.added;
  if (groups.empty() && edit.strangers.empty() && edit.moved.empty())
    return;
  const UnfilteredRedo redo(document, sheet);
  for (const SheetPlan::Group &strangers : edit.strangers)
    if (std::all_of(edit.above.begin(), edit.above.end(), isOpenAbove) &&
        ungroupRows(document, sheet, rowsOf(sheet, strangers, firstRow)))
      groups.insert(groups.end(), edit.above.begin(), edit.above.end());
  for (const SheetPlan::Group &moved : edit.moved)
    if (!isFolded(sheet, firstRow + moved.lastRow) &&
        ungroupRows(document, sheet, rowsOf(sheet, {moved.lastRow, moved.lastRow}, firstRow)))
      groups.push_back(moved);
  groupRows(sheet, groups, firstRow);
}

} // namespace ri::calc
