#include "workbook/plan_workbook.hpp"

#include <string>
#include <utility>

#include "workbook/compare/panel.hpp"
#include "workbook/plan/base.hpp"
#include "workbook/plan/report_sheet.hpp"
#include "workbook/plan/room.hpp"
#include "workbook/plan/section_outline.hpp"
#include "workbook/report_rows.hpp"
#include "workbook/sheet/cell_words.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/source_text.hpp"
#include "workbook/sheet/word_names.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {
namespace {

constexpr std::string_view kDatabaseRanges[kSheets] = {
    "",         "ri_indicators", "ri_comparisons", "ri_panel", "ri_source_text", "ri_left_out",
    "ri_names", "ri_changes",    "ri_log",         ""};

/// What the report states for several periods; those, which Base is told.
std::vector<std::u16string> addPanel(const Placement &placement, ReportRows &rows) {
  std::vector<std::vector<Cell>> &base = rows[static_cast<std::size_t>(SheetId::Base)];
  const Panel panel = planPanel(figuresAmong(base, placement.rows));
  for (const PanelRow &row : panel.rows) {
    base.push_back(baseSeriesCells(placement.report, row.series));
    rows[static_cast<std::size_t>(SheetId::Panel)].push_back(panelCells(row));
  }
  for (std::uint32_t p = 0; p < panel.periods.size(); ++p)
    base.push_back(basePeriodCells(placement.report, p + 1, panel.periods[p]));
  return panel.periods;
}

void headPeriods(const std::vector<std::u16string> &periods, SheetPlan &sheet) {
  for (std::size_t p = 0; p < PanelColumn::kPeriods; ++p) {
    const std::size_t column = PanelColumn::Figure + p;
    sheet.headings[column] = p < periods.size() ? periods[p] : kNoPeriod;
    if (p >= periods.size())
      sheet.unused.push_back(column);
  }
}

} // namespace

WorkbookPlan planWorkbook(const Report &report, const ImportFacts &facts) {
  requireRoom(report);
  const Language ui = languageOfInterface(facts.uiLanguage);
  KeyRegister keys;
  const Placement placement = placeReport(report, Beginnings(), keys);
  ReportRows rows = rowsOfReport(report, placement, facts);
  const std::vector<std::u16string> periods = addPanel(placement, rows);
  ReportSheet page = planReportSheet(rows[static_cast<std::size_t>(SheetId::Indicators)],
                                     rows[static_cast<std::size_t>(SheetId::Comparisons)], ui);
  WorkbookPlan plan;
  plan.textLocale = localeOf(languageOfText(report.text));
  plan.names = wordNames(ui);
  plan.title = labelText(report.title.in(report.text));
  for (std::size_t s = 0; s < kSheets; ++s) {
    SheetPlan sheet;
    sheet.id = static_cast<SheetId>(s);
    sheet.title = titleOf(sheet.id, ui);
    sheet.hidden = sheet.id == SheetId::Base;
    sheet.databaseRange = kDatabaseRanges[s];
    sheet.headings = headingsOf(sheet.id, ui);
    sheet.rows = std::move(rows[s]);
    sayWords(sheet.id, sheet.rows, ui);
    if (sheet.id == SheetId::Indicators)
      sheet.outline = sectionGroups(sheet.rows);
    if (sheet.id == SheetId::Report) {
      sheet.headingRow = page.rows;
      sheet.placed = std::move(page.cells);
      sheet.charts = std::move(page.charts);
      sheet.folded = std::move(page.folded);
    }
    if (sheet.id == SheetId::Panel)
      headPeriods(periods, sheet);
    requireRoom(sheet.headingRow + 1 + sheet.rows.size());
    plan.sheets.push_back(std::move(sheet));
  }
  return plan;
}

} // namespace ri
