#include "extract/table/table.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "extract/table/cells.hpp"
#include "extract/table/head.hpp"
#include "extract/table/unit.hpp"
#include "extract/words.hpp"
#include "quantity/measure_word.hpp"

namespace ri {
namespace {

/// A table's columns; more are read as if they had no head.
constexpr std::size_t kColumns = 64;
/// Lines of heads that are read; the oldest are forgotten.
constexpr std::size_t kHeads = 6;
/// How many sentences above a table may name its unit and period.
constexpr Index kCaptionLines = 2;

/// What the label of a row says of its cells.
struct Label {
  Name name;
  SourceSpan area;
  std::optional<Period> period;
  std::optional<Unit> unit;
  bool place = false; ///< the row is of a place, and the columns say what is measured there
  /// 毛利率, 员工人数: what it counts in by itself, whatever money the table is in.
  std::optional<Unit> own;
  bool each = false; ///< 每股盈利: money, but not in the table's millions
};

class Reader {
public:
  Reader(const Document &document, const Scan &scan, const Lexicon &places, PeriodContext period,
         std::string_view currency)
      : document_(document), folded_(document.folded), scan_(scan), places_(places),
        period_(std::move(period)), units_(folded_, currency), head_(folded_, scan, units_) {}

  void read(TableLines lines, std::size_t &quantity, Claims &claims,
            std::vector<LeftOut> &leftOut) {
    for (Index i = lines.begin - std::min(lines.begin, kCaptionLines); i < lines.begin; ++i)
      readCaption(document_.sentences[i].span);
    for (Index i = lines.begin; i < lines.end; ++i) {
      const SourceSpan line = document_.sentences[i].span;
      Row row = cellsOf(folded_, line, scan_.quantities);
      bool numeric = false;
      for (TableCell &cell : row) {
        while (quantity < scan_.quantities.size() &&
               scan_.quantities[quantity].quote.begin < cell.span.begin)
          drop(quantity++, leftOut);
        if (quantity < scan_.quantities.size() && holds(cell.span, scan_.quantities[quantity])) {
          cell.quantity = quantity++;
          numeric = true;
        }
      }
      if (isSpaced(line))
        joinLabel(row);
      if (numeric && !isHeadOfYears(row))
        readRow(i, row, claims, leftOut);
      else
        readHead(line, row, leftOut);
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
      unit_ = units_.read(cell);
    }
    return unit_;
  }

  /// The number is all that the cell holds, but for a sign of the office or a footnote mark.
  bool holds(SourceSpan cell, const Quantity &quantity) const {
    return cell.contains(quantity.quote) &&
           (cell.length() <= quantity.quote.length() + 2 || isBracketed(folded_, cell));
  }

  /// Cells parted by single spaces, which stand in labels too: 其中: 新能源 汽车 5.08.
  bool isSpaced(SourceSpan line) const {
    const std::u16string_view text = line.in(folded_);
    return text.find_first_of(u"|\t") == text.npos && text.find(u"  ") == text.npos;
  }

  /// The words before the first number are the label, but for the columns that have heads.
  void joinLabel(Row &row) const {
    const auto number =
        std::find_if(row.begin(), row.end(), [](const TableCell &cell) { return cell.numeric(); });
    if (number == row.end())
      return;
    const auto words = static_cast<std::size_t>(number - row.begin());
    const std::size_t heads = heads_.empty() ? 0 : heads_.back().size();
    const std::size_t values = row.size() - words;
    const std::size_t kept = heads > values ? heads - values : 1;
    if (words <= kept)
      return;
    row[words - kept].span.begin = row.front().span.begin;
    row.erase(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(words - kept));
  }

  /// +4.9%
  bool isSigned(const Quantity &quantity) const {
    const char16_t first = folded_[quantity.quote.begin];
    return quantity.quote.begin < quantity.number.begin && (first == u'+' || first == u'-');
  }

  /// | 百万元 | 2025 | 2024 |: years above the first numbers are no values.
  bool isHeadOfYears(const Row &row) const {
    return columns_.empty() && std::all_of(row.begin(), row.end(), [&](const TableCell &cell) {
             return !cell.numeric() || isYear(folded_, cell.span);
           });
  }

  /// 表1 2024年主要产品产量(单位:万吨)
  void readCaption(SourceSpan line) {
    if (std::optional<Unit> unit = units_.inCaption(line))
      caption_ = unit;
    PeriodContext context = period_;
    if (std::optional<Period> period = head_.periodIn(line, context))
      period_.mention(*period);
  }

  /// 表1, at the beginning of a caption.
  bool isNumbered(SourceSpan cell) const {
    const auto number = std::lower_bound(
        scan_.leftOut.begin(), scan_.leftOut.end(), cell.begin,
        [](const LeftOut &item, std::uint32_t at) { return item.span.begin < at; });
    return number != scan_.leftOut.end() && cell.contains(number->span) &&
           number->reason == LeftOutReason::Numbering;
  }

  void readHead(SourceSpan line, const Row &row, std::vector<LeftOut> &leftOut) {
    for (const TableCell &cell : row)
      if (cell.numeric())
        drop(cell.quantity, leftOut);
    if (row.size() <= 1 || isNumbered(row.front().span)) {
      readCaption(line);
      return;
    }
    if (isRule(folded_, row))
      return;
    if (!columns_.empty()) { // numbers stood above: the next part of the table
      columns_.clear();
      heads_.clear();
    }
    if (heads_.size() == kHeads)
      heads_.erase(heads_.begin());
    heads_.push_back(row);
  }

  Label labelOf(const Row &row) {
    Label label;
    const TableCell *first = nullptr;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].numeric() || row[i].span.empty())
        continue;
      const bool unitColumn = i < columns_.size() && columns_[i].isUnit;
      if (first == nullptr && !unitColumn)
        first = &row[i];
      else if (unitColumn)
        label.unit = unitOnce(row[i].span);
    }
    if (first == nullptr)
      return label;
    SourceSpan words = first->span;
    if (const Word part = wordAt(folded_, words.begin, words.end); part.kind == Kind::Part)
      words.begin += part.length;
    while (words.begin < words.end &&
           std::u16string_view(u":#-–—•·").find(folded_[words.begin]) != std::u16string_view::npos)
      ++words.begin;
    words = trimmed(folded_, words);
    if (!label.unit)
      label.unit = units_.inBrackets(words);
    if (label.unit)
      words.end = std::min(words.end, bracketIn(folded_, words));
    const Word word = wordAt(folded_, words.begin, words.end);
    const WordMatch own = places_.longest(folded_, words.begin, words.end);
    const HeadMatch head = headBefore(folded_, words.end, words.begin);
    label.place =
        own.length == words.length() ||
        (word.length == words.length() && (word.kind == Kind::Area || word.kind == Kind::Home)) ||
        (head.head == Head::Generic && head.length == words.length());
    if (label.place) {
      if (word.kind != Kind::Home && head.head != Head::Generic)
        label.area = words;
      return label;
    }
    PeriodContext context = period_;
    label.period = head_.periodIn(words, context);
    if (!label.period) {
      label.name.add(trimmed(folded_, words));
      label.own = unitOfName(words, head);
      label.each = word.kind == Kind::Per;
    }
    return label;
  }

  /// 员工人数 counts people, 厂商家数 items: a measure word before 数. A rate is a percentage.
  std::optional<Unit> unitOfName(SourceSpan words, HeadMatch head) const {
    if (head.head == Head::Share || head.head == Head::ShareOf)
      return Unit{"%", 1, {}, 0};
    if (words.length() < 3 || folded_[words.end - 1] != u'数')
      return std::nullopt;
    const MeasureWord word = measureWordAt(folded_.substr(0, words.end - 1), words.end - 2);
    return measures(word) && word.length == 1 ? std::optional(Unit{word.code, 1, {}, 0})
                                              : std::nullopt;
  }

  void readColumns(std::size_t width) {
    columns_ = head_.columns(heads_, std::min(width, kColumns), period_);
    // | 百万元 | 2025年 |: the unit stands where the labels' head would.
    if (columns_.front().unit && !columns_.front().isUnit)
      caption_ = columns_.front().unit;
  }

  void readRow(Index sentence, const Row &row, Claims &claims, std::vector<LeftOut> &leftOut) {
    if (columns_.empty() && !heads_.empty())
      readColumns(row.size());
    const Label label = labelOf(row);
    // A note's number is often missing: the cells right of it stand under the heads behind it.
    const auto notes = std::find_if(columns_.begin(), columns_.end(),
                                    [](const TableColumn &column) { return column.isNumber; });
    const std::size_t missing = notes != columns_.end() && row.size() + 1 == columns_.size()
                                    ? static_cast<std::size_t>(notes - columns_.begin())
                                    : columns_.size();
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!row[i].numeric())
        continue;
      const TableColumn none;
      const std::size_t place = i + (i >= missing ? 1 : 0);
      const TableColumn &column = place < columns_.size() ? columns_[place] : none;
      const Name what = nameOf(label, column);
      if (what.empty() || column.isNumber) {
        leftOut.push_back({scan_.quantities[row[i].quantity].quote, LeftOutReason::Unmeasured,
                           "neither row nor column says what is measured"});
        continue;
      }
      Claim claim;
      claim.name = what;
      claim.area = {label.area};
      Observation &observation = claim.observation;
      observation.quantity = valueOf(row[i], label, column);
      observation.sentence = sentence;
      observation.period = !column.period.empty() ? column.period
                           : label.period         ? *label.period
                                                  : period_.now();
      observation.rule = "cell of a table";
      const std::string_view unit = observation.quantity.unit;
      if (unit == "percentage_point" || (column.change && unit != "%"))
        observation.measure = Measure::Change;
      else if (unit == "%")
        observation.measure = column.growth || column.change || isSigned(observation.quantity)
                                  ? Measure::Growth
                                  : Measure::Share;
      if (observation.measure == Measure::Growth || observation.measure == Measure::Change)
        observation.basis = column.basis;
      claims.push_back(claim);
    }
  }

  Name nameOf(const Label &label, const TableColumn &column) const {
    if (label.name.empty())
      return column.name;
    Name what = label.name;
    const HeadMatch head = headBefore(folded_, what.back().end, what.back().begin);
    if (head.head != Head::Dimension)
      what.add(column.name);
    return what;
  }

  /// The unit of a cell that states none, from its row and column.
  std::optional<Unit> unitOf(const Label &label, const TableColumn &column) const {
    if (column.unit && column.unit->isPercent())
      return column.unit;
    if (column.growth)
      return Unit{"%", 1, {}, 0};
    if (label.unit && (!column.unit || column.name.empty()))
      return label.unit;
    std::optional<Unit> unit = column.unit ? column.unit : caption_;
    if (!unit || !unit->isMoney())
      return unit;
    if (label.own)
      return label.own;
    if (label.each) {
      unit->factor = 1;
      unit->mult = 0;
    }
    return unit;
  }

  Quantity valueOf(const TableCell &cell, const Label &label, const TableColumn &column) const {
    Quantity quantity = scan_.quantities[cell.quantity];
    if (isBracketed(folded_, cell.span)) {
      quantity.quote = cell.span;
      quantity.written = quantity.written.negated();
      quantity.value = quantity.value.negated();
      if (folded_[cell.span.end - 1] == u'%') {
        quantity.unit = "%";
        quantity.unitText = {cell.span.end - 1, cell.span.end};
      }
    }
    if (quantity.unit != "1")
      return quantity;
    if (const std::optional<Unit> unit = unitOf(label, column)) {
      quantity.value = quantity.value.times(unit->factor).value_or(quantity.value);
      quantity.unit = unit->code;
      quantity.unitText = unit->text;
      quantity.unitMult = unit->mult;
    }
    return quantity;
  }

  const Document &document_;
  std::u16string_view folded_;
  const Scan &scan_;
  const Lexicon &places_;
  PeriodContext period_;
  UnitReader units_;
  HeadReader head_;
  std::vector<Row> heads_;           ///< the lines of heads above the next numbers
  std::vector<TableColumn> columns_; ///< made of them when the first numbers come
  std::optional<Unit> caption_, unit_;
  SourceSpan lastUnit_; ///< the cell that unit_ was read from
};

} // namespace

void readTable(const Document &document, const Scan &scan, const Lexicon &localPlaces,
               TableLines lines, PeriodContext period, std::string_view currency,
               std::size_t &quantity, Claims &claims, std::vector<LeftOut> &leftOut) {
  Reader(document, scan, localPlaces, std::move(period), currency)
      .read(lines, quantity, claims, leftOut);
}

} // namespace ri
