// Words that hedge a number: 超过, 约, 左右. May include: lexicon, text, model.
#pragma once

#include <cstddef>
#include <string_view>

#include "model/codes.hpp"
#include "model/source_span.hpp"

namespace ri {

struct Hedge {
  SourceSpan span; ///< empty: none found
  Qualifier qualifier = Qualifier::Equal;
};

/// The hedge that ends right before `end` (a space between allowed) and begins at or after
/// `begin`: 超过|3亿.
Hedge hedgeBefore(std::u16string_view folded, std::size_t end, std::size_t begin);
/// The hedge right behind `at`: 75%|以上.
Hedge hedgeAfter(std::u16string_view folded, std::size_t at);
/// 多, 余, 几 and the like between number and unit: 30|多|个.
Hedge hedgeInside(std::u16string_view folded, std::size_t at);

} // namespace ri
