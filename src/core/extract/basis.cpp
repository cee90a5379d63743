#include "extract/basis.hpp"

#include "extract/affixes.hpp"
#include "extract/noun_phrase.hpp"

namespace ri {
namespace {

/// The month or quarter before (2025-12 of 2026-01, 2025-Q4 of 2026-Q1); else empty.
Period periodBefore(const Period &period) {
  const CalendarPoint &point = period.first();
  if (period.kind() == Period::Kind::Month && point.year != 0)
    return Period::ofMonth(point.year, point.month - 1);
  if (period.kind() == Period::Kind::Quarter && point.year != 0)
    return Period::ofQuarter(point.year, point.quarter - 1);
  return {};
}

} // namespace

Basis basisOfWord(std::u16string_view folded) {
  if (affixAt(folded, 0, Affix::AnnualAverage) != 0)
    return Basis::AnnualAverage;
  if (affixAt(folded, 0, Affix::YearOnYear) != 0)
    return Basis::YearOnYear;
  return affixAt(folded, 0, Affix::PeriodOnPeriod) != 0 ? Basis::PeriodOnPeriod : Basis::Unsaid;
}

Basis basisOfName(const Name &name, std::u16string_view folded) {
  if (name.empty())
    return Basis::Unsaid;
  const std::u16string words = name.in(folded);
  for (std::size_t at = 0; at < words.size(); ++at)
    if (affixAt(words, at, Affix::AnnualAverage) != 0)
      return Basis::AnnualAverage; // 人口年平均增长率
  const std::uint32_t end = name.back().end;
  return basisOfWord(folded.substr(end - headOf(name, folded).length).substr(0, 3));
}

Basis basisBetween(const Period &base, const Period &period) {
  if (!base.empty() && base == period.yearBefore())
    return Basis::YearOnYear;
  return !base.empty() && base == periodBefore(period) ? Basis::PeriodOnPeriod : Basis::NamedBase;
}

} // namespace ri
