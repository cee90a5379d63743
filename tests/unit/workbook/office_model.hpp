// A spreadsheet as far as a refresh knows one: it holds the cells of a plan, lets a user edit them,
// gives snapshots and applies edits.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "workbook/sheet/cell_words.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/edits.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/sheet_plan.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri::test {

class OfficeModel {
public:
  struct Row {
    std::vector<Cell> cells; ///< formulas as templates, so that they follow their row
    std::u16string note;     ///< what the user keeps right of the managed columns
  };
  struct Sheet {
    std::vector<Row> rows;
    std::vector<std::uint32_t> positions;
    std::uint32_t firstRow = 1;
    bool present = true;
  };

  explicit OfficeModel(const WorkbookPlan &plan) {
    for (const SheetPlan &planned : plan.sheets) {
      Sheet &sheet = sheets_[static_cast<std::size_t>(planned.id)];
      for (const std::vector<Cell> &cells : planned.rows)
        sheet.rows.push_back({cells, {}});
      for (std::uint32_t c = 0; c < planned.headings.size(); ++c)
        sheet.positions.push_back(c);
    }
  }

  Sheet &operator[](SheetId id) { return sheets_[static_cast<std::size_t>(id)]; }
  const Sheet &operator[](SheetId id) const { return sheets_[static_cast<std::size_t>(id)]; }

  Snapshot snapshot() const {
    Snapshot snapshot;
    for (std::size_t s = 0; s < kSheets; ++s) {
      const Sheet &sheet = sheets_[s];
      Grid &grid = snapshot.grids[s];
      grid.present = sheet.present;
      if (!sheet.present)
        continue;
      grid.firstRow = sheet.firstRow;
      grid.positions = sheet.positions;
      for (std::uint32_t r = 0; r < sheet.rows.size(); ++r) {
        grid.rows.push_back(sheet.rows[r].cells);
        for (std::size_t c = 0; c < grid.rows[r].size(); ++c) {
          Cell &cell = grid.rows[r][c];
          if (sheet.positions[c] == kNoColumn)
            cell = Cell();
          else if (cell.kind == CellKind::Formula && isComputed(static_cast<SheetId>(s), c))
            cell = Cell::calculated({});
          else if (cell.kind == CellKind::Formula)
            cell = Cell::calculated(expandFormula(cell.text, static_cast<SheetId>(s),
                                                  sheet.positions, sheet.firstRow + r));
        }
      }
    }
    sayCodes(snapshot);
    return snapshot;
  }

  void apply(const WorkbookEdits &edits) {
    for (const CellEdit &edit : edits.cells)
      if (edit.row == kHeadings)
        headings[{edit.sheet, edit.column}] = edit.cell.text;
      else
        (*this)[edit.sheet].rows.at(edit.row).cells.at(edit.column) = edit.cell;
    auto insertion = edits.insertions.rbegin();
    auto removal = edits.removals.rbegin();
    const auto place = [](SheetId sheet, std::uint32_t row) { return std::pair(sheet, row); };
    while (insertion != edits.insertions.rend() || removal != edits.removals.rend()) {
      const bool removes =
          removal != edits.removals.rend() &&
          (insertion == edits.insertions.rend() ||
           place(removal->sheet, removal->row) >= place(insertion->sheet, insertion->before));
      if (removes) {
        std::vector<Row> &from = (*this)[removal->sheet].rows;
        from.erase(from.begin() + removal->row);
        ++removal;
        continue;
      }
      std::vector<Row> rows;
      for (const std::vector<Cell> &cells : insertion->rows)
        rows.push_back({cells, {}});
      std::vector<Row> &into = (*this)[insertion->sheet].rows;
      into.insert(into.begin() + insertion->before, rows.begin(), rows.end());
      ++insertion;
    }
  }

  /// Saves and loads: 15 digits are kept, control characters in a cell are not.
  void saveAndLoad() {
    for (Sheet &sheet : sheets_)
      for (Row &row : sheet.rows)
        for (Cell &cell : row.cells) {
          if (cell.kind == CellKind::Number)
            cell = Cell::ofNumber(cell.number);
          if (cell.kind != CellKind::Text)
            continue;
          std::u16string kept;
          for (const char16_t unit : cell.text.substr(0, 32767))
            if (unit >= 0x20 || unit == u'\n')
              kept += unit;
            else if (unit == u'\r')
              kept += u'\n';
          cell = Cell::ofText(kept);
        }
  }

  /// The first row of Indicators with that key.
  Row *rowOf(const std::u16string &key) {
    for (Row &row : (*this)[SheetId::Indicators].rows)
      if (row.cells[IndicatorColumn::Key].text == key)
        return &row;
    return nullptr;
  }

  std::map<std::pair<SheetId, std::uint32_t>, std::u16string>
      headings; ///< written since the import

private:
  std::array<Sheet, kSheets> sheets_;
};

} // namespace ri::test
