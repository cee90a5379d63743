// What kind of quantity a claim states, and its sign. May include: quantity, lexicon, text, model.
#pragma once

#include "extract/discourse.hpp"

namespace ri {

/// Gives measure, basis and prices, and turns the value where the words say down (下降3.2%).
void measureClaim(const Tokens &tokens, Discourse &now, Found &found);

} // namespace ri
