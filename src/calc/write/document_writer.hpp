// Writes a workbook plan into a spreadsheet document, in bulk.
#pragma once

#include <cstdint>
#include <vector>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>

#include "office/context.hpp"
#include "workbook/sheet/sheet_plan.hpp"

namespace ri::calc {

class DocumentWriter {
public:
  /// `progress` may be null.
  DocumentWriter(const Context &context,
                 const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                 const css::uno::Reference<css::task::XStatusIndicator> &progress);

  /// Replaces the sheets of the document, which must be a new one, by those of the plan.
  void write(const WorkbookPlan &plan);

  /// Adds the sheets of the plan behind those of a document that is somebody's own; of it nothing
  /// else changes. All of that the office undoes, but styles that nothing wears then.
  void append(const WorkbookPlan &plan);
  /// Freezes their headings; outside of an undo step.
  void freezeAppended(const WorkbookPlan &plan);

private:
  using Sheet = css::uno::Reference<css::sheet::XSpreadsheet>;

  std::vector<Sheet> addSheets(const WorkbookPlan &plan);
  void fill(const WorkbookPlan &plan, const std::vector<Sheet> &sheets);
  void nameRanges(const SheetPlan &plan, const Sheet &sheet);
  void format(const SheetPlan &plan, const Sheet &sheet);
  void writeValues(const SheetPlan &plan, const Sheet &sheet);
  void hide(const SheetPlan &plan, const Sheet &sheet);
  void setView(const WorkbookPlan &plan, const std::vector<Sheet> &sheets);
  void freezeHeadings(const css::uno::Reference<css::frame::XController> &controller,
                      const WorkbookPlan &plan, const std::vector<Sheet> &sheets);
  css::uno::Reference<css::container::XIndexAccess> frozenHeadings(const WorkbookPlan &plan) const;

  Context context_;
  css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
  css::uno::Reference<css::task::XStatusIndicator> progress_;
  std::vector<Sheet> appended_;
  sal_Int32 written_ = 0; ///< rows, for the progress bar
};

} // namespace ri::calc
