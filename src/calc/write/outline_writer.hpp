// Groups of rows and columns in a sheet.
#pragma once

#include <cstdint>
#include <vector>

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "workbook/plan/section_outline.hpp"

namespace ri::calc {

/// `firstRow` is the sheet row of data row 0.
void groupRows(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet,
               const std::vector<SheetPlan::Group> &groups, std::uint32_t firstRow);

/// Makes folded groups of these rows of the sheet.
void foldRows(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet,
              const std::vector<SheetPlan::Group> &groups);

/// Shows the rows above `end` that have something to show in a column, but those that a chart would
/// have to move for. The office undoes it.
void unfoldRows(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet, std::uint32_t column,
                std::uint32_t end);

/// Makes a folded group of each run of columns that are to be folded; they begin at the sheet's
/// first column.
void foldColumns(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet,
                 const std::vector<Column> &columns);

/// Lets the outline follow rows that were just inserted. Groups that the user removed or folded
/// stay as they are. The office undoes and redoes it exactly.
void followInsertion(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                     const css::uno::Reference<css::sheet::XSpreadsheet> &sheet,
                     const OutlineEdit &edit, std::uint32_t firstRow);

} // namespace ri::calc
