#include "extract/table/cells.hpp"

#include <algorithm>

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

Row cellsOf(std::u16string_view folded, SourceSpan line, const std::vector<Quantity> &quantities) {
  const std::u16string_view text = line.in(folded);
  const auto has = [&](std::u16string_view sign) { return text.find(sign) != text.npos; };
  const bool bars = has(u"|");
  const bool tabs = !bars && has(u"\t");
  const std::uint32_t least = !bars && !tabs && has(u"  ") ? 2 : 1; // spaces that part cells
  auto quantity = std::lower_bound(
      quantities.begin(), quantities.end(), line.begin,
      [](const Quantity &item, std::uint32_t at) { return item.quote.begin < at; });
  const auto inNumber = [&](std::uint32_t at) {
    while (quantity != quantities.end() && quantity->quote.end <= at)
      ++quantity;
    return quantity != quantities.end() && quantity->quote.begin <= at;
  };
  Row row;
  std::uint32_t begin = line.begin;
  for (std::uint32_t i = line.begin; i <= line.end; ++i) {
    std::uint32_t gap = 0;
    if (i == line.end || (bars && folded[i] == u'|') || (tabs && folded[i] == u'\t'))
      gap = least;
    else if (!bars && !tabs && folded[i] == u' ' && !inNumber(i))
      while (i + gap < line.end && folded[i + gap] == u' ')
        ++gap;
    if (gap < least)
      continue;
    const SourceSpan cell = trimmed(folded, {begin, i});
    if (!cell.empty() || (bars && begin != line.begin && i != line.end))
      row.push_back({cell});
    if (i != line.end && !bars && !tabs)
      i += gap - 1;
    begin = i + 1;
  }
  return row;
}

bool isRule(std::u16string_view folded, const Row &row) {
  return std::all_of(row.begin(), row.end(), [&](const TableCell &cell) {
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
