#include "sdmx_csv.hpp"

#include <array>
#include <cstdio>

#include "csv.hpp"
#include "observation_fields.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri::cli {
namespace {

constexpr std::string_view kStructure = "datastructure,RI:REPORTED(1.0.0),I,";
constexpr std::string_view kUnknown = "_U"; ///< SDMX's code for what is not known

template <typename... Values> std::string formatted(const char *pattern, Values... values) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), pattern, values...);
  return text.data();
}

/// Days since some day, of a day of the Gregorian calendar; month 13 is the next year's first.
int dayNumber(int year, int month, int day) {
  const int shifted = year + (month > 2 ? 0 : -1); // the leap day ends a year that begins in March
  const int days = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + days;
}

/// From the first day on, so many years, months or days: "2025-01-01/P7M"; empty where it ends
/// before.
std::string spanOf(const CalendarPoint &first, const CalendarPoint &last) {
  const int years = last.year - first.year + 1;
  const int months = 12 * (years - 1) + last.lastMonth() - first.firstMonth() + 1;
  if (first.isYear() && last.isYear())
    return years > 0 ? formatted("%04d-01-01/P%dY", first.year, years) : "";
  if (first.day == 0 && last.day == 0)
    return months > 0 ? formatted("%04d-%02d-01/P%dM", first.year, first.firstMonth(), months) : "";
  const int from = first.day == 0 ? 1 : first.day;
  const int days = (last.day == 0 ? dayNumber(last.year, last.lastMonth() + 1, 1)
                                  : dayNumber(last.year, last.lastMonth(), last.day) + 1) -
                   dayNumber(first.year, first.firstMonth(), from);
  return days > 0 ? formatted("%04d-%02d-%02d/P%dD", first.year, first.firstMonth(), from, days)
                  : "";
}

} // namespace

const std::string kSdmxHead =
    "STRUCTURE,STRUCTURE_ID,ACTION,REPORT,POSITION,FREQ,REF_AREA,INDICATOR,MEASURE,UNIT_MEASURE,"
    "TIME_PERIOD,OBS_VALUE,UNIT_MULT,OBS_STATUS,QUALIFIER,BASIS,PRICES,SECTION,QUOTE,UNIT_TEXT,"
    "BASE_OF,PART_OF,DRIVES,DOUBT\n";

std::string timePeriodOf(const Period &period) {
  const auto known = [](const CalendarPoint &point) {
    return point.year != 0 && (point.day == 0 || point.month != 0);
  };
  if (!known(period.first()) || !known(period.last()))
    return "";
  if (period.isSpan())
    return spanOf(period.first(), period.last());
  if (period.first().half != 0)
    return formatted("%04d-S%d", period.year(), period.first().half);
  return period.toString();
}

std::string sdmxLines(const Report &report, std::string_view name, std::uint64_t &without) {
  std::string out;
  eachObservation(report, [&](const ObservationFields &fields) {
    const Observation &observation = fields.observation;
    const Quantity &quantity = observation.quantity;
    const std::string time = timePeriodOf(observation.period);
    const auto stated = quantity.value.scaled(-quantity.unitMult); // SDMX multiplies it again
    if (time.empty() || !stated) {
      ++without;
      return;
    }
    const auto start = [](const std::optional<std::uint32_t> &link) {
      return link ? std::to_string(*link) : std::string();
    };
    out += kStructure;
    Record record(out);
    record.text(fromUtf8(name)).plain(std::to_string(fields.start));
    record.plain(frequencyOf(observation.period));
    if (observation.area.empty())
      record.plain(kUnknown);
    else
      record.text(observation.area);
    record.text(observation.indicator)
        .plain(code(observation.measure))
        .text(quantity.unit)
        .plain(time)
        .plain(stated->toString())
        .plain(std::to_string(quantity.unitMult))
        .plain(code(observation.status))
        .plain(code(quantity.qualifier))
        .plain(code(observation.basis))
        .plain(code(observation.prices))
        .text(fields.section)
        .text(fields.quote)
        .text(fields.unitText)
        .plain(start(fields.baseOf))
        .plain(start(fields.partOf))
        .plain(start(fields.drives))
        .plain(inOneField(fields.doubt));
  });
  return out;
}

std::string sdmxOpening(std::string_view name) {
  std::string line(kStructure);
  { Record(line).text(fromUtf8(name)); }
  line.back() = ',';
  return line;
}

} // namespace ri::cli
