// What is done to a document that holds reports: they are refreshed, joined by another, linked to
// another file. Each is one undo step; one that fails leaves the document as it was.
#pragma once

#include <cstdint>
#include <vector>

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "context.hpp"
#include "trusted_links.hpp"
#include "workbook/edits.hpp"

namespace ri::calc {

/// The links of the workbook that this user neither set nor agreed to.
/// Throws SnapshotError if the document holds no report.
std::vector<LinkMark>
untrustedLinks(const Context &context,
               const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document);

/// Follows the linked files and the sheet Source. Opens no file unless all links are trusted.
/// Throws ReportException.
RefreshCounts
refreshDocument(const Context &context,
                const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document);

/// Adds the rows of a further report. Throws ReportException.
RefreshCounts importInto(const Context &context,
                         const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                         const rtl::OUString &url, const rtl::OUString &options);

/// Links a report, by its number in the workbook, to another file; the next refresh follows that
/// one. 0 means the workbook's only report. Throws ReportException.
void relink(const Context &context,
            const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
            std::uint32_t report, const rtl::OUString &url, const rtl::OUString &options);

} // namespace ri::calc
