// What a single character is to a numeral. May include: lexicon, text, model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ri {

/// The role of a folded character in numerals. Everything up to Blank may stand inside one.
enum class CharKind : std::uint8_t {
  Other,
  Figure, ///< ASCII digit
  Digit,  ///< 零〇一二两…九 and the financial 壹贰叁
  Tens,   ///< 廿卅卌
  Scale,  ///< 十百千
  Myriad, ///< 万亿兆京
  Starter ///< no numeral, but words with a number by definition hang on it: 半 首 榜 翻
};

CharKind kindOf(char16_t folded);
/// A digit's value (Tens: 2 for 廿), a Scale's or Myriad's power of ten; 0 for others.
int valueOf(char16_t folded);
/// Whether the character is a numeral even when no other numeral stands beside it: 一 is, 陆 (of
/// 大陆) is not. Every such character of a text ends in a quote or in the left-out list.
bool isNumeral(char16_t folded);

inline bool isFigure(char16_t c) { return c >= u'0' && c <= u'9'; }
inline bool isLatin(char16_t c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); }
/// A Chinese ideograph.
inline bool isHan(char16_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF);
}

/// The first position at or after `at` that may begin a quantity or numeral; text.size() if none.
std::size_t nextCandidate(std::u16string_view folded, std::size_t at);

/// The character at a position, 0 beyond the text.
inline char16_t charAt(std::u16string_view text, std::size_t at) {
  return at < text.size() ? text[at] : u'\0';
}
/// The position after at most `count` ASCII spaces.
inline std::size_t skipSpaces(std::u16string_view text, std::size_t at, int count = 1) {
  for (; count > 0 && charAt(text, at) == u' '; --count)
    ++at;
  return at;
}

} // namespace ri
