// Changes that the office does not record for undo. May include: SDK.
#pragma once

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace ri::calc {

/// While it lives, nothing that is done to the document can be undone.
class UndoLock {
public:
  explicit UndoLock(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document)
      : undo_(css::uno::Reference<css::document::XUndoManagerSupplier>(document,
                                                                       css::uno::UNO_QUERY_THROW)
                  ->getUndoManager()) {
    undo_->lock();
  }
  UndoLock(const UndoLock &) = delete;
  UndoLock &operator=(const UndoLock &) = delete;
  ~UndoLock() {
    try {
      undo_->unlock();
    } catch (const css::uno::Exception &) {
      // The document was closed meanwhile.
    }
  }

private:
  css::uno::Reference<css::document::XUndoManager> undo_;
};

} // namespace ri::calc
