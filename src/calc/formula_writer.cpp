#include "formula_writer.hpp"

#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>

#include "uno_text.hpp"
#include "workbook/plan.hpp"
#include "workbook/snapshot.hpp"

namespace ri::calc {

void writeFormulas(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet, SheetId id,
                   const std::vector<std::vector<Cell>> &rows,
                   const std::vector<std::uint32_t> &positions, std::uint32_t firstRow) {
  for (std::size_t c = 0; c < positions.size(); ++c) {
    if (positions[c] == kNoColumn)
      continue;
    const auto column = static_cast<sal_Int32>(positions[c]);
    for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
      const Cell &cell = rows[begin][c];
      for (end = begin + 1; end < rows.size() && rows[end][c] == cell;)
        ++end;
      if (cell.kind != CellKind::Formula)
        continue;
      const auto top = static_cast<sal_Int32>(firstRow + begin);
      const auto bottom = static_cast<sal_Int32>(firstRow + end) - 1;
      sheet->getCellByPosition(column, top)
          ->setFormula(
              toOUString(expandFormula(cell.text, id, positions, static_cast<std::uint32_t>(top))));
      if (bottom > top)
        css::uno::Reference<css::sheet::XCellSeries>(
            sheet->getCellRangeByPosition(column, top, column, bottom), css::uno::UNO_QUERY_THROW)
            ->fillAuto(css::sheet::FillDirection_TO_BOTTOM, 1);
    }
  }
}

} // namespace ri::calc
