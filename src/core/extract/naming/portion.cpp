#include "extract/naming/rules.hpp"

namespace ri {
namespace {

/// Whether nothing but a hedge, 有 or who says so stands before the number: 超过|三分之一的病人,
/// 显示|有|32%的受访者.
bool stands(const Tokens &tokens, const Found &found) {
  for (std::size_t i = found.predicate.begin; i < found.at; ++i)
    if (tokens.kind(i) != Kind::Reach && tokens.kind(i) != Kind::Adverb &&
        tokens.kind(i) != Kind::Be && tokens.kind(i) != Kind::Say)
      return false;
  return true;
}

/// 有八成受访者,|17%|表示|不满意: a share of those named before, by what they do. False: nothing is
/// done.
bool nameDoers(const Tokens &tokens, Found &found) {
  std::size_t i = found.after.begin;
  const Kind kind = tokens.kind(i);
  if (kind != Kind::Verb && kind != Kind::Make && kind != Kind::Say)
    return false;
  i += kind == Kind::Say;
  Name did;
  for (; i < found.after.end && tokens.kind(i) != Kind::Open; ++i)
    if (isNominal(tokens.kind(i)) || tokens.kind(i) == Kind::Verb ||
        tokens.kind(i) == Kind::Particle || tokens.kind(i) == Kind::Adverb)
      did.add(tokens[i].span());
  if (did.empty())
    return false;
  found.claim.name = did;
  found.rule = "portion by what it does";
  return true;
}

} // namespace

/// 实施的15%新酒店税税率: the rate that stands behind its number.
bool nameRateBehind(const Tokens &tokens, Discourse &, Found &found) {
  if (!isPercent(found.quantity()) || found.predicate.direction != 0 || found.after.empty() ||
      !isNominal(tokens.kind(found.after.begin)))
    return false;
  const bool free = found.subject.name.empty() || tokens.kind(found.at - 1) == Kind::Particle;
  std::size_t end = found.after.begin;
  Name name;
  for (; free && end < found.after.end && isNominal(tokens.kind(end)); ++end)
    name.add(tokens[end].span());
  const Head head = headOf(name, tokens.folded).head;
  if (head != Head::Share && head != Head::ShareOf)
    return false;
  found.claim.name = name;
  found.next = end;
  found.rule = "rate behind its number";
  return true;
}

/// 三分之二的規模以上企業完成改造: a share of what follows, named with what it did.
bool namePortion(const Tokens &tokens, Discourse &, Found &found) {
  std::size_t i = found.after.begin;
  if (!isPercent(found.quantity()) || !found.subject.name.empty() ||
      !(found.predicate.flat || stands(tokens, found)) || i >= found.after.end)
    return false;
  if (found.predicate.basis == Basis::Unsaid && !found.alternative && nameDoers(tokens, found))
    return true;
  const bool of = tokens.kind(i) == Kind::Particle;
  i += of;
  if (i >= found.after.end || !isNominal(tokens.kind(i)))
    return false;
  Name whole, did;
  for (; i < found.after.end && isNominal(tokens.kind(i)); ++i)
    if (tokens.kind(i) == Kind::Make && !whole.empty() && i + 1 < found.after.end)
      break; // 受访者|支持|扩建
    else
      whole.add(tokens[i].span());
  for (; i < found.after.end; ++i)
    if (isNominal(tokens.kind(i)) || tokens.kind(i) == Kind::Verb)
      did.add(tokens[i].span());
  const HeadMatch head = headOf(whole, tokens.folded);
  if (head.head == Head::Growth || head.head == Head::GrowthOf || head.head == Head::DeclineOf)
    return false; // 5%的增幅
  if (!of && (did.empty() || head.head != Head::Count))
    return false; // 有七成居民|支持扩建, not 占35%份额
  did.add(whole);
  found.claim.name = did;
  found.rule = "portion of what follows";
  return true;
}

} // namespace ri
