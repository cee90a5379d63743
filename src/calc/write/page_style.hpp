// How the sheets are printed.
#pragma once

#include <map>

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <rtl/ustring.hxx>

#include "workbook/sheet/cell.hpp"

namespace ri::calc {

inline constexpr const char *kTablePage = "RI Table"; ///< with lines between the cells
inline constexpr const char *kChartPage = "RI Charts";

/// Adds a page style to a new document: landscape, as wide as one page, the report's title at the
/// head, the sheet's name and "page / pages" at the foot.
void addPageStyle(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                  const char *name, const rtl::OUString &title, bool hasGrid);

/// Whether a sheet's rows are for readers; the list of what was left out and Log are for those who
/// check.
bool isForPrint(SheetId id);

/// Lets a table without rows be no page, until it has some (printAll).
void printNothing(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet);

/// Makes the whole sheet the print range, of which the office prints what is in use: the user's
/// columns, too, and rows to come. What the user has set stays. The office undoes it.
void printAll(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet);

/// What stands left in the header of a page style, and whether the header is shown.
struct PageTitle {
  bool shown = false;
  rtl::OUString text;
  friend bool operator==(const PageTitle &a, const PageTitle &b) {
    return a.shown == b.shown && a.text == b.text;
  }
};
using PageTitles = std::map<rtl::OUString, PageTitle>; ///< by the name of the style

/// Of those of our page styles that the user has left.
PageTitles pageTitles(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document);

/// The office does not undo that; see addPageTitleInStep.
void setPageTitles(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                   const PageTitles &titles);

/// The titles with that of a further report, where it does not stand yet.
PageTitles withTitle(PageTitles titles, const rtl::OUString &title);

} // namespace ri::calc
