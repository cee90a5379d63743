// How libFuzzer changes a text: by bytes as ever, and by what reports are made of. Marks of
// structure, numerals and the words of the tables are put between two characters or in the place of
// one, so that short inputs soon say something.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <string_view>
#include <vector>

#include "lang/zh/tables.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t maxSize);
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size,
                                               std::size_t maxSize, unsigned seed);

namespace {

using Pieces = std::vector<std::string_view>;

const Pieces &marks() {
  static const Pieces all{
      "、",  "，",  "。",     "；",     "：",   "（",    "）",   "（甲）", "「",
      "」",  "《",  "》",     "“",      "”",    "|",     "\t",   "  ",     "\n",
      "和",  "及",  "等",     "的",     "分別", "其中",  "至",   "—",      "由",
      ":",   "/",   ".",      ",",      "-",    "+",     "^",    "%",      "$",
      "0",   "5",   "8,000",  "2.5",    "1e9",  "百",    "萬",   "億",     "三分之",
      "半",  "第",  "2025年", "3月5日", "0:05", "8:30",  "去年", "# ",     "一、",
      "(2)", "1.",  "<b>",    "&nbsp;", "元",   "5億元", "5%",   "\u200B", "\xF0\xA0\xAE\xB7",
      "為",  "增長"};
  return all;
}

/// The first column of each table.
const std::vector<Pieces> &words() {
  static const std::vector<Pieces> all = [] {
    std::vector<Pieces> tables;
    for (const std::string_view name : ri::zh::tableNames()) {
      std::string_view text = ri::zh::table(name);
      Pieces &column = tables.emplace_back();
      while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(line.size() + (line.size() < text.size() ? 1 : 0));
        if (!line.empty() && line.front() != '#')
          column.push_back(line.substr(0, line.find('\t')));
      }
      if (column.empty())
        tables.pop_back();
    }
    return tables;
  }();
  return all;
}

bool goesOn(std::uint8_t byte) { return (byte & 0xC0) == 0x80; }

} // namespace

std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t maxSize,
                                    unsigned seed) {
  std::minstd_rand random(seed);
  const auto below = [&random](std::size_t bound) { return random() % bound; };
  if (below(3) == 0)
    return LLVMFuzzerMutate(data, size, maxSize);
  const Pieces &pieces = below(2) == 0 ? marks() : words()[below(words().size())];
  const std::string_view piece = pieces[below(pieces.size())];
  std::size_t begin = below(size + 1);
  while (begin > 0 && begin < size && goesOn(data[begin]))
    --begin;
  std::size_t end = begin;
  if (end < size && below(3) == 0) // in the place of the character
    while (++end < size && goesOn(data[end])) {
    }
  const std::size_t changed = size - (end - begin) + piece.size();
  if (changed > maxSize)
    return LLVMFuzzerMutate(data, size, maxSize);
  std::memmove(data + begin + piece.size(), data + end, size - end);
  std::memcpy(data + begin, piece.data(), piece.size());
  return changed;
}
