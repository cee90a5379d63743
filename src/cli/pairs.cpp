#include "pairs.hpp"

#include "workbook/sheet/utf.hpp"

namespace ri::cli {
namespace {

/// Where a character begins and ends; characters beyond the basic plane take two units.
std::u16string_view characterAt(std::u16string_view text, std::size_t at) {
  const bool two =
      at + 1 < text.size() && isHighSurrogate(text[at]) && isLowSurrogate(text[at + 1]);
  return text.substr(at, two ? 2 : 1);
}

bool isHan(std::u16string_view character) {
  const char16_t unit = character.front();
  return (unit >= 0x3400 && unit < 0xA000) || (unit >= 0xF900 && unit < 0xFB00) || unit == u'〇' ||
         (unit >= 0xD840 && unit < 0xD8C0 && character.size() == 2);
}

bool isAlphanumeric(std::u16string_view character) {
  const char16_t unit = character.front();
  return (unit >= u'0' && unit <= u'9') || (unit >= u'A' && unit <= u'Z') ||
         (unit >= u'a' && unit <= u'z') || (unit >= 0xC0 && unit < 0x2000);
}

} // namespace

std::string pairsOf(std::string_view utf8) {
  const std::u16string text = fromUtf8(utf8);
  std::u16string pairs;
  bool inWord = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::u16string_view character = characterAt(text, at);
    at += character.size();
    const bool han = isHan(character);
    const bool goesOn = !han && isAlphanumeric(character);
    if ((han || !goesOn || !inWord) && !pairs.empty() && pairs.back() != u' ')
      pairs += u' ';
    inWord = goesOn;
    if (han || goesOn)
      pairs += character;
    if (han && at < text.size() && isHan(characterAt(text, at)))
      pairs += characterAt(text, at);
  }
  if (!pairs.empty() && pairs.back() == u' ')
    pairs.pop_back();
  return toUtf8(pairs);
}

} // namespace ri::cli
