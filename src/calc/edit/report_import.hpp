// A report's bytes become a spreadsheet document: what the filter and the service share.
#pragma once

#include <string>
#include <string_view>

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "office/context.hpp"
#include "workbook/sheet/import_facts.hpp"
#include "workbook/sheet/sheet_plan.hpp"

namespace ri::calc {

/// What an import or a refresh knows besides the report's text.
ImportFacts factsOf(const Context &context, const rtl::OUString &url, std::string_view bytes,
                    const rtl::OUString &options);

/// Reads a report; throws ReadError.
WorkbookPlan planImport(const Context &context, const rtl::OUString &url, std::string_view bytes,
                        const rtl::OUString &options);

/// Opens a new document with the report of the file `url`. Throws; then no document is left behind.
css::uno::Reference<css::sheet::XSpreadsheetDocument>
openReport(const Context &context, const rtl::OUString &url, const rtl::OUString &options);

} // namespace ri::calc
