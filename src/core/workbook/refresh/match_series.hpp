// Which series of the merged text is which row that the workbook knows. May include: model, std.
#pragma once

#include <vector>

#include "model/report.hpp"
#include "workbook/plan/base_state.hpp"
#include "workbook/plan/indicators.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri {

/// For each series the index into `rows` of the row that it continues; kNone for a new
/// one. By key first: of several with one stem, those of the same sentence and value, then of the
/// same sentence, then of the same value, then in order. Then by sentence: an indicator that was
/// reworded stands where it stood. `placement` needs stems, pieces and numbers. Linear but for
/// the sorting of names.
std::vector<Index> matchSeries(const Snapshot &snapshot, const std::vector<BaseRow> &rows,
                               const Report &report, const Placement &placement);

} // namespace ri
