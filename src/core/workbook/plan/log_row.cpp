#include "workbook/plan/log_row.hpp"

#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri {

std::vector<Cell> logCells(std::string_view event, std::uint32_t report, const ImportFacts &facts,
                           std::string_view encoding, const RefreshCounts &counts) {
  using To = LogColumn;
  std::vector<Cell> cells(To::Size);
  cells[To::Time] = Cell::ofText(fromUtf8(facts.time));
  cells[To::Event] = Cell::ofText(fromUtf8(event));
  cells[To::Report] = Cell::ofNumber(report);
  cells[To::File] = Cell::ofText(facts.url);
  cells[To::Sha256] = Cell::ofText(fromUtf8(facts.sha256));
  cells[To::Encoding] = Cell::ofText(fromUtf8(encoding));
  cells[To::Version] = Cell::ofText(fromUtf8(facts.version));
  cells[To::Options] = Cell::ofText(fromUtf8(facts.options));
  cells[To::Added] = Cell::ofNumber(counts.added);
  cells[To::Changed] = Cell::ofNumber(counts.changed);
  cells[To::Conflict] = Cell::ofNumber(counts.conflict);
  cells[To::Gone] = Cell::ofNumber(counts.gone);
  cells[To::Unchanged] = Cell::ofNumber(counts.unchanged);
  return cells;
}

} // namespace ri
