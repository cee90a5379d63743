#include "workbook/report_rows.hpp"

#include <utility>

#include "workbook/plan/base.hpp"
#include "workbook/plan/left_out.hpp"
#include "workbook/plan/log_row.hpp"
#include "workbook/plan/report_frame.hpp"
#include "workbook/plan/source_rows.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {
namespace {

std::vector<std::vector<Cell>> &at(ReportRows &rows, SheetId id) {
  return rows[static_cast<std::size_t>(id)];
}

/// Source, and what Base keeps of the text.
void addText(const Report &report, const Placement &placement, ReportRows &rows) {
  const std::vector<PieceYield> yields =
      yieldsOf(report, placement.pieces, [](Index) { return true; });
  std::uint32_t begin = 0; // of the white space before the next piece
  for (std::size_t p = 0; p < placement.pieces.size(); ++p) {
    const SourceSpan span = placement.pieces[p].span;
    at(rows, SheetId::Source).push_back(sourceCells(report, p, yields[p], placement));
    at(rows, SheetId::Base)
        .push_back(baseTextCells(base_kind::kText, placement.report, placement.numbers[p],
                                 separatorText(SourceSpan{begin, span.begin}.in(report.text)),
                                 escapeText(span.in(report.text))));
    begin = span.end;
  }
}

/// What the report's own figures say of each other, and that Base was told.
void addComparisons(const Report &report, const Placement &placement, Language ui,
                    ReportRows &rows) {
  const Language script = languageOfText(report.text);
  for (const Comparison &comparison : compareSeries(report)) {
    std::vector<Cell> cells = comparisonCells(rowOf(report, comparison, placement), ui, script);
    at(rows, SheetId::Base).push_back(baseComparisonCells(placement.report, cells));
    at(rows, SheetId::Comparisons).push_back(std::move(cells));
  }
}

std::u16string_view tailOf(const Report &report, const Placement &placement) {
  return std::u16string_view(report.text)
      .substr(placement.pieces.empty() ? 0 : placement.pieces.back().span.end);
}

} // namespace

Placement placeReport(const Report &report, const Beginnings &beginnings, KeyRegister &keys) {
  Placement placement;
  placement.report = beginnings.report;
  placement.script = languageOfText(report.text);
  for (Index s = 0; s < report.series.size(); ++s) {
    const Series &series = report.series[s];
    placement.stems.push_back(keyStem(placement.report, report.observations[series.lead()]));
    placement.keys.push_back(keys.add(placement.stems.back(), series.ordinal));
    placement.rows.push_back(beginnings.row + s);
  }
  placement.pieces = piecesOf(report);
  for (std::uint32_t p = 0; p < placement.pieces.size(); ++p) {
    placement.numbers.push_back(beginnings.number + p);
    placement.sourceRows.push_back(beginnings.sourceRow + p);
  }
  placement.seriesOf = seriesOfObservations(report);
  return placement;
}

ReportRows rowsOfReport(const Report &report, const Placement &placement,
                        const ImportFacts &facts) {
  ReportRows rows;
  std::vector<std::vector<Cell>> &base = at(rows, SheetId::Base);
  at(rows, SheetId::Report)
      .push_back(frameCells(report, placement, facts.url, languageOfInterface(facts.uiLanguage)));
  base.push_back(
      baseReportCells(placement.report, facts, report.encoding, tailOf(report, placement)));
  addText(report, placement, rows);
  for (Index s = 0; s < report.series.size(); ++s) {
    at(rows, SheetId::Indicators).push_back(indicatorCells(report, s, placement));
    base.push_back(baseRowCells(at(rows, SheetId::Indicators).back(), placement.stems[s],
                                roundingOf(report, report.series[s])));
  }
  addComparisons(report, placement, languageOfInterface(facts.uiLanguage), rows);
  at(rows, SheetId::LeftOut) =
      leftOutCells(report, placement, languageOfInterface(facts.uiLanguage));
  for (const std::vector<Cell> &cells : at(rows, SheetId::LeftOut))
    base.push_back(baseLeftOutCells(placement.report, cells[LeftOutColumn::Key].text));
  base.push_back(baseFrameCells(placement.report, at(rows, SheetId::Report).back()));
  RefreshCounts counts;
  counts.added = static_cast<std::int32_t>(report.series.size());
  at(rows, SheetId::Log)
      .push_back(logCells("import", placement.report, facts, report.encoding, counts));
  return rows;
}

} // namespace ri
