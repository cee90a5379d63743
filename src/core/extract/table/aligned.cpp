#include "extract/table/aligned.hpp"

#include <algorithm>

namespace ri {
namespace {

constexpr char16_t kFirstWide = 0x2E80;      ///< Chinese characters take two columns of the screen
constexpr std::uint32_t kLongestLine = 1000; ///< a longer line is no table's that a person aligned

} // namespace

std::vector<AlignedColumns::Extent> AlignedColumns::extentsOf(std::u16string_view folded,
                                                              const TableRow &row) {
  std::vector<Extent> extents;
  if (row.placed || row.cells.empty())
    return extents;
  std::uint32_t at = row.cells.front().span.begin;
  while (at > 0 && folded[at - 1] == u' ')
    --at;
  if (row.cells.back().span.end - at > kLongestLine)
    return extents;
  std::uint32_t column = 0;
  const auto columnOf = [&](std::uint32_t place) {
    for (; at < place; ++at)
      column += folded[at] >= kFirstWide ? 2 : 1;
    return column;
  };
  for (const TableCell &cell : row.cells) {
    const std::uint32_t begin = columnOf(cell.span.begin);
    extents.push_back({begin, columnOf(cell.span.end)});
  }
  return extents;
}

void AlignedColumns::learn(std::u16string_view folded, const TableRow &row) {
  const std::vector<Extent> cells = extentsOf(folded, row);
  if (cells.size() > columns_.size()) {
    columns_ = cells;
  } else if (cells.size() == columns_.size()) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      columns_[i].begin = std::min(columns_[i].begin, cells[i].begin);
      columns_[i].end = std::max(columns_[i].end, cells[i].end);
    }
  }
}

bool AlignedColumns::place(std::u16string_view folded, TableRow &row, std::size_t width) const {
  const std::vector<Extent> cells = extentsOf(folded, row);
  if (columns_.size() != width || cells.empty() || cells.size() > width)
    return false;
  std::vector<std::size_t> places;
  for (const Extent &cell : cells) {
    const auto touches = [&](const Extent &column) {
      return cell.begin < column.end && column.begin < cell.end;
    };
    const auto first = std::find_if(columns_.begin(), columns_.end(), touches);
    if (first == columns_.end() ||
        std::find_if(first + 1, columns_.end(), touches) != columns_.end())
      return false;
    const auto place = static_cast<std::size_t>(first - columns_.begin());
    if (!places.empty() && place <= places.back())
      return false;
    places.push_back(place);
  }
  for (std::size_t i = 0; i < places.size(); ++i)
    row.cells[i].column = places[i];
  return true;
}

} // namespace ri
