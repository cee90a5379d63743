// The rows of the sheet Source. May include: model, std.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "model/report.hpp"
#include "workbook/plan/indicators.hpp"
#include "workbook/sheet/cell.hpp"

namespace ri {

/// What a piece of the text yields.
struct PieceYield {
  std::uint32_t numbers = 0; ///< numerals
  std::uint32_t taken = 0;   ///< of these in observations
  std::uint32_t rows = 0;    ///< rows of Indicators whose lead stands here
  Index firstSeries = kNone;
  std::u16string section; ///< the section that this heading opens; empty if an earlier one does
};

/// One a piece. `hasRow` says whether a series has a row.
std::vector<PieceYield> yieldsOf(const Report &report, const std::vector<Piece> &pieces,
                                 const std::function<bool(Index)> &hasRow);

/// The cells of one row, as columnsOf(SheetId::Source).
std::vector<Cell> sourceCells(const Report &report, std::size_t piece, const PieceYield &yield,
                              const Placement &placement);

} // namespace ri
