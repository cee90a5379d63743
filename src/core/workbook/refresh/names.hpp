// The sheet Names: what the user calls indicators. May include: model, std.
#pragma once

#include <string_view>
#include <vector>

#include "model/called_name.hpp"
#include "workbook/sheet/edits.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/snapshot_error.hpp"

namespace ri {

/// Its rows that say both what and how, those that the user typed as well.
std::vector<CalledName> namesIn(const Snapshot &snapshot);

/// Enters what the indicator of the row with that key is to be called, in its cell too, though the
/// user typed over it before; called as it is read, it loses its entry. Other rows follow when
/// their report is read again. Throws SnapshotError if there is no such row, name or sheet.
WorkbookEdits callIndicator(const Snapshot &snapshot, std::u16string_view key,
                            std::u16string_view name);

} // namespace ri
