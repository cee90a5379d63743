#include "edit/conflicts.hpp"

#include <algorithm>
#include <stdexcept>

#include "document/column_values.hpp"
#include "document/document_turn.hpp"
#include "document/undo_step.hpp"
#include "edit/managed_document.hpp"
#include "edit/report_refresh.hpp"
#include "office/selected_cells.hpp"
#include "office/ui_strings.hpp"
#include "office/uno_text.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/states.hpp"
#include "workbook/sheet/words.hpp"

namespace ri::calc {
namespace {

using css::frame::XController;
using css::table::CellRangeAddress;
using css::uno::Reference;
using Spreadsheet = Reference<css::sheet::XSpreadsheetDocument>;

bool isSentence(const CellEdit &edit) {
  return edit.sheet == SheetId::Source && edit.column == SourceColumn::Text;
}

/// Settles the conflicts that `choose` finds in what the document holds.
template <typename Choose>
sal_Int32 settle(const Context &context, const Spreadsheet &document, Side side, Choose choose) {
  const DocumentTurn turn(document);
  ManagedDocument managed(document);
  const std::vector<std::uint32_t> changes = choose(managed);
  if (changes.empty())
    throw std::runtime_error("There is no open conflict here; those that are open stand in the "
                             "sheet Changes, and their rows say conflict.");
  UndoStep step(document, uiString(context, side == Side::Theirs ? "TheirsUndo" : "MineUndo"));
  OutgrownNames outgrown;
  const WorkbookEdits edits =
      settleConflicts(managed.snapshot(), changes, side, uiLanguage(context));
  managed.apply(context, edits, outgrown);
  if (std::any_of(edits.cells.begin(), edits.cells.end(), isSentence))
    followSource(context, document, outgrown);
  step.name(outgrown);
  step.keep();
  return static_cast<sal_Int32>(changes.size());
}

/// Whether one of the rows in the ranges says `conflict` in its State.
bool saysConflict(const ColumnValues &states, const std::vector<CellRangeAddress> &ranges) {
  const rtl::OUString conflict = toOUString(state::kConflict);
  for (const CellRangeAddress &range : ranges)
    for (sal_Int32 row = range.StartRow; row <= std::min(range.EndRow, states.lastRow()); ++row)
      if (states.text(row) == conflict)
        return true;
  return false;
}

bool isOpenLine(const ColumnValues &keys, const ColumnValues &done, sal_Int32 row) {
  return !keys.text(row).isEmpty() && done.text(row).isEmpty();
}

} // namespace

bool hasConflicts(const Spreadsheet &document) {
  const ColumnValues keys(document, "rx_key");
  const ColumnValues columns(document, "rx_column");
  const ColumnValues done(document, "rx_done");
  for (sal_Int32 row = keys.firstRow(); row <= keys.lastRow(); ++row)
    if (isOpenLine(keys, done, row) && !says(toView(columns.text(row)), ChangeWord::Row))
      return true;
  return false;
}

bool selectsConflicts(const Reference<XController> &controller) {
  const Spreadsheet document = documentOf(controller);
  const std::vector<CellRangeAddress> ranges = selectedCells(controller);
  if (!document.is() || ranges.empty())
    return false;
  for (const char *name : {"ri_state", "rs_state"})
    if (const ColumnValues states(document, name, ranges); !states.empty())
      return saysConflict(states, ranges);
  const ColumnValues keys(document, "rx_key", ranges);
  const ColumnValues done(document, "rx_done", ranges);
  for (const CellRangeAddress &range : ranges)
    for (sal_Int32 row = range.StartRow; row <= std::min(range.EndRow, keys.lastRow()); ++row)
      if (isOpenLine(keys, done, row))
        return true;
  return false;
}

sal_Int32 settleSelected(const Context &context, const Reference<XController> &controller,
                         Side side) {
  return settle(context, documentOf(controller), side, [&](const ManagedDocument &managed) {
    return openConflictsIn(managed.snapshot(), managed.inGrids(visibleSelectedCells(controller)));
  });
}

sal_Int32 settleAll(const Context &context, const Spreadsheet &document, Side side) {
  return settle(context, document, side,
                [](const ManagedDocument &managed) { return openConflicts(managed.snapshot()); });
}

} // namespace ri::calc
