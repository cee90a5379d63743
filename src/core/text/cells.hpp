// The cells of a table's line. May include: model.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/quantity.hpp"
#include "model/source_span.hpp"

namespace ri {

struct TableCell {
  SourceSpan span;                    ///< without the white space and asterisks around it
  std::size_t column = 0;             ///< 0: the first
  std::size_t quantity = kNoQuantity; ///< index of the scan's list if the cell is a number
  static constexpr std::size_t kNoQuantity = static_cast<std::size_t>(-1);
  bool numeric() const { return quantity != kNoQuantity; }
};

/// A line of a table.
struct TableRow {
  std::vector<TableCell> cells; ///< those that are not empty, from left to right
  std::size_t width = 0;        ///< columns, empty cells counted
  /// Bars or tabs tell the column of each cell; where blanks part them, an empty cell leaves no
  /// trace but a gap, and the columns are only counted.
  bool placed = false;
};

/// A span without white space and asterisks around it.
SourceSpan trimmed(std::u16string_view folded, SourceSpan span);

/// The cells of a line: parted by bars, by tabs, by two spaces and more, by what parts a label from
/// its value (labelEnd), or, where it has none of these, by single spaces that stand in no number
/// (`quantities` are the scan's).
TableRow cellsOf(std::u16string_view folded, SourceSpan line,
                 const std::vector<Quantity> &quantities);

/// | --- | ---: |
bool isRule(std::u16string_view folded, const TableRow &row);

/// Whether a cell is nothing but a number in the accountants' brackets, which are its minus:
/// (412.6), (3.5)%.
bool isBracketed(std::u16string_view folded, SourceSpan cell);

} // namespace ri
