#include "commands/context_menu.hpp"

#include <com/sun/star/container/XIndexContainer.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel2.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/ui/XContextMenuInterception.hpp>
#include <cppuhelper/implbase1.hxx>

#include "edit/corrections.hpp"
#include "office/properties.hpp"
#include "office/ui_strings.hpp"

namespace ri::calc {
namespace {

using css::ui::ContextMenuInterceptorAction;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Menu = Reference<css::container::XIndexContainer>;

constexpr char kProtocol[] = "vnd.org.reportindicators:";

/// Whether another of ours was asked before: a window that is told of twice has two.
bool hasOurs(const Menu &menu) {
  for (sal_Int32 i = 0; i < menu->getCount(); ++i) {
    const Reference<css::beans::XPropertySet> entry(menu->getByIndex(i), UNO_QUERY);
    rtl::OUString url;
    if (entry.is() && entry->getPropertySetInfo()->hasPropertyByName("CommandURL") &&
        (entry->getPropertyValue("CommandURL") >>= url) && url.startsWith(kProtocol))
      return true;
  }
  return false;
}

Reference<css::beans::XPropertySet> entryOf(const Menu &menu, const char *service) {
  return {Reference<css::lang::XMultiServiceFactory>(menu, UNO_QUERY_THROW)
              ->createInstance(rtl::OUString::createFromAscii(service)),
          UNO_QUERY_THROW};
}

class ContextMenu : public cppu::WeakImplHelper1<css::ui::XContextMenuInterceptor> {
public:
  explicit ContextMenu(const Context &context) : context_(context) {}

  ContextMenuInterceptorAction SAL_CALL
  notifyContextMenuExecute(const css::ui::ContextMenuExecuteEvent &event) override {
    try {
      const Reference<css::frame::XController> controller(event.Selection, UNO_QUERY);
      if (controller.is() && !hasOurs(event.ActionTriggerContainer) &&
          extend(controller, event.ActionTriggerContainer))
        return css::ui::ContextMenuInterceptorAction_EXECUTE_MODIFIED;
    } catch (const css::uno::Exception &) {
      // The office's own menu is shown.
    }
    return css::ui::ContextMenuInterceptorAction_IGNORED;
  }

private:
  bool extend(const Reference<css::frame::XController> &controller, const Menu &menu) const {
    if (selectsIndicators(controller)) {
      add(menu, "NotIndicator", uiString(context_, "DropUndo"));
      add(menu, "CallIt", uiString(context_, "CallUndo") + "...");
    } else if (selectsLeftOut(controller)) {
      add(menu, "TakeNumber", uiString(context_, "TakeUndo"));
    } else {
      return false;
    }
    return true;
  }

  void add(const Menu &menu, const char *command, const rtl::OUString &text) const {
    if (!hasOurs(menu))
      menu->insertByIndex(menu->getCount(),
                          css::uno::Any(entryOf(menu, "com.sun.star.ui.ActionTriggerSeparator")));
    const auto entry = entryOf(menu, "com.sun.star.ui.ActionTrigger");
    setProperty(entry, "Text", text);
    setProperty(entry, "CommandURL",
                rtl::OUString::createFromAscii(kProtocol) +
                    rtl::OUString::createFromAscii(command));
    menu->insertByIndex(menu->getCount(), css::uno::Any(entry));
  }

  const Context context_;
};

void offer(const Context &context, const Reference<css::frame::XModel2> &model) {
  const auto controllers = model->getControllers();
  while (controllers->hasMoreElements())
    if (const Reference<css::ui::XContextMenuInterception> window(controllers->nextElement(),
                                                                  UNO_QUERY);
        window.is())
      window->registerContextMenuInterceptor(new ContextMenu(context));
}

} // namespace

css::uno::Any ContextMenuJob::execute(const css::uno::Sequence<css::beans::NamedValue> &arguments) {
  try {
    css::uno::Sequence<css::beans::NamedValue> environment;
    for (const css::beans::NamedValue &argument : arguments)
      if (argument.Name == "Environment")
        argument.Value >>= environment;
    for (const css::beans::NamedValue &value : environment)
      if (const Reference<css::frame::XModel2> model(value.Value, UNO_QUERY);
          value.Name == "Model" && model.is())
        offer(context_, model);
  } catch (const css::uno::Exception &) {
    // A window opens whether its menus can be extended or not.
  }
  return {};
}

} // namespace ri::calc

RI_CONSTRUCTOR(report_indicators_ContextMenuJob, ri::calc::ContextMenuJob)
