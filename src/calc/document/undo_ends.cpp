#include "document/undo_ends.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

#include "document/kept_view.hpp"
#include "office/undo_lock.hpp"

namespace ri::calc {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using Spreadsheet = Reference<css::sheet::XSpreadsheetDocument>;

/// Holds calculating back from begin() to end(), and leaves the window where it stood. The
/// document's undo list owns it, and so it must not hold the document.
class Calm {
public:
  explicit Calm(const Spreadsheet &document) : document_(document) {}
  Calm(const Calm &) = delete;
  Calm &operator=(const Calm &) = delete;
  ~Calm() {
    try {
      end(); // the list was cleared in the middle of an undo that failed
    } catch (const css::uno::Exception &) {
      // The document was closed meanwhile.
    }
  }

  void begin() {
    const Reference<css::sheet::XCalculatable> calculation(Spreadsheet(document_), UNO_QUERY);
    if (held_ || !calculation.is())
      return;
    held_ = true;
    view_ = KeptView(Spreadsheet(document_));
    automatic_ = calculation->isAutomaticCalculationEnabled();
    calculation->enableAutomaticCalculation(false);
  }

  void end() {
    const Reference<css::sheet::XCalculatable> calculation(Spreadsheet(document_), UNO_QUERY);
    if (!held_ || !calculation.is())
      return;
    held_ = false;
    calculation->enableAutomaticCalculation(automatic_);
    view_.restore();
    view_ = KeptView();
  }

private:
  css::uno::WeakReference<css::sheet::XSpreadsheetDocument> document_;
  bool held_ = false;
  bool automatic_ = true;
  KeptView view_;
};

namespace {

/// The first action of a step: done again first, undone last.
class FirstAction : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
  explicit FirstAction(std::shared_ptr<Calm> calm) : calm_(std::move(calm)) {}
  rtl::OUString SAL_CALL getTitle() override { return {}; }
  void SAL_CALL undo() override { calm_->end(); }
  void SAL_CALL redo() override { calm_->begin(); }

private:
  const std::shared_ptr<Calm> calm_;
};

class LastAction : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
  LastAction(std::shared_ptr<Calm> calm, const Spreadsheet &document, OutgrownNames outgrown)
      : calm_(std::move(calm)), document_(document), outgrown_(std::move(outgrown)) {}
  rtl::OUString SAL_CALL getTitle() override { return {}; }
  void SAL_CALL undo() override { calm_->begin(); }
  void SAL_CALL redo() override {
    if (const Spreadsheet document(document_); document.is())
      nameUnrecorded(document, outgrown_);
    calm_->end();
  }

private:
  const std::shared_ptr<Calm> calm_;
  const css::uno::WeakReference<css::sheet::XSpreadsheetDocument> document_;
  const OutgrownNames outgrown_;
};

} // namespace

void nameUnrecorded(const Spreadsheet &document, const OutgrownNames &outgrown) {
  const UndoLock lock(document);
  nameRows(document, outgrown);
}

UndoEnds::UndoEnds(const Spreadsheet &document)
    : document_(document), calm_(std::make_shared<Calm>(document)) {}

Reference<css::document::XUndoAction> UndoEnds::first() const { return new FirstAction(calm_); }

Reference<css::document::XUndoAction> UndoEnds::last(const OutgrownNames &outgrown) const {
  return new LastAction(calm_, document_, outgrown);
}

} // namespace ri::calc
