#include "workbook/comparison_merge.hpp"

#include <unordered_map>

#include "workbook/base.hpp"
#include "workbook/columns.hpp"
#include "workbook/comparisons.hpp"

namespace ri {

void mergeComparisons(const Snapshot &snapshot, const BaseState &base, const Report &report,
                      const Placement &placement, const IndicatorMerge &rows, Language ui,
                      EditList &edits) {
  using Col = ComparisonColumn;
  const Grid &grid = snapshot[SheetId::Comparisons];
  std::unordered_map<std::u16string, std::uint32_t> endOfType; // behind the last row of a kind
  std::unordered_map<std::u16string, std::uint32_t> rowOfIdentity;
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r) {
    const std::u16string &type = cellAt(grid, r, Col::Type).text;
    if (type.empty())
      continue;
    endOfType[type] = r + 1;
    rowOfIdentity.try_emplace(
        comparisonIdentity(type, cellAt(grid, r, Col::Key1).text, cellAt(grid, r, Col::Key2).text),
        r);
  }
  const Language script = languageOfText(report.text);
  const auto end = static_cast<std::uint32_t>(grid.rows.size());
  const auto baseEnd = static_cast<std::uint32_t>(snapshot[SheetId::Base].rows.size());
  for (const Comparison &comparison : compareSeries(report)) {
    if (!rows.hasRow(comparison.first) ||
        (comparison.second != kNone && !rows.hasRow(comparison.second)))
      continue;
    const ComparisonRow row = rowOf(report, comparison, placement);
    const std::string_view type = code(row.kind);
    const std::u16string identity =
        comparisonIdentity(std::u16string(type.begin(), type.end()), row.key1, row.key2);
    if (const auto found = rowOfIdentity.find(identity); found != rowOfIdentity.end()) {
      edits.set(SheetId::Comparisons, found->second, Col::Factor, Cell::ofNumber(row.factor));
      edits.set(SheetId::Comparisons, found->second, Col::Tolerance, Cell::ofNumber(row.tolerance));
    }
    if (base.comparisons.count(identity) != 0)
      continue;
    std::vector<Cell> cells = comparisonCells(row, ui, script);
    edits.insert(SheetId::Base, baseEnd, baseComparisonCells(base.report, cells));
    const auto place = endOfType.find(cells[Col::Type].text);
    edits.insert(SheetId::Comparisons, place == endOfType.end() ? end : place->second,
                 std::move(cells));
  }
}

} // namespace ri
