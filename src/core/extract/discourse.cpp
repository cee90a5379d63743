#include "extract/discourse.hpp"

#include "extract/affixes.hpp"
#include "extract/dates.hpp"

namespace ri {
namespace {

/// 其中|一项议案…: one of several, which are not divided.
bool isOneOf(const Tokens &tokens, std::size_t part) {
  return affixAt(tokens.folded, tokens[part].end, Affix::OneOf) != 0;
}

/// A part of what 其中 divides that has no head of its own: 空運.
constexpr std::size_t kBarePart = 2;
/// A dimension of at least so many characters names what it measures.
constexpr std::size_t kWholeDimension = 4;

/// 某社8月21日|电: says who reports.
bool isDispatch(const Tokens &tokens, Range clause) {
  return clause.end > clause.begin && tokens.kind(clause.end - 1) == Kind::Dateline;
}

/// 需时 of 平均需时: the dimension that the whole name is, averaged or not; empty where it is none.
Name bareDimension(const Name &name, std::u16string_view folded) {
  Name rest = name;
  if (opensWith(name, Kind::Mean, folded) && name.pieces() == 1) {
    const SourceSpan piece = name.piece(0);
    rest = {};
    rest.add(SourceSpan{piece.begin + wordAt(folded, piece.begin, piece.end).length, piece.end});
  }
  return isOnly(rest, Head::Dimension, folded) || isOnly(rest, Head::Balance, folded) ? rest
                                                                                      : Name();
}

bool isGrowth(Head head) {
  return head == Head::Growth || head == Head::GrowthOf || head == Head::DeclineOf;
}

/// 学校, 企业: those that trade, hire and build.
bool isDoer(Head head) { return isOrganisation(head) || head == Head::Count; }

/// 签证申请 of 签证申请平均需时.
Name withoutDimension(const Name &name, std::u16string_view folded) {
  constexpr std::uint32_t kMean = 2; // 平均
  Name rest = withoutHead(name, folded);
  if (rest.empty() || rest.back().length() < kMean)
    return rest;
  SourceSpan &last = rest.back();
  if (wordAt(folded, last.end - kMean, last.end).kind == Kind::Mean)
    last.end -= kMean;
  if (last.empty())
    rest.dropLast();
  return rest;
}

/// Drops what both names say where they are put together: 行業總|收益, 總支出.
void dropShared(Name &front, const Name &back, std::u16string_view folded) {
  if (front.empty() || folded[front.back().end - 1] != folded[back.piece(0).begin])
    return;
  if (--front.back().end; front.back().empty())
    front.dropLast();
}

/// A reason (受惠於需求), a time (在計劃的最後一年), who says so (管理層預期, 統計處指出,
/// 據水文局統計) and a start (自公司上市以來) are no topic, which would begin at `begin`.
bool saysWhyOrWhen(const Tokens &tokens, Range clause, std::size_t begin) {
  if (clause.begin < clause.end && tokens.kind(clause.begin) == Kind::Cite)
    return true;
  if (clause.begin < clause.end && tokens.kind(clause.begin) == Kind::Locative &&
      (isDateWord(tokens.kind(clause.end - 1)) || tokens.kind(clause.end - 1) == Kind::Span))
    return true; // 在五年規劃的最後一年
  for (std::size_t i = clause.begin; i < begin; ++i)
    if (tokens.kind(i) == Kind::Cause)
      return true;
  if (clause.begin < clause.end && tokens.kind(clause.end - 1) == Kind::Estimate)
    return true;
  bool fromThen = false;
  for (std::size_t i = clause.begin; i < clause.end; ++i) {
    fromThen = fromThen || tokens.kind(i) == Kind::From;
    if (fromThen && tokens.kind(i) == Kind::Since)
      return true;
  }
  return false;
}

/// 批發業務|:, 如下:(一)批發業務|:: what the numbers behind a colon are about. Empty: 財務長表示|:.
NounPhrase labelIn(const Tokens &tokens, Range clause) {
  NounPhrase label = nounPhraseIn(tokens, clause);
  const bool opens = clause.begin == 0 || tokens.kind(clause.begin - 1) == Kind::Semicolon ||
                     tokens.kind(clause.begin - 1) == Kind::Colon;
  const bool all = opens && label.verb == kNone && label.range.end == clause.end &&
                   label.range.begin <= clause.begin + 1;
  const Head kind = headOf(label.name, tokens.folded).head;
  if (!all || (kind != Head::Industry && kind != Head::Dimension && kind != Head::Topic))
    label.name = {};
  return label;
}

/// 新材料產業|異軍突起: ends the name with its last head. False: it has none.
bool endAtHead(Name &name, std::u16string_view folded) {
  SourceSpan &last = name.back();
  for (std::uint32_t cut = last.end; cut > last.begin; --cut) {
    const HeadMatch head = headBefore(folded, cut, last.begin);
    if (head.length >= 2 && !isGrowth(head.head) && head.head != Head::Abstract) {
      last.end = cut;
      return true;
    }
  }
  return false;
}

/// 以银行同业拆息作为参考的贷款比例|,|由…: a noun phrase with a relative clause.
NounPhrase relativeIn(const Tokens &tokens, Range clause) {
  bool relative = false;
  for (std::size_t i = clause.begin; i + 1 < clause.end; ++i)
    relative = relative || tokens.kind(i) == Kind::Particle;
  if (!relative || !isNominal(tokens.kind(clause.end - 1)))
    return {};
  NounPhrase named = nounPhraseIn(tokens, clause, true);
  const Head head = headOf(named.name, tokens.folded).head;
  if (named.verb != kNone || head == Head::None || head == Head::Abstract || isGrowth(head) ||
      named.range.begin > clause.begin + 2)
    named.name = {};
  return named;
}

} // namespace

void SharedOut::begin(std::vector<ListMember> list) {
  members = std::move(list);
  next = 1;
}

void Discourse::startSentence(Index sentence) {
  const Name said = claimed() ? Name() : topic; // 輸往各地的貨值下跌。其中法國跌2%
  setting.startSentence(sentence);
  if (setting.opensParagraph()) {
    lastName = division = {};
    basis = Basis::Unsaid;
  } else if (!said.empty()) {
    lastName = said;
  }
  first = claims.size();
  topic = {};
  topicIsNewer = false;
  label = {};
  flow = {};
  parts.startSentence(first, !setting.opensParagraph());
  fromHalf = fromLast = kNone;
  halves = 0;
  earlier = {};
  shared = {};
  listed = {};
  bracketed = 0;
  afterSemicolon = false;
  outer.clear();
}

void Discourse::forget() {
  lastName = clauseName = clauseSubject = sectorOf = pendingShare = {};
  basis = Basis::Unsaid;
}

void Discourse::pass(const Tokens &tokens, Range range, const Predicate *predicate) {
  setting.pass(tokens, range, predicate, claimed());
  for (std::size_t i = range.begin; i < range.end; ++i)
    if (tokens.kind(i) == Kind::Part && !isOneOf(tokens, i))
      parts.open(claims);
}

void Discourse::take(const Found &found) {
  setting.passNumber();
  const bool ranks = found.claim.observation.measure == Measure::Rank && claimed();
  if (!ranks) // 获利5亿元排名第二、年增3%
    lastName = found.went.empty() ? found.claim.name : found.went;
  if (!ranks)
    clauseName = lastName;
  if (clauseSubject.empty())
    clauseSubject = found.subject.name.empty() ? found.claim.name : found.subject.name;
  topicIsNewer = false;
  bracketed = outer.empty() ? 0 : bracketed + 1;
  claims.push_back(found.claim);
}

void Discourse::passTopic(const Tokens &tokens, Range clause) {
  if (!label.empty() && !claimed())
    return; // 電子業:受惠於需求,年增21%
  const bool introduces = tokens.kind(clause.end) == Kind::Colon && clause.end < tokens.list.size();
  for (const NounPhrase &whole :
       {introduces ? labelIn(tokens, clause) : NounPhrase(), relativeIn(tokens, clause)})
    if (!whole.name.empty()) {
      topic = whole.name;
      topicRange = whole.range;
      topicIsNewer = true;
      if (tokens.kind(whole.range.end) == Kind::Colon)
        label = whole.name;
      return;
    }
  std::size_t end = clause.begin; // 六市|2026年|的|成交棟數公布
  for (std::size_t i = clause.begin; i + 1 < clause.end; ++i)
    if (tokens.kind(i) == Kind::Date && tokens.kind(i + 1) == Kind::Particle)
      end = i + 2;
  while (end < clause.end && !isNominal(tokens.kind(end)) && tokens.kind(end) != Kind::Route)
    ++end;
  const std::size_t begin = end;
  while (end < clause.end &&
         (isNominal(tokens.kind(end)) || tokens.kind(end) == Kind::Route ||
          tokens.kind(end) == Kind::Particle || tokens.kind(end) == Kind::Conjunction ||
          tokens.kind(end) == Kind::Pause || tokens.kind(end) == Kind::Tail)) // 輸往|以下|地區
    ++end;
  if (saysWhyOrWhen(tokens, clause, begin) || isDispatch(tokens, clause))
    return;
  std::size_t nounEnd = end; // 升幅|最大|的是青岛
  while (nounEnd > begin &&
         (tokens.kind(nounEnd - 1) == Kind::Record || tokens.kind(nounEnd - 1) == Kind::Particle))
    --nounEnd;
  NounPhrase phrase = nounPhraseIn(tokens, {begin, nounEnd});
  const bool aspect = headOf(phrase.name, tokens.folded).head == Head::Abstract;
  if (aspect && end == clause.end) // 信用業務|方面
    phrase.name = withoutHead(phrase.name, tokens.folded);
  if (phrase.name.empty() || phrase.verb != kNone || (aspect && end != clause.end))
    return;
  if (end == clause.end && !aspect && !endAtHead(phrase.name, tokens.folded))
    return; // no known verb behind it
  if (phrase.name.length() < 2)
    return;
  for (const Head rate : {Head::GrowthOf, Head::DeclineOf, Head::ShareOf})
    if (isOnly(phrase.name, rate, tokens.folded))
      return; // 降幅与上月相同: of what the sentence was about
  const Head head = headOf(phrase.name, tokens.folded).head;
  const bool said = tokens.kind(end) == Kind::Say || tokens.kind(clause.end - 1) == Kind::Say;
  if (said && head != Head::Dimension)
    return; // 海港局|公布最新數字,客運量…, but 成交棟數|公布,分別為…
  if (introduces && head != Head::Dimension && head != Head::Whole)
    return; // 財務長表示:; but 貨值錄得不同跌幅:法國跌2%
  if (phrase.area == clause.begin && (head == Head::Dimension || head == Head::ShareOf))
    setting.area = {tokens[phrase.area].span()}; // 广东人口占比上升,…
  topic = phrase.name;
  topicRange = phrase.range;
  topicIsNewer = true;
}

void Discourse::passList(const Tokens &tokens, Range clause) {
  std::size_t begin = clause.end;
  bool list = false;
  for (; begin > clause.begin &&
         (isNominal(tokens.kind(begin - 1)) || tokens.kind(begin - 1) == Kind::Pause ||
          tokens.kind(begin - 1) == Kind::Conjunction);
       --begin)
    list = list || !isNominal(tokens.kind(begin - 1));
  if (list && begin > clause.begin &&
      (isTransitive(tokens.kind(begin - 1)) || tokens.kind(begin - 1) == Kind::Be ||
       tokens.kind(begin - 1) == Kind::Reach))
    listed = {begin, clause.end};
}

std::size_t Discourse::lastMeasured() const {
  std::size_t last = claims.size() - 1;
  while (last > first && claims[last].observation.measure == Measure::Streak)
    --last;
  return last;
}

Name Discourse::carried() const {
  if (!clauseName.empty())
    return clauseName;
  if (topicIsNewer || !claimed())
    return topic;
  return lastName;
}

Name Discourse::withTopic(const Name &name, std::u16string_view folded) const {
  if (!outer.empty() && !outer.back().phrase.name.empty() && !name.empty() &&
      name.piece(0).begin >= outer.back().phrase.name.back().end &&
      headOf(name, folded).head == Head::Dimension) {
    Name full = outer.back().phrase.name; // 服裝(銷貨價值下跌2.3%)
    full.add(name);
    return full;
  }
  if (topicIsNewer && isOnly(name, Head::Topic, folded) && !opensWith(topic, Kind::Verb, folded) &&
      isDoer(headOf(topic, folded).head)) { // 民營企業表現突出,進出口…
    Name full = topic;
    full.add(name);
    return full;
  }
  const Name bare = bareDimension(name, folded);
  const bool dimension = !bare.empty();
  const bool rate = isOnly(name, Head::GrowthOf, folded) || isOnly(name, Head::DeclineOf, folded) ||
                    isOnly(name, Head::ShareOf, folded);
  if (!dimension && !rate)
    return name;
  Name full = carried();
  if (dimension && !topicIsNewer && claimed() && !label.empty() &&
      headOf(label, folded).head == Head::Industry) { // 電子業:營業額增加3%,溢利…
    full = label;
    full.add(name);
    return full;
  }
  if (full.empty() || (dimension && !topicIsNewer && bare.length() >= kWholeDimension))
    return name; // 進出口總額 says what of
  if (dimension && afterSemicolon && !topicIsNewer)
    return name;
  if (dimension && !topicIsNewer) {
    const HeadMatch head = headOf(full, folded);
    if (head.head == Head::Dimension || head.head == Head::Price) {
      full = withoutDimension(full, folded);
      dropShared(full, name, folded);
    } else if (claimed() && !isCounted(claims.back().observation.quantity))
      return name;
  }
  full.add(name);
  return full;
}

Name Discourse::ofMember(const Name &group, SourceSpan member, std::u16string_view folded) const {
  if (group.empty())
    return {};
  const SourceSpan front = group.piece(0);
  const Word route = wordAt(folded, front.begin, front.end);
  if (route.kind != Kind::Route)
    return {};
  for (std::size_t p = group.pieces(); p-- > 0;)
    for (std::uint32_t i = group.piece(p).end; i-- > group.piece(p).begin;)
      if (wordAt(folded, i, i + 1).kind == Kind::Particle) {
        Name name;
        name.add({front.begin, front.begin + route.length});
        name.add(member);
        name.add({i, group.piece(p).end});
        for (std::size_t rest = p + 1; rest < group.pieces(); ++rest)
          name.add(group.piece(rest));
        return name;
      }
  return {};
}

Name Discourse::ofWhole(const Name &name, std::u16string_view folded) const {
  const Index whole = parts.whole();
  if (whole == kNone || name.empty())
    return name;
  const Name &of = claims[whole].name;
  const bool partner = opensWith(of, Kind::Regarding, folded) || opensWith(of, Kind::Route, folded);
  if (partner && isOnly(name, Head::Topic, folded)) {
    Name full = withoutHead(of, folded);
    full.add(name);
    return full;
  }
  const bool bare = name.length() <= kBarePart && headOf(name, folded).head == Head::None;
  if (!bare || of.length() <= kBarePart || headOf(of, folded).head != Head::None)
    return name; // 其中水稻29万亩,玉米7万亩: nor is the whole named
  Name full = of;
  full.add(name);
  return full;
}

/// 村校每班平均學費…,國際學校上升…: what is measured of the one is measured of the other.
Name withRestOf(const Name &before, const Name &name, std::u16string_view folded) {
  const Head measured = headOf(before, folded).head;
  if (before.empty() ||
      (measured != Head::Dimension && measured != Head::Price && measured != Head::Share))
    return name;
  const SourceSpan front = before.piece(0);
  for (std::uint32_t cut = front.begin + 2; cut < front.end; ++cut)
    if (isOrganisation(headBefore(folded, cut, front.begin).head)) {
      Name full = name;
      full.add(SourceSpan{cut, front.end});
      for (std::size_t i = 1; i < before.pieces(); ++i)
        full.add(before.piece(i));
      return full;
    }
  return name;
}

Name Discourse::withSharedHead(const Name &name, const Found &found,
                               std::u16string_view folded) const {
  if (!claimed() || name.empty() || found.predicate.direction == 0 ||
      !isPercent(found.claim.observation.quantity))
    return name;
  const Claim &before = claims.back();
  if (isOrganisation(headOf(name, folded).head) && before.observation.measure == Measure::Growth)
    return withRestOf(before.name, name, folded);
  if (headOf(name, folded).head != Head::Industry)
    return name;
  const HeadMatch head = headOf(before.name, folded);
  if (before.observation.measure != Measure::Growth || head.head != Head::Dimension ||
      headOf(withoutHead(before.name, folded), folded).head != Head::Industry)
    return name;
  Name full = name;
  full.add(SourceSpan{before.name.back().end - head.length, before.name.back().end});
  return full;
}

} // namespace ri
