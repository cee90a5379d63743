#include "undo_step.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

namespace ri::calc {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

UndoStep::UndoStep(const Reference<css::sheet::XSpreadsheetDocument> &document,
                   const rtl::OUString &title)
    : undo_(Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)
                ->getUndoManager()),
      model_(document, UNO_QUERY_THROW), before_(undo_->getAllUndoActionTitles()) {
  model_->lockControllers();
  undo_->enterUndoContext(title);
}

UndoStep::~UndoStep() {
  try {
    undo_->leaveUndoContext();
    if (!kept_ && undo_->getAllUndoActionTitles() != before_) {
      undo_->undo();
      undo_->clearRedo(); // nobody wants to do again what failed
    }
    model_->unlockControllers();
  } catch (const css::uno::Exception &) {
    // The document was closed meanwhile: there is nothing left to put right.
  }
}

} // namespace ri::calc
