#include "workbook/refresh/panel_merge.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "workbook/plan/base.hpp"
#include "workbook/sheet/columns.hpp"

namespace ri {
namespace {

using Col = PanelColumn;

class PanelMerge {
public:
  PanelMerge(const Snapshot &snapshot, EditList &edits)
      : grid_(snapshot[SheetId::Panel]), base_(snapshot[SheetId::Base]), edits_(edits) {
    for (std::uint32_t r = 0; r < grid_.rows.size(); ++r)
      if (const std::u16string &series = cellAt(grid_, r, Col::Series).text; !series.empty())
        rowOfSeries_.try_emplace(series, r);
    for (std::uint32_t r = 0; r < base_.rows.size(); ++r) {
      const std::u16string &kind = cellAt(base_, r, BaseColumn::Kind).text;
      if (kind == base_kind::kSeries)
        rowOfWritten_.try_emplace(textOf(cellAt(base_, r, BaseColumn::Text)), r);
      else if (kind == base_kind::kPeriod)
        rowOfPeriod_.try_emplace(numberOf(cellAt(base_, r, BaseColumn::No)), r);
    }
  }

  void merge(const Panel &panel) {
    if (panel.rows.empty() && rowOfSeries_.empty())
      return;
    mergePeriods(panel);
    findSpent(panel);
    for (const PanelRow &row : panel.rows)
      merge(row);
    for (const std::uint32_t spent : spent_)
      mergeFigures(spent, PanelRow());
  }

private:
  void mergePeriods(const Panel &panel) {
    for (std::uint32_t p = 0; p < Col::kPeriods; ++p) {
      const std::u16string period = p < panel.periods.size() ? panel.periods[p] : std::u16string();
      const auto kept = rowOfPeriod_.find(p + 1);
      if (kept == rowOfPeriod_.end()
              ? period.empty()
              : textOf(cellAt(base_, kept->second, BaseColumn::Text)) == period)
        continue;
      edits_.setHeading(SheetId::Panel, Col::Figure + p, period.empty() ? kNoPeriod : period);
      if (kept != rowOfPeriod_.end())
        edits_.set(SheetId::Base, kept->second, BaseColumn::Text, Cell::ofText(period));
      else
        insert(SheetId::Base, base_, basePeriodCells(panel.rows.front().report, p + 1, period));
    }
  }

  void findSpent(const Panel &panel) {
    std::unordered_set<std::u16string_view> wanted;
    for (const PanelRow &row : panel.rows)
      wanted.insert(row.series);
    for (std::uint32_t r = 0; r < grid_.rows.size(); ++r) {
      const std::u16string &series = cellAt(grid_, r, Col::Series).text;
      if (!series.empty() && wanted.count(series) == 0)
        spent_.push_back(r);
    }
  }

  void merge(const PanelRow &row) {
    if (const auto found = rowOfSeries_.find(row.series); found != rowOfSeries_.end()) {
      mergeFigures(found->second, row);
      return;
    }
    if (rowOfWritten_.count(row.series) != 0)
      return; // the user deleted it
    if (spent_.empty()) {
      insert(SheetId::Base, base_, baseSeriesCells(row.report, row.series));
      insert(SheetId::Panel, grid_, panelCells(row));
      return;
    }
    const std::uint32_t spent = spent_.front();
    spent_.erase(spent_.begin());
    const auto kept = rowOfWritten_.find(cellAt(grid_, spent, Col::Series).text);
    if (kept == rowOfWritten_.end())
      insert(SheetId::Base, base_, baseSeriesCells(row.report, row.series));
    else
      edits_.set(SheetId::Base, kept->second, BaseColumn::Text, Cell::ofText(row.series));
    edits_.setRow(SheetId::Panel, spent, panelCells(row));
  }

  void mergeFigures(std::uint32_t r, const PanelRow &row) {
    std::vector<Cell> cells(Col::Size);
    cells[Col::Series] = cellAt(grid_, r, Col::Series);
    for (std::size_t p = 0; p < Col::kPeriods; ++p) {
      const std::u16string &key = row.figures.at(p).key;
      if (textOf(cellAt(grid_, r, Col::Key + p)) == key)
        continue;
      setPanelFigure(cells, p, row.figures.at(p));
      for (const std::size_t column :
           {Col::Key + p, Col::Row + p, Col::Figure + p, Col::Hedge + p, Col::Bar + p})
        edits_.set(SheetId::Panel, r, column, cells[column]);
    }
  }

  void insert(SheetId sheet, const Grid &grid, std::vector<Cell> cells) {
    edits_.insert(sheet, static_cast<std::uint32_t>(grid.rows.size()), std::move(cells));
  }

  const Grid &grid_;
  const Grid &base_;
  EditList &edits_;
  std::unordered_map<std::u16string, std::uint32_t> rowOfSeries_;
  std::unordered_map<std::uint32_t, std::uint32_t> rowOfPeriod_;   ///< of Base, by the column
  std::unordered_map<std::u16string, std::uint32_t> rowOfWritten_; ///< of Base, by the series
  std::vector<std::uint32_t> spent_; ///< rows whose series is stated no more
};

} // namespace

void mergePanel(const Snapshot &snapshot, const Panel &panel, EditList &edits) {
  if (snapshot[SheetId::Panel].present)
    PanelMerge(snapshot, edits).merge(panel);
}

bool concernsPanel(const WorkbookEdits &edits) {
  using Of = IndicatorColumn;
  const auto isOfRows = [](const auto &each) { return each.sheet == SheetId::Indicators; };
  const auto isName = [](const CellEdit &edit) {
    switch (edit.column) {
    case Of::Indicator:
    case Of::Area:
    case Of::Period:
    case Of::Measure:
    case Of::Unit:
    case Of::BaseUnit:
    case Of::Basis:
    case Of::Prices:
    case Of::Status:
    case Of::Doubt:
      return true;
    default:
      return false;
    }
  };
  return std::any_of(edits.insertions.begin(), edits.insertions.end(), isOfRows) ||
         std::any_of(edits.removals.begin(), edits.removals.end(), isOfRows) ||
         std::any_of(edits.cells.begin(), edits.cells.end(), [&](const CellEdit &edit) {
           return isOfRows(edit) ? isName(edit)
                                 : edit.sheet == SheetId::Base && edit.column == BaseColumn::Kind;
         });
}

} // namespace ri
