#include "text/language.hpp"

#include <cstddef>

namespace ri {
namespace {

/// So many Latin words among Chinese characters, or without any, are another language's. A
/// character says about as much as half a word.
constexpr std::size_t kWords = 4, kCharactersPerWord = 2;
/// Japanese has at least a kana to so many characters.
constexpr std::size_t kHanPerKana = 6;

bool isLetter(char16_t c) {
  return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= 0xC0 && c <= 0x24F) ||
         (c >= 0x370 && c <= 0x1FFF); // Greek, Cyrillic, Arabic and the like
}
bool isHan(char16_t c) { return c >= 0x3400 && c <= 0x9FFF; }
bool isKana(char16_t c) { return c >= 0x3041 && c <= 0x30FA; }
bool isHangul(char16_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

} // namespace

bool isChinese(std::u16string_view text) {
  std::size_t han = 0, kana = 0, hangul = 0, words = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    han += isHan(text[i]);
    kana += isKana(text[i]);
    hangul += isHangul(text[i]);
    const bool lower = text[i] < u'A' || text[i] > u'Z'; // GDP, EPS are nobody's words
    words += isLetter(text[i]) && lower && (i == 0 || isLetter(text[i - 1])) &&
             (i + 1 == text.size() || !isLetter(text[i + 1]));
  }
  return words < kWords + han / kCharactersPerWord && kana * kHanPerKana <= han + kana &&
         hangul <= han;
}

} // namespace ri
