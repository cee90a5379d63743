#include "calc/torture/table.hpp"

#include <algorithm>
#include <set>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "calc/office.hpp"

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace ri::test {

namespace {

std::string textOf(const css::uno::Any &value) {
  rtl::OUString text;
  double number = 0;
  if (!(value >>= text) && (value >>= number))
    text = rtl::OUString::number(number);
  return toUtf8(text);
}

} // namespace

Table::Table(const Document &document, TableName name) : document_(document) {
  switch (name) {
  case TableName::Indicators:
    identity_ = {"ri_key"};
    state_ = "ri_state";
    break;
  case TableName::Comparisons:
    identity_ = {"rc_type", "rc_key1", "rc_key2"};
    state_ = nullptr;
    break;
  case TableName::Source:
    identity_ = {"rs_no"};
    state_ = "rs_state";
    break;
  }
  const css::table::CellRangeAddress range = document.named(identity_.front());
  sheet_.set(
      Reference<css::container::XIndexAccess>(document.spreadsheet()->getSheets(), UNO_QUERY_THROW)
          ->getByIndex(range.Sheet),
      UNO_QUERY_THROW);
  first_ = range.StartRow;
  last_ = range.EndRow;
  for (const char *column : identity_)
    document.named(column);
}

bool Table::isThere(const Document &document, TableName name) {
  try {
    Table(document, name);
    return true;
  } catch (const NotThere &) {
    return false;
  }
}

std::string Table::sheetName() const {
  return toUtf8(Reference<css::container::XNamed>(sheet_, UNO_QUERY_THROW)->getName());
}

int Table::headings() const {
  int row = first_ - 1;
  while (row > 0 && shown(identity_.front(), row).empty())
    --row;
  return row;
}

int Table::right() const {
  const auto cursor = sheet_->createCursor();
  Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
  return Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)
      ->getRangeAddress()
      .EndColumn;
}

int Table::ownColumn(std::string_view heading) const {
  const int end = right();
  const int row = headings();
  for (int column = 0; column <= end; ++column)
    if (shown(column, row) == heading)
      return column;
  write(cell(end + 1, row), heading);
  return end + 1;
}

std::string Table::shown(int column, int row) const {
  return toUtf8(Reference<css::text::XTextRange>(cell(column, row), UNO_QUERY_THROW)->getString());
}

Reference<css::beans::XPropertySet> Table::row(int row) const {
  return {
      Reference<css::table::XColumnRowRange>(sheet_, UNO_QUERY_THROW)->getRows()->getByIndex(row),
      UNO_QUERY_THROW};
}

Reference<css::beans::XPropertySet> Table::column(int column) const {
  return {Reference<css::table::XColumnRowRange>(sheet_, UNO_QUERY_THROW)
              ->getColumns()
              ->getByIndex(column),
          UNO_QUERY_THROW};
}

std::string Table::identity(int row) const {
  std::string identity;
  for (const char *column : identity_)
    identity += (identity.empty() ? "" : " ") + shown(column, row);
  return identity.find_first_not_of(' ') == std::string::npos ? std::string() : identity;
}

std::vector<std::vector<css::uno::Any>> Table::values(int left, int right) const {
  std::vector<std::vector<css::uno::Any>> values;
  const Reference<css::sheet::XCellRangeData> area(
      sheet_->getCellRangeByPosition(left, first_, right, last_), UNO_QUERY_THROW);
  for (const auto &row : area->getDataArray())
    values.emplace_back(row.begin(), row.end());
  return values;
}

std::map<std::string, int> Table::rows() const {
  std::vector<std::string> identities(static_cast<std::size_t>(last_ - first_ + 1));
  for (const char *name : identity_) {
    const int column = columnOf(name);
    const auto cells = values(column, column);
    for (std::size_t row = 0; row < cells.size(); ++row)
      identities[row] += (identities[row].empty() ? "" : " ") + textOf(cells[row][0]);
  }
  std::map<std::string, int> rows;
  for (std::size_t row = 0; row < identities.size(); ++row)
    if (identities[row].find_first_not_of(' ') != std::string::npos)
      rows.emplace(identities[row], first_ + static_cast<int>(row));
  return rows;
}

std::vector<std::string> Table::copied() const {
  std::vector<std::string> copied;
  const auto managed = rows();
  for (int row = first_; row <= last_; ++row)
    if (const std::string id = identity(row); !id.empty() && managed.at(id) != row)
      copied.push_back(id);
  return copied;
}

bool Table::isManaged(int row) const {
  const auto all = rows();
  return std::any_of(all.begin(), all.end(),
                     [row](const auto &managed) { return managed.second == row; });
}

std::map<std::string, std::vector<std::string>> Table::contents() const {
  // What a refresh did to a row, and by what the sheet Report ranks it among the others.
  std::set<int> apart;
  for (const char *column : {state_, "ri_ranked", "ri_doubted"})
    if (state_ != nullptr && document_.has(column))
      apart.insert(columnOf(column));
  const auto cells = values(0, right());
  std::map<std::string, std::vector<std::string>> contents;
  for (const auto &[id, row] : rows()) {
    const auto &line = cells[static_cast<std::size_t>(row - first_)];
    for (std::size_t column = 0; column < line.size(); ++column)
      if (apart.count(static_cast<int>(column)) == 0)
        contents[id].push_back(textOf(line[column]));
  }
  return contents;
}

} // namespace ri::test
