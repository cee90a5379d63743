// Report against report: the rows of one against those of the reports before it in the workbook.
// May include: model, std.
#pragma once

#include <vector>

#include "workbook/comparisons.hpp"
#include "workbook/indicators.hpp"
#include "workbook/snapshot.hpp"

namespace ri {

/// `rows` are the new report's, one a series, as columnsOf(SheetId::Indicators). One indicator and
/// area is compared where the periods are a year apart (the later against the earlier) or the same:
/// amounts with amounts, shares with shares, growths with growths, targets with what was reached.
/// Linear.
std::vector<ComparisonRow> compareReports(const Snapshot &snapshot, const Report &report,
                                          const std::vector<std::vector<Cell>> &rows,
                                          const Placement &placement);

} // namespace ri
