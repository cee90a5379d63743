#include <algorithm>
#include <array>

#include "extract/naming/rules.hpp"

namespace ri {
namespace {

using Rule = bool (*)(const Tokens &, Discourse &, Found &);

/// The first that takes the number names it.
constexpr std::array<Rule, 17> kRules{
    nameRange,     nameTurningRange, nameBase,       nameAlternative, nameBracketed, nameListed,
    nameSharedOut, nameDivided,      nameWhole,      nameHeldAgainst, nameRatio,     nameStreak,
    nameRank,      nameCounted,      nameRateBehind, namePortion,     nameSubject};

/// The phrase left of the number, and the place that it opens with.
void takeSubject(const Tokens &tokens, Discourse &now, Found &found) {
  const std::size_t end =
      found.predicate.ratio != kNone ? found.predicate.ratio : found.predicate.begin;
  found.subject = nounPhraseIn(tokens, {found.segment.begin, std::min(end, found.at)},
                               !found.predicate.flat && found.predicate.verb == kNone);
  // 营收比重达到|全部营收|77%: what stands before the verb is the share.
  if (isPercent(found.quantity()) && found.predicate.flat && !found.subject.name.empty()) {
    std::size_t verb = found.subject.range.begin;
    while (verb > found.segment.begin && tokens.kind(verb - 1) == Kind::Adverb)
      --verb;
    if (verb > found.segment.begin && tokens.kind(verb - 1) == Kind::Reach) {
      const NounPhrase share = nounPhraseIn(tokens, {found.segment.begin, verb - 1}, true);
      if (headOf(share.name, tokens.folded).head == Head::ShareOf)
        found.subject = share;
    }
  }
  // 得票率最高為|青河縣|45%: what is measured stands before the place.
  if (const std::size_t place = found.subject.area;
      found.subject.name.empty() && place != kNone && place + 1 == found.at &&
      place > found.segment.begin + 1 &&
      (tokens.kind(place - 1) == Kind::Be || tokens.kind(place - 1) == Kind::Reach) &&
      tokens.kind(place - 2) == Kind::Record) {
    found.subject = nounPhraseIn(tokens, {found.segment.begin, place - 2}, true);
    found.subject.area = place;
  }
  // 考得三等的|占52%, 判處罰款的|48人: those that do so are counted.
  const std::size_t of = found.subject.range.end;
  if (found.subject.verb != kNone && !found.subject.name.empty() && of < found.at &&
      tokens.kind(of) == Kind::Particle && found.subject.verb + 1 == found.subject.range.begin) {
    Name whole;
    for (std::size_t i = found.subject.verb; i < of; ++i)
      whole.add(tokens[i].span());
    found.subject.name = whole;
    found.subject.range.begin = found.subject.verb;
    found.subject.verb = kNone;
  }
  // GDP数据: says nothing more than GDP.
  if (const HeadMatch head = headOf(found.subject.name, tokens.folded);
      head.head == Head::Label && head.length < found.subject.name.length())
    found.subject.name = withoutHead(found.subject.name, tokens.folded);
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

/// 輸往|法國|的貨值: whether a place is a part of the name.
bool holds(const Name &name, SourceSpan place) {
  for (std::size_t i = 0; i < name.pieces(); ++i)
    if (name.piece(i).contains(place))
      return true;
  return false;
}

/// 旅客|中: what something is among.
Name withoutWithin(const Tokens &tokens, const Name &name) {
  const HeadMatch head = headOf(name, tokens.folded);
  return head.head == Head::Within && head.length < name.length() ? withoutHead(name, tokens.folded)
                                                                  : name;
}

} // namespace

void nameClaim(const Tokens &tokens, Discourse &now, Found &found) {
  takeSubject(tokens, now, found);
  for (const Rule rule : kRules) // the first that applies
    if (rule(tokens, now, found))
      break;
  found.claim.name = withoutWithin(tokens, found.claim.name);
  const Place &place = found.claim.area; // not 本港, which has a row
  if (!place.empty() && place.row == kNone && holds(found.claim.name, place.span)) {
    now.setting.leaveArea();
    found.claim.area = now.setting.area;
  }
}

} // namespace ri
