#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <stdexcept>

namespace ri {

Table::Table(std::string_view text, std::size_t columns) : columns_(columns) {
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::size_t length = std::min(text.find('\n'), text.size());
    std::string_view entry = text.substr(0, length);
    text.remove_prefix(std::min(length + 1, text.size()));
    if (entry.empty() || entry.front() == '#')
      continue;
    const std::size_t before = cells_.size();
    for (std::size_t tab = 0; tab != std::string_view::npos;) {
      tab = entry.find('\t');
      cells_.push_back(entry.substr(0, tab));
      entry.remove_prefix(tab == std::string_view::npos ? entry.size() : tab + 1);
    }
    if (cells_.size() - before != columns)
      throw std::invalid_argument("table line " + std::to_string(line) + " has " +
                                  std::to_string(cells_.size() - before) + " columns, not " +
                                  std::to_string(columns));
  }
}

std::u16string widen(std::string_view utf8) {
  std::u16string text;
  text.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(utf8[i + k]); };
    const unsigned lead = byte(0);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (i + length > utf8.size())
      throw std::invalid_argument("text is cut off inside a UTF-8 character");
    char32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t k = 1; k < length; ++k)
      point = point << 6 | (byte(k) & 0x3FU);
    if (point >= 0x10000) {
      text.push_back(static_cast<char16_t>(0xD7C0 + (point >> 10)));
      text.push_back(static_cast<char16_t>(0xDC00 + (point & 0x3FF)));
    } else {
      text.push_back(static_cast<char16_t>(point));
    }
    i += length;
  }
  return text;
}

Lexicon::Lexicon(Direction direction)
    : direction_(direction), edges_(64), nodes_(1), firsts_(kPage) {}

Lexicon::Lexicon(const Table &table, std::size_t column, Direction direction) : Lexicon(direction) {
  for (std::size_t row = 0; row < table.rows(); ++row)
    add(widen(table.cell(row, column)), static_cast<std::uint32_t>(row));
}

std::size_t Lexicon::slot(std::uint32_t node, char16_t unit) const {
  const std::size_t mask = edges_.size() - 1;
  std::uint64_t key = (std::uint64_t{node} << 16 | unit) * 0x9E3779B97F4A7C15U;
  std::size_t at = static_cast<std::size_t>(key >> 32) & mask;
  while (edges_[at].node != 0 && (edges_[at].node != node || edges_[at].unit != unit))
    at = (at + 1) & mask;
  return at;
}

std::uint32_t Lexicon::follow(std::uint32_t node, char16_t unit) const {
  return (nodes_[node].units & bit(unit)) == 0 ? 0 : edges_[slot(node, unit)].target;
}

void Lexicon::grow() {
  std::vector<Edge> old(edges_.size() * 2);
  old.swap(edges_);
  for (const Edge &edge : old)
    if (edge.node != 0)
      edges_[slot(edge.node, edge.unit)] = edge;
}

std::uint32_t &Lexicon::firstOf(char16_t unit) {
  std::uint16_t &page = pages_[unit >> 8U];
  if (page == 0) {
    page = static_cast<std::uint16_t>(firsts_.size() / kPage);
    firsts_.resize(firsts_.size() + kPage);
  }
  return firsts_[page * kPage + (unit & (kPage - 1))];
}

void Lexicon::add(std::u16string_view word, std::uint32_t row) {
  if (word.empty())
    return;
  const auto unitAt = [&](std::size_t i) {
    return direction_ == Direction::Forward ? word[i] : word[word.size() - 1 - i];
  };
  const auto newNode = [this] {
    nodes_.emplace_back();
    return static_cast<std::uint32_t>(nodes_.size() - 1);
  };
  std::uint32_t &first = firstOf(unitAt(0));
  if (first == 0)
    first = newNode();
  std::uint32_t node = first;
  for (std::size_t i = 1; i < word.size(); ++i) {
    const char16_t unit = unitAt(i);
    if (2 * (used_ + 1) > edges_.size())
      grow();
    Edge &edge = edges_[slot(node, unit)];
    if (edge.node == 0) {
      nodes_[node].units |= bit(unit);
      edge = {node, unit, newNode()};
      ++used_;
    }
    node = edge.target;
  }
  nodes_[node].row = row + 1;
}

WordMatch Lexicon::longestFrom(std::uint32_t node, std::u16string_view text, std::size_t at,
                               std::size_t end) const {
  WordMatch match;
  for (std::size_t i = at + 1; node != 0; node = i < end ? follow(node, text[i++]) : 0)
    if (nodes_[node].row != 0)
      match = {static_cast<std::uint32_t>(i - at), nodes_[node].row - 1};
  return match;
}

WordMatch Lexicon::longestUpTo(std::uint32_t node, std::u16string_view text, std::size_t end,
                               std::size_t begin) const {
  WordMatch match;
  for (std::size_t i = end - 1; node != 0; node = i > begin ? follow(node, text[--i]) : 0)
    if (nodes_[node].row != 0)
      match = {static_cast<std::uint32_t>(end - i), nodes_[node].row - 1};
  return match;
}

} // namespace ri
