// Sentences that a row of Comparisons says of itself, spelt as text formulas. May include: std.
#pragma once

#include <string>
#include <string_view>

namespace ri {

/// The formula of a sentence such as `[indicator]為[said2]。`: what stands in brackets is the cell
/// of the same row in the managed column of that name; `[stated%]` is a growth in percent.
std::u16string sentenceFormula(std::u16string_view sentence);

} // namespace ri
