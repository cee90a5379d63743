#include "workbook/refresh/names.hpp"

#include <algorithm>
#include <string>

#include "workbook/plan/base.hpp"
#include "workbook/plan/base_state.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/edit_list.hpp"
#include "workbook/sheet/key.hpp"
#include "workbook/sheet/source_text.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri {
namespace {

using Col = NamesColumn;

/// The row of a grid with that text in a column; kNone if there is none.
Index rowWith(const Grid &grid, std::size_t column, std::u16string_view text) {
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r)
    if (textOf(cellAt(grid, r, column)) == text)
      return r;
  return kNone;
}

/// The entry that gave an indicator its name; of several the one that the row's key began with.
Index entryOf(const Grid &names, std::u16string_view key, const std::u16string &indicator) {
  Index found = rowWith(names, Col::AsRead, indicatorOfKey(key));
  if (found == kNone || textOf(cellAt(names, found, Col::CallIt)) != indicator)
    found = rowWith(names, Col::CallIt, indicator);
  return found != kNone ? found : rowWith(names, Col::AsRead, indicator);
}

} // namespace

std::vector<CalledName> namesIn(const Snapshot &snapshot) {
  const Grid &grid = snapshot[SheetId::Names];
  std::vector<CalledName> names;
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r) {
    CalledName name{textOf(cellAt(grid, r, Col::AsRead)), textOf(cellAt(grid, r, Col::CallIt))};
    if (!name.asRead.empty() && !name.called.empty())
      names.push_back(std::move(name));
  }
  return names;
}

WorkbookEdits callIndicator(const Snapshot &snapshot, std::u16string_view key,
                            std::u16string_view name) {
  const Grid &names = snapshot[SheetId::Names];
  if (!names.present || names.positions[Col::AsRead] == kNoColumn ||
      names.positions[Col::CallIt] == kNoColumn)
    throw SnapshotError("The sheet Names or one of its columns was deleted; undo that, or import "
                        "the report anew.");
  const std::u16string called = labelText(name);
  if (called.find_first_not_of(u" \u3000") == std::u16string::npos)
    throw SnapshotError("An indicator is called nothing; say what to call it.");
  const Grid &base = snapshot[SheetId::Base];
  const Index kept = rowWith(base, BaseColumn::Key, key);
  const Index row = rowWith(snapshot[SheetId::Indicators], IndicatorColumn::Key, key);
  if (kept == kNone || row == kNone)
    throw SnapshotError("No row of Indicators that was read has the key " + toUtf8(key) +
                        "; a row that is yours you can name as you like.");
  EditList edits(snapshot);
  const std::u16string indicator = textOf(cellOfBase(base, kept, IndicatorColumn::Indicator));
  const Index entry = entryOf(names, key, indicator);
  const std::u16string asRead =
      entry == kNone ? indicator : textOf(cellAt(names, entry, Col::AsRead));
  std::vector<Cell> cells(Col::Size);
  if (called != asRead) {
    cells[Col::AsRead] = Cell::ofText(asRead);
    cells[Col::CallIt] = Cell::ofText(called);
  }
  if (entry != kNone)
    edits.setRow(SheetId::Names, entry, cells);
  else if (called != asRead)
    edits.insert(SheetId::Names, static_cast<std::uint32_t>(names.rows.size()), std::move(cells));
  edits.set(SheetId::Indicators, row, IndicatorColumn::Indicator, Cell::ofText(called));
  return edits.take({});
}

} // namespace ri
