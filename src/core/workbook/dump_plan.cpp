#include <charconv>

#include "workbook/plan_workbook.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/sheet_plan.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri {
namespace {

void appendEscaped(std::string &dump, std::u16string_view text) {
  for (const char unit : toUtf8(text)) {
    switch (unit) {
    case '\t':
      dump += "\\t";
      break;
    case '\n':
      dump += "\\n";
      break;
    case '\r':
      dump += "\\r";
      break;
    case '\\':
      dump += "\\\\";
      break;
    default:
      dump += unit;
    }
  }
}

/// A line of the dump; `row` is the sheet row, 0-based.
void appendLine(std::string &dump, const SheetPlan &sheet, std::uint32_t row, std::uint32_t column,
                std::string_view kind, std::u16string_view content) {
  appendEscaped(dump, sheet.title);
  dump.append("\t").append(toUtf8(columnLetters(column))).append(std::to_string(row + 1));
  dump.append("\t").append(kind).append("\t");
  appendEscaped(dump, content);
  dump += '\n';
}

std::u16string shortest(double number) {
  char digits[32];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), number);
  return {std::begin(digits), end.ptr};
}

void appendCell(std::string &dump, const SheetPlan &sheet, std::uint32_t row, std::uint32_t column,
                const Cell &cell) {
  if (cell.kind == CellKind::Text)
    appendLine(dump, sheet, row, column, "text", cell.text);
  else if (cell.kind == CellKind::Number)
    appendLine(dump, sheet, row, column, "number", shortest(cell.number));
  else if (cell.kind == CellKind::Formula)
    appendLine(dump, sheet, row, column, "formula", cell.text);
}

} // namespace

std::string dumpPlan(const WorkbookPlan &plan) {
  std::string dump;
  for (const SheetPlan &sheet : plan.sheets) {
    std::vector<std::uint32_t> positions(sheet.headings.size());
    for (std::uint32_t c = 0; c < positions.size(); ++c) {
      positions[c] = c;
      appendLine(dump, sheet, sheet.headingRow, c, "text", sheet.headings[c]);
    }
    for (const PlacedCell &placed : sheet.placed)
      appendCell(dump, sheet, placed.row, placed.column, placed.cell);
    for (std::uint32_t r = 0; r < sheet.rows.size(); ++r) {
      const std::uint32_t row = sheet.headingRow + 1 + r;
      for (std::uint32_t c = 0; c < sheet.rows[r].size(); ++c) {
        Cell cell = sheet.rows[r][c];
        if (cell.kind == CellKind::Formula)
          cell.text = expandFormula(cell.text, sheet.id, positions, row);
        appendCell(dump, sheet, row, c, cell);
      }
    }
    for (const ChartPlan &chart : sheet.charts)
      appendLine(dump, sheet, chart.topRow, chart.besideColumn, "chart", chart.title);
  }
  return dump;
}

} // namespace ri
