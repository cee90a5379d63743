#include "edit/corrections.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "document/column_values.hpp"
#include "document/document_turn.hpp"
#include "document/undo_step.hpp"
#include "edit/managed_document.hpp"
#include "edit/report_refresh.hpp"
#include "office/selected_cells.hpp"
#include "office/ui_strings.hpp"
#include "office/uno_text.hpp"
#include "workbook/refresh/names.hpp"
#include "workbook/refresh/selection.hpp"
#include "workbook/sheet/key.hpp"

namespace ri::calc {
namespace {

using css::frame::XController;
using css::table::CellRangeAddress;
using css::uno::Reference;
using Spreadsheet = Reference<css::sheet::XSpreadsheetDocument>;
using Keys = std::vector<std::u16string>;

/// Does what `work` writes as one undo step.
template <typename Work>
void inOneStep(const Context &context, const Spreadsheet &document, const char *title, Work work) {
  const DocumentTurn turn(document);
  UndoStep step(document, uiString(context, title));
  OutgrownNames outgrown;
  work(outgrown);
  step.name(outgrown);
  step.keep();
}

/// The keys of each report, and how they are corrected.
std::map<std::uint32_t, Corrections> byReport(const Keys &keys, Keys Corrections::*member) {
  std::map<std::uint32_t, Corrections> corrections;
  for (const std::u16string &key : keys)
    (corrections[reportOfKey(key)].*member).push_back(key);
  return corrections;
}

void requireSome(const Keys &keys, const char *otherwise) {
  if (keys.empty())
    throw std::runtime_error(otherwise);
}

/// Those of the rows in the ranges, and whether there is one at the first.
bool hasKey(const Reference<XController> &controller, const char *column) {
  const Spreadsheet document = documentOf(controller);
  const std::vector<CellRangeAddress> ranges = selectedCells(controller);
  if (!document.is() || ranges.empty())
    return false;
  const ColumnValues keys(document, column, ranges);
  for (const CellRangeAddress &range : ranges)
    for (sal_Int32 row = range.StartRow; row <= std::min(range.EndRow, keys.lastRow()); ++row)
      if (!keys.text(row).isEmpty())
        return true;
  return false;
}

Keys selectedKeys(const Reference<XController> &controller, SheetId sheet) {
  const ManagedDocument managed(documentOf(controller), {sheet});
  return keysIn(managed.snapshot(), managed.inGrids(visibleSelectedCells(controller)), sheet);
}

} // namespace

void dropIndicators(const Context &context, const Spreadsheet &document, const Keys &keys) {
  requireSome(keys, "Select the rows of the sheet Indicators that are no indicators first.");
  inOneStep(context, document, "DropUndo", [&](OutgrownNames &outgrown) {
    correctReports(context, document, byReport(keys, &Corrections::dropped), outgrown);
  });
}

void takeNumbers(const Context &context, const Spreadsheet &document, const Keys &keys) {
  requireSome(keys, "Select the numbers in the list of those left out that are indicators first.");
  inOneStep(context, document, "TakeUndo", [&](OutgrownNames &outgrown) {
    correctReports(context, document, byReport(keys, &Corrections::taken), outgrown);
  });
}

void callIndicator(const Context &context, const Spreadsheet &document, const std::u16string &key,
                   const rtl::OUString &name) {
  inOneStep(context, document, "CallUndo", [&](OutgrownNames &outgrown) {
    ManagedDocument managed(document);
    managed.apply(context, ri::callIndicator(managed.snapshot(), key, toView(name)), outgrown);
    followSource(context, document, outgrown);
  });
}

Keys selectedIndicators(const Reference<XController> &controller) {
  return selectedKeys(controller, SheetId::Indicators);
}

Keys selectedLeftOut(const Reference<XController> &controller) {
  return selectedKeys(controller, SheetId::LeftOut);
}

bool selectsIndicators(const Reference<XController> &controller) {
  return hasKey(controller, "ri_key");
}

bool selectsLeftOut(const Reference<XController> &controller) {
  return hasKey(controller, "ru_key");
}

rtl::OUString selectedName(const Reference<XController> &controller) {
  const std::vector<CellRangeAddress> ranges = visibleSelectedCells(controller);
  return ranges.empty() ? rtl::OUString()
                        : ColumnValues(documentOf(controller), "ri_indicator", ranges)
                              .text(ranges.front().StartRow);
}

} // namespace ri::calc
