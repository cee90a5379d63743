// A row of the sheet Log. May include: model, std.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "workbook/sheet/cell.hpp"
#include "workbook/sheet/edits.hpp"
#include "workbook/sheet/import_facts.hpp"

namespace ri {

/// `event` is "import", "refresh" or "relink".
std::vector<Cell> logCells(std::string_view event, std::uint32_t report, const ImportFacts &facts,
                           std::string_view encoding, const RefreshCounts &counts);

} // namespace ri
