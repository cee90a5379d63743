// Conflicts that the user settles: theirs is taken into the sheet, or mine is kept.
// May include: model, std.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "workbook/refresh/selection.hpp"
#include "workbook/sheet/edits.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri {

enum class Side : std::uint8_t { Mine, Theirs };

/// The conflicts that wait for the user, as rows of the grid Changes.
std::vector<std::uint32_t> openConflicts(const Snapshot &snapshot);

/// Those that a selection means: in Changes the selected lines, lines of deleted rows included; in
/// Indicators and Source the conflicts of the selected cells, or all of the row where none of its
/// selected cells has one.
std::vector<std::uint32_t> openConflictsIn(const Snapshot &snapshot,
                                           const std::vector<SelectedCells> &selection);

/// Settles the conflicts of these rows of Changes: theirs is written into the cell, Done says which
/// side was taken, State is emptied where nothing else of the row is open. What the last refresh
/// wrote into Base is theirs already, so a settled conflict does not come back. A row that the user
/// deleted comes back with theirs.
WorkbookEdits settleConflicts(const Snapshot &snapshot, const std::vector<std::uint32_t> &changes,
                              Side side, std::string_view uiLanguage);

} // namespace ri
