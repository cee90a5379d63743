// The named ranges and database ranges by which the extension finds its cells again.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include "workbook/sheet/cell.hpp"
#include "workbook/sheet/sheet_plan.hpp"

namespace ri::calc {

/// Sheet rows and columns, 0-based. A sheet without data rows has one row named all the same, so
/// that its columns are found.
struct ManagedRows {
  std::uint32_t first = 1;
  std::uint32_t count = 0;
  std::uint32_t last() const { return first + (count > 0 ? count - 1 : 0); }
};

/// Names the cells of each managed column, anew where the name is there already. `positions` are
/// the sheet columns of columnsOf(id); columns that are gone are left out.
void nameColumns(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                 const css::uno::Reference<css::sheet::XSpreadsheet> &sheet, SheetId id,
                 const std::vector<std::uint32_t> &positions, ManagedRows rows);

/// Gives constants their names.
void nameTexts(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
               const std::vector<NamedText> &texts);

/// Where the column `name` ("ri_value") stands, over its data rows. False if the document has no
/// such name or it means no cells.
bool findColumn(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                std::string_view name, css::table::CellRangeAddress &address);

/// The managed columns of a sheet as their names tell. Columns that were moved to another sheet
/// than the first one's are the user's.
struct ManagedColumns {
  css::uno::Reference<css::sheet::XSpreadsheet> sheet; ///< null if the document has none of them
  std::vector<std::uint32_t> positions; ///< sheet columns of columnsOf, kNoColumn: not there
  css::table::CellRangeAddress first;   ///< the rows that the first one covers
};
ManagedColumns findColumns(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                           SheetId id);

/// Rows that were written where the names of their columns do not reach: the office lets a name
/// grow only where rows are inserted between its own.
using OutgrownNames = std::map<SheetId, ManagedRows>;

/// All database ranges of the document, the user's among them.
std::vector<css::uno::Reference<css::sheet::XDatabaseRange>>
databaseRanges(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document);

/// Those that hold a cell of the first row of `data`.
std::vector<css::uno::Reference<css::sheet::XDatabaseRange>>
tablesOver(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
           const css::table::CellRangeAddress &data);

/// Lets database ranges cover the rows. Call it before nameRows.
void growTables(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                const OutgrownNames &outgrown);

/// Lets names cover the rows; see UndoStep for when.
void nameRows(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
              const OutgrownNames &outgrown);

/// Adds a database range with an autofilter over heading and data.
void addDatabaseRange(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                      std::string_view name, const css::table::CellRangeAddress &address);

/// The sheet at an index, 0-based.
css::uno::Reference<css::sheet::XSpreadsheet>
sheetAt(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document, sal_Int16 index);

/// The last row, or column, of the sheet with any content or note, 0-based.
sal_Int32 lastUsedRow(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet);
sal_Int32 lastUsedColumn(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet);

/// The sheet's name, as an error says it.
std::string nameOf(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet);

/// Index of the sheet in the document, 0-based.
sal_Int16 sheetIndex(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet);

/// The last column that a sheet can have, 0-based.
sal_Int32 lastColumnOfSheet(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet);

/// The last row that a sheet can have, 0-based.
sal_Int32 lastRowOfSheet(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet);

} // namespace ri::calc
