#include "extract/predicate.hpp"

#include "extract/affixes.hpp"
#include "extract/basis.hpp"
#include "extract/dates.hpp"

namespace ri {
namespace {

/// 果园|产出|30亿元|产值: what is measured stands behind the number.
bool bringsMeasured(const Tokens &tokens, Range segment, std::size_t verb) {
  const std::size_t behind = segment.end + 1;
  if (verb + 1 != segment.end || !isNominal(tokens.kind(behind)))
    return false;
  const HeadMatch head = headBefore(tokens.folded, tokens[behind].end, tokens[behind].begin);
  return head.head == Head::Dimension && head.length == tokens[behind].length();
}

/// 增长, 高于, 降至, 由: which way the number goes, and from where.
bool takeDirection(const Tokens &tokens, Range segment, std::size_t i, Predicate &found) {
  const Kind kind = tokens.kind(i);
  const auto turn = [&found](int direction) {
    if (found.toward && found.turned) // 增长|加快|至4.3%: the level of a growth
      found.ofGrowth = direction;
    found.turned = true;
    if (found.direction == 0 && !found.toward)
      found.direction = direction;
    found.flat = false;
  };
  switch (kind) {
  case Kind::Rise:
  case Kind::Fall:
    turn(kind == Kind::Rise ? +1 : -1);
    if (found.basis == Basis::Unsaid)
      found.basis = basisOfWord(tokens.text(i)); // 年增
    return true;
  case Kind::Above:
  case Kind::Below:
    found.flat = false;
    if (i + 1 == segment.end)
      return true; // 高于|99.5%: a bound, which its hedge tells
    turn(kind == Kind::Above ? +1 : -1);
    found.compared = true;
    found.compare = i;
    return true;
  case Kind::RiseTo:
  case Kind::FallTo:
  case Kind::To:
    found.turned = found.turned || kind != Kind::To;
    found.toward = found.toward || found.direction == 0;
    found.flat = false;
    return true;
  case Kind::Since:
    found.since = true;
    return true;
  case Kind::From:
    if (found.since)
      return true;
    found.from = i;
    found.flat = false;
    return true;
  default:
    return false;
  }
}

/// 同比, 年均, 实际: what a change is against.
bool takeBasis(const Tokens &tokens, Range segment, std::size_t i, Predicate &found) {
  switch (tokens.kind(i)) {
  case Kind::Yoy:
    found.basis = Basis::YearOnYear;
    return true;
  case Kind::Pop:
    found.basis = Basis::PeriodOnPeriod;
    return true;
  case Kind::Cagr:
    found.basis = Basis::AnnualAverage;
    return true;
  case Kind::Real:
    found.prices = Prices::Real;
    return true;
  case Kind::Nominal:
    found.prices = Prices::Nominal;
    return true;
  case Kind::Mean:
    if (found.basis == Basis::Unsaid && i > segment.begin && tokens.kind(i - 1) == Kind::Span)
      found.basis = Basis::AnnualAverage; // 两年|平均|增长
    return true;
  default:
    return false;
  }
}

/// 建成, 位居, 撬动: what was done.
bool takeDeed(Kind kind, std::size_t i, Predicate &found) {
  switch (kind) {
  case Kind::Award:
    found.award = i;
    break;
  case Kind::Drive:
    found.drive = i;
    [[fallthrough]];
  case Kind::Make:
  case Kind::Verb:
  case Kind::Say:
  case Kind::Light:
  case Kind::Flow:
    if (found.verb == kNone)
      found.verb = i;
    break;
  case Kind::Be:
  case Kind::Sum:
  case Kind::Reach:
    break;
  default:
    return false;
  }
  found.flat = false;
  return true;
}

/// 分别, 连续, 其中, 占: how the number stands to others.
bool takeTie(Kind kind, std::size_t i, Predicate &found) {
  switch (kind) {
  case Kind::Respectively:
    found.respectively = true;
    return true;
  case Kind::Streak:
  case Kind::StreakVerb:
    found.streak = true;
    return true;
  case Kind::Part:
    found.part = true;
    return true;
  case Kind::Ratio:
    found.ratio = i;
    found.flat = false;
    return true;
  default:
    return false;
  }
}

/// Words of a predicate that say nothing of the number.
bool passes(Kind kind) {
  switch (kind) {
  case Kind::Adverb:
  case Kind::Alternative:
  case Kind::First:
  case Kind::Route:
  case Kind::Particle:
  case Kind::Estimate:
  case Kind::Target:
  case Kind::Date:
  case Kind::When:
  case Kind::Past:
  case Kind::Future:
  case Kind::Span:
  case Kind::Locative:
  case Kind::Connective:
  case Kind::Cite:
  case Kind::Conjunction:
  case Kind::Pause:
  case Kind::Tail:
  case Kind::Per:
  case Kind::Compare:
  case Kind::Open:
  case Kind::Close:
    return true;
  default:
    return false;
  }
}

/// 购车|补贴, 家具业的|产出: a verb that is a noun, for a noun stands before it.
bool isNounHere(const Tokens &tokens, Range segment, std::size_t i) {
  return tokens.kind(i) == Kind::Make && i > segment.begin &&
         (isNominal(tokens.kind(i - 1)) || tokens.kind(i - 1) == Kind::Particle) &&
         !bringsMeasured(tokens, segment, i);
}

/// Takes in one word left of the number. False: it belongs to the noun phrase.
bool take(const Tokens &tokens, Range segment, std::size_t i, Predicate &found) {
  const Kind kind = tokens.kind(i);
  return !isNounHere(tokens, segment, i) &&
         (takeDirection(tokens, segment, i, found) || takeBasis(tokens, segment, i, found) ||
          takeDeed(kind, i, found) || takeTie(kind, i, found) || passes(kind));
}

/// 与|2019年|疫情前|相比: where a comparison begins whose last word stands at `compare`; else
/// kNone.
std::size_t comparandBefore(const Tokens &tokens, Range segment, std::size_t compare) {
  if (compare == segment.end || tokens.kind(compare) != Kind::Compare)
    return kNone;
  std::size_t i = compare;
  while (i > segment.begin && (isNominal(tokens.kind(i - 1)) || isDateWord(tokens.kind(i - 1))))
    --i;
  const bool opens = i < compare && i > segment.begin && tokens.kind(i - 1) == Kind::Conjunction;
  return opens && isDateWord(tokens.kind(i)) ? i - 1 : kNone;
}

} // namespace

Predicate predicateIn(const Tokens &tokens, Range segment) {
  Predicate found;
  found.begin = segment.end;
  // 价格下降的|有|24个: those that do so are counted.
  if (const std::size_t last = segment.end - 1;
      segment.begin + 2 < segment.end &&
      affixAt(tokens.folded, tokens[last - 1].begin, Affix::Attributive) != 0 &&
      (tokens.kind(last) == Kind::Be || tokens.kind(last) == Kind::Reach) &&
      (tokens.kind(last - 2) == Kind::Rise || tokens.kind(last - 2) == Kind::Fall)) {
    found.begin = last - 2;
    found.flat = false;
    return found;
  }
  const auto takeAll = [&] {
    while (found.begin > segment.begin && take(tokens, segment, found.begin - 1, found))
      --found.begin;
  };
  takeAll();
  if (const std::size_t begin = comparandBefore(tokens, segment, found.begin); begin != kNone) {
    found.begin = begin;
    takeAll();
  }
  // 比全市平均水平高, 高於全市平均水平: the comparand is no part of the noun phrase.
  const bool changes = found.direction != 0 || found.basis != Basis::Unsaid;
  for (std::size_t i = found.begin; i-- > segment.begin;) {
    const Kind kind = tokens.kind(i);
    if (kind != Kind::Above && kind != Kind::Below && !(kind == Kind::Compare && changes))
      continue;
    found.compare = i;
    if (found.direction == 0 && kind != Kind::Compare)
      found.direction = kind == Kind::Below ? -1 : +1;
    found.begin = i;
    takeAll();
    break;
  }
  if (found.compare == kNone) // the number itself stands in the comparison: 較2022年底的2.26%上升
    for (std::size_t i = segment.end; i-- > found.begin;)
      if (tokens.kind(i) == Kind::Compare)
        found.compare = i;
  if (found.compare != kNone) {
    found.compared = true;
    found.comparand = {found.compare + 1, segment.end};
  }
  return found;
}

} // namespace ri
