#include "report_refresh.hpp"

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "input.hpp"
#include "managed_document.hpp"
#include "refresh_report.hpp"
#include "report_error.hpp"
#include "report_import.hpp"
#include "trusted_links.hpp"
#include "ui_strings.hpp"
#include "undo_step.hpp"
#include "uno_text.hpp"
#include "workbook/refresh.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using Spreadsheet = Reference<css::sheet::XSpreadsheetDocument>;

std::vector<Link> linksOf(const Spreadsheet &document) {
  return ri::linksOf(ManagedDocument(document, {SheetId::Base}).snapshot());
}

void add(RefreshCounts &total, const RefreshCounts &counts) {
  total.added += counts.added;
  total.changed += counts.changed;
  total.conflict += counts.conflict;
  total.gone += counts.gone;
  total.unchanged += counts.unchanged;
}

void requireTrusted(const Context &context, const std::vector<Link> &links) {
  for (const Link &link : links)
    if (const rtl::OUString url = toOUString(link.url); !isTrustedLink(context, url))
      guarded({}, url, [] {
        throw std::runtime_error(
            "This workbook came with a link to a file that was not linked here, so the file was "
            "not opened; refresh it by the menu and agree, or link the report to the file.");
      });
}

Link linkOf(const Spreadsheet &document, std::uint32_t report) {
  const std::vector<Link> links = linksOf(document);
  if (report == 0 && links.size() == 1)
    return links.front();
  for (const Link &link : links)
    if (link.report == report)
      return link;
  throw std::runtime_error(report == 0 ? "The workbook holds several reports; select a row of the "
                                         "one that is to be linked to another file."
                                       : "The workbook holds no report " + std::to_string(report) +
                                             "; see the sheet Log.");
}

} // namespace

std::vector<rtl::OUString> untrustedLinks(const Context &context, const Spreadsheet &document) {
  std::vector<rtl::OUString> urls;
  for (const Link &link : linksOf(document))
    if (const rtl::OUString url = toOUString(link.url);
        !isTrustedLink(context, url) && std::find(urls.begin(), urls.end(), url) == urls.end())
      urls.push_back(url);
  return urls;
}

RefreshCounts refreshDocument(const Context &context, const Spreadsheet &document) {
  auto managed =
      std::make_unique<ManagedDocument>(document); // read once where one report is linked
  const std::vector<Link> links = ri::linksOf(managed->snapshot());
  requireTrusted(context, links);
  RefreshCounts total;
  std::vector<std::uint32_t> unchanged; // reports
  UndoStep step(document, uiString(context, "RefreshUndo"));
  for (const Link &link : links) {
    const rtl::OUString url = toOUString(link.url);
    guarded({}, url, [&] {
      const std::string bytes = readFile(url);
      if (!managed)
        managed = std::make_unique<ManagedDocument>(document);
      const WorkbookEdits edits = refreshReport(
          managed->snapshot(), link, bytes, factsOf(context, url, bytes, toOUString(link.options)));
      add(total, edits.counts);
      if (edits.empty()) {
        unchanged.push_back(link.report);
        return;
      }
      managed->apply(edits);
      managed.reset(); // what it read is out of date
    });
  }
  if (!unchanged.empty() && unchanged.size() < links.size()) {
    if (!managed)
      managed = std::make_unique<ManagedDocument>(document);
    managed->apply(clearStates(managed->snapshot(), unchanged));
  }
  step.keep();
  return total;
}

RefreshCounts importInto(const Context &context, const Spreadsheet &document,
                         const rtl::OUString &url, const rtl::OUString &options) {
  return guarded({}, url, [&] {
    const std::string bytes = readFile(url);
    ManagedDocument managed(document);
    const WorkbookEdits edits =
        addReport(managed.snapshot(), bytes, factsOf(context, url, bytes, options));
    UndoStep step(document, uiString(context, "ImportIntoUndo"));
    managed.apply(edits);
    managed.showReports();
    step.keep();
    trustLink(context, url);
    return edits.counts;
  });
}

void relink(const Context &context, const Spreadsheet &document, std::uint32_t report,
            const rtl::OUString &url, const rtl::OUString &options) {
  const Link link = linkOf(document, report);
  guarded({}, url, [&] {
    const std::string bytes = readFile(url);
    ManagedDocument managed(document);
    const WorkbookEdits edits =
        relinkReport(managed.snapshot(), link, bytes, factsOf(context, url, bytes, options));
    UndoStep step(document, uiString(context, "RelinkUndo"));
    managed.apply(edits);
    step.keep();
    trustLink(context, url);
  });
}

} // namespace ri::calc
