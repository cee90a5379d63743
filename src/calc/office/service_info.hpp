// What every service of the extension says of itself. May include: SDK.
#pragma once

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/supportsservice.hxx>

#include "office/context.hpp"
#include "office/uno_text.hpp"

/// The three methods of XServiceInfo, for a service class. The names are those of
/// extension/report_indicators.components.
#define RI_SERVICE_INFO(implementationName, serviceName)                                           \
  rtl::OUString SAL_CALL getImplementationName() override { return implementationName; }           \
  sal_Bool SAL_CALL supportsService(const rtl::OUString &name) override {                          \
    return cppu::supportsService(this, name);                                                      \
  }                                                                                                \
  css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {                 \
    return ri::calc::sequenceOf<rtl::OUString>({serviceName});                                     \
  }

/// The function by which the office makes a service; named in report_indicators.components.
#define RI_CONSTRUCTOR(function, Class)                                                            \
  extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface *function(                                  \
      css::uno::XComponentContext *context, const css::uno::Sequence<css::uno::Any> &) {           \
    return cppu::acquire(static_cast<cppu::OWeakObject *>(new Class(context)));                    \
  }
