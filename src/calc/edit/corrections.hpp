// The user's corrections of what was read, in a document: each is one undo step, and the reports
// are read again at once, without their files.
#pragma once

#include <string>
#include <vector>

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "office/context.hpp"

namespace ri::calc {

/// Rows of Indicators, by their keys, are no indicators: they go, and their numbers are left out.
void dropIndicators(const Context &context,
                    const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                    const std::vector<std::u16string> &keys);

/// Numbers of Left out, by their keys, are indicators; rows that were dropped come back.
void takeNumbers(const Context &context,
                 const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                 const std::vector<std::u16string> &keys);

/// The indicator of the row with that key is called so, in all reports.
void callIndicator(const Context &context,
                   const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                   const std::u16string &key, const rtl::OUString &name);

/// The keys of the rows that are selected and seen: of Indicators, or of numbers left out.
std::vector<std::u16string>
selectedIndicators(const css::uno::Reference<css::frame::XController> &controller);
std::vector<std::u16string>
selectedLeftOut(const css::uno::Reference<css::frame::XController> &controller);

/// Whether there are any.
bool selectsIndicators(const css::uno::Reference<css::frame::XController> &controller);
bool selectsLeftOut(const css::uno::Reference<css::frame::XController> &controller);

/// What the first selected row of Indicators is called now.
rtl::OUString selectedName(const css::uno::Reference<css::frame::XController> &controller);

} // namespace ri::calc
