#include "write/sheet_styles.hpp"

#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "office/properties.hpp"
#include "office/uno_text.hpp"
#include "write/named_styles.hpp"

namespace ri::calc {
namespace {

using css::table::CellHoriJustify;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr sal_Int32 kAutomatic = -1; ///< a colour: the office's own

/// What sets a style off besides colour.
enum class Letters : std::uint8_t { Inherited, Bold, Italic };
/// Shrink where a text stays in one line.
enum class Wrap : std::uint8_t { Inherited, On, Shrink };

struct CellStyle {
  const char *name;
  const char *parent;
  const char *format; ///< a number format as en-US writes it; "" for its parent's
  CellHoriJustify align = css::table::CellHoriJustify_STANDARD;
  sal_Int32 colour = kAutomatic;
  sal_Int32 background = kAutomatic;
  Letters letters = Letters::Inherited;
  Wrap wrap = Wrap::Inherited;
};

constexpr CellHoriJustify kLeft = css::table::CellHoriJustify_LEFT;
constexpr CellHoriJustify kCenter = css::table::CellHoriJustify_CENTER;
constexpr CellHoriJustify kRight = css::table::CellHoriJustify_RIGHT;
constexpr CellHoriJustify kStandard = css::table::CellHoriJustify_STANDARD;
constexpr sal_Int16 kIndent = 70; ///< in 1/100 mm: what a cell shows keeps off its neighbour
constexpr sal_Int32 kDarkBlue = 0x1F3864;
constexpr sal_Int32 kDarkRed = 0x9C0006;
// To be read on white as on the dark ground of a dark office.
constexpr sal_Int32 kGrey = 0x6A6A6A;
constexpr sal_Int32 kPaleGrey = 0x808080;

// A parent stands before its children.
//
// Text columns have the text format, so that what a user types there ("2025", "-3") stays text. The
// columns that may hold formulas have none: there a formula that is edited would become text.
// RI Number has none either: how a number looks depends on the number (conditional_formats.cpp),
// and what is exported as text is not rounded.
constexpr CellStyle kCellStyles[] = {
    {"RI Base", "Default", ""},
    {"RI Heading", "RI Base", "", kLeft, kDarkBlue, 0xD9E2F3, Letters::Bold, Wrap::On},
    {"RI Number Heading", "RI Heading", "", kRight, kDarkBlue, 0xD9E2F3},
    {"RI Banner", "RI Heading", "", kLeft, kDarkBlue, 0xD9E2F3},
    {"RI Centred Heading", "RI Heading", "", kCenter, kDarkBlue, 0xD9E2F3},
    {"RI Title", "RI Base", "", kLeft, kAutomatic, kAutomatic, Letters::Bold},
    {"RI Entry", "RI Base", "", kLeft, 0x0563C1},
    {"RI Text", "RI Base", "@", kLeft},
    {"RI Label", "RI Text", "", kLeft, kAutomatic, kAutomatic, Letters::Inherited, Wrap::On},
    {"RI Short", "RI Text", "", kLeft, kAutomatic, kAutomatic, Letters::Inherited, Wrap::Shrink},
    {"RI Section", "RI Label", "", kLeft},
    {"RI Doubt", "RI Label", "", kLeft, 0x7F6000, 0xFFF2CC, Letters::Italic},
    {"RI Disputed", "RI Label", "", kLeft, kDarkRed, 0xFFC7CE},
    {"RI Repeated", "RI Section", "", kLeft, kPaleGrey},
    {"RI Code", "RI Text", "", kLeft, kGrey},
    {"RI Hedge", "RI Text", "", kCenter},
    {"RI Hedged", "RI Hedge", "", kCenter, 0x7F6000, 0xFFF2CC, Letters::Bold},
    {"RI Any", "RI Base", "", kLeft},
    {"RI Trend", "RI Any", "", kLeft, 0x2F6DB5},
    {"RI Any Right", "RI Any", "", kRight},
    {"RI Wrapped Any", "RI Any", "", kLeft, kAutomatic, kAutomatic, Letters::Inherited, Wrap::On},
    {"RI Reading", "RI Wrapped Any", "", kLeft},
    {"RI Failed", "RI Reading", "", kLeft, kDarkRed, 0xFFC7CE, Letters::Bold},
    {"RI Input", "RI Label", "", kLeft, kAutomatic, 0xFFFBE6},
    {"RI Evidence", "RI Wrapped Any", "", kLeft, kGrey},
    {"RI Source Heading", "RI Label", "", kLeft, kAutomatic, kAutomatic, Letters::Bold},
    {"RI Source Furniture", "RI Label", "", kLeft, kPaleGrey, kAutomatic, Letters::Italic},
    {"RI Integer", "RI Base", "#,##0", kRight},
    {"RI Number", "RI Base", "", kRight},
    {"RI Count", "RI Number", "#,##0", kRight},
    {"RI Decimal", "RI Number", "#,##0.0", kRight},
    {"RI Decimals", "RI Number", "#,##0.00####", kRight},
    {"RI Computed", "RI Number", "#,##0.00", kRight},
    {"RI Real", "RI Computed", "", kRight, kGrey, kAutomatic, Letters::Italic},
    {"RI Share", "RI Number", "0.##\"%\"", kRight},
    {"RI Whole Share", "RI Share", "0\"%\"", kRight}, // elsewhere the other shows 75.%
    {"RI Percent", "RI Number", "0.0#%", kRight},
    {"RI Whole Percent", "RI Percent", "0%", kRight},
    {"RI Power", "RI Number", "0.0#E+0", kRight, kGrey},
    {"RI Technical", "RI Number", "", kRight, kGrey},
    {"RI Amount", "RI Number", "[>=1000]#,##0;[<=-1000]-#,##0;General", kRight},
    {"RI Tally", "RI Integer", "#,##0;-#,##0;", kRight},
    {"RI Approximate", "RI Number", "\"≈ \"General;\"≈ \"-General", kRight, 0x7F6000},
    {"RI Over", "RI Number", "\"> \"General;\"> \"-General", kRight, 0x7F6000},
    {"RI At Least", "RI Number", "\"≥ \"General;\"≥ \"-General", kRight, 0x7F6000},
    {"RI Under", "RI Number", "\"< \"General;\"< \"-General", kRight, 0x7F6000},
    {"RI At Most", "RI Number", "\"≤ \"General;\"≤ \"-General", kRight, 0x7F6000},
    {"RI Link", "RI Base", "", kCenter, 0x0563C1},
    {"RI State", "RI Text", "", kCenter},
    {"RI New", "RI State", "", kCenter, 0x375623, 0xE2EFDA},
    {"RI Changed", "RI State", "", kCenter, 0x7F6000, 0xFFF2CC},
    {"RI Conflict", "RI State", "", kCenter, kDarkRed, 0xFFC7CE, Letters::Bold},
    {"RI Gone", "RI State", "", kCenter, 0x7F7F7F, 0xEDEDED, Letters::Italic},
};

void applyTo(const Reference<css::style::XStyle> &made, const CellStyle &style) {
  made->setParentStyle(rtl::OUString::createFromAscii(style.parent));
  if (style.align != kStandard)
    setProperty(made, "HoriJustify", style.align);
  if (style.align == kLeft || style.align == kRight)
    setProperty(made, "ParaIndent", kIndent);
  if (style.colour != kAutomatic)
    setProperty(made, "CharColor", style.colour);
  if (style.background != kAutomatic)
    setProperty(made, "CellBackColor", style.background);
  if (style.wrap != Wrap::Inherited)
    setProperty(made, "IsTextWrapped", style.wrap != Wrap::Shrink);
  if (style.wrap == Wrap::Shrink)
    setProperty(made, "ShrinkToFit", true);
  for (const char *script : {"", "Asian"}) {
    const rtl::OString suffix(script);
    if (style.letters == Letters::Bold)
      setProperty(made, ("CharWeight" + suffix).getStr(), css::awt::FontWeight::BOLD);
    if (style.letters == Letters::Italic)
      setProperty(made, ("CharPosture" + suffix).getStr(), css::awt::FontSlant_ITALIC);
  }
}

/// One font for letters, digits and characters, so that they stand on one line and rows of either
/// are equally high. The office knows it, and what to take where it is not installed.
void setScript(const Reference<css::style::XStyle> &base, std::string_view textLocale) {
  const bool traditional = textLocale == "zh-TW";
  const rtl::OUString font(traditional ? "Noto Sans CJK TC" : "Noto Sans CJK SC");
  for (const char *script : {"CharFontName", "CharFontNameAsian"})
    setProperty(base, script, font);
  setProperty(base, "CharLocale", css::lang::Locale("zxx", {}, {})); // none: nothing to be spelt
  setProperty(base, "CharLocaleAsian", css::lang::Locale("zh", traditional ? "TW" : "CN", {}));
}

} // namespace

const char *headingStyleOf(std::string_view columnStyle) {
  for (const CellStyle &style : kCellStyles)
    if (columnStyle == style.name && style.align != kLeft)
      return style.align == kRight ? "RI Number Heading" : "RI Centred Heading";
  return "RI Heading";
}

void addCellStyles(const Reference<css::sheet::XSpreadsheetDocument> &document,
                   const WorkbookPlan &plan) {
  const auto formats =
      Reference<css::util::XNumberFormatsSupplier>(document, UNO_QUERY_THROW)->getNumberFormats();
  const css::lang::Locale english("en", "US", {});
  for (const CellStyle &style : kCellStyles) {
    const auto made = addStyle(document, "CellStyles", "com.sun.star.style.CellStyle", style.name);
    applyTo(made, style);
    if (*style.format != '\0')
      setProperty(made, "NumberFormat",
                  formats->addNewConverted(toOUString(std::string_view(style.format)), english,
                                           css::lang::Locale()));
  }
  for (const NamedText &name : plan.names)
    if (name.name == "rw_real") // "real" 4,604.17: its word, in quotes
      setProperty(addStyle(document, "CellStyles", "com.sun.star.style.CellStyle", "RI Real"),
                  "NumberFormat",
                  formats->addNewConverted(toOUString(name.expression + u" * #,##0.00"), english,
                                           css::lang::Locale()));
  // Rather small than ###.
  setProperty(addStyle(document, "CellStyles", "com.sun.star.style.CellStyle", "RI Number"),
              "ShrinkToFit", true);
  const auto banner = addStyle(document, "CellStyles", "com.sun.star.style.CellStyle", "RI Banner");
  constexpr float kBannerLetters = 14; // pt
  for (const char *script : {"CharHeight", "CharHeightAsian"})
    setProperty(banner, script, kBannerLetters);
  setProperty(banner, "IsTextWrapped", false);
  const auto base = addStyle(document, "CellStyles", "com.sun.star.style.CellStyle", "RI Base");
  setScript(base, plan.textLocale);
  setProperty(base, "ParaIsForbiddenRules", true); // no line begins with a comma
  // A text may be longer than its row shows, and figures stand beside its beginning.
  setProperty(base, "VertJustify", sal_Int32(css::table::CellVertJustify2::TOP));
}

} // namespace ri::calc
