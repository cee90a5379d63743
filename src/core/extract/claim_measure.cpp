#include "extract/claim_measure.hpp"

#include <vector>

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

/// 實現5%的增長, 3.2%的按年跌幅: the direction that stands behind a percentage, with its basis.
int directionBehind(const Tokens &tokens, Found &found) {
  const Quantity &quantity = found.quantity();
  if (!isPercent(quantity) && quantity.unit != "percentage_point")
    return 0;
  std::size_t i = found.after.begin;
  Basis basis = Basis::Unsaid;
  for (; i < found.after.end; ++i) {
    const Kind kind = tokens.kind(i);
    if (kind == Kind::Yoy)
      basis = Basis::YearOnYear;
    else if (kind == Kind::Pop)
      basis = Basis::PeriodOnPeriod;
    else if (kind != Kind::Tail && kind != Kind::Particle)
      break;
  }
  if (i >= found.after.end)
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

} // namespace

void measureClaim(const Tokens &tokens, Discourse &now, Found &found) {
  Observation &observation = found.claim.observation;
  Quantity &quantity = observation.quantity;
  const Predicate &predicate = found.predicate;
  const auto turn = [&](int direction) {
    if (direction >= 0 || quantity.value.isNegative() || found.at >= tokens.list.size())
      return;
    quantity.value = quantity.value.negated();
    quantity.written = quantity.written.negated();
  };
  observation.basis = predicate.basis;
  if (observation.measure == Measure::Streak || observation.measure == Measure::Rank)
    return;
  if (found.inherits && now.claimed()) {
    const Claim &before = now.claims.back();
    observation.measure = before.observation.measure;
    observation.basis =
        now.nextBasis < now.bases.size() ? now.bases[now.nextBasis++] : before.observation.basis;
    observation.prices = before.observation.prices;
    observation.status = before.observation.status;
    observation.period =
        quantity.range == RangeHalf::Upper ? before.observation.period : observation.period;
    const Quantity &other = before.observation.quantity; // -10%至3%: its sign is its own
    const bool ownSign =
        other.quote.begin < other.number.begin &&
        (tokens.folded[other.quote.begin] == u'-' || tokens.folded[other.quote.begin] == u'负');
    turn(other.value.isNegative() && !ownSign ? -1 : 1);
    return;
  }
  now.bases = predicate.respectively ? basesIn(tokens, found.segment) : std::vector<Basis>();
  now.nextBasis = 1;
  if (now.bases.size() > 1)
    observation.basis = now.bases.front();
  int direction = found.base ? 0 : predicate.direction;
  if (found.alternative && direction == 0 && // 减少6亿元或4%, 增加一成五,即6亿元
      (now.claims.back().observation.measure == Measure::Change ||
       now.claims.back().observation.measure == Measure::Growth))
    direction = now.claims.back().observation.quantity.value.isNegative() ? -1 : +1;
  if (direction == 0 && !predicate.toward && predicate.from == kNone && predicate.compare == kNone)
    direction = directionBehind(tokens, found);
  const HeadMatch head = headOf(found.claim.name, tokens.folded);
  if (quantity.unit == "percentage_point") {
    observation.measure = Measure::Change;
    turn(direction);
  } else if (isPercent(quantity)) {
    const bool sign = quantity.quote.begin < quantity.number.begin &&
                      (tokens.folded[quantity.quote.begin] == u'+' ||
                       tokens.folded[quantity.quote.begin] == u'-');
    if (isTimes(tokens.folded, quantity)) {
      observation.measure = Measure::Growth; // 翻一番, 翻倍
    } else if (found.share) {
      observation.measure = Measure::Share;
    } else if (direction != 0 && !predicate.toward) {
      observation.measure = Measure::Growth;
      turn(direction);
    } else if (predicate.ofGrowth != 0) {
      observation.measure = Measure::Growth;
      turn(predicate.ofGrowth);
    } else if (head.head == Head::Growth || head.head == Head::GrowthOf ||
               head.head == Head::DeclineOf) {
      observation.measure = Measure::Growth;
      turn(head.head == Head::DeclineOf ? -1 : +1);
    } else if (found.base) {
      observation.measure = now.claims.back().observation.measure;
    } else if (sign || (predicate.basis != Basis::Unsaid && head.head != Head::Share &&
                        head.head != Head::ShareOf)) {
      observation.measure = Measure::Growth;
    } else {
      observation.measure = Measure::Share;
    }
  } else if (quantity.unit == "1" && isTimes(tokens.folded, quantity) && direction != 0 &&
             !predicate.toward) {
    observation.measure = Measure::Growth;
    quantity.unit = "%";
    if (const auto percent = quantity.value.times(100))
      quantity.value = *percent;
    turn(direction);
  } else if (direction != 0 && !predicate.toward) {
    observation.measure = Measure::Change;
    turn(direction);
  } else {
    observation.measure = Measure::Level;
  }
  if (observation.measure == Measure::Growth || observation.measure == Measure::Change) {
    if (observation.basis == Basis::Unsaid)
      observation.basis = basisOfName(found.claim.name, tokens.folded);
    const bool changes = direction != 0 || head.head != Head::Growth; // not 通脹率為1.1%
    if (changes && (predicate.compared || now.setting.baseHolds) && !now.setting.base.empty() &&
        (observation.basis == Basis::Unsaid || observation.basis == Basis::AnnualAverage)) {
      if (observation.basis == Basis::Unsaid)
        observation.basis = basisBetween(now.setting.base, observation.period);
      if (observation.basis != Basis::YearOnYear && now.setting.base.kind() == Period::Kind::Year &&
          observation.period.kind() == Period::Kind::Year && now.setting.base < observation.period)
        observation.period = {now.setting.base.first(), observation.period.last()};
    }
    if (observation.measure == Measure::Growth) {
      if (observation.basis == Basis::Unsaid && observation.period.kind() != Period::Kind::Years)
        observation.basis = now.basis; // 同比增长5%。其中，城市增长4%
      if (observation.basis == Basis::YearOnYear || observation.basis == Basis::PeriodOnPeriod)
        now.basis = observation.basis;
    }
    observation.prices = predicate.prices != Prices::Unsaid ? predicate.prices : now.setting.prices;
    now.setting.prices = Prices::Unsaid;
  }
}

} // namespace ri
