#include "document/undo_filter.hpp"

#include <vector>

#include <com/sun/star/table/XColumnRowRange.hpp>

#include "document/managed_ranges.hpp"
#include "document/redo_action.hpp"
#include "office/properties.hpp"

namespace ri::calc {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Spreadsheet = Reference<css::sheet::XSpreadsheetDocument>;

class FilteredRows {
public:
  explicit FilteredRows(sal_Int16 sheet) : sheet_(sheet) {}

  void putAside(const Spreadsheet &document) {
    const auto sheet = sheetAt(document, sheet_);
    const auto all = Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows();
    rows_.clear();
    for (sal_Int32 row = 0, last = lastUsedRow(sheet); row <= last; ++row) {
      const Reference<css::beans::XPropertySet> properties(all->getByIndex(row), UNO_QUERY_THROW);
      if (properties->getPropertyValue("IsFiltered").get<bool>())
        rows_.push_back(row);
    }
    set(document, false);
  }

  void takeUp(const Spreadsheet &document) const { set(document, true); }

private:
  void set(const Spreadsheet &document, bool filtered) const {
    const auto all =
        Reference<css::table::XColumnRowRange>(sheetAt(document, sheet_), UNO_QUERY_THROW)
            ->getRows();
    for (const sal_Int32 row : rows_)
      setProperty(all->getByIndex(row).get<Reference<css::beans::XPropertySet>>(), "IsFiltered",
                  filtered);
  }

  const sal_Int16 sheet_; ///< its index: sheets stand as they did when the step is done again
  std::vector<sal_Int32> rows_;
};

UnfilteredRedo::UnfilteredRedo(const Spreadsheet &document,
                               const Reference<css::sheet::XSpreadsheet> &sheet)
    : document_(document), rows_(std::make_shared<FilteredRows>(sheetIndex(sheet))) {
  addRedo(document_, [rows = rows_](const Spreadsheet &again) { rows->putAside(again); });
}

UnfilteredRedo::~UnfilteredRedo() {
  try {
    addRedo(document_, [rows = rows_](const Spreadsheet &again) { rows->takeUp(again); });
  } catch (const css::uno::Exception &) {
    // The document was closed meanwhile.
  }
}

} // namespace ri::calc
