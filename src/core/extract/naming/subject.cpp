#include "extract/naming/rules.hpp"

namespace ri {
/// The noun phrase left of the number, or what the clauses before were about.
bool nameSubject(const Tokens &tokens, Discourse &now, Found &found) {
  const NounPhrase &phrase = found.subject;
  Name name = phrase.name;
  found.rule = "noun phrase before the number";
  // 全市第一產業實現增加值: the subject and what is measured of it.
  if (phrase.verb != kNone && !name.empty() && phrase.verb < phrase.range.begin) {
    const Kind kind = tokens.kind(phrase.verb);
    const NounPhrase doer = nounPhraseIn(tokens, {found.segment.begin, phrase.verb});
    if (doer.area != kNone)
      found.claim.area = now.setting.area = {tokens[doer.area].span()};
    Name subject = doer.name;
    if (subject.empty() && isOrganisation(headOf(now.clauseSubject, tokens.folded).head))
      subject = now.clauseSubject; // 482個書屋補充圖書11萬冊
    const bool organisation = isOrganisation(headOf(subject, tokens.folded).head);
    const bool needs = isOnly(name, Head::Dimension, tokens.folded);
    if (!subject.empty() && (needs || (kind == Kind::Light && name.length() <= 4) ||
                             (organisation && kind != Kind::Award))) {
      Name joined = subject;
      joined.add(name);
      name = joined;
      found.rule = "subject and object";
    }
    if (kind == Kind::Drive && found.quantity().unit == "percentage_point") {
      Name effect = doer.name.empty() ? now.carried() : doer.name;
      for (std::size_t i = phrase.verb; i < phrase.range.end; ++i)
        effect.add(tokens[i].span());
      name = effect;
      found.rule = "contribution";
    }
  }
  if (!name.empty() && phrase.flow != kNone)
    now.flow = tokens[phrase.flow].span();
  else if (!name.empty() && !now.flow.empty() && found.segment.begin > 0 &&
           !isOnly(name, Head::Dimension, tokens.folded) && // 新增企业87家、|总数
           tokens.kind(found.segment.begin) == Kind::Pause && phrase.verb == kNone) {
    Name flowing;
    flowing.add(now.flow);
    flowing.add(name);
    name = flowing;
  } else if (!name.empty()) {
    now.flow = {};
  }
  if (name.empty()) {
    name = now.carried();
    // 占总产值的49%,比上年提高2个百分点: it is the share that changes.
    if (found.quantity().unit == "percentage_point" && !now.topicIsNewer && now.claimed() &&
        now.claims.back().observation.measure == Measure::Share)
      name = now.claims.back().name;
    if (name.empty() && found.predicate.direction != 0)
      name = now.lastName; // …增长5%。平均每年增加60万人: on from the sentence before
    found.rule = "carried over";
    const HeadMatch head = headOf(name, tokens.folded);
    if (isPercent(found.quantity()) && found.predicate.direction != 0 && !found.predicate.toward &&
        (head.head == Head::GrowthOf || head.head == Head::DeclineOf))
      name = withoutHead(name, tokens.folded); // 增速回落0.4個百分點;環比增長0.5%
    if (!name.empty() && found.predicate.verb != kNone && found.quantity().unit != "%" &&
        found.predicate.direction == 0 && tokens.kind(found.predicate.verb) == Kind::Verb)
      name.add(tokens[found.predicate.verb].span()); // 工程…處,惠及15萬人
    if (name.empty())
      found.rule = {};
  } else {
    const std::size_t length = name.length();
    name = now.withSharedHead(now.withTopic(name, tokens.folded), found, tokens.folded);
    if (name.length() != length)
      found.rule = "head with the topic before";
  }
  // 城市上涨0.3%: of the prices just measured; 对经济成长贡献0.2个百分点: of who grew.
  const bool sector = isOnly(phrase.name, Head::Sector, tokens.folded) && !now.sectorOf.empty() &&
                      found.predicate.direction != 0 && isPercent(found.quantity());
  const bool effect = !phrase.name.empty() && found.quantity().unit == "percentage_point" &&
                      tokens.folded[phrase.name.piece(0).begin] == u'对' && !now.carried().empty();
  if (sector && headOf(now.sectorOf, tokens.folded).head != Head::Sector)
    name.add(now.sectorOf);
  if (effect) {
    name = now.carried();
    name.add(phrase.name);
    found.rule = "contribution";
  }
  if (!sector)
    now.sectorOf = name;
  // 经营账目有54亿元|盈余
  const std::size_t behind = found.at + 1;
  if (!name.empty() && tokens.kind(behind) == Kind::Text && !isPercent(found.quantity()))
    if (const HeadMatch head = headBefore(tokens.folded, tokens[behind].end, tokens[behind].begin);
        head.head == Head::Balance && head.length == tokens[behind].length())
      name.add(tokens[behind].span());
  found.claim.name = name;
  if (tokens.kind(found.at + 1) == Kind::Colon && tokens.kind(found.at + 2) == Kind::Quantity)
    nameStructure(tokens, now, found);
  else if (found.predicate.respectively)
    nameSharedOut(tokens, now, found);
  return true;
}

} // namespace ri
