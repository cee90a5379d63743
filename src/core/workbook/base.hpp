// The rows of the hidden sheet Base: what the last import or refresh read and wrote. All of it lies
// in cells, so that undo restores it. May include: model, std.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.hpp"
#include "workbook/cell.hpp"
#include "workbook/plan.hpp"

namespace ri {

inline constexpr std::u16string_view kBaseReport = u"report"; ///< rb_kind of a report's link
inline constexpr std::u16string_view kBaseText = u"text";     ///< of a piece of its linked text
inline constexpr std::u16string_view kBaseRow = u"row";       ///< of a row of Indicators

/// The link and what follows the last piece of the text.
std::vector<Cell> baseReportCells(std::uint32_t report, const ImportFacts &facts,
                                  std::string_view encoding, std::u16string_view tail);

/// A piece of the linked text and the white space before it; both are escaped here.
std::vector<Cell> baseTextCells(std::uint32_t report, std::uint32_t number,
                                std::u16string_view separator, std::u16string_view text);

/// What was written into the cells of a row of Indicators; formulas as the text of their templates.
std::vector<Cell> baseRowCells(const std::vector<Cell> &indicatorCells);

/// The column of Base that keeps a column of Indicators; Size for State, which has no base.
std::size_t baseColumnOf(std::size_t indicatorColumn);

/// White space between two pieces as the sheet keeps it: escaped, and cut where it would not fit.
std::u16string separatorText(std::u16string_view separator);

} // namespace ri
