// What is written into the sheet Panel after its import: its figures are formulas that follow the
// indicators by themselves, so only new series, and new figures of those that are there, are to be
// written. May include: model, std.
#pragma once

#include "workbook/compare/panel.hpp"
#include "workbook/sheet/edit_list.hpp"
#include "workbook/sheet/edits.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri {

/// A row that the user deleted is not written again. One whose series has left the reports is
/// empty, and the next new series takes it: so a series keeps its row when it is called otherwise.
void mergePanel(const Snapshot &snapshot, const Panel &panel, EditList &edits);

/// Whether Panel may have to follow: rows came or went, or are called otherwise.
bool concernsPanel(const WorkbookEdits &edits);

} // namespace ri
