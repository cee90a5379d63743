#include "workbook/plan/indicators.hpp"

#include <algorithm>
#include <optional>

#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/spoken.hpp"
#include "workbook/sheet/unit_factor.hpp"
#include "workbook/sheet/utf.hpp"
#include "workbook/sheet/word_names.hpp"

namespace ri {
namespace {

constexpr std::u16string_view kBaseValue =
    u"=IF(COUNT({value};{multiplier})=2;{value}*{multiplier};\"\")";
/// A growth of a share is relative, as that of an amount; what follows a rank, a streak or a change
/// is none of its earlier values, nor is what an average growth leads back to; and a loss grows
/// from nothing that is known.
constexpr std::u16string_view kPrevious =
    u"=IF(AND(COUNT({value};{growth})=2;OR({measure}=rw_level;{measure}=rw_share);{growth}>-1;"
    u"{value}>0;{basis}<>rw_cagr);{value}/(1+{growth});\"\")";
constexpr std::u16string_view kChange = u"=IF(COUNT({value};{previous})=2;{value}-{previous};\"\")";

std::u16string_view hedgeSign(Qualifier qualifier) {
  switch (qualifier) {
  case Qualifier::Equal:
    return {};
  case Qualifier::Approximate:
    return u"≈";
  case Qualifier::GreaterThan:
    return u">";
  case Qualifier::GreaterOrEqual:
    return u"≥";
  case Qualifier::LessThan:
    return u"<";
  case Qualifier::LessOrEqual:
    return u"≤";
  }
  return {};
}

Cell ofCode(std::string_view ascii) {
  return Cell::ofText(std::u16string(ascii.begin(), ascii.end()));
}

/// 億 is 10^8; prefixes (T of TB) and 成 count too. A zero keeps the multiplier that is written.
Cell multiplierCell(const Quantity &quantity) {
  std::optional<Decimal> multiplier = quantity.value.dividedBy(quantity.written);
  if (!multiplier)
    multiplier = Decimal(1).scaled(quantity.unitMult);
  return multiplier ? Cell::ofNumber(multiplier->toDouble()) : Cell();
}

/// The value of the row with that key, times `factor`, in the row's unit.
std::u16string previousOf(std::u16string_view key, std::uint32_t row, const Decimal &factor) {
  std::u16string times;
  if (factor != Decimal(1)) {
    const std::string digits = factor.toString();
    times.assign(digits.begin(), digits.end()).insert(0, 1, u'*');
  }
  return joined({u"=IFERROR(INDEX(ri_base_value;", foundRow(u"ri_key", quoted(key), hint(row)),
                 u")", times, u"/{multiplier};\"\")"});
}

/// How a row says its value in a sentence: 約1.1萬億元. A currency sign stands before the number:
/// HK$3億.
std::u16string figureFormula(std::u16string_view unit, Language script) {
  constexpr std::u16string_view kWritten =
      u"IF(ABS({value})<1000;ROUND({value};4);FIXED({value};({value}<>ROUND({value};0))+"
      u"({value}<>ROUND({value};1))))";
  const std::size_t sign = unit.find(u'$');
  const std::u16string end = toText(sign + 1);
  const std::u16string number = sign == unit.npos
                                    ? joined({kWritten, u"&{unit}"})
                                    : joined({u"LEFT({unit};", end, u")&", kWritten,
                                              u"&MID({unit};", toText(sign + 2), u";99)"});
  return joined({u"=IF({value}=\"\";\"\";", hedgeWords(u"{hedge}", script), u"&", number, u")"});
}

/// The period in words; the code of another that the user writes there.
std::u16string whenFormula(const std::u16string &code, Language script) {
  const std::u16string spoken =
      spokenPeriod(Period::parse(toUtf8(code)).value_or(Period()), script);
  return spoken.empty() || spoken == code
             ? u"={period}&\"\""
             : joined({u"=IF({period}=", quoted(code), u";", quoted(spoken), u";{period}&\"\")"});
}

/// What ranks rows: no two are equal, though their growth is.
constexpr std::u16string_view kRanked = u"=IF(AND(ISNUMBER({growth});{status}<>rw_target;{state}<>"
                                        u"rw_gone);{growth}-ROW()/10^12;\"\")";
constexpr std::u16string_view kDoubted = u"=IF(AND({doubt}<>\"\";{state}<>rw_gone);ROW();\"\")";

std::u16string sourceLink(std::uint32_t number, std::uint32_t row) {
  return joined({u"=HYPERLINK(IFERROR(\"#\"&CELL(\"ADDRESS\";INDEX(rs_text;",
                 foundRow(u"rs_no", toText(number), hint(row)), u"));\"\");\"S", toText(number),
                 u"\")"});
}

/// The stated earlier value, brought into the row's unit: 72小時 beside 30分鐘 is 4320. Empty if
/// the two cannot be compared or the earlier one has no row.
std::u16string statedPrevious(const Report &report, const Series &series,
                              const Placement &placement) {
  if (series.previous == kNone || series.level == kNone)
    return {};
  const Index earlierSeries = placement.seriesOf[series.previous];
  const std::optional<Decimal> factor =
      unitFactor(report.observations[series.previous].quantity.unit,
                 report.observations[series.level].quantity.unit);
  if (earlierSeries == kNone || !factor)
    return {};
  return previousOf(placement.keys[earlierSeries], placement.rows[earlierSeries], *factor);
}

/// The number in a formula behind the words; 0 if there is none.
std::uint32_t numberBehind(std::u16string_view formula, std::u16string_view words) {
  constexpr std::uint32_t kLargest = 100000000;
  std::uint32_t number = 0;
  const std::size_t begin = formula.find(words);
  for (std::size_t i = begin + words.size(); begin != formula.npos && i < formula.size(); ++i) {
    if (formula[i] < u'0' || formula[i] > u'9' || number >= kLargest)
      break;
    number = number * 10 + (formula[i] - u'0');
  }
  return number;
}

/// The text in quotes that is the first to follow an equals sign.
std::u16string comparedText(std::u16string_view formula) {
  constexpr std::u16string_view kBegin = u"=\"";
  std::u16string text;
  const std::size_t begin = formula.find(kBegin);
  for (std::size_t i = begin + kBegin.size(); begin != formula.npos && i < formula.size(); ++i) {
    if (formula[i] == u'"' && ++i < formula.size() && formula[i] != u'"')
      break;
    if (i < formula.size())
      text += formula[i];
  }
  return text;
}

/// The last number that a formula multiplies by; 1 if there is none.
Decimal lastFactor(std::u16string_view formula) {
  const std::size_t sign = formula.rfind(u'*');
  if (sign == formula.npos)
    return 1;
  std::string digits;
  for (const char16_t unit : formula.substr(sign + 1)) {
    if ((unit < u'0' || unit > u'9') && unit != u'.')
      break;
    digits += static_cast<char>(unit);
  }
  return Decimal::parse(digits).value_or(Decimal(1));
}

/// The words of the multiplier that end right before `end`: 億 of 億元.
std::uint32_t multiplierBegin(std::u16string_view text, std::uint32_t end) {
  constexpr std::u16string_view kMultipliers = u"十百千万萬亿億兆京";
  std::uint32_t begin = end;
  while (begin > 0 && kMultipliers.find(text[begin - 1]) != std::u16string_view::npos)
    --begin;
  return begin;
}

std::u16string trimmed(std::u16string_view text) {
  std::u16string kept;
  for (const char16_t unit : text)
    if (unit != u' ' && unit != u'\t' && unit != u'\r' && unit != u'\n' && unit != u'\u3000' &&
        unit != u'\u00A0')
      kept += unit;
  return kept;
}

/// The text between two offsets without the part that hedges (多 of 100多億元).
std::u16string withoutHedge(const Report &report, SourceSpan span, SourceSpan hedge) {
  const std::u16string_view text = report.text;
  if (!hedge.overlaps(span))
    return trimmed(span.in(text));
  std::u16string kept;
  if (hedge.begin > span.begin)
    kept += trimmed(text.substr(span.begin, hedge.begin - span.begin));
  if (hedge.end < span.end)
    kept += trimmed(text.substr(hedge.end, span.end - hedge.end));
  return kept;
}

void dropBack(std::u16string &text, std::u16string_view units) {
  while (!text.empty() && units.find(text.back()) != std::u16string_view::npos)
    text.pop_back();
}

/// HK$, ￥, not 港幣.
bool endsInSign(std::u16string_view currency) {
  return !currency.empty() &&
         std::u16string_view(u"$＄¥￥€£").find(currency.back()) != std::u16string_view::npos;
}

/// An ISO 4217 code: CNY.
bool isCurrency(std::string_view unit) {
  return unit.size() == 3 && std::all_of(unit.begin(), unit.end(), [](char letter) {
           return letter >= 'A' && letter <= 'Z';
         });
}

} // namespace

std::vector<Index> seriesOfObservations(const Report &report) {
  std::vector<Index> seriesOf(report.observations.size(), kNone);
  for (Index s = 0; s < report.series.size(); ++s)
    seriesOf[report.series[s].lead()] = s;
  return seriesOf;
}

std::size_t pieceAt(const std::vector<Piece> &pieces, std::uint32_t offset) {
  const auto after =
      std::upper_bound(pieces.begin(), pieces.end(), offset,
                       [](std::uint32_t at, const Piece &piece) { return at < piece.span.begin; });
  return after == pieces.begin() ? 0 : static_cast<std::size_t>(after - pieces.begin()) - 1;
}

std::u16string writtenUnit(const Report &report, Index index) {
  const Quantity &quantity = report.observations[index].quantity;
  const std::u16string_view text = report.text;
  if (quantity.unit == "%" && (quantity.number.empty() || quantity.written == quantity.value))
    return u"%"; // ％, 百分之, 兩位數
  if (quantity.number.empty())
    return trimmed(quantity.unitText.in(text));
  const SourceSpan before{quantity.quote.begin, quantity.number.begin};
  const SourceSpan after{quantity.number.end, quantity.quote.end};
  std::u16string unit = withoutHedge(report, after, quantity.hedge);
  if (quantity.unit == "%")
    dropBack(unit, u"一二兩两三四五六七八九"); // 4.2 of 四成二 is in 成
  if (!quantity.unitText.empty() && !quantity.quote.contains(quantity.unitText)) {
    // The upper half of a range or the head of a table has the unit: 500至600億元, (億元); of 0.6個
    // it has the rest: 0.6個和3.9個百分點.
    if (quantity.unitText.in(text).substr(0, unit.size()) == unit)
      unit.clear();
    const std::uint32_t begin =
        unit.empty() ? multiplierBegin(text, quantity.unitText.begin) : quantity.unitText.begin;
    unit += trimmed(text.substr(begin, quantity.unitText.end - begin));
  }
  std::u16string lead = withoutHedge(report, before, quantity.hedge);
  dropBack(lead, u"+-－＋−");
  if (endsInSign(lead) || quantity.unit == "%")
    unit.insert(0, lead); // HK$億, 三分之
  else if (isCurrency(quantity.unit))
    unit += lead; // 港幣 42.68億元 is 42.68億元港幣
  return unit;    // 第9位 is in 位, 前十強 in 強
}

namespace {

/// "indicator, period": what is doubted of a row's level and growth.
std::u16string doubtText(const Report &report, const Series &series) {
  Doubts doubts;
  for (const Index index : {series.level, series.growth})
    if (index != kNone)
      doubts.add(report.observations[index].doubts);
  std::u16string text;
  doubts.eachAttribute([&](std::string_view attribute) {
    text += text.empty() ? u"" : u", ";
    text.append(attribute.begin(), attribute.end());
  });
  return text;
}

} // namespace

std::vector<Cell> indicatorCells(const Report &report, Index index, const Placement &placement) {
  const Series &series = report.series[index];
  const Observation &lead = report.observations[series.lead()];
  using To = IndicatorColumn;
  std::vector<Cell> cells(To::Size);
  cells[To::Key] = Cell::ofText(placement.keys[index]);
  cells[To::Report] = Cell::ofNumber(placement.report);
  if (lead.sentence < report.sentences.size())
    cells[To::Section] =
        Cell::ofText(labelText(sectionOf(report, report.sentences[lead.sentence])));
  cells[To::Indicator] = Cell::ofText(labelText(lead.indicator));
  cells[To::Area] = Cell::ofText(labelText(lead.area));
  cells[To::Period] = ofCode(lead.period.toString());
  cells[To::Measure] = ofCode(code(lead.measure));
  if (series.level != kNone) {
    cells[To::Hedge] = Cell::ofText(hedgeSign(lead.quantity.qualifier));
    cells[To::Value] = Cell::ofNumber(lead.quantity.written.toDouble());
    cells[To::Unit] = Cell::ofText(labelText(writtenUnit(report, series.level)));
    cells[To::Multiplier] = multiplierCell(lead.quantity);
    cells[To::BaseUnit] = ofCode(lead.quantity.unit);
  }
  cells[To::BaseValue] = Cell::ofFormula(kBaseValue);
  const Observation &growth =
      series.growth != kNone ? report.observations[series.growth] : lead; // what basis speaks of
  if (series.growth != kNone) {
    cells[To::GrowthHedge] = Cell::ofText(hedgeSign(growth.quantity.qualifier));
    if (const auto fraction = growth.quantity.value.scaled(-2))
      cells[To::Growth] = Cell::ofNumber(fraction->toDouble());
  }
  cells[To::Basis] = ofCode(code(growth.basis));
  cells[To::Prices] = ofCode(code(growth.prices));
  const std::u16string stated = statedPrevious(report, series, placement);
  cells[To::Previous] = Cell::ofFormula(stated.empty() ? std::u16string(kPrevious) : stated);
  cells[To::Change] = Cell::ofFormula(kChange);
  cells[To::Status] = ofCode(code(lead.status));
  cells[To::Doubt] = Cell::ofText(doubtText(report, series));
  addSpoken(cells, placement.script);
  if (!placement.pieces.empty()) {
    const std::size_t piece = pieceAt(placement.pieces, lead.quantity.quote.begin);
    cells[To::Source] =
        Cell::ofFormula(sourceLink(placement.numbers[piece], placement.sourceRows[piece]));
  }
  return cells;
}

void addSpoken(std::vector<Cell> &cells, Language script) {
  using To = IndicatorColumn;
  cells[To::Figure] = Cell::ofFormula(figureFormula(cells[To::Unit].text, script));
  cells[To::When] = Cell::ofFormula(whenFormula(cells[To::Period].text, script));
  cells[To::Ranked] = Cell::ofFormula(kRanked);
  cells[To::Doubted] = Cell::ofFormula(kDoubted);
}

bool isIndicatorFormula(std::size_t column, std::u16string_view formula) {
  using Of = IndicatorColumn;
  const std::uint32_t row = numberBehind(formula, u"{#");
  switch (column) {
  case Of::BaseValue:
    return formula == kBaseValue;
  case Of::Previous:
    return formula == kPrevious ||
           formula == previousOf(comparedText(formula), row, lastFactor(formula));
  case Of::Change:
    return formula == kChange;
  case Of::Source:
    return formula == sourceLink(numberBehind(formula, u"MATCH("), row);
  default:
    return false;
  }
}

} // namespace ri
