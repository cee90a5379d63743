#include "refresh_report.hpp"

#include <utility>

#include "extract/taken.hpp"

#include "workbook/add_report.hpp"
#include "workbook/plan/base.hpp"
#include "workbook/plan/base_state.hpp"
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

/// Those of a link, and what the workbook calls indicators.
ReadOptions optionsOf(const Snapshot &snapshot, std::string_view text) {
  ReadOptions options = parseOptions(text);
  options.names = namesIn(snapshot);
  return options;
}

ReportReader readerOf(const ReadOptions &options) {
  return {[&options](std::u16string text) { return readText(std::move(text), options); },
          takenNumber};
}

/// The reverse of parseOptions.
std::string textOf(const ReadOptions &options) {
  std::string text;
  for (const NamedOption &option : namedOptions())
    if (const std::string &value = options.*option.member; !value.empty())
      text.append(text.empty() ? "" : ",").append(option.name).append("=").append(value);
  return text;
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
    ReadOptions options = parseOptions(toUtf8(cellAt(grid, r, From::Options).text));
    options.encoding = toUtf8(cellAt(grid, r, From::Encoding).text);
    link.options = textOf(options);
    links.push_back(std::move(link));
  }
  return links;
}

WorkbookEdits refreshReport(const Snapshot &snapshot, const Link &link, std::string_view bytes,
                            const ImportFacts &facts) {
  ReadOptions options = optionsOf(snapshot, link.options);
  options.forWorkbook = true;
  return refreshWorkbook(snapshot, link.report, readLinked(bytes, options), readerOf(options),
                         facts);
}

WorkbookEdits rereadReport(const Snapshot &snapshot, const Link &link, ImportFacts facts,
                           const Corrections &corrections) {
  const ReadOptions options = optionsOf(snapshot, link.options);
  const ReportReader reader = readerOf(options);
  Report linked = reader.text(linkedText(snapshot, link.report));
  linked.encoding = options.encoding;
  facts.sha256 = link.sha256;
  return refreshWorkbook(snapshot, link.report, std::move(linked), reader, facts, corrections);
}

WorkbookEdits addReport(const Snapshot &snapshot, std::string_view bytes,
                        const ImportFacts &facts) {
  ReadOptions options = optionsOf(snapshot, facts.options);
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
