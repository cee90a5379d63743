// Text of a report in cells: escaped so that both file formats keep it, cut into pieces that fit
// into a cell, and read back. May include: model, std.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.hpp"

namespace ri {

/// The longest escaped text that goes into one cell; .xlsx cuts at 32,767.
inline constexpr std::size_t kPieceUnits = 32000;

/// Writes a backslash as `\\`, tab, carriage return and line feed as `\t`, `\r`, `\n`, and whatever
/// else a file format drops or changes (control characters, unpaired surrogates, non-characters,
/// the underscore of what .xlsx would read as `_x0009_`) as `\u001f`.
std::u16string escapeText(std::u16string_view text);
/// The reverse; a backslash that begins no escape stands for itself.
std::u16string unescapeText(std::u16string_view text);

/// Text for a cell that is only shown: control characters become spaces, and it is cut to fit.
std::u16string labelText(std::u16string_view text);

/// What stands in one row of the sheet Source: a sentence, or a part of one that is too long.
struct Piece {
  SourceSpan span;
  Index sentence = kNone; ///< index into Report::sentences; kNone: the piece is blank
};

/// The pieces of all sentences, in order. Linear.
std::vector<Piece> piecesOf(const Report &report);

} // namespace ri
