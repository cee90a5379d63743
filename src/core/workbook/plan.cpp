#include "workbook/plan.hpp"

#include <utility>

#include "workbook/base.hpp"
#include "workbook/columns.hpp"
#include "workbook/comparisons.hpp"
#include "workbook/indicators.hpp"
#include "workbook/key.hpp"
#include "workbook/log_row.hpp"
#include "workbook/source_rows.hpp"
#include "workbook/words.hpp"

namespace ri {
namespace {

constexpr std::string_view kDatabaseRanges[kSheets] = {
    "ri_indicators", "ri_comparisons", "ri_source_text", "ri_changes", "ri_log", ""};

/// Keys and rows of a report that is alone in its workbook.
Placement placementOf(const Report &report) {
  Placement placement;
  KeyRegister keys;
  for (Index s = 0; s < report.series.size(); ++s) {
    const Series &series = report.series[s];
    placement.stems.push_back(keyStem(placement.report, report.observations[series.lead()]));
    placement.keys.push_back(keys.add(placement.stems.back(), series.ordinal));
    placement.rows.push_back(s + 1);
  }
  placement.pieces = piecesOf(report);
  for (std::uint32_t p = 1; p <= placement.pieces.size(); ++p) {
    placement.numbers.push_back(p);
    placement.sourceRows.push_back(p);
  }
  placement.seriesOf = seriesOfObservations(report);
  return placement;
}

/// Runs of rows under one heading.
std::vector<SheetPlan::Group> sectionGroups(const std::vector<std::vector<Cell>> &rows) {
  std::vector<SheetPlan::Group> groups;
  const Cell *running = nullptr; // the section of the group that is open
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    const Cell &section = rows[r][IndicatorColumn::Section];
    if (running != nullptr && *running == section) {
      groups.back().lastRow = r;
      continue;
    }
    running = section.kind == CellKind::Empty ? nullptr : &section;
    if (running != nullptr)
      groups.push_back({r, r});
  }
  return groups;
}

} // namespace

WorkbookPlan planWorkbook(const Report &report, const ImportFacts &facts) {
  const Language ui = languageOfInterface(facts.uiLanguage);
  const Language script = languageOfText(report.text);
  WorkbookPlan plan;
  for (std::size_t s = 0; s < kSheets; ++s) {
    SheetPlan sheet;
    sheet.id = static_cast<SheetId>(s);
    sheet.title = titleOf(sheet.id, ui);
    sheet.hidden = sheet.id == SheetId::Base;
    sheet.databaseRange = kDatabaseRanges[s];
    sheet.headings = headingsOf(sheet.id, ui);
    plan.sheets.push_back(std::move(sheet));
  }
  auto rowsOf = [&plan](SheetId id) -> std::vector<std::vector<Cell>> & {
    return plan.sheets[static_cast<std::size_t>(id)].rows;
  };

  const Placement placement = placementOf(report);
  std::vector<std::vector<Cell>> &indicators = rowsOf(SheetId::Indicators);
  for (Index s = 0; s < report.series.size(); ++s)
    indicators.push_back(indicatorCells(report, s, placement));
  plan.sheets.front().outline = sectionGroups(indicators);

  for (const Comparison &comparison : compareSeries(report))
    rowsOf(SheetId::Comparisons)
        .push_back(comparisonCells(report, comparison, placement, ui, script));

  std::vector<std::vector<Cell>> &base = rowsOf(SheetId::Base);
  const std::vector<PieceYield> yields =
      yieldsOf(report, placement.pieces, [](Index) { return true; });
  std::uint32_t textBegin = 0; // of the white space before the next piece
  for (std::size_t p = 0; p < placement.pieces.size(); ++p) {
    const SourceSpan span = placement.pieces[p].span;
    rowsOf(SheetId::Source).push_back(sourceCells(report, p, yields[p], placement));
    base.push_back(baseTextCells(base_kind::kText, placement.report, placement.numbers[p],
                                 separatorText(SourceSpan{textBegin, span.begin}.in(report.text)),
                                 escapeText(span.in(report.text))));
    textBegin = span.end;
  }
  base.insert(base.begin(), baseReportCells(placement.report, facts, report.encoding,
                                            std::u16string_view(report.text).substr(textBegin)));
  for (Index s = 0; s < indicators.size(); ++s)
    base.push_back(baseRowCells(indicators[s], placement.stems[s]));
  for (const std::vector<Cell> &row : rowsOf(SheetId::Comparisons))
    base.push_back(baseComparisonCells(placement.report, row));

  RefreshCounts counts;
  counts.added = static_cast<std::int32_t>(report.series.size());
  rowsOf(SheetId::Log)
      .push_back(logCells("import", placement.report, facts, report.encoding, counts));
  return plan;
}

} // namespace ri
