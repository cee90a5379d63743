// A further report in a workbook that has one: what must be written. May include: model, std.
#pragma once

#include "model/report.hpp"
#include "workbook/sheet/edits.hpp"
#include "workbook/sheet/import_facts.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/snapshot_error.hpp"

namespace ri {

/// Rows behind the last of every sheet; nothing that stands there is touched. Comparisons gets
/// besides the report's own rows those that hold it against the reports before: one indicator a
/// year apart or in the same period. Throws SnapshotError if the document holds no import.
WorkbookEdits addReport(const Snapshot &snapshot, Report report, const ImportFacts &facts);

} // namespace ri
