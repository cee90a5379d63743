// Row heights of their own: they keep the office from measuring every cell that is written, which
// takes ten times as long as writing it. So heights come first. May include: SDK.
#pragma once

#include <vector>

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include "office/properties.hpp"
#include "workbook/sheet/row_lines.hpp"

namespace ri::calc {

// In 1/100 mm. A line of Chinese characters is higher than one of Latin letters.
inline constexpr sal_Int32 kLineHeight = 510;
inline constexpr sal_Int32 kRowMargin = 50;
inline constexpr sal_Int32 kHeadingHeight = 2 * kLineHeight + kRowMargin; ///< with filter buttons
inline constexpr sal_Int32 kBannerHeight = 800;

inline void setRowHeight(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet,
                         sal_Int32 firstRow, sal_Int32 count, sal_Int32 height) {
  const css::uno::Reference<css::table::XColumnRowRange> cells(
      sheet->getCellRangeByPosition(0, firstRow, 0, firstRow + count - 1),
      css::uno::UNO_QUERY_THROW);
  setProperty(cells->getRows(), "Height", height);
}

/// A run of rows of one height.
struct RowHeight {
  sal_Int32 firstRow, count; ///< of the sheet
  sal_Int32 height;          ///< 1/100 mm
};

/// How high rows from sheet row `firstRow` on are to be for their texts.
inline std::vector<RowHeight> rowHeights(SheetId id, const std::vector<std::vector<Cell>> &rows,
                                         sal_Int32 firstRow) {
  std::vector<RowHeight> heights;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const std::uint32_t lines = linesOf(id, rows[r], r > 0 ? &rows[r - 1] : nullptr);
    const auto height = static_cast<sal_Int32>(lines) * kLineHeight + kRowMargin;
    if (heights.empty() || heights.back().height != height)
      heights.push_back({firstRow + static_cast<sal_Int32>(r), 0, height});
    ++heights.back().count;
  }
  return heights;
}

inline void setRowHeights(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet,
                          const std::vector<RowHeight> &heights) {
  for (const RowHeight &rows : heights)
    setRowHeight(sheet, rows.firstRow, rows.count, rows.height);
}

} // namespace ri::calc
