#include "write/chart_writer.hpp"

#include <algorithm>

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/chart/ChartAxisLabelPosition.hpp>
#include <com/sun/star/chart/ChartAxisPosition.hpp>
#include <com/sun/star/chart/ChartDataCaption.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDataArray.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "document/managed_ranges.hpp"
#include "office/properties.hpp"
#include "office/uno_text.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr sal_Int32 kChartWidth = 15800; // 1/100 mm

/// Where a cell's left upper corner is on the sheet, in 1/100 mm.
css::awt::Point positionOf(const Reference<css::sheet::XSpreadsheet> &sheet, std::uint32_t column,
                           std::uint32_t row) {
  return Reference<css::beans::XPropertySet>(
             sheet->getCellByPosition(static_cast<sal_Int32>(column), static_cast<sal_Int32>(row)),
             UNO_QUERY_THROW)
      ->getPropertyValue("Position")
      .get<css::awt::Point>();
}

void setCharacters(const Reference<css::beans::XPropertySet> &text, float height) {
  setProperty(text, "CharHeight", height);
  setProperty(text, "CharHeightAsian", height);
}

/// Bars that lie, so that names of any length can be read, the first on top; values at their ends.
void shape(const Reference<css::chart::XChartDocument> &chart, const ChartPlan &plan) {
  constexpr sal_Int32 kColours[] = {0x2F6DB5, 0xF0A030};
  constexpr sal_Int32 kGap = 40; // between bars, in percent of their width
  const Reference<css::lang::XMultiServiceFactory> factory(chart, UNO_QUERY_THROW);
  const Reference<css::chart::XDiagram> bars(
      factory->createInstance("com.sun.star.chart.BarDiagram"), UNO_QUERY_THROW);
  chart->setDiagram(bars);
  setProperty(bars, "Vertical", true);
  setProperty(Reference<css::chart::X3DDisplay>(bars, UNO_QUERY_THROW)->getWall(), "FillStyle",
              css::drawing::FillStyle_NONE);

  const auto names = Reference<css::chart::XAxisXSupplier>(bars, UNO_QUERY_THROW)->getXAxis();
  setProperty(names, "ReverseDirection", true);
  setProperty(names, "LabelPosition", css::chart::ChartAxisLabelPosition_OUTSIDE_START);
  setProperty(names, "TextOverlap", true); // a name for every bar
  setProperty(names, "TextBreak", false);
  setProperty(names, "Marks", sal_Int32{0});
  setCharacters(names, 8);
  const Reference<css::chart::XAxisYSupplier> ySupplier(bars, UNO_QUERY_THROW);
  const auto values = ySupplier->getYAxis();
  setProperty(values, "CrossoverPosition", css::chart::ChartAxisPosition_END); // below the last bar
  setProperty(values, "GapWidth", kGap);
  setProperty(values, "Overlap", sal_Int32{0});
  // Each bar has its figure at its end.
  setProperty(values, "DisplayLabels", false);
  setProperty(values, "LineStyle", css::drawing::LineStyle_NONE);
  setProperty(values, "Marks", sal_Int32{0});
  setProperty(bars, "HasYAxisGrid", false);

  // The office takes a column without any number for one of names, not of values.
  const auto series =
      std::min(static_cast<sal_Int32>(plan.lastColumn - plan.firstColumn),
               Reference<css::chart::XChartDataArray>(chart->getData(), UNO_QUERY_THROW)
                   ->getColumnDescriptions()
                   .getLength());
  for (sal_Int32 s = 0; s < series; ++s) {
    const auto row = bars->getDataRowProperties(s);
    setProperty(row, "Color", kColours[s % 2]);
    setProperty(row, "DataCaption", css::chart::ChartDataCaption::VALUE);
    setCharacters(row, 8);
  }
  setProperty(chart, "HasMainTitle", true);
  const Reference<css::beans::XPropertySet> title(chart->getTitle(), UNO_QUERY_THROW);
  setProperty(title, "String", toOUString(plan.title));
  setCharacters(title, 12);
  setProperty(chart, "HasLegend", false);
}

} // namespace

void writePlaced(const std::vector<PlacedCell> &cells,
                 const Reference<css::sheet::XSpreadsheet> &sheet) {
  for (const PlacedCell &placed : cells) {
    const auto cell = sheet->getCellByPosition(static_cast<sal_Int32>(placed.column),
                                               static_cast<sal_Int32>(placed.row));
    setProperty(cell, "CellStyle", toOUString(placed.style));
    if (placed.cell.kind == CellKind::Formula)
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
    if (made->hasByName(name)) // its rows went, the user left it
      continue;
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
