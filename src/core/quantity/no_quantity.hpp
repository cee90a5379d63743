// Numerals that are no quantities: names, codes, numbering. Each function looks at the numeral
// that begins at `at` and back to `floor`, and finds nothing where its rule does not apply. May
// include: lexicon, text, model.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/quantity.hpp"
#include "quantity/amount.hpp"
#include "text/document.hpp"

namespace ri {

/// G20, PM2.5, 5G, A2021…, 10+1: figures in a name with letters or a sum.
std::optional<LeftOut> nameWithLetters(const Document &document, std::size_t at, std::size_t floor);

/// 一、 1. (1) 一是, at the beginning of a sentence or clause; `sentence` may be null.
std::optional<LeftOut> numberingAt(const Document &document, std::size_t at, std::size_t floor,
                                   const Sentence *sentence);

/// 图 2, 编号12, 每10万人: the word before it says that it counts nothing.
std::optional<LeftOut> headedNumber(const Document &document, std::size_t at, std::size_t floor);

/// 一、二季度, 2023、2024年, 1、2号机组: what the last of a list is, the others are.
inline constexpr std::string_view kHeadedNumber = "number with a head word"; ///< a rule's name

struct Enumerated {
  LeftOut left;
  Period period; ///< where the list is one of periods: as in DateMention
};
std::optional<Enumerated> enumerated(const Document &document, std::size_t at, std::size_t floor);

/// 007, 86-755-83518792, 1.2.3, a mobile number. `follows`: a code stands right before it.
std::optional<LeftOut> codeOf(const Document &document, const Amount &amount, bool follows);

/// 三级, 2吨级, 一个, 数百家, a lone 三 before a noun: what its own form makes no quantity.
std::optional<LeftOut> noQuantityByForm(const Document &document, const Amount &amount,
                                        std::size_t floor);

/// 60岁以上, 3年来, 5年计划: ages of a class, and times that only say when.
std::optional<LeftOut> durationOf(const Document &document, const Amount &amount,
                                  std::size_t floor);

inline constexpr std::string_view kExchangeBase = "base of an exchange rate"; ///< a rule's name

/// 1美元兑7.1元, 30.6元兑1美元, 美元兑台币汇率1比30.6: what a rate is the price of, with the word
/// behind it.
std::optional<LeftOut> exchangeBase(const Document &document, const Amount &amount,
                                    std::size_t floor);

/// The currency of the rate behind a base that `exchangeBase` left out before `at` (台币 of
/// 美元兑台币汇率1比30.6); Kind None where no currency is named.
MeasureWord rateCurrency(const Document &document, std::size_t at);

/// Whether a word of continuing ends at `end`: what follows is a length of time, not a date or an
/// ordinal (连续第3季, 连续30日).
bool isStreak(const Document &document, std::size_t end, std::size_t floor);

/// What a number cannot belong to: an end, punctuation, white space.
bool isBoundary(char16_t folded);

} // namespace ri
