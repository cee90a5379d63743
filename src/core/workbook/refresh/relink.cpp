#include "workbook/refresh/relink.hpp"

#include "workbook/plan/base_state.hpp"
#include "workbook/plan/log_row.hpp"
#include "workbook/plan/report_frame.hpp"
#include "workbook/refresh/soundness.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/edit_list.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri {

WorkbookEdits relinkReport(const Snapshot &snapshot, std::uint32_t report,
                           std::string_view encoding, const ImportFacts &facts) {
  using To = BaseColumn;
  requireSoundBase(snapshot);
  const std::uint32_t row = readBase(snapshot, report).reportRow;
  EditList edits(snapshot);
  edits.set(SheetId::Base, row, To::Text, Cell::ofText(facts.url));
  edits.set(SheetId::Base, row, To::Sha256, Cell::ofText(fromUtf8(facts.sha256)));
  edits.set(SheetId::Base, row, To::Encoding, Cell::ofText(fromUtf8(encoding)));
  edits.set(SheetId::Base, row, To::Options, Cell::ofText(fromUtf8(facts.options)));
  const Grid &reports = snapshot[SheetId::Report];
  for (std::uint32_t r = 0; r < reports.rows.size(); ++r)
    if (numberOf(cellAt(reports, r, ReportColumn::Report)) == report)
      edits.set(SheetId::Report, r, ReportColumn::File, fileCell(facts.url));
  if (!edits.empty())
    edits.insert(SheetId::Log, static_cast<std::uint32_t>(snapshot[SheetId::Log].rows.size()),
                 logCells("relink", report, facts, encoding, {}));
  return edits.take({});
}

} // namespace ri
