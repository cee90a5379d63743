// Routes vnd.org.reportindicators:* to the command that it names.
#pragma once

#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <cppuhelper/implbase3.hxx>

#include "office/context.hpp"
#include "office/service_info.hpp"

namespace ri::calc {

class ProtocolHandler
    : public cppu::WeakImplHelper3<css::frame::XDispatchProvider, css::lang::XInitialization,
                                   css::lang::XServiceInfo> {
public:
  explicit ProtocolHandler(css::uno::XComponentContext *context) : context_(context) {}

  // XInitialization
  void SAL_CALL initialize(const css::uno::Sequence<css::uno::Any> &arguments) override;

  // XDispatchProvider
  css::uno::Reference<css::frame::XDispatch> SAL_CALL queryDispatch(const css::util::URL &url,
                                                                    const rtl::OUString &target,
                                                                    sal_Int32 searchFlags) override;
  css::uno::Sequence<css::uno::Reference<css::frame::XDispatch>> SAL_CALL
  queryDispatches(const css::uno::Sequence<css::frame::DispatchDescriptor> &requests) override;

  RI_SERVICE_INFO("org.reportindicators.calc.ProtocolHandler", "com.sun.star.frame.ProtocolHandler")

private:
  Context context_;
  css::uno::Reference<css::frame::XFrame> frame_;
};

} // namespace ri::calc
