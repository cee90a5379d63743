#include "refresh_report.hpp"

#include <utility>

#include "workbook/base.hpp"
#include "workbook/base_state.hpp"
#include "workbook/columns.hpp"
#include "workbook/refresh.hpp"
#include "workbook/utf.hpp"

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

} // namespace

std::vector<Link> linksOf(const Snapshot &snapshot) {
  using From = BaseColumn;
  const Grid &grid = snapshot[SheetId::Base];
  std::vector<Link> links;
  for (std::uint32_t r = 0; grid.present && r < grid.rows.size(); ++r) {
    if (cellAt(grid, r, From::Kind).text != base_kind::kReport)
      continue;
    Link link;
    link.report = numberOf(cellAt(grid, r, From::Report));
    link.url = cellAt(grid, r, From::Text).text;
    link.sha256 = toUtf8(cellAt(grid, r, From::Sha256).text);
    ReadOptions options = parseOptions(toUtf8(cellAt(grid, r, From::Options).text));
    options.encoding = toUtf8(cellAt(grid, r, From::Encoding).text);
    for (const auto &[name, value] :
         {std::pair("encoding", &options.encoding), std::pair("lang", &options.lang),
          std::pair("date", &options.date)})
      if (!value->empty())
        link.options.append(link.options.empty() ? "" : ",")
            .append(name)
            .append("=")
            .append(*value);
    links.push_back(std::move(link));
  }
  if (links.empty())
    throw SnapshotError("This document holds no imported report; import one first.");
  return links;
}

WorkbookEdits refreshReport(const Snapshot &snapshot, const Link &link, std::string_view bytes,
                            const ImportFacts &facts) {
  const ReadOptions options = parseOptions(link.options);
  const auto read = [&options](std::u16string text) { return readText(std::move(text), options); };
  return refreshWorkbook(snapshot, link.report, readLinked(bytes, options), read, facts);
}

} // namespace ri
