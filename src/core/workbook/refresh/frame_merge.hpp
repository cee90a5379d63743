// The cells of the sheet Report that say what a report is about: what the user writes there is how
// it is read from then on. May include: model, std.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.hpp"
#include "workbook/plan/base_state.hpp"
#include "workbook/plan/indicators.hpp"
#include "workbook/sheet/edit_list.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {

/// A cell that the user changed since the last refresh.
struct FrameEdit {
  std::string_view option; ///< that it gives: "period", "area", "currency"
  std::string value;       ///< UTF-8; empty: to be found out again
  std::string cell;        ///< "cell C40 (Period) of the sheet Report", for a message
};
std::vector<FrameEdit> frameEdits(const Snapshot &snapshot, std::uint32_t report);

/// Writes what the report is about now. Names and bodies that the user typed stay; of what he gave
/// as an option the cell has what was understood.
void mergeFrame(const Snapshot &snapshot, const BaseState &base, const Report &report,
                const Placement &placement, std::u16string_view url, Language ui, EditList &edits);

} // namespace ri
