// The text of a report merged three ways, sentence by sentence: base (as last read from the linked
// file), theirs (the linked file now), mine (the sheet Source). May include: model, std.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/report.hpp"
#include "workbook/plan/base_state.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri {

/// A piece of the linked file as it is now; texts are escaped.
struct TheirPiece {
  std::u16string separator, text;
};

/// A piece of the merged text, or one that is kept in mind because it left it. Texts are escaped.
struct MergedPiece {
  enum class State : std::uint8_t { Same, New, Changed, Conflict, Gone };
  BaseText::Kind kind = BaseText::Kind::Linked; ///< as Base will have it
  std::uint32_t number = 0;                     ///< its No. in Source
  Index baseText = kNone;                       ///< index into BaseState::texts
  Index sourceRow = kNone;                      ///< row of the grid Source; kNone: has none
  bool inText = true;                           ///< false: the user or the file dropped it
  bool insert = false;                          ///< needs a row in Source
  State state = State::Same;
  std::u16string separator, text;           ///< of the merged text
  std::u16string theirSeparator, theirText; ///< what Base keeps of a Linked piece
};

struct TextMerge {
  std::vector<MergedPiece> pieces; ///< in the order of the text
  std::int32_t conflicts = 0;      ///< pieces that both sides changed: the sheet's stay
};

TextMerge mergeText(const Snapshot &snapshot, const BaseState &base,
                    const std::vector<TheirPiece> &theirs);

/// The pieces of a text that was just read, as mergeText takes them.
std::vector<TheirPiece> theirPieces(const Report &report);

/// The merged text, and the span of each of its pieces (empty for those not in the text).
/// `tail` follows the last.
std::u16string assembleText(const TextMerge &merge, std::u16string_view tail,
                            std::vector<SourceSpan> &spans);

} // namespace ri
