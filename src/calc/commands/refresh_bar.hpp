// What a refresh did, told in a bar above the sheet that nobody need close. May include: SDK, core.
#pragma once

#include <com/sun/star/frame/XController.hpp>

#include "office/context.hpp"
#include "workbook/sheet/edits.hpp"

namespace ri::calc {

/// Shows the counts and a button that leads to Changes; takes the place of the bar before.
void tellOfRefresh(const Context &context,
                   const css::uno::Reference<css::frame::XController> &controller,
                   const RefreshCounts &counts);

} // namespace ri::calc
