#include "blocks_file.hpp"

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <vector>

#include <nlohmann/json.hpp>

#include "model/read_error.hpp"
#include "text/blocks.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri::cli {
namespace {

using nlohmann::json;

constexpr std::size_t kMostPlaces = 100000; ///< rows or columns of a table

std::size_t placeIn(const json &cell, const char *name, std::size_t otherwise) {
  const std::size_t place = cell.value(name, otherwise);
  if (place > kMostPlaces)
    throw std::out_of_range(std::string(name) + " is too large");
  return place;
}

std::u16string textIn(const json &object) { return fromUtf8(object.value("text", std::string())); }

Block blockOf(const json &object) {
  Block block;
  block.kind = blockKindOf(object.at("kind").get<std::string>());
  block.text = textIn(object);
  block.level = object.value("level", std::uint8_t{0});
  block.number = fromUtf8(object.value("number", std::string()));
  for (const json &cell : object.value("cells", json::array()))
    block.cells.push_back({textIn(cell), placeIn(cell, "row", 0), placeIn(cell, "column", 0),
                           placeIn(cell, "rows", 1), placeIn(cell, "columns", 1),
                           cell.value("head", false)});
  return block;
}

} // namespace

std::string textOfBlocks(std::string_view lines) {
  std::vector<Block> blocks;
  std::uint32_t number = 0;
  for (std::size_t begin = 0; begin < lines.size(); ++number) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    const std::string_view line = lines.substr(begin, end - begin);
    try {
      if (!line.empty())
        blocks.push_back(blockOf(json::parse(line)));
    } catch (const std::exception &error) {
      throw ReadError(ReadError::Kind::Malformed,
                      std::string("This line is no block (") + error.what() +
                          "); give the lines that the command blocks prints.",
                      begin, number + 1);
    }
    begin = end + 1;
  }
  return toUtf8(writtenText(blocks));
}

} // namespace ri::cli
