#include "formula_writer.hpp"

#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include "properties.hpp"
#include "uno_text.hpp"
#include "workbook/plan.hpp"
#include "workbook/snapshot.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// Fills the formula of the range's first cell down. The office fills no column that is hidden:
/// there each cell gets its own, which takes the office some twenty times as long.
void fillDown(const Reference<css::sheet::XSpreadsheet> &sheet, SheetId id, const Cell &cell,
              const std::vector<std::uint32_t> &positions, sal_Int32 column, sal_Int32 top,
              sal_Int32 bottom) {
  const Reference<css::table::XCellRange> range =
      sheet->getCellRangeByPosition(column, top, column, bottom);
  const Reference<css::beans::XPropertySet> shown(
      Reference<css::table::XColumnRowRange>(range, UNO_QUERY_THROW)->getColumns(),
      UNO_QUERY_THROW);
  if (shown->getPropertyValue("IsVisible").get<bool>()) {
    Reference<css::sheet::XCellSeries>(range, UNO_QUERY_THROW)
        ->fillAuto(css::sheet::FillDirection_TO_BOTTOM, 1);
    return;
  }
  css::uno::Sequence<css::uno::Sequence<rtl::OUString>> formulas(bottom - top + 1);
  for (sal_Int32 row = top; row <= bottom; ++row)
    formulas[row - top] = sequenceOf(
        {toOUString(expandFormula(cell.text, id, positions, static_cast<std::uint32_t>(row)))});
  Reference<css::sheet::XCellRangeFormula>(range, UNO_QUERY_THROW)->setFormulaArray(formulas);
}

} // namespace

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
        fillDown(sheet, id, cell, positions, column, top, bottom);
    }
  }
}

} // namespace ri::calc
