#include "document/grid_reader.hpp"

#include <algorithm>

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>

#include "document/managed_ranges.hpp"
#include "office/column_runs.hpp"
#include "office/uno_text.hpp"

namespace ri::calc {
namespace {

using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Areas = css::uno::Sequence<CellRangeAddress>;

constexpr sal_Int16 kContent = css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                               css::sheet::CellFlags::STRING | css::sheet::CellFlags::FORMULA;
/// Rows that are read at once, as far to the right as one of them is used: most of Base is empty.
constexpr sal_Int32 kBand = 500;

Areas cellsWith(const Reference<css::table::XCellRange> &range, sal_Int16 flags) {
  return Reference<css::sheet::XCellRangesQuery>(range, UNO_QUERY_THROW)
      ->queryContentCells(flags)
      ->getRangeAddresses();
}

Cell cellOf(const css::uno::Any &value) {
  switch (value.getValueTypeClass()) {
  case css::uno::TypeClass_STRING:
    return Cell::ofText(toView(*static_cast<const rtl::OUString *>(value.getValue())));
  case css::uno::TypeClass_DOUBLE:
    return Cell::ofNumber(*static_cast<const double *>(value.getValue()));
  default:
    return {};
  }
}

bool isEmpty(const std::vector<Cell> &row) {
  return std::all_of(row.begin(), row.end(),
                     [](const Cell &cell) { return cell.kind == CellKind::Empty; });
}

class GridReader {
public:
  GridReader(SheetId id, const Reference<css::sheet::XSpreadsheet> &sheet, Grid &grid)
      : id_(id), sheet_(sheet), grid_(grid), runs_(runsOf(grid.positions)),
        firstRow_(static_cast<sal_Int32>(grid.firstRow)) {}

  void read() {
    const auto left = static_cast<sal_Int32>(runs_.front().position);
    const auto right = static_cast<sal_Int32>(runs_.back().last());
    const sal_Int32 end = lastRowOfSheet(sheet_);
    const Areas used =
        cellsWith(sheet_->getCellRangeByPosition(left, firstRow_, right, end), kContent);
    for (const CellRangeAddress &area : used)
      bottom_ = std::max(bottom_, area.EndRow - firstRow_);
    grid_.rows.assign(static_cast<std::size_t>(bottom_) + 1,
                      std::vector<Cell>(grid_.positions.size()));
    if (grid_.rows.empty())
      return;
    readValues(used);
    readFormulas(
        cellsWith(sheet_->getCellRangeByPosition(left, firstRow_, right, firstRow_ + bottom_),
                  css::sheet::CellFlags::FORMULA));
    while (!grid_.rows.empty() && isEmpty(grid_.rows.back()))
      grid_.rows.pop_back(); // only the user's columns in between reach that far
  }

private:
  /// What a computed column shows is of no use.
  void readValues(const Areas &used) {
    const std::vector<sal_Int32> lastColumns = lastColumnsOfBands(used);
    std::vector<std::uint32_t> wanted = grid_.positions;
    for (std::size_t c = 0; c < wanted.size(); ++c)
      if (isComputed(id_, c))
        wanted[c] = kNoColumn;
    for (const ColumnRun &run : runsOf(wanted))
      for (std::size_t band = 0; band < lastColumns.size(); ++band) {
        const auto left = static_cast<sal_Int32>(run.position);
        const sal_Int32 right = std::min(static_cast<sal_Int32>(run.last()), lastColumns[band]);
        if (right >= left)
          readBlock(run, right, static_cast<sal_Int32>(band) * kBand);
      }
  }

  /// The last column of each band that holds anything.
  std::vector<sal_Int32> lastColumnsOfBands(const Areas &used) const {
    std::vector<sal_Int32> last(static_cast<std::size_t>(bottom_ / kBand + 1), -1);
    for (const CellRangeAddress &area : used)
      for (sal_Int32 band = (area.StartRow - firstRow_) / kBand;
           band <= (area.EndRow - firstRow_) / kBand; ++band) {
        sal_Int32 &column = last[static_cast<std::size_t>(band)];
        column = std::max(column, area.EndColumn);
      }
    return last;
  }

  void readBlock(const ColumnRun &run, sal_Int32 right, sal_Int32 top) {
    const sal_Int32 bottom = std::min(top + kBand - 1, bottom_);
    const auto data =
        Reference<css::sheet::XCellRangeData>(
            sheet_->getCellRangeByPosition(static_cast<sal_Int32>(run.position), firstRow_ + top,
                                           right, firstRow_ + bottom),
            UNO_QUERY_THROW)
            ->getDataArray();
    std::size_t r = static_cast<std::size_t>(top);
    for (const css::uno::Sequence<css::uno::Any> &values : data) {
      std::vector<Cell> &row = grid_.rows[r++];
      for (sal_Int32 i = 0; i < values.getLength(); ++i)
        row[run.columns[static_cast<std::size_t>(i)]] = cellOf(values[i]);
    }
  }

  /// A data array holds the results of formulas, and a formula array does not tell a formula from
  /// a text that looks like one; so it is asked for where the formulas are, and only there. To
  /// spell a formula takes the office longer than all else here.
  void readFormulas(const Areas &areas) {
    for (const CellRangeAddress &area : areas)
      for (std::size_t c = 0; c < grid_.positions.size(); ++c) {
        const auto x = static_cast<sal_Int32>(grid_.positions[c]);
        if (grid_.positions[c] == kNoColumn || x < area.StartColumn || x > area.EndColumn)
          continue;
        css::uno::Sequence<css::uno::Sequence<rtl::OUString>> formulas;
        if (!isComputed(id_, c))
          formulas =
              Reference<css::sheet::XCellRangeFormula>(
                  sheet_->getCellRangeByPosition(x, area.StartRow, x, area.EndRow), UNO_QUERY_THROW)
                  ->getFormulaArray();
        for (sal_Int32 y = area.StartRow; y <= area.EndRow; ++y)
          grid_.rows[static_cast<std::size_t>(y - firstRow_)][c] =
              Cell::calculated(formulas.hasElements() ? toView(formulas[y - area.StartRow][0])
                                                      : std::u16string_view());
      }
  }

  const SheetId id_;
  const Reference<css::sheet::XSpreadsheet> sheet_;
  Grid &grid_;
  const std::vector<ColumnRun> runs_;
  const sal_Int32 firstRow_;
  sal_Int32 bottom_ = -1; ///< the last row that is used, from the first one of the grid
};

} // namespace

ReadSheet readSheet(const Reference<css::sheet::XSpreadsheetDocument> &document, SheetId id,
                    const OutgrownNames &outgrown) {
  const ManagedColumns columns = findColumns(document, id);
  ReadSheet read;
  read.sheet = columns.sheet;
  read.grid.positions = columns.positions;
  read.grid.present = columns.sheet.is();
  if (!read.grid.present)
    return read;
  const auto rows = outgrown.find(id);
  read.grid.firstRow = rows != outgrown.end() ? rows->second.first
                                              : static_cast<std::uint32_t>(columns.first.StartRow);
  GridReader(id, read.sheet, read.grid).read();
  return read;
}

} // namespace ri::calc
