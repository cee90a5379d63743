// The one guard of the UNO entry points: whatever goes wrong behind it leaves as a ReportException.
#pragma once

#include <exception>
#include <stdexcept>

#include <com/sun/star/uno/XInterface.hpp>
#include <org/reportindicators/ReportException.hpp>
#include <rtl/ustring.hxx>

namespace ri::calc {

using org::reportindicators::ReportException;

/// The exception now in flight as a ReportException about `file` (a URL, may be empty).
ReportException currentError(const css::uno::Reference<css::uno::XInterface> &source,
                             const rtl::OUString &file);

/// The result of `work`; throws nothing but ReportException.
template <typename Work>
auto guarded(const css::uno::Reference<css::uno::XInterface> &source, const rtl::OUString &file,
             Work work) {
  try {
    return work();
  } catch (...) {
    throw currentError(source, file);
  }
}

} // namespace ri::calc
