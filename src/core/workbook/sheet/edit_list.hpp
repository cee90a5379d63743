// Collects what a refresh writes, and nothing that stands there already. May include: model, std.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "workbook/sheet/edits.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {

class EditList {
public:
  explicit EditList(const Snapshot &snapshot) : snapshot_(snapshot) {}

  /// Writes a cell unless it says the same already or its column was deleted. A Formula is a
  /// template. Returns whether it is written.
  bool set(SheetId sheet, std::uint32_t row, std::size_t column, const Cell &cell);

  /// Writes all cells of a row that differ.
  void setRow(SheetId sheet, std::uint32_t row, const std::vector<Cell> &cells);

  /// Writes what a column is called, whatever stands there.
  void setHeading(SheetId sheet, std::size_t column, std::u16string_view heading);

  /// Inserts a row before a row of the grid; several before the same one keep their order. A
  /// formula whose columns were deleted becomes an empty cell.
  void insert(SheetId sheet, std::uint32_t before, std::vector<Cell> cells);

  /// Removes a row of the grid. Of a sheet that would lose all of them, the last one is emptied.
  void remove(SheetId sheet, std::uint32_t row);

  bool empty() const { return cells_.empty() && insertions_.empty() && removals_.empty(); }

  /// In the words of that language; in codes, which English says, where no sheet shows any.
  WorkbookEdits take(const RefreshCounts &counts, Language language = Language::English);

private:
  const Snapshot &snapshot_;
  std::vector<CellEdit> cells_;
  std::map<std::pair<SheetId, std::uint32_t>, std::vector<std::vector<Cell>>> insertions_;
  std::map<SheetId, std::set<std::uint32_t>> removals_;
};

} // namespace ri
