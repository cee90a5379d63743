#include "extract/claim_measure.hpp"

#include <vector>

#include "extract/affixes.hpp"
#include "extract/basis.hpp"

namespace ri {
namespace {

/// 1.3倍, 翻一番, 翻倍: a multiple, not index points or a share.
bool isTimes(std::u16string_view folded, const Quantity &quantity) {
  return !quantity.unitText.empty() &&
         wordAt(folded, quantity.unitText.begin, quantity.unitText.end).kind == Kind::Times;
}

/// 分别比上月末和上年同期高…, 同比、环比分别下降…: what each number of the list is against.
std::vector<Basis> basesIn(const Tokens &tokens, Range segment) {
  std::vector<Basis> bases;
  for (std::size_t i = segment.begin; i < segment.end; ++i) {
    const Kind kind = tokens.kind(i);
    const std::string_view code = kind == Kind::When ? periodCode(tokens[i].row) : "";
    if (kind == Kind::Yoy || code == "year-1" || code == "prior" || code == "same-last")
      bases.push_back(Basis::YearOnYear);
    else if (kind == Kind::Pop || code == "month-1" || code == "quarter-1")
      bases.push_back(Basis::PeriodOnPeriod);
  }
  return bases;
}

/// The words behind a number, or behind the last that it is listed with: 5%、4%及3%|的按年升幅.
Range wordsBehind(const Tokens &tokens, const Discourse &now, Range after) {
  const auto joins = [&](std::size_t i) {
    return tokens.kind(i) == Kind::Pause || tokens.kind(i) == Kind::Conjunction;
  };
  const auto isPercentAt = [&](std::size_t i) {
    return tokens.kind(i) == Kind::Quantity && now.scan.quantities[tokens[i].row].unit == "%";
  };
  if (joins(after.begin) && isPercentAt(after.begin + 1)) {
    while (joins(after.begin) && isPercentAt(after.begin + 1))
      after.begin += 2;
    for (after.end = after.begin;
         !endsClause(tokens.kind(after.end)) && tokens.kind(after.end) != Kind::Quantity;)
      ++after.end;
  }
  return after;
}

/// 實現5%的增長, 3.2%的按年跌幅: the direction that stands behind a percentage, with its basis.
int directionBehind(const Tokens &tokens, const Discourse &now, Found &found) {
  const Quantity &quantity = found.quantity();
  if (!isPercent(quantity) && quantity.unit != "percentage_point")
    return 0;
  const Range after = wordsBehind(tokens, now, found.after);
  std::size_t i = after.begin;
  Basis basis = Basis::Unsaid;
  for (; i < after.end; ++i) {
    const Kind kind = tokens.kind(i);
    if (kind == Kind::Yoy)
      basis = Basis::YearOnYear;
    else if (kind == Kind::Pop)
      basis = Basis::PeriodOnPeriod;
    else if (kind != Kind::Tail && kind != Kind::Particle)
      break;
  }
  if (i >= after.end)
    return 0;
  int direction = 0;
  const HeadMatch head = isNominal(tokens.kind(i))
                             ? headBefore(tokens.folded, tokens[i].end, tokens[i].begin)
                             : HeadMatch();
  if (tokens.kind(i) == Kind::Rise || head.head == Head::Growth || head.head == Head::GrowthOf)
    direction = +1;
  else if (tokens.kind(i) == Kind::Fall || head.head == Head::DeclineOf)
    direction = -1;
  if (direction != 0 && found.claim.observation.basis == Basis::Unsaid)
    found.claim.observation.basis = basis;
  return direction;
}

/// A number that falls is negative.
void turn(const Tokens &tokens, Found &found, int direction) {
  Quantity &quantity = found.quantity();
  if (direction >= 0 || quantity.value.isNegative() || found.at >= tokens.list.size())
    return;
  quantity.value = quantity.value.negated();
  quantity.written = quantity.written.negated();
}

/// Whether a sign stands before the number: +5%.
bool isSigned(const Tokens &tokens, const Quantity &quantity) {
  return quantity.quote.begin < quantity.number.begin &&
         (tokens.folded[quantity.quote.begin] == u'+' ||
          tokens.folded[quantity.quote.begin] == u'-');
}

/// 增长1.3倍 is a growth of 130%.
void asPercentage(Quantity &quantity) {
  quantity.unit = "%";
  if (const auto percent = quantity.value.times(100))
    quantity.value = *percent;
}

/// 5%、3%, 5%至6%: what the number before is, in another.
void inheritMeasure(const Tokens &tokens, Discourse &now, Found &found) {
  Observation &observation = found.claim.observation;
  const Observation &before = now.claims.back().observation;
  observation.measure = before.measure;
  observation.basis = now.nextBasis < now.bases.size() ? now.bases[now.nextBasis++] : before.basis;
  observation.prices = before.prices;
  observation.status = before.status;
  if (observation.quantity.range == RangeHalf::Upper)
    observation.period = before.period;
  const Quantity &other = before.quantity; // -10%至3%: its sign is its own
  const bool ownSign = other.quote.begin < other.number.begin &&
                       affixAt(tokens.folded, other.quote.begin, Affix::Minus) != 0;
  turn(tokens, found, other.value.isNegative() && !ownSign ? -1 : 1);
  if (observation.measure == Measure::Growth && observation.quantity.unit == "1" &&
      isTimes(tokens.folded, observation.quantity))
    asPercentage(observation.quantity); // 分别增加4.4倍及|3.2倍
}

/// Whether the number rises or falls, by the words beside it or by the number before.
int directionOf(const Tokens &tokens, const Discourse &now, Found &found) {
  const Predicate &predicate = found.predicate;
  int direction = found.base ? 0 : predicate.direction;
  if (found.alternative && direction == 0) { // 减少6亿元或4%, 增加一成五,即6亿元
    const Observation &before = now.claims.back().observation;
    if (before.measure == Measure::Change || before.measure == Measure::Growth)
      direction = before.quantity.value.isNegative() ? -1 : +1;
  }
  if (direction == 0 && !predicate.toward && predicate.from == kNone && predicate.compare == kNone)
    direction = directionBehind(tokens, now, found);
  return direction;
}

bool isGrowth(Head head) {
  return head == Head::Growth || head == Head::GrowthOf || head == Head::DeclineOf;
}

/// What a percentage is, and which way it goes.
Measure percentage(const Tokens &tokens, const Discourse &now, Found &found, int direction) {
  const Predicate &predicate = found.predicate;
  const Head head = headOf(found.claim.name, tokens.folded).head;
  if (isTimes(tokens.folded, found.quantity()))
    return Measure::Growth; // 翻一番, 翻倍
  if (found.share)
    return Measure::Share;
  if (direction != 0 && !predicate.toward) {
    turn(tokens, found, direction);
    return Measure::Growth;
  }
  if (predicate.ofGrowth != 0) {
    turn(tokens, found, predicate.ofGrowth);
    return Measure::Growth;
  }
  if (isGrowth(head)) {
    turn(tokens, found, head == Head::DeclineOf ? -1 : +1);
    return Measure::Growth;
  }
  if (found.base)
    return now.claims.back().observation.measure;
  const bool against =
      predicate.basis != Basis::Unsaid && head != Head::Share && head != Head::ShareOf;
  if (isSigned(tokens, found.quantity()) || against)
    return Measure::Growth;
  if (head != Head::Share && head != Head::ShareOf)
    found.claim.observation.doubts.add(Doubt::MeasureUnsaid); // 費用錄得|5%
  return Measure::Share;
}

Measure measureOf(const Tokens &tokens, const Discourse &now, Found &found, int direction) {
  Quantity &quantity = found.quantity();
  if (isPercent(quantity))
    return percentage(tokens, now, found, direction);
  const bool changes = direction != 0 && !found.predicate.toward;
  if (quantity.unit != "percentage_point" && !changes)
    return Measure::Level;
  turn(tokens, found, direction);
  if (quantity.unit != "1" || !isTimes(tokens.folded, quantity))
    return Measure::Change;
  asPercentage(quantity);
  return Measure::Growth;
}

/// What a growth or change is against, and of which prices.
void basisOf(const Tokens &tokens, Discourse &now, Found &found, int direction) {
  Observation &observation = found.claim.observation;
  if (observation.basis == Basis::Unsaid)
    observation.basis = basisOfName(found.claim.name, tokens.folded);
  const Head head = headOf(found.claim.name, tokens.folded).head;
  const bool changes = direction != 0 || head != Head::Growth; // not 通脹率為1.1%
  const Period &base = now.setting.base;
  if (changes && (found.predicate.compared || now.setting.baseHolds) && !base.empty() &&
      (observation.basis == Basis::Unsaid || observation.basis == Basis::AnnualAverage)) {
    if (observation.basis == Basis::Unsaid)
      observation.basis = basisBetween(base, observation.period);
    if (observation.basis != Basis::YearOnYear && base.kind() == Period::Kind::Year &&
        observation.period.kind() == Period::Kind::Year && base < observation.period)
      observation.period = {base.first(), observation.period.last()};
  }
  if (observation.measure == Measure::Growth) {
    if (observation.basis == Basis::Unsaid && observation.period.kind() != Period::Kind::Years)
      observation.basis = now.basis; // 同比增长5%。其中，城市增长4%
    if (observation.basis == Basis::YearOnYear || observation.basis == Basis::PeriodOnPeriod)
      now.basis = observation.basis;
  }
  observation.prices =
      found.predicate.prices != Prices::Unsaid ? found.predicate.prices : now.setting.prices;
  now.setting.prices = Prices::Unsaid;
}

} // namespace

void measureClaim(const Tokens &tokens, Discourse &now, Found &found) {
  Observation &observation = found.claim.observation;
  observation.basis = found.predicate.basis;
  if (observation.measure == Measure::Streak || observation.measure == Measure::Rank)
    return;
  if (found.inherits && now.claimed()) {
    inheritMeasure(tokens, now, found);
    return;
  }
  now.bases = found.predicate.respectively ? basesIn(tokens, found.segment) : std::vector<Basis>();
  now.nextBasis = 1;
  if (now.bases.size() > 1)
    observation.basis = now.bases.front();
  const int direction = directionOf(tokens, now, found);
  observation.measure = measureOf(tokens, now, found, direction);
  if (observation.measure == Measure::Growth || observation.measure == Measure::Change)
    basisOf(tokens, now, found, direction);
}

} // namespace ri
