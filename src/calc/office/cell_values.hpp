// A core cell as the office's data arrays hold it. May include: SDK, core.
#pragma once

#include <com/sun/star/uno/Any.hxx>

#include "office/uno_text.hpp"
#include "workbook/sheet/cell.hpp"

namespace ri::calc {

/// A data array takes a text as it is, never as a formula, and "" as an empty cell; a formula's
/// cell stays empty until the formula itself is written.
inline css::uno::Any dataOf(const Cell &cell) {
  switch (cell.kind) {
  case CellKind::Number:
    return css::uno::Any(cell.number);
  case CellKind::Text:
  case CellKind::Calculated:
    return css::uno::Any(toOUString(cell.text));
  case CellKind::Empty:
  case CellKind::Formula:
    break;
  }
  return css::uno::Any(rtl::OUString());
}

/// The cells of `columns` (indices into each row) of rows [begin, end).
inline css::uno::Sequence<css::uno::Sequence<css::uno::Any>>
dataArray(const std::vector<std::vector<Cell>> &rows, const std::vector<std::size_t> &columns,
          std::size_t begin, std::size_t end) {
  css::uno::Sequence<css::uno::Sequence<css::uno::Any>> array(static_cast<sal_Int32>(end - begin));
  css::uno::Sequence<css::uno::Any> *row = array.getArray();
  for (std::size_t r = begin; r < end; ++r, ++row) {
    row->realloc(static_cast<sal_Int32>(columns.size()));
    css::uno::Any *cell = row->getArray();
    for (const std::size_t c : columns)
      *cell++ = dataOf(rows[r][c]);
  }
  return array;
}

} // namespace ri::calc
