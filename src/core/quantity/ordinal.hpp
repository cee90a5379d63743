// Ordinals, ranks and what is among the first: 第十七届, 居第三位, 前十强. May include: lexicon,
// text, model.
#pragma once

#include <cstddef>
#include <optional>
#include <variant>

#include "model/quantity.hpp"
#include "text/document.hpp"

namespace ri {

/// What becomes of the numeral at `at` where 第 or 前 stands before it, at or after `floor`: a
/// rank, an ordinal streak (连续第4年), or left out. Nothing without such a word.
std::optional<std::variant<Quantity, LeftOut>> ordinalAt(const Document &document, std::size_t at,
                                                         std::size_t floor);

} // namespace ri
