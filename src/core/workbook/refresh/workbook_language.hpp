// The language that a workbook speaks. May include: model, std.
#pragma once

#include <string_view>

#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {

/// The language of the words that its rows have: that of the office's interface when the first
/// report was imported. Where they are too few to tell it is that of the interface now
/// (`uiLanguage` as in ImportFacts).
Language languageOfWorkbook(const Snapshot &snapshot, std::string_view uiLanguage);

} // namespace ri
