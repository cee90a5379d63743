#include "services/protocol_handler.hpp"

#include "commands/command_dispatch.hpp"

namespace ri::calc {
namespace {

constexpr struct {
  const char *url;
  Command command;
} kCommands[] = {
    {"vnd.org.reportindicators:Import", Command::Import},
    {"vnd.org.reportindicators:ImportInto", Command::ImportInto},
    {"vnd.org.reportindicators:Refresh", Command::Refresh},
    {"vnd.org.reportindicators:Relink", Command::Relink},
    {"vnd.org.reportindicators:GoToSource", Command::GoToSource},
    {"vnd.org.reportindicators:GoToIndicator", Command::GoToIndicator},
    {"vnd.org.reportindicators:ShowChanges", Command::ShowChanges},
    {"vnd.org.reportindicators:TakeTheirs", Command::TakeTheirs},
    {"vnd.org.reportindicators:KeepMine", Command::KeepMine},
    {"vnd.org.reportindicators:TakeAllTheirs", Command::TakeAllTheirs},
    {"vnd.org.reportindicators:KeepAllMine", Command::KeepAllMine},
    {"vnd.org.reportindicators:NotIndicator", Command::NotIndicator},
    {"vnd.org.reportindicators:TakeNumber", Command::TakeNumber},
    {"vnd.org.reportindicators:CallIt", Command::CallIt},
};

} // namespace

void ProtocolHandler::initialize(const css::uno::Sequence<css::uno::Any> &arguments) {
  if (arguments.hasElements())
    arguments[0] >>= frame_;
}

css::uno::Reference<css::frame::XDispatch>
ProtocolHandler::queryDispatch(const css::util::URL &url, const rtl::OUString &, sal_Int32) {
  for (const auto &known : kCommands)
    if (frame_.is() && url.Complete.equalsAscii(known.url))
      return new CommandDispatch(context_, frame_, known.command);
  return {};
}

css::uno::Sequence<css::uno::Reference<css::frame::XDispatch>> ProtocolHandler::queryDispatches(
    const css::uno::Sequence<css::frame::DispatchDescriptor> &requests) {
  css::uno::Sequence<css::uno::Reference<css::frame::XDispatch>> dispatches(requests.getLength());
  for (sal_Int32 i = 0; i < requests.getLength(); ++i)
    dispatches[i] =
        queryDispatch(requests[i].FeatureURL, requests[i].FrameName, requests[i].SearchFlags);
  return dispatches;
}

} // namespace ri::calc

RI_CONSTRUCTOR(report_indicators_ProtocolHandler, ri::calc::ProtocolHandler)
