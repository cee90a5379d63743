#include "edit/report_import.hpp"

#include <cstdio>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/task/XStatusIndicatorFactory.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <osl/time.h>

#include "document/neighbours.hpp"
#include "document/report_link.hpp"
#include "input/report_text.hpp"
#include "office/input.hpp"
#include "office/properties.hpp"
#include "office/trusted_links.hpp"
#include "office/ui_strings.hpp"
#include "office/uno_text.hpp"
#include "read_report.hpp"
#include "workbook/plan_workbook.hpp"
#include "write/document_writer.hpp"

namespace ri::calc {
namespace {

/// Local time, ISO 8601 to the second.
std::string now() {
  TimeValue utc;
  TimeValue local;
  oslDateTime date;
  osl_getSystemTime(&utc);
  osl_getLocalTimeFromSystemTime(&utc, &local);
  osl_getDateTimeFromTimeValue(&local, &date);
  char text[64];
  std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d", date.Year, date.Month, date.Day,
                date.Hours, date.Minutes, date.Seconds);
  return text;
}

void close(const css::uno::Reference<css::lang::XComponent> &document) {
  const css::uno::Reference<css::util::XCloseable> closeable(document, css::uno::UNO_QUERY_THROW);
  closeable->close(true);
}

void write(const Context &context,
           const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
           const WorkbookPlan &plan) {
  const css::uno::Reference<css::frame::XModel> model(document, css::uno::UNO_QUERY_THROW);
  const auto undo =
      css::uno::Reference<css::document::XUndoManagerSupplier>(document, css::uno::UNO_QUERY_THROW)
          ->getUndoManager();
  const auto frame = model->getCurrentController()->getFrame();
  const css::uno::Reference<css::task::XStatusIndicatorFactory> indicators(frame,
                                                                           css::uno::UNO_QUERY);
  DocumentWriter writer(context, document,
                        indicators.is() ? indicators->createStatusIndicator()
                                        : css::uno::Reference<css::task::XStatusIndicator>());
  writer.write(plan);
  makeLink(document, kFirstReport);
  watchNeighbours(document);
  undo->clear(); // the import is where the document begins
}

} // namespace

ImportFacts factsOf(const Context &context, const rtl::OUString &url, std::string_view bytes,
                    const rtl::OUString &options) {
  ImportFacts facts;
  facts.url = toView(url);
  facts.name = toView(nameOfFile(url));
  facts.sha256 = sha256(bytes);
  facts.options = toUtf8(options);
  facts.version = RI_VERSION;
  facts.time = now();
  facts.uiLanguage = uiLanguage(context);
  return facts;
}

WorkbookPlan planImport(const Context &context, const rtl::OUString &url, std::string_view bytes,
                        const rtl::OUString &options) {
  ReadOptions read = parseOptions(toUtf8(options));
  read.forWorkbook = true;
  const Report report = readReport(reportText(context, url, std::string(bytes)), read);
  requireObservations(report);
  return planWorkbook(report, factsOf(context, url, bytes, options));
}

css::uno::Reference<css::sheet::XSpreadsheetDocument>
openReport(const Context &context, const rtl::OUString &url, const rtl::OUString &options) {
  const std::filesystem::path path = realPath(url);
  const std::string bytes = readFile(path);
  const WorkbookPlan plan = planImport(context, url, bytes, options);
  const auto component = css::frame::Desktop::create(context)->loadComponentFromURL(
      "private:factory/scalc", "_blank", 0,
      sequenceOf<css::beans::PropertyValue>({property("SuggestedSaveAsName", nameOfFile(url)),
                                             property("SuggestedSaveAsDir", folderOf(url))}));
  try {
    const css::uno::Reference<css::sheet::XSpreadsheetDocument> document(component,
                                                                         css::uno::UNO_QUERY_THROW);
    css::uno::Reference<css::frame::XTitle>(document, css::uno::UNO_QUERY_THROW)
        ->setTitle(nameOfFile(url));
    write(context, document, plan);
    trustFile(context, path, bytes);
    return document;
  } catch (...) {
    close(component);
    throw;
  }
}

} // namespace ri::calc
