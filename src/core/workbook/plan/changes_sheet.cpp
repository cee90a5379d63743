#include "workbook/plan/changes_sheet.hpp"

#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri {
namespace {

std::u16string entryName(std::u16string_view key, std::u16string_view column) {
  return std::u16string(key).append(1, u'\n').append(column);
}

} // namespace

std::u16string keyOfSentence(std::uint32_t number) { return joined({u"S", toText(number)}); }

ChangesSheet::ChangesSheet(const Snapshot &snapshot, EditList &edits) : edits_(edits) {
  using From = ChangesColumn;
  const Grid &grid = snapshot[SheetId::Changes];
  usable_ = grid.present && grid.positions[From::Key] != kNoColumn &&
            grid.positions[From::Column] != kNoColumn && grid.positions[From::Done] != kNoColumn;
  if (!usable_)
    return;
  end_ = static_cast<std::uint32_t>(grid.rows.size());
  for (std::uint32_t r = 0; r < end_; ++r) {
    const std::u16string key = textOf(cellAt(grid, r, From::Key));
    const std::u16string column = textOf(cellAt(grid, r, From::Column));
    if (key.empty())
      continue;
    const Cell &done = cellAt(grid, r, From::Done);
    if (column == kWholeRow) {
      if (done.text != kDoneTheirs) // then it came back, and may be deleted again
        named_.insert(key);
    } else if (done.kind == CellKind::Empty && entries_.emplace(entryName(key, column), r).second) {
      ++open_[key];
    }
  }
}

void ChangesSheet::conflict(std::u16string_view key, std::u16string_view column, const Cell &base,
                            const Cell &mine, const Cell &theirs) {
  using To = ChangesColumn;
  const auto found = entries_.find(entryName(key, column));
  if (found == entries_.end()) {
    ++open_[std::u16string(key)];
    append(key, column, base, mine, theirs);
    return;
  }
  edits_.set(SheetId::Changes, found->second, To::Base, base.asData());
  edits_.set(SheetId::Changes, found->second, To::Mine, mine.asData());
  edits_.set(SheetId::Changes, found->second, To::Theirs, theirs.asData());
}

void ChangesSheet::agreed(std::u16string_view key, std::u16string_view column) {
  if (open_.empty())
    return;
  const auto found = entries_.find(entryName(key, column));
  if (found == entries_.end())
    return;
  edits_.set(SheetId::Changes, found->second, ChangesColumn::Done, Cell::ofText(kDoneTheirs));
  entries_.erase(found);
  const auto open = open_.find(std::u16string(key));
  if (--open->second == 0)
    open_.erase(open);
}

void ChangesSheet::deleted(std::u16string_view key, const Cell &base) {
  if (named_.emplace(key).second)
    append(key, kWholeRow, base, Cell::ofText(kDeleted), base);
}

bool ChangesSheet::isOpen(std::u16string_view key) const {
  return open_.count(std::u16string(key)) != 0;
}

void ChangesSheet::append(std::u16string_view key, std::u16string_view column, const Cell &base,
                          const Cell &mine, const Cell &theirs) {
  using To = ChangesColumn;
  if (!usable_)
    return;
  std::vector<Cell> cells(To::Size);
  cells[To::Key] = Cell::ofText(key);
  cells[To::Column] = Cell::ofText(column);
  cells[To::Base] = base.asData();
  cells[To::Mine] = mine.asData();
  cells[To::Theirs] = theirs.asData();
  edits_.insert(SheetId::Changes, end_, std::move(cells));
}

} // namespace ri
