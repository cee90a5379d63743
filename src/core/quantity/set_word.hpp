// Words whose numerals are not to be read, and words that are a quantity by definition. May
// include: lexicon, text, model.
#pragma once

#include <cstddef>
#include <string_view>

#include "model/codes.hpp"
#include "model/decimal.hpp"
#include "model/source_span.hpp"

namespace ri {

/// A word of set_words.tsv (统一, 十四五) or quantity_words.tsv (过半, 首位).
struct SetWord {
  enum class Kind : std::uint8_t { None, LeftOut, Numeral, Quantity };
  Kind kind = Kind::None; ///< Numeral: the numeral inside is read as anywhere (十分钟)
  SourceSpan span;
  LeftOutReason reason = LeftOutReason::Idiom;
  Decimal value;         ///< Quantity
  std::string_view unit; ///< Quantity: code of OBSERVATIONS.md
  Qualifier qualifier = Qualifier::Equal;
  std::uint32_t hedgeLength = 0; ///< Quantity: a hedge begins the word: 近 of 近半
  std::uint32_t unitLength = 0;  ///< Quantity: the unit as written ends the word: 位 of 首位
};

/// The longest such word that covers `at` and begins at or after `floor`; of two equally long ones
/// the first (统一|定价).
SetWord setWordAround(std::u16string_view folded, std::size_t at, std::size_t floor);

} // namespace ri
