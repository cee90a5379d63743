// Where the rows of a sheet stand after a refresh inserted some. May include: model, std.
#pragma once

#include <cstdint>
#include <vector>

#include "model/observation.hpp"

namespace ri {

/// Rows of the grid and rows to be inserted among them, in the order that they will have.
class RowPlaces {
public:
  /// Says that a row is inserted before a row of the grid, behind those said before for the same
  /// place. Returns its number among the insertions.
  std::size_t insertBefore(std::uint32_t gridRow) {
    places_.push_back(gridRow);
    return places_.size() - 1;
  }

  /// To be called once, when all insertions are known.
  void settle(std::size_t gridRows);

  /// The rows, counted from 1, once inserted.
  std::uint32_t finalRowOf(std::uint32_t gridRow) const {
    return gridRow + 1 + insertedUpTo_[gridRow];
  }
  std::uint32_t finalRowOfInserted(std::size_t number) const { return final_[number]; }

private:
  std::vector<std::uint32_t> places_;
  std::vector<std::uint32_t> insertedUpTo_; ///< one a grid row: insertions before it
  std::vector<std::uint32_t> final_;        ///< one an insertion
};

} // namespace ri
