// How many lines of text a row needs, so that heights can be set before anything is written: the
// office would measure every cell. May include: model, std.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "workbook/sheet/cell.hpp"

namespace ri {

/// The most that a row is high; what is longer is read in the input line.
inline constexpr std::uint32_t kMostLines = 27;

/// Lines of 10 pt that a text takes in a column of this width (1/10 mm), at least 1.
std::uint32_t linesOf(std::u16string_view text, std::uint16_t width);

/// Lines that the longest of a row's wrapping texts takes, 1 to kMostLines. `cells` is a row as
/// columnsOf(sheet), `above` the one before it or null: a section is shown whole where it begins,
/// and cut where it is repeated.
std::uint32_t linesOf(SheetId sheet, const std::vector<Cell> &cells,
                      const std::vector<Cell> *above);

} // namespace ri
