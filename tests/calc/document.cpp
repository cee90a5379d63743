#include "calc/document.hpp"

#include <stdexcept>

#include <com/sun/star/awt/XToolkitExperimental.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "calc/office.hpp"

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace ri::test {

Document::Document(const Reference<css::uno::XInterface> &component)
    : component_(component, UNO_QUERY_THROW), document_(component, UNO_QUERY) {}

Reference<css::frame::XModel> Document::model() const { return {component_, UNO_QUERY_THROW}; }

void Document::close() {
  Reference<css::util::XCloseable>(component_, UNO_QUERY_THROW)->close(false);
  component_.clear();
  document_.clear();
}

std::vector<std::string> Document::sheetNames() const {
  std::vector<std::string> names;
  for (const rtl::OUString &name : document_->getSheets()->getElementNames())
    names.push_back(toUtf8(name));
  return names;
}

Reference<css::sheet::XSpreadsheet> Document::sheet(std::string_view name) const {
  return {document_->getSheets()->getByName(toOUString(name)), UNO_QUERY_THROW};
}

Reference<css::table::XCell> Document::cell(std::string_view sheetName, int column, int row) const {
  return sheet(sheetName)->getCellByPosition(column, row);
}

Reference<css::table::XCellRange> Document::usedArea(std::string_view name) const {
  const auto cursor = sheet(name)->createCursor();
  Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
  const auto end =
      Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
  return sheet(name)->getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow);
}

Contents Document::contents() const {
  Contents contents;
  for (const std::string &name : sheetNames()) {
    const Reference<css::sheet::XCellRangeFormula> area(usedArea(name), UNO_QUERY_THROW);
    for (const auto &row : area->getFormulaArray()) {
      std::vector<std::string> &cells = contents[name].emplace_back();
      for (const rtl::OUString &formula : row)
        cells.push_back(toUtf8(formula));
    }
  }
  return contents;
}

std::string Document::flat() const {
  const TemporaryFolder folder;
  store(folder.path() / "flat.fods", "OpenDocument Spreadsheet Flat XML");
  const std::string dump = readFile(folder.path() / "flat.fods");
  return dump.substr(dump.find("<office:styles"));
}

std::vector<std::vector<css::uno::Any>> Document::values(std::string_view name) const {
  std::vector<std::vector<css::uno::Any>> values;
  const Reference<css::sheet::XCellRangeData> area(usedArea(name), UNO_QUERY_THROW);
  for (const auto &row : area->getDataArray())
    values.emplace_back(row.begin(), row.end());
  return values;
}

bool Document::has(std::string_view name) const {
  const Reference<css::sheet::XNamedRanges> ranges(propertyOf(document_, "NamedRanges"),
                                                   UNO_QUERY_THROW);
  if (!ranges->hasByName(toOUString(name)))
    return false;
  // The office refers a name whose cells were deleted to their neighbours.
  const Reference<css::sheet::XNamedRange> range(ranges->getByName(toOUString(name)),
                                                 UNO_QUERY_THROW);
  return range->getContent().indexOf("#REF!") < 0 &&
         Reference<css::sheet::XCellRangeReferrer>(range, UNO_QUERY_THROW)->getReferredCells().is();
}

css::table::CellRangeAddress Document::named(std::string_view name) const {
  if (!has(name))
    throw NotThere("there are no cells named " + std::string(name));
  const Reference<css::sheet::XNamedRanges> ranges(propertyOf(document_, "NamedRanges"),
                                                   UNO_QUERY_THROW);
  const Reference<css::sheet::XCellRangeReferrer> range(ranges->getByName(toOUString(name)),
                                                        UNO_QUERY_THROW);
  return Reference<css::sheet::XCellRangeAddressable>(range->getReferredCells(), UNO_QUERY_THROW)
      ->getRangeAddress();
}

Reference<css::table::XCell> Document::cell(std::string_view column, int row) const {
  const auto range = named(column);
  const Reference<css::container::XIndexAccess> sheets(document_->getSheets(), UNO_QUERY_THROW);
  return Reference<css::sheet::XSpreadsheet>(sheets->getByIndex(range.Sheet), UNO_QUERY_THROW)
      ->getCellByPosition(range.StartColumn, row);
}

std::string Document::shown(std::string_view column, int row) const {
  return toUtf8(Reference<css::text::XText>(cell(column, row), UNO_QUERY_THROW)->getString());
}

std::optional<int> Document::find(std::string_view column, std::string_view text) const {
  const auto range = named(column);
  for (int row = range.StartRow; row <= range.EndRow; ++row)
    if (shown(column, row) == text)
      return row;
  return std::nullopt;
}

int Document::rows(std::string_view column) const {
  const auto range = named(column);
  return range.EndRow - range.StartRow + 1;
}

void Document::recalculate() const {
  Reference<css::sheet::XCalculatable>(document_, UNO_QUERY_THROW)->calculateAll();
}

bool Document::modified() const {
  return Reference<css::util::XModifiable>(component_, UNO_QUERY_THROW)->isModified();
}

void Document::setModified(bool modified) const {
  // What was done before may have set off more: the office updates its charts when it is idle.
  const Reference<css::awt::XWindowPeer> window(
      model()->getCurrentController()->getFrame()->getContainerWindow(), UNO_QUERY_THROW);
  Reference<css::awt::XToolkitExperimental>(window->getToolkit(), UNO_QUERY_THROW)
      ->processEventsToIdle();
  Reference<css::util::XModifiable>(component_, UNO_QUERY_THROW)->setModified(modified);
  for (const auto &chart : charts())
    Reference<css::util::XModifiable>(chart, UNO_QUERY_THROW)->setModified(modified);
}

std::string Document::modifiedParts() const {
  std::string parts = modified() ? "the document" : "";
  for (const auto &chart : charts())
    if (Reference<css::util::XModifiable>(chart, UNO_QUERY_THROW)->isModified())
      parts += ", a chart";
  return parts;
}

std::vector<Reference<css::chart::XChartDocument>> Document::charts() const {
  std::vector<Reference<css::chart::XChartDocument>> charts;
  for (const std::string &name : sheetNames()) {
    const Reference<css::container::XIndexAccess> all(
        Reference<css::table::XTableChartsSupplier>(sheet(name), UNO_QUERY_THROW)->getCharts(),
        UNO_QUERY_THROW);
    for (int i = 0; i < all->getCount(); ++i)
      charts.emplace_back(
          Reference<css::document::XEmbeddedObjectSupplier>(all->getByIndex(i), UNO_QUERY_THROW)
              ->getEmbeddedObject(),
          UNO_QUERY_THROW);
  }
  return charts;
}

Reference<css::document::XUndoManager> Document::undoManager() const {
  return Reference<css::document::XUndoManagerSupplier>(component_, UNO_QUERY_THROW)
      ->getUndoManager();
}

std::vector<std::string> Document::undoTitles() const {
  std::vector<std::string> titles;
  for (const rtl::OUString &title : undoManager()->getAllUndoActionTitles())
    titles.push_back(toUtf8(title));
  return titles;
}

void Document::store(const std::filesystem::path &file, std::string_view filter) const {
  const css::beans::PropertyValue name = property("FilterName", css::uno::Any(toOUString(filter)));
  Reference<css::frame::XStorable>(component_, UNO_QUERY_THROW)
      ->storeToURL(fileUrl(file), {&name, 1});
}

void write(const Reference<css::table::XCell> &cell, std::string_view text) {
  Reference<css::text::XText>(cell, UNO_QUERY_THROW)->setString(toOUString(text));
}

css::uno::Any propertyOf(const Reference<css::uno::XInterface> &object, const char *name) {
  return Reference<css::beans::XPropertySet>(object, UNO_QUERY_THROW)
      ->getPropertyValue(rtl::OUString::createFromAscii(name));
}

void setProperty(const Reference<css::uno::XInterface> &object, const char *name,
                 const css::uno::Any &value) {
  Reference<css::beans::XPropertySet>(object, UNO_QUERY_THROW)
      ->setPropertyValue(rtl::OUString::createFromAscii(name), value);
}

} // namespace ri::test
