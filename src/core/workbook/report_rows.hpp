// The rows that one report adds to the sheets of a workbook. May include: model, std.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/report.hpp"
#include "workbook/compare/comparisons.hpp"
#include "workbook/plan/indicators.hpp"
#include "workbook/sheet/cell.hpp"
#include "workbook/sheet/import_facts.hpp"
#include "workbook/sheet/key.hpp"
#include "workbook/sheet/sheet_plan.hpp"

namespace ri {

/// By SheetId; rows[r][c] as in SheetPlan.
using ReportRows = std::array<std::vector<std::vector<Cell>>, kSheets>;

/// Where the rows of a report begin; all count from 1.
struct Beginnings {
  std::uint32_t report = 1;    ///< its number
  std::uint32_t row = 1;       ///< of Indicators
  std::uint32_t sourceRow = 1; ///< of Source
  std::uint32_t number = 1;    ///< No. of its first sentence
};

/// Gives every series its key and row, and every piece of the text its number and row.
Placement placeReport(const Report &report, const Beginnings &beginnings, KeyRegister &keys);

/// All rows but those of Changes, which an import leaves empty.
ReportRows rowsOfReport(const Report &report, const Placement &placement, const ImportFacts &facts);

} // namespace ri
