#include "extract/bare_units.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

#include "extract/currency.hpp"
#include "extract/words.hpp"
#include "text/document.hpp"

namespace ri {
namespace {

/// 万 and larger ones: a smaller number may be anything. 亿 and larger ones are of money where
/// their name does not say what else: people and things in so large a number have their unit.
constexpr int kCountMultiplier = 4, kMoneyMultiplier = 8;
/// 額, 率 alone say too little.
constexpr std::uint32_t kHeadLength = 2;

/// The head of an indicator.
HeadMatch headOf(const std::u16string &folded) { return headBefore(folded, folded.size(), 0); }

bool leavesOutUnit(const Observation &observation) {
  const Quantity &quantity = observation.quantity;
  return quantity.unit == "1" && quantity.unitText.empty() &&
         (observation.measure == Measure::Level || observation.measure == Measure::Change);
}

/// 2万4: its multiplier is inside the number.
bool isLarge(const Observation &observation) {
  constexpr int kLarge = 10000;
  const std::optional<Decimal> rest = observation.quantity.value.plus(-kLarge);
  return rest && !rest->isNegative();
}

bool mayBeMoney(const Observation &observation, std::string_view named) {
  const int least = named == "money" ? kCountMultiplier : kMoneyMultiplier;
  return observation.quantity.unitMult >= least || (named == "money" && isLarge(observation));
}

/// The word that an indicator ends in and that says what kind of thing is measured: 貸款額.
std::u16string headWord(const std::u16string &folded) {
  const HeadMatch head = headOf(folded);
  return head.head == Head::Dimension && head.length >= kHeadLength
             ? folded.substr(folded.size() - head.length)
             : std::u16string();
}

std::string amountOf(const Observation &observation) {
  const Decimal &value = observation.quantity.value;
  return (value.isNegative() ? value.negated() : value).toString();
}

/// The currencies that a report states amounts in, by the amount and by the head of what is
/// measured.
class Currencies {
public:
  explicit Currencies(const std::vector<Observation> &observations) {
    for (const Observation &observation : observations)
      if (isCurrency(observation.quantity.unit)) {
        amounts_.emplace(amountOf(observation), observation.quantity.unit);
        heads_.emplace(headWord(fold(observation.indicator)), observation.quantity.unit);
      }
    heads_[std::u16string()] = {}; // what ends in no such word says nothing of another
  }

  /// Empty where none is known.
  std::string_view of(const Observation &observation, const std::u16string &folded) const {
    if (const auto same = amounts_.find(amountOf(observation)); same != amounts_.end())
      return same->second;
    const auto alike = heads_.find(headWord(folded));
    return alike != heads_.end() ? alike->second : std::string_view();
  }

private:
  std::unordered_map<std::string, std::string_view> amounts_;
  std::unordered_map<std::u16string, std::string_view> heads_;
};

/// 增速破八: the number is a percentage, and the measure is that of one.
void asPercentage(Observation &observation, Head head) {
  observation.quantity.unit = "%";
  observation.measure = Measure::Growth;
  if (head == Head::DeclineOf && !observation.quantity.value.isNegative())
    observation.quantity.value = observation.quantity.value.negated();
}

} // namespace

bool isCurrency(std::string_view unit) {
  return unit.size() == 3 && std::all_of(unit.begin(), unit.end(), [](char letter) {
           return letter >= 'A' && letter <= 'Z';
         });
}

void completeUnits(std::vector<Observation> &observations, const Frame &frame) {
  if (std::none_of(observations.begin(), observations.end(), leavesOutUnit))
    return;
  const Currencies known(observations);
  std::string_view said; // the sentence's last currency
  Index sentence = kNone;
  for (Observation &observation : observations) {
    if (observation.sentence != sentence)
      said = {};
    sentence = observation.sentence;
    if (isCurrency(observation.quantity.unit))
      said = observation.quantity.unit;
    if (!leavesOutUnit(observation))
      continue;
    const std::u16string name = fold(observation.indicator);
    const HeadMatch head = headOf(name);
    if (head.unit == "%") {
      if (observation.quantity.unitMult == 0 && observation.measure == Measure::Level)
        asPercentage(observation, head.head);
    } else if (!head.unit.empty() && head.unit != "money") {
      observation.quantity.unit = head.unit;
    } else if (mayBeMoney(observation, head.unit)) {
      const std::string_view stated = known.of(observation, name);
      std::string_view unit = stated;
      if (head.unit == "money")
        unit = !said.empty()     ? said
               : !stated.empty() ? stated
                                 : currencyAt(observation.area, frame);
      if (!unit.empty())
        observation.quantity.unit = unit;
    }
  }
}

} // namespace ri
