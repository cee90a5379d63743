// The three-way merge of a workbook, given the linked report: what must be written.
// May include: model, std.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.hpp"
#include "workbook/refresh/corrections.hpp"
#include "workbook/sheet/edits.hpp"
#include "workbook/sheet/import_facts.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/snapshot_error.hpp"

namespace ri {

/// Reads a text that is decoded already.
using TextReader = std::function<Report(std::u16string text)>;

/// The stages before the workbook, handed in.
struct ReportReader {
  TextReader text;
  NumberTaker number;
};

/// `linked` is the linked file as it is now, of the report with that number; `reader` reads the
/// merged text where the sheet Source has edits of its own. `corrections` are those of a command.
/// facts.options are the link's from then on.
/// The link stays as it is, though facts.url, which Log names, may have followed a workbook that
/// was moved. Throws SnapshotError.
WorkbookEdits refreshWorkbook(const Snapshot &snapshot, std::uint32_t report, Report linked,
                              const ReportReader &reader, const ImportFacts &facts,
                              const Corrections &corrections = {});

/// What is to be written once all reports of a workbook have been refreshed and at least one of
/// them changed: State is emptied on the rows of those that did not (`gone` and open conflicts
/// stay), and figures that another report has come to speak of, too, are compared. `unchanged` are
/// the numbers of reports. Linear.
WorkbookEdits concludeRefresh(const Snapshot &snapshot, const std::vector<std::uint32_t> &unchanged,
                              std::string_view uiLanguage);

} // namespace ri
