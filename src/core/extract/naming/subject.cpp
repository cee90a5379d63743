#include "extract/bare_units.hpp"
#include "extract/basis.hpp"
#include "extract/dates.hpp"
#include "extract/naming/rules.hpp"

namespace ri {
namespace {

/// The object of a light verb that its doer opens is no longer than this: 企業實現營收.
constexpr std::size_t kShortObject = 4;

/// Whether a name is one noun for things that are counted: 案件.
bool isCountedNoun(const Name &name, std::u16string_view folded) {
  return isOnly(name, Head::Count, folded);
}

/// 第一產業實現增加值, 482個書屋補充圖書11萬冊: the doer and what is measured of it. 對…作出處罰:
/// what it was done to.
Name withDoer(const Tokens &tokens, Discourse &now, Found &found) {
  const NounPhrase &phrase = found.subject;
  const Kind kind = tokens.kind(phrase.verb);
  const NounPhrase doer = nounPhraseIn(tokens, {found.segment.begin, phrase.verb});
  if (doer.area != kNone)
    found.claim.area = now.setting.area = {tokens[doer.area].span()};
  Name subject = doer.name;
  if (subject.empty() && isOrganisation(headOf(now.clauseSubject, tokens.folded).head))
    subject = now.clauseSubject;
  if (kind == Kind::Drive && found.quantity().unit == "percentage_point") {
    Name effect = doer.name.empty() ? now.carried() : doer.name;
    for (std::size_t i = phrase.verb; i < phrase.range.end; ++i)
      effect.add(tokens[i].span());
    found.rule = "contribution";
    return effect;
  }
  if (subject.empty())
    return phrase.name;
  const bool organisation = isOrganisation(headOf(subject, tokens.folded).head);
  const bool needs = isOnly(phrase.name, Head::Dimension, tokens.folded) ||
                     isCountedNoun(phrase.name, tokens.folded);
  const bool regarding = opensWith(subject, Kind::Regarding, tokens.folded);
  if (!regarding && !needs && !(kind == Kind::Light && phrase.name.length() <= kShortObject) &&
      !(organisation && kind != Kind::Award))
    return phrase.name;
  subject.add(phrase.name);
  found.rule = "subject and object";
  return subject;
}

/// 泳池去年收入, 第二中学全年用电, 书展在2023年的收入: what stands before the words of a time.
Name withTimelessTopic(const Tokens &tokens, const Found &found) {
  const NounPhrase &phrase = found.subject;
  std::size_t end = phrase.range.begin;
  const bool bound = end > found.segment.begin && tokens.kind(end - 1) == Kind::Particle; // 的
  end -= bound ? 1 : 0;
  const std::size_t behind = end;
  while (end > found.segment.begin &&
         (isDateWord(tokens.kind(end - 1)) || tokens.kind(end - 1) == Kind::Span))
    --end;
  if (end == behind)
    return phrase.name;
  if (bound && end > found.segment.begin && tokens.kind(end - 1) == Kind::Locative)
    --end;
  if (end == found.segment.begin || !isNominal(tokens.kind(end - 1)))
    return phrase.name;
  Name topic = nounPhraseIn(tokens, {found.segment.begin, end}).name;
  if (topic.empty() || (!bound && !isOnly(phrase.name, Head::Dimension, tokens.folded) &&
                        !opensWith(phrase.name, Kind::Mean, tokens.folded) && // 每月平均营收
                        !isOrganisation(headOf(topic, tokens.folded).head)))
    return phrase.name;
  topic.add(phrase.name);
  return topic;
}

/// 新增企业87家、|项目5个: the flow is carried along its list.
Name flowing(const Tokens &tokens, Discourse &now, const Found &found, const Name &name) {
  const NounPhrase &phrase = found.subject;
  if (phrase.flow != kNone) {
    now.flow = tokens[phrase.flow].span();
    return name;
  }
  const bool listed = found.segment.begin > 0 && phrase.verb == kNone &&
                      tokens.kind(found.segment.begin) == Kind::Pause;
  if (now.flow.empty() || !listed || isOnly(name, Head::Dimension, tokens.folded)) {
    now.flow = {};
    return name;
  }
  Name full;
  full.add(now.flow);
  full.add(name);
  return full;
}

bool sumsUp(const Tokens &tokens, const Found &found) {
  for (std::size_t i = found.segment.begin; i < found.at; ++i)
    if (tokens.kind(i) == Kind::Sum)
      return true;
  return false;
}

/// What a number without a subject of its own measures.
Name carriedOver(const Tokens &tokens, const Discourse &now, const Found &found) {
  const Quantity &quantity = found.quantity();
  Name name = now.carried();
  if (name.empty() && found.predicate.direction != 0)
    name = now.lastName; // …增长5%。平均每年增加60万人: on from the sentence before
  if (found.subject.area != kNone) // 輸往各地的貨值下跌。其中法國跌2%、德國跌3%
    if (const Name member = now.ofMember(name, tokens[found.subject.area].span(), tokens.folded);
        !member.empty())
      return member;
  if (sumsUp(tokens, found) && !now.shared.joint.empty())
    name = now.shared.joint; // 玉米、大豆产量分别为…,合计增长3%
  // 占总产值的49%,比上年提高2个百分点: it is the share that changes.
  if (quantity.unit == "percentage_point" && !now.topicIsNewer && now.claimed() &&
      now.claims.back().observation.measure == Measure::Share)
    name = now.claims.back().name;
  if (quantity.unit == "place" && now.claimed() &&
      now.claims.back().observation.measure == Measure::Rank)
    name = now.claims.back().name; // 排名第88位,提升12位
  const HeadMatch head = headOf(name, tokens.folded);
  if (isPercent(quantity) && found.predicate.direction != 0 && !found.predicate.toward &&
      (head.head == Head::GrowthOf || head.head == Head::DeclineOf))
    name = withoutHead(name, tokens.folded); // 增速回落0.4個百分點;環比增長0.5%
  if (!name.empty() && found.predicate.verb != kNone && quantity.unit != "%" &&
      found.predicate.direction == 0 && tokens.kind(found.predicate.verb) == Kind::Verb)
    name.add(tokens[found.predicate.verb].span()); // 工程…處,惠及15萬人
  // 比全省平均增速|快4个百分点: it is that of what is measured that differs.
  if (quantity.unit == "percentage_point" && found.predicate.compare != kNone && !name.empty())
    for (std::size_t i = found.predicate.compare; i < found.at; ++i)
      if (const HeadMatch growth = isNominal(tokens.kind(i))
                                       ? headBefore(tokens.folded, tokens[i].end, tokens[i].begin)
                                       : HeadMatch();
          growth.head == Head::GrowthOf && headOf(name, tokens.folded).head != Head::GrowthOf)
        name.add(SourceSpan{tokens[i].end - growth.length, tokens[i].end});
  return name;
}

/// 平均每天: says how what was measured is counted.
bool isBareMean(const Tokens &tokens, const NounPhrase &phrase) {
  bool mean = false;
  for (std::size_t i = phrase.range.begin; i < phrase.range.end; ++i) {
    if (tokens.kind(i) != Kind::Mean && tokens.kind(i) != Kind::Per)
      return false;
    mean = true;
  }
  return mean;
}

/// 边民互市和小额贸易|合计|进出口: who or what has the sum of a bare head, with the word for it.
Name summedUp(const Tokens &tokens, const Found &found) {
  const std::size_t sum = found.subject.range.begin - 1;
  const Head head = headOf(found.subject.name, tokens.folded).head;
  const bool bare = (head == Head::Topic || head == Head::Dimension || head == Head::Whole) &&
                    isOnly(found.subject.name, head, tokens.folded);
  if (!bare || found.subject.range.begin <= found.segment.begin + 1 ||
      tokens.kind(sum) != Kind::Sum || !isNominal(tokens.kind(sum - 1)))
    return {};
  Name joint = nounPhraseIn(tokens, {found.segment.begin, sum}).name;
  if (!joint.empty())
    joint.add(tokens[sum].span());
  return joint;
}

/// The subject with what it lacks: its topic, the list before it, the head of what was just
/// measured.
Name completed(const Tokens &tokens, const Discourse &now, Found &found, const Name &name) {
  Name full = name;
  if (sumsUp(tokens, found) && !now.listed.empty() &&
      isOnly(name, Head::Dimension, tokens.folded)) { // 包括陶器、漆器,|數量合共…
    full = {};
    for (std::size_t i = now.listed.begin; i < now.listed.end; ++i)
      full.add(tokens[i].span());
    full.add(name);
  } else if (const Name joint = summedUp(tokens, found); !joint.empty()) {
    full = joint;
    full.add(name);
  } else if (isBareMean(tokens, found.subject) && !now.carried().empty()) {
    full = now.carried();
    full.add(name);
  } else {
    full = now.ofWhole(full, tokens.folded);
    full = now.withSharedHead(now.withTopic(full, tokens.folded), found, tokens.folded);
  }
  if (full.length() != name.length())
    found.rule = "head with the topic before";
  return full;
}

/// 減少30人,|降幅2%: the growth of what was just measured, which the name need not say.
Name withoutBareRate(const Tokens &tokens, const Discourse &now, Found &found, const Name &name) {
  const NounPhrase &own = found.subject;
  const bool declines = isOnly(own.name, Head::DeclineOf, tokens.folded);
  if (!isPercent(found.quantity()) || found.predicate.direction != 0 || now.topicIsNewer ||
      name.length() == own.name.length() ||
      (!declines && !isOnly(own.name, Head::GrowthOf, tokens.folded)))
    return name;
  found.predicate.ofGrowth = declines ? -1 : +1;
  if (found.predicate.basis == Basis::Unsaid)
    found.predicate.basis = basisOfName(own.name, tokens.folded); // 年增率
  return withoutHead(name, tokens.folded);
}

/// 城市上涨0.3%: of the prices just measured; 对经济成长贡献0.2个百分点: of who grew.
Name withSector(const Tokens &tokens, Discourse &now, Found &found, const Name &name) {
  const Name &own = found.subject.name;
  const bool sector = isOnly(own, Head::Sector, tokens.folded) && !now.sectorOf.empty() &&
                      found.predicate.direction != 0 && isPercent(found.quantity());
  const bool effect = found.quantity().unit == "percentage_point" &&
                      opensWith(own, Kind::Regarding, tokens.folded) && !now.carried().empty();
  Name full = name;
  if (sector && headOf(now.sectorOf, tokens.folded).head != Head::Sector)
    full.add(now.sectorOf);
  if (effect) {
    full = now.carried();
    full.add(own);
    found.rule = "contribution";
  }
  if (!sector)
    now.sectorOf = full;
  return full;
}

/// 经营账目有54亿元|盈余, 迈上千亿|规模: the head stands behind the number.
void addHeadBehind(const Tokens &tokens, const Found &found, Name &name) {
  const std::size_t behind = found.at + 1;
  if (name.empty() || tokens.kind(behind) != Kind::Text || isPercent(found.quantity()))
    return;
  const HeadMatch head = headBefore(tokens.folded, tokens[behind].end, tokens[behind].begin);
  const bool size = found.quantity().unit == "1" && head.head == Head::Dimension;
  if ((head.head == Head::Balance || size) && head.length == tokens[behind].length())
    name.add(tokens[behind].span());
}

} // namespace

/// 有92人|被处罚: what is said of persons that nothing names.
Name predicateOnly(const Tokens &tokens, const Found &found) {
  Name name;
  if (found.quantity().unit != "person")
    return name;
  std::size_t i = found.after.begin;
  while (i < found.after.end && tokens.kind(i) == Kind::Adverb)
    ++i;
  if (tokens.kind(i) == Kind::Verb || tokens.kind(i) == Kind::Make)
    for (; i < found.after.end && (isNominal(tokens.kind(i)) || tokens.kind(i) == Kind::Verb); ++i)
      name.add(tokens[i].span());
  return name;
}

/// 耗资|约|8亿元, 本年|拨款|30万元: nothing but the verb says what the money is.
Name verbOnly(const Tokens &tokens, const Found &found) {
  Name name;
  const std::size_t verb = found.predicate.verb;
  if (!isCurrency(found.quantity().unit) || verb == kNone || found.predicate.direction != 0)
    return name;
  if (tokens.kind(verb) == Kind::Verb || tokens.kind(verb) == Kind::Make)
    name.add(tokens[verb].span());
  return name;
}

/// The noun phrase left of the number, or what the clauses before were about.
bool nameSubject(const Tokens &tokens, Discourse &now, Found &found) {
  const NounPhrase &phrase = found.subject;
  Name name = phrase.name;
  found.rule = "noun phrase before the number";
  if (!name.empty()) {
    if (phrase.verb != kNone && phrase.verb < phrase.range.begin)
      name = withDoer(tokens, now, found);
    else
      name = withTimelessTopic(tokens, found);
    name = flowing(tokens, now, found, name);
    name = completed(tokens, now, found, name);
    name = withoutBareRate(tokens, now, found, name);
  } else {
    name = carriedOver(tokens, now, found);
    if (name.empty())
      name = predicateOnly(tokens, found);
    if (name.empty())
      name = verbOnly(tokens, found);
    found.rule = name.empty() ? std::string_view() : "carried over";
  }
  name = withSector(tokens, now, found, name);
  addHeadBehind(tokens, found, name);
  found.claim.name = name;
  if (tokens.kind(found.at + 1) == Kind::Colon && tokens.kind(found.at + 2) == Kind::Quantity)
    nameStructure(tokens, now, found);
  return true;
}

} // namespace ri
