// How much a decoded text looks like a Chinese report: what tells encodings apart. May include:
// lexicon, model.
#pragma once

#include <string_view>

namespace ri {

/// The mean over the text's units, from -2 to 1: near 0.5 and above for a report decoded rightly,
/// near 0 and below for one decoded wrongly (rare characters, private use, stray kana, control
/// characters, U+FFFD where bytes fit nothing).
double encodingScore(std::u16string_view text);

} // namespace ri
