// What stands between a noun phrase and its number: verbs, comparisons, hedges. May include:
// lexicon, quantity, model.
#pragma once

#include <cstddef>

#include "extract/noun_phrase.hpp"

namespace ri {

struct Predicate {
  std::size_t begin = 0; ///< first token of the predicate: the noun phrase ends before it
  int direction = 0;     ///< +1 增长, -1 下降, 0 none
  bool turned = false;   ///< a word of direction was met
  int ofGrowth = 0; ///< 增长加快至: the level reached is that of a growth (+1) or decline (-1)
  bool toward = false;   ///< 升至: the number is the level reached
  bool compared = false; ///< 比…, 较…, 高于…
  bool respectively = false;
  bool streak = false;       ///< 连续
  bool since = false;        ///< 自2010年以來
  bool part = false;         ///< 其中
  std::size_t from = kNone;  ///< token of 由, 从
  std::size_t ratio = kNone; ///< token of 占
  std::size_t verb = kNone;  ///< the verb whose object the number is: 建成 5 个
  std::size_t drive = kNone;
  std::size_t award = kNone;
  std::size_t compare = kNone; ///< token of 比
  Range comparand;             ///< what it is compared with
  bool flat = true;            ///< nothing but hedges: noun and number stand side by side
  Basis basis = Basis::Unsaid;
  Prices prices = Prices::Unsaid;
};

/// Reads from the number leftwards; `segment` ends at the number.
Predicate predicateIn(const Tokens &tokens, Range segment);

} // namespace ri
