// Rows that are inserted behind the last one of a table. May include: SDK.
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "office/context.hpp"

namespace ri::calc {

/// While it lives, ranges of formulas, names and charts that end at a row grow by rows that are
/// inserted right below it, and do so when the step is done again: a user's total of a column would
/// leave out what has come. It is an option of the office's, for all that it inserts.
class ExpandingReferences {
public:
  ExpandingReferences(const Context &context,
                      const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document);
  ExpandingReferences(const ExpandingReferences &) = delete;
  ExpandingReferences &operator=(const ExpandingReferences &) = delete;
  ~ExpandingReferences();

private:
  css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
  css::uno::Reference<css::beans::XPropertySet> options_;
  bool before_; ///< what the user has chosen
};

} // namespace ri::calc
