// The sheet Report above its table of reports: one page for who opens the workbook for a minute.
// Formulas over named columns, each for one idea; they follow a refresh by themselves.
// May include: model, std.
#pragma once

#include <cstdint>
#include <vector>

#include "workbook/sheet/cell.hpp"
#include "workbook/sheet/sheet_plan.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {

struct ReportSheet {
  std::vector<PlacedCell> cells;
  std::vector<ChartPlan> charts;
  std::vector<SheetPlan::Group> folded; ///< as SheetPlan: what the import leaves empty
  std::uint32_t rows = 0;               ///< sheet rows that they take
};

/// `indicators` and `comparisons` are the rows of the import: the headline figures are the first
/// amounts that grew, and a chart that would show nothing is left out.
ReportSheet planReportSheet(const std::vector<std::vector<Cell>> &indicators,
                            const std::vector<std::vector<Cell>> &comparisons, Language ui);

} // namespace ri
