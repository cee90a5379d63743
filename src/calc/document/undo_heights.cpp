#include "document/undo_heights.hpp"

#include <utility>

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

#include "document/managed_ranges.hpp"
#include "office/undo_lock.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Spreadsheet = Reference<css::sheet::XSpreadsheetDocument>;

/// The document's undo list owns it, and so it must not hold the document.
class HeightsAction : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
  HeightsAction(const Spreadsheet &document, sal_Int16 sheet, std::vector<RowHeight> heights)
      : document_(document), sheet_(sheet), heights_(std::move(heights)) {}
  rtl::OUString SAL_CALL getTitle() override { return {}; }
  void SAL_CALL undo() override {}
  void SAL_CALL redo() override {
    const Spreadsheet document(document_);
    if (!document.is())
      return;
    const UndoLock lock(document);
    setRowHeights(sheetAt(document, sheet_), heights_);
  }

private:
  const css::uno::WeakReference<css::sheet::XSpreadsheetDocument> document_;
  const sal_Int16 sheet_; ///< its index: sheets stand as they did when the step is done again
  const std::vector<RowHeight> heights_;
};

} // namespace

void setHeightsInStep(const Spreadsheet &document, const Reference<css::sheet::XSpreadsheet> &sheet,
                      const std::vector<RowHeight> &heights) {
  const Reference<css::document::XUndoAction> action(
      new HeightsAction(document, sheetIndex(sheet), heights));
  action->redo();
  Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)
      ->getUndoManager()
      ->addUndoAction(action);
}

} // namespace ri::calc
