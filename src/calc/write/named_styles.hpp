// A document's styles by family and name. May include: SDK.
#pragma once

#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

namespace ri::calc {

inline css::uno::Reference<css::container::XNameContainer>
stylesOf(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
         const char *family) {
  using css::uno::UNO_QUERY_THROW;
  return {css::uno::Reference<css::style::XStyleFamiliesSupplier>(document, UNO_QUERY_THROW)
              ->getStyleFamilies()
              ->getByName(rtl::OUString::createFromAscii(family)),
          UNO_QUERY_THROW};
}

/// The style `name`, made by `service` if the document has none of that name yet.
inline css::uno::Reference<css::style::XStyle>
addStyle(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document, const char *family,
         const char *service, const char *name) {
  using css::uno::UNO_QUERY_THROW;
  const auto styles = stylesOf(document, family);
  const rtl::OUString key = rtl::OUString::createFromAscii(name);
  if (!styles->hasByName(key))
    styles->insertByName(
        key, css::uno::Any(
                 css::uno::Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
                     ->createInstance(rtl::OUString::createFromAscii(service))));
  return {styles->getByName(key), UNO_QUERY_THROW};
}

} // namespace ri::calc
