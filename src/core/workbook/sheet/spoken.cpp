#include "workbook/sheet/spoken.hpp"

#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/utf.hpp"
#include "workbook/sheet/word_table.hpp"

namespace ri {
namespace {

/// 2025年9月15日; without the year where `year` says it already.
std::u16string spokenPoint(const CalendarPoint &point, int year, Language language) {
  constexpr std::u16string_view kDigits = u"一二三四";
  const auto say = [language](std::string_view id) { return word(id, language); };
  std::u16string spoken;
  if (point.year != year)
    spoken += joined({toText(static_cast<std::uint64_t>(point.year)), say("spoken.year")});
  if (point.half != 0)
    spoken += say(point.half == 1 ? "spoken.first-half" : "spoken.second-half");
  if (point.quarter != 0 && point.quarter <= kDigits.size())
    spoken += joined(
        {say("spoken.number"), kDigits.substr(point.quarter - 1U, 1), say("spoken.quarter")});
  if (point.month != 0)
    spoken += joined({toText(point.month), say("spoken.month")});
  if (point.day != 0)
    spoken += joined({toText(point.day), say("spoken.day")});
  return spoken;
}

} // namespace

std::u16string spokenPeriod(const Period &period, Language language) {
  if (language == Language::English || period.empty() || period.first().year <= 0)
    return fromUtf8(period.toString());
  if (!period.isSpan())
    return spokenPoint(period.first(), 0, language);
  return joined({spokenPoint(period.first(), 0, language), word("spoken.to", language),
                 spokenPoint(period.last(), period.first().year, language)});
}

} // namespace ri
