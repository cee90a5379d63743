#include "office/settings.hpp"

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include "office/properties.hpp"
#include "office/uno_text.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

Reference<css::container::XNameReplace> settings(const Context &context) {
  return {css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
              "com.sun.star.configuration.ConfigurationUpdateAccess",
              sequenceOf<css::uno::Any>({css::uno::Any(
                  property("nodepath", rtl::OUString("/org.reportindicators.Settings")))})),
          UNO_QUERY_THROW};
}

} // namespace

css::uno::Any remembered(const Context &context, const char *name) {
  return settings(context)->getByName(rtl::OUString::createFromAscii(name));
}

void remember(const Context &context, const char *name, const css::uno::Any &value) {
  const auto node = settings(context);
  node->replaceByName(rtl::OUString::createFromAscii(name), value);
  Reference<css::util::XChangesBatch>(node, UNO_QUERY_THROW)->commitChanges();
}

} // namespace ri::calc
