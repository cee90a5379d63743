#include "workbook/base_state.hpp"

#include <charconv>
#include <cmath>

#include "workbook/base.hpp"
#include "workbook/columns.hpp"
#include "workbook/indicators.hpp"
#include "workbook/snapshot_error.hpp"
#include "workbook/source_text.hpp"
#include "workbook/utf.hpp"

namespace ri {

const Cell &cellAt(const Grid &grid, std::uint32_t row, std::size_t column) {
  static const Cell empty;
  return row < grid.rows.size() && column < grid.rows[row].size() ? grid.rows[row][column] : empty;
}

Cell cellOfBase(const Grid &base, std::uint32_t row, std::size_t indicatorColumn) {
  const Cell &kept = cellAt(base, row, baseColumnOf(indicatorColumn));
  return kept.kind == CellKind::Text && isIndicatorFormula(indicatorColumn, kept.text)
             ? Cell::ofFormula(kept.text)
             : kept.asData();
}

std::u16string textOf(const Cell &cell) {
  if (cell.kind != CellKind::Number)
    return cell.text;
  char digits[32];
  const auto end =
      std::to_chars(std::begin(digits), std::end(digits), Cell::ofNumber(cell.number).number);
  return {std::begin(digits), end.ptr};
}

std::uint32_t numberOf(const Cell &cell) {
  constexpr double kLargest = 1e9;
  double number = cell.number;
  if (cell.kind == CellKind::Text) {
    const std::string ascii = toUtf8(cell.text);
    const auto end = std::from_chars(ascii.data(), ascii.data() + ascii.size(), number);
    if (end.ec != std::errc() || end.ptr != ascii.data() + ascii.size())
      return 0;
  } else if (cell.kind != CellKind::Number) {
    return 0;
  }
  return number >= 1 && number <= kLargest && number == std::floor(number)
             ? static_cast<std::uint32_t>(number)
             : 0;
}

bool sameContent(const Cell &a, const Cell &b) {
  if (a.kind == CellKind::Number && b.kind == CellKind::Number)
    return a.number == b.number ||
           Cell::ofNumber(a.number).number == Cell::ofNumber(b.number).number;
  const auto calculates = [](const Cell &cell) {
    return cell.kind == CellKind::Formula || cell.kind == CellKind::Calculated;
  };
  if (a.kind == b.kind || calculates(a) || calculates(b))
    return a == b;
  return textOf(a) == textOf(b);
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
    } else if (kind == base_kind::kLeftOut) {
      base.leftOut.insert(text(From::Text));
    }
  }
  if (!hasReport)
    throw SnapshotError("The hidden sheet Base holds no report " + std::to_string(report) +
                        "; import it anew.");
  return base;
}

} // namespace ri
