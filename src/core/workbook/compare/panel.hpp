// The sheet Panel: what the reports state for several periods, a row a series, a column a period.
// May include: model, std.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "workbook/compare/compare_reports.hpp"
#include "workbook/sheet/cell.hpp"
#include "workbook/sheet/columns.hpp"

namespace ri {

/// What stands in a series for one period.
struct PanelFigure {
  std::u16string key;    ///< of its row of Indicators; empty: the series has none
  std::uint32_t row = 0; ///< where that stands (from 1)
};

struct PanelRow {
  std::u16string series; ///< what tells it apart
  std::u16string indicator, area, measure, unit;
  double multiplier = 1;    ///< of the unit
  std::uint32_t report = 0; ///< that states its latest figure
  std::array<PanelFigure, PanelColumn::kPeriods> figures;
};

/// The heading of a column that is of no period: an empty one would be sorted among the rows.
inline constexpr char16_t kNoPeriod[] = u" ";

struct Panel {
  std::vector<std::u16string> periods; ///< at most PanelColumn::kPeriods; years first, months last
  std::vector<PanelRow> rows;          ///< in the order of the first figures
};

/// Amounts, shares and growths that are stated for two periods of one kind or more (years,
/// quarters; a quarter is not held beside a year), in one base unit. Targets are not among them,
/// nor what its row doubts. Of several figures for one period the latest report's first counts, and
/// none that is estimated where another is not. Of more periods than there are columns those stay
/// that most series have.
Panel planPanel(const std::vector<Figure> &figures);

/// The cells of a row, as columnsOf(SheetId::Panel).
std::vector<Cell> panelCells(const PanelRow &row);

/// The cells of one of its periods, which counts from 0, into the row.
void setPanelFigure(std::vector<Cell> &cells, std::size_t period, const PanelFigure &figure);

} // namespace ri
