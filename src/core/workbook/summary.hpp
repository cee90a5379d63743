// The sheet Summary above its list of left-out numbers: tables of live formulas over the named
// columns of the other sheets, and charts of them. They follow a refresh by themselves.
// May include: model, std.
#pragma once

#include <cstdint>
#include <vector>

#include "workbook/report_rows.hpp"
#include "workbook/sheet/sheet_plan.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {

struct SummaryPlan {
  std::vector<PlacedCell> cells;
  std::vector<ChartPlan> charts;
  std::vector<std::uint32_t> pages;     ///< as SheetPlan
  std::vector<SheetPlan::Group> folded; ///< as SheetPlan: what the import leaves empty
  std::uint32_t rows = 0;               ///< sheet rows that they take
};

/// `rows` are those of the import: a chart that would show nothing is left out.
SummaryPlan planSummary(const ReportRows &rows, Language ui);

} // namespace ri
