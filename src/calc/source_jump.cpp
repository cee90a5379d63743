#include "source_jump.hpp"

#include <stdexcept>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "managed_ranges.hpp"

namespace ri::calc {
namespace {

using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

Reference<css::sheet::XSpreadsheet>
sheetAt(const Reference<css::sheet::XSpreadsheetDocument> &document, sal_Int16 index) {
  return {Reference<css::container::XIndexAccess>(document->getSheets(), UNO_QUERY_THROW)
              ->getByIndex(index),
          UNO_QUERY_THROW};
}

/// The first row of the first selected range; -1 for a drawing.
sal_Int32 currentRow(const Reference<css::frame::XController> &controller) {
  css::uno::Any selection =
      Reference<css::view::XSelectionSupplier>(controller, UNO_QUERY_THROW)->getSelection();
  const Reference<css::container::XIndexAccess> several(selection, UNO_QUERY);
  Reference<css::sheet::XCellRangeAddressable> cells(selection, UNO_QUERY);
  if (!cells.is() && several.is() && several->getCount() > 0)
    cells.set(several->getByIndex(0), UNO_QUERY);
  return cells.is() ? cells->getRangeAddress().StartRow : -1;
}

} // namespace

bool showsIndicators(const Reference<css::frame::XController> &controller) {
  const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY);
  const Reference<css::sheet::XSpreadsheetDocument> document(
      controller.is() ? controller->getModel() : nullptr, UNO_QUERY);
  CellRangeAddress link;
  return view.is() && document.is() && findColumn(document, "ri_source", link) &&
         sheetIndex(view->getActiveSheet()) == link.Sheet;
}

void goToSource(const Reference<css::frame::XController> &controller) {
  const Reference<css::sheet::XSpreadsheetDocument> document(controller->getModel(),
                                                             UNO_QUERY_THROW);
  const sal_Int32 row = currentRow(controller);
  CellRangeAddress link;
  CellRangeAddress numbers;
  CellRangeAddress texts;
  if (!showsIndicators(controller) || !findColumn(document, "ri_source", link) ||
      row < link.StartRow)
    throw std::runtime_error("Select a cell in a row of the sheet Indicators first.");
  if (!findColumn(document, "rs_no", numbers) || !findColumn(document, "rs_text", texts))
    throw std::runtime_error("The sheet Source is gone; import the report again.");

  // The link shows the sentence's number behind a letter: S41.
  const rtl::OUString shown =
      Reference<css::text::XTextRange>(
          sheetAt(document, link.Sheet)->getCellByPosition(link.StartColumn, row), UNO_QUERY_THROW)
          ->getString();
  const double number = shown.isEmpty() ? 0 : shown.copy(1).toDouble();
  const auto sheet = sheetAt(document, numbers.Sheet);
  const auto rows = Reference<css::sheet::XCellRangeData>(
                        sheet->getCellRangeByPosition(numbers.StartColumn, numbers.StartRow,
                                                      numbers.EndColumn, numbers.EndRow),
                        UNO_QUERY_THROW)
                        ->getDataArray();
  for (sal_Int32 r = 0; r < rows.getLength(); ++r) {
    double candidate = 0;
    if (!(rows[r][0] >>= candidate) || candidate != number)
      continue;
    Reference<css::view::XSelectionSupplier>(controller, UNO_QUERY_THROW)
        ->select(css::uno::Any(sheetAt(document, texts.Sheet)
                                   ->getCellByPosition(texts.StartColumn, numbers.StartRow + r)));
    return;
  }
  throw std::runtime_error("This row has no sentence on the sheet Source.");
}

} // namespace ri::calc
