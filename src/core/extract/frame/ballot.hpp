// Evidence for one decision, gathered value by value and weighed by a table. May include: model.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "model/frame.hpp"

namespace ri {

/// What a clue counts each time, and how often it counts at most.
struct ClueWeight {
  Clue clue;
  int weight;
  int most = 1;
};

template <typename Value> class Ballot {
public:
  template <std::size_t N>
  explicit Ballot(const ClueWeight (&table)[N]) : table_(table), size_(N) {}

  void add(const Value &value, Clue clue, SourceSpan span, std::uint32_t times = 1) {
    const auto same = [&value](const Choice &choice) { return choice.value == value; };
    auto choice = std::find_if(choices_.begin(), choices_.end(), same);
    if (choice == choices_.end())
      choice = choices_.insert(choices_.end(), Choice{value, {}});
    for (Evidence &evidence : choice->evidence)
      if (evidence.clue == clue) {
        evidence.times += times;
        return;
      }
    choice->evidence.push_back({clue, span, times});
  }

  bool empty() const { return choices_.empty(); }

  int weightOf(const std::vector<Evidence> &evidence) const {
    int sum = 0;
    for (const Evidence &item : evidence)
      for (std::size_t i = 0; i < size_; ++i)
        if (table_[i].clue == item.clue)
          sum += table_[i].weight * std::min(table_[i].most, static_cast<int>(item.times));
    return sum;
  }

  /// The heaviest value; of two as heavy the one that `isBetter` prefers, else the first added.
  template <typename IsBetter> Decision<Value> decide(IsBetter isBetter) const {
    Decision<Value> decision;
    for (const Choice &choice : choices_) {
      const int weight = weightOf(choice.evidence);
      if (weight > decision.weight ||
          (weight == decision.weight && weight > 0 && isBetter(choice.value, decision.value))) {
        decision.runnerUp = std::exchange(decision.value, choice.value);
        decision.runnerUpWeight = std::exchange(decision.weight, weight);
        decision.evidence = choice.evidence;
      } else if (weight > decision.runnerUpWeight) {
        decision.runnerUp = choice.value;
        decision.runnerUpWeight = weight;
      }
    }
    std::sort(decision.evidence.begin(), decision.evidence.end(),
              [](const Evidence &a, const Evidence &b) { return a.clue < b.clue; });
    return decision;
  }
  Decision<Value> decide() const {
    return decide([](const Value &, const Value &) { return false; });
  }

private:
  struct Choice {
    Value value;
    std::vector<Evidence> evidence; ///< one a clue
  };
  const ClueWeight *table_;
  std::size_t size_;
  std::vector<Choice> choices_; ///< by the first evidence
};

} // namespace ri
