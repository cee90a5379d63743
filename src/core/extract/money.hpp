// What an amount without a unit is of. May include: lexicon, text, model.
#pragma once

#include <string_view>
#include <vector>

#include "model/frame.hpp"
#include "model/observation.hpp"

namespace ri {

/// Whether a unit's code is a currency's (ISO 4217).
bool isCurrency(std::string_view unit);

/// Gives amounts that leave out their currency (營收逾900億) the one that the report states the
/// same amount in, or another amount of what ends in the same word; else, where their name is one
/// of an amount of money (市值, 盈利), what a bare 元 is there.
void completeMoney(std::vector<Observation> &observations, const Frame &frame);

} // namespace ri
