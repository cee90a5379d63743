#include "workbook/refresh/indicator_merge.hpp"

#include <algorithm>
#include <optional>

#include "workbook/plan/base.hpp"
#include "workbook/plan/change_text.hpp"
#include "workbook/refresh/match_series.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/key.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/source_text.hpp"
#include "workbook/sheet/states.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {
namespace {

using Col = IndicatorColumn;

/// Whether theirs says the same as base: hints apart, they only make a look-up faster.
bool sameAsBase(const Cell &base, const Cell &theirs) {
  return theirs.kind == CellKind::Formula
             ? base.kind == CellKind::Text && sameButHints(base.text, theirs.text)
             : sameContent(base, theirs);
}

} // namespace

IndicatorMerge::IndicatorMerge(const Snapshot &snapshot, const BaseState &base,
                               const Report &report)
    : grid_(snapshot[SheetId::Indicators]), baseGrid_(snapshot[SheetId::Base]), snapshot_(snapshot),
      base_(base), report_(report), known_(base.rows) {
  for (std::uint32_t r = 0; r < grid_.rows.size(); ++r)
    if (const Cell &key = cellAt(grid_, r, Col::Key); key.kind == CellKind::Text)
      rowOfKey_.try_emplace(key.text, r);
}

void IndicatorMerge::place(Placement &placement) {
  baseOf_ = matchSeries(snapshot_, base_.rows, report_, placement);
  assignKeys(placement);
  findPlacesOfNew();
  places_.settle(grid_.rows.size());
  for (Index s = 0; s < report_.series.size(); ++s)
    placement.rows.push_back(gridRow_[s] != kNone  ? places_.finalRowOf(gridRow_[s])
                             : baseOf_[s] == kNone ? places_.finalRowOfInserted(insertion_[s])
                                                   : 1); // deleted by the user
}

/// Rows that are known keep their keys, whatever their series is called now. A row with the very
/// key of a new series is that one's, though Base has lost it.
void IndicatorMerge::assignKeys(Placement &placement) {
  KeyRegister keys;
  if (std::find(baseOf_.begin(), baseOf_.end(), kNone) != baseOf_.end()) {
    for (const BaseRow &row : known_)
      keys.use(row.key);
    for (const BaseRow &row : base_.dropped)
      keys.use(row.key);
  }
  gridRow_.assign(report_.series.size(), kNone);
  for (Index s = 0; s < report_.series.size(); ++s) {
    const bool isNew = baseOf_[s] == kNone;
    placement.keys.push_back(isNew ? keys.add(placement.stems[s], report_.series[s].ordinal)
                                   : known_[baseOf_[s]].key);
    const auto found = rowOfKey_.find(placement.keys.back());
    if (found == rowOfKey_.end())
      continue;
    gridRow_[s] = found->second;
    if (isNew) {
      baseOf_[s] = static_cast<Index>(known_.size());
      known_.push_back({kNone, false, placement.keys.back(), placement.stems[s]});
    }
  }
}

/// After the series before it in the text, if that is of its section or the user's sort has
/// scattered the section; else after the section's last row, or, if it has none yet, after the
/// section of the series before.
void IndicatorMerge::findPlacesOfNew() {
  insertion_.assign(report_.series.size(), 0);
  if (std::find(baseOf_.begin(), baseOf_.end(), kNone) == baseOf_.end())
    return;
  struct Section {
    std::uint32_t end = 0; ///< the row behind its last
    bool scattered = false;
  };
  std::unordered_map<std::u16string, Section> sections;
  std::unordered_map<std::uint32_t, bool> managed;
  for (const BaseRow &row : known_)
    if (const auto found = rowOfKey_.find(row.key); found != rowOfKey_.end())
      managed.emplace(found->second, true);
  const Section *last = nullptr; // section of the managed row above
  for (std::uint32_t r = 0; r < grid_.rows.size(); ++r) {
    if (managed.count(r) == 0)
      continue;
    const auto [place, isNew] = sections.try_emplace(textOf(cellAt(grid_, r, Col::Section)));
    Section &section = place->second;
    section.scattered = section.scattered || (!isNew && last != &section);
    section.end = r + 1;
    last = &section;
  }
  auto sectionOfSeries = [this](Index s) {
    const Observation &lead = report_.observations[report_.series[s].lead()];
    return lead.sentence < report_.sentences.size()
               ? labelText(sectionOf(report_, report_.sentences[lead.sentence]))
               : std::u16string();
  };
  std::uint32_t behindSection = 0; // behind the section of the series before
  std::uint32_t behindRow = 0;     // behind the series before itself
  std::optional<std::u16string> sectionBefore;
  for (Index s = 0; s < report_.series.size(); ++s) {
    if (baseOf_[s] != kNone) {
      if (gridRow_[s] != kNone) {
        sectionBefore = textOf(cellAt(grid_, gridRow_[s], Col::Section));
        const auto own = sections.find(*sectionBefore);
        behindRow = gridRow_[s] + 1;
        behindSection =
            own != sections.end() && !own->second.scattered ? own->second.end : behindRow;
      }
      continue;
    }
    const std::u16string name = sectionOfSeries(s);
    const auto [place, isNew] = sections.try_emplace(name);
    Section &section = place->second;
    if (isNew)
      section.end = behindSection;
    const bool followsOwn = !isNew && sectionBefore == name;
    const std::uint32_t before = section.scattered || followsOwn ? behindRow : section.end;
    insertion_[s] = places_.insertBefore(before);
    newPlace_.push_back(before);
    behindRow = before;
    behindSection = std::max(section.scattered ? before : section.end, before);
    sectionBefore = name;
  }
}

bool IndicatorMerge::hasRow(Index series) const {
  return baseOf_[series] == kNone || gridRow_[series] != kNone;
}

void IndicatorMerge::merge(const Placement &placement, EditList &edits, ChangesSheet &changes) {
  std::vector<bool> stays(known_.size(), false);
  std::size_t next = 0; // of newPlace_
  for (Index s = 0; s < report_.series.size(); ++s) {
    std::vector<Cell> theirs = indicatorCells(report_, s, placement);
    if (baseOf_[s] != kNone) {
      stays[baseOf_[s]] = true;
      mergeRow(s, theirs, placement, edits, changes);
      writeBase(known_[baseOf_[s]], theirs, placement.stems[s],
                roundingOf(report_, report_.series[s]), edits);
      continue;
    }
    ++counts_.added;
    edits.insert(SheetId::Base, static_cast<std::uint32_t>(baseGrid_.rows.size()),
                 baseRowCells(theirs, placement.stems[s], roundingOf(report_, report_.series[s])));
    changes.done(changeOf(ChangeWord::New, placement.keys[s], theirs, placement, s));
    theirs[Col::State] = Cell::ofText(state::kNew);
    edits.insert(SheetId::Indicators, newPlace_[next++], std::move(theirs));
  }
  for (Index b = 0; b < known_.size(); ++b)
    if (!stays[b] && !known_[b].gone)
      leave(known_[b], edits, changes);
}

/// A change of the whole row; one of a cell gets its column and what that held.
Change IndicatorMerge::changeOf(ChangeWord kind, const std::u16string &key,
                                const std::vector<Cell> &theirs, const Placement &placement,
                                Index series) const {
  Change change;
  change.kind = kind;
  change.key = key;
  change.indicator = textOf(theirs[Col::Indicator]);
  change.now = shownRow(theirs);
  if (!placement.pieces.empty()) {
    const Observation &lead = report_.observations[report_.series[series].lead()];
    const std::size_t piece = pieceAt(placement.pieces, lead.quantity.quote.begin);
    change.sentence = Cell::ofFormula(
        sentenceLink(toText(placement.numbers[piece]), hint(placement.sourceRows[piece])));
  }
  return change;
}

void IndicatorMerge::mergeRow(Index series, const std::vector<Cell> &theirs,
                              const Placement &placement, EditList &edits, ChangesSheet &changes) {
  const BaseRow &base = known_[baseOf_[series]];
  const std::uint32_t row = gridRow_[series];
  const auto changeAs = [&](ChangeWord kind) {
    return changeOf(kind, base.key, theirs, placement, series);
  };
  if (row == kNone) {
    changes.deleted(changeAs(ChangeWord::Deleted));
    return;
  }
  if (base.gone)
    changes.done(changeAs(ChangeWord::Back));
  bool changed = base.gone;
  bool conflict = false;
  for (std::size_t column = Col::Report; column < Col::Figure; ++column)
    switch (mergeCell(base, row, column, theirs[column], edits, changes)) {
    case Outcome::Same:
      break;
    case Outcome::Written:
      changed = true;
      // What a row says in a sentence knows the words of its period and where its unit has a sign.
      if (column == Col::Period)
        edits.set(SheetId::Indicators, row, Col::When, theirs[Col::When]);
      if (column == Col::Unit)
        edits.set(SheetId::Indicators, row, Col::Figure, theirs[Col::Figure]);
      if (const Cell before = cellOfBase(baseGrid_, base.row, column);
          before.kind != CellKind::Formula || theirs[column].kind != CellKind::Formula)
        changes.done(
            ofCell(changeAs(ChangeWord::Changed), base, column, theirs, changes.language()));
      break;
    case Outcome::Conflict: {
      if (column == Col::Doubt && cellAt(grid_, row, column).kind == CellKind::Empty)
        break; // the user has seen to it, whatever is doubted now
      conflict = true;
      Change change =
          ofCell(changeAs(ChangeWord::Conflict), base, column, theirs, changes.language());
      change.mine = shownCell(column, cellAt(grid_, row, column), cellAt(grid_, row, Col::Unit),
                              changes.language());
      changes.conflict(change);
      break;
    }
    }
  if (conflict) {
    states_[row] = state::kConflict;
    ++counts_.conflict;
  } else if (changed) {
    states_[row] = state::kChanged;
    ++counts_.changed;
  } else {
    ++counts_.unchanged;
  }
}

/// Whether the present cell is what `cell` (of base or theirs; formulas as templates) says.
bool IndicatorMerge::mineIs(std::uint32_t row, std::size_t column, const Cell &cell) const {
  const Cell &mine = cellAt(grid_, row, column);
  if (cell.kind != CellKind::Formula)
    return sameContent(mine, cell);
  return mine.kind == CellKind::Calculated &&
         sameFormula(mine.text, expandFormula(cell.text, SheetId::Indicators, grid_.positions,
                                              grid_.firstRow + row));
}

IndicatorMerge::Outcome IndicatorMerge::mergeCell(const BaseRow &base, std::uint32_t row,
                                                  std::size_t column, const Cell &theirs,
                                                  EditList &edits, ChangesSheet &changes) const {
  if (grid_.positions[column] == kNoColumn)
    return Outcome::Same;
  if (changes.isOpen(base.key) && mineIs(row, column, theirs))
    changes.agreed(base.key, column);
  if (sameAsBase(cellAt(baseGrid_, base.row, baseColumnOf(column)), theirs))
    return Outcome::Same;
  if (mineIs(row, column, cellOfBase(baseGrid_, base.row, column)))
    return edits.set(SheetId::Indicators, row, column, theirs) ? Outcome::Written : Outcome::Same;
  return mineIs(row, column, theirs) ? Outcome::Same : Outcome::Conflict;
}

/// The change of a row as that of one of its cells.
Change IndicatorMerge::ofCell(Change change, const BaseRow &base, std::size_t column,
                              const std::vector<Cell> &theirs, Language language) const {
  change.column = column;
  change.before = shownCell(column, cellOfBase(baseGrid_, base.row, column),
                            cellOfBase(baseGrid_, base.row, Col::Unit), language);
  change.now = shownCell(column, theirs[column], theirs[Col::Unit], language);
  return change;
}

void IndicatorMerge::writeBase(const BaseRow &base, const std::vector<Cell> &theirs,
                               std::u16string_view stem, const RowRounding &rounding,
                               EditList &edits) const {
  using To = BaseColumn;
  if (base.row == kNone) {
    edits.insert(SheetId::Base, static_cast<std::uint32_t>(baseGrid_.rows.size()),
                 baseRowCells(theirs, stem, rounding));
    return;
  }
  edits.set(SheetId::Base, base.row, To::Kind, Cell::ofText(base_kind::kRow));
  if (base.stem != stem)
    edits.set(SheetId::Base, base.row, To::Stem, Cell::ofText(stem));
  for (std::size_t column = Col::Report; column < Col::Figure; ++column) {
    const std::size_t to = baseColumnOf(column);
    if (!sameAsBase(cellAt(baseGrid_, base.row, to), theirs[column]))
      edits.set(SheetId::Base, base.row, to, theirs[column].asData());
  }
  edits.set(SheetId::Base, base.row, To::ValueRounding, Cell::ofNumber(rounding.value));
  edits.set(SheetId::Base, base.row, To::GrowthRounding, Cell::ofNumber(rounding.growth));
}

/// A series that left the text: its row is marked and keeps its cells.
void IndicatorMerge::leave(const BaseRow &base, EditList &edits, ChangesSheet &changes) {
  edits.set(SheetId::Base, base.row, BaseColumn::Kind, Cell::ofText(base_kind::kGoneRow));
  const auto found = rowOfKey_.find(base.key);
  if (found == rowOfKey_.end())
    return; // the user deleted it before
  states_[found->second] = state::kGone;
  ++counts_.gone;
  changes.done(changeOfBase(ChangeWord::Gone, base, baseGrid_));
}

void IndicatorMerge::writeStates(EditList &edits, const ChangesSheet &changes) const {
  for (const BaseRow &base : known_) {
    const auto found = rowOfKey_.find(base.key);
    if (found == rowOfKey_.end())
      continue;
    const std::uint32_t row = found->second;
    const auto own = states_.find(row);
    const std::u16string &before = cellAt(grid_, row, Col::State).text;
    std::u16string_view now;
    if (changes.isOpen(base.key))
      now = state::kConflict;
    else if (own != states_.end())
      now = own->second;
    else if (base.gone && before == state::kGone)
      now = state::kGone;
    edits.set(SheetId::Indicators, row, Col::State, Cell::ofText(now));
  }
}

} // namespace ri
