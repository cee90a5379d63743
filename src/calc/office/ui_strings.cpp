#include "office/ui_strings.hpp"

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>

#include "office/properties.hpp"
#include "office/uno_text.hpp"

namespace ri::calc {
namespace {

rtl::OUString setting(const Context &context, const char *node, const char *name) {
  const css::uno::Reference<css::container::XNameAccess> settings(
      css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
          "com.sun.star.configuration.ConfigurationAccess",
          sequenceOf<css::uno::Any>(
              {css::uno::Any(property("nodepath", rtl::OUString::createFromAscii(node)))})),
      css::uno::UNO_QUERY_THROW);
  rtl::OUString value;
  settings->getByName(rtl::OUString::createFromAscii(name)) >>= value;
  return value;
}

} // namespace

std::string uiLanguage(const Context &context) {
  const rtl::OUString language = setting(context, "/org.openoffice.Setup/L10N", "ooLocale");
  return language.isEmpty() ? "en-US" : toUtf8(language);
}

rtl::OUString uiString(const Context &context, const char *name) {
  return setting(context, "/org.reportindicators.Strings", name);
}

} // namespace ri::calc
