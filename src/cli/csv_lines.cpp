#include "csv_lines.hpp"

#include "csv.hpp"
#include "observation_fields.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri::cli {

const std::string kCsvHead =
    "report,quote,start,indicator,measure,value,unit,unit_text,unit_mult,qualifier,status,period,"
    "area,section,base_of,part_of,drives,basis,prices,doubt\n";

namespace {

using Guard = std::u16string (*)(std::u16string_view text);

std::u16string asItIs(std::u16string_view text) { return std::u16string(text); }

/// -3.2, +5%: no program calculates with it.
bool isNumber(std::u16string_view text) {
  if (!text.empty() && text.back() == u'%')
    text.remove_suffix(1);
  const std::size_t digits = text.find_first_of(u"0123456789");
  return digits <= 1 && text.find_first_not_of(u"0123456789.", digits) == std::u16string_view::npos;
}

/// Blanks before the sign do not hide it from every program.
std::u16string guarded(std::u16string_view text) {
  const std::size_t first = text.find_first_not_of(u" \u00A0\u3000\t\r\n");
  const bool isFormula =
      first != std::u16string_view::npos &&
      std::u16string_view(u"=@+-＝＠＋－﹦﹫﹢﹣").find(text[first]) != std::u16string_view::npos;
  return isFormula && !isNumber(text) ? std::u16string(u"'").append(text) : std::u16string(text);
}

std::string linesOf(const Report &report, std::string_view name, Guard guard) {
  std::string out;
  eachObservation(report, [&](const ObservationFields &fields) {
    const Observation &observation = fields.observation;
    const Quantity &quantity = observation.quantity;
    const auto start = [](const std::optional<std::uint32_t> &link) {
      return link ? std::to_string(*link) : std::string();
    };
    Record(out)
        .text(guard(fromUtf8(name))) // a file's name may hold any bytes
        .text(guard(fields.quote))
        .plain(std::to_string(fields.start))
        .text(guard(observation.indicator))
        .plain(code(observation.measure))
        .plain(quantity.value.toString())
        .text(quantity.unit)
        .text(guard(fields.unitText))
        .plain(std::to_string(quantity.unitMult))
        .plain(code(quantity.qualifier))
        .plain(code(observation.status))
        .plain(observation.period.toString())
        .text(guard(observation.area))
        .text(guard(fields.section))
        .plain(start(fields.baseOf))
        .plain(start(fields.partOf))
        .plain(start(fields.drives))
        .plain(code(observation.basis))
        .plain(code(observation.prices))
        .plain(inOneField(fields.doubt));
  });
  return out;
}

std::string openingOf(std::string_view name, Guard guard) {
  std::string line;
  { Record(line).text(guard(fromUtf8(name))); }
  line.back() = ',';
  return line;
}

} // namespace

std::string csvLines(const Report &report, std::string_view name) {
  return linesOf(report, name, guarded);
}

std::string csvOpening(std::string_view name) { return openingOf(name, guarded); }

std::string rawCsvLines(const Report &report, std::string_view name) {
  return linesOf(report, name, asItIs);
}

std::string rawCsvOpening(std::string_view name) { return openingOf(name, asItIs); }

} // namespace ri::cli
