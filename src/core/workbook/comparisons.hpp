// The rows of the sheet Comparisons: what follows from the figures of two rows, or of one.
// May include: model, std.
#pragma once

#include <vector>

#include "model/report.hpp"
#include "workbook/cell.hpp"
#include "workbook/comparison_kinds.hpp"
#include "workbook/indicators.hpp"

namespace ri {

struct Comparison {
  ComparisonKind kind = ComparisonKind::ImpliedPrevious;
  Index first = kNone;  ///< index into Report::series
  Index second = kNone; ///< kNone where the kind has one operand
  Decimal factor = 1;   ///< brings the first operand's base unit into the second's
};

/// By kind, then by the order of the text.
std::vector<Comparison> compareSeries(const Report &report);

/// The cells of one row, as columnsOf(SheetId::Comparisons). Kind is in `ui`, Reading in
/// `script`.
std::vector<Cell> comparisonCells(const Report &report, const Comparison &comparison,
                                  const Placement &placement, Language ui, Language script);

/// How far the result may be off because the report rounds its figures; in the result's unit.
double toleranceOf(const Report &report, const Comparison &comparison);

} // namespace ri
