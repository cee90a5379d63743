// Writing to a document as one undo step, or not at all.
#pragma once

#include <optional>

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <rtl/ustring.hxx>

#include "document/undo_ends.hpp"

namespace ri::calc {

/// While it lives, the windows of the document show nothing of what is done.
class ControllersLock {
public:
  explicit ControllersLock(const css::uno::Reference<css::frame::XModel> &model);
  ControllersLock(const ControllersLock &) = delete;
  ControllersLock &operator=(const ControllersLock &) = delete;
  ~ControllersLock();

private:
  css::uno::Reference<css::frame::XModel> model_;
};

/// Everything that is written while it lives is one undo step; what was written is taken back
/// unless it is kept, and a document that counted as unmodified does so again. It begins when there
/// is something to write.
class UndoStep {
public:
  UndoStep(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
           const rtl::OUString &title);
  UndoStep(const UndoStep &) = delete;
  UndoStep &operator=(const UndoStep &) = delete;
  ~UndoStep();
  /// Names follow the rows that outgrew them, once no more rows are written.
  void name(const OutgrownNames &outgrown);
  /// What was written stays.
  void keep() { kept_ = true; }

private:
  void takeBack();

  css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
  UndoEnds ends_;
  css::uno::Reference<css::document::XUndoManager> undo_;
  css::uno::Reference<css::frame::XModel> model_;
  std::optional<ControllersLock> calm_; ///< whatever the office throws, it ends with the step
  css::uno::Sequence<rtl::OUString> before_;
  const bool wasModified_;
  bool kept_ = false;
};

} // namespace ri::calc
