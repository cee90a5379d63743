#include "write/conditional_formats.hpp"

#include <iterator>
#include <numeric>
#include <string_view>
#include <vector>

#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/table/CellAddress.hpp>

#include "document/managed_ranges.hpp"
#include "office/properties.hpp"
#include "office/uno_text.hpp"
#include "workbook/sheet/formula.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// A format of a whole column: where the formula, written for the column's first data row, is true.
/// `@` stands for the column's own cell, `{name}` for that row's cell in a managed column.
struct ConditionalFormat {
  SheetId sheet;
  const char *column;
  const char16_t *formula;
  const char *style;
  const char *last = nullptr; ///< the column where the range ends; by default this one
};

constexpr SheetId kIndicators = SheetId::Indicators;
constexpr SheetId kComparisons = SheetId::Comparisons;
constexpr SheetId kPanel = SheetId::Panel;
constexpr SheetId kSource = SheetId::Source;

// Numbers of more than 15 digits are written with an exponent.
constexpr const char16_t *kWhole = u"AND(ISNUMBER(@);@=INT(@);ABS(@)<1E15)";
constexpr const char16_t *kOneDecimal = u"AND(ISNUMBER(@);@=ROUND(@;1);ABS(@)<1E15)";
constexpr const char16_t *kThousands = u"AND(ISNUMBER(@);ABS(@)>=1000;ABS(@)<1E15)";
constexpr const char16_t *kHuge = u"AND(ISNUMBER(@);ABS(@)>=1E15)";
constexpr const char16_t *kNumber = u"ISNUMBER(@)";
constexpr const char16_t *kWholePercent = u"AND(ISNUMBER(@);@=ROUND(@;2))";

/// Of the formats of one column the first whose formula is true counts. No state is told by colour
/// alone: the cell says it, or the letters differ.
///
/// No two columns of a sheet say the same: of a row that the user copies, the office would join the
/// one's cell to the other's column, and an .xlsx bases such a format on a cell that it is not of.
constexpr ConditionalFormat kFormats[] = {
    {kIndicators, "ri_section", u"AND(@<>\"\";@={^section})", "RI Repeated"},
    {kIndicators, "ri_indicator", u"{state}=rw_conflict", "RI Disputed"},
    {kIndicators, "ri_hedge", u"@<>\"\"", "RI Hedged"},
    {kIndicators, "ri_value", u"AND(ISNUMBER(@);@=INT(@);{unit}=\"%\")", "RI Whole Share"},
    {kIndicators, "ri_value", u"AND(ISNUMBER(@);{unit}=\"%\")", "RI Share"},
    {kIndicators, "ri_value", kWhole, "RI Count"},
    {kIndicators, "ri_value", kOneDecimal, "RI Decimal"},
    {kIndicators, "ri_value", kThousands, "RI Decimals"},
    {kIndicators, "ri_multiplier", kWhole, "RI Count"},
    {kIndicators, "ri_multiplier", kHuge, "RI Power"},
    {kIndicators, "ri_multiplier", kNumber, "RI Decimals"},
    {kIndicators, "ri_base_value", kWhole, "RI Count"},
    {kIndicators, "ri_base_value", kOneDecimal, "RI Decimal"},
    {kIndicators, "ri_base_value", kHuge, "RI Power"},
    {kIndicators, "ri_base_value", kNumber, "RI Decimals"},
    {kIndicators, "ri_growth_hedge", u"LEN(@)>0", "RI Hedged"},
    {kIndicators, "ri_growth", kWholePercent, "RI Whole Percent"},
    // What a real growth leads back to is not the figure of the year before.
    {kIndicators, "ri_previous",
     u"AND(ISNUMBER(@);{prices}=rw_real;ABS(@*(1+{growth})-{value})<1E-9*ABS({value}))", "RI Real"},
    {kIndicators, "ri_previous", kWhole, "RI Count"},
    {kIndicators, "ri_previous", kNumber, "RI Computed"},
    {kIndicators, "ri_change",
     u"AND(ISNUMBER({previous});{prices}=rw_real;ABS({previous}*(1+{growth})-{value})<1E-9*"
     u"ABS({value}))",
     "RI Real"},
    {kIndicators, "ri_change", u"AND(ISNUMBER({previous});@=INT(@);ABS(@)<1E15)", "RI Count"},
    {kIndicators, "ri_change", u"ISNUMBER({previous})", "RI Computed"},
    {kIndicators, "ri_doubt", u"LEN(TRIM(@))>0", "RI Doubt"},
    {kIndicators, "ri_state", u"@=rw_new", "RI New"},
    {kIndicators, "ri_state", u"@=rw_changed", "RI Changed"},
    {kIndicators, "ri_state", u"@=rw_conflict", "RI Conflict"},
    {kIndicators, "ri_state", u"@=rw_gone", "RI Gone"},
    {kComparisons, "rc_operand1", kWhole, "RI Count"},
    {kComparisons, "rc_operand1", kOneDecimal, "RI Decimal"},
    {kComparisons, "rc_operand1", kNumber, "RI Computed"},
    {kComparisons, "rc_operand2", u"AND(ISNUMBER(@);ABS(@)<1E15;@=INT(@))", "RI Count"},
    {kComparisons, "rc_operand2", kOneDecimal, "RI Decimal"},
    {kComparisons, "rc_operand2", kNumber, "RI Computed"},
    {kComparisons, "rc_difference", u"AND(ISNUMBER(@);@-INT(@)=0;ABS(@)<1E15)", "RI Count"},
    {kComparisons, "rc_difference", kOneDecimal, "RI Decimal"},
    {kComparisons, "rc_difference", kNumber, "RI Computed"},
    {kComparisons, "rc_growth", kWholePercent, "RI Whole Percent"},
    {kComparisons, "rc_stated", u"AND(ISNUMBER(@);ROUND(@;2)=@)", "RI Whole Percent"},
    {kComparisons, "rc_check", u"@<>\"\"", "RI Failed"},
    {kPanel, "rq_1", u"{hedge1}=\"≈\"", "RI Approximate", "rq_12"},
    {kPanel, "rq_1", u"{hedge1}=\">\"", "RI Over", "rq_12"},
    {kPanel, "rq_1", u"{hedge1}=\"≥\"", "RI At Least", "rq_12"},
    {kPanel, "rq_1", u"{hedge1}=\"<\"", "RI Under", "rq_12"},
    {kPanel, "rq_1", u"{hedge1}=\"≤\"", "RI At Most", "rq_12"},
    {kPanel, "rq_1", kWhole, "RI Count", "rq_12"},
    {kPanel, "rq_1", kOneDecimal, "RI Decimal", "rq_12"},
    {kPanel, "rq_1", kThousands, "RI Decimals", "rq_12"},
    {kSource, "rs_text", u"{state}=rw_conflict", "RI Disputed"},
    {kSource, "rs_text", u"OR({role}=rw_title;{role}=rw_heading)", "RI Source Heading"},
    {kSource, "rs_text", u"OR({role}=rw_byline;{role}=rw_furniture)", "RI Source Furniture"},
    {kSource, "rs_state", u"@=rw_new", "RI New"},
    {kSource, "rs_state", u"@=rw_changed", "RI Changed"},
    {kSource, "rs_state", u"@=rw_conflict", "RI Conflict"},
    {kSource, "rs_state", u"@=rw_gone", "RI Gone"},
};

/// The formula with `@` spelt out.
std::u16string spelt(const ConditionalFormat &format) {
  constexpr std::size_t kPrefix = 3; // "ri_"
  const std::string_view name = std::string_view(format.column).substr(kPrefix);
  std::u16string spelt;
  for (const char16_t unit : std::u16string_view(format.formula)) {
    if (unit == u'@')
      (spelt += u'{').append(name.begin(), name.end()) += u'}';
    else
      spelt += unit;
  }
  return spelt;
}

} // namespace

void addConditionalFormats(const Reference<css::sheet::XSpreadsheet> &sheet, SheetId id) {
  constexpr sal_Int32 kFirstRow = 1;
  std::vector<std::uint32_t> positions(columnsOf(id).size());
  std::iota(positions.begin(), positions.end(), 0U);
  const sal_Int32 lastRow = lastRowOfSheet(sheet);
  for (auto format = std::begin(kFormats); format != std::end(kFormats);) {
    if (format->sheet != id) {
      ++format;
      continue;
    }
    const std::string_view name = format->column;
    const auto column = static_cast<sal_Int32>(columnIndex(id, name));
    const sal_Int32 last =
        format->last != nullptr ? static_cast<sal_Int32>(columnIndex(id, format->last)) : column;
    const Reference<css::beans::XPropertySet> range(
        sheet->getCellRangeByPosition(column, kFirstRow, last, lastRow), UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetConditionalEntries> entries(
        range->getPropertyValue("ConditionalFormat"), UNO_QUERY_THROW);
    for (; format != std::end(kFormats) && format->sheet == id && format->column == name; ++format)
      entries->addNew(sequenceOf<css::beans::PropertyValue>(
          {property("Operator", css::sheet::ConditionOperator_FORMULA),
           property("Formula1",
                    toOUString(expandFormula(spelt(*format), id, positions, kFirstRow))),
           property("SourcePosition",
                    css::table::CellAddress(sheetIndex(sheet), column, kFirstRow)),
           property("StyleName", rtl::OUString::createFromAscii(format->style))}));
    range->setPropertyValue("ConditionalFormat", css::uno::Any(entries));
  }
}

} // namespace ri::calc
