// The words that the workbook shows, in one table. May include: std.
#pragma once

#include <string_view>

#include "workbook/sheet/words.hpp"

namespace ri {

/// The word of that id: "report.failed". Throws std::out_of_range if there is none.
std::u16string_view word(std::string_view id, Language language);

} // namespace ri
