#include "extract/money.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "extract/currency.hpp"
#include "extract/words.hpp"
#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"
#include "text/document.hpp"

namespace ri {
namespace {

/// 億 and larger ones: people and things in so large a number are counted with their unit.
constexpr int kMoneyMultiplier = 8;
/// 額, 率 alone say too little.
constexpr std::uint32_t kHeadLength = 2;

bool leavesOutUnit(const Observation &observation) {
  const Quantity &quantity = observation.quantity;
  return quantity.unit == "1" && quantity.unitText.empty() &&
         quantity.unitMult >= kMoneyMultiplier &&
         (observation.measure == Measure::Level || observation.measure == Measure::Change);
}

/// The word that an indicator ends in and that says what kind of thing is measured: 貸款額.
std::u16string headWord(const Observation &observation) {
  const std::u16string name = fold(observation.indicator);
  const HeadMatch head = headBefore(name, name.size(), 0);
  return head.head == Head::Dimension && head.length >= kHeadLength
             ? name.substr(name.size() - head.length)
             : std::u16string();
}

/// Whether the name ends in what is always an amount of money: 市值, 盈利.
bool isMoney(const Observation &observation) {
  static const Lexicon heads = [] {
    const Table table(zh::table("money_heads"), 1);
    Lexicon lexicon(Lexicon::Direction::Backward);
    for (std::uint32_t row = 0; row < table.rows(); ++row)
      lexicon.add(widen(table.cell(row, 0)), row);
    return lexicon;
  }();
  const std::u16string name = fold(observation.indicator);
  return static_cast<bool>(heads.longestBefore(name, name.size()));
}

std::string amountOf(const Observation &observation) {
  const Decimal &value = observation.quantity.value;
  return (value.isNegative() ? value.negated() : value).toString();
}

/// Keeps the first currency of a key that is asked for.
template <typename Known, typename Key>
void note(Known &known, const Key &key, std::string_view unit) {
  if (const auto found = known.find(key); found != known.end() && found->second.empty())
    found->second = unit;
}

} // namespace

bool isCurrency(std::string_view unit) {
  return unit.size() == 3 && std::all_of(unit.begin(), unit.end(), [](char letter) {
           return letter >= 'A' && letter <= 'Z';
         });
}

void completeMoney(std::vector<Observation> &observations, const Frame &frame) {
  std::unordered_map<std::string, std::string_view> amounts; // of those without a unit
  std::unordered_map<std::u16string, std::string_view> heads;
  for (const Observation &observation : observations)
    if (leavesOutUnit(observation)) {
      amounts.emplace(amountOf(observation), std::string_view());
      heads.emplace(headWord(observation), std::string_view());
    }
  if (amounts.empty())
    return;
  for (const Observation &observation : observations)
    if (isCurrency(observation.quantity.unit)) {
      note(amounts, amountOf(observation), observation.quantity.unit);
      note(heads, headWord(observation), observation.quantity.unit);
    }
  heads[std::u16string()] = {}; // what ends in no such word says nothing of another
  for (Observation &observation : observations)
    if (leavesOutUnit(observation)) {
      const std::string_view same = amounts[amountOf(observation)];
      const std::string_view unit = same.empty() ? heads[headWord(observation)] : same;
      if (!unit.empty())
        observation.quantity.unit = unit;
      else if (isMoney(observation))
        observation.quantity.unit = currencyAt(observation.area, frame);
    }
}

} // namespace ri
