// Units, currencies, classifiers and other words behind or before a number. May include: lexicon,
// text, model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/codes.hpp"
#include "model/decimal.hpp"
#include "model/source_span.hpp"

namespace ri {

/// What stands behind a number.
struct MeasureWord {
  enum class Kind : std::uint8_t {
    None,
    Unit,       ///< of units.tsv
    Currency,   ///< of currencies.tsv
    Classifier, ///< of classifiers.tsv
    Tail        ///< of tails.tsv: no unit, and the number is no quantity where it has a reason
  };
  Kind kind = Kind::None;
  std::uint32_t length = 0; ///< in UTF-16 units, compound unit and all
  std::string_view code;    ///< of OBSERVATIONS.md; static storage
  Decimal factor = 1;       ///< to the base unit
  /// How it goes with its number, besides counting it.
  enum class Use : std::uint8_t {
    Count,
    Loose,    ///< counts behind figures and longer numerals only: 三方 is a word
    Tenths,   ///< a digit behind it is a tenth: 三成五
    Discount, ///< 七折 is 70 %, 七五折 75 %
    Doubling, ///< 两番 are two doublings: a growth of 300 %
    Degrees,  ///< loose; of a temperature where a word before it says so: 气温25度
    Class,    ///< before a noun the size of a class: 110千伏变电站
    Times     ///< 二次施工 is the second one of a name: what is counted is 两次
  };
  Use use = Use::Count;
  bool leaves = false;   ///< Tail: the number is left out, because of `reason`
  bool yearOnly = false; ///< Tail: behind a year only; 2025家电展, but 30家电商
  LeftOutReason reason = LeftOutReason::Name;
};

/// The longest word that may stand behind a number at `at`, with what it is per: 元/平方米.
/// `behindYear`: the number looks like a year.
MeasureWord measureWordAt(std::u16string_view folded, std::size_t at, bool behindYear = false);

/// Whether a word stands there that measures or counts.
inline bool measures(const MeasureWord &word) {
  return word.kind != MeasureWord::Kind::None && word.kind != MeasureWord::Kind::Tail;
}

/// Whether a word counts behind figures and longer numerals only.
inline bool isLoose(MeasureWord::Use use) {
  return use == MeasureWord::Use::Loose || use == MeasureWord::Use::Degrees;
}

/// A part of the currency unit in front of it: 角 and 分 of 5元3角2分. Kind None if there is none.
MeasureWord currencyPartAt(std::u16string_view folded, std::size_t at);

/// A currency that may stand before a number, ending at `end`: HK$, 人民币. Kind None if none.
MeasureWord currencyBefore(std::u16string_view folded, std::size_t end, std::size_t begin);

} // namespace ri
