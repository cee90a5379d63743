#include "extract/basis.hpp"

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
  const auto begins = [folded](std::u16string_view with) {
    return folded.substr(0, with.size()) == with;
  };
  if (begins(u"年均") || begins(u"年平均") || begins(u"年化"))
    return Basis::AnnualAverage;
  if (begins(u"年增") || begins(u"年减"))
    return Basis::YearOnYear;
  if (begins(u"季增") || begins(u"季减") || begins(u"月增") || begins(u"月减"))
    return Basis::PeriodOnPeriod;
  return Basis::Unsaid;
}

Basis basisOfName(const Name &name, std::u16string_view folded) {
  if (name.empty())
    return Basis::Unsaid;
  const std::u16string words = name.in(folded);
  if (words.find(u"年均") != std::u16string::npos || words.find(u"年平均") != std::u16string::npos)
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
