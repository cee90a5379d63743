// The link from a workbook to the file of a report: a hyperlink in the report's row of Base. The
// office saves hyperlinks relative to the workbook, in .ods and .xlsx, so a workbook and a report
// that are moved together stay linked.
#pragma once

#include <cstdint>

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <rtl/ustring.hxx>

namespace ri::calc {

/// The number of the report that a new workbook begins with.
inline constexpr std::uint32_t kFirstReport = 1;

/// Makes the link, whose URL the cell shows as its text already, a hyperlink. `report` is the
/// report's number; nothing happens if the workbook has no such report.
void makeLink(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
              std::uint32_t report);

/// Where the link leads now; `otherwise`, what the user set, where it is a mere text or leads to no
/// file any more: in .xlsx the office loses the way up to another folder.
rtl::OUString linkedUrl(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                        std::uint32_t report, const rtl::OUString &otherwise);

} // namespace ri::calc
