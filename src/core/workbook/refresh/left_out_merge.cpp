#include "workbook/refresh/left_out_merge.hpp"

#include <unordered_map>
#include <utility>

#include "workbook/plan/base.hpp"
#include "workbook/plan/left_out.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/states.hpp"

namespace ri {

void mergeLeftOut(const Snapshot &snapshot, const BaseState &base, const Report &report,
                  const Placement &placement, Language ui, EditList &edits) {
  using Col = LeftOutColumn;
  const Grid &grid = snapshot[SheetId::LeftOut];
  std::unordered_map<std::u16string, std::uint32_t> rowOfKey; // the first one
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r)
    if (const std::u16string &key = cellAt(grid, r, Col::Key).text; !key.empty())
      rowOfKey.try_emplace(key, r);
  const auto baseEnd = static_cast<std::uint32_t>(snapshot[SheetId::Base].rows.size());
  std::uint32_t behind = 0; // the row of the number before
  for (std::vector<Cell> &cells : leftOutCells(report, placement, ui)) {
    const std::u16string &key = cells[Col::Key].text;
    const bool listed = base.leftOut.count(key) != 0;
    if (!listed)
      edits.insert(SheetId::Base, baseEnd, baseLeftOutCells(base.report, key));
    if (const auto found = rowOfKey.find(key); found != rowOfKey.end()) {
      const std::uint32_t row = found->second;
      rowOfKey.erase(found);
      behind = row + 1;
      edits.set(SheetId::LeftOut, row, Col::Context, cells[Col::Context]);
      edits.set(SheetId::LeftOut, row, Col::State, Cell());
    } else if (!listed) {
      edits.insert(SheetId::LeftOut, behind, std::move(cells));
    }
  }
  for (const auto &[key, row] : rowOfKey) // what is left is not of the text any more
    if (base.leftOut.count(key) != 0)
      edits.set(SheetId::LeftOut, row, Col::State, Cell::ofText(state::kGone));
}

} // namespace ri
