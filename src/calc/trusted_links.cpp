#include "trusted_links.hpp"

#include <algorithm>
#include <vector>

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include "input.hpp"
#include "properties.hpp"
#include "uno_text.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Names = css::uno::Sequence<rtl::OUString>;

/// So many are remembered; who comes back to an older one is asked once more.
constexpr sal_Int32 kMost = 1000;
constexpr char kLinks[] = "TrustedLinks";

Reference<css::container::XNameReplace> settings(const Context &context) {
  return {css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
              "com.sun.star.configuration.ConfigurationUpdateAccess",
              sequenceOf<css::uno::Any>({css::uno::Any(
                  property("nodepath", rtl::OUString("/org.reportindicators.Settings")))})),
          UNO_QUERY_THROW};
}

Names linksIn(const Reference<css::container::XNameReplace> &settings) {
  Names links;
  settings->getByName(kLinks) >>= links;
  return links;
}

/// A hash tells as much as the name does, and the profile lists nobody's files.
rtl::OUString markOf(const rtl::OUString &url) { return toOUString(sha256(toUtf8(url))); }

bool contains(const Names &links, const rtl::OUString &mark) {
  return std::find(links.begin(), links.end(), mark) != links.end();
}

} // namespace

bool isTrustedLink(const Context &context, const rtl::OUString &url) {
  return contains(linksIn(settings(context)), markOf(url));
}

void trustLink(const Context &context, const rtl::OUString &url) {
  const auto node = settings(context);
  const Names old = linksIn(node);
  const rtl::OUString mark = markOf(url);
  if (contains(old, mark))
    return;
  const sal_Int32 kept = std::min(old.getLength(), kMost - 1);
  std::vector<rtl::OUString> links(old.end() - kept, old.end());
  links.push_back(mark);
  node->replaceByName(kLinks, css::uno::Any(Names(links.data(), kept + 1)));
  Reference<css::util::XChangesBatch>(node, UNO_QUERY_THROW)->commitChanges();
}

} // namespace ri::calc
