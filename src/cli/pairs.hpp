// Chinese text as pairs of characters, by which words in it are found.
#pragma once

#include <string>
#include <string_view>

namespace ri::cli {

/// 糧食產量增5% is "糧食 食產 產量 量增 增 5": each Chinese character with the next one, parted by
/// blanks, so that every tokenizer that parts words at blanks finds 糧食 and 產量; the last one of
/// a run alone, so that 增* finds each. Other letters and digits stay the words that they are, and
/// signs part.
std::string pairsOf(std::string_view utf8);

} // namespace ri::cli
