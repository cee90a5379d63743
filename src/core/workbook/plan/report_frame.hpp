// What each report is about, in a row of the sheet Report: period, area, currency and body in cells
// that the user may edit, each with its evidence beside it. May include: model, std.
#pragma once

#include <string_view>
#include <vector>

#include "model/report.hpp"
#include "workbook/plan/indicators.hpp"
#include "workbook/sheet/cell.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {

/// The cells of a report's row, as columnsOf(SheetId::Report). `url` is the linked file's.
std::vector<Cell> frameCells(const Report &report, const Placement &placement,
                             std::u16string_view url, Language ui);

/// How the row names the linked file.
Cell fileCell(std::u16string_view url);

} // namespace ri
