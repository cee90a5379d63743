#include "refresh_report.hpp"

#include <utility>

#include "extract/taken.hpp"

#include "workbook/add_report.hpp"
#include "workbook/plan/base.hpp"
#include "workbook/plan/base_state.hpp"
#include "workbook/refresh/frame_merge.hpp"
#include "workbook/refresh/names.hpp"
#include "workbook/refresh/refresh.hpp"
#include "workbook/refresh/relink.hpp"
#include "workbook/refresh/soundness.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri {
namespace {

/// The linked file read with the encoding that the link remembers; if the file was saved in another
/// since, with the one that it has.
Report readLinked(std::string_view bytes, ReadOptions options) {
  try {
    return readReport(bytes, options);
  } catch (const ReadError &error) {
    if (error.kind != ReadError::Kind::Malformed || options.encoding.empty())
      throw;
  }
  options.encoding.clear();
  return readReport(bytes, options);
}

/// The reverse of parseOptions.
std::string textOf(const ReadOptions &options) {
  std::string text;
  for (const NamedOption &option : namedOptions())
    if (const std::string &value = options.*option.member; !value.empty())
      text.append(text.empty() ? "" : ",").append(option.name).append("=").append(value);
  return text;
}

/// What the user wrote into the cells of the sheet Report, as the options that it gives. Throws
/// SnapshotError, which names the cell, for what cannot be.
void addFrame(const Snapshot &snapshot, std::uint32_t report, ReadOptions &options) {
  for (const FrameEdit &edit : frameEdits(snapshot, report)) {
    ReadOptions own;
    for (const NamedOption &option : namedOptions())
      if (option.name == edit.option)
        options.*option.member = own.*option.member = edit.value;
    try {
      if (edit.value.find(',') != std::string::npos) // that ends an option
        throw ReadError(ReadError::Kind::Option,
                        "\"" + edit.value + "\" holds a comma; write it without.");
      requireValid(own);
    } catch (const ReadError &error) {
      throw SnapshotError("In the " + edit.cell + ": " + error.what());
    }
  }
}

/// How a report of the workbook is read from now on.
struct Reading {
  ReadOptions options;    ///< with what the workbook calls indicators
  std::string remembered; ///< for the link
};

Reading readingOf(const Snapshot &snapshot, const Link &link) {
  Reading reading;
  reading.remembered = link.remembered;
  reading.options = parseOptions(link.options);
  if (!frameEdits(snapshot, link.report).empty()) {
    ReadOptions remembered = parseOptions(reading.remembered);
    addFrame(snapshot, link.report, remembered);
    addFrame(snapshot, link.report, reading.options);
    reading.remembered = textOf(remembered);
  }
  reading.options.names = namesIn(snapshot);
  return reading;
}

ReportReader readerOf(const ReadOptions &options) {
  return {[&options](std::u16string text) { return readText(std::move(text), options); },
          takenNumber};
}

} // namespace

std::vector<Link> linksOf(const Snapshot &snapshot) {
  using From = BaseColumn;
  requireSoundBase(snapshot);
  const Grid &grid = snapshot[SheetId::Base];
  std::vector<Link> links;
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r) {
    if (cellAt(grid, r, From::Kind).text != base_kind::kReport)
      continue;
    Link link;
    link.report = numberOf(cellAt(grid, r, From::Report));
    link.url = cellAt(grid, r, From::Text).text;
    link.sha256 = toUtf8(cellAt(grid, r, From::Sha256).text);
    link.remembered = toUtf8(cellAt(grid, r, From::Options).text);
    ReadOptions options = parseOptions(link.remembered);
    options.encoding = toUtf8(cellAt(grid, r, From::Encoding).text);
    link.options = textOf(options);
    links.push_back(std::move(link));
  }
  return links;
}

WorkbookEdits refreshReport(const Snapshot &snapshot, const Link &link, std::string_view bytes,
                            ImportFacts facts) {
  Reading reading = readingOf(snapshot, link);
  reading.options.forWorkbook = true;
  facts.options = reading.remembered;
  return refreshWorkbook(snapshot, link.report, readLinked(bytes, reading.options),
                         readerOf(reading.options), facts);
}

WorkbookEdits rereadReport(const Snapshot &snapshot, const Link &link, ImportFacts facts,
                           const Corrections &corrections) {
  const Reading reading = readingOf(snapshot, link);
  const ReportReader reader = readerOf(reading.options);
  Report linked = reader.text(linkedText(snapshot, link.report));
  linked.encoding = reading.options.encoding;
  facts.options = reading.remembered;
  facts.sha256 = link.sha256;
  return refreshWorkbook(snapshot, link.report, std::move(linked), reader, facts, corrections);
}

WorkbookEdits addReport(const Snapshot &snapshot, std::string_view bytes,
                        const ImportFacts &facts) {
  ReadOptions options = parseOptions(facts.options);
  options.names = namesIn(snapshot);
  options.forWorkbook = true;
  Report report = readReport(bytes, options);
  requireObservations(report);
  return addReport(snapshot, std::move(report), facts);
}

WorkbookEdits relinkReport(const Snapshot &snapshot, const Link &link, std::string_view bytes,
                           ImportFacts facts) {
  if (facts.options.empty()) {
    ReadOptions options = parseOptions(link.options);
    options.encoding.clear();
    facts.options = textOf(options);
  }
  const Report report = readReport(bytes, parseOptions(facts.options));
  requireObservations(report);
  return relinkReport(snapshot, link.report, report.encoding, facts);
}

} // namespace ri
