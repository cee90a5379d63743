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
constexpr std::ptrdiff_t kMost = 2000;
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

/// The same for a file by its name and content, wherever it lies.
rtl::OUString markOf(const LinkMark &link) {
  const rtl::OUString name = link.url.copy(link.url.lastIndexOf('/') + 1);
  return toOUString(sha256(toUtf8(name) + "\n" + link.sha256));
}

bool liesBeside(const LinkMark &link) {
  const sal_Int32 folder = link.beside.lastIndexOf('/') + 1;
  return folder > 0 && link.url.startsWith(link.beside.copy(0, folder));
}

bool contains(const Names &links, const rtl::OUString &mark) {
  return std::find(links.begin(), links.end(), mark) != links.end();
}

} // namespace

bool isTrustedLink(const Context &context, const LinkMark &link) {
  const Names links = linksIn(settings(context));
  return contains(links, markOf(link.url)) || (liesBeside(link) && contains(links, markOf(link)));
}

void trustLink(const Context &context, const LinkMark &link) {
  const auto node = settings(context);
  const Names old = linksIn(node);
  std::vector<rtl::OUString> links(old.begin(), old.end());
  for (const rtl::OUString &mark : {markOf(link.url), markOf(link)})
    if (!contains(old, mark))
      links.push_back(mark);
  if (links.size() == static_cast<std::size_t>(old.getLength()))
    return;
  if (static_cast<std::ptrdiff_t>(links.size()) > kMost)
    links.erase(links.begin(), links.end() - kMost);
  node->replaceByName(kLinks,
                      css::uno::Any(Names(links.data(), static_cast<sal_Int32>(links.size()))));
  Reference<css::util::XChangesBatch>(node, UNO_QUERY_THROW)->commitChanges();
}

} // namespace ri::calc
