// The three-way merge of a workbook, given the linked report: what must be written.
// May include: model, std.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "model/report.hpp"
#include "workbook/edits.hpp"
#include "workbook/plan.hpp"
#include "workbook/snapshot.hpp"
#include "workbook/snapshot_error.hpp"

namespace ri {

/// Reads a text that is decoded already.
using TextReader = std::function<Report(std::u16string text)>;

/// `linked` is the linked file as it is now, of the report with that number; `read` reads the
/// merged text where the sheet Source has edits of its own. The link stays as it is, though
/// facts.url, which Log names, may have followed a workbook that was moved. Throws SnapshotError.
WorkbookEdits refreshWorkbook(const Snapshot &snapshot, std::uint32_t report, Report linked,
                              const TextReader &read, const ImportFacts &facts);

/// Empties State on the rows of reports that a refresh found unchanged while it changed others;
/// `gone` and open conflicts stay.
WorkbookEdits clearStates(const Snapshot &snapshot, const std::vector<std::uint32_t> &reports);

} // namespace ri
