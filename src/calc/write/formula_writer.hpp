// Formula columns, each run of equal templates by its first cell and a fill downwards: a hundred
// times faster than cell by cell.
#pragma once

#include <cstdint>
#include <vector>

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include "workbook/sheet/cell.hpp"

namespace ri::calc {

/// Writes the formulas among `rows`, whose first row stands in sheet row `firstRow` (0-based);
/// `positions` are the sheet columns of columnsOf(id). Columns that are gone are left out.
void writeFormulas(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet, SheetId id,
                   const std::vector<std::vector<Cell>> &rows,
                   const std::vector<std::uint32_t> &positions, std::uint32_t firstRow);

} // namespace ri::calc
