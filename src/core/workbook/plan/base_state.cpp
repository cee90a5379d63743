#include "workbook/plan/base_state.hpp"

#include "workbook/plan/base.hpp"
#include "workbook/plan/indicators.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/snapshot_error.hpp"
#include "workbook/sheet/source_text.hpp"

namespace ri {

Cell cellOfBase(const Grid &base, std::uint32_t row, std::size_t indicatorColumn) {
  const Cell &kept = cellAt(base, row, baseColumnOf(indicatorColumn));
  return kept.kind == CellKind::Text && isIndicatorFormula(indicatorColumn, kept.text)
             ? Cell::ofFormula(kept.text)
             : kept.asData();
}

std::u16string linkedText(const Snapshot &snapshot, std::uint32_t report) {
  const BaseState base = readBase(snapshot, report);
  std::u16string text;
  for (const BaseText &piece : base.texts)
    if (piece.kind == BaseText::Kind::Linked)
      text.append(unescapeText(piece.separator)).append(unescapeText(piece.text));
  return text += unescapeText(
             textOf(cellAt(snapshot[SheetId::Base], base.reportRow, BaseColumn::Separator)));
}

std::u16string sampleOfText(const Snapshot &snapshot, std::uint32_t report) {
  constexpr std::size_t kEnough = 20000; // units
  std::u16string sample;
  for (const std::vector<Cell> &row : snapshot[SheetId::Base].rows) {
    if (sample.size() > kEnough)
      break;
    if (row[BaseColumn::Kind].text == base_kind::kText &&
        numberOf(row[BaseColumn::Report]) == report)
      sample += row[BaseColumn::Text].text;
  }
  return sample;
}

BaseState readBase(const Snapshot &snapshot, std::uint32_t report) {
  using From = BaseColumn;
  const Grid &grid = snapshot[SheetId::Base];
  BaseState base;
  base.report = report;
  bool hasReport = false;
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r) {
    const std::u16string &kind = cellAt(grid, r, From::Kind).text;
    if (numberOf(cellAt(grid, r, From::Report)) != report)
      continue;
    auto text = [&](std::size_t column) { return textOf(cellAt(grid, r, column)); };
    auto addText = [&](BaseText::Kind textKind) {
      base.texts.push_back({textKind, r, numberOf(cellAt(grid, r, From::No)), text(From::Separator),
                            text(From::Text)});
    };
    if (kind == base_kind::kReport) {
      base.reportRow = r;
      hasReport = true;
    } else if (kind == base_kind::kText) {
      addText(BaseText::Kind::Linked);
    } else if (kind == base_kind::kAdded) {
      addText(BaseText::Kind::Added);
    } else if (kind == base_kind::kGoneText) {
      addText(BaseText::Kind::Gone);
    } else if (kind == base_kind::kRow || kind == base_kind::kGoneRow) {
      base.rows.push_back({r, kind == base_kind::kGoneRow, text(From::Key), text(From::Stem)});
    } else if (kind == base_kind::kDroppedRow) {
      base.dropped.push_back({r, false, text(From::Key), text(From::Stem)});
    } else if (kind == base_kind::kTaken) {
      base.taken.emplace(text(From::Text), r);
    } else if (kind == base_kind::kLeftOut) {
      base.leftOut.emplace(text(From::Text), r);
    }
  }
  if (!hasReport)
    throw SnapshotError("The hidden sheet Base holds no report " + std::to_string(report) +
                        "; import it anew.");
  return base;
}

} // namespace ri
