#include "extract/naming/rules.hpp"

namespace ri {
/// A占B的N%: the share is named by both.
bool nameRatio(const Tokens &tokens, Discourse &now, Found &found) {
  const std::size_t ratio = found.predicate.ratio;
  if (ratio == kNone || !isPercent(found.quantity()))
    return false;
  Name name =
      found.subject.name.empty() ? now.carried() : now.withTopic(found.subject.name, tokens.folded);
  if (name.empty() && found.subject.area != kNone) { // 美國占總出口比重: a part, not a place
    name.add(tokens[found.subject.area].span());
    found.claim.area = now.setting.area = {};
  }
  found.went = name;
  const std::u16string_view word = tokens.text(ratio);
  if (word.size() > 1 && word.front() == u'约' && found.quantity().qualifier == Qualifier::Equal)
    found.quantity().qualifier = Qualifier::Approximate; // 约占
  name.add(tokens[ratio].span());
  std::size_t end = found.predicate.begin > ratio ? found.predicate.begin : ratio + 1;
  Name whole;
  for (std::size_t i = ratio + 1; i < end; ++i)
    if ((tokens.kind(i) != Kind::Home || tokens[i].row != kNone) && tokens.kind(i) != Kind::Aside)
      whole.add(tokens[i].span());
  name.add(whole);
  const Head head = headOf(name, tokens.folded).head;
  if (head == Head::Share || head == Head::ShareOf)
    found.went = {}; // 债务占生产总值的比率
  found.claim.name = name;
  found.rule = "share of a whole";
  return true;
}

} // namespace ri
