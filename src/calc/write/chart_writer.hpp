// Writes what a sheet has besides its table: single cells and charts.
#pragma once

#include <cstdint>
#include <vector>

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include "workbook/sheet/sheet_plan.hpp"

namespace ri::calc {

void writePlaced(const std::vector<PlacedCell> &cells,
                 const css::uno::Reference<css::sheet::XSpreadsheet> &sheet);

void addCharts(const std::vector<ChartPlan> &charts,
               const css::uno::Reference<css::sheet::XSpreadsheet> &sheet);

} // namespace ri::calc
