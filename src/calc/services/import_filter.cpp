#include "services/import_filter.hpp"

#include <algorithm>
#include <iostream>

#include <com/sun/star/io/WrongFormatException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/WrappedTargetRuntimeException.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>

#include "document/report_link.hpp"
#include "office/input.hpp"
#include "office/properties.hpp"
#include "office/report_error.hpp"
#include "office/trusted_links.hpp"
#include "write/document_writer.hpp"

namespace ri::calc {

namespace {

/// Whether the office opens the file for somebody. It says then how the file's own links are to be
/// treated; a sheet of another document that links the file, perhaps a stranger's, says nothing.
bool isOpened(const css::uno::Sequence<css::beans::PropertyValue> &descriptor) {
  return std::any_of(descriptor.begin(), descriptor.end(),
                     [](const auto &argument) { return argument.Name == "UpdateDocMode"; });
}

} // namespace

void ImportFilter::setTargetDocument(const css::uno::Reference<css::lang::XComponent> &document) {
  document_.set(document, css::uno::UNO_QUERY);
  if (!document_.is())
    throw css::lang::IllegalArgumentException("The target is no spreadsheet.", *this, 0);
}

sal_Bool ImportFilter::filter(const css::uno::Sequence<css::beans::PropertyValue> &descriptor) {
  const auto url = argument<rtl::OUString>(descriptor, "URL");
  try {
    guarded(*this, url, [&] {
      const auto stream =
          argument<css::uno::Reference<css::io::XInputStream>>(descriptor, "InputStream");
      const auto options = argument<rtl::OUString>(descriptor, "FilterOptions");
      const std::string bytes = stream.is() ? readStream(stream) : readFile(realPath(url));
      const WorkbookPlan plan = planImport(context_, url, bytes, options);
      DocumentWriter(
          context_, document_,
          argument<css::uno::Reference<css::task::XStatusIndicator>>(descriptor, "StatusIndicator"))
          .write(plan);
      makeLink(document_, kFirstReport);
      if (isOpened(descriptor) && isLocalFile(url))
        trustFile(context_, realPath(url), bytes);
    });
    return true;
  } catch (const ReportException &error) {
    // A filter has no exception of its own. The office shows the message of this one in its window;
    // without a window it says only that it failed, so the reason goes to stderr.
    if (argument<bool>(descriptor, "Hidden"))
      std::cerr << "report_indicators: " << toUtf8(shownName(url)) << ": " << toUtf8(error.Message)
                << '\n';
    throw css::lang::WrappedTargetRuntimeException(
        error.Message, *this, css::uno::Any(css::io::WrongFormatException(error.Message, *this)));
  }
}

} // namespace ri::calc

RI_CONSTRUCTOR(report_indicators_ImportFilter, ri::calc::ImportFilter)
