// Groups of rows that are done again where rows are filtered. May include: SDK.
#pragma once

#include <memory>

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace ri::calc {

class FilteredRows;

/// What is recorded while it lives is done again as if no row of the sheet were filtered: the
/// office refuses, with a message, to make or remove a group of which a row is, though it did so
/// the first time.
class UnfilteredRedo {
public:
  UnfilteredRedo(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                 const css::uno::Reference<css::sheet::XSpreadsheet> &sheet);
  UnfilteredRedo(const UnfilteredRedo &) = delete;
  UnfilteredRedo &operator=(const UnfilteredRedo &) = delete;
  ~UnfilteredRedo();

private:
  css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
  std::shared_ptr<FilteredRows> rows_;
};

} // namespace ri::calc
