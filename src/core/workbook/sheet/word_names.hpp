// Names of the workbook that mean words: formulas stay short, and a word stands in one place.
// May include: std.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workbook/sheet/sheet_plan.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {

/// All of them, of a workbook in that language: `rw_gone` is the word that a State says; whatever
/// its language, `rw_hedges_zh_hant` lists what the signs of `rw_signs` say.
std::vector<NamedText> wordNames(Language language);

/// What the sign in a hedge column's cell says before a number, in a formula: 約, or nothing.
std::u16string hedgeWords(std::u16string_view cell, Language language);

} // namespace ri
