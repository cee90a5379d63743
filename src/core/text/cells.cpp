#include "text/cells.hpp"

#include <algorithm>

#include "text/line.hpp"

namespace ri {

SourceSpan trimmed(std::u16string_view folded, SourceSpan span) {
  const auto blank = [](char16_t c) {
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n' || c == u'*';
  };
  while (span.begin < span.end && blank(folded[span.begin]))
    ++span.begin;
  while (span.end > span.begin && blank(folded[span.end - 1]))
    --span.end;
  return span;
}

namespace {

bool isGap(char16_t c) { return c == u' ' || c == u'\t'; }

/// A sentence of a table leaves out the blanks around its line, tabs of empty cells among them.
SourceSpan wholeLine(std::u16string_view folded, SourceSpan line) {
  while (line.begin > 0 && isGap(folded[line.begin - 1]))
    --line.begin;
  while (line.end < folded.size() && isGap(folded[line.end]))
    ++line.end;
  return line;
}

/// Every bar or tab begins a column; a bar at either end of the line only closes it.
TableRow placedCells(std::u16string_view folded, SourceSpan line, char16_t mark) {
  TableRow row;
  row.placed = true;
  std::uint32_t begin = line.begin;
  for (std::uint32_t i = line.begin; i <= line.end; ++i) {
    if (i != line.end && folded[i] != mark)
      continue;
    const SourceSpan cell = trimmed(folded, {begin, i});
    const bool outside = mark == u'|' && (begin == line.begin || i == line.end);
    if (!cell.empty())
      row.cells.push_back({cell, row.width});
    row.width += !cell.empty() || !outside;
    begin = i + 1;
  }
  return row;
}

/// So many spaces as `least` part cells, but none inside a number.
TableRow countedCells(std::u16string_view folded, SourceSpan line,
                      const std::vector<Quantity> &quantities, std::uint32_t least) {
  auto quantity = std::lower_bound(
      quantities.begin(), quantities.end(), line.begin,
      [](const Quantity &item, std::uint32_t at) { return item.quote.begin < at; });
  const auto inNumber = [&](std::uint32_t at) {
    while (quantity != quantities.end() && quantity->quote.end <= at)
      ++quantity;
    return quantity != quantities.end() && quantity->quote.begin <= at;
  };
  TableRow row;
  std::uint32_t begin = line.begin;
  for (std::uint32_t i = line.begin; i <= line.end; ++i) {
    std::uint32_t gap = i == line.end ? least : 0;
    if (i != line.end && folded[i] == u' ' && !inNumber(i))
      while (i + gap < line.end && folded[i + gap] == u' ')
        ++gap;
    if (gap < least)
      continue;
    if (const SourceSpan cell = trimmed(folded, {begin, i}); !cell.empty())
      row.cells.push_back({cell, row.cells.size()});
    i += i == line.end ? 0 : gap - 1;
    begin = i + 1;
  }
  row.width = row.cells.size();
  return row;
}

} // namespace

TableRow cellsOf(std::u16string_view folded, SourceSpan line,
                 const std::vector<Quantity> &quantities) {
  const std::u16string_view text = line.in(folded);
  const auto has = [&](std::u16string_view sign) { return text.find(sign) != text.npos; };
  if (has(u"|"))
    return placedCells(folded, line, u'|');
  if (has(u"\t"))
    return placedCells(folded, wholeLine(folded, line), u'\t');
  if (const LabelEnd label = labelEnd(text); label.value != 0) {
    TableRow row;
    row.cells = {{trimmed(folded, {line.begin, line.begin + label.end}), 0},
                 {trimmed(folded, {line.begin + label.value, line.end}), 1}};
    row.width = row.cells.size();
    return row;
  }
  return countedCells(folded, line, quantities, has(u"  ") ? 2 : 1);
}

bool isRule(std::u16string_view folded, const TableRow &row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [&](const TableCell &cell) {
    return cell.span.in(folded).find_first_not_of(u"-: =") == std::u16string_view::npos;
  });
}

bool isBracketed(std::u16string_view folded, SourceSpan cell) {
  std::u16string_view text = cell.in(folded);
  if (!text.empty() && text.back() == u'%')
    text.remove_suffix(1);
  return text.size() > 2 && text.front() == u'(' && text.back() == u')' &&
         text.find_first_not_of(u"0123456789.,% ", 1) == text.size() - 1;
}

} // namespace ri
