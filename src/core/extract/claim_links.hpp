// How a claim is tied to those before it: from–to pairs, parts of a whole, inputs of an output.
// May include: quantity, lexicon, text, model.
#pragma once

#include "extract/discourse.hpp"

namespace ri {

/// Gives baseOf, partOf and drives of the claim, or of the one before it.
void linkClaim(const Tokens &tokens, Discourse &now, Found &found);

} // namespace ri
