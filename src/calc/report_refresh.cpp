#include "report_refresh.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include "input.hpp"
#include "managed_document.hpp"
#include "refresh_report.hpp"
#include "report_error.hpp"
#include "report_import.hpp"
#include "ui_strings.hpp"
#include "uno_text.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// Everything that is written while it lives is one undo step; what was written is taken back
/// unless it is kept.
class UndoStep {
public:
  UndoStep(const Reference<css::sheet::XSpreadsheetDocument> &document, const rtl::OUString &title)
      : undo_(Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)
                  ->getUndoManager()),
        model_(document, UNO_QUERY_THROW), before_(undo_->getAllUndoActionTitles()) {
    model_->lockControllers();
    undo_->enterUndoContext(title);
  }
  UndoStep(const UndoStep &) = delete;
  UndoStep &operator=(const UndoStep &) = delete;
  ~UndoStep() {
    try {
      undo_->leaveUndoContext();
      // A step in which nothing was written leaves no undo action.
      if (!kept_ && undo_->getAllUndoActionTitles() != before_)
        undo_->undo();
      model_->unlockControllers();
    } catch (const css::uno::Exception &) {
      // The document was closed meanwhile: there is nothing left to put right.
    }
  }
  void keep() { kept_ = true; }

private:
  Reference<css::document::XUndoManager> undo_;
  Reference<css::frame::XModel> model_;
  css::uno::Sequence<rtl::OUString> before_;
  bool kept_ = false;
};

void add(RefreshCounts &total, const RefreshCounts &counts) {
  total.added += counts.added;
  total.changed += counts.changed;
  total.conflict += counts.conflict;
  total.gone += counts.gone;
  total.unchanged += counts.unchanged;
}

} // namespace

RefreshCounts refreshDocument(const Context &context,
                              const Reference<css::sheet::XSpreadsheetDocument> &document) {
  const std::vector<Link> links = linksOf(ManagedDocument(document).snapshot());
  RefreshCounts total;
  UndoStep step(document, uiString(context, "RefreshUndo"));
  for (const Link &link : links) {
    const rtl::OUString url = toOUString(link.url);
    guarded({}, url, [&] {
      ManagedDocument managed(document);
      const std::string bytes = readFile(url);
      const WorkbookEdits edits = refreshReport(
          managed.snapshot(), link, bytes, factsOf(context, url, bytes, toOUString(link.options)));
      managed.apply(edits);
      add(total, edits.counts);
    });
  }
  step.keep();
  return total;
}

} // namespace ri::calc
