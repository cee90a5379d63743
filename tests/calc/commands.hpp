// The extension's commands as a script or a menu reaches them, in the window of a document.
#pragma once

#include <vector>

#include <com/sun/star/frame/DispatchResultEvent.hpp>

#include "calc/office.hpp"

namespace ri::test {

/// Runs a command ("Refresh") and returns its answer.
css::frame::DispatchResultEvent
dispatch(const Office &office, const Document &document, const char *command,
         const std::vector<css::beans::PropertyValue> &arguments = {});

/// Whether the window offers the command now.
bool isEnabled(const Office &office, const Document &document, const char *command);

/// Selects cells of the document's window, and what is selected.
void select(const Document &document, const css::uno::Reference<css::uno::XInterface> &cells);
css::table::CellRangeAddress selected(const Document &document);

} // namespace ri::test
