// What an amount without a unit is of. May include: lexicon, text, model.
#pragma once

#include <string_view>
#include <vector>

#include "model/observation.hpp"

namespace ri {

/// Whether a unit's code is a currency's (ISO 4217).
bool isCurrency(std::string_view unit);

/// Gives amounts that leave out their currency (營收逾900億) the one that the report states the
/// same amount in, or another amount of what ends in the same word.
void completeMoney(std::vector<Observation> &observations);

} // namespace ri
