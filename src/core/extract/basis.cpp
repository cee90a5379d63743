#include "extract/basis.hpp"

#include "extract/noun_phrase.hpp"

namespace ri {
namespace {

constexpr std::size_t kYear = 4; // digits

bool isYear(const std::string &text) {
  return text.size() == kYear && text.find_first_not_of("0123456789") == std::string::npos;
}

/// The month or quarter before ("2025-12" of "2026-01", "2025-Q4" of "2026-Q1"); else empty.
std::string periodBefore(const std::string &period) {
  const std::string year = period.substr(0, kYear);
  if (period.size() != 7 || !isYear(year) || period[5] == 'H')
    return {};
  const bool quarter = period[5] == 'Q';
  const int last = quarter ? 4 : 12;
  const int number = std::stoi(period.substr(quarter ? 6 : 5));
  const std::string before = std::to_string(number == 1 ? last : number - 1);
  return std::to_string(std::stoi(year) - (number == 1 ? 1 : 0)) +
         (quarter              ? "-Q"
          : before.size() == 1 ? "-0"
                               : "-") +
         before;
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

Basis basisBetween(const std::string &base, const std::string &period) {
  if (base.size() == period.size() && isYear(base.substr(0, kYear)) &&
      isYear(period.substr(0, kYear)) && base.substr(kYear) == period.substr(kYear) &&
      std::stoi(base.substr(0, kYear)) + 1 == std::stoi(period.substr(0, kYear)))
    return Basis::YearOnYear;
  const std::string before = periodBefore(period);
  return !before.empty() && base == before ? Basis::PeriodOnPeriod : Basis::NamedBase;
}

} // namespace ri
