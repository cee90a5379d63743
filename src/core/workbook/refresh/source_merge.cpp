#include "workbook/refresh/source_merge.hpp"

#include <algorithm>

#include "workbook/plan/base.hpp"
#include "workbook/plan/source_rows.hpp"
#include "workbook/refresh/align.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/states.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {
namespace {

using Col = SourceColumn;

/// The first sentence that the span has a part of; kNone: it is blank.
Index sentenceIn(const Report &report, SourceSpan span) {
  const auto found = std::lower_bound(
      report.sentences.begin(), report.sentences.end(), span.begin,
      [](const Sentence &sentence, std::uint32_t at) { return sentence.span.end <= at; });
  return found == report.sentences.end() || found->span.begin >= span.end
             ? kNone
             : static_cast<Index>(found - report.sentences.begin());
}

std::u16string_view codeOf(MergedPiece::State state) {
  switch (state) {
  case MergedPiece::State::Same:
    return {};
  case MergedPiece::State::New:
    return state::kNew;
  case MergedPiece::State::Changed:
    return state::kChanged;
  case MergedPiece::State::Conflict:
    return state::kConflict;
  case MergedPiece::State::Gone:
    return state::kGone;
  }
  return {};
}

std::u16string_view kindOf(BaseText::Kind kind) {
  switch (kind) {
  case BaseText::Kind::Linked:
    return base_kind::kText;
  case BaseText::Kind::Added:
    return base_kind::kAdded;
  case BaseText::Kind::Gone:
    return base_kind::kGoneText;
  }
  return {};
}

} // namespace

SourceMerge::SourceMerge(const Snapshot &snapshot, const BaseState &base, const TextMerge &merge)
    : grid_(snapshot[SheetId::Source]), base_(base), merge_(merge) {}

void SourceMerge::place(const Report &report, const std::vector<SourceSpan> &spans,
                        Placement &placement) {
  std::vector<std::size_t> insertions(merge_.pieces.size(), 0);
  std::uint32_t behind = 0; // the row of the piece before
  for (std::size_t p = 0; p < merge_.pieces.size(); ++p) {
    const MergedPiece &piece = merge_.pieces[p];
    if (piece.sourceRow != kNone) {
      behind = piece.sourceRow + 1;
    } else if (piece.insert) {
      insertions[p] = places_.insertBefore(behind);
      insertBefore_.push_back(behind);
    }
  }
  places_.settle(grid_.rows.size());
  placed_.assign(merge_.pieces.size(), kNone);
  for (std::size_t p = 0; p < merge_.pieces.size(); ++p) {
    const MergedPiece &piece = merge_.pieces[p];
    if (!piece.inText)
      continue;
    placed_[p] = static_cast<Index>(placement.pieces.size());
    placement.pieces.push_back({spans[p], sentenceIn(report, spans[p])});
    placement.numbers.push_back(piece.number);
    placement.sourceRows.push_back(piece.sourceRow != kNone ? places_.finalRowOf(piece.sourceRow)
                                   : piece.insert ? places_.finalRowOfInserted(insertions[p])
                                                  : 1); // the user removed its row
  }
}

/// What was done to a sentence, or waits for the user.
void SourceMerge::enter(std::size_t p, const Placement &placement, ChangesSheet &changes) const {
  using State = MergedPiece::State;
  const MergedPiece &piece = merge_.pieces[p];
  if (piece.state == State::Same)
    return;
  const BaseText *base = piece.baseText == kNone ? nullptr : &base_.texts[piece.baseText];
  const bool wasGone = base && base->kind == BaseText::Kind::Gone;
  Change change;
  change.kind = piece.state == State::Conflict ? ChangeWord::Conflict
                : wasGone                      ? ChangeWord::Back
                : piece.state == State::New    ? ChangeWord::New
                : piece.state == State::Gone   ? ChangeWord::Gone
                                               : ChangeWord::Changed;
  change.sheet = SheetId::Source;
  change.key = keyOfSentence(piece.number);
  change.column = Col::Text;
  const std::uint32_t row =
      placed_[p] != kNone ? placement.sourceRows[placed_[p]] : piece.sourceRow + 1;
  change.sentence = Cell::ofFormula(sentenceLink(toText(piece.number), hint(row)));
  if (base && !wasGone)
    change.before = base->text;
  if (piece.state == State::Conflict) {
    change.mine = piece.text;
    if (piece.kind == BaseText::Kind::Linked)
      change.now = piece.theirText;
    changes.conflict(change);
    return;
  }
  if (piece.inText)
    change.now = piece.text;
  changes.done(change);
}

void SourceMerge::merge(const Report &report, const Placement &placement,
                        const IndicatorMerge &rows, EditList &edits, ChangesSheet &changes) {
  for (std::size_t p = 0; p < merge_.pieces.size(); ++p) {
    const MergedPiece &piece = merge_.pieces[p];
    const bool agreed =
        piece.kind == BaseText::Kind::Linked ? piece.text == piece.theirText : !piece.inText;
    if (agreed && piece.state != MergedPiece::State::Conflict)
      changes.agreed(keyOfSentence(piece.number), Col::Text);
    enter(p, placement, changes);
  }
  mergeSource(report, placement, rows, edits);
  mergeBase(edits);
}

void SourceMerge::mergeSource(const Report &report, const Placement &placement,
                              const IndicatorMerge &rows, EditList &edits) {
  const std::vector<PieceYield> yields =
      yieldsOf(report, placement.pieces, [&rows](Index series) { return rows.hasRow(series); });
  std::size_t next = 0; // of insertBefore_
  for (std::size_t p = 0; p < merge_.pieces.size(); ++p) {
    const MergedPiece &piece = merge_.pieces[p];
    if (placed_[p] == kNone)
      continue; // what left the text keeps its cells
    std::vector<Cell> cells = sourceCells(report, placed_[p], yields[placed_[p]], placement);
    if (piece.insert) {
      cells[Col::State] = Cell::ofText(codeOf(piece.state));
      edits.insert(SheetId::Source, insertBefore_[next++], std::move(cells));
      continue;
    }
    if (piece.sourceRow == kNone)
      continue;
    const Cell &key = cellAt(grid_, piece.sourceRow, Col::Key);
    for (std::size_t column = 0; column < Col::Size; ++column) {
      const bool onlyHint = column == Col::Hint && sameContent(key, cells[Col::Key]);
      // The link is one formula for all rows, so where one stands it is right.
      const bool linked = column == Col::Rows &&
                          cellAt(grid_, piece.sourceRow, column).kind == CellKind::Calculated;
      if (column != Col::State && !onlyHint && !linked)
        edits.set(SheetId::Source, piece.sourceRow, column, cells[column]);
    }
  }
}

/// The rows of Base that hold text get the order of the merged text: what kept its order is edited
/// in place, what moved is emptied and inserted anew.
void SourceMerge::mergeBase(EditList &edits) const {
  std::vector<std::uint32_t> rows;     // of the pieces that Base has
  std::vector<std::size_t> pieceOfRow; // the same ones
  for (std::size_t p = 0; p < merge_.pieces.size(); ++p)
    if (merge_.pieces[p].baseText != kNone) {
      rows.push_back(base_.texts[merge_.pieces[p].baseText].row);
      pieceOfRow.push_back(p);
    }
  std::vector<bool> inPlace(merge_.pieces.size(), false);
  std::uint32_t behind = base_.reportRow + 1;
  const std::vector<std::size_t> kept = longestIncreasing(rows);
  for (const std::size_t i : kept)
    inPlace[pieceOfRow[i]] = true;
  if (!kept.empty())
    behind = rows[kept.front()]; // wherever the link stands
  for (std::size_t p = 0; p < merge_.pieces.size(); ++p) {
    const MergedPiece &piece = merge_.pieces[p];
    std::vector<Cell> cells = baseTextCells(kindOf(piece.kind), base_.report, piece.number,
                                            piece.theirSeparator, piece.theirText);
    if (inPlace[p]) {
      const std::uint32_t row = base_.texts[piece.baseText].row;
      edits.setRow(SheetId::Base, row, cells);
      behind = row + 1;
      continue;
    }
    if (piece.baseText != kNone)
      edits.setRow(SheetId::Base, base_.texts[piece.baseText].row,
                   std::vector<Cell>(BaseColumn::Size));
    edits.insert(SheetId::Base, behind, std::move(cells));
  }
}

void SourceMerge::writeStates(EditList &edits, const ChangesSheet &changes) const {
  for (const MergedPiece &piece : merge_.pieces) {
    if (piece.sourceRow == kNone)
      continue;
    std::u16string_view now = codeOf(piece.state);
    if (changes.isOpen(keyOfSentence(piece.number)))
      now = state::kConflict;
    else if (piece.kind == BaseText::Kind::Gone)
      now = state::kGone;
    edits.set(SheetId::Source, piece.sourceRow, Col::State, Cell::ofText(now));
  }
}

} // namespace ri
