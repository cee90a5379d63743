#include "workbook/plan/changes_sheet.hpp"

#include <algorithm>

#include "workbook/plan/change_text.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri {
namespace {

std::u16string lineName(std::u16string_view key, std::size_t column) {
  return joined({key, u"\n", toText(column)});
}

/// "2026-11-20 09:30:00"
std::u16string shownTime(std::string_view iso) {
  std::u16string time = fromUtf8(iso);
  std::replace(time.begin(), time.end(), u'T', u' ');
  return time;
}

} // namespace

std::u16string keyOfSentence(std::uint32_t number) { return joined({u"S", toText(number)}); }

std::size_t columnOfChange(std::u16string_view key, std::u16string_view heading) {
  return columnOfHeading(key.substr(0, 1) == u"S" ? SheetId::Source : SheetId::Indicators, heading);
}

Change changeOfBase(ChangeWord kind, const BaseRow &row, const Grid &base) {
  std::vector<Cell> cells(IndicatorColumn::Size);
  for (std::size_t column = IndicatorColumn::Report; column < IndicatorColumn::Figure; ++column)
    cells[column] = cellOfBase(base, row.row, column);
  Change change;
  change.kind = kind;
  change.key = row.key;
  change.indicator = textOf(cells[IndicatorColumn::Indicator]);
  change.before = shownRow(cells);
  if (cells[IndicatorColumn::Source].kind == CellKind::Formula)
    change.sentence = cells[IndicatorColumn::Source];
  return change;
}

ChangesSheet::ChangesSheet(const Snapshot &snapshot, const ImportFacts &facts, Language language,
                           EditList &edits)
    : edits_(edits), language_(language), when_(shownTime(facts.time)), report_(facts.name) {
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
    if (says(column, ChangeWord::Row)) {
      if (!says(done.text, ChangeWord::Theirs)) // then it came back, and may be deleted again
        named_.insert(key);
    } else if (done.kind == CellKind::Empty &&
               lines_.emplace(lineName(key, columnOfChange(key, column)), r).second) {
      ++open_[key];
    }
  }
}

void ChangesSheet::done(const Change &change) {
  append(change,
         change.column == Change::kNoColumn ? std::u16string_view()
                                            : headingOf(change.sheet, change.column, language_),
         true);
}

void ChangesSheet::conflict(const Change &change) {
  using To = ChangesColumn;
  const auto found = lines_.find(lineName(change.key, change.column));
  if (found == lines_.end()) {
    ++open_[change.key];
    append(change, headingOf(change.sheet, change.column, language_), false);
    return;
  }
  const std::uint32_t line = found->second;
  bool moved = edits_.set(SheetId::Changes, line, To::Before, Cell::ofText(change.before));
  moved |= edits_.set(SheetId::Changes, line, To::Mine, Cell::ofText(change.mine));
  moved |= edits_.set(SheetId::Changes, line, To::Now, Cell::ofText(change.now));
  if (moved)
    edits_.set(SheetId::Changes, line, To::When, Cell::ofText(when_));
}

void ChangesSheet::agreed(std::u16string_view key, std::size_t column) {
  if (open_.empty())
    return;
  const auto found = lines_.find(lineName(key, column));
  if (found == lines_.end())
    return;
  edits_.set(SheetId::Changes, found->second, ChangesColumn::Done,
             Cell::ofText(wordOf(ChangeWord::Theirs, language_)));
  lines_.erase(found);
  const auto open = open_.find(std::u16string(key));
  if (--open->second == 0)
    open_.erase(open);
}

void ChangesSheet::deleted(Change change) {
  if (!named_.insert(change.key).second)
    return;
  change.kind = ChangeWord::Deleted;
  change.mine = wordOf(ChangeWord::Deleted, language_);
  append(change, wordOf(ChangeWord::Row, language_), false);
}

bool ChangesSheet::isOpen(std::u16string_view key) const {
  return open_.count(std::u16string(key)) != 0;
}

void ChangesSheet::append(const Change &change, std::u16string_view column, bool isDone) {
  using To = ChangesColumn;
  if (!usable_)
    return;
  std::vector<Cell> cells(To::Size);
  cells[To::When] = Cell::ofText(when_);
  cells[To::Report] = Cell::ofText(report_);
  cells[To::Indicator] = Cell::ofText(change.indicator);
  cells[To::Column] = Cell::ofText(column);
  cells[To::Before] = Cell::ofText(change.before);
  cells[To::Now] = Cell::ofText(change.now);
  cells[To::Mine] = Cell::ofText(change.mine);
  cells[To::Kind] = Cell::ofText(wordOf(change.kind, language_));
  cells[To::Sentence] = change.sentence;
  if (isDone)
    cells[To::Done] = Cell::ofText(wordOf(ChangeWord::Yes, language_));
  cells[To::Key] = Cell::ofText(change.key);
  edits_.insert(SheetId::Changes, end_, std::move(cells));
}

} // namespace ri
