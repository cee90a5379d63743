#include <algorithm>
#include <array>

#include "extract/naming/rules.hpp"

namespace ri {
namespace {

using Rule = bool (*)(const Tokens &, Discourse &, Found &);

/// The first that takes the number names it.
constexpr std::array<Rule, 11> kRules{nameRange,   nameBase,    nameAlternative, nameBracketed,
                                      nameListed,  nameRatio,   nameStreak,      nameRank,
                                      nameCounted, namePortion, nameSubject};

/// The phrase left of the number, and the place that it opens with.
void takeSubject(const Tokens &tokens, Discourse &now, Found &found) {
  const std::size_t end =
      found.predicate.ratio != kNone ? found.predicate.ratio : found.predicate.begin;
  found.subject = nounPhraseIn(tokens, {found.segment.begin, std::min(end, found.at)},
                               !found.predicate.flat && found.predicate.verb == kNone);
  if (found.subject.area != kNone && found.quantity().unit != "place")
    now.setting.area = {tokens[found.subject.area].span()};
  found.claim.area = now.setting.area;
}

} // namespace

void nameClaim(const Tokens &tokens, Discourse &now, Found &found) {
  takeSubject(tokens, now, found);
  std::find_if(kRules.begin(), kRules.end(), [&](Rule rule) { return rule(tokens, now, found); });
}

} // namespace ri
