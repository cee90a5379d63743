// The link of a report that is in the workbook, set to another file. May include: model, std.
#pragma once

#include <cstdint>
#include <string_view>

#include "workbook/sheet/edits.hpp"
#include "workbook/sheet/import_facts.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/snapshot_error.hpp"

namespace ri {

/// `facts` are those of the new file, `encoding` is the one that it was read in. The text of the
/// last import stays the base, so that the next refresh merges the new file. Throws SnapshotError
/// if the workbook has no such report.
WorkbookEdits relinkReport(const Snapshot &snapshot, std::uint32_t report,
                           std::string_view encoding, const ImportFacts &facts);

} // namespace ri
