// What a number without a unit is counted in. May include: lexicon, text, model.
#pragma once

#include <string_view>
#include <vector>

#include "model/frame.hpp"
#include "model/observation.hpp"

namespace ri {

/// Whether a unit's code is a currency's (ISO 4217).
bool isCurrency(std::string_view unit);

/// Gives numbers that leave out their unit the one that their name tells: 教师人数2.1万 are
/// persons, 增速破八 is a percentage, 盈利12亿 is money: in the currency that the sentence has
/// said, else in that of the same amount or of what ends in the same word, else in what a bare 元
/// is there.
void completeUnits(std::vector<Observation> &observations, const Frame &frame);

} // namespace ri
