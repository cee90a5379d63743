#include "extract/table/table.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "extract/affixes.hpp"
#include "extract/sentence_net.hpp"
#include "extract/table/aligned.hpp"
#include "extract/table/head.hpp"
#include "extract/table/unit.hpp"
#include "extract/words.hpp"
#include "quantity/measure_word.hpp"
#include "text/cells.hpp"
#include "text/line.hpp"

namespace ri {
namespace {

/// A table's columns; more are read as if they had no head.
constexpr std::size_t kColumns = 64;
/// Lines of heads that are read; the oldest are forgotten.
constexpr std::size_t kHeads = 6;
/// How many sentences above a table may name its unit and period.
constexpr Index kCaptionLines = 2;

const TableColumn kNoHead;

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
  Reader(const Document &document, const Scan &scan, const Lexicon &places,
         const PeriodContext &period, std::string_view currency)
      : document_(document), folded_(document.folded), scan_(scan), places_(places),
        period_(period), units_(folded_, currency), head_(folded_, scan, units_) {}

  void read(TableLines lines, std::size_t &quantity, Claims &claims,
            std::vector<LeftOut> &leftOut) {
    for (Index i = lines.begin - std::min(lines.begin, kCaptionLines); i < lines.begin; ++i)
      readCaption(document_.sentences[i].span);
    classed_ = holdsClasses(lines);
    SentenceNet net(scan_, claims, leftOut);
    for (Index i = lines.begin; i < lines.end; ++i) {
      const SourceSpan line = document_.sentences[i].span;
      if (net.read(line, [&] { readLine(i, quantity, claims, leftOut); }))
        continue;
      while (isBefore(quantity, line.end))
        ++quantity;
    }
  }

private:
  bool isBefore(std::size_t quantity, std::uint32_t place) const {
    return quantity < scan_.quantities.size() && scan_.quantities[quantity].quote.begin < place;
  }

  void readLine(Index i, std::size_t &quantity, Claims &claims, std::vector<LeftOut> &leftOut) {
    const SourceSpan line = document_.sentences[i].span;
    TableRow row = cellsOf(folded_, line, scan_.quantities);
    bool numeric = false;
    for (TableCell &cell : row.cells) {
      while (isBefore(quantity, cell.span.begin))
        drop(quantity++, leftOut);
      if (quantity < scan_.quantities.size() && holds(cell.span, scan_.quantities[quantity])) {
        cell.quantity = quantity++;
        numeric = true;
      }
    }
    if (isSpaced(line))
      joinLabel(row);
    if (numeric && !isHeadOfYears(row)) {
      takeYear(row, leftOut);
      readRow(i, std::move(row), claims, leftOut);
    } else if (columns_.empty() || !holdsNoData(i, row)) {
      readHead(line, std::move(row), leftOut);
    }
    while (isBefore(quantity, line.end))
      drop(quantity++, leftOut);
  }

  /// 廣告費 | — | … below other rows; or any words below the rule that ends the heads, up to the
  /// next table. Another row of the kind may be a head.
  bool holdsNoData(Index i, const TableRow &row) const {
    const auto says = [this](const TableCell &cell) {
      return cell.span.in(folded_).find_first_not_of(u"-–—―…./*· ") != std::u16string_view::npos;
    };
    if (row.cells.size() < 2 || isRule(folded_, row))
      return false;
    if (std::none_of(row.cells.begin() + 1, row.cells.end(), says))
      return true;
    const std::uint32_t begin = document_.sentences[i - 1].span.end;
    const std::u16string_view gap =
        SourceSpan{begin, document_.sentences[i].span.begin}.in(folded_);
    return ruled_ && std::count(gap.begin(), gap.end(), u'\n') == 1;
  }

  /// | 2023 | 120.5 | 7.1 |: the year that labels a row is no value.
  void takeYear(TableRow &row, std::vector<LeftOut> &leftOut) const {
    TableCell &first = row.cells.front();
    const auto isValue = [](const TableCell &cell) { return cell.numeric(); };
    if ((heads_.empty() && columns_.empty()) || first.column != 0 || !first.numeric() ||
        !isYear(folded_, first.span) ||
        std::none_of(row.cells.begin() + 1, row.cells.end(), isValue))
      return;
    leftOut.push_back(
        {scan_.quantities[first.quantity].quote, LeftOutReason::Date, "year of a table's row"});
    first.quantity = TableCell::kNoQuantity;
  }

  /// 建材 | 水泥 above (empty) | 石灰: the first column classes the rows that the second one names.
  bool holdsClasses(TableLines lines) const {
    for (Index i = lines.begin; i < lines.end; ++i) {
      const TableRow row = cellsOf(folded_, document_.sentences[i].span, scan_.quantities);
      const auto isFigure = [this](const TableCell &cell) {
        return cell.span.in(folded_).find_first_not_of(u"+-()0123456789.,% ") ==
               std::u16string_view::npos;
      };
      if (row.placed && row.cells.size() > 1 && row.cells.front().column == 1 &&
          !isFigure(row.cells.front()) && isFigure(row.cells.back()))
        return true;
    }
    return false;
  }

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
    return text.find_first_of(u"|\t") == text.npos && text.find(u"  ") == text.npos &&
           labelEnd(text).value == 0;
  }

  /// The words before the first number are the label, but for the columns that have heads.
  void joinLabel(TableRow &row) const {
    std::vector<TableCell> &cells = row.cells;
    const auto number = std::find_if(cells.begin(), cells.end(),
                                     [](const TableCell &cell) { return cell.numeric(); });
    if (number == cells.end())
      return;
    const auto words = static_cast<std::size_t>(number - cells.begin());
    const std::size_t heads = heads_.empty() ? 0 : heads_.back().width;
    const std::size_t values = cells.size() - words;
    const std::size_t kept = heads > values ? heads - values : 1;
    if (words <= kept)
      return;
    cells[words - kept].span.begin = cells.front().span.begin;
    cells.erase(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(words - kept));
    row.width = cells.size();
    for (std::size_t i = 0; i < cells.size(); ++i)
      cells[i].column = i;
  }

  /// +4.9%
  bool isSigned(const Quantity &quantity) const {
    const char16_t first = folded_[quantity.quote.begin];
    return quantity.quote.begin < quantity.number.begin && (first == u'+' || first == u'-');
  }

  /// | 百万元 | 2025 | 2024 |: years above the first numbers are no values.
  bool isHeadOfYears(const TableRow &row) const {
    return columns_.empty() &&
           std::all_of(row.cells.begin(), row.cells.end(), [&](const TableCell &cell) {
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

  void readHead(SourceSpan line, TableRow row, std::vector<LeftOut> &leftOut) {
    for (const TableCell &cell : row.cells)
      if (cell.numeric())
        drop(cell.quantity, leftOut);
    // One cell is a caption, or the label of the rows below it: the columns stay as they are.
    if (row.cells.size() <= 1 || isNumbered(row.cells.front().span) || isCaption(row)) {
      readCaption(line);
      return;
    }
    if (isRule(folded_, row)) {
      ruled_ = !heads_.empty();
      return;
    }
    if (!columns_.empty()) { // numbers stood above: the next part of the table
      columns_.clear();
      heads_.clear();
      ruled_ = false;
      class_ = {};
      aligned_ = {};
    }
    if (heads_.size() == kHeads)
      heads_.erase(heads_.begin());
    aligned_.learn(folded_, row);
    heads_.push_back(std::move(row));
  }

  /// 单位:万元  币种:人民币
  bool isCaption(const TableRow &row) const {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [&](const TableCell &cell) { return units_.opensCaption(cell.span); });
  }

  /// What the row is called, in the area that classes it if one does.
  Label labelOf(const TableRow &row) {
    Label label = ownLabelOf(row);
    if (classed_ && !class_.empty() && label.area.empty() && isPlace(class_))
      label.area = class_;
    return label;
  }

  bool isPlace(SourceSpan words) const {
    const Word word = wordAt(folded_, words.begin, words.end);
    return places_.longest(folded_, words.begin, words.end).length == words.length() ||
           (word.kind == Kind::Area && word.length == words.length());
  }

  Label ownLabelOf(const TableRow &row) {
    Label label;
    const TableCell *first = nullptr;
    for (const TableCell &cell : row.cells) {
      if (cell.numeric())
        continue;
      const bool unitColumn = cell.column < columns_.size() && columns_[cell.column].isUnit;
      if (classed_ && row.placed && cell.column == 0)
        class_ = cell.span;
      if (!unitColumn && (first == nullptr || (classed_ && row.placed && cell.column == 1)))
        first = &cell;
      else if (unitColumn)
        label.unit = unitOnce(cell.span);
    }
    if (first == nullptr)
      return label;
    SourceSpan words = first->span;
    if (const Word part = wordAt(folded_, words.begin, words.end); part.kind == Kind::Part)
      words.begin += part.length;
    words.begin += affixAt(folded_, words.begin, Affix::ItemSign); // 减:营业成本
    while (words.begin < words.end &&
           std::u16string_view(u":#-–—•·").find(folded_[words.begin]) != std::u16string_view::npos)
      ++words.begin;
    words = trimmed(folded_, words);
    if (!label.unit)
      label.unit = units_.inBrackets(words);
    if (label.unit || folded_[words.end - 1] == u')') // 总投资(含设备)
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
    if (words.length() < 3 || affixBefore(folded_, words.end, Affix::NumberOf) == 0)
      return std::nullopt;
    const MeasureWord word = measureWordAt(folded_.substr(0, words.end - 1), words.end - 2);
    return measures(word) && word.length == 1 ? std::optional(Unit{word.code, 1, {}, 0})
                                              : std::nullopt;
  }

  void readColumns(const TableRow &first) {
    std::size_t width = first.width;
    for (const TableRow &head : heads_)
      width = std::max(width, head.width);
    columns_ = head_.columns(heads_, std::min(width, kColumns), period_);
    // | 百万元 | 2025年 |: the unit stands where the labels' head would.
    if (columns_.front().unit && !columns_.front().isUnit)
      caption_ = columns_.front().unit;
  }

  /// Gives the cells of a row whose columns are only counted those that they stand in; false if
  /// some are missing and nothing tells which.
  bool place(TableRow &row) {
    if (row.placed || columns_.empty())
      return true;
    if (row.width == columns_.size()) {
      aligned_.learn(folded_, row);
      return true;
    }
    if (aligned_.place(folded_, row, columns_.size()))
      return true;
    // A note's number is often missing: the cells right of it stand under the heads behind it.
    const auto notes = std::find_if(columns_.begin(), columns_.end(),
                                    [](const TableColumn &column) { return column.isNumber; });
    if (notes == columns_.end() || row.width + 1 != columns_.size())
      return false;
    const auto missing = static_cast<std::size_t>(notes - columns_.begin());
    for (std::size_t i = missing; i < row.cells.size(); ++i)
      ++row.cells[i].column;
    return true;
  }

  void readRow(Index sentence, TableRow row, Claims &claims, std::vector<LeftOut> &leftOut) {
    if (columns_.empty() && !heads_.empty())
      readColumns(row);
    const bool known = place(row);
    const Label label = labelOf(row);
    for (const TableCell &cell : row.cells) {
      if (!cell.numeric())
        continue;
      const bool headed = columns_.empty() || (known && cell.column < columns_.size());
      const TableColumn &column = headed && !columns_.empty() ? columns_[cell.column] : kNoHead;
      const Name what = nameOf(label, column);
      if (!headed || what.empty() || column.isNumber)
        leftOut.push_back({scan_.quantities[cell.quantity].quote, LeftOutReason::Unmeasured,
                           headed ? "neither row nor column says what is measured"
                                  : "its column in the table is not known"});
      else
        claims.push_back(claimOf(sentence, cell, what, label, column));
    }
  }

  Claim claimOf(Index sentence, const TableCell &cell, const Name &what, const Label &label,
                const TableColumn &column) const {
    Claim claim;
    claim.name = what;
    claim.area = {label.area};
    Observation &observation = claim.observation;
    observation.quantity = valueOf(cell, label, column);
    observation.sentence = sentence;
    observation.period = !column.period.empty() ? column.period
                         : label.period         ? *label.period
                                                : period_.now();
    observation.rule = "cell of a table";
    const std::string_view unit = observation.quantity.unit;
    const bool changes = column.growth || column.change;
    if (unit == "percentage_point" || (changes && unit != "%"))
      observation.measure = Measure::Change;
    else if (unit == "%")
      observation.measure =
          changes || isSigned(observation.quantity) ? Measure::Growth : Measure::Share;
    if (observation.measure == Measure::Growth || observation.measure == Measure::Change)
      observation.basis = column.basis;
    return claim;
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
  std::vector<TableRow> heads_;      ///< the lines of heads above the next numbers
  AlignedColumns aligned_;           ///< where they stand, if blanks part them
  std::vector<TableColumn> columns_; ///< made of them when the first numbers come
  bool ruled_ = false;               ///< a rule stands below the heads
  bool classed_ = false;             ///< see holdsClasses
  SourceSpan class_;                 ///< of the rows from here on
  std::optional<Unit> caption_, unit_;
  SourceSpan lastUnit_; ///< the cell that unit_ was read from
};

} // namespace

void readTable(const Document &document, const Scan &scan, const Lexicon &localPlaces,
               TableLines lines, const PeriodContext &period, std::string_view currency,
               std::size_t &quantity, Claims &claims, std::vector<LeftOut> &leftOut) {
  Reader(document, scan, localPlaces, period, currency).read(lines, quantity, claims, leftOut);
}

} // namespace ri
