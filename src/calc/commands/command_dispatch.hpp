// One command of the menu in one frame: does it, and tells whether it can be done.
#pragma once

#include <utility>
#include <vector>

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XFrameActionListener.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/sheet/XActivationEventListener.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <cppuhelper/basemutex.hxx>
#include <cppuhelper/implbase4.hxx>

#include "office/context.hpp"

namespace ri::calc {

enum class Command {
  Import,     ///< arguments URL, Options; without URL the user is asked
  ImportInto, ///< the same; Again: though it is there already; result RefreshCounts
  Refresh, ///< argument WithoutFile: a file that is not there is done without; result RefreshCounts
  Relink,  ///< arguments URL, Options, Report (its number; else that of the selected row)
  GoToSource,    ///< from the selected row
  GoToIndicator, ///< from the selected row
  ShowChanges,   ///< the lines of the last refresh
  TakeTheirs,    ///< for the selection; result: how many conflicts were settled (long)
  KeepMine,
  TakeAllTheirs, ///< for the whole workbook
  KeepAllMine,
  NotIndicator, ///< of the selected rows of Indicators
  TakeNumber,   ///< of the selected rows of Left out
  CallIt        ///< of the selected row; argument Name, without it the user is asked
};

class CommandDispatch
    : public cppu::WeakImplHelper4<css::frame::XNotifyingDispatch, css::frame::XFrameActionListener,
                                   css::sheet::XActivationEventListener,
                                   css::view::XSelectionChangeListener> {
public:
  CommandDispatch(const Context &context, const css::uno::Reference<css::frame::XFrame> &frame,
                  Command command);

  // XNotifyingDispatch
  void SAL_CALL dispatchWithNotification(
      const css::util::URL &url, const css::uno::Sequence<css::beans::PropertyValue> &arguments,
      const css::uno::Reference<css::frame::XDispatchResultListener> &listener) override;

  // XDispatch
  void SAL_CALL dispatch(const css::util::URL &url,
                         const css::uno::Sequence<css::beans::PropertyValue> &arguments) override;
  void SAL_CALL addStatusListener(const css::uno::Reference<css::frame::XStatusListener> &listener,
                                  const css::util::URL &url) override;
  void SAL_CALL
  removeStatusListener(const css::uno::Reference<css::frame::XStatusListener> &listener,
                       const css::util::URL &url) override;

  // XFrameActionListener
  void SAL_CALL frameAction(const css::frame::FrameActionEvent &event) override;

  // XActivationEventListener
  void SAL_CALL activeSpreadsheetChanged(const css::sheet::ActivationEvent &event) override;

  // XSelectionChangeListener
  void SAL_CALL selectionChanged(const css::lang::EventObject &event) override;

  // XEventListener
  void SAL_CALL disposing(const css::lang::EventObject &event) override;

private:
  using Listener = std::pair<css::uno::Reference<css::frame::XStatusListener>, css::util::URL>;

  using Arguments = css::uno::Sequence<css::beans::PropertyValue>;

  bool isUser(const Arguments &arguments) const;
  bool followsSelection() const;
  void callIt(const Arguments &arguments) const;
  rtl::OUString chosenFile(const Arguments &arguments, const char *title) const;
  css::uno::Any refresh(const Arguments &arguments) const;
  css::uno::Any importInto(const Arguments &arguments, const rtl::OUString &url) const;
  css::uno::Any perform(const Arguments &arguments);
  css::uno::Reference<css::sheet::XSpreadsheetDocument> shown() const;
  css::uno::Reference<css::sheet::XSpreadsheetDocument> document() const;
  bool enabled() const;
  void sendStatus(const Listener &listener) const;
  void sendStatus();
  void followSheets(const css::uno::Reference<css::frame::XController> &controller);

  osl::Mutex mutex_; ///< guards the listeners
  Context context_;
  css::uno::Reference<css::frame::XFrame> frame_;
  css::uno::Reference<css::frame::XController> followed_; ///< whose sheets and selection are heard
  std::vector<Listener> listeners_;
  Command command_;
};

} // namespace ri::calc
