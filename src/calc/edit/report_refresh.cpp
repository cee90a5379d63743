#include "edit/report_refresh.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "document/document_turn.hpp"
#include "document/managed_ranges.hpp"
#include "document/neighbours.hpp"
#include "document/report_link.hpp"
#include "document/undo_step.hpp"
#include "edit/managed_document.hpp"
#include "edit/report_import.hpp"
#include "input/report_text.hpp"
#include "office/input.hpp"
#include "office/report_error.hpp"
#include "office/trusted_links.hpp"
#include "office/ui_strings.hpp"
#include "office/uno_text.hpp"
#include "refresh_report.hpp"
#include "workbook/refresh/panel_merge.hpp"
#include "workbook/refresh/refresh.hpp"
#include "write/document_writer.hpp"
#include "write/undo_title.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using Spreadsheet = Reference<css::sheet::XSpreadsheetDocument>;

/// The links, leading where they lead now.
std::vector<Link> linksOf(const Spreadsheet &document, const Snapshot &snapshot) {
  std::vector<Link> links = ri::linksOf(snapshot);
  for (Link &link : links)
    link.url = toView(linkedUrl(document, link.report, toOUString(link.url)));
  return links;
}

std::vector<Link> linksOf(const Spreadsheet &document) {
  return linksOf(document, ManagedDocument(document, {SheetId::Base}).snapshot());
}

void add(RefreshCounts &total, const RefreshCounts &counts) {
  total.added += counts.added;
  total.changed += counts.changed;
  total.conflict += counts.conflict;
  total.gone += counts.gone;
  total.unchanged += counts.unchanged;
}

/// What the linked files hold, each opened once; nothing if the user says no to a question.
class LinkedFiles {
public:
  /// Nothing of a file that is not there: the report goes on without it.
  using Bytes = std::optional<std::string>;

  LinkedFiles(const Context &context, const Spreadsheet &document, const FileQuestions &questions)
      : context_(context), questions_(questions),
        workbook_(Reference<css::frame::XModel>(document, css::uno::UNO_QUERY_THROW)->getURL()) {}

  std::optional<std::vector<Bytes>> read(const std::vector<Link> &links) {
    std::vector<Bytes> files;
    for (const Link &link : links) {
      const rtl::OUString url = toOUString(link.url);
      std::optional<Bytes> bytes = guarded({}, url, [&] { return readOne(url); });
      if (!bytes)
        return {};
      files.push_back(std::move(*bytes));
    }
    return files;
  }

  bool asked() const { return asked_; }

private:
  std::optional<Bytes> readOne(const rtl::OUString &url) {
    const std::filesystem::path path = realPath(url);
    const bool trusted = isTrusted(context_, path);
    if (trusted && !isThere(path))
      return without(path);
    Bytes bytes = readIfTrusted(context_, path, workbook_);
    if (!bytes) {
      if (!mayRead(path))
        return {};
      if (!isThere(path))
        return without(path);
      bytes = readFile(path);
    }
    trustFile(context_, path, *bytes);
    return bytes;
  }

  bool mayRead(const std::filesystem::path &path) {
    if (!questions_.mayRead)
      throw std::runtime_error(
          "This workbook came with a link to a file that was not linked here, so " +
          toUtf8(shownName(path)) +
          " was not taken; refresh it by the menu and agree, or link the report to the file.");
    asked_ = true;
    return questions_.mayRead(path);
  }

  std::optional<Bytes> without(const std::filesystem::path &path) {
    if (!questions_.goWithout)
      throw std::runtime_error("The linked file " + toUtf8(shownName(path)) +
                               " does not exist; put it back, link the report to another file "
                               "(Relink), or follow the sheet Source alone (Refresh with "
                               "WithoutFile).");
    asked_ = true;
    return questions_.goWithout(path) ? std::optional(Bytes()) : std::nullopt;
  }

  const Context &context_;
  const FileQuestions &questions_;
  const rtl::OUString workbook_; ///< its URL
  bool asked_ = false;
};

/// Writes what `editsOf` wants for each report, and then what they say of each other; `begin` is
/// called before the first of it.
template <typename EditsOf, typename Begin>
RefreshCounts refreshEach(const Context &context, const Spreadsheet &document,
                          const std::vector<Link> &links, std::unique_ptr<ManagedDocument> managed,
                          OutgrownNames &outgrown, EditsOf editsOf, Begin begin) {
  RefreshCounts total;
  std::vector<std::uint32_t> unchanged; // reports
  bool regrouped = false;               // rows came, went or were renamed
  for (std::size_t i = 0; i < links.size(); ++i)
    guarded({}, toOUString(links[i].url), [&] {
      if (!managed)
        managed = std::make_unique<ManagedDocument>(document, outgrown);
      const WorkbookEdits edits = editsOf(i, managed->snapshot());
      add(total, edits.counts);
      if (edits.empty()) {
        unchanged.push_back(links[i].report);
        return;
      }
      begin();
      regrouped |= concernsPanel(edits);
      managed->apply(context, edits, outgrown);
      managed.reset(); // what it read is out of date
    });
  if (regrouped || (links.size() > 1 && unchanged.size() < links.size())) {
    if (!managed)
      managed = std::make_unique<ManagedDocument>(document, outgrown);
    managed->apply(context, concludeRefresh(managed->snapshot(), unchanged, uiLanguage(context)),
                   outgrown);
  }
  return total;
}

void requireReport(const std::vector<Link> &links, std::uint32_t report) {
  if (std::none_of(links.begin(), links.end(),
                   [report](const Link &link) { return link.report == report; }))
    throw std::runtime_error("The workbook holds no report of that key; take the key of a row of "
                             "its sheets.");
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

std::optional<RefreshCounts> refreshDocument(const Context &context, const Spreadsheet &document,
                                             const FileQuestions &questions) {
  const DocumentTurn turn(document);
  auto managed =
      std::make_unique<ManagedDocument>(document); // read once where one report is linked
  const std::vector<Link> links = linksOf(document, managed->snapshot());
  LinkedFiles linked(context, document, questions);
  const std::optional<std::vector<LinkedFiles::Bytes>> files = linked.read(links);
  if (!files)
    return {};
  if (linked.asked())
    managed.reset(); // the document may have been edited meanwhile
  std::optional<UndoStep> step;
  OutgrownNames outgrown;
  const RefreshCounts total = refreshEach(
      context, document, links, std::move(managed), outgrown,
      [&](std::size_t i, const Snapshot &snapshot) {
        const Link &link = links[i];
        const LinkedFiles::Bytes &bytes = (*files)[i];
        const ImportFacts facts =
            factsOf(context, toOUString(link.url), bytes.value_or(""), toOUString(link.options));
        return bytes ? refreshReport(snapshot, link,
                                     reportText(context, toOUString(link.url), *bytes), facts)
                     : rereadReport(snapshot, link, facts);
      },
      [&] {
        if (!step)
          step.emplace(document, uiString(context, "RefreshUndo"));
      });
  if (step) {
    step->name(outgrown);
    step->keep();
  }
  return total;
}

void followSource(const Context &context, const Spreadsheet &document, OutgrownNames &outgrown) {
  correctReports(context, document, {}, outgrown);
}

void correctReports(const Context &context, const Spreadsheet &document,
                    const std::map<std::uint32_t, Corrections> &corrections,
                    OutgrownNames &outgrown) {
  auto managed = std::make_unique<ManagedDocument>(document, outgrown);
  const std::vector<Link> links = linksOf(document, managed->snapshot());
  for (const auto &corrected : corrections)
    requireReport(links, corrected.first);
  refreshEach(
      context, document, links, std::move(managed), outgrown,
      [&](std::size_t i, const Snapshot &snapshot) {
        const Link &link = links[i];
        const auto found = corrections.find(link.report);
        return rereadReport(snapshot, link,
                            factsOf(context, toOUString(link.url), {}, toOUString(link.options)),
                            found == corrections.end() ? Corrections() : found->second);
      },
      [] {});
}

namespace {

/// The document takes patterns in a key for what they mean there, and has names and sheets of its
/// own.
void requireRoomForReports(const Spreadsheet &document) {
  bool patterns = false;
  Reference<css::beans::XPropertySet>(document, css::uno::UNO_QUERY_THROW)
      ->getPropertyValue("RegularExpressions") >>= patterns;
  if (patterns)
    throw std::runtime_error("In this document formulas take texts for regular expressions; switch "
                             "to wildcards (Tools ▸ Options ▸ Calc ▸ Calculate), and try again.");
  if (Reference<css::frame::XStorable>(document, css::uno::UNO_QUERY_THROW)->isReadonly())
    throw std::runtime_error("This document is open read-only; save it under another name, and go "
                             "on there.");
  if (Reference<css::util::XProtectable>(document, css::uno::UNO_QUERY_THROW)->isProtected())
    throw std::runtime_error("The structure of this document is protected; switch that off (Tools "
                             "▸ Protect Spreadsheet Structure), and try again.");
}

/// Whether something of a report is there, whole or not.
bool holdsReport(const Spreadsheet &document) {
  for (std::size_t s = 0; s < kSheets; ++s)
    if (findColumns(document, static_cast<SheetId>(s)).sheet.is())
      return true;
  return false;
}

/// Whether one of the workbook's reports was read from just these bytes last.
bool isThereAlready(const Spreadsheet &document, std::string_view bytes) {
  const std::vector<Link> links = linksOf(document);
  return std::any_of(links.begin(), links.end(),
                     [hash = sha256(bytes)](const Link &link) { return link.sha256 == hash; });
}

RefreshCounts importFurther(const Context &context, const Spreadsheet &document,
                            const rtl::OUString &url, std::string_view bytes,
                            const rtl::OUString &options) {
  ManagedDocument managed(document);
  const WorkbookEdits edits =
      addReport(managed.snapshot(), reportText(context, url, std::string(bytes)),
                factsOf(context, url, bytes, options));
  UndoStep step(document, uiString(context, "ImportIntoUndo"));
  OutgrownNames outgrown;
  managed.apply(context, edits, outgrown);
  makeLink(document, linksOf(document).back().report);
  addPageTitleInStep(document, toOUString(edits.title));
  step.name(outgrown);
  // What Report shows now is known once the names have grown.
  managed.showReports();
  step.keep();
  return edits.counts;
}

/// The first report of a document that is somebody's own: sheets behind the others.
RefreshCounts importFirst(const Context &context, const Spreadsheet &document,
                          const rtl::OUString &url, std::string_view bytes,
                          const rtl::OUString &options) {
  requireRoomForReports(document);
  const WorkbookPlan plan = planImport(context, url, bytes, options);
  DocumentWriter writer(context, document, {});
  {
    UndoStep step(document, uiString(context, "ImportIntoUndo"));
    writer.append(plan);
    makeLink(document, kFirstReport);
    step.name({});
    step.keep();
  }
  writer.freezeAppended(plan);
  watchNeighbours(document);
  RefreshCounts counts;
  for (const SheetPlan &sheet : plan.sheets)
    if (sheet.id == SheetId::Indicators)
      counts.added = static_cast<std::int32_t>(sheet.rows.size());
  return counts;
}

} // namespace

std::optional<RefreshCounts> importInto(const Context &context, const Spreadsheet &document,
                                        const rtl::OUString &url, const rtl::OUString &options,
                                        const std::function<bool()> &addAgain) {
  return guarded({}, url, [&]() -> std::optional<RefreshCounts> {
    const DocumentTurn turn(document);
    const std::filesystem::path path = realPath(url);
    const std::string bytes = readFile(path);
    if (holdsReport(document) && isThereAlready(document, bytes)) {
      if (!addAgain)
        throw std::runtime_error("This very report is in the workbook already; refresh it, or add "
                                 "it once more (ImportInto with Again).");
      if (!addAgain())
        return {};
    }
    const RefreshCounts counts = holdsReport(document)
                                     ? importFurther(context, document, url, bytes, options)
                                     : importFirst(context, document, url, bytes, options);
    trustFile(context, path, bytes);
    return counts;
  });
}

void relink(const Context &context, const Spreadsheet &document, std::uint32_t report,
            const rtl::OUString &url, const rtl::OUString &options) {
  const DocumentTurn turn(document);
  const Link link = linkOf(document, report);
  guarded({}, url, [&] {
    const std::filesystem::path path = realPath(url);
    const std::string bytes = readFile(path);
    ManagedDocument managed(document);
    const WorkbookEdits edits =
        relinkReport(managed.snapshot(), link, reportText(context, url, bytes),
                     factsOf(context, url, bytes, options));
    if (!edits.empty()) {
      UndoStep step(document, uiString(context, "RelinkUndo"));
      OutgrownNames outgrown;
      managed.apply(context, edits, outgrown);
      makeLink(document, link.report);
      step.name(outgrown);
      step.keep();
    }
    trustFile(context, path, bytes);
  });
}

} // namespace ri::calc
