#include "workbook/sheet/edit_list.hpp"

#include "workbook/sheet/cell_words.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri {

namespace {

/// What is read back from a document is written as data.
Cell writable(const Cell &cell) { return cell.kind == CellKind::Calculated ? cell.asData() : cell; }

} // namespace

bool EditList::set(SheetId sheet, std::uint32_t row, std::size_t column, const Cell &cell) {
  const Grid &grid = snapshot_[sheet];
  if (!grid.present || grid.positions[column] == kNoColumn)
    return false;
  const Cell &present = cellAt(grid, row, column);
  if (cell.kind == CellKind::Formula) {
    if (!canExpand(cell.text, sheet, grid.positions))
      return false;
    if (present.kind == CellKind::Calculated &&
        sameFormula(present.text,
                    expandFormula(cell.text, sheet, grid.positions, grid.firstRow + row)))
      return false;
  } else if (sameContent(present, cell)) {
    return false;
  }
  cells_.push_back({sheet, row, static_cast<std::uint32_t>(column), writable(cell)});
  return true;
}

void EditList::setHeading(SheetId sheet, std::size_t column, std::u16string_view heading) {
  const Grid &grid = snapshot_[sheet];
  if (grid.present && grid.positions[column] != kNoColumn)
    cells_.push_back({sheet, kHeadings, static_cast<std::uint32_t>(column), Cell::ofText(heading)});
}

void EditList::setRow(SheetId sheet, std::uint32_t row, const std::vector<Cell> &cells) {
  for (std::size_t column = 0; column < cells.size(); ++column)
    set(sheet, row, column, cells[column]);
}

void EditList::insert(SheetId sheet, std::uint32_t before, std::vector<Cell> cells) {
  const Grid &grid = snapshot_[sheet];
  if (!grid.present)
    return;
  for (Cell &cell : cells)
    if (cell.kind == CellKind::Formula && !canExpand(cell.text, sheet, grid.positions))
      cell = Cell();
    else
      cell = writable(cell);
  insertions_[{sheet, before}].push_back(std::move(cells));
}

void EditList::remove(SheetId sheet, std::uint32_t row) {
  const Grid &grid = snapshot_[sheet];
  if (!grid.present || row >= grid.rows.size())
    return;
  std::set<std::uint32_t> &removed = removals_[sheet];
  if (removed.count(row) == 0 && removed.size() + 1 == grid.rows.size())
    setRow(sheet, row, std::vector<Cell>(grid.rows[row].size()));
  else
    removed.insert(row);
}

WorkbookEdits EditList::take(const RefreshCounts &counts, Language language) {
  WorkbookEdits edits;
  edits.cells = std::move(cells_);
  for (auto &[place, rows] : insertions_)
    edits.insertions.push_back({place.first, place.second, std::move(rows)});
  for (const auto &[sheet, rows] : removals_)
    for (const std::uint32_t row : rows)
      edits.removals.push_back({sheet, row});
  edits.counts = counts;
  sayWords(edits, language);
  return edits;
}

} // namespace ri
