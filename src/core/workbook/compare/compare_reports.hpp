// Report against report: the rows of each against those of the reports before it in the workbook.
// May include: model, std.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "workbook/compare/comparisons.hpp"
#include "workbook/plan/rounding.hpp"
#include "workbook/sheet/cell.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri {

/// A row of Indicators as its report states it, but for what it is called (indicator, area,
/// period): that is taken from the sheet, where the user may have put it right.
struct Figure {
  const std::vector<Cell> *base = nullptr; ///< its row of Base
  const Grid *sheet = nullptr;             ///< Indicators; null: its row is yet to be written
  std::uint32_t row = 0;                   ///< of Indicators, from 1; 0: the user deleted it

  /// `column` is one of Indicators.
  const Cell &at(std::size_t column) const;
  std::u16string text(std::size_t column) const;
  /// What stands in its row, whoever wrote it.
  const Cell &now(std::size_t column) const;
  std::uint32_t report() const; ///< its number; 0 if the key is none
  RowRounding rounding() const;
};

/// The figures that the reports of the workbook state, but those that left the text. They lead into
/// the snapshot.
std::vector<Figure> figuresIn(const Snapshot &snapshot);

/// Those of a report whose rows are yet to be written: `base` holds them in the order of `rows`,
/// where they will stand. They lead into `base`.
std::vector<Figure> figuresAmong(const std::vector<std::vector<Cell>> &base,
                                 const std::vector<std::uint32_t> &rows);

/// One indicator and area is compared where the periods are a year apart (the later against the
/// earlier) or the same: amounts with amounts, shares with shares, growths with growths, targets
/// with what was reached. Of several reports before, or several figures of one, it is the latest
/// report's first. The user's order of the rows is without meaning, and a row that was deleted is
/// compared with none. Linear; by kind, then by report.
std::vector<ComparisonRow> compareReports(std::vector<Figure> figures);

} // namespace ri
