// The rows of the hidden sheet Base: what the last import or refresh read and wrote. All of it lies
// in cells, so that undo restores it. May include: model, std.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.hpp"
#include "workbook/plan/rounding.hpp"
#include "workbook/sheet/cell.hpp"
#include "workbook/sheet/import_facts.hpp"

namespace ri {

/// What a row of Base holds (rb_kind). Rows of text stand in the order of the merged text.
namespace base_kind {
inline constexpr std::u16string_view kReport = u"report";          ///< the link
inline constexpr std::u16string_view kText = u"text";              ///< a piece of the linked text
inline constexpr std::u16string_view kAdded = u"text-added";       ///< a piece that only Source has
inline constexpr std::u16string_view kGoneText = u"text-gone";     ///< a piece that left the text
inline constexpr std::u16string_view kRow = u"row";                ///< what a row of Indicators got
inline constexpr std::u16string_view kGoneRow = u"row-gone";       ///< the same, left the text
inline constexpr std::u16string_view kDroppedRow = u"row-dropped"; ///< the same, no indicator
inline constexpr std::u16string_view kTaken = u"taken";            ///< that a row was left out
inline constexpr std::u16string_view kFrame = u"frame";            ///< what Report says of one
inline constexpr std::u16string_view kComparison = u"comparison"; ///< that a comparison was written
inline constexpr std::u16string_view kLeftOut = u"left-out";      ///< that a number was listed
inline constexpr std::u16string_view kSeries = u"series"; ///< that a row of Panel was written
inline constexpr std::u16string_view kPeriod = u"period"; ///< what a column of Panel is of
} // namespace base_kind

/// Whether rows of that kind hold a piece of text, with a number.
bool isTextKind(std::u16string_view kind);

/// The link and what follows the last piece of the text.
std::vector<Cell> baseReportCells(std::uint32_t report, const ImportFacts &facts,
                                  std::string_view encoding, std::u16string_view tail);

/// A piece of text and the white space before it, both escaped.
std::vector<Cell> baseTextCells(std::u16string_view kind, std::uint32_t report,
                                std::uint32_t number, std::u16string_view separator,
                                std::u16string_view text);

/// What was written into the cells of a row of Indicators; formulas as the text of their templates.
/// `stem` is the key's as the series has it now (it may have been reworded since it got its key).
/// What the text alone tells is how far its figures may be off: 1.40 is kept as 1.4.
std::vector<Cell> baseRowCells(const std::vector<Cell> &indicatorCells, std::u16string_view stem,
                               const RowRounding &rounding);

/// That the comparison of Comparisons' row was written.
std::vector<Cell> baseComparisonCells(std::uint32_t report,
                                      const std::vector<Cell> &comparisonCells);
/// What tells comparisons apart.
std::u16string comparisonIdentity(std::u16string_view type, std::u16string_view key1,
                                  std::u16string_view key2);

/// That the left-out number of that key was listed.
std::vector<Cell> baseLeftOutCells(std::uint32_t report, std::u16string_view key);

/// That a row of Panel was written.
std::vector<Cell> baseSeriesCells(std::uint32_t report, std::u16string_view series);
/// The period of a column of Panel, which counts from 1.
std::vector<Cell> basePeriodCells(std::uint32_t report, std::uint32_t column,
                                  std::u16string_view period);

/// That the number of the row with that key was left out, and the user took it.
std::vector<Cell> baseTakenCells(std::uint32_t report, std::u16string_view key);

/// What was written into the row of the sheet Report; formulas as the text of their templates.
std::vector<Cell> baseFrameCells(std::uint32_t report, const std::vector<Cell> &frameCells);
/// The column of Base that keeps a column of Report; Size for its number and its file.
std::size_t baseColumnOfFrame(std::size_t reportColumn);

/// The column of Base that keeps a column of Indicators; Size for what has no base: State
/// and what a row says of itself.
std::size_t baseColumnOf(std::size_t indicatorColumn);

/// White space between two pieces as the sheet keeps it: escaped, and cut where it would not fit.
std::u16string separatorText(std::u16string_view separator);

} // namespace ri
