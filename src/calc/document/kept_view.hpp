// Where a document's window stands: sheet, cursor and scroll of every sheet. The office shows what
// it undoes, action by action, and so would leave the window somewhere else. May include: SDK.
#pragma once

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Any.hxx>

namespace ri::calc {

class KeptView {
public:
  KeptView() = default;
  explicit KeptView(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document);
  void restore() const;

private:
  css::uno::Reference<css::frame::XController> controller_; ///< null: there is no window
  css::uno::Any view_;
};

} // namespace ri::calc
