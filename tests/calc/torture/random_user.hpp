// What a user does to a workbook between two refreshes.
#pragma once

#include <string>

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XTableRows.hpp>

#include "calc/torture/workbook.hpp"

namespace ri::test {

bool anyProtected(const Document &document);
/// Returns whether a sheet was protected.
bool unprotectAll(const Document &document);
css::uno::Reference<css::sheet::XSpreadsheet> sheetAt(const Document &document, int index);

class RandomUser {
public:
  RandomUser(Dice &dice, Workbook &workbook) : dice_(dice), workbook_(workbook) {}

  /// Does one thing of the table of acts, and returns what.
  std::string act();

private:
  using LookAtCell =
      std::function<std::string(const Document &, const css::uno::Reference<css::table::XCell> &)>;
  struct Act;
  static const Act kActs[];
  bool isBroken() const;

  // On a row of the table that is managed.
  void typeIntoIndicators();
  void rewordSentence();
  void remark();
  void calculate();
  void note();
  void colour();
  void format();
  void setHeight();
  void hideRow();

  // On tables and columns.
  void sort();
  void filter();
  void insertRow();
  void insertRowsOnTop();
  void copyRow();
  void deleteRow();
  void insertColumn();
  void moveColumn();
  void hideColumn();
  void widenColumn();

  // On sheets.
  void rename();
  void referToCell();
  void lookUp();
  void nameRange();
  void chartBeside();
  void chartElsewhere();

  // On the workbook.
  void settleConflicts();
  void relink();
  void importAnother();
  void importIntoForeign();
  void saveAsOds();
  void saveAsXlsx();

  // What breaks it.
  void protect();
  void deleteColumn();
  void deleteSheet();
  void blankSentence();
  void typeBeside();
  void sortByButton();

  // What it says itself.
  void correct();
  void takeLeftOut();
  void editFrame();

  /// A random row of a table that is managed; -1 if the one that was met is the user's.
  int managedRow(const Table &table);
  void chart(bool beside);
  css::uno::Reference<css::sheet::XSpreadsheet> ownSheet() const;
  /// Writes a formula on the user's own sheet, and sees to it that what `look` sees stays.
  void formulaElsewhere(const std::string &formula, const LookAtCell &look);
  void forgetCopies();
  Table indicators() const { return {workbook_.document(), TableName::Indicators}; }

  Dice &dice_;
  Workbook &workbook_;
  TableName table_ = TableName::Indicators; ///< what the act is on
};

} // namespace ri::test
