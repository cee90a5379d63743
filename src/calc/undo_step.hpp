// Writing to a document as one undo step, or not at all.
#pragma once

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <rtl/ustring.hxx>

namespace ri::calc {

/// Everything that is written while it lives is one undo step; what was written is taken back
/// unless it is kept, and a document that counted as unmodified does so again. A step in which
/// nothing was written leaves no undo action.
class UndoStep {
public:
  UndoStep(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
           const rtl::OUString &title);
  UndoStep(const UndoStep &) = delete;
  UndoStep &operator=(const UndoStep &) = delete;
  ~UndoStep();
  void keep() { kept_ = true; }

private:
  css::uno::Reference<css::document::XUndoManager> undo_;
  css::uno::Reference<css::frame::XModel> model_;
  css::uno::Sequence<rtl::OUString> before_;
  const bool wasModified_;
  bool kept_ = false;
};

} // namespace ri::calc
