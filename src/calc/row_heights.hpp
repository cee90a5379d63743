// Row heights of their own: they keep the office from measuring every cell that is written, which
// takes ten times as long as writing it. So heights come first. May include: SDK.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include "properties.hpp"

namespace ri::calc {

inline constexpr sal_Int32 kRowHeight = 560;     ///< of a data row, in 1/100 mm
inline constexpr sal_Int32 kHeadingHeight = 900; ///< room for two lines

inline void setRowHeight(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet,
                         sal_Int32 firstRow, sal_Int32 count, sal_Int32 height) {
  const css::uno::Reference<css::table::XColumnRowRange> cells(
      sheet->getCellRangeByPosition(0, firstRow, 0, firstRow + count - 1),
      css::uno::UNO_QUERY_THROW);
  setProperty(cells->getRows(), "Height", height);
}

} // namespace ri::calc
