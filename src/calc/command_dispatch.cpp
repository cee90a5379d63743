#include "command_dispatch.hpp"

#include <algorithm>
#include <atomic>

#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/sheet/XActivationBroadcaster.hpp>
#include <org/reportindicators/RefreshCounts.hpp>

#include "managed_ranges.hpp"
#include "properties.hpp"
#include "report_error.hpp"
#include "report_import.hpp"
#include "report_refresh.hpp"
#include "source_jump.hpp"
#include "user_dialogs.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;

/// A progress bar lets events through, so that a second command could begin within the first.
std::atomic<bool> running = false;

class Running {
public:
  Running() : first_(!running.exchange(true)) {}
  Running(const Running &) = delete;
  Running &operator=(const Running &) = delete;
  ~Running() {
    if (first_)
      running = false;
  }
  bool first() const { return first_; }

private:
  bool first_;
};

/// A script passes arguments or works behind a window that nobody sees; it gets its answer as a
/// result, never as a message that nobody could close.
bool isUser(const Reference<css::frame::XFrame> &frame,
            const css::uno::Sequence<css::beans::PropertyValue> &arguments) {
  const Reference<css::awt::XWindow2> window(frame->getContainerWindow(), UNO_QUERY);
  return argument<rtl::OUString>(arguments, "URL").isEmpty() &&
         argument<rtl::OUString>(arguments, "Options").isEmpty() && window.is() &&
         window->isVisible();
}

} // namespace

CommandDispatch::CommandDispatch(Context context, Reference<css::frame::XFrame> frame,
                                 Command command)
    : context_(std::move(context)), frame_(std::move(frame)), command_(command) {}

void CommandDispatch::dispatch(const css::util::URL &url,
                               const css::uno::Sequence<css::beans::PropertyValue> &arguments) {
  dispatchWithNotification(url, arguments, {});
}

void CommandDispatch::dispatchWithNotification(
    const css::util::URL &, const css::uno::Sequence<css::beans::PropertyValue> &arguments,
    const Reference<css::frame::XDispatchResultListener> &listener) {
  const Reference<css::uno::XInterface> self(static_cast<cppu::OWeakObject *>(this));
  const Running guard;
  if (!guard.first())
    return;
  css::frame::DispatchResultEvent event(self, css::frame::DispatchResultState::SUCCESS, {});
  try {
    event.Result = guarded(self, argument<rtl::OUString>(arguments, "URL"),
                           [&] { return perform(arguments); });
  } catch (const ReportException &error) {
    event.State = css::frame::DispatchResultState::FAILURE;
    event.Result <<= error;
    if (isUser(frame_, arguments))
      showError(context_, frame_, error);
  }
  if (listener.is())
    listener->dispatchFinished(event);
  sendStatus();
}

css::uno::Any
CommandDispatch::perform(const css::uno::Sequence<css::beans::PropertyValue> &arguments) {
  switch (command_) {
  case Command::Import: {
    rtl::OUString url = argument<rtl::OUString>(arguments, "URL");
    if (url.isEmpty())
      url = chooseReport(context_);
    if (url.isEmpty())
      return {}; // the user thought better of it
    return css::uno::Any(openReport(context_, url, argument<rtl::OUString>(arguments, "Options")));
  }
  case Command::Refresh: {
    const RefreshCounts counts = refreshDocument(context_, document());
    return css::uno::Any(org::reportindicators::RefreshCounts(
        counts.added, counts.changed, counts.conflict, counts.gone, counts.unchanged));
  }
  case Command::GoToSource:
    goToSource(frame_->getController());
    return {};
  }
  return {};
}

Reference<css::sheet::XSpreadsheetDocument> CommandDispatch::document() const {
  const Reference<css::frame::XController> controller = frame_->getController();
  return {controller.is() ? controller->getModel() : nullptr, UNO_QUERY};
}

bool CommandDispatch::enabled() const {
  css::table::CellRangeAddress address;
  switch (command_) {
  case Command::Import:
    return true;
  case Command::Refresh:
    return document().is() && findColumn(document(), "ri_key", address);
  case Command::GoToSource:
    return showsIndicators(frame_->getController());
  }
  return false;
}

void CommandDispatch::addStatusListener(const Reference<css::frame::XStatusListener> &listener,
                                        const css::util::URL &url) {
  bool first = false;
  {
    const osl::MutexGuard lock(mutex_);
    first = listeners_.empty();
    listeners_.emplace_back(listener, url);
  }
  if (first) {
    frame_->addFrameActionListener(this);
    followSheets(frame_->getController());
  }
  sendStatus({listener, url});
}

void CommandDispatch::removeStatusListener(const Reference<css::frame::XStatusListener> &listener,
                                           const css::util::URL &url) {
  {
    const osl::MutexGuard lock(mutex_);
    const auto gone =
        std::remove_if(listeners_.begin(), listeners_.end(), [&](const Listener &candidate) {
          return candidate.first == listener && candidate.second.Complete == url.Complete;
        });
    if (gone == listeners_.end())
      return;
    listeners_.erase(gone, listeners_.end());
    if (!listeners_.empty())
      return;
  }
  followSheets({});
  frame_->removeFrameActionListener(this);
}

void CommandDispatch::frameAction(const css::frame::FrameActionEvent &event) {
  switch (event.Action) {
  case css::frame::FrameAction_COMPONENT_ATTACHED:
  case css::frame::FrameAction_COMPONENT_REATTACHED:
    followSheets(frame_->getController());
    sendStatus();
    break;
  case css::frame::FrameAction_COMPONENT_DETACHING:
    followSheets({});
    break;
  default:
    break;
  }
}

void CommandDispatch::activeSpreadsheetChanged(const css::sheet::ActivationEvent &) {
  sendStatus();
}

void CommandDispatch::disposing(const css::lang::EventObject &event) {
  const osl::MutexGuard lock(mutex_);
  if (event.Source == followed_)
    followed_.clear();
  if (event.Source == frame_)
    listeners_.clear();
}

void CommandDispatch::followSheets(const Reference<css::frame::XController> &controller) {
  const Reference<css::sheet::XActivationBroadcaster> old(followed_, UNO_QUERY);
  const Reference<css::sheet::XActivationBroadcaster> now(controller, UNO_QUERY);
  if (old == now)
    return;
  if (old.is())
    old->removeActivationEventListener(this);
  if (now.is())
    now->addActivationEventListener(this);
  followed_ = controller;
}

void CommandDispatch::sendStatus(const Listener &listener) const {
  css::frame::FeatureStateEvent state;
  state.FeatureURL = listener.second;
  state.IsEnabled = enabled();
  listener.first->statusChanged(state);
}

void CommandDispatch::sendStatus() {
  std::vector<Listener> listeners;
  {
    const osl::MutexGuard lock(mutex_);
    listeners = listeners_;
  }
  for (const Listener &listener : listeners)
    sendStatus(listener);
}

} // namespace ri::calc
