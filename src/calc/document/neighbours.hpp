// The user's columns right of a table belong to it: the table reaches over them, so that they go
// along with its rows when it is sorted by its buttons. May include: SDK.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <cppuhelper/implbase2.hxx>

#include "office/service_info.hpp"

namespace ri::calc {

/// Lets each table reach over what stands beside it, now and whenever something is written there;
/// a document without tables is left alone. It is none of the user's steps: undo knows nothing of
/// it, and a table that has grown stays so.
void watchNeighbours(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document);

/// Begins that for each spreadsheet that the office has loaded (registry/Jobs.xcu).
class NeighboursJob : public cppu::WeakImplHelper2<css::task::XJob, css::lang::XServiceInfo> {
public:
  explicit NeighboursJob(css::uno::XComponentContext *) {}

  // XJob
  css::uno::Any SAL_CALL
  execute(const css::uno::Sequence<css::beans::NamedValue> &arguments) override;

  RI_SERVICE_INFO("org.reportindicators.calc.NeighboursJob", "com.sun.star.task.Job")
};

} // namespace ri::calc
