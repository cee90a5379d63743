#include "document/undo_filter.hpp"

#include <utility>
#include <vector>

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

#include "document/managed_ranges.hpp"
#include "office/properties.hpp"
#include "office/undo_lock.hpp"

namespace ri::calc {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Spreadsheet = Reference<css::sheet::XSpreadsheetDocument>;

/// The document's undo list owns it, and so it must not hold the document.
class FilteredRows {
public:
  FilteredRows(const Spreadsheet &document, sal_Int16 sheet) : document_(document), sheet_(sheet) {}

  void putAside() {
    const Spreadsheet document(document_);
    if (!document.is())
      return;
    const UndoLock lock(document);
    const auto sheet = sheetAt(document, sheet_);
    const auto all = Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows();
    rows_.clear();
    for (sal_Int32 row = 0, last = lastUsedRow(sheet); row <= last; ++row) {
      const Reference<css::beans::XPropertySet> properties(all->getByIndex(row), UNO_QUERY_THROW);
      if (properties->getPropertyValue("IsFiltered").get<bool>())
        rows_.push_back(row);
    }
    set(document, false);
  }

  void takeUp() {
    const Spreadsheet document(document_);
    if (!document.is())
      return;
    const UndoLock lock(document);
    set(document, true);
  }

private:
  void set(const Spreadsheet &document, bool filtered) const {
    const auto all =
        Reference<css::table::XColumnRowRange>(sheetAt(document, sheet_), UNO_QUERY_THROW)
            ->getRows();
    for (const sal_Int32 row : rows_)
      setProperty(all->getByIndex(row).get<Reference<css::beans::XPropertySet>>(), "IsFiltered",
                  filtered);
  }

  const css::uno::WeakReference<css::sheet::XSpreadsheetDocument> document_;
  const sal_Int16 sheet_; ///< its index: sheets stand as they did when the step is done again
  std::vector<sal_Int32> rows_;
};

namespace {

class FilterAction : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
  FilterAction(std::shared_ptr<FilteredRows> rows, void (FilteredRows::*doAgain)())
      : rows_(std::move(rows)), doAgain_(doAgain) {}
  rtl::OUString SAL_CALL getTitle() override { return {}; }
  void SAL_CALL undo() override {}
  void SAL_CALL redo() override { ((*rows_).*doAgain_)(); }

private:
  const std::shared_ptr<FilteredRows> rows_;
  void (FilteredRows::*const doAgain_)();
};

void add(const Spreadsheet &document, const Reference<css::document::XUndoAction> &action) {
  Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)
      ->getUndoManager()
      ->addUndoAction(action);
}

} // namespace

UnfilteredRedo::UnfilteredRedo(const Spreadsheet &document,
                               const Reference<css::sheet::XSpreadsheet> &sheet)
    : document_(document), rows_(std::make_shared<FilteredRows>(document, sheetIndex(sheet))) {
  add(document_, new FilterAction(rows_, &FilteredRows::putAside));
}

UnfilteredRedo::~UnfilteredRedo() {
  try {
    add(document_, new FilterAction(rows_, &FilteredRows::takeUp));
  } catch (const css::uno::Exception &) {
    // The document was closed meanwhile.
  }
}

} // namespace ri::calc
