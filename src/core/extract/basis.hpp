// What a growth or change is against. May include: quantity, lexicon, text, model.
#pragma once

#include <string_view>

#include "extract/name.hpp"
#include "model/observation.hpp"

namespace ri {

/// What a word of growth itself says: 年增, 季減, 年均增長率.
Basis basisOfWord(std::u16string_view folded);
/// What the head of a name says: 年增率 of 出口年增率.
Basis basisOfName(const Name &name, std::u16string_view folded);
/// Against a period that is named: the year before (2018 of 2019, 2018-03 of 2019-03), the month or
/// quarter before, else a named base.
Basis basisBetween(const Period &base, const Period &period);

} // namespace ri
