#include "workbook/refresh/text_merge.hpp"

#include <algorithm>
#include <unordered_map>

#include "workbook/plan/base.hpp"
#include "workbook/refresh/align.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/source_text.hpp"

namespace ri {
namespace {

using From = SourceColumn;
using Kind = BaseText::Kind;
using State = MergedPiece::State;

/// The sheet Source as the user left it.
struct Mine {
  std::unordered_map<std::uint32_t, Index> rowOf; ///< No. -> row of the grid, the first one
  struct Added {
    Index row;           ///< of the grid
    std::uint32_t above; ///< No. of the nearest managed row above; 0: none
  };
  std::vector<Added> added;  ///< rows with text that no refresh has seen yet
  std::uint32_t largest = 0; ///< No. of any report
};

Mine readMine(const Snapshot &snapshot, const BaseState &base) {
  const Grid &grid = snapshot[SheetId::Source];
  Mine mine;
  std::unordered_map<std::uint32_t, std::uint32_t> reportOf; // of a sentence, by its No.
  const Grid &baseGrid = snapshot[SheetId::Base];
  for (std::uint32_t r = 0; r < baseGrid.rows.size(); ++r)
    if (isTextKind(cellAt(baseGrid, r, BaseColumn::Kind).text)) {
      const std::uint32_t number = numberOf(cellAt(baseGrid, r, BaseColumn::No));
      reportOf.emplace(number, numberOf(cellAt(baseGrid, r, BaseColumn::Report)));
      mine.largest = std::max(mine.largest, number);
    }
  std::uint32_t report = base.report; // of the row above, for rows that do not say
  std::uint32_t above = 0;
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r) {
    const std::uint32_t number = numberOf(cellAt(grid, r, From::No));
    const auto known = reportOf.find(number);
    if (known != reportOf.end()) {
      report = known->second;
      reportOf.erase(known); // a copy is the user's
      if (report == base.report) {
        mine.rowOf.emplace(number, r);
        above = number;
      }
      continue;
    }
    const std::uint32_t stated = numberOf(cellAt(grid, r, From::Report));
    report = stated != 0 ? stated : report;
    if (report != base.report)
      continue;
    const bool numbered = cellAt(grid, r, From::No).kind != CellKind::Empty && number == 0;
    const CellKind kind = cellAt(grid, r, From::Text).kind;
    if (!numbered && (kind == CellKind::Text || kind == CellKind::Number))
      mine.added.push_back({r, above});
  }
  return mine;
}

/// A sentence or heading ends here; what follows it may stand in the same line.
bool endsSentence(std::u16string_view text) {
  constexpr std::u16string_view kEnds = u"。！？；!?;…";
  constexpr std::u16string_view kClosers = u"」』”’）)\"";
  while (!text.empty() && kClosers.find(text.back()) != std::u16string_view::npos)
    text.remove_suffix(1);
  return !text.empty() && kEnds.find(text.back()) != std::u16string_view::npos;
}

bool hasLineEnd(std::u16string_view separator) {
  return separator.find(u"\\n") != std::u16string_view::npos ||
         separator.find(u"\\r") != std::u16string_view::npos;
}

class TextMerger {
public:
  TextMerger(const Snapshot &snapshot, const BaseState &base, const std::vector<TheirPiece> &theirs)
      : grid_(snapshot[SheetId::Source]), base_(base), theirs_(theirs),
        mine_(readMine(snapshot, base)) {}

  TextMerge merge() {
    alignLinked();
    placeAll();
    return std::move(merge_);
  }

private:
  /// Which linked piece of base became which of theirs; a piece that had left may come back, and
  /// both sides may have come to say the same.
  void alignLinked() {
    std::vector<Index> linked;
    std::vector<std::u16string_view> before, after;
    for (Index b = 0; b < base_.texts.size(); ++b)
      if (base_.texts[b].kind == Kind::Linked) {
        linked.push_back(b);
        before.push_back(base_.texts[b].text);
      }
    for (const TheirPiece &piece : theirs_)
      after.push_back(piece.text);
    const Alignment alignment = alignSentences(before, after);
    theirsOf_.assign(base_.texts.size(), kNone);
    baseOf_.assign(theirs_.size(), kNone);
    for (Index n = 0; n < theirs_.size(); ++n)
      if (alignment.oldOfNew[n] != kNone) {
        baseOf_[n] = linked[alignment.oldOfNew[n]];
        theirsOf_[baseOf_[n]] = n;
      }
    std::unordered_map<std::u16string, Index> left; // by what the sheet says
    for (Index b = 0; b < base_.texts.size(); ++b) {
      const BaseText &base = base_.texts[b];
      const Index row = rowOf(base.number);
      if (base.kind == Kind::Gone && !isTouched(base))
        left.emplace(base.text, b);
      else if (base.kind != Kind::Gone && theirsOf_[b] == kNone && row != kNone)
        left.emplace(mineOf(row, base.text), b);
    }
    for (Index n = 0; n < theirs_.size(); ++n) {
      const auto found = baseOf_[n] == kNone ? left.find(theirs_[n].text) : left.end();
      if (found == left.end())
        continue;
      baseOf_[n] = found->second;
      theirsOf_[found->second] = n;
      left.erase(found);
    }
  }

  /// Theirs in their order; what only base has behind its predecessor in base; what only the sheet
  /// has behind the row above it.
  void placeAll() {
    for (const Mine::Added &added : mine_.added)
      addedBelow_[added.above].push_back(added.row);
    std::vector<std::vector<Index>> behind(theirs_.size() + 1); // [n + 1]: behind theirs n
    Index anchor = kNone;
    for (Index b = 0; b < base_.texts.size(); ++b) {
      if (theirsOf_[b] != kNone)
        anchor = theirsOf_[b];
      else
        behind[anchor == kNone ? 0 : anchor + 1].push_back(b);
    }
    placeAdded(0);
    for (Index n = 0;; ++n) {
      for (const Index b : behind[n])
        placeBase(b);
      if (n == theirs_.size())
        break;
      placeTheirs(n);
    }
  }

  Index rowOf(std::uint32_t number) const {
    const auto found = mine_.rowOf.find(number);
    return found == mine_.rowOf.end() ? kNone : found->second;
  }

  /// The text of a row of Source; a formula there counts as unchanged.
  std::u16string mineOf(Index row, const std::u16string &unchanged) const {
    const Cell &cell = cellAt(grid_, row, From::Text);
    return cell.kind == CellKind::Calculated ? unchanged : textOf(cell);
  }

  /// Whether the user edited the sentence in its row.
  bool isTouched(const BaseText &base) const {
    const Index row = rowOf(base.number);
    return row != kNone && mineOf(row, base.text) != base.text;
  }

  void placeTheirs(Index n) {
    const TheirPiece &theirs = theirs_[n];
    MergedPiece piece;
    piece.separator = piece.theirSeparator = theirs.separator;
    piece.text = piece.theirText = theirs.text;
    piece.baseText = baseOf_[n];
    if (piece.baseText == kNone) {
      piece.number = ++mine_.largest;
      piece.state = State::New;
      piece.insert = true;
    } else {
      mergeOwn(piece, base_.texts[piece.baseText]);
    }
    place(std::move(piece));
  }

  /// A piece that base and theirs have, against the sheet's.
  void mergeOwn(MergedPiece &piece, const BaseText &base) {
    piece.number = base.number;
    piece.sourceRow = rowOf(base.number);
    const bool theirsChanged = base.kind == Kind::Gone || base.text != piece.theirText;
    if (piece.sourceRow == kNone && base.kind == Kind::Gone) {
      piece.insert = true; // the user removed the row of what had gone; now it is back
      piece.state = State::New;
      return;
    }
    const std::u16string mine =
        piece.sourceRow == kNone ? std::u16string() : mineOf(piece.sourceRow, base.text);
    if (mine == base.text || base.kind == Kind::Gone) {
      piece.state = theirsChanged ? State::Changed : State::Same;
      return;
    }
    piece.text = mine;
    piece.inText = !mine.empty();
    if (theirsChanged && mine != piece.theirText) {
      piece.state = State::Conflict;
      ++merge_.conflicts;
    }
  }

  /// A piece that only base has: added by the user, gone before, or gone now.
  void placeBase(Index b) {
    const BaseText &base = base_.texts[b];
    MergedPiece piece;
    piece.baseText = b;
    piece.kind = base.kind;
    piece.number = base.number;
    piece.sourceRow = rowOf(base.number);
    piece.separator = piece.theirSeparator = base.separator;
    piece.text = piece.theirText = base.text;
    if (base.kind == Kind::Gone) {
      piece.inText = false;
    } else if (base.kind == Kind::Added) {
      piece.text = piece.sourceRow == kNone ? std::u16string() : mineOf(piece.sourceRow, base.text);
      piece.inText = !piece.text.empty();
    } else {
      leave(piece, base);
    }
    place(std::move(piece));
  }

  /// A linked piece that left the file. If the user emptied its row, both sides dropped it.
  void leave(MergedPiece &piece, const BaseText &base) {
    if (!isTouched(base) || mineOf(piece.sourceRow, base.text).empty()) {
      piece.kind = Kind::Gone;
      piece.inText = false;
      piece.state = State::Gone;
      return;
    }
    piece.text = mineOf(piece.sourceRow, base.text);
    piece.kind = Kind::Added; // from now on the sheet's alone
    piece.theirText = piece.text;
    piece.state = State::Conflict;
    ++merge_.conflicts;
  }

  void placeAdded(std::uint32_t above) {
    const auto found = addedBelow_.find(above);
    if (found == addedBelow_.end())
      return;
    for (const Index row : found->second) {
      MergedPiece piece;
      piece.kind = Kind::Added;
      piece.number = ++mine_.largest;
      piece.sourceRow = row;
      piece.text = piece.theirText = mineOf(row, {});
      const bool sameLine = !merge_.pieces.empty() && endsSentence(merge_.pieces.back().text) &&
                            endsSentence(piece.text);
      if (!sameLine)
        piece.separator = piece.theirSeparator = u"\\n";
      merge_.pieces.push_back(std::move(piece));
    }
  }

  void place(MergedPiece piece) {
    const std::uint32_t number = piece.number;
    merge_.pieces.push_back(std::move(piece));
    placeAdded(number);
  }

  const Grid &grid_;
  const BaseState &base_;
  const std::vector<TheirPiece> &theirs_;
  Mine mine_;
  std::vector<Index> theirsOf_; ///< one a base text
  std::vector<Index> baseOf_;   ///< one a piece of theirs
  std::unordered_map<std::uint32_t, std::vector<Index>> addedBelow_;
  TextMerge merge_;
};

} // namespace

TextMerge mergeText(const Snapshot &snapshot, const BaseState &base,
                    const std::vector<TheirPiece> &theirs) {
  return TextMerger(snapshot, base, theirs).merge();
}

std::vector<TheirPiece> theirPieces(const Report &report) {
  std::vector<TheirPiece> pieces;
  std::uint32_t begin = 0;
  for (const Piece &piece : piecesOf(report)) {
    pieces.push_back({separatorText(SourceSpan{begin, piece.span.begin}.in(report.text)),
                      escapeText(piece.span.in(report.text))});
    begin = piece.span.end;
  }
  return pieces;
}

std::u16string assembleText(const TextMerge &merge, std::u16string_view tail,
                            std::vector<SourceSpan> &spans) {
  std::u16string text;
  std::u16string_view owed;  // a line end that stood before a piece that is no longer in the text
  bool needsLineEnd = false; // an added piece that ends no sentence stands in a line of its own
  spans.clear();
  for (const MergedPiece &piece : merge.pieces) {
    if (!piece.inText) {
      if (piece.kind != BaseText::Kind::Gone && owed.empty() && hasLineEnd(piece.separator))
        owed = piece.separator;
      spans.push_back({});
      continue;
    }
    if (hasLineEnd(piece.separator) || (owed.empty() && !needsLineEnd))
      text += unescapeText(piece.separator);
    else
      text += unescapeText(owed.empty() ? u"\\n" : owed);
    owed = {};
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += unescapeText(piece.text);
    spans.push_back({begin, static_cast<std::uint32_t>(text.size())});
    needsLineEnd = piece.kind == BaseText::Kind::Added && !endsSentence(piece.text);
  }
  return text += unescapeText(tail);
}

} // namespace ri
