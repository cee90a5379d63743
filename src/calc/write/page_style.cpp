#include "write/page_style.hpp"

#include <algorithm>

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextCursor.hpp>

#include "office/properties.hpp"
#include "office/uno_text.hpp"
#include "write/named_styles.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr sal_Int32 kMargin = 800; ///< in 1/100 mm, as all here
constexpr const char *kHeader = "RightPageHeaderContent";
constexpr const char *kFooter = "RightPageFooterContent";

/// So that two titles stand in one line.
rtl::OUString shortened(const rtl::OUString &title) {
  constexpr sal_Int32 kMost = 36;
  return title.getLength() <= kMost ? title : title.copy(0, kMost) + toOUString(u"…");
}

Reference<css::text::XTextRange> endOf(const Reference<css::text::XText> &text) {
  const Reference<css::text::XTextCursor> cursor = text->createTextCursor();
  cursor->gotoEnd(false);
  return cursor.get();
}

void append(const Reference<css::text::XText> &text, const char *characters) {
  text->insertString(endOf(text), rtl::OUString::createFromAscii(characters), false);
}

void appendField(const Reference<css::text::XText> &text,
                 const Reference<css::lang::XMultiServiceFactory> &document, const char *field) {
  const Reference<css::text::XTextContent> content(
      document->createInstance("com.sun.star.text.TextField." +
                               rtl::OUString::createFromAscii(field)),
      UNO_QUERY_THROW);
  text->insertTextContent(endOf(text), content, false);
}

/// The office puts the sheet's and the page's name there by itself.
Reference<css::sheet::XHeaderFooterContent>
emptied(const Reference<css::beans::XPropertySet> &style, const char *name) {
  const Reference<css::sheet::XHeaderFooterContent> content(
      style->getPropertyValue(rtl::OUString::createFromAscii(name)), UNO_QUERY_THROW);
  for (const auto &part :
       {content->getLeftText(), content->getCenterText(), content->getRightText()})
    part->setString({});
  return content;
}

Reference<css::sheet::XHeaderFooterContent>
headerOf(const Reference<css::beans::XPropertySet> &style) {
  return {style->getPropertyValue(rtl::OUString::createFromAscii(kHeader)), UNO_QUERY_THROW};
}

} // namespace

void addPageStyle(const Reference<css::sheet::XSpreadsheetDocument> &document, const char *name,
                  const rtl::OUString &title, bool hasGrid) {
  const auto style = addStyle(document, "PageStyles", "com.sun.star.style.PageStyle", name);
  const Reference<css::beans::XPropertySet> properties(style, UNO_QUERY_THROW);
  sal_Int32 width = 0;
  sal_Int32 height = 0;
  properties->getPropertyValue("Width") >>= width;
  properties->getPropertyValue("Height") >>= height;
  setProperty(style, "IsLandscape", true);
  setProperty(style, "Width", std::max(width, height));
  setProperty(style, "Height", std::min(width, height));
  for (const char *side : {"LeftMargin", "RightMargin", "TopMargin", "BottomMargin"})
    setProperty(style, side, kMargin);
  setProperty(style, "PrintGrid", hasGrid);
  setProperty(style, "FirstPageNumber", sal_Int16(0)); // goes on behind the sheet before
  setProperty(style, "ScaleToPagesX", sal_Int16(1));
  setProperty(style, "ScaleToPagesY", sal_Int16(hasGrid ? 0 : 1)); // Report is one page
  setProperty(style, "HeaderIsOn", !title.isEmpty());
  setProperty(style, "FooterIsOn", true);

  const auto header = emptied(properties, kHeader);
  header->getLeftText()->setString(shortened(title));
  setProperty(style, kHeader, header);
  const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
  const auto footer = emptied(properties, kFooter);
  appendField(footer->getLeftText(), factory, "SheetName");
  appendField(footer->getRightText(), factory, "PageNumber");
  append(footer->getRightText(), " / ");
  appendField(footer->getRightText(), factory, "PageCount");
  setProperty(style, kFooter, footer);
}

bool isForPrint(SheetId id) { return id != SheetId::LeftOut && id != SheetId::Log; }

void printNothing(const Reference<css::sheet::XSpreadsheet> &sheet) {
  Reference<css::sheet::XPrintAreas>(sheet, UNO_QUERY_THROW)->setPrintAreas({});
}

void printAll(const Reference<css::sheet::XSpreadsheet> &sheet) {
  const Reference<css::sheet::XPrintAreas> print(sheet, UNO_QUERY_THROW);
  if (!print->getPrintAreas().hasElements())
    print->setPrintAreas(sequenceOf(
        {Reference<css::sheet::XCellRangeAddressable>(sheet, UNO_QUERY_THROW)->getRangeAddress()}));
}

PageTitles pageTitles(const Reference<css::sheet::XSpreadsheetDocument> &document) {
  PageTitles titles;
  const auto styles = stylesOf(document, "PageStyles");
  for (const char *name : {kTablePage, kChartPage}) {
    const rtl::OUString key = rtl::OUString::createFromAscii(name);
    if (!styles->hasByName(key)) // the user took it out
      continue;
    const Reference<css::beans::XPropertySet> style(styles->getByName(key), UNO_QUERY_THROW);
    titles[key] = {style->getPropertyValue("HeaderIsOn").get<bool>(),
                   headerOf(style)->getLeftText()->getString()};
  }
  return titles;
}

void setPageTitles(const Reference<css::sheet::XSpreadsheetDocument> &document,
                   const PageTitles &titles) {
  const auto styles = stylesOf(document, "PageStyles");
  for (const auto &[name, title] : titles) {
    if (!styles->hasByName(name))
      continue;
    const Reference<css::beans::XPropertySet> style(styles->getByName(name), UNO_QUERY_THROW);
    const auto header = headerOf(style);
    header->getLeftText()->setString(title.text);
    setProperty(style, kHeader, header);
    setProperty(style, "HeaderIsOn", title.shown);
  }
}

PageTitles withTitle(PageTitles titles, const rtl::OUString &title) {
  if (title.isEmpty())
    return titles;
  for (auto &[name, page] : titles) {
    if (page.text.indexOf(shortened(title)) >= 0)
      continue;
    page = {true, page.text.isEmpty() ? shortened(title) : page.text + "  |  " + shortened(title)};
  }
  return titles;
}

} // namespace ri::calc
