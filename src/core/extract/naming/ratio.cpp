#include "extract/naming/rules.hpp"

namespace ri {
/// A占B的N%: the share is named by both.
bool nameRatio(const Tokens &tokens, Discourse &now, Found &found) {
  const std::size_t ratio = found.predicate.ratio;
  if (ratio == kNone || !isPercent(found.quantity()))
    return false;
  Name name =
      found.subject.name.empty() ? now.carried() : now.withTopic(found.subject.name, tokens.folded);
  // 东部人口占40%,中部占26%: the name says it already.
  const bool said = found.subject.name.empty() && !name.empty() &&
                    wordAt(tokens.folded, name.back().end - 1, name.back().end).kind == Kind::Ratio;
  if (!said)
    name.add(tokens[ratio].span());
  std::size_t end = found.predicate.begin > ratio ? found.predicate.begin : ratio + 1;
  Name whole;
  for (std::size_t i = ratio + 1; i < end; ++i)
    if (tokens.kind(i) != Kind::Home && tokens.kind(i) != Kind::Aside)
      whole.add(tokens[i].span());
  name.add(whole);
  found.claim.name = name;
  found.rule = "share of a whole";
  return true;
}

} // namespace ri
