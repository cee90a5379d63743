// Managed columns that stand side by side, so that the office is asked for them at once. May
// include: core.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "workbook/sheet/snapshot.hpp"

namespace ri::calc {

struct ColumnRun {
  std::uint32_t position;           ///< of the first one in the sheet
  std::vector<std::size_t> columns; ///< of columnsOf, in neighbouring sheet columns
  std::uint32_t last() const { return position + static_cast<std::uint32_t>(columns.size()) - 1; }
};

/// The columns that have a position, from left to right in the sheet.
inline std::vector<ColumnRun> runsOf(const std::vector<std::uint32_t> &positions) {
  std::vector<std::size_t> order;
  for (std::size_t c = 0; c < positions.size(); ++c)
    if (positions[c] != kNoColumn)
      order.push_back(c);
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return positions[a] < positions[b]; });
  std::vector<ColumnRun> runs;
  for (const std::size_t c : order) {
    if (runs.empty() || runs.back().last() + 1 != positions[c])
      runs.push_back({positions[c], {}});
    runs.back().columns.push_back(c);
  }
  return runs;
}

} // namespace ri::calc
