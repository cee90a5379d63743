// The rows of the sheet Indicators. May include: model, std.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/report.hpp"
#include "workbook/sheet/cell.hpp"
#include "workbook/sheet/source_text.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {

/// Where the series of a report stand in the workbook: their keys, and where the look-ups begin.
struct Placement {
  std::uint32_t report = 1;              ///< the report's number in the workbook
  std::vector<std::u16string> stems;     ///< one a series: its key without the ordinal
  std::vector<std::u16string> keys;      ///< one a series
  std::vector<std::uint32_t> rows;       ///< one a series: its row in Indicators, data rows from 1
  std::vector<Piece> pieces;             ///< rows of Source, in the order of the text
  std::vector<std::uint32_t> numbers;    ///< one a piece: its No.
  std::vector<std::uint32_t> sourceRows; ///< one a piece: its row in Source, data rows from 1
  Language script = Language::English;   ///< of the report: its sentences speak it
  std::vector<Index> seriesOf;           ///< one an observation: the series it leads; kNone
};

/// For every observation the series whose lead it is; kNone for the others.
std::vector<Index> seriesOfObservations(const Report &report);

/// The piece that holds an offset of the text.
std::size_t pieceAt(const std::vector<Piece> &pieces, std::uint32_t offset);

/// The unit as the report writes it, with the multiplier: 億元, HK$億, 億元港幣, %. `index` is the
/// observation's.
std::u16string writtenUnit(const Report &report, Index index);

/// The cells of one row, as columnsOf(SheetId::Indicators); State is empty.
std::vector<Cell> indicatorCells(const Report &report, Index series, const Placement &placement);

/// Adds what the row says of itself to its other cells; `script` is its report's.
void addSpoken(std::vector<Cell> &cells, Language script);

/// Whether indicatorCells() gives the column such a template. What a workbook claims to have got is
/// known by this: its operands are taken out, and the template made anew of them must be the same.
bool isIndicatorFormula(std::size_t column, std::u16string_view formula);

} // namespace ri
