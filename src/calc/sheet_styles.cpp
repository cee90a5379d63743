#include "sheet_styles.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <string_view>

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "properties.hpp"
#include "uno_text.hpp"
#include "workbook/plan.hpp"

namespace ri::calc {
namespace {

using css::container::XNameContainer;
using css::table::CellHoriJustify;
using css::uno::Reference;

constexpr sal_Int32 kAutomatic = -1; ///< a colour: the office's own

struct CellStyle {
  const char *name;
  const char *parent;
  const char *format; ///< a number format as en-US writes it; "" for its parent's
  CellHoriJustify align = css::table::CellHoriJustify_STANDARD;
  sal_Int32 colour = kAutomatic;
  sal_Int32 background = kAutomatic;
  bool wrapped = false;
};

constexpr CellHoriJustify kLeft = css::table::CellHoriJustify_LEFT;
constexpr CellHoriJustify kCenter = css::table::CellHoriJustify_CENTER;
constexpr CellHoriJustify kRight = css::table::CellHoriJustify_RIGHT;
constexpr CellHoriJustify kStandard = css::table::CellHoriJustify_STANDARD;

// Text columns have the text format, so that what a user types there ("2025", "-3") stays text. The
// columns that may hold formulas have none: there a formula that is edited would become text.
constexpr CellStyle kCellStyles[] = {
    {"RI Base", "Default", ""},
    {kHeadingStyle, "RI Base", "", kLeft, 0x1F3864, 0xD9E2F3, true},
    {"RI Title", "RI Base", "", kLeft, 0x1F3864},
    {"RI Entry", "RI Base", "", kLeft, 0x0563C1},
    {"RI Amount", "RI Number", "[>=1000]#,##0;[<=-1000]-#,##0;General", kRight},
    {"RI Tally", "RI Integer", "#,##0;-#,##0;", kRight},
    {"RI Text", "RI Base", "@", kLeft},
    {"RI Code", "RI Base", "@", kLeft, 0x595959},
    {"RI Hedge", "RI Base", "@", kCenter},
    {"RI Any", "RI Base", "", kStandard},
    {"RI Reading", "RI Base", "", kLeft, kAutomatic, kAutomatic, true},
    {"RI Wrapped", "RI Base", "@", kLeft, kAutomatic, kAutomatic, true},
    {"RI Integer", "RI Base", "#,##0", kRight},
    {"RI Number", "RI Base", "", kRight},
    {"RI Count", "RI Number", "#,##0", kRight},
    {"RI Share", "RI Number", "0.##\"%\"", kRight},
    {"RI Percent", "RI Number", "0.0#%", kRight},
    {"RI Link", "RI Base", "", kCenter, 0x0563C1},
    {"RI State", "RI Base", "@", kCenter},
    {"RI New", "RI State", "", kCenter, 0x375623, 0xE2EFDA},
    {"RI Changed", "RI State", "", kCenter, 0x7F6000, 0xFFF2CC},
    {"RI Conflict", "RI State", "", kCenter, 0x9C0006, 0xFFC7CE},
    {"RI Gone", "RI State", "", kCenter, 0x7F7F7F, 0xEDEDED},
    {"RI Check", "RI Base", "", kLeft, 0x9C0006},
};

/// A format of a whole column: where the formula, written for the column's first data row, is true.
/// `{name}` is that row's cell in a managed column.
struct ConditionalFormat {
  const char *column;
  const char16_t *formula;
  const char *style;
};

constexpr ConditionalFormat kIndicatorFormats[] = {
    {"ri_value", u"AND(ISNUMBER({value});{unit}=\"%\")", "RI Share"},
    {"ri_value", u"AND(ISNUMBER({value});{value}=INT({value}))", "RI Count"},
    {"ri_multiplier", u"AND(ISNUMBER({multiplier});{multiplier}=INT({multiplier}))", "RI Count"},
    {"ri_base_value", u"AND(ISNUMBER({base_value});{base_value}=INT({base_value}))", "RI Count"},
    {"ri_state", u"{state}=\"new\"", "RI New"},
    {"ri_state", u"{state}=\"changed\"", "RI Changed"},
    {"ri_state", u"{state}=\"conflict\"", "RI Conflict"},
    {"ri_state", u"{state}=\"gone\"", "RI Gone"},
};

Reference<XNameContainer> styleFamily(const Reference<css::sheet::XSpreadsheetDocument> &document,
                                      const char *family) {
  const Reference<css::style::XStyleFamiliesSupplier> supplier(document, css::uno::UNO_QUERY_THROW);
  return {supplier->getStyleFamilies()->getByName(rtl::OUString::createFromAscii(family)),
          css::uno::UNO_QUERY_THROW};
}

/// The style `name`, made if the document has none of that name yet.
Reference<css::style::XStyle> addStyle(const Reference<css::sheet::XSpreadsheetDocument> &document,
                                       const char *family, const char *service, const char *name) {
  const auto styles = styleFamily(document, family);
  const rtl::OUString key = rtl::OUString::createFromAscii(name);
  if (!styles->hasByName(key))
    styles->insertByName(
        key, css::uno::Any(
                 Reference<css::lang::XMultiServiceFactory>(document, css::uno::UNO_QUERY_THROW)
                     ->createInstance(rtl::OUString::createFromAscii(service))));
  return {styles->getByName(key), css::uno::UNO_QUERY_THROW};
}

void addCellStyles(const Reference<css::sheet::XSpreadsheetDocument> &document) {
  const auto formats =
      Reference<css::util::XNumberFormatsSupplier>(document, css::uno::UNO_QUERY_THROW)
          ->getNumberFormats();
  const css::lang::Locale english("en", "US", {});
  for (const CellStyle &style : kCellStyles) {
    const auto made = addStyle(document, "CellStyles", "com.sun.star.style.CellStyle", style.name);
    made->setParentStyle(rtl::OUString::createFromAscii(style.parent));
    if (*style.format != '\0')
      setProperty(made, "NumberFormat",
                  formats->addNewConverted(rtl::OUString::createFromAscii(style.format), english,
                                           css::lang::Locale()));
    if (style.align != kStandard)
      setProperty(made, "HoriJustify", style.align);
    if (style.colour != kAutomatic)
      setProperty(made, "CharColor", style.colour);
    if (style.background != kAutomatic)
      setProperty(made, "CellBackColor", style.background);
    if (style.wrapped)
      setProperty(made, "IsTextWrapped", true);
    setProperty(made, "VertJustify", sal_Int32(css::table::CellVertJustify2::CENTER));
  }
  const auto heading =
      styleFamily(document, "CellStyles")->getByName(rtl::OUString::createFromAscii(kHeadingStyle));
  for (const char *weight : {"CharWeight", "CharWeightAsian"})
    setProperty(Reference<css::style::XStyle>(heading, css::uno::UNO_QUERY_THROW), weight,
                css::awt::FontWeight::BOLD);
}

/// Landscape, as wide as one page.
void addPageStyle(const Reference<css::sheet::XSpreadsheetDocument> &document) {
  const auto style = addStyle(document, "PageStyles", "com.sun.star.style.PageStyle", kPageStyle);
  const Reference<css::beans::XPropertySet> properties(style, css::uno::UNO_QUERY_THROW);
  sal_Int32 width = 0;
  sal_Int32 height = 0;
  properties->getPropertyValue("Width") >>= width;
  properties->getPropertyValue("Height") >>= height;
  setProperty(style, "IsLandscape", true);
  setProperty(style, "Width", std::max(width, height));
  setProperty(style, "Height", std::min(width, height));
  setProperty(style, "ScaleToPagesX", sal_Int16(1));
  setProperty(style, "ScaleToPagesY", sal_Int16(0));
}

} // namespace

void addStyles(const Reference<css::sheet::XSpreadsheetDocument> &document) {
  addCellStyles(document);
  addPageStyle(document);
}

void addConditionalFormats(const Reference<css::sheet::XSpreadsheet> &sheet, SheetId id) {
  if (id != SheetId::Indicators)
    return;
  constexpr sal_Int32 kFirstRow = 1;
  const std::vector<Column> &columns = columnsOf(id);
  std::vector<std::uint32_t> positions(columns.size());
  std::iota(positions.begin(), positions.end(), 0U);
  const auto lastRow = Reference<css::table::XColumnRowRange>(sheet, css::uno::UNO_QUERY_THROW)
                           ->getRows()
                           ->getCount() -
                       1;
  for (auto format = std::begin(kIndicatorFormats); format != std::end(kIndicatorFormats);) {
    const std::string_view name = format->column;
    const auto column = static_cast<sal_Int32>(columnIndex(id, name));
    const Reference<css::beans::XPropertySet> range(
        sheet->getCellRangeByPosition(column, kFirstRow, column, lastRow),
        css::uno::UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetConditionalEntries> entries(
        range->getPropertyValue("ConditionalFormat"), css::uno::UNO_QUERY_THROW);
    for (; format != std::end(kIndicatorFormats) && format->column == name; ++format)
      entries->addNew(sequenceOf<css::beans::PropertyValue>(
          {property("Operator", css::sheet::ConditionOperator_FORMULA),
           property("Formula1",
                    toOUString(expandFormula(format->formula, id, positions, kFirstRow))),
           property("SourcePosition", css::table::CellAddress(0, column, kFirstRow)),
           property("StyleName", rtl::OUString::createFromAscii(format->style))}));
    range->setPropertyValue("ConditionalFormat", css::uno::Any(entries));
  }
}

} // namespace ri::calc
