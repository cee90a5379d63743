#include "extract/claim_links.hpp"

namespace ri {
void linkClaim(const Tokens &tokens, Discourse &now, Found &found) {
  const Index self = static_cast<Index>(now.claims.size());
  Observation &observation = found.claim.observation;
  bool to = found.predicate.toward; // 由下降6%|转为|上涨20%
  for (std::size_t i = found.segment.begin; i < found.at; ++i)
    to = to || tokens.kind(i) == Kind::To;
  if (to && now.fromHalf != kNone) {
    Observation &from = now.claims[now.fromHalf].observation;
    from.baseOf = self;
    if (from.period.kind() == Period::Kind::Year) { // 由2011年的…增至2021年的…,累计增长33%
      now.setting.base = from.period;
      now.setting.baseHolds = true;
    }
    now.halves = self - now.fromHalf;
    now.fromHalf = kNone;
  }
  if (found.predicate.from != kNone) {
    now.fromHalf = now.fromLast = self;
    now.halves = 0;
  } else if (found.inherits && now.fromHalf != kNone && now.fromLast + 1 == self) {
    now.fromLast = self; // 由上年的10:40:50|调整为|9:41:50: each part is a pair
    observation.period = now.claims[now.fromHalf].observation.period;
  } else if (found.inherits && now.halves != 0 && self - now.halves <= now.fromLast) {
    now.claims[self - now.halves].observation.baseOf = self;
  }
  if (found.base) {
    observation.baseOf = static_cast<Index>(now.lastMeasured());
    observation.measure = now.claims[now.lastMeasured()].observation.measure;
  }
  bool drives = false;
  for (std::size_t i = found.segment.begin; i < found.at; ++i)
    drives = drives || tokens.kind(i) == Kind::Drive;
  if (drives && self > now.first && observation.measure == Measure::Level)
    now.claims[self - 1].observation.drives = self;
  if (found.predicate.from == kNone && !found.base) // an earlier value is none of what is now
    observation.partOf = now.parts.wholeOf(now.claims, found.claim, tokens.folded);
}

} // namespace ri
