#include "input/table_block.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>

namespace ri::calc {
namespace {

using css::uno::Reference;

constexpr std::int32_t kWidth = 10000; ///< of a table, in its own measure
constexpr std::int32_t kSame = 40;     ///< edges that are no farther apart are one

/// Where the cells of a row begin, from left to right.
std::vector<std::int32_t> edgesOf(const Reference<css::beans::XPropertySet> &row) {
  std::vector<std::int32_t> edges{0};
  css::uno::Sequence<css::text::TableColumnSeparator> separators;
  row->getPropertyValue("TableColumnSeparators") >>= separators;
  for (const css::text::TableColumnSeparator &separator : separators)
    if (separator.IsVisible)
      edges.push_back(separator.Position);
  return edges;
}

/// The edges of all rows, ascending; those that are nearly one are. The last is the right edge.
std::vector<std::int32_t> gridOf(const std::vector<std::vector<std::int32_t>> &rows) {
  std::vector<std::int32_t> all;
  for (const auto &edges : rows)
    all.insert(all.end(), edges.begin(), edges.end());
  std::sort(all.begin(), all.end());
  std::vector<std::int32_t> grid;
  for (const std::int32_t edge : all)
    if (grid.empty() || edge - grid.back() > kSame)
      grid.push_back(edge);
  grid.push_back(kWidth + kSame);
  return grid;
}

std::size_t columnAt(const std::vector<std::int32_t> &grid, std::int32_t edge) {
  const auto next = std::upper_bound(grid.begin(), grid.end(), edge);
  return static_cast<std::size_t>(next - grid.begin()) - 1;
}

/// B3 is the second cell of the third row; a follows Z. A part of a divided cell (B3.1.2) has no
/// place of its own.
struct Place {
  std::size_t cell = 0, row = 0;
  bool divided = false;
};
Place placeOf(const rtl::OUString &name) {
  constexpr std::size_t kLetters = 26;
  Place place;
  sal_Int32 at = 0;
  for (; at < name.getLength(); ++at) {
    const sal_Unicode c = name[at];
    if (c >= 'A' && c <= 'Z')
      place.cell = place.cell * 2 * kLetters + static_cast<std::size_t>(c - 'A') + 1;
    else if (c >= 'a' && c <= 'z')
      place.cell = place.cell * 2 * kLetters + kLetters + static_cast<std::size_t>(c - 'a') + 1;
    else
      break;
  }
  for (; at < name.getLength() && name[at] != '.'; ++at)
    place.row = place.row * 10 + static_cast<std::size_t>(name[at] - '0');
  place.divided = at < name.getLength();
  --place.cell;
  --place.row;
  return place;
}

std::size_t rowSpanOf(const Reference<css::table::XCell> &cell) {
  const Reference<css::beans::XPropertySet> properties(cell, css::uno::UNO_QUERY);
  sal_Int32 rows = 1;
  if (properties.is() && properties->getPropertySetInfo()->hasPropertyByName("RowSpan"))
    properties->getPropertyValue("RowSpan") >>= rows;
  return rows > 1 ? static_cast<std::size_t>(rows) : 1;
}

void addColumns(const std::vector<std::int32_t> &grid, const std::vector<std::int32_t> &edges,
                const Place &place, WriterCell &cell) {
  if (place.divided || place.cell >= edges.size()) {
    cell.column = std::min(place.cell, grid.size() - 2);
    return;
  }
  cell.column = columnAt(grid, edges[place.cell] + kSame / 2);
  const bool last = place.cell + 1 == edges.size();
  const std::size_t end =
      last ? grid.size() - 1 : columnAt(grid, edges[place.cell + 1] + kSame / 2);
  cell.columns = std::max(end, cell.column + 1) - cell.column;
}

} // namespace

std::vector<WriterCell> cellsOf(const Reference<css::text::XTextTable> &table) {
  std::vector<std::vector<std::int32_t>> rows;
  const Reference<css::container::XIndexAccess> lines(table->getRows(), css::uno::UNO_QUERY_THROW);
  const sal_Int32 count = lines->getCount();
  rows.reserve(static_cast<std::size_t>(count));
  for (sal_Int32 i = 0; i < count; ++i)
    rows.push_back(edgesOf({lines->getByIndex(i), css::uno::UNO_QUERY_THROW}));
  const std::vector<std::int32_t> grid = gridOf(rows);
  std::vector<WriterCell> cells;
  for (const rtl::OUString &name : table->getCellNames()) {
    const Place place = placeOf(name);
    const Reference<css::table::XCell> cell = table->getCellByName(name);
    WriterCell made;
    made.text.set(cell, css::uno::UNO_QUERY);
    if (!made.text.is() || place.row >= rows.size())
      continue;
    made.row = place.row;
    made.rows = rowSpanOf(cell);
    addColumns(grid, rows[place.row], place, made);
    cells.push_back(std::move(made));
  }
  std::stable_sort(cells.begin(), cells.end(), [](const WriterCell &a, const WriterCell &b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
  });
  return cells;
}

std::size_t headRowsOf(const Reference<css::text::XTextTable> &table) {
  const Reference<css::beans::XPropertySet> properties(table, css::uno::UNO_QUERY_THROW);
  bool repeats = false;
  sal_Int32 rows = 0;
  properties->getPropertyValue("RepeatHeadline") >>= repeats;
  properties->getPropertyValue("HeaderRowCount") >>= rows;
  return repeats && rows > 0 ? static_cast<std::size_t>(rows) : 0;
}

} // namespace ri::calc
