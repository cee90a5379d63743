// A spreadsheet of the running office, seen by its sheets, cells and named columns.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XCellRange.hpp>

namespace ri::test {

/// Everything that the cells of a document hold: sheet ▸ row ▸ cells as Calc returns formulas, in
/// the used area. Equal contents mean that no cell differs.
using Contents = std::map<std::string, std::vector<std::vector<std::string>>>;

/// What a test looks for was deleted.
struct NotThere : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Document {
public:
  explicit Document(const css::uno::Reference<css::uno::XInterface> &component);

  css::uno::Reference<css::sheet::XSpreadsheetDocument> spreadsheet() const { return document_; }
  css::uno::Reference<css::frame::XModel> model() const;
  bool isSpreadsheet() const { return document_.is(); }
  /// A Document does not close itself: what a failing test leaves open goes with the office.
  void close();

  std::vector<std::string> sheetNames() const;
  css::uno::Reference<css::sheet::XSpreadsheet> sheet(std::string_view name) const;
  /// Column and row count from 0.
  css::uno::Reference<css::table::XCell> cell(std::string_view sheet, int column, int row) const;
  /// From A1 to the last used cell.
  css::uno::Reference<css::table::XCellRange> usedArea(std::string_view sheet) const;
  Contents contents() const;
  /// All of it as a file has it, but what tells of the file itself and of the window.
  std::string flat() const;
  /// The same cells of one sheet as computed: a text or a number each.
  std::vector<std::vector<css::uno::Any>> values(std::string_view sheet) const;

  /// The cells that a named range covers. Throws NotThere if there is no such name, or its cells
  /// were deleted.
  css::table::CellRangeAddress named(std::string_view name) const;
  bool has(std::string_view name) const;
  /// A cell of a managed column, "ri_value", by its sheet row (from 0; data begins in row 1).
  css::uno::Reference<css::table::XCell> cell(std::string_view column, int row) const;
  /// What such a cell shows.
  std::string shown(std::string_view column, int row) const;
  /// The first data row where the column shows this text.
  std::optional<int> find(std::string_view column, std::string_view text) const;
  /// Data rows of the sheet on which the named column stands.
  int rows(std::string_view column = "ri_indicator") const;

  void recalculate() const;
  /// The office calls a document modified, too, if one of its charts is.
  bool modified() const;
  /// What of it is modified, in words; empty if nothing is.
  std::string modifiedParts() const;
  /// Of a document with a window.
  void setModified(bool modified) const;
  /// Of all sheets.
  std::vector<css::uno::Reference<css::chart::XChartDocument>> charts() const;
  css::uno::Reference<css::document::XUndoManager> undoManager() const;
  std::vector<std::string> undoTitles() const;

  /// Stores a copy by this filter's name.
  void store(const std::filesystem::path &file, std::string_view filter) const;

private:
  css::uno::Reference<css::lang::XComponent> component_;
  css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
};

/// Writes a text as a user would who types it into a text cell.
void write(const css::uno::Reference<css::table::XCell> &cell, std::string_view text);
css::uno::Any propertyOf(const css::uno::Reference<css::uno::XInterface> &object, const char *name);
void setProperty(const css::uno::Reference<css::uno::XInterface> &object, const char *name,
                 const css::uno::Any &value);

} // namespace ri::test
