#include "document/redo_action.hpp"

#include <utility>

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

#include "office/undo_lock.hpp"

namespace ri::calc {
namespace {

using Spreadsheet = css::uno::Reference<css::sheet::XSpreadsheetDocument>;

class RedoAction : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
  RedoAction(const Spreadsheet &document, RedoWork work)
      : document_(document), work_(std::move(work)) {}
  rtl::OUString SAL_CALL getTitle() override { return {}; }
  void SAL_CALL undo() override {}
  void SAL_CALL redo() override {
    const Spreadsheet document(document_);
    if (!document.is())
      return;
    const UndoLock lock(document);
    work_(document);
  }

private:
  const css::uno::WeakReference<css::sheet::XSpreadsheetDocument> document_;
  const RedoWork work_;
};

} // namespace

void addRedo(const Spreadsheet &document, RedoWork work) {
  css::uno::Reference<css::document::XUndoManagerSupplier>(document, css::uno::UNO_QUERY_THROW)
      ->getUndoManager()
      ->addUndoAction(new RedoAction(document, std::move(work)));
}

} // namespace ri::calc
