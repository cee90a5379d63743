#include "document/managed_ranges.hpp"

#include <algorithm>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XActionLockable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include "document/writable.hpp"
#include "office/properties.hpp"
#include "office/uno_text.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri::calc {
namespace {

using css::sheet::XSpreadsheetDocument;
using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY;

template <typename Ranges>
Reference<Ranges> rangesOf(const Reference<XSpreadsheetDocument> &document, const char *property) {
  return {Reference<css::beans::XPropertySet>(document, css::uno::UNO_QUERY_THROW)
              ->getPropertyValue(rtl::OUString::createFromAscii(property)),
          css::uno::UNO_QUERY_THROW};
}

/// While it lives, names change without the office compiling every formula for each of them; it
/// does so once in the end.
class NamesLock {
public:
  explicit NamesLock(const Reference<css::sheet::XNamedRanges> &names) : names_(names, UNO_QUERY) {
    if (names_.is())
      names_->addActionLock();
  }
  NamesLock(const NamesLock &) = delete;
  NamesLock &operator=(const NamesLock &) = delete;
  ~NamesLock() {
    try {
      if (names_.is())
        names_->removeActionLock();
    } catch (const css::uno::Exception &) {
      // The document was closed meanwhile.
    }
  }

private:
  Reference<css::document::XActionLockable> names_;
};

/// "$'Indicators'.$I$2:$I$57"
rtl::OUString columnAddress(const rtl::OUString &sheet, std::uint32_t column, ManagedRows rows) {
  const rtl::OUString letters = toOUString(columnLetters(column));
  return "$'" + sheet.replaceAll("'", "''") + "'.$" + letters + "$" +
         rtl::OUString::number(rows.first + 1) + ":$" + letters + "$" +
         rtl::OUString::number(rows.last() + 1);
}

/// Whether the cells that the name meant were deleted, with their column or their sheet; the office
/// refers it to their neighbours all the same.
bool lostItsCells(const Reference<css::sheet::XNamedRange> &range) {
  return range->getContent().indexOf("#REF!") >= 0;
}

CellRangeAddress endOfUsedArea(const Reference<css::sheet::XSpreadsheet> &sheet) {
  const Reference<css::sheet::XUsedAreaCursor> cursor(sheet->createCursor(),
                                                      css::uno::UNO_QUERY_THROW);
  cursor->gotoEndOfUsedArea(false);
  return Reference<css::sheet::XCellRangeAddressable>(cursor, css::uno::UNO_QUERY_THROW)
      ->getRangeAddress();
}

} // namespace

void nameColumns(const Reference<XSpreadsheetDocument> &document,
                 const Reference<css::sheet::XSpreadsheet> &sheet, SheetId id,
                 const std::vector<std::uint32_t> &positions, ManagedRows rows) {
  const auto names = rangesOf<css::sheet::XNamedRanges>(document, "NamedRanges");
  const NamesLock lock(names);
  if (isList(id)) // one cell would be called by its name
    rows.count = std::max(rows.count, 2U);
  const rtl::OUString title =
      Reference<css::container::XNamed>(sheet, css::uno::UNO_QUERY_THROW)->getName();
  for (std::size_t c = 0; c < positions.size(); ++c) {
    if (positions[c] == kNoColumn)
      continue;
    const rtl::OUString name = toOUString(columnsOf(id)[c].name);
    const rtl::OUString address = columnAddress(title, positions[c], rows);
    if (names->hasByName(name))
      Reference<css::sheet::XNamedRange>(names->getByName(name), css::uno::UNO_QUERY_THROW)
          ->setContent(address);
    else
      names->addNewByName(name, address, {}, 0);
  }
}

void nameTexts(const Reference<XSpreadsheetDocument> &document,
               const std::vector<NamedText> &texts) {
  const auto names = rangesOf<css::sheet::XNamedRanges>(document, "NamedRanges");
  for (const NamedText &text : texts) {
    const rtl::OUString name = toOUString(text.name);
    if (names->hasByName(name)) // of an import whose sheets the user has deleted
      names->removeByName(name);
    names->addNewByName(name, toOUString(text.expression), {}, 0);
  }
}

bool findColumn(const Reference<XSpreadsheetDocument> &document, std::string_view name,
                CellRangeAddress &address) {
  const auto names = rangesOf<css::sheet::XNamedRanges>(document, "NamedRanges");
  const rtl::OUString key = toOUString(name);
  if (!names->hasByName(key))
    return false;
  const Reference<css::sheet::XNamedRange> range(names->getByName(key), css::uno::UNO_QUERY_THROW);
  if (lostItsCells(range))
    return false;
  const Reference<css::sheet::XCellRangeAddressable> cells(
      Reference<css::sheet::XCellRangeReferrer>(range, css::uno::UNO_QUERY_THROW)
          ->getReferredCells(),
      UNO_QUERY);
  if (!cells.is())
    return false;
  address = cells->getRangeAddress();
  return true;
}

ManagedColumns findColumns(const Reference<XSpreadsheetDocument> &document, SheetId id) {
  ManagedColumns found;
  for (const Column &column : columnsOf(id)) {
    CellRangeAddress address;
    const bool named = findColumn(document, column.name, address) ||
                       (!column.formerly.empty() && findColumn(document, column.formerly, address));
    if (named && !found.sheet.is()) {
      found.first = address;
      found.sheet = sheetAt(document, address.Sheet);
    }
    found.positions.push_back(named && address.Sheet == found.first.Sheet
                                  ? static_cast<std::uint32_t>(address.StartColumn)
                                  : kNoColumn);
  }
  return found;
}

std::vector<Reference<css::sheet::XDatabaseRange>>
databaseRanges(const Reference<XSpreadsheetDocument> &document) {
  const auto all = Reference<css::container::XEnumerationAccess>(
                       rangesOf<css::sheet::XDatabaseRanges>(document, "DatabaseRanges"),
                       css::uno::UNO_QUERY_THROW)
                       ->createEnumeration();
  std::vector<Reference<css::sheet::XDatabaseRange>> ranges;
  while (all->hasMoreElements())
    ranges.emplace_back(all->nextElement(), css::uno::UNO_QUERY_THROW);
  return ranges;
}

std::vector<Reference<css::sheet::XDatabaseRange>>
tablesOver(const Reference<XSpreadsheetDocument> &document, const CellRangeAddress &data) {
  std::vector<Reference<css::sheet::XDatabaseRange>> tables = databaseRanges(document);
  const auto isElsewhere = [&](const Reference<css::sheet::XDatabaseRange> &range) {
    const CellRangeAddress area = range->getDataArea();
    return area.Sheet != data.Sheet || area.StartRow > data.StartRow ||
           area.EndRow < data.StartRow || area.StartColumn > data.EndColumn ||
           area.EndColumn < data.StartColumn;
  };
  tables.erase(std::remove_if(tables.begin(), tables.end(), isElsewhere), tables.end());
  return tables;
}

void growTables(const Reference<XSpreadsheetDocument> &document, const OutgrownNames &outgrown) {
  for (const auto &[id, rows] : outgrown) {
    CellRangeAddress data = findColumns(document, id).first;
    data.StartRow = static_cast<sal_Int32>(rows.first);
    data.EndRow = static_cast<sal_Int32>(rows.last());
    for (const Reference<css::sheet::XDatabaseRange> &table : tablesOver(document, data)) {
      CellRangeAddress area = table->getDataArea();
      if (area.EndRow >= data.EndRow)
        continue;
      area.EndRow = data.EndRow;
      table->setDataArea(area);
    }
  }
}

/// The office compiles every formula of the document when a name changes; so those that no formula
/// looks up (their end says nothing: the last used row does) stay short.
void nameRows(const Reference<XSpreadsheetDocument> &document, const OutgrownNames &outgrown) {
  for (const auto &[id, rows] : outgrown) {
    const ManagedColumns columns = findColumns(document, id);
    const bool moved = columns.first.StartRow != static_cast<sal_Int32>(rows.first);
    const bool shorter = columns.first.EndRow < static_cast<sal_Int32>(rows.last());
    const bool lookedUp = !isList(id) && id != SheetId::Base;
    if (moved || (shorter && lookedUp))
      nameColumns(document, columns.sheet, id, columns.positions, rows);
  }
}

void addDatabaseRange(const Reference<XSpreadsheetDocument> &document, std::string_view name,
                      const CellRangeAddress &address) {
  const auto ranges = rangesOf<css::sheet::XDatabaseRanges>(document, "DatabaseRanges");
  const rtl::OUString key = toOUString(name);
  ranges->addNewByName(key, address);
  setProperty(
      Reference<css::sheet::XDatabaseRange>(ranges->getByName(key), css::uno::UNO_QUERY_THROW),
      "AutoFilter", true);
}

Reference<css::sheet::XSpreadsheet> sheetAt(const Reference<XSpreadsheetDocument> &document,
                                            sal_Int16 index) {
  return {Reference<css::container::XIndexAccess>(document->getSheets(), css::uno::UNO_QUERY_THROW)
              ->getByIndex(index),
          css::uno::UNO_QUERY_THROW};
}

sal_Int32 lastUsedRow(const Reference<css::sheet::XSpreadsheet> &sheet) {
  return endOfUsedArea(sheet).EndRow;
}

sal_Int32 lastUsedColumn(const Reference<css::sheet::XSpreadsheet> &sheet) {
  return endOfUsedArea(sheet).EndColumn;
}

std::string nameOf(const Reference<css::sheet::XSpreadsheet> &sheet) {
  return toUtf8(Reference<css::container::XNamed>(sheet, css::uno::UNO_QUERY_THROW)->getName());
}

sal_Int16 sheetIndex(const Reference<css::sheet::XSpreadsheet> &sheet) {
  return Reference<css::sheet::XCellRangeAddressable>(sheet, css::uno::UNO_QUERY_THROW)
      ->getRangeAddress()
      .Sheet;
}

sal_Int32 lastColumnOfSheet(const Reference<css::sheet::XSpreadsheet> &sheet) {
  return Reference<css::sheet::XCellRangeAddressable>(sheet, css::uno::UNO_QUERY_THROW)
      ->getRangeAddress()
      .EndColumn;
}

sal_Int32 lastRowOfSheet(const Reference<css::sheet::XSpreadsheet> &sheet) {
  return Reference<css::sheet::XCellRangeAddressable>(sheet, css::uno::UNO_QUERY_THROW)
      ->getRangeAddress()
      .EndRow;
}

} // namespace ri::calc
