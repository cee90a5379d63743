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

namespace {

bool hasDigit(std::u16string_view text) {
  return text.find_first_of(u"0123456789") != std::u16string_view::npos;
}

/// 過夜旅客 2,926 +4.9%: cells parted by single spaces, where the last is a number; the words
/// before the first number are the label.
Row spacedCells(std::u16string_view folded, SourceSpan line) {
  Row row;
  std::uint32_t begin = line.begin;
  for (std::uint32_t i = line.begin; i <= line.end; ++i) {
    if (i < line.end && folded[i] != u' ')
      continue;
    const SourceSpan cell{begin, i};
    begin = i + 1;
    if (cell.empty())
      continue;
    if (row.size() == 1 && !hasDigit(cell.in(folded)) && !hasDigit(row.front().span.in(folded)))
      row.front().span.end = cell.end;
    else
      row.push_back({cell});
  }
  return row.size() > 1 && hasDigit(row.back().span.in(folded)) ? row : Row{{line}};
}

} // namespace

Row cellsOf(std::u16string_view folded, SourceSpan line) {
  const std::u16string_view text = line.in(folded);
  const bool bars = text.find(u'|') != std::u16string_view::npos;
  const bool tabs = !bars && text.find(u'\t') != std::u16string_view::npos;
  Row row;
  std::uint32_t begin = line.begin;
  for (std::uint32_t i = line.begin; i <= line.end; ++i) {
    std::uint32_t gap = 0;
    if (i == line.end || (bars && folded[i] == u'|') || (tabs && folded[i] == u'\t'))
      gap = 1;
    else if (!bars && !tabs && folded[i] == u' ')
      while (i + gap < line.end && folded[i + gap] == u' ')
        ++gap;
    if (gap == 0 || (gap == 1 && !bars && !tabs && i != line.end))
      continue;
    const SourceSpan cell = trimmed(folded, {begin, i});
    if (!cell.empty() || (bars && begin != line.begin && i != line.end))
      row.push_back({cell});
    i += gap - 1;
    begin = i + 1;
  }
  return row.size() == 1 && !bars && !tabs ? spacedCells(folded, row.front().span) : row;
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
