#include "json_lines.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "code_points.hpp"
#include "observation_fields.hpp"
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
    while (!utf8.empty()) {
      const auto special = std::find_if(utf8.begin(), utf8.end(), [](char byte) {
        return static_cast<unsigned char>(byte) < 0x20 || byte == '"' || byte == '\\';
      });
      const auto plain = static_cast<std::size_t>(special - utf8.begin());
      out_ += utf8.substr(0, plain);
      if (plain < utf8.size())
        escape(utf8[plain]);
      utf8.remove_prefix(std::min(plain + 1, utf8.size()));
    }
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
    out_ += '\\';
    if (byte == '"' || byte == '\\') {
      out_ += byte;
      return;
    }
    constexpr std::array kHex{'0', '1', '2', '3', '4', '5', '6', '7',
                              '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    const auto value = static_cast<unsigned char>(byte);
    out_ += "u00";
    out_ += kHex.at(value >> 4U);
    out_ += kHex.at(value & 0xFU);
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

std::string cellsOf(const Block &table) {
  std::string list;
  for (const BlockCell &cell : table.cells) {
    std::string line;
    {
      Object object(line);
      object.number("row", static_cast<std::int64_t>(cell.row));
      object.number("column", static_cast<std::int64_t>(cell.column));
      if (cell.rows > 1)
        object.number("rows", static_cast<std::int64_t>(cell.rows));
      if (cell.columns > 1)
        object.number("columns", static_cast<std::int64_t>(cell.columns));
      if (cell.head)
        object.number("head", "true");
      object.text("text", cell.text);
    }
    line.pop_back();
    list.append(list.empty() ? "" : ", ").append(line);
  }
  return '[' + list + ']';
}

} // namespace

std::string blockLines(const std::vector<Block> &blocks, std::u16string_view text,
                       std::string_view report) {
  std::string out;
  CodePoints points(text);
  for (const Block &block : blocks) {
    Object object(out);
    addReport(object, report);
    object.text("kind", code(block.kind));
    object.number("start", points.at(block.place.begin));
    object.number("end", points.at(block.place.end));
    if (block.kind == BlockKind::Heading)
      object.number("level", block.level);
    if (!block.number.empty())
      object.text("number", block.number);
    if (block.kind == BlockKind::Table)
      object.number("cells", cellsOf(block));
    else
      object.text("text", block.text);
  }
  return out;
}

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
  std::string out;
  eachObservation(report, [&](const ObservationFields &fields) {
    const Observation &observation = fields.observation;
    Object object(out);
    addReport(object, name);
    object.text("quote", fields.quote);
    object.number("start", fields.start);
    object.text("indicator", observation.indicator);
    object.text("measure", code(observation.measure));
    object.number("value", observation.quantity.value.toString());
    addUnit(object, observation.quantity, report.text);
    object.text("status", code(observation.status));
    object.text("period", observation.period.toString());
    object.text("area", observation.area);
    object.text("section", fields.section);
    const auto link = [&](std::string_view member, const std::optional<std::uint32_t> &start) {
      if (start)
        object.number(member, *start);
    };
    link("base_of", fields.baseOf);
    link("part_of", fields.partOf);
    link("drives", fields.drives);
    object.text("basis", code(observation.basis));
    object.text("prices", code(observation.prices));
    object.texts("doubt", fields.doubt);
  });
  return out;
}

} // namespace ri::cli
