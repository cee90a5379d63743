#include "workbook/sheet/row_places.hpp"

namespace ri {

void RowPlaces::settle(std::size_t gridRows) {
  std::vector<std::uint32_t> at(gridRows + 1, 0); // insertions right before each grid row
  for (const std::uint32_t place : places_)
    ++at[place];
  insertedUpTo_.resize(gridRows);
  std::vector<std::uint32_t> next(gridRows + 1); // final row of the next insertion of a place
  std::uint32_t inserted = 0;
  for (std::uint32_t row = 0; row <= gridRows; ++row) {
    next[row] = row + inserted + 1;
    inserted += at[row];
    if (row < gridRows)
      insertedUpTo_[row] = inserted;
  }
  final_.clear();
  for (const std::uint32_t place : places_)
    final_.push_back(next[place]++);
}

} // namespace ri
