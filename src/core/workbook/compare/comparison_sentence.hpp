// Sentences that a row of Comparisons says of itself, spelt as text formulas.
// May include: model, std.
#pragma once

#include <string>
#include <string_view>

#include "workbook/sheet/words.hpp"

namespace ri {

/// Writes `value@1` as the cell of column ri_value in the row of operand 1: INDEX(ri_value;{row1}).
std::u16string withLookups(std::u16string_view formula);

/// The period of an operand in words: 2025年1—9月 of 2025-01/2025-09, 2025年第三季度 of 2025-Q3.
std::u16string spokenPeriod(int operand, Language language);

/// The formula of a sentence such as `[indicator]為[figure1]，[下降|增長][growth]。`. A part in
/// brackets is what the rows hold, spelt in `language`, or a choice by the sign of the cell `sign`:
/// `[less|more]`, `[less|same|more]`, each a sentence of its own. Lookups stand as `value@1`.
/// Throws std::logic_error for a part that is none.
std::u16string sentenceFormula(std::u16string_view sentence, std::u16string_view sign,
                               Language language);

} // namespace ri
