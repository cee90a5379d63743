#include "commands/refresh_bar.hpp"

#include <com/sun/star/beans/StringPair.hpp>
#include <com/sun/star/frame/InfobarType.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>

#include "office/ui_strings.hpp"
#include "office/uno_text.hpp"

namespace ri::calc {
namespace {

/// "2 changed, 1 new"
rtl::OUString inWords(const Context &context, const RefreshCounts &counts) {
  const struct {
    std::int32_t count;
    const char *words;
  } parts[] = {{counts.changed, "CountChanged"},
               {counts.added, "CountNew"},
               {counts.gone, "CountGone"},
               {counts.conflict, "CountConflict"}};
  rtl::OUString text;
  for (const auto &[count, words] : parts)
    if (count > 0)
      text += (text.isEmpty() ? rtl::OUString() : uiString(context, "CountSeparator")) +
              uiString(context, words).replaceAll("%1", rtl::OUString::number(count));
  return text.isEmpty() ? uiString(context, "CountNothing") : text;
}

} // namespace

void tellOfRefresh(const Context &context,
                   const css::uno::Reference<css::frame::XController> &controller,
                   const RefreshCounts &counts) {
  const css::uno::Reference<css::frame::XInfobarProvider> bars(controller, css::uno::UNO_QUERY);
  if (!bars.is())
    return;
  const rtl::OUString id("org.reportindicators.refresh");
  if (bars->hasInfobar(id))
    bars->removeInfobar(id);
  bars->appendInfobar(
      id, uiString(context, "RefreshedTitle"), inWords(context, counts),
      counts.conflict > 0 ? css::frame::InfobarType::WARNING : css::frame::InfobarType::INFO,
      sequenceOf<css::beans::StringPair>(
          {{uiString(context, "ShowChanges"), "vnd.org.reportindicators:ShowChanges"}}),
      true);
}

} // namespace ri::calc
