// Type detection that answers only when the user asked for the filter by name: every other text
// file and CSV stays the office's.
#pragma once

#include <com/sun/star/document/XExtendedFilterDetection.hpp>
#include <cppuhelper/implbase2.hxx>

#include "office/service_info.hpp"

namespace ri::calc {

class TypeDetection : public cppu::WeakImplHelper2<css::document::XExtendedFilterDetection,
                                                   css::lang::XServiceInfo> {
public:
  explicit TypeDetection(css::uno::XComponentContext *) {}

  // XExtendedFilterDetection
  rtl::OUString SAL_CALL detect(css::uno::Sequence<css::beans::PropertyValue> &descriptor) override;

  RI_SERVICE_INFO("org.reportindicators.calc.TypeDetection",
                  "com.sun.star.document.ExtendedTypeDetection")
};

} // namespace ri::calc
