// The refresh of a workbook: text and cells merged three ways. Reads no file, clock, locale or
// environment.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "read_report.hpp"
#include "workbook/refresh/corrections.hpp"
#include "workbook/sheet/edits.hpp"
#include "workbook/sheet/import_facts.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/snapshot_error.hpp"

namespace ri {

/// What the workbook is linked to, as its hidden sheet says.
struct Link {
  std::uint32_t report = 1; ///< the report's number in the workbook
  std::u16string url;
  std::string sha256;
  std::string
      options; ///< as parseOptions takes them; the encoding is the one found or chosen at import
  std::string remembered; ///< as they were given
};

/// Throws SnapshotError.
std::vector<Link> linksOf(const Snapshot &snapshot);

/// What must be written so that the document follows its linked file and its sheet Source.
/// `bytes` are the linked file's, of the report `link`; facts.url is the link.
/// Throws SnapshotError and ReadError.
WorkbookEdits refreshReport(const Snapshot &snapshot, const Link &link, std::string_view bytes,
                            ImportFacts facts);

/// The same without the linked file: against what it said when it was read last; with the user's
/// corrections of the reading, if there are any.
WorkbookEdits rereadReport(const Snapshot &snapshot, const Link &link, ImportFacts facts,
                           const Corrections &corrections = {});

/// What must be written so that a further report joins the workbook, whose bytes these are.
/// Throws SnapshotError and ReadError, the latter also where the report states no number.
WorkbookEdits addReport(const Snapshot &snapshot, std::string_view bytes, const ImportFacts &facts);

/// What must be written so that the report `link` follows another file, whose bytes these are, from
/// the next refresh on. Without facts.options it is read as the link says, but for the encoding,
/// which is found out. Throws SnapshotError and ReadError.
WorkbookEdits relinkReport(const Snapshot &snapshot, const Link &link, std::string_view bytes,
                           ImportFacts facts);

} // namespace ri
