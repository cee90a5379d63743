// Periods as a sentence says them. May include: model, std.
#pragma once

#include <string>

#include "model/period.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {

/// 2025年1月至9月 of 2025-01/2025-09, 2025年第三季度 of 2025-Q3; the code itself in English and
/// where the year is unsaid.
std::u16string spokenPeriod(const Period &period, Language language);

} // namespace ri
