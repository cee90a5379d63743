#include "office/selected_cells.hpp"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace ri::calc {
namespace {

using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY;

css::uno::Any selectionOf(const Reference<css::frame::XController> &controller) {
  const Reference<css::view::XSelectionSupplier> supplier(controller, UNO_QUERY);
  return supplier.is() ? supplier->getSelection() : css::uno::Any();
}

std::vector<CellRangeAddress> addressesOf(const css::uno::Any &cells) {
  if (const Reference<css::sheet::XSheetCellRanges> several(cells, UNO_QUERY); several.is()) {
    const auto addresses = several->getRangeAddresses();
    return {addresses.begin(), addresses.end()};
  }
  if (const Reference<css::sheet::XCellRangeAddressable> one(cells, UNO_QUERY); one.is())
    return {one->getRangeAddress()};
  return {};
}

} // namespace

Reference<css::sheet::XSpreadsheetDocument>
documentOf(const Reference<css::frame::XController> &controller) {
  return {controller.is() ? controller->getModel() : nullptr, UNO_QUERY};
}

std::vector<CellRangeAddress> selectedCells(const Reference<css::frame::XController> &controller) {
  return addressesOf(selectionOf(controller));
}

std::vector<CellRangeAddress>
visibleSelectedCells(const Reference<css::frame::XController> &controller) {
  const Reference<css::sheet::XCellRangesQuery> query(selectionOf(controller), UNO_QUERY);
  return query.is() ? addressesOf(css::uno::Any(query->queryVisibleCells()))
                    : std::vector<CellRangeAddress>();
}

} // namespace ri::calc
