#include "workbook/plan.hpp"

#include <string>
#include <utility>

#include "model/read_error.hpp"
#include "workbook/columns.hpp"
#include "workbook/report_rows.hpp"
#include "workbook/section_outline.hpp"
#include "workbook/source_text.hpp"
#include "workbook/summary.hpp"
#include "workbook/words.hpp"

namespace ri {
namespace {

constexpr std::size_t kSheetRows = std::size_t{1} << 20; ///< of every office's sheets

constexpr std::string_view kDatabaseRanges[kSheets] = {
    "ri_indicators", "ri_comparisons", "ri_source_text", "ri_left_out", "ri_changes", "ri_log", ""};

} // namespace

void requireRoom(std::size_t rows) {
  if (rows > kSheetRows)
    throw ReadError(ReadError::Kind::TooLarge, "The report needs " + std::to_string(rows) +
                                                   " rows or more, and a sheet has " +
                                                   std::to_string(kSheetRows) + "; split it.");
}

void requireRoom(const Report &report) { // Base has the most
  requireRoom(report.sentences.size() + report.series.size() + report.leftOut.size());
}

WorkbookPlan planWorkbook(const Report &report, const ImportFacts &facts) {
  requireRoom(report);
  const Language ui = languageOfInterface(facts.uiLanguage);
  KeyRegister keys;
  const Placement placement = placeReport(report, Beginnings(), keys);
  ReportRows rows = rowsOfReport(report, placement, facts);
  const SummaryPlan summary = planSummary(rows, ui);
  WorkbookPlan plan;
  plan.textLocale = localeOf(languageOfText(report.text));
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
    if (sheet.id == SheetId::Summary) {
      sheet.headingRow = summary.rows;
      sheet.placed = summary.cells;
      sheet.charts = summary.charts;
      sheet.pages = summary.pages;
      sheet.folded = summary.folded;
    }
    requireRoom(sheet.headingRow + 1 + sheet.rows.size());
    plan.sheets.push_back(std::move(sheet));
  }
  return plan;
}

} // namespace ri
