#include "extract/table/head.hpp"

#include <algorithm>

#include "extract/basis.hpp"
#include "extract/words.hpp"

namespace ri {
namespace {

/// The columns that a head cell stands above: [first, last).
struct Share {
  std::size_t first, last;
};

/// Of a line whose cells are only counted. `labelled`: its first cell heads the rows' labels.
Share countedShare(std::size_t cell, std::size_t cells, std::size_t width, bool labelled) {
  if (cells >= width)
    return {cell, cell + 1};
  if (labelled && cell == 0)
    return {0, 1};
  const std::size_t values = width - 1;
  const std::size_t heads = labelled ? cells - 1 : cells;
  const std::size_t place = labelled ? cell - 1 : cell;
  if (values % heads == 0) {
    const std::size_t each = values / heads;
    return {1 + place * each, 1 + (place + 1) * each};
  }
  return {width - heads + place, width - heads + place + 1}; // flush right
}

bool hasCell(const TableRow &row, std::size_t column) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [column](const TableCell &cell) { return cell.column == column; });
}

/// Of line `h`, whose cells stand in their columns.
Share placedShare(const std::vector<TableRow> &heads, std::size_t h, std::size_t cell,
                  std::size_t width) {
  const std::vector<TableCell> &cells = heads[h].cells;
  Share share{cells[cell].column, cells[cell].column + 1};
  const std::size_t next = cell + 1 < cells.size() ? cells[cell + 1].column : width;
  const auto headedBelow = [&](std::size_t column) {
    return std::any_of(heads.begin() + static_cast<std::ptrdiff_t>(h) + 1, heads.end(),
                       [column](const TableRow &row) { return hasCell(row, column); });
  };
  while (share.first > 0 && share.last < next && headedBelow(share.last))
    ++share.last;
  return share;
}

bool isChange(const Word &word) {
  return word.length > 1 && (word.kind == Kind::Rise || word.kind == Kind::Fall);
}

bool isComparison(const Word &word) {
  return word.kind == Kind::Yoy || word.kind == Kind::Pop || word.kind == Kind::Cagr ||
         word.kind == Kind::When || word.kind == Kind::Compare;
}

} // namespace

bool isYear(std::u16string_view folded, SourceSpan cell) {
  const std::u16string_view text = cell.in(folded);
  return text.size() == 4 && (text.substr(0, 2) == u"19" || text.substr(0, 2) == u"20") &&
         text.find_first_not_of(u"0123456789") == std::u16string_view::npos;
}

std::optional<Period> HeadReader::periodIn(SourceSpan span, PeriodContext &context) const {
  if (isYear(folded_, span)) {
    const std::u16string_view year = span.in(folded_);
    context.mention(Period::ofYear(std::stoi(std::string(year.begin(), year.end()))));
    return context.now();
  }
  auto date = std::lower_bound(
      scan_.dates.begin(), scan_.dates.end(), span.begin,
      [](const DateMention &mention, std::uint32_t at) { return mention.span.begin < at; });
  bool named = false;
  for (; date != scan_.dates.end() && date->span.end <= span.end; ++date) {
    context.mention(date->period);
    named = true;
  }
  if (!named) {
    const Word word = wordAt(folded_, span.begin, span.end);
    if (word.kind != Kind::When || word.length != span.length())
      return std::nullopt;
    context.word(periodCode(word.row));
  }
  return context.now();
}

bool HeadReader::isLabel(SourceSpan cell, PeriodContext period) const {
  const SourceSpan words = trimmed(folded_, {cell.begin, bracketIn(folded_, cell)});
  return !words.empty() && !periodIn(words, period) && !units_.read(cell) &&
         headBefore(folded_, words.end, words.begin).head != Head::Generic;
}

bool HeadReader::endsInComparison(SourceSpan cell) const {
  Word last;
  for (std::uint32_t at = cell.begin; at < cell.end; at += std::max<std::uint32_t>(last.length, 1))
    last = wordAt(folded_, at, cell.end);
  return last.kind == Kind::Compare;
}

std::vector<TableColumn> HeadReader::columns(const std::vector<TableRow> &heads, std::size_t width,
                                             const PeriodContext &period) const {
  std::vector<std::vector<SourceSpan>> cells(width);
  std::vector<bool> compared(width); // 2018年比對|2017年: against the year above it
  for (std::size_t h = 0; h < heads.size(); ++h) {
    const std::vector<TableCell> &row = heads[h].cells;
    if (row.empty())
      continue;
    const bool labelled = row.size() > 1 && isLabel(row.front().span, period);
    const bool placed = heads[h].placed && (heads[h].width == width || row.size() < heads[h].width);
    for (std::size_t i = 0; i < row.size(); ++i) {
      const Share share =
          placed ? placedShare(heads, h, i, width) : countedShare(i, row.size(), width, labelled);
      for (std::size_t column = share.first; column < std::min(share.last, width); ++column) {
        cells[column].push_back(row[i].span);
        compared[column] = compared[column] || (i > 0 && endsInComparison(row[i - 1].span));
      }
    }
  }
  std::vector<TableColumn> columns;
  for (std::size_t i = 0; i < width; ++i) {
    columns.push_back(column(cells[i], period));
    if (compared[i]) {
      columns.back().change = !columns.back().growth;
      columns.back().period = {};
    }
  }
  // 同比增长 stands behind the column whose growth it is, and is of its period.
  Period latest;
  for (std::size_t i = 1; i < columns.size(); ++i) {
    if (latest.empty())
      latest = columns[i].period;
    if (!columns[i].growth && !columns[i].change)
      continue;
    if (columns[i].name.empty())
      columns[i].name = columns[i - 1].name;
    if (columns[i].period.empty())
      columns[i].period = latest;
  }
  return columns;
}

TableColumn HeadReader::column(const std::vector<SourceSpan> &cells, PeriodContext period) const {
  TableColumn result;
  for (const SourceSpan cell : cells)
    if (const std::optional<Unit> unit = units_.read(cell))
      result.unit = unit;
    else
      addHead(cell, period, result);
  return result;
}

SourceSpan HeadReader::wordsOf(SourceSpan cell, TableColumn &column) const {
  SourceSpan words = trimmed(folded_, {cell.begin, bracketIn(folded_, cell)});
  // 同比±%, 增长(%): a sign of per cent behind the words is the column's unit.
  constexpr std::u16string_view kSigns = u"±+-/%‰ ";
  const std::uint32_t end = words.end;
  while (!words.empty() && kSigns.find(folded_[words.end - 1]) != std::u16string_view::npos)
    --words.end;
  if (folded_.substr(words.end, end - words.end).find(u'%') != std::u16string_view::npos)
    column.unit = Unit{"%", 1, {}, 0};
  else if (const std::optional<Unit> unit = units_.inBrackets(cell))
    column.unit = unit;
  return words;
}

HeadReader::Comparison HeadReader::comparisonIn(SourceSpan words, TableColumn &column) const {
  Comparison found;
  bool compares = false;
  found.alone = !words.empty();
  for (std::uint32_t at = words.begin; at < words.end;) {
    const Word word = wordAt(folded_, at, words.end);
    found.growth = found.growth || isChange(word);
    compares = compares || (isComparison(word) && word.kind != Kind::When);
    found.alone = found.alone && isComparison(word);
    if (word.kind == Kind::Yoy)
      column.basis = Basis::YearOnYear;
    else if (word.kind == Kind::Pop)
      column.basis = Basis::PeriodOnPeriod;
    else if (column.basis == Basis::Unsaid && word.length != 0)
      column.basis = basisOfWord(folded_.substr(at, word.length));
    at += std::max<std::uint32_t>(word.length, 1);
  }
  found.alone = found.alone && compares;
  return found;
}

void HeadReader::addHead(SourceSpan cell, PeriodContext &period, TableColumn &column) const {
  const SourceSpan words = wordsOf(cell, column);
  const HeadMatch head = headBefore(folded_, words.end, words.begin);
  const bool only = head.length == words.length();
  if (only && head.head == Head::Unit)
    column.isUnit = true;
  if (only && head.head == Head::Number)
    column.isNumber = true;
  const Comparison comparison = comparisonIn(words, column);
  const bool growth = comparison.growth || comparison.alone || head.head == Head::GrowthOf ||
                      head.head == Head::DeclineOf || head.head == Head::Growth;
  const bool change = head.head == Head::ChangeOf && !growth;
  column.growth = column.growth || growth;
  column.change = column.change || change;
  bool dated = false;
  if (!growth && !change)
    if (const std::optional<Period> named = periodIn(words, period)) {
      column.period = *named;
      dated = true;
    }
  // 2024年 and 金额 only hold the row's value; 2024年产量 says what is measured.
  if ((dated && head.head != Head::Dimension) ||
      (only && (head.head == Head::Generic || head.head == Head::GrowthOf || change)))
    return;
  addName({words.begin, words.end - (head.head == Head::GrowthOf || change ? head.length : 0)},
          column);
}

void HeadReader::addName(SourceSpan words, TableColumn &column) const {
  auto date = std::lower_bound(
      scan_.dates.begin(), scan_.dates.end(), words.begin,
      [](const DateMention &mention, std::uint32_t at) { return mention.span.begin < at; });
  for (std::uint32_t at = words.begin; at < words.end;) {
    while (date != scan_.dates.end() && date->span.begin < at)
      ++date;
    if (date != scan_.dates.end() && date->span.begin == at) {
      at = date->span.end;
      continue;
    }
    const Word word = wordAt(folded_, at, words.end);
    const std::uint32_t next = at + std::max<std::uint32_t>(word.length, 1);
    if (!isChange(word) && !isComparison(word) && folded_[at] != u' ')
      column.name.add(SourceSpan{at, next});
    at = next;
  }
}

} // namespace ri
