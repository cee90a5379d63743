#include "json_lines.hpp"

#include <array>
#include <cstdint>

#include "code_points.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri::cli {
namespace {

/// One JSON object on a line of its own, its members in the order of the calls.
class Object {
public:
  explicit Object(std::string &out) : out_(out) {}
  Object(const Object &) = delete;
  Object &operator=(const Object &) = delete;
  ~Object() { out_ += "}\n"; }

  void text(std::string_view name, std::string_view utf8) {
    open(name);
    out_ += '"';
    for (const char byte : utf8)
      escape(byte);
    out_ += '"';
  }
  void text(std::string_view name, std::u16string_view value) { text(name, toUtf8(value)); }
  void texts(std::string_view name, const std::vector<std::string_view> &plain) {
    open(name);
    out_ += '[';
    for (std::size_t i = 0; i < plain.size(); ++i)
      out_.append(i == 0 ? "\"" : ", \"").append(plain[i]) += '"';
    out_ += ']';
  }
  void number(std::string_view name, std::string_view digits) {
    open(name);
    out_ += digits;
  }
  void number(std::string_view name, std::int64_t value) { number(name, std::to_string(value)); }

private:
  void open(std::string_view name) {
    out_ += first_ ? "{\"" : ", \"";
    out_ += name;
    out_ += "\": ";
    first_ = false;
  }
  void escape(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    if (byte == '"' || byte == '\\') {
      out_ += '\\';
      out_ += byte;
    } else if (value < 0x20) {
      constexpr std::array kHex{'0', '1', '2', '3', '4', '5', '6', '7',
                                '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
      out_ += "\\u00";
      out_ += kHex.at(value >> 4U);
      out_ += kHex.at(value & 0xFU);
    } else {
      out_ += byte;
    }
  }

  std::string &out_;
  bool first_ = true;
};

void addUnit(Object &object, const Quantity &quantity, std::u16string_view text) {
  object.text("unit", quantity.unit);
  object.text("unit_text", quantity.unitText.in(text));
  object.number("unit_mult", quantity.unitMult);
  object.text("qualifier", code(quantity.qualifier));
}

void addReport(Object &object, std::string_view name) {
  if (!name.empty())
    object.text("report", fromUtf8(name)); // a file's name may hold any bytes
}

} // namespace

std::string quantityLines(const std::vector<Quantity> &quantities, std::u16string_view text,
                          std::string_view report) {
  std::string out;
  CodePoints points(text);
  for (const Quantity &quantity : quantities) {
    Object object(out);
    addReport(object, report);
    object.text("quote", quantity.quote.in(text));
    object.number("start", points.at(quantity.quote.begin));
    object.number("value", quantity.value.toString());
    addUnit(object, quantity, text);
  }
  return out;
}

std::string lineOpening(std::string_view report) {
  std::string line;
  {
    Object object(line);
    addReport(object, report);
  }
  return line.substr(0, line.size() - 2) + ", ";
}

std::string observationLines(const Report &report, std::string_view name) {
  std::vector<std::uint32_t> starts;
  CodePoints points(report.text);
  for (const Observation &observation : report.observations)
    starts.push_back(points.at(observation.quantity.quote.begin));
  std::string out;
  for (std::size_t i = 0; i < report.observations.size(); ++i) {
    const Observation &observation = report.observations[i];
    const Quantity &quantity = observation.quantity;
    Object object(out);
    addReport(object, name);
    object.text("quote", quantity.quote.in(report.text));
    object.number("start", starts[i]);
    object.text("indicator", observation.indicator);
    object.text("measure", code(observation.measure));
    object.number("value", quantity.value.toString());
    addUnit(object, quantity, report.text);
    object.text("status", code(observation.status));
    object.text("period", observation.period.toString());
    object.text("area", observation.area);
    object.text("section", observation.sentence == kNone
                               ? std::u16string_view{}
                               : sectionOf(report, report.sentences[observation.sentence]));
    const auto link = [&](std::string_view member, Index target) {
      if (target != kNone)
        object.number(member, starts[target]);
    };
    link("base_of", observation.baseOf);
    link("part_of", observation.partOf);
    link("drives", observation.drives);
    object.text("basis", code(observation.basis));
    object.text("prices", code(observation.prices));
    std::vector<std::string_view> doubt;
    observation.doubts.eachAttribute(
        [&](std::string_view attribute) { doubt.push_back(attribute); });
    object.texts("doubt", doubt);
  }
  return out;
}

} // namespace ri::cli
