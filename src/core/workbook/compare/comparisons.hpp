// The rows of the sheet Comparisons: what follows from the figures of two rows, or of one.
// May include: model, std.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/report.hpp"
#include "workbook/compare/comparison_kinds.hpp"
#include "workbook/plan/indicators.hpp"
#include "workbook/sheet/cell.hpp"

namespace ri {

struct Comparison {
  ComparisonKind kind = ComparisonKind::ImpliedPrevious;
  Index first = kNone;  ///< index into Report::series
  Index second = kNone; ///< kNone where the kind has one operand
  Decimal factor = 1;   ///< brings the first operand's base unit into the second's
};

/// By kind, then by the order of the text.
std::vector<Comparison> compareSeries(const Report &report);

/// A comparison as its row needs it: operands by key, with the rows where they stand (from 1).
struct ComparisonRow {
  ComparisonKind kind = ComparisonKind::ImpliedPrevious;
  std::u16string key1, key2; ///< key2 is empty where the kind has one operand
  std::uint32_t row1 = 1, row2 = 1;
  double factor = 1;
  ComparisonFacts facts;
  double tolerance = 0; ///< how far the result may be off because the report rounds its figures
};

/// Whether a growth is in constant prices, said or not.
bool isReal(Prices prices, std::u16string_view indicator);
/// Whether a growth on that basis is one from the first period to the second.
bool isBetween(const Period &first, const Period &second, Basis basis);
/// What the growth of a period is against.
Against againstOf(const Period &period, Basis basis);

ComparisonRow rowOf(const Report &report, const Comparison &comparison, const Placement &placement);

/// The cells of one row, as columnsOf(SheetId::Comparisons). Kind and Check speak `ui`, Unit and
/// Reading `script`.
std::vector<Cell> comparisonCells(const ComparisonRow &row, Language ui, Language script);

} // namespace ri
