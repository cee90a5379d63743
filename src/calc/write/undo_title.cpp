#include "write/undo_title.hpp"

#include <utility>

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

#include "office/undo_lock.hpp"
#include "write/page_style.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Spreadsheet = Reference<css::sheet::XSpreadsheetDocument>;

/// The document's undo list owns it, and so it must not hold the document.
class TitleAction : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
  TitleAction(const Spreadsheet &document, PageTitles before, PageTitles after)
      : document_(document), before_(std::move(before)), after_(std::move(after)) {}
  rtl::OUString SAL_CALL getTitle() override { return {}; }
  void SAL_CALL undo() override { set(before_); }
  void SAL_CALL redo() override { set(after_); }

private:
  void set(const PageTitles &titles) const {
    const Spreadsheet document(document_);
    if (!document.is())
      return;
    const UndoLock lock(document);
    setPageTitles(document, titles);
  }

  const css::uno::WeakReference<css::sheet::XSpreadsheetDocument> document_;
  const PageTitles before_;
  const PageTitles after_;
};

} // namespace

void addPageTitleInStep(const Spreadsheet &document, const rtl::OUString &title) {
  const PageTitles before = pageTitles(document);
  const PageTitles after = withTitle(before, title);
  if (after == before)
    return;
  setPageTitles(document, after);
  Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)
      ->getUndoManager()
      ->addUndoAction(new TitleAction(document, before, after));
}

} // namespace ri::calc
