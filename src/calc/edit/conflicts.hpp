// The commands that settle conflicts, for what is selected or for all.
#pragma once

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "office/context.hpp"
#include "workbook/refresh/settle.hpp"

namespace ri::calc {

/// Whether the sheet Changes has an open conflict. Cheap: reads that sheet only.
bool hasConflicts(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document);

/// Whether a conflict may be among the selected cells, judged by State or Done of their rows.
bool selectsConflicts(const css::uno::Reference<css::frame::XController> &controller);

/// Settles the conflicts of the selection, in one undo step. Returns how many; throws
/// std::runtime_error if there is none.
sal_Int32 settleSelected(const Context &context,
                         const css::uno::Reference<css::frame::XController> &controller, Side side);

/// The same for all of the workbook.
sal_Int32 settleAll(const Context &context,
                    const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                    Side side);

} // namespace ri::calc
