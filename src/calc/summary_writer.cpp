#include "summary_writer.hpp"

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/chart/ChartLegendPosition.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "managed_ranges.hpp"
#include "properties.hpp"
#include "uno_text.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr sal_Int32 kChartWidth = 17000; // 1/100 mm

/// Where a cell's left upper corner is on the sheet, in 1/100 mm.
css::awt::Point positionOf(const Reference<css::sheet::XSpreadsheet> &sheet, std::uint32_t column,
                           std::uint32_t row) {
  return Reference<css::beans::XPropertySet>(
             sheet->getCellByPosition(static_cast<sal_Int32>(column), static_cast<sal_Int32>(row)),
             UNO_QUERY_THROW)
      ->getPropertyValue("Position")
      .get<css::awt::Point>();
}

/// Bars that lie, so that names of any length can be read, the first on top.
void shape(const Reference<css::chart::XChartDocument> &chart, const ChartPlan &plan) {
  const Reference<css::lang::XMultiServiceFactory> factory(chart, UNO_QUERY_THROW);
  const Reference<css::chart::XDiagram> bars(
      factory->createInstance("com.sun.star.chart.BarDiagram"), UNO_QUERY_THROW);
  chart->setDiagram(bars);
  setProperty(bars, "Vertical", true);
  setProperty(Reference<css::chart::XAxisXSupplier>(bars, UNO_QUERY_THROW)->getXAxis(),
              "ReverseDirection", true);
  setProperty(chart, "HasMainTitle", true);
  setProperty(chart->getTitle(), "String", toOUString(plan.title));
  setProperty(chart, "HasLegend", true);
  setProperty(chart->getLegend(), "Alignment", css::chart::ChartLegendPosition_BOTTOM);
}

} // namespace

void writePlaced(const std::vector<PlacedCell> &cells,
                 const Reference<css::sheet::XSpreadsheet> &sheet) {
  for (const PlacedCell &placed : cells) {
    const auto column = static_cast<sal_Int32>(placed.column);
    const auto row = static_cast<sal_Int32>(placed.row);
    const auto range = sheet->getCellRangeByPosition(column, row, column, row);
    const auto cell = range->getCellByPosition(0, 0);
    setProperty(range, "CellStyle", toOUString(placed.style));
    if (placed.isArray)
      Reference<css::sheet::XArrayFormulaRange>(range, UNO_QUERY_THROW)
          ->setArrayFormula(toOUString(placed.cell.text));
    else if (placed.cell.kind == CellKind::Formula)
      cell->setFormula(toOUString(placed.cell.text));
    else if (placed.cell.kind == CellKind::Number)
      cell->setValue(placed.cell.number);
    else
      Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)
          ->setString(toOUString(placed.cell.text));
  }
}

void addCharts(const std::vector<ChartPlan> &charts,
               const Reference<css::sheet::XSpreadsheet> &sheet) {
  if (charts.empty())
    return;
  const auto made =
      Reference<css::table::XTableChartsSupplier>(sheet, UNO_QUERY_THROW)->getCharts();
  for (const ChartPlan &plan : charts) {
    const css::awt::Point top = positionOf(sheet, plan.besideColumn, plan.topRow);
    const css::awt::Point bottom = positionOf(sheet, plan.besideColumn, plan.bottomRow + 1);
    const css::table::CellRangeAddress data(
        sheetIndex(sheet), static_cast<sal_Int32>(plan.firstColumn),
        static_cast<sal_Int32>(plan.firstRow), static_cast<sal_Int32>(plan.lastColumn),
        static_cast<sal_Int32>(plan.lastRow));
    const rtl::OUString name = toOUString(plan.name);
    made->addNewByName(name, {top.X, top.Y, kChartWidth, bottom.Y - top.Y}, {&data, 1}, true, true);
    const Reference<css::document::XEmbeddedObjectSupplier> object(made->getByName(name),
                                                                   UNO_QUERY_THROW);
    const Reference<css::chart::XChartDocument> chart(object->getEmbeddedObject(), UNO_QUERY_THROW);
    shape(chart, plan);
    // The office calls a document modified as long as one of its charts is.
    Reference<css::util::XModifiable>(chart, UNO_QUERY_THROW)->setModified(false);
  }
}

} // namespace ri::calc
