// The words that the workbook shows, in one table. May include: std.
#pragma once

#include <string_view>

#include "workbook/sheet/words.hpp"

namespace ri {

/// The word of that id: "report.failed". Throws std::out_of_range if there is none.
std::u16string_view word(std::string_view id, Language language);
bool hasWord(std::string_view id);

/// The id of a group ("state") that is this text in one of the languages: "state.gone" of 消失.
/// Empty if none is.
std::string_view idOf(std::string_view group, std::u16string_view text);

} // namespace ri
