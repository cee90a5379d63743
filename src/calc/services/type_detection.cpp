#include "services/type_detection.hpp"

#include "office/properties.hpp"

namespace ri::calc {

rtl::OUString TypeDetection::detect(css::uno::Sequence<css::beans::PropertyValue> &descriptor) {
  const bool asked = argument<rtl::OUString>(descriptor, "FilterName") == "report_indicators";
  return asked ? rtl::OUString("report_indicators_Report") : rtl::OUString();
}

} // namespace ri::calc

RI_CONSTRUCTOR(report_indicators_TypeDetection, ri::calc::TypeDetection)
