#include "workbook/refresh/settle.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

#include "workbook/plan/base.hpp"
#include "workbook/plan/base_state.hpp"
#include "workbook/plan/changes_sheet.hpp"
#include "workbook/plan/indicators.hpp"
#include "workbook/refresh/soundness.hpp"
#include "workbook/refresh/workbook_language.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/edit_list.hpp"
#include "workbook/sheet/key.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/states.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {
namespace {

using Changes = ChangesColumn;
using Col = IndicatorColumn;

std::u16string keyOf(const Snapshot &snapshot, std::uint32_t change) {
  return textOf(cellAt(snapshot[SheetId::Changes], change, Changes::Key));
}

std::u16string columnOf(const Snapshot &snapshot, std::uint32_t change) {
  return textOf(cellAt(snapshot[SheetId::Changes], change, Changes::Column));
}

bool isOpen(const Snapshot &snapshot, std::uint32_t change) {
  return cellAt(snapshot[SheetId::Changes], change, Changes::Done).kind == CellKind::Empty &&
         !keyOf(snapshot, change).empty();
}

/// Where the cells stand that conflicts speak of.
class Places {
public:
  explicit Places(const Snapshot &snapshot) {
    const Grid &indicators = snapshot[SheetId::Indicators];
    for (std::uint32_t r = 0; r < indicators.rows.size(); ++r)
      if (const Cell &key = cellAt(indicators, r, Col::Key); key.kind == CellKind::Text)
        indicatorRow_.try_emplace(key.text, r);
    const Grid &source = snapshot[SheetId::Source];
    for (std::uint32_t r = 0; r < source.rows.size(); ++r)
      if (const std::uint32_t number = numberOf(cellAt(source, r, SourceColumn::No)); number != 0)
        sourceRow_.try_emplace(keyOfSentence(number), r);
    const Grid &base = snapshot[SheetId::Base];
    for (std::uint32_t r = 0; r < base.rows.size(); ++r) {
      const std::u16string &kind = cellAt(base, r, BaseColumn::Kind).text;
      if (kind == base_kind::kRow || kind == base_kind::kGoneRow)
        baseRow_.try_emplace(textOf(cellAt(base, r, BaseColumn::Key)), r);
      else if (isTextKind(kind))
        baseRow_.try_emplace(keyOfSentence(numberOf(cellAt(base, r, BaseColumn::No))), r);
    }
  }

  Index indicatorRow(const std::u16string &key) const { return find(indicatorRow_, key); }
  Index sourceRow(const std::u16string &key) const { return find(sourceRow_, key); }
  Index baseRow(const std::u16string &key) const { return find(baseRow_, key); }

  /// Whether the conflict's cell is selected, and whether its row is.
  bool isSelected(const std::u16string &key, const SelectedCells &cells) const {
    const Index row = cells.sheet == SheetId::Indicators ? indicatorRow(key) : sourceRow(key);
    return row != kNone && cells.firstRow <= row && row <= cells.lastRow;
  }

private:
  using Rows = std::unordered_map<std::u16string, std::uint32_t>;
  static Index find(const Rows &rows, const std::u16string &key) {
    const auto found = rows.find(key);
    return found == rows.end() ? kNone : found->second;
  }

  Rows indicatorRow_, sourceRow_, baseRow_; ///< the first row of a key
};

class Settler {
public:
  Settler(const Snapshot &snapshot, const std::vector<std::uint32_t> &changes, Side side,
          Language language)
      : snapshot_(snapshot), places_(snapshot), edits_(snapshot), language_(language), side_(side) {
    for (const std::uint32_t change : openConflicts(snapshot))
      if (std::find(changes.begin(), changes.end(), change) == changes.end())
        stillOpen_.insert(keyOf(snapshot, change));
  }

  void settle(std::uint32_t change) {
    const std::u16string key = keyOf(snapshot_, change);
    if (side_ == Side::Theirs)
      takeTheirs(key, columnOf(snapshot_, change));
    edits_.set(SheetId::Changes, change, Changes::Done,
               Cell::ofText(wordOf(side_ == Side::Theirs ? ChangeWord::Theirs : ChangeWord::Mine,
                                   language_)));
    if (stillOpen_.count(key) != 0)
      return;
    clearState(SheetId::Indicators, places_.indicatorRow(key), Col::State);
    clearState(SheetId::Source, places_.sourceRow(key), SourceColumn::State);
  }

  WorkbookEdits take() { return edits_.take({}, language_); }

private:
  void takeTheirs(const std::u16string &key, const std::u16string &column) {
    const Index base = places_.baseRow(key);
    if (base == kNone)
      return;
    if (says(column, ChangeWord::Row))
      restoreRow(key, base);
    else if (const Index row = places_.indicatorRow(key); row != kNone)
      takeCell(row, columnOfChange(key, column), base);
    else if (const Index sentence = places_.sourceRow(key); sentence != kNone)
      takeSentence(sentence, base);
  }

  void takeCell(std::uint32_t row, std::size_t column, std::uint32_t base) {
    if (column < Col::State && column != Col::Key)
      edits_.set(SheetId::Indicators, row, column,
                 cellOfBase(snapshot_[SheetId::Base], base, column));
  }

  /// A sentence that the linked file no longer has is the sheet's alone; theirs is nothing.
  void takeSentence(std::uint32_t row, std::uint32_t base) {
    const Grid &grid = snapshot_[SheetId::Base];
    const bool linked = cellAt(grid, base, BaseColumn::Kind).text == base_kind::kText;
    edits_.set(SheetId::Source, row, SourceColumn::Text,
               linked ? Cell::ofText(textOf(cellAt(grid, base, BaseColumn::Text))) : Cell());
  }

  /// Behind the last row of its section, else behind all.
  void restoreRow(const std::u16string &key, std::uint32_t base) {
    if (places_.indicatorRow(key) != kNone)
      return; // the user brought it back
    const Grid &grid = snapshot_[SheetId::Base];
    std::vector<Cell> cells(Col::Size);
    for (std::size_t column = 0; column < Col::Figure; ++column)
      cells[column] = cellOfBase(grid, base, column);
    addSpoken(cells, languageOfText(sampleOfText(snapshot_, reportOfKey(key))));
    if (cellAt(grid, base, BaseColumn::Kind).text == base_kind::kGoneRow)
      cells[Col::State] = Cell::ofText(state::kGone);
    const Grid &indicators = snapshot_[SheetId::Indicators];
    auto before = static_cast<std::uint32_t>(indicators.rows.size());
    for (std::uint32_t r = before; r-- > 0;)
      if (sameContent(cellAt(indicators, r, Col::Section), cells[Col::Section]) &&
          cellAt(indicators, r, Col::Key).kind == CellKind::Text) {
        before = r + 1;
        break;
      }
    edits_.insert(SheetId::Indicators, before, std::move(cells));
  }

  void clearState(SheetId sheet, Index row, std::size_t column) {
    if (row != kNone && cellAt(snapshot_[sheet], row, column).text == state::kConflict)
      edits_.set(sheet, row, column, Cell());
  }

  const Snapshot &snapshot_;
  Places places_;
  EditList edits_;
  Language language_;
  Side side_;
  std::set<std::u16string> stillOpen_; ///< keys with a conflict that is not settled now
};

} // namespace

std::vector<std::uint32_t> openConflicts(const Snapshot &snapshot) {
  std::vector<std::uint32_t> open;
  for (std::uint32_t r = 0; r < snapshot[SheetId::Changes].rows.size(); ++r)
    if (isOpen(snapshot, r) && !says(columnOf(snapshot, r), ChangeWord::Row))
      open.push_back(r);
  return open;
}

std::vector<std::uint32_t> openConflictsIn(const Snapshot &snapshot,
                                           const std::vector<SelectedCells> &selection) {
  const Places places(snapshot);
  std::set<std::uint32_t> meant;
  std::map<std::u16string, std::vector<std::uint32_t>> ofRow; // conflicts of selected rows
  std::set<std::u16string> byCell;                            // keys whose own cell is selected
  for (const SelectedCells &cells : selection) {
    if (cells.sheet == SheetId::Changes) {
      const auto end = static_cast<std::uint32_t>(snapshot[SheetId::Changes].rows.size());
      for (std::uint32_t r = cells.firstRow; r < end && r <= cells.lastRow; ++r)
        if (isOpen(snapshot, r))
          meant.insert(r);
    } else if (cells.sheet == SheetId::Indicators || cells.sheet == SheetId::Source) {
      for (const std::uint32_t change : openConflicts(snapshot)) {
        const std::u16string key = keyOf(snapshot, change);
        if (!places.isSelected(key, cells))
          continue;
        ofRow[key].push_back(change);
        const std::vector<std::uint32_t> &positions = snapshot[cells.sheet].positions;
        const std::size_t column = columnOfChange(key, columnOf(snapshot, change));
        if (column < positions.size() && cells.firstColumn <= positions[column] &&
            positions[column] <= cells.lastColumn) {
          meant.insert(change);
          byCell.insert(key);
        }
      }
    }
  }
  for (const auto &[key, changes] : ofRow)
    if (byCell.count(key) == 0)
      meant.insert(changes.begin(), changes.end());
  return {meant.begin(), meant.end()};
}

WorkbookEdits settleConflicts(const Snapshot &snapshot, const std::vector<std::uint32_t> &changes,
                              Side side, std::string_view uiLanguage) {
  requireSoundBase(snapshot);
  Settler settler(snapshot, changes, side, languageOfWorkbook(snapshot, uiLanguage));
  for (const std::uint32_t change : changes)
    settler.settle(change);
  return settler.take();
}

} // namespace ri
