#include "extract/affixes.hpp"
#include "extract/naming/rules.hpp"

namespace ri {
/// 占盈利|23亿元|的95%, 占|800万|普通住户|35%: the number is of the whole, and the share comes
/// after it.
bool nameWhole(const Tokens &tokens, Discourse &now, Found &found) {
  const std::size_t ratio = found.predicate.ratio;
  if (ratio == kNone || isPercent(found.quantity()))
    return false;
  std::size_t next = found.at + 1;
  while (tokens.kind(next) == Kind::Particle || isNominal(tokens.kind(next)))
    ++next;
  if (tokens.kind(next) != Kind::Quantity || now.scan.quantities[tokens[next].row].unit != "%")
    return false;
  Name whole = nounPhraseIn(tokens, {ratio + 1, found.at}).name;
  if (whole.empty())
    for (std::size_t i = found.at + 1; i < next; ++i)
      if (isNominal(tokens.kind(i)))
        whole.add(tokens[i].span());
  if (whole.empty())
    return false;
  now.pendingShare = found.subject.name.empty() ? now.carried() : found.subject.name;
  found.went = now.pendingShare;
  now.pendingShare.add(tokens[ratio].span());
  now.pendingShare.add(whole);
  found.claim.name = whole;
  found.rule = "whole of a share";
  return true;
}

/// 完成造林80亩,|为|计划|的|96%, 出口|是|进口|的|2倍: what is held against a whole stands before
/// the verb.
bool nameHeldAgainst(const Tokens &tokens, Discourse &now, Found &found) {
  if ((!isPercent(found.quantity()) && found.quantity().unit != "1") ||
      found.predicate.direction != 0 || found.at < found.segment.begin + 3 ||
      tokens.kind(found.at - 1) != Kind::Particle)
    return false;
  std::size_t be = found.at - 1;
  while (be > found.segment.begin && isNominal(tokens.kind(be - 1)))
    --be;
  if (be + 1 == found.at || be == found.segment.begin || tokens.kind(be - 1) != Kind::Be)
    return false;
  Name name = nounPhraseIn(tokens, {found.segment.begin, be - 1}, true).name;
  if (name.empty())
    name = now.carried();
  if (name.empty())
    return false;
  found.claim.name = name;
  found.share = isPercent(found.quantity());
  found.rule = "held against a whole";
  return true;
}

/// A占B的N%: the share is named by both.
bool nameRatio(const Tokens &tokens, Discourse &now, Found &found) {
  const std::size_t ratio = found.predicate.ratio;
  if (ratio == kNone && isPercent(found.quantity()) && !now.pendingShare.empty() &&
      found.predicate.direction == 0) {
    found.claim.name = now.pendingShare;
    found.share = true;
    found.rule = "share of a whole";
    return true;
  }
  const bool moves = found.quantity().unit == "percentage_point" && found.predicate.direction != 0;
  if (ratio == kNone || (!isPercent(found.quantity()) && !moves))
    return false;
  Name name =
      found.subject.name.empty() ? now.carried() : now.withTopic(found.subject.name, tokens.folded);
  if (name.empty() && found.subject.area != kNone) { // 美國占總出口比重: a part, not a place
    name.add(tokens[found.subject.area].span());
    found.claim.area = now.setting.area = {};
  }
  found.went = name;
  if (tokens[ratio].length() > 1 &&
      affixAt(tokens.folded, tokens[ratio].begin, Affix::About) != 0 &&
      found.quantity().qualifier == Qualifier::Equal)
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
  found.share = !moves; // 占总数比重下降2个百分点
  found.rule = "share of a whole";
  return true;
}

} // namespace ri
