#include "workbook/refresh/comparison_merge.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "workbook/plan/base.hpp"
#include "workbook/plan/base_state.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/key.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri {

using Col = ComparisonColumn;

ComparisonMerge::ComparisonMerge(const Snapshot &snapshot, Language ui, EditList &edits)
    : snapshot_(snapshot), ui_(ui), edits_(edits) {
  const Grid &grid = snapshot[SheetId::Comparisons];
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r) {
    const std::u16string &type = cellAt(grid, r, Col::Type).text;
    if (type.empty())
      continue;
    endOfType_[type] = r + 1;
    rowOfIdentity_.try_emplace(
        comparisonIdentity(type, cellAt(grid, r, Col::Key1).text, cellAt(grid, r, Col::Key2).text),
        r);
  }
  for (const std::vector<Cell> &row : snapshot[SheetId::Base].rows)
    if (row[BaseColumn::Kind].text == base_kind::kComparison)
      written_.insert(comparisonIdentity(row[BaseColumn::Text].text, row[BaseColumn::Key].text,
                                         row[BaseColumn::Stem].text));
}

void ComparisonMerge::merge(const ComparisonRow &row, std::uint32_t report, Language script) {
  const std::string_view type = code(row.kind);
  const std::u16string identity =
      comparisonIdentity(std::u16string(type.begin(), type.end()), row.key1, row.key2);
  if (const auto found = rowOfIdentity_.find(identity); found != rowOfIdentity_.end()) {
    edits_.set(SheetId::Comparisons, found->second, Col::Factor, Cell::ofNumber(row.factor));
    edits_.set(SheetId::Comparisons, found->second, Col::Tolerance, Cell::ofNumber(row.tolerance));
  }
  if (!written_.insert(identity).second)
    return;
  std::vector<Cell> cells = comparisonCells(row, ui_, script);
  edits_.insert(SheetId::Base, static_cast<std::uint32_t>(snapshot_[SheetId::Base].rows.size()),
                baseComparisonCells(report, cells));
  if (rowOfIdentity_.count(identity) != 0)
    return; // it stands there, though Base has lost that it does
  const auto place = endOfType_.find(cells[Col::Type].text);
  edits_.insert(SheetId::Comparisons,
                place == endOfType_.end()
                    ? static_cast<std::uint32_t>(snapshot_[SheetId::Comparisons].rows.size())
                    : place->second,
                std::move(cells));
}

void ComparisonMerge::merge(const std::vector<ComparisonRow> &rows,
                            std::map<std::uint32_t, Language> scripts) {
  for (const ComparisonRow &row : rows) {
    const std::uint32_t later = std::max(reportOfKey(row.key1), reportOfKey(row.key2));
    const auto [script, isNew] = scripts.try_emplace(later);
    if (isNew)
      script->second = languageOfText(sampleOfText(snapshot_, later));
    merge(row, later, script->second);
  }
}

} // namespace ri
