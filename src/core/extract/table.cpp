#include "extract/table.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace ri {
namespace {

/// A table's columns; more are read as if they had no head.
constexpr std::size_t kColumns = 64;
/// How many sentences above a table may name its unit and period.
constexpr Index kCaptionLines = 2;

struct Cell {
  SourceSpan span;
  std::size_t quantity = kNoQuantity; ///< index of the scan's list if the cell is a number
  static constexpr std::size_t kNoQuantity = static_cast<std::size_t>(-1);
  bool numeric() const { return quantity != kNoQuantity; }
};
using Row = std::vector<Cell>;

/// What a unit in a head does to the numbers below it.
struct Unit {
  std::string_view code;
  Decimal factor = 1;
  SourceSpan text; ///< without multiplier
  std::int16_t mult = 0;
};

struct Column {
  Name name;
  bool growth = false, isUnit = false, isNumber = false, generic = false;
  std::optional<Unit> unit;
  std::string period; ///< empty: the table's
};

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

/// Cells are parted by bars, by tabs, or by two spaces and more.
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
  return row;
}

bool isRule(std::u16string_view folded, const Row &row) { // | --- | ---: |
  return std::all_of(row.begin(), row.end(), [&](const Cell &cell) {
    return cell.span.in(folded).find_first_not_of(u"-: =") == std::u16string_view::npos;
  });
}

/// Reads 亿元, 万吨, % as the scan would behind a number.
std::optional<Unit> unitOf(std::u16string_view folded, SourceSpan span) {
  span = trimmed(folded, span);
  if (span.empty() || span.length() > 12)
    return std::nullopt;
  const Document document = structure(u"1" + std::u16string(span.in(folded)));
  const Scan scan = scanQuantities(document);
  if (scan.quantities.size() != 1 || scan.quantities.front().quote.begin != 0 ||
      scan.quantities.front().unit == "1")
    return std::nullopt;
  const Quantity &one = scan.quantities.front();
  const std::uint32_t shift = span.begin - 1;
  return Unit{
      one.unit, one.value, {one.unitText.begin + shift, one.unitText.end + shift}, one.unitMult};
}

/// Where a bracket in a head begins: 同比增长(%); its end if there is none.
std::uint32_t bracketIn(std::u16string_view folded, SourceSpan span) {
  for (std::uint32_t i = span.begin; i < span.end; ++i)
    if (folded[i] == u'(' || folded[i] == u'[')
      return i;
  return span.end;
}

std::optional<Unit> bracketUnit(std::u16string_view folded, SourceSpan span) {
  std::uint32_t begin = bracketIn(folded, span);
  if (begin == span.end)
    return std::nullopt;
  std::uint32_t end = ++begin;
  while (end < span.end && folded[end] != u')' && folded[end] != u']')
    ++end;
  return unitOf(folded, {begin, end});
}

class Reader {
public:
  Reader(const Document &document, const Scan &scan, const Lexicon &places, PeriodContext period,
         std::size_t date)
      : document_(document), folded_(document.folded), scan_(scan), places_(places),
        period_(std::move(period)), date_(date) {}

  void read(TableLines lines, std::size_t &quantity, Claims &claims,
            std::vector<LeftOut> &leftOut) {
    for (Index i = lines.begin - std::min(lines.begin, kCaptionLines); i < lines.begin; ++i)
      readCaption(document_.sentences[i].span);
    for (Index i = lines.begin; i < lines.end; ++i) {
      const SourceSpan line = document_.sentences[i].span;
      Row row = cellsOf(folded_, line);
      bool numeric = false;
      for (Cell &cell : row) {
        while (quantity < scan_.quantities.size() &&
               scan_.quantities[quantity].quote.begin < cell.span.begin)
          drop(quantity++, leftOut);
        if (quantity < scan_.quantities.size() && holds(cell.span, scan_.quantities[quantity])) {
          cell.quantity = quantity++;
          numeric = true;
        }
      }
      if (numeric)
        readRow(i, row, claims, leftOut);
      else if (!isRule(folded_, row))
        readHead(line, row);
      while (quantity < scan_.quantities.size() &&
             scan_.quantities[quantity].quote.begin < line.end)
        drop(quantity++, leftOut);
    }
  }

private:
  void drop(std::size_t quantity, std::vector<LeftOut> &leftOut) const {
    leftOut.push_back({scan_.quantities[quantity].quote, LeftOutReason::Unmeasured,
                       "number in the head of a table"});
  }

  /// The unit of a cell; most rows have that of the row before.
  const std::optional<Unit> &unitOnce(SourceSpan cell) {
    if (cell.in(folded_) != lastUnit_.in(folded_)) {
      lastUnit_ = cell;
      unit_ = unitOf(folded_, cell);
    }
    return unit_;
  }

  /// The number is all that the cell holds, but for a sign of the office or a footnote mark.
  bool holds(SourceSpan cell, const Quantity &quantity) const {
    return cell.contains(quantity.quote) && cell.length() <= quantity.quote.length() + 2;
  }

  /// The period that a head, a caption or a row's label names; nothing if it names none.
  std::optional<std::string> periodIn(SourceSpan span) {
    while (date_ < scan_.dates.size() && scan_.dates[date_].span.begin < span.begin)
      ++date_;
    PeriodContext context = period_;
    bool named = false;
    for (std::size_t i = date_; i < scan_.dates.size() && scan_.dates[i].span.end <= span.end;
         ++i) {
      context.mention(scan_.dates[i].period);
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

  /// 表1 2024年主要产品产量(单位:万吨)
  void readCaption(SourceSpan line) {
    for (std::uint32_t i = line.begin; i < line.end; ++i)
      if (folded_[i] == u':' && headBefore(folded_, i, line.begin).head == Head::Unit) {
        std::uint32_t end = ++i;
        while (end < line.end && folded_[end] != u')' && folded_[end] != u' ')
          ++end;
        caption_ = unitOf(folded_, {i, end});
      }
    if (std::optional<std::string> period = periodIn(line))
      period_.mention(*period);
  }

  void readHead(SourceSpan line, const Row &row) {
    if (row.size() <= 1) {
      readCaption(line);
      columns_.clear();
      return;
    }
    columns_.clear();
    for (std::size_t i = 0; i < row.size() && i < kColumns; ++i)
      columns_.push_back(columnOf(row[i].span));
    // 同比增长 stands behind the column whose growth it is.
    for (std::size_t i = 1; i < columns_.size(); ++i)
      if (columns_[i].growth && columns_[i].name.empty())
        columns_[i].name = columns_[i - 1].name;
  }

  Column columnOf(SourceSpan cell) {
    Column column;
    column.unit = bracketUnit(folded_, cell);
    const SourceSpan words = trimmed(folded_, {cell.begin, bracketIn(folded_, cell)});
    const HeadMatch head = headBefore(folded_, words.end, words.begin);
    const bool only = head.length == words.length();
    column.isUnit = only && head.head == Head::Unit;
    column.isNumber = only && head.head == Head::Number;
    column.generic = only && head.head == Head::Generic;
    column.growth =
        head.head == Head::GrowthOf || head.head == Head::DeclineOf || head.head == Head::Growth;
    if (!column.growth)
      if (std::optional<std::string> period = periodIn(words)) {
        column.period = *period;
        column.generic = true;
      }
    for (std::uint32_t at = words.begin; at < words.end;) {
      const Word word = wordAt(folded_, at, words.end);
      const std::uint32_t end = at + std::max<std::uint32_t>(word.length, 1);
      const bool change = word.length > 1 && (word.kind == Kind::Rise || word.kind == Kind::Fall);
      column.growth = column.growth || change;
      if (!change && word.kind != Kind::Yoy && word.kind != Kind::Pop && word.kind != Kind::Cagr &&
          word.kind != Kind::When && word.kind != Kind::Compare && folded_[at] != u' ')
        column.name.add(SourceSpan{at, end});
      at = end;
    }
    if (only && (head.head == Head::GrowthOf || column.generic))
      column.name = {};
    return column;
  }

  void readRow(Index sentence, const Row &row, Claims &claims, std::vector<LeftOut> &leftOut) {
    const Cell *label = nullptr;
    std::optional<Unit> rowUnit;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].numeric() || row[i].span.empty())
        continue;
      const bool unitColumn = i < columns_.size() && columns_[i].isUnit;
      if (label == nullptr && !unitColumn)
        label = &row[i];
      else if (unitColumn)
        rowUnit = unitOnce(row[i].span);
    }
    Name name;
    SourceSpan area;
    std::string period = period_.now();
    bool place = false, dated = false;
    if (label != nullptr) {
      SourceSpan words = label->span;
      if (const Word part = wordAt(folded_, words.begin, words.end); part.kind == Kind::Part)
        words.begin += part.length;
      while (words.begin < words.end &&
             (folded_[words.begin] == u':' || folded_[words.begin] == u'#'))
        ++words.begin;
      words = trimmed(folded_, words);
      if (!rowUnit)
        rowUnit = bracketUnit(folded_, words);
      if (rowUnit)
        words.end = std::min(words.end, bracketIn(folded_, words));
      const Word word = wordAt(folded_, words.begin, words.end);
      const WordMatch own = places_.longest(folded_, words.begin, words.end);
      const HeadMatch head = headBefore(folded_, words.end, words.begin);
      place =
          own.length == words.length() ||
          (word.length == words.length() && (word.kind == Kind::Area || word.kind == Kind::Home)) ||
          (head.head == Head::Generic && head.length == words.length());
      if (place && word.kind != Kind::Home && head.head != Head::Generic)
        area = words;
      if (std::optional<std::string> when = place ? std::nullopt : periodIn(words)) {
        period = *when;
        dated = true;
      } else if (!place) {
        name.add(trimmed(folded_, words));
      }
    }
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!row[i].numeric())
        continue;
      const Column none;
      const Column &column = i < columns_.size() ? columns_[i] : none;
      const Quantity &stated = scan_.quantities[row[i].quantity];
      Name what = name;
      const HeadMatch rowHead = headBefore(folded_, name.empty() ? 0 : name.back().end,
                                           name.empty() ? 0 : name.back().begin);
      if (place || dated || name.empty())
        what = column.name;
      else if (!column.generic && !(column.growth && rowHead.head == Head::Dimension) &&
               rowHead.head != Head::Dimension)
        what.add(column.name);
      if (what.empty() || column.isNumber) {
        leftOut.push_back({stated.quote, LeftOutReason::Unmeasured,
                           "neither row nor column says what is measured"});
        continue;
      }
      Claim claim;
      claim.name = what;
      claim.area = {area};
      Observation &observation = claim.observation;
      observation.quantity = stated;
      observation.sentence = sentence;
      observation.period = column.period.empty() ? period : column.period;
      observation.rule = "cell of a table";
      Quantity &quantity = observation.quantity;
      const std::optional<Unit> &unit = column.unit     ? column.unit
                                        : column.growth ? std::nullopt
                                        : rowUnit       ? rowUnit
                                                        : caption_;
      if (stated.unit == "1" && unit) {
        if (const std::optional<Decimal> value = stated.value.times(unit->factor))
          quantity.value = *value;
        quantity.unit = unit->code;
        quantity.unitText = unit->text;
        quantity.unitMult = unit->mult;
      } else if (stated.unit == "1" && column.growth) {
        quantity.unit = "%";
      }
      if (quantity.unit == "percentage_point")
        observation.measure = Measure::Change;
      else if (quantity.unit == "%")
        observation.measure = column.growth ? Measure::Growth : Measure::Share;
      claims.push_back(claim);
    }
  }

  const Document &document_;
  std::u16string_view folded_;
  const Scan &scan_;
  const Lexicon &places_;
  PeriodContext period_;
  std::size_t date_;
  std::vector<Column> columns_;
  std::optional<Unit> caption_, unit_;
  SourceSpan lastUnit_; ///< the cell that unit_ was read from
};

} // namespace

void readTable(const Document &document, const Scan &scan, const Lexicon &localPlaces,
               TableLines lines, PeriodContext period, std::size_t &quantity, std::size_t date,
               Claims &claims, std::vector<LeftOut> &leftOut) {
  Reader(document, scan, localPlaces, std::move(period), date)
      .read(lines, quantity, claims, leftOut);
}

} // namespace ri
