// What is done to a document that holds reports: they are refreshed, joined by another, linked to
// another file. Each is one undo step; one that fails leaves the document as it was.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "document/managed_ranges.hpp"
#include "office/context.hpp"
#include "workbook/refresh/corrections.hpp"
#include "workbook/sheet/edits.hpp"

namespace ri::calc {

/// What the user is asked about a linked file. What cannot be asked, by a script, is an error.
struct FileQuestions {
  /// Whether the file that really lies there, which this user neither linked nor agreed to, may be
  /// read.
  std::function<bool(const std::filesystem::path &)> mayRead;
  /// Whether the report is to follow its sheet Source alone, as the file is not there.
  std::function<bool(const std::filesystem::path &)> goWithout;
};

/// Follows the linked files and the sheet Source; nothing is done and returned if the user says no
/// to one of the questions. Throws ReportException.
std::optional<RefreshCounts>
refreshDocument(const Context &context,
                const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                const FileQuestions &questions = {});

/// Lets the rows follow the sheet Source, within an undo step; the linked files are taken as they
/// were read last.
void followSource(const Context &context,
                  const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                  OutgrownNames &outgrown);

/// The same, with corrections of the user's, by the number of the report.
void correctReports(const Context &context,
                    const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                    const std::map<std::uint32_t, Corrections> &corrections,
                    OutgrownNames &outgrown);

/// Adds the rows of a further report. Of one that is in the workbook already, as its bytes tell,
/// `addAgain` says whether it is added once more; without an answer that is an error. Nothing is
/// done and returned if not. Throws ReportException.
std::optional<RefreshCounts>
importInto(const Context &context,
           const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
           const rtl::OUString &url, const rtl::OUString &options,
           const std::function<bool()> &addAgain = {});

/// Links a report, by its number in the workbook, to another file; the next refresh follows that
/// one. 0 means the workbook's only report. Throws ReportException.
void relink(const Context &context,
            const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
            std::uint32_t report, const rtl::OUString &url, const rtl::OUString &options);

} // namespace ri::calc
