// Whether words are in the language that is read. May include: nothing.
#pragma once

#include <string_view>

namespace ri {

/// False for words of another language: several Latin words and no Chinese character, kana or
/// hangul among the characters. Figures, marks and a lone EPS or GDP say nothing.
bool isChinese(std::u16string_view text);

} // namespace ri
