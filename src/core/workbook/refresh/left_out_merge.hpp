// What a refresh writes into the sheet Left out. May include: model, std.
#pragma once

#include "model/report.hpp"
#include "workbook/plan/base_state.hpp"
#include "workbook/plan/indicators.hpp"
#include "workbook/sheet/edit_list.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {

/// A number that left the text says `gone`, one that is new gets a row behind the one before it in
/// the text. A row that the user deleted stays deleted.
void mergeLeftOut(const Snapshot &snapshot, const BaseState &base, const Report &report,
                  const Placement &placement, Language ui, EditList &edits);

} // namespace ri
