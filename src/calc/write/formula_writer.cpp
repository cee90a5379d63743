#include "write/formula_writer.hpp"

#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include "office/properties.hpp"
#include "office/uno_text.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// From this many cells on, one formula is filled down: what the office does at once takes it as
/// long as some thirty cells that get formulas of their own. Those again take it ever longer where
/// many neighbours get the same.
constexpr std::size_t kFill = 32;

/// The formulas of a column that stand below each other.
class FormulaColumn {
public:
  FormulaColumn(const Reference<css::sheet::XSpreadsheet> &sheet, SheetId id,
                const std::vector<std::vector<Cell>> &rows,
                const std::vector<std::uint32_t> &positions, std::size_t column,
                std::uint32_t firstRow)
      : sheet_(sheet), id_(id), rows_(rows), positions_(positions), column_(column),
        firstRow_(firstRow) {}

  void write() const {
    std::size_t ownBegin = 0; // of cells that get formulas of their own
    for (std::size_t begin = 0, end = 0; begin < rows_.size(); begin = end) {
      end = endOfRun(begin);
      const CellKind kind = at(begin).kind;
      const bool isLong = end - begin >= kFill;
      if (!isLong && (kind == CellKind::Formula || kind == CellKind::Empty))
        continue;
      writeOwn(ownBegin, begin);
      if (kind == CellKind::Formula)
        fillDown(begin, end);
      ownBegin = end;
    }
    writeOwn(ownBegin, rows_.size());
  }

private:
  const Cell &at(std::size_t row) const { return rows_[row][column_]; }

  std::size_t endOfRun(std::size_t begin) const {
    std::size_t end = begin + 1;
    while (end < rows_.size() && at(end) == at(begin))
      ++end;
    return end;
  }

  Reference<css::table::XCellRange> range(std::size_t begin, std::size_t end) const {
    const auto column = static_cast<sal_Int32>(positions_[column_]);
    return sheet_->getCellRangeByPosition(column, static_cast<sal_Int32>(firstRow_ + begin), column,
                                          static_cast<sal_Int32>(firstRow_ + end) - 1);
  }

  rtl::OUString formula(std::size_t row) const {
    return toOUString(
        expandFormula(at(row).text, id_, positions_, firstRow_ + static_cast<std::uint32_t>(row)));
  }

  /// Formulas and empty cells.
  void writeOwn(std::size_t begin, std::size_t end) const {
    while (begin < end && at(begin).kind == CellKind::Empty)
      ++begin;
    while (begin < end && at(end - 1).kind == CellKind::Empty)
      --end;
    if (begin == end)
      return;
    css::uno::Sequence<css::uno::Sequence<rtl::OUString>> formulas(
        static_cast<sal_Int32>(end - begin));
    for (std::size_t row = begin; row < end; ++row)
      formulas[static_cast<sal_Int32>(row - begin)] =
          sequenceOf({at(row).kind == CellKind::Formula ? formula(row) : rtl::OUString()});
    Reference<css::sheet::XCellRangeFormula>(range(begin, end), UNO_QUERY_THROW)
        ->setFormulaArray(formulas);
  }

  /// The office fills no column that is hidden.
  void fillDown(std::size_t begin, std::size_t end) const {
    const Reference<css::table::XCellRange> cells = range(begin, end);
    const Reference<css::beans::XPropertySet> shown(
        Reference<css::table::XColumnRowRange>(cells, UNO_QUERY_THROW)->getColumns(),
        UNO_QUERY_THROW);
    if (!shown->getPropertyValue("IsVisible").get<bool>()) {
      writeOwn(begin, end);
      return;
    }
    cells->getCellByPosition(0, 0)->setFormula(formula(begin));
    Reference<css::sheet::XCellSeries>(cells, UNO_QUERY_THROW)
        ->fillAuto(css::sheet::FillDirection_TO_BOTTOM, 1);
  }

  const Reference<css::sheet::XSpreadsheet> &sheet_;
  const SheetId id_;
  const std::vector<std::vector<Cell>> &rows_;
  const std::vector<std::uint32_t> &positions_;
  const std::size_t column_; ///< of columnsOf
  const std::uint32_t firstRow_;
};

} // namespace

void writeFormulas(const css::uno::Reference<css::sheet::XSpreadsheet> &sheet, SheetId id,
                   const std::vector<std::vector<Cell>> &rows,
                   const std::vector<std::uint32_t> &positions, std::uint32_t firstRow) {
  for (std::size_t c = 0; c < positions.size(); ++c)
    if (positions[c] != kNoColumn)
      FormulaColumn(sheet, id, rows, positions, c, firstRow).write();
}

} // namespace ri::calc
