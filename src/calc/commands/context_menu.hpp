// The corrections in the context menu of the sheets that they work on.
#pragma once

#include <com/sun/star/task/XJob.hpp>
#include <cppuhelper/implbase2.hxx>

#include "office/context.hpp"
#include "office/service_info.hpp"

namespace ri::calc {

/// Adds them to the menus of each window that shows a spreadsheet, whether it has such sheets yet
/// or not (registry/Jobs.xcu).
class ContextMenuJob : public cppu::WeakImplHelper2<css::task::XJob, css::lang::XServiceInfo> {
public:
  explicit ContextMenuJob(css::uno::XComponentContext *context) : context_(context) {}

  css::uno::Any SAL_CALL
  execute(const css::uno::Sequence<css::beans::NamedValue> &arguments) override;

  RI_SERVICE_INFO("org.reportindicators.calc.ContextMenuJob", "com.sun.star.task.Job")

private:
  Context context_;
};

} // namespace ri::calc
