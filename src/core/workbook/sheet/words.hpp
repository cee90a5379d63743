// Every word that the workbook shows, in the languages it speaks. May include: model, std.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/sheet/cell.hpp"

namespace ri {

enum class Language : std::uint8_t { English, Simplified, Traditional };
inline constexpr std::array kLanguages{Language::English, Language::Simplified,
                                       Language::Traditional};

/// The language of titles and headings for the office's (BCP 47: "en-US", "zh-TW"); English for all
/// that is not Chinese.
Language languageOfInterface(std::string_view tag);

/// The script that a report is written in, by characters that only one of the two has; English if
/// it has no Chinese character at all.
Language languageOfText(std::u16string_view text);

/// BCP 47 of a language: "zh-TW".
std::string_view localeOf(Language language);

std::u16string_view titleOf(SheetId sheet, Language language);
std::vector<std::u16string> headingsOf(SheetId sheet, Language language);

/// The heading of one managed column.
std::u16string_view headingOf(SheetId sheet, std::size_t column, Language language);

/// The managed column that has this heading in one of the languages; columnsOf().size() if none.
std::size_t columnOfHeading(SheetId sheet, std::u16string_view heading);

/// What the sheet Changes says besides headings: kinds of change, `Row` for a whole row in its
/// Column, and in its Done that all is done, or which side was taken.
enum class ChangeWord : std::uint8_t {
  Changed,
  New,
  Gone,
  Back,
  Conflict,
  Deleted, ///< by the user
  Dropped, ///< no indicator, says the user
  Row,
  Yes,
  Mine,
  Theirs
};
std::u16string_view wordOf(ChangeWord word, Language language);
/// Whether a text is that word in one of the languages.
bool says(std::u16string_view text, ChangeWord word);

} // namespace ri
