// How a line of Changes says what a cell or a row of Indicators holds, to be read without the
// sheet. May include: model, std.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "workbook/sheet/cell.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {

/// A cell of that column: 430.5億元, 5.2%, a formula by the headings. `unit` is its row's Unit.
std::u16string shownCell(std::size_t column, const Cell &cell, const Cell &unit, Language language);

/// A row in short: ≈430.5億元, +5.2%.
std::u16string shownRow(const std::vector<Cell> &cells);

} // namespace ri
