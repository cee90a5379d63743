#include "document/undo_step.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>

namespace ri::calc {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

void setUnmodified(const Reference<css::uno::XInterface> &object) {
  Reference<css::util::XModifiable>(object, UNO_QUERY_THROW)->setModified(false);
}

/// The office calls a document modified as long as one of its charts is.
void setUnmodifiedWithCharts(const Reference<css::frame::XModel> &document) {
  const Reference<css::container::XIndexAccess> sheets(
      Reference<css::sheet::XSpreadsheetDocument>(document, UNO_QUERY_THROW)->getSheets(),
      UNO_QUERY_THROW);
  for (sal_Int32 s = 0; s < sheets->getCount(); ++s) {
    const Reference<css::container::XIndexAccess> charts(
        Reference<css::table::XTableChartsSupplier>(sheets->getByIndex(s), UNO_QUERY_THROW)
            ->getCharts(),
        UNO_QUERY_THROW);
    for (sal_Int32 c = 0; c < charts->getCount(); ++c)
      setUnmodified(
          Reference<css::document::XEmbeddedObjectSupplier>(charts->getByIndex(c), UNO_QUERY_THROW)
              ->getEmbeddedObject());
  }
  setUnmodified(document);
}

} // namespace

ControllersLock::ControllersLock(const Reference<css::frame::XModel> &model) : model_(model) {
  model_->lockControllers();
}

ControllersLock::~ControllersLock() {
  try {
    model_->unlockControllers();
  } catch (const css::uno::Exception &) {
    // The document was closed meanwhile.
  }
}

UndoStep::UndoStep(const Reference<css::sheet::XSpreadsheetDocument> &document,
                   const rtl::OUString &title)
    : document_(document), ends_(document),
      undo_(Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)
                ->getUndoManager()),
      model_(document, UNO_QUERY_THROW), calm_(model_), before_(undo_->getAllUndoActionTitles()),
      wasModified_(Reference<css::util::XModifiable>(document, UNO_QUERY_THROW)->isModified()) {
  undo_->enterUndoContext(title);
  undo_->addUndoAction(ends_.first());
}

void UndoStep::name(const OutgrownNames &outgrown) {
  growTables(document_, outgrown);
  nameUnrecorded(document_, outgrown);
  undo_->addUndoAction(ends_.last(outgrown));
}

void UndoStep::takeBack() {
  if (undo_->getAllUndoActionTitles() == before_)
    return;
  undo_->undo();
  undo_->clearRedo(); // nobody wants to do again what failed
  calm_.reset();      // what windows catch up with counts as a change
  if (!wasModified_)
    setUnmodifiedWithCharts(model_);
}

UndoStep::~UndoStep() {
  try {
    undo_->leaveUndoContext();
    if (!kept_)
      takeBack();
  } catch (const css::uno::Exception &) {
    // The document was closed meanwhile: there is nothing left to put right.
  }
}

} // namespace ri::calc
