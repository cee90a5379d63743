// The rules that tell what a number measures, a file each. May include: quantity, lexicon, text,
// model.
#pragma once

#include "extract/discourse.hpp"

namespace ri {

/// Each gives `found.claim.name`, `found.rule` (and what else the name tells: area, period, where
/// the next number's words begin) and returns true, or leaves the name alone and returns false.
/// One that returns true without a rule has found that nothing is measured.
bool nameRange(const Tokens &tokens, Discourse &now, Found &found);
bool nameTurningRange(const Tokens &tokens, Discourse &now, Found &found);
bool nameBase(const Tokens &tokens, Discourse &now, Found &found);
bool nameAlternative(const Tokens &tokens, Discourse &now, Found &found);
bool nameBracketed(const Tokens &tokens, Discourse &now, Found &found);
bool nameListed(const Tokens &tokens, Discourse &now, Found &found);
bool nameSharedOut(const Tokens &tokens, Discourse &now, Found &found);
bool nameDivided(const Tokens &tokens, Discourse &now, Found &found);
bool nameWhole(const Tokens &tokens, Discourse &now, Found &found);
bool nameHeldAgainst(const Tokens &tokens, Discourse &now, Found &found);
bool nameRatio(const Tokens &tokens, Discourse &now, Found &found);
bool nameStreak(const Tokens &tokens, Discourse &now, Found &found);
bool nameRank(const Tokens &tokens, Discourse &now, Found &found);
bool nameCounted(const Tokens &tokens, Discourse &now, Found &found);
bool nameRateBehind(const Tokens &tokens, Discourse &now, Found &found);
bool namePortion(const Tokens &tokens, Discourse &now, Found &found);
bool nameSubject(const Tokens &tokens, Discourse &now, Found &found);

/// Where the words of the number begin a structure, nameSubject asks this for the names of all of
/// it.
bool nameStructure(const Tokens &tokens, Discourse &now, Found &found);

/// Asks the rules one after another.
void nameClaim(const Tokens &tokens, Discourse &now, Found &found);

} // namespace ri
