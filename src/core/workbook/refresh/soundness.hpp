// Whether a document that holds an import can be worked on. May include: model, std.
#pragma once

#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/snapshot_error.hpp"

namespace ri {

/// Throws SnapshotError, which names the place and the way out, unless the hidden sheet Base is
/// there, with all its columns and with rows as an import or a refresh leaves them.
void requireSoundBase(const Snapshot &snapshot);

/// The same, and for the sheets and columns without which rows and sentences are not found again:
/// Indicators with its keys, Source with its numbers and texts, none that Base does not know.
/// Report, Comparisons, Panel, Left out, Changes, Log and all other columns may be gone: nothing is
/// written there then.
void requireSound(const Snapshot &snapshot);

} // namespace ri
