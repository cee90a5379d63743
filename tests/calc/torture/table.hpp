// A managed table as it stands in the document, whatever its sheet is called and wherever its
// columns are; rows and columns count as in the sheet, from 0.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include "calc/document.hpp"

namespace ri::test {

enum class TableName { Indicators, Comparisons, Source };

class Table {
public:
  /// Throws NotThere if the user has deleted what its rows are told apart by.
  Table(const Document &document, TableName name);
  static bool isThere(const Document &document, TableName name);

  css::uno::Reference<css::sheet::XSpreadsheet> sheet() const { return sheet_; }
  std::string sheetName() const;
  int sheetIndex() const { return document_.named(identity_.front()).Sheet; }
  int first() const { return first_; }
  int last() const { return last_; }
  /// The row of the headings; the user may have inserted some below it.
  int headings() const;
  /// The last column that holds anything.
  int right() const;
  /// Of a managed column, "ri_value".
  int columnOf(const char *column) const { return document_.named(column).StartColumn; }
  /// The user's own column of that heading; a new one behind all others if there is none.
  int ownColumn(std::string_view heading) const;

  css::uno::Reference<css::table::XCell> cell(int column, int row) const {
    return sheet_->getCellByPosition(column, row);
  }
  css::uno::Reference<css::table::XCell> cell(const char *column, int row) const {
    return cell(columnOf(column), row);
  }
  std::string shown(int column, int row) const;
  std::string shown(const char *column, int row) const { return shown(columnOf(column), row); }

  css::uno::Reference<css::beans::XPropertySet> row(int row) const;
  css::uno::Reference<css::beans::XPropertySet> column(int column) const;

  /// What tells a row from all others: the key of an indicator, say. Empty: the row is the user's.
  std::string identity(int row) const;
  /// Identity ▸ row. Of several rows the first is managed, the others are the user's copies.
  std::map<std::string, int> rows() const;
  std::vector<std::string> copied() const;
  bool isManaged(int row) const;

  /// All that the rows show by identity, without State and what depends on other rows: texts and
  /// numbers as computed.
  std::map<std::string, std::vector<std::string>> contents() const;

private:
  std::vector<std::vector<css::uno::Any>> values(int left, int right) const;

  const Document &document_;
  std::vector<const char *> identity_; ///< managed columns
  const char *state_;                  ///< managed column; null if there is none
  css::uno::Reference<css::sheet::XSpreadsheet> sheet_;
  int first_ = 0, last_ = 0;
};

} // namespace ri::test
