#include "workbook/refresh/frame_merge.hpp"

#include <array>

#include "workbook/plan/base.hpp"
#include "workbook/plan/report_frame.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri {
namespace {

using Col = ReportColumn;

struct Option {
  std::size_t column;
  std::string_view name;
};
constexpr std::array<Option, 3> kOptions{
    {{Col::Period, "period"}, {Col::Area, "area"}, {Col::Currency, "currency"}}};

bool isOption(std::size_t column) {
  for (const Option &option : kOptions)
    if (option.column == column)
      return true;
  return false;
}

/// The row of the report, in the grid of the sheet; kNone if it was deleted.
Index frameRow(const Snapshot &snapshot, std::uint32_t report) {
  const Grid &grid = snapshot[SheetId::Report];
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r)
    if (numberOf(cellAt(grid, r, Col::Report)) == report)
      return r;
  return kNone;
}

/// The row of Base that says what was written there last; kNone if there is none.
Index baseFrameRow(const Snapshot &snapshot, std::uint32_t report) {
  const Grid &grid = snapshot[SheetId::Base];
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r)
    if (cellAt(grid, r, BaseColumn::Kind).text == base_kind::kFrame &&
        numberOf(cellAt(grid, r, BaseColumn::Report)) == report)
      return r;
  return kNone;
}

} // namespace

std::vector<FrameEdit> frameEdits(const Snapshot &snapshot, std::uint32_t report) {
  const Index row = frameRow(snapshot, report);
  const Index base = baseFrameRow(snapshot, report);
  std::vector<FrameEdit> edits;
  if (row == kNone || base == kNone)
    return edits;
  const Grid &grid = snapshot[SheetId::Report];
  for (const Option &option : kOptions) {
    const std::uint32_t position = grid.positions[option.column];
    const Cell &mine = cellAt(grid, row, option.column);
    if (position == kNoColumn ||
        sameContent(mine, cellAt(snapshot[SheetId::Base], base, baseColumnOfFrame(option.column))))
      continue;
    edits.push_back({option.name, toUtf8(textOf(mine)),
                     "cell " + toUtf8(columnLetters(position)) +
                         std::to_string(grid.firstRow + row + 1) + " (" +
                         toUtf8(headingOf(SheetId::Report, option.column, Language::English)) +
                         ") of the sheet Report"});
  }
  return edits;
}

void mergeFrame(const Snapshot &snapshot, const BaseState &base, const Report &report,
                const Placement &placement, std::u16string_view url, Language ui, EditList &edits) {
  const Index row = frameRow(snapshot, base.report);
  const Index kept = baseFrameRow(snapshot, base.report);
  const std::vector<Cell> theirs = frameCells(report, placement, url, ui);
  const Grid &baseGrid = snapshot[SheetId::Base];
  for (std::size_t column = Col::Name; row != kNone && column < Col::File; ++column) {
    const Cell before = kept == kNone ? Cell() : cellAt(baseGrid, kept, baseColumnOfFrame(column));
    if (isComputed(SheetId::Report, column)) {
      if (!sameContent(before, theirs[column].asData()))
        edits.set(SheetId::Report, row, column, theirs[column]);
    } else if (isOption(column) ||
               sameContent(before, cellAt(snapshot[SheetId::Report], row, column))) {
      edits.set(SheetId::Report, row, column, theirs[column]);
    }
  }
  const std::vector<Cell> cells = baseFrameCells(base.report, theirs);
  if (kept != kNone)
    edits.setRow(SheetId::Base, kept, cells);
  else
    edits.insert(SheetId::Base, static_cast<std::uint32_t>(baseGrid.rows.size()), cells);
}

} // namespace ri
