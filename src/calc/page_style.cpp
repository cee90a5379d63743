#include "page_style.hpp"

#include <algorithm>

#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextCursor.hpp>

#include "named_styles.hpp"
#include "properties.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr sal_Int32 kMargin = 800; ///< in 1/100 mm, as all here

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

} // namespace

void addPageStyle(const Reference<css::sheet::XSpreadsheetDocument> &document) {
  const auto style = addStyle(document, "PageStyles", "com.sun.star.style.PageStyle", kPageStyle);
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
  setProperty(style, "ScaleToPagesX", sal_Int16(1));
  setProperty(style, "ScaleToPagesY", sal_Int16(0));
  setProperty(style, "HeaderIsOn", false);
  setProperty(style, "FooterIsOn", true);

  const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
  const Reference<css::sheet::XHeaderFooterContent> footer(
      properties->getPropertyValue("RightPageFooterContent"), UNO_QUERY_THROW);
  for (const auto &part : {footer->getLeftText(), footer->getCenterText(), footer->getRightText()})
    part->setString({});
  appendField(footer->getLeftText(), factory, "SheetName");
  appendField(footer->getRightText(), factory, "PageNumber");
  append(footer->getRightText(), " / ");
  appendField(footer->getRightText(), factory, "PageCount");
  setProperty(style, "RightPageFooterContent", footer);
}

} // namespace ri::calc
