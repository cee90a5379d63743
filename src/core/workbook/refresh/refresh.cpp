#include "workbook/refresh/refresh.hpp"

#include <algorithm>
#include <utility>

#include "workbook/compare/compare_reports.hpp"
#include "workbook/compare/panel.hpp"
#include "workbook/plan/base.hpp"
#include "workbook/plan/base_state.hpp"
#include "workbook/plan/changes_sheet.hpp"
#include "workbook/plan/log_row.hpp"
#include "workbook/refresh/comparison_merge.hpp"
#include "workbook/refresh/corrections.hpp"
#include "workbook/refresh/frame_merge.hpp"
#include "workbook/refresh/indicator_merge.hpp"
#include "workbook/refresh/left_out_merge.hpp"
#include "workbook/refresh/panel_merge.hpp"
#include "workbook/refresh/soundness.hpp"
#include "workbook/refresh/source_merge.hpp"
#include "workbook/refresh/text_merge.hpp"
#include "workbook/refresh/workbook_language.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/edit_list.hpp"
#include "workbook/sheet/key.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/source_text.hpp"
#include "workbook/sheet/states.hpp"
#include "workbook/sheet/utf.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {
namespace {

/// What follows the last piece of the text.
std::u16string_view tailOf(const Report &report) {
  const std::uint32_t end = report.sentences.empty() ? 0 : report.sentences.back().span.end;
  return std::u16string_view(report.text).substr(end);
}

/// The report that the merged text is; the linked file's own where the sheet Source adds nothing.
Report readMerged(Report &&linked, std::u16string text, const TextReader &read) {
  if (text == linked.text)
    return std::move(linked);
  std::string encoding = std::move(linked.encoding);
  Report merged = read(std::move(text));
  merged.encoding = std::move(encoding);
  return merged;
}

void addSeries(const Report &report, Placement &placement) {
  placement.script = languageOfText(report.text);
  for (const Series &series : report.series)
    placement.stems.push_back(keyStem(placement.report, report.observations[series.lead()]));
  placement.seriesOf = seriesOfObservations(report);
}

/// What the report's own figures say of each other.
void mergeComparisons(const Report &report, const Placement &placement, const IndicatorMerge &rows,
                      ComparisonMerge comparisons) {
  const Language script = languageOfText(report.text);
  for (const Comparison &comparison : compareSeries(report))
    if (rows.hasRow(comparison.first) &&
        (comparison.second == kNone || rows.hasRow(comparison.second)))
      comparisons.merge(rowOf(report, comparison, placement), placement.report, script);
}

/// Empties a State that tells of an earlier refresh.
void clearState(const Snapshot &snapshot, SheetId sheet, std::uint32_t row, std::size_t column,
                EditList &edits) {
  const std::u16string &now = cellAt(snapshot[sheet], row, column).text;
  if (now == state::kNew || now == state::kChanged)
    edits.set(sheet, row, column, Cell());
}

} // namespace

WorkbookEdits refreshWorkbook(const Snapshot &snapshot, std::uint32_t number, Report linked,
                              const ReportReader &reader, const ImportFacts &facts,
                              const Corrections &corrections) {
  requireSound(snapshot);
  BaseState base = readBase(snapshot, number);
  const std::u16string tail(tailOf(linked));

  const TextMerge text = mergeText(snapshot, base, theirPieces(linked));
  std::vector<SourceSpan> spans;
  std::u16string merged = assembleText(text, tail, spans);
  Report report = readMerged(std::move(linked), std::move(merged), reader.text);

  EditList edits(snapshot);
  const Language language = languageOfWorkbook(snapshot, facts.uiLanguage);
  ChangesSheet changes(snapshot, facts, language, edits);
  Placement placement;
  placement.report = number;
  SourceMerge source(snapshot, base, text);
  source.place(report, spans, placement);
  Corrector corrector(snapshot, base, placement, edits, changes);
  corrector.correct(corrections, reader.number, report);
  addSeries(report, placement);
  IndicatorMerge rows(snapshot, base, report);
  rows.place(placement);

  rows.merge(placement, edits, changes);
  corrector.remember(report, placement);
  source.merge(report, placement, rows, edits, changes);
  mergeComparisons(report, placement, rows, ComparisonMerge(snapshot, language, edits));
  mergeLeftOut(snapshot, base, report, placement, language, edits);
  mergeFrame(snapshot, base, report, placement, facts.url, language, edits);
  RefreshCounts counts = rows.counts();
  counts.conflict += text.conflicts;
  if (edits.empty())
    return edits.take(counts, language);

  rows.writeStates(edits, changes);
  source.writeStates(edits, changes);
  std::vector<Cell> link = baseReportCells(number, facts, report.encoding, tail);
  link[BaseColumn::Text] = cellAt(snapshot[SheetId::Base], base.reportRow, BaseColumn::Text);
  edits.setRow(SheetId::Base, base.reportRow, link);
  edits.insert(SheetId::Log, static_cast<std::uint32_t>(snapshot[SheetId::Log].rows.size()),
               logCells(corrections.empty() ? "refresh" : "correction", number, facts,
                        report.encoding, counts));
  return edits.take(counts, language);
}

WorkbookEdits concludeRefresh(const Snapshot &snapshot, const std::vector<std::uint32_t> &unchanged,
                              std::string_view uiLanguage) {
  const auto isUnchanged = [&unchanged](std::uint32_t report) {
    return std::find(unchanged.begin(), unchanged.end(), report) != unchanged.end();
  };
  const Language language = languageOfWorkbook(snapshot, uiLanguage);
  EditList edits(snapshot);
  const Grid &indicators = snapshot[SheetId::Indicators];
  for (std::uint32_t r = 0; r < indicators.rows.size(); ++r)
    if (isUnchanged(reportOfKey(cellAt(indicators, r, IndicatorColumn::Key).text)))
      clearState(snapshot, SheetId::Indicators, r, IndicatorColumn::State, edits);
  const Grid &source = snapshot[SheetId::Source];
  for (std::uint32_t r = 0; r < source.rows.size(); ++r)
    if (isUnchanged(numberOf(cellAt(source, r, SourceColumn::Report))))
      clearState(snapshot, SheetId::Source, r, SourceColumn::State, edits);
  ComparisonMerge(snapshot, language, edits).merge(compareReports(figuresIn(snapshot)), {});
  mergePanel(snapshot, planPanel(figuresIn(snapshot)), edits);
  return edits.take({}, language);
}

} // namespace ri
