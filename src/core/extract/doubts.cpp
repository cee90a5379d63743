#include "extract/doubts.hpp"

#include <algorithm>

#include "extract/noun_phrase.hpp"
#include "extract/words.hpp"

namespace ri {
namespace {

constexpr std::size_t kLongName = 20; ///< units; a longer name has mostly run over its borders

/// 产量: says how much, not of what; 旅客, 案件 alone: of what, not which.
bool isBare(Head head) {
  return head == Head::Dimension || head == Head::GrowthOf || head == Head::DeclineOf ||
         head == Head::ChangeOf || head == Head::ShareOf || head == Head::Generic ||
         head == Head::Count;
}

/// Whether a decision was nearly the other way.
template <typename Value> bool isNarrow(const Decision<Value> &decision) {
  constexpr int kMargin = 2;
  return !decision.value.empty() && !decision.runnerUp.empty() &&
         decision.runnerUpWeight * kMargin >= decision.weight;
}

/// Whether nothing but few words in passing, or a page's day, speaks for a decision.
template <typename Value> bool isWeak(const Decision<Value> &decision) {
  constexpr std::uint32_t kOften = 4; ///< 香港 so often is no passing mention
  return !decision.evidence.empty() &&
         std::none_of(decision.evidence.begin(), decision.evidence.end(), [](const Evidence &item) {
           return item.clue == Clue::User || item.clue == Clue::Headline ||
                  item.clue == Clue::LeadOpening || item.clue == Clue::Lead ||
                  item.clue == Clue::Opening || item.clue == Clue::Byline ||
                  item.clue == Clue::Home || item.clue == Clue::Vocabulary || item.times >= kOften;
         });
}

/// 临江 and 临江市 are one place.
bool isSamePlace(std::u16string_view a, std::u16string_view b) {
  const std::size_t length = std::min(a.size(), b.size());
  return std::max(a.size(), b.size()) <= length + 1 && a.substr(0, length) == b.substr(0, length);
}

bool isDated(SourceSpan sentence, const Scan &scan) {
  const auto date = std::lower_bound(
      scan.dates.begin(), scan.dates.end(), sentence.begin,
      [](const DateMention &mention, std::uint32_t at) { return mention.span.begin < at; });
  return date != scan.dates.end() && date->span.begin < sentence.end;
}

} // namespace

Doubts doubtsOfName(const Claim &claim, Role role, std::u16string_view folded) {
  Doubts doubts;
  const Quantity &quantity = claim.observation.quantity;
  const HeadMatch head = headOf(claim.name, folded);
  if (claim.name.pieces() > 1)
    doubts.add(Doubt::NameShared);
  if (isBare(head.head) && head.length == claim.name.length())
    doubts.add(Doubt::NameBare);
  if (role != Role::Table && (head.head == Head::None || claim.name.length() > kLongName))
    doubts.add(Doubt::NameUnusual);
  if (quantity.unitText.empty() && claim.observation.measure != Measure::Rank &&
      claim.observation.measure != Measure::Growth)
    doubts.add(Doubt::ValueBare);
  return doubts;
}

Doubts doubtsOfSetting(const Observation &observation, SourceSpan sentence, const Scan &scan,
                       const Frame &frame) {
  Doubts doubts;
  if (observation.period.empty() && observation.baseOf == kNone && !frame.period.value.empty())
    doubts.add(Doubt::PeriodAbsent);
  else if (observation.period == frame.period.value &&
           (isNarrow(frame.period) || isWeak(frame.period)) && !isDated(sentence, scan))
    doubts.add(Doubt::PeriodNarrow);
  if (!observation.period.empty() && observation.period != frame.period.value &&
      !isDated(sentence, scan))
    doubts.add(Doubt::PeriodCarried);
  if (!frame.area.value.empty() && !isSamePlace(observation.area, frame.area.value))
    doubts.add(Doubt::AreaOther);
  else if (isSamePlace(observation.area, frame.area.value) &&
           (isNarrow(frame.area) || isWeak(frame.area)))
    doubts.add(Doubt::AreaNarrow);
  return doubts;
}

} // namespace ri
