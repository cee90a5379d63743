#include "extract/naming/rules.hpp"

namespace ri {

/// 5%至6%: the upper end is named as the lower.
bool nameRange(const Tokens &, Discourse &now, Found &found) {
  if (found.quantity().range != RangeHalf::Upper || !now.claimed())
    return false;
  found.claim.name = now.claims.back().name;
  found.claim.area = now.claims.back().area;
  found.inherits = true;
  found.rule = "upper end of a range";
  return true;
}

/// 年減3%至增9%: a range from a fall to a rise.
bool nameTurningRange(const Tokens &tokens, Discourse &now, Found &found) {
  const Range words = found.segment;
  if (now.fromHalf != kNone) // 由上月下降6%转为上涨20%: a pair
    return false;
  if (!now.claimed() || words.end - words.begin != 2 || tokens.kind(words.begin) != Kind::To ||
      (tokens.kind(words.begin + 1) != Kind::Rise && tokens.kind(words.begin + 1) != Kind::Fall))
    return false;
  Observation &lower = now.claims[now.claims.size() - 1].observation;
  if (lower.measure != Measure::Growth || found.quantity().unit != lower.quantity.unit ||
      lower.quantity.quote.end != tokens[words.begin].begin)
    return false;
  if (lower.quantity.qualifier == Qualifier::Equal &&
      found.quantity().qualifier == Qualifier::Equal) {
    lower.quantity.qualifier = Qualifier::GreaterOrEqual;
    found.quantity().qualifier = Qualifier::LessOrEqual;
  }
  found.claim.name = now.claims.back().name;
  found.claim.area = now.claims.back().area;
  found.predicate.basis = lower.basis;
  found.predicate.toward = false;
  found.predicate.direction = tokens.kind(words.begin + 1) == Kind::Fall ? -1 : +1;
  found.rule = "range from a fall to a rise";
  return true;
}

/// 較2022年底的2.26%上升: the earlier value of what was just measured, or of what stands before the
/// comparison (進口則較2022年的80宗下跌).
bool nameBase(const Tokens &tokens, Discourse &now, Found &found) {
  if (!found.base)
    return false;
  found.claim.name = now.claims[now.lastMeasured()].name;
  if (tokens.kind(found.predicate.compare) == Kind::Compare)
    if (const NounPhrase own =
            nounPhraseIn(tokens, {found.segment.begin, found.predicate.compare}, true);
        !own.name.empty() && own.verb == kNone)
      found.claim.name = own.name;
  found.rule = "earlier value beside the later";
  return true;
}

/// 增加4.6平方公尺或13.9%: the same said in another unit.
bool nameAlternative(const Tokens &, Discourse &now, Found &found) {
  if (!found.alternative)
    return false;
  found.claim.name = now.claims.back().name;
  found.claim.area = now.claims.back().area;
  found.rule = "another way to state the number before";
  return true;
}

/// 襲警(降5%)、行劫(降3%)及縱火(降2%)|案件的破案率: what the members of a list of brackets share,
/// which stands behind the last; `close` ends the first bracket. Empty: nothing.
Name sharedBehind(const Tokens &tokens, std::size_t close) {
  Name shared;
  std::size_t i = close;
  if (tokens.kind(i) != Kind::Close)
    return shared;
  while (tokens.kind(i + 1) == Kind::Pause || tokens.kind(i + 1) == Kind::Conjunction) {
    std::size_t next = i + 1;
    for (++next; isNominal(tokens.kind(next)); ++next)
      ;
    if (tokens.kind(next) != Kind::Open)
      return shared;
    while (next < tokens.list.size() && tokens.kind(next) != Kind::Close &&
           tokens.kind(next) != Kind::Stop)
      ++next;
    i = next;
  }
  for (++i; isNominal(tokens.kind(i)) || tokens.kind(i) == Kind::Particle; ++i)
    shared.add(tokens[i].span());
  const Head head = headOf(shared, tokens.folded).head;
  if (head != Head::Share && head != Head::ShareOf && head != Head::Dimension)
    shared = {};
  return shared;
}

/// 尤其是越南(升56%)、英國(升20%): a member of the group that was just named stands before the
/// bracket; 來自美國(跌10%)的進口: the name goes on behind it.
bool nameBracketed(const Tokens &tokens, Discourse &now, Found &found) {
  if (now.outer.empty())
    return false;
  const NounPhrase &outer = now.outer.back().phrase;
  if (!found.subject.name.empty()) {
    const Name shared = sharedBehind(tokens, found.at + 1);
    if (shared.empty() || outer.name.empty())
      return false;
    found.claim.name = outer.name;
    found.claim.name.add(shared);
    found.rule = "name around a bracket";
    return true;
  }
  const auto belongs = [&](std::size_t i) {
    return isNominal(tokens.kind(i)) || tokens.kind(i) == Kind::Route ||
           tokens.kind(i) == Kind::Particle;
  };
  Name before;
  std::size_t begin = now.outer.back().open;
  while (begin > 0 && belongs(begin - 1))
    --begin;
  for (std::size_t i = begin; i < now.outer.back().open; ++i)
    before.add(tokens[i].span());
  std::size_t after = found.at + 1;
  if (tokens.kind(after) == Kind::Close && tokens.kind(after + 1) == Kind::Particle &&
      isNominal(tokens.kind(after + 2))) {
    for (++after; belongs(after); ++after)
      before.add(tokens[after].span());
    found.claim.name = before;
    found.rule = "name around a bracket";
    return true;
  }
  const std::size_t place = outer.area;
  if (place == kNone || !outer.name.empty())
    return false;
  const Name group = now.topicIsNewer || !now.claimed() ? now.topic : now.claims.back().name;
  const Name name = now.ofMember(group, tokens[place].span(), tokens.folded);
  if (name.empty())
    return false;
  found.claim.name = name;
  found.claim.area = now.setting.area;
  found.rule = "member of a group";
  return true;
}

} // namespace ri
