#include "workbook/plan_workbook.hpp"

#include <string>
#include <utility>

#include "workbook/plan/report_sheet.hpp"
#include "workbook/plan/room.hpp"
#include "workbook/plan/section_outline.hpp"
#include "workbook/report_rows.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/source_text.hpp"
#include "workbook/sheet/word_names.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {
namespace {

constexpr std::string_view kDatabaseRanges[kSheets] = {"",
                                                       "ri_indicators",
                                                       "ri_comparisons",
                                                       "ri_source_text",
                                                       "ri_left_out",
                                                       "ri_names",
                                                       "ri_changes",
                                                       "ri_log",
                                                       ""};

} // namespace

WorkbookPlan planWorkbook(const Report &report, const ImportFacts &facts) {
  requireRoom(report);
  const Language ui = languageOfInterface(facts.uiLanguage);
  KeyRegister keys;
  const Placement placement = placeReport(report, Beginnings(), keys);
  ReportRows rows = rowsOfReport(report, placement, facts);
  ReportSheet page = planReportSheet(rows[static_cast<std::size_t>(SheetId::Indicators)],
                                     rows[static_cast<std::size_t>(SheetId::Comparisons)], ui);
  WorkbookPlan plan;
  plan.textLocale = localeOf(languageOfText(report.text));
  plan.names = wordNames();
  plan.title = labelText(report.title.in(report.text));
  for (std::size_t s = 0; s < kSheets; ++s) {
    SheetPlan sheet;
    sheet.id = static_cast<SheetId>(s);
    sheet.title = titleOf(sheet.id, ui);
    sheet.hidden = sheet.id == SheetId::Base;
    sheet.databaseRange = kDatabaseRanges[s];
    sheet.headings = headingsOf(sheet.id, ui);
    sheet.rows = std::move(rows[s]);
    if (sheet.id == SheetId::Indicators)
      sheet.outline = sectionGroups(sheet.rows);
    if (sheet.id == SheetId::Report) {
      sheet.headingRow = page.rows;
      sheet.placed = std::move(page.cells);
      sheet.charts = std::move(page.charts);
      sheet.folded = std::move(page.folded);
    }
    requireRoom(sheet.headingRow + 1 + sheet.rows.size());
    plan.sheets.push_back(std::move(sheet));
  }
  return plan;
}

} // namespace ri
