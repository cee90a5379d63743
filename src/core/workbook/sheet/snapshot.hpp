// A Calc document as it stands, as plain data: what a refresh reads. May include: model, std.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "workbook/sheet/cell.hpp"

namespace ri {

/// A managed column that the user deleted has no position.
inline constexpr std::uint32_t kNoColumn = 0xFFFFFFFF;

/// A managed sheet, found by its named ranges wherever it was moved and whatever it is called.
struct Grid {
  bool present = false;
  std::uint32_t firstRow = 1;           ///< sheet row (0-based) of rows[0]
  std::vector<std::uint32_t> positions; ///< sheet column (0-based) of each of columnsOf(sheet)
  std::vector<std::vector<Cell>>
      rows; ///< rows[r][c] as in SheetPlan, to the last used row of the managed columns
};

struct Snapshot {
  std::array<Grid, kSheets> grids; ///< by SheetId
  /// How many coded cells were found in each Language (sayCodes).
  std::array<std::uint32_t, 3> said{};
  const Grid &operator[](SheetId sheet) const { return grids[static_cast<std::size_t>(sheet)]; }
  Grid &operator[](SheetId sheet) { return grids[static_cast<std::size_t>(sheet)]; }
};

/// The cell of a grid; an empty one where there is none.
const Cell &cellAt(const Grid &grid, std::uint32_t row, std::size_t column);

/// A cell's content as text: a number in its shortest form.
std::u16string textOf(const Cell &cell);

/// A whole number above 0, also one that became text; 0 if it is none.
std::uint32_t numberOf(const Cell &cell);

/// Whether two cells say the same, though a number may have become text or lost digits that no file
/// keeps.
bool sameContent(const Cell &a, const Cell &b);

} // namespace ri
