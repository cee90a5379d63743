#include "csv_lines.hpp"

#include "csv.hpp"
#include "observation_fields.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri::cli {

const std::string kCsvHead =
    "report,quote,start,indicator,measure,value,unit,unit_text,unit_mult,qualifier,status,period,"
    "area,section,base_of,part_of,drives,basis,prices,doubt\n";

std::string csvLines(const Report &report, std::string_view name) {
  std::string out;
  eachObservation(report, [&](const ObservationFields &fields) {
    const Observation &observation = fields.observation;
    const Quantity &quantity = observation.quantity;
    const auto start = [](const std::optional<std::uint32_t> &link) {
      return link ? std::to_string(*link) : std::string();
    };
    Record(out)
        .text(fromUtf8(name)) // a file's name may hold any bytes
        .text(fields.quote)
        .plain(std::to_string(fields.start))
        .text(observation.indicator)
        .plain(code(observation.measure))
        .plain(quantity.value.toString())
        .text(quantity.unit)
        .text(fields.unitText)
        .plain(std::to_string(quantity.unitMult))
        .plain(code(quantity.qualifier))
        .plain(code(observation.status))
        .plain(observation.period.toString())
        .text(observation.area)
        .text(fields.section)
        .plain(start(fields.baseOf))
        .plain(start(fields.partOf))
        .plain(start(fields.drives))
        .plain(code(observation.basis))
        .plain(code(observation.prices))
        .plain(inOneField(fields.doubt));
  });
  return out;
}

std::string csvOpening(std::string_view name) {
  std::string line;
  { Record(line).text(fromUtf8(name)); }
  line.back() = ',';
  return line;
}

} // namespace ri::cli
