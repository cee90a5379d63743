// The formula templates of the sheets. Calc's English syntax as Calc gives it back, so that a
// formula that nobody touched compares equal. May include: model, std.
//
// `{name}` is the cell of the same row in the managed column of that name, `{^name}` the one above
// it, `{#41}` the number 41 where it is only a hint (the row where something stood when the formula
// was written): a formula whose hint is out of date is right, but slower. Inside quotes braces are
// plain text.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/sheet/cell.hpp"

namespace ri {

/// "A", "Z", "AA" for the 0-based sheet column.
std::u16string columnLetters(std::uint32_t column);

std::u16string toText(std::uint64_t number);

std::u16string joined(std::initializer_list<std::u16string_view> parts);

/// A text as a formula writes it: in quotes, inner quotes doubled.
std::u16string quoted(std::u16string_view text);

/// A hint placeholder: `{#41}`.
std::u16string hint(std::uint32_t row);

/// The row (from 1, inside the named range) where `range` holds `what`: looked at the hint first.
std::u16string foundRow(std::u16string_view range, std::u16string_view what,
                        std::u16string_view hint);

/// A link to the sentence `number` (a number or a cell), shown as S41.
std::u16string sentenceLink(std::u16string_view number, std::u16string_view hint);

/// The same, shown as `shown` (a text in quotes or a cell): `=HYPERLINK("#"&…;"headline: 2025年")`.
std::u16string linkToSentence(std::u16string_view number, std::u16string_view shown);

/// Whether two templates differ in nothing but hints.
bool sameButHints(std::u16string_view a, std::u16string_view b);

/// Whether two formulas are one, however the office spells them (spaces, capital letters outside
/// quotes).
bool sameFormula(std::u16string_view a, std::u16string_view b);

/// Whether every column that the template names is still there.
bool canExpand(std::u16string_view formula, SheetId sheet,
               const std::vector<std::uint32_t> &positions);

/// Resolves the placeholders of a formula template for one row. `positions` are the sheet columns
/// (0-based) of columnsOf(sheet), `row` is the sheet row (0-based).
std::u16string expandFormula(std::u16string_view formula, SheetId sheet,
                             const std::vector<std::uint32_t> &positions, std::uint32_t row);

} // namespace ri
