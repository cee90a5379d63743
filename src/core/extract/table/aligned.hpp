// Where the columns of a table stand whose cells are parted by blanks. May include: quantity, text,
// model.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/cells.hpp"

namespace ri {

class AlignedColumns {
public:
  /// Learns from a line that has a cell in each of its columns, unless it has fewer than a line
  /// before.
  void learn(std::u16string_view folded, const TableRow &row);

  /// Gives the cells the columns of `width` that they stand in; false if one stands in none or
  /// between two, and the row is as it was.
  bool place(std::u16string_view folded, TableRow &row, std::size_t width) const;

private:
  /// From where to where a column's cells reach, in columns of the screen.
  struct Extent {
    std::uint32_t begin, end;
  };
  static std::vector<Extent> extentsOf(std::u16string_view folded, const TableRow &row);

  std::vector<Extent> columns_;
};

} // namespace ri
