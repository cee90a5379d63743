#include "workbook/add_report.hpp"

#include <algorithm>
#include <utility>

#include "workbook/compare/compare_reports.hpp"
#include "workbook/compare/panel.hpp"
#include "workbook/plan/base.hpp"
#include "workbook/refresh/comparison_merge.hpp"
#include "workbook/refresh/corrections.hpp"
#include "workbook/refresh/panel_merge.hpp"
#include "workbook/refresh/soundness.hpp"
#include "workbook/refresh/workbook_language.hpp"
#include "workbook/report_rows.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/edit_list.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/source_text.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {
namespace {

std::uint32_t rowCount(const Snapshot &snapshot, SheetId sheet) {
  return static_cast<std::uint32_t>(snapshot[sheet].rows.size());
}

std::uint32_t largest(const Snapshot &snapshot, SheetId sheet, std::size_t column) {
  std::uint32_t number = 0;
  for (std::uint32_t r = 0; r < rowCount(snapshot, sheet); ++r)
    number = std::max(number, numberOf(cellAt(snapshot[sheet], r, column)));
  return number;
}

Beginnings beginningsBehind(const Snapshot &snapshot) {
  Beginnings beginnings;
  beginnings.report = largest(snapshot, SheetId::Base, BaseColumn::Report) + 1;
  beginnings.row = rowCount(snapshot, SheetId::Indicators) + 1;
  beginnings.sourceRow = rowCount(snapshot, SheetId::Source) + 1;
  beginnings.number = std::max(largest(snapshot, SheetId::Base, BaseColumn::No),
                               largest(snapshot, SheetId::Source, SourceColumn::No)) +
                      1;
  return beginnings;
}

/// Keys that a row has or had.
KeyRegister keysOf(const Snapshot &snapshot) {
  KeyRegister keys;
  for (const std::vector<Cell> &row : snapshot[SheetId::Indicators].rows)
    keys.use(row[IndicatorColumn::Key].text);
  for (const std::vector<Cell> &row : snapshot[SheetId::Base].rows)
    if (row[BaseColumn::Kind].text != base_kind::kComparison)
      keys.use(row[BaseColumn::Key].text);
  return keys;
}

} // namespace

WorkbookEdits addReport(const Snapshot &snapshot, Report report, const ImportFacts &facts) {
  requireSound(snapshot);
  KeyRegister keys = keysOf(snapshot);
  const Beginnings beginnings = beginningsBehind(snapshot);
  dropElsewhere(snapshot, beginnings.report, report);
  const Placement placement = placeReport(report, beginnings, keys);
  const Language language = languageOfWorkbook(snapshot, facts.uiLanguage);
  ImportFacts known = facts;
  known.uiLanguage = localeOf(language);
  ReportRows rows = rowsOfReport(report, placement, known);
  std::vector<Figure> figures = figuresIn(snapshot);
  for (const Figure &figure :
       figuresAmong(rows[static_cast<std::size_t>(SheetId::Base)], placement.rows))
    figures.push_back(figure);
  const Panel panel = planPanel(figures);
  const std::vector<ComparisonRow> comparisons = compareReports(std::move(figures));
  EditList edits(snapshot);
  for (std::size_t s = 0; s < kSheets; ++s)
    for (std::vector<Cell> &row : rows[s]) {
      const auto sheet = static_cast<SheetId>(s);
      edits.insert(sheet, rowCount(snapshot, sheet), std::move(row));
    }
  ComparisonMerge(snapshot, language, edits)
      .merge(comparisons, {{placement.report, languageOfText(report.text)}});
  mergePanel(snapshot, panel, edits);
  RefreshCounts counts;
  counts.added = static_cast<std::int32_t>(report.series.size());
  WorkbookEdits taken = edits.take(counts, language);
  taken.title = labelText(report.title.in(report.text));
  return taken;
}

} // namespace ri
