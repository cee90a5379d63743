// The numbers of a report that are in no row of Indicators, as Left out lists them.
// May include: model, std.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/report.hpp"
#include "workbook/plan/indicators.hpp"
#include "workbook/sheet/cell.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {

/// Why a number was left out, in words.
std::u16string_view wordsOf(LeftOutReason reason, Language language);

/// One key a number, in the order of the text, made of the sentence's number, the reason and the
/// number as written: so it stays while the sentence says the same.
std::vector<std::u16string> leftOutKeys(const Report &report, const Placement &placement);

/// One row a number, as columnsOf(SheetId::LeftOut), in the order of the text; State is empty.
std::vector<std::vector<Cell>> leftOutCells(const Report &report, const Placement &placement,
                                            Language ui);

} // namespace ri
