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
  // 股息每股20仙
  if (!found.subject.name.empty() && found.subject.range.end < found.at &&
      tokens.kind(found.at - 1) == Kind::Per)
    found.subject.name.add(tokens[found.at - 1].span());
  // 股息合共|每股20仙, 价格还是|每斤17元: what is measured stands before the verb.
  bool per = !found.subject.name.empty();
  for (std::size_t i = found.subject.range.begin; per && i < found.subject.range.end; ++i)
    per = tokens.kind(i) == Kind::Per || tokens.kind(i) == Kind::Base;
  if (per && found.subject.range.begin > found.segment.begin + 1) {
    NounPhrase before =
        nounPhraseIn(tokens, {found.segment.begin, found.subject.range.begin - 1}, true);
    if (!before.name.empty()) {
      before.name.add(found.subject.name);
      found.subject = before;
    }
  }
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
