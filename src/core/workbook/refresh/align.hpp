// Two versions of a text, sentence by sentence: which sentence became which. May include: std.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/observation.hpp"

namespace ri {

struct Alignment {
  std::vector<Index> newOfOld; ///< one an old sentence; kNone where it is gone
  std::vector<Index> oldOfNew; ///< one a new sentence; kNone where it was not there
};

/// Equal sentences in order (by a diff), reworded ones at the same place (by their characters), and
/// equal ones that moved. Near-linear where little has changed, and never quadratic.
Alignment alignSentences(const std::vector<std::u16string_view> &before,
                         const std::vector<std::u16string_view> &after);

/// How much two texts have in common, by pairs of characters: 0 to 1.
double likeness(std::u16string_view a, std::u16string_view b);

/// The positions of a longest strictly increasing subsequence of `values`, in order.
std::vector<std::size_t> longestIncreasing(const std::vector<std::uint32_t> &values);

} // namespace ri
