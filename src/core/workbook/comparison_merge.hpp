// What a refresh writes into the sheet Comparisons: its rows are formulas that follow the
// indicators by themselves, so only new comparisons are to be added. May include: model, std.
#pragma once

#include "model/report.hpp"
#include "workbook/base_state.hpp"
#include "workbook/edit_list.hpp"
#include "workbook/indicator_merge.hpp"
#include "workbook/indicators.hpp"
#include "workbook/words.hpp"

namespace ri {

/// A comparison that was written before is not written again, though the user may have deleted it.
void mergeComparisons(const Snapshot &snapshot, const BaseState &base, const Report &report,
                      const Placement &placement, const IndicatorMerge &rows, Language ui,
                      EditList &edits);

} // namespace ri
