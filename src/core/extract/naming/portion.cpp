#include "extract/naming/rules.hpp"

namespace ri {
/// 三分之二的規模以上企業完成改造: a share of what follows, named with what it did.
bool namePortion(const Tokens &tokens, Discourse &, Found &found) {
  std::size_t i = found.after.begin;
  if (!isPercent(found.quantity()) || !found.subject.name.empty() || !found.predicate.flat ||
      i + 1 >= found.after.end || tokens.kind(i) != Kind::Particle ||
      !isNominal(tokens.kind(i + 1)))
    return false;
  Name whole, did;
  for (++i; i < found.after.end && isNominal(tokens.kind(i)); ++i)
    whole.add(tokens[i].span());
  for (; i < found.after.end; ++i)
    if (isNominal(tokens.kind(i)) || tokens.kind(i) == Kind::Verb)
      did.add(tokens[i].span());
  const HeadMatch head = headOf(whole, tokens.folded);
  if (head.head == Head::Growth || head.head == Head::GrowthOf || head.head == Head::DeclineOf)
    return false; // 5%的增幅
  did.add(whole);
  found.claim.name = did;
  found.rule = "portion of what follows";
  return true;
}

} // namespace ri
