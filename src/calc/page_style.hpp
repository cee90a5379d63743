// How the sheets are printed.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace ri::calc {

inline constexpr const char *kTablePage = "RI Table"; ///< with lines between the cells
inline constexpr const char *kChartPage = "RI Charts";

/// Adds a page style to a new document: landscape, as wide as one page, the report's title at the
/// head, the sheet's name and "page / pages" at the foot.
void addPageStyle(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                  const char *name, const rtl::OUString &title, bool hasGrid);

/// Lets a table without rows be no page, until it has some (printAll).
void printNothing(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet);

/// Makes the whole sheet the print range, of which the office prints what is in use: the user's
/// columns, too, and rows to come. What the user has set stays. The office undoes it.
void printAll(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet);

/// Names a further report at the head of the pages, if it is not there yet. The office does not
/// undo that.
void addPageTitle(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                  const rtl::OUString &title);

} // namespace ri::calc
