#include "commands/command_dispatch.hpp"

#include <algorithm>
#include <stdexcept>

#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/sheet/XActivationBroadcaster.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <org/reportindicators/RefreshCounts.hpp>

#include "commands/refresh_bar.hpp"
#include "commands/source_jump.hpp"
#include "commands/user_dialogs.hpp"
#include "document/document_turn.hpp"
#include "document/managed_ranges.hpp"
#include "edit/conflicts.hpp"
#include "edit/corrections.hpp"
#include "edit/managed_document.hpp"
#include "edit/report_import.hpp"
#include "edit/report_refresh.hpp"
#include "office/input.hpp"
#include "office/properties.hpp"
#include "office/report_error.hpp"
#include "office/selected_cells.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;

css::uno::Any counted(const RefreshCounts &counts) {
  return css::uno::Any(org::reportindicators::RefreshCounts(
      counts.added, counts.changed, counts.conflict, counts.gone, counts.unchanged));
}

/// The number of the report whose row is selected; 0 if none is.
std::uint32_t selectedReport(const Reference<css::frame::XController> &controller) {
  const ManagedDocument managed(documentOf(controller), {SheetId::Indicators, SheetId::Source});
  return reportIn(managed.snapshot(), managed.inGrids(selectedCells(controller)));
}

} // namespace

CommandDispatch::CommandDispatch(const Context &context, const Reference<css::frame::XFrame> &frame,
                                 Command command)
    : context_(context), frame_(frame), command_(command) {}

void CommandDispatch::dispatch(const css::util::URL &url,
                               const css::uno::Sequence<css::beans::PropertyValue> &arguments) {
  dispatchWithNotification(url, arguments, {});
}

void CommandDispatch::dispatchWithNotification(
    const css::util::URL &, const css::uno::Sequence<css::beans::PropertyValue> &arguments,
    const Reference<css::frame::XDispatchResultListener> &listener) {
  const Reference<css::uno::XInterface> self(static_cast<cppu::OWeakObject *>(this));
  css::frame::DispatchResultEvent event(self, css::frame::DispatchResultState::SUCCESS, {});
  try {
    event.Result = guarded(self, argument<rtl::OUString>(arguments, "URL"),
                           [&] { return perform(arguments); });
  } catch (const ReportException &error) {
    event.State = css::frame::DispatchResultState::FAILURE;
    event.Result <<= error;
    if (isUser(arguments))
      showError(context_, frame_, error);
  }
  if (listener.is())
    listener->dispatchFinished(event);
  sendStatus();
}

/// A script passes arguments or works behind a window that nobody sees; it gets its answer as a
/// result, never as a message that nobody could close.
bool CommandDispatch::isUser(const Arguments &arguments) const {
  const Reference<css::awt::XWindow2> window(frame_->getContainerWindow(), UNO_QUERY);
  return argument<rtl::OUString>(arguments, "URL").isEmpty() &&
         argument<rtl::OUString>(arguments, "Options").isEmpty() && window.is() &&
         window->isVisible();
}

/// The file of the arguments, else the one that the user chooses; empty if the user thinks better
/// of it.
rtl::OUString CommandDispatch::chosenFile(const Arguments &arguments, const char *title) const {
  const auto url = argument<rtl::OUString>(arguments, "URL");
  return url.isEmpty() ? chooseReport(context_, title) : url;
}

css::uno::Any CommandDispatch::refresh(const Arguments &arguments) const {
  FileQuestions questions;
  if (argument<bool>(arguments, "WithoutFile")) {
    questions.goWithout = [](const std::filesystem::path &) { return true; };
  } else if (isUser(arguments)) {
    questions.mayRead = [this](const std::filesystem::path &path) {
      return agreesToFile(context_, frame_, path, "TrustQuestion");
    };
    questions.goWithout = [this](const std::filesystem::path &path) {
      return agreesToFile(context_, frame_, path, "MissingQuestion");
    };
  }
  const std::optional<RefreshCounts> counts = refreshDocument(context_, document(), questions);
  if (counts && isUser(arguments))
    tellOfRefresh(context_, frame_->getController(), *counts);
  return counts ? counted(*counts) : css::uno::Any();
}

css::uno::Any CommandDispatch::importInto(const Arguments &arguments,
                                          const rtl::OUString &url) const {
  std::function<bool()> addAgain;
  if (argument<bool>(arguments, "Again"))
    addAgain = [] { return true; };
  else if (isUser(arguments))
    addAgain = [&] { return agreesToFile(context_, frame_, realPath(url), "AgainQuestion"); };
  const std::optional<RefreshCounts> counts = calc::importInto(
      context_, document(), url, argument<rtl::OUString>(arguments, "Options"), addAgain);
  return counts ? counted(*counts) : css::uno::Any();
}

css::uno::Any CommandDispatch::perform(const Arguments &arguments) {
  const auto options = argument<rtl::OUString>(arguments, "Options");
  switch (command_) {
  case Command::Import:
    if (const rtl::OUString url = chosenFile(arguments, "ImportTitle"); !url.isEmpty()) {
      const DocumentTurn turn(frame_); // the progress bar lets events through
      return css::uno::Any(openReport(context_, url, options));
    }
    return {};
  case Command::ImportInto:
    if (const rtl::OUString url = chosenFile(arguments, "ImportIntoTitle"); !url.isEmpty())
      return importInto(arguments, url);
    return {};
  case Command::Refresh:
    return refresh(arguments);
  case Command::Relink: {
    auto report = static_cast<std::uint32_t>(argument<sal_Int32>(arguments, "Report"));
    if (report == 0)
      report = selectedReport(frame_->getController());
    if (const rtl::OUString url = chosenFile(arguments, "RelinkTitle"); !url.isEmpty())
      relink(context_, document(), report, url, options);
    return {};
  }
  case Command::GoToSource:
    goToSource(frame_->getController());
    return {};
  case Command::GoToIndicator:
    goToIndicator(frame_->getController());
    return {};
  case Command::ShowChanges:
    goToChanges(frame_->getController());
    return {};
  case Command::TakeTheirs:
    return css::uno::Any(settleSelected(context_, frame_->getController(), Side::Theirs));
  case Command::KeepMine:
    return css::uno::Any(settleSelected(context_, frame_->getController(), Side::Mine));
  case Command::TakeAllTheirs:
    return css::uno::Any(settleAll(context_, document(), Side::Theirs));
  case Command::KeepAllMine:
    return css::uno::Any(settleAll(context_, document(), Side::Mine));
  case Command::NotIndicator:
    dropIndicators(context_, document(), selectedIndicators(frame_->getController()));
    return {};
  case Command::TakeNumber:
    takeNumbers(context_, document(), selectedLeftOut(frame_->getController()));
    return {};
  case Command::CallIt:
    callIt(arguments);
    return {};
  }
  return {};
}

void CommandDispatch::callIt(const Arguments &arguments) const {
  const std::vector<std::u16string> keys = selectedIndicators(frame_->getController());
  if (keys.empty())
    throw std::runtime_error("Select a row of the sheet Indicators first.");
  auto name = argument<rtl::OUString>(arguments, "Name");
  if (name.isEmpty() && isUser(arguments))
    name = askName(context_, frame_, selectedName(frame_->getController()));
  else if (name.isEmpty())
    throw std::runtime_error("Say in the argument Name what to call it.");
  if (!name.isEmpty())
    callIndicator(context_, document(), keys.front(), name);
}

/// Null where the window shows none, or nothing any more.
Reference<css::sheet::XSpreadsheetDocument> CommandDispatch::shown() const {
  return documentOf(frame_->getController());
}

Reference<css::sheet::XSpreadsheetDocument> CommandDispatch::document() const {
  const Reference<css::sheet::XSpreadsheetDocument> document = shown();
  if (!document.is())
    throw std::runtime_error("There is no spreadsheet in this window; open one first.");
  return document;
}

bool CommandDispatch::enabled() const {
  css::table::CellRangeAddress address;
  switch (command_) {
  case Command::Import:
    return true;
  case Command::ImportInto:
    return shown().is();
  case Command::Refresh:
  case Command::Relink:
    return shown().is() && findColumn(shown(), "ri_key", address);
  case Command::GoToSource:
    return canGoToSource(frame_->getController());
  case Command::ShowChanges:
    return shown().is() && findColumn(shown(), "rx_key", address);
  case Command::GoToIndicator:
    return canGoToIndicator(frame_->getController());
  case Command::TakeTheirs:
  case Command::KeepMine:
    return selectsConflicts(frame_->getController());
  case Command::TakeAllTheirs:
  case Command::KeepAllMine:
    return shown().is() && hasConflicts(shown());
  case Command::NotIndicator:
  case Command::CallIt:
    return selectsIndicators(frame_->getController());
  case Command::TakeNumber:
    return selectsLeftOut(frame_->getController());
  }
  return false;
}

bool CommandDispatch::followsSelection() const {
  switch (command_) {
  case Command::TakeTheirs:
  case Command::KeepMine:
  case Command::NotIndicator:
  case Command::TakeNumber:
  case Command::CallIt:
    return true;
  default:
    return false;
  }
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

void CommandDispatch::selectionChanged(const css::lang::EventObject &) { sendStatus(); }

void CommandDispatch::disposing(const css::lang::EventObject &event) {
  const osl::MutexGuard lock(mutex_);
  if (event.Source == followed_)
    followed_.clear();
  if (event.Source == frame_)
    listeners_.clear();
}

void CommandDispatch::followSheets(const Reference<css::frame::XController> &controller) {
  if (followed_ == controller)
    return;
  if (const Reference<css::sheet::XActivationBroadcaster> old(followed_, UNO_QUERY); old.is())
    old->removeActivationEventListener(this);
  if (const Reference<css::sheet::XActivationBroadcaster> now(controller, UNO_QUERY); now.is())
    now->addActivationEventListener(this);
  if (followsSelection()) {
    if (const Reference<css::view::XSelectionSupplier> old(followed_, UNO_QUERY); old.is())
      old->removeSelectionChangeListener(this);
    if (const Reference<css::view::XSelectionSupplier> now(controller, UNO_QUERY); now.is())
      now->addSelectionChangeListener(this);
  }
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
