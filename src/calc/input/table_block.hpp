// A Writer table as cells with their places.
#pragma once

#include <cstddef>
#include <vector>

#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextTable.hpp>

namespace ri::calc {

struct WriterCell {
  css::uno::Reference<css::text::XText> text;
  std::size_t row = 0, column = 0;
  std::size_t rows = 1, columns = 1; ///< that it covers
};

/// The cells row by row. Rows may be parted differently: a cell stands in the column where its left
/// edge is, among the edges of all rows.
std::vector<WriterCell> cellsOf(const css::uno::Reference<css::text::XTextTable> &table);

/// How many rows the table repeats on each page.
std::size_t headRowsOf(const css::uno::Reference<css::text::XTextTable> &table);

} // namespace ri::calc
