#include "document/kept_view.hpp"

#include <com/sun/star/frame/XModel.hpp>

namespace ri::calc {

KeptView::KeptView(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document)
    : controller_(css::uno::Reference<css::frame::XModel>(document, css::uno::UNO_QUERY_THROW)
                      ->getCurrentController()) {
  if (controller_.is())
    view_ = controller_->getViewData();
}

void KeptView::restore() const {
  if (controller_.is())
    controller_->restoreViewData(view_);
}

} // namespace ri::calc
