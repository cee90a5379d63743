// What may happen to the cells, rows, columns and sheets of a workbook.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "office_model.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri::test {

/// What a cell may come to hold.
template <typename Dice>
Cell damaged(Dice &dice, const OfficeModel::Sheet &sheet, std::size_t column) {
  static const std::vector<Cell> all{
      Cell(),
      Cell::ofFormula(u"=1+1"),
      Cell::ofFormula(u""),
      Cell::ofText(u"x"),
      Cell::ofText(u"張"),
      Cell::ofText(u"S1"),
      Cell::ofText(u"2"),
      Cell::ofText(u"{value}"),
      Cell::ofText(u"={x}{#2}{^value"),
      Cell::ofText(u"report"),
      Cell::ofText(u"text"),
      Cell::ofText(u"text-gone"),
      Cell::ofText(u"text-added"),
      Cell::ofText(u"row-gone"),
      Cell::ofNumber(0),
      Cell::ofNumber(1),
      Cell::ofNumber(2),
      Cell::ofNumber(-3),
      Cell::ofNumber(0.5),
      Cell::ofNumber(1e8),
      Cell::ofNumber(1e9),
      Cell::ofNumber(1e300),
  };
  return dice.oneIn(3) ? dice.pick(sheet.rows).cells[column] : dice.pick(all);
}

template <typename Dice> class Damage {
public:
  Damage(Dice &dice, OfficeModel &office) : dice_(dice), office_(office) {}

  /// What was done, in words.
  std::string make() {
    return make(dice_.oneIn(2) ? SheetId::Base : static_cast<SheetId>(dice_.below(kSheets)));
  }

  std::string make(SheetId id) {
    OfficeModel::Sheet &sheet = office_[id];
    const std::string name = "sheet " + std::to_string(static_cast<int>(id)) + ": ";
    if (dice_.oneIn(40)) {
      sheet.present = false;
      return name + "deleted";
    }
    const std::size_t column = dice_.below(sheet.positions.size());
    const std::string inColumn = " of " + std::string(columnsOf(id)[column].name);
    if (dice_.oneIn(20)) {
      sheet.positions[column] = kNoColumn;
      return name + "column deleted" + inColumn;
    }
    if (sheet.rows.empty())
      return name + "nothing";
    const std::size_t row = dice_.below(sheet.rows.size());
    const auto place = sheet.rows.begin() + static_cast<std::ptrdiff_t>(row);
    const std::string ofRow = " in row " + std::to_string(row);
    switch (dice_.below(10)) {
    case 0:
      sheet.rows.erase(place);
      return name + "deleted" + ofRow;
    case 1:
      sheet.rows.insert(place, OfficeModel::Row(dice_.pick(sheet.rows)));
      return name + "doubled before" + ofRow;
    case 2:
      std::swap(*place, dice_.pick(sheet.rows));
      return name + "swapped" + ofRow;
    case 3:
      for (OfficeModel::Row &each : sheet.rows)
        each.cells[column] = place->cells[column];
      return name + "all equal" + inColumn;
    default:
      place->cells[column] = damaged(dice_, sheet, column);
      return name + "cell" + inColumn + ofRow + " became " + toUtf8(textOf(place->cells[column]));
    }
  }

private:
  Dice &dice_;
  OfficeModel &office_;
};

} // namespace ri::test
