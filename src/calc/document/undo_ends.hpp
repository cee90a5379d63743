// The first and the last action of an undo step, which have nothing to undo themselves.
//
// When a step is undone or done again, the office calculates nothing between these two: while it
// paints sheets that are halfway it (7.4) would crash. And the window stays where it stood. And
// names follow their rows outside of what the office records: it compiles every formula when a name
// changes, and when it has done so between two insertions of rows, it forgets which rows formulas
// refer to.
#pragma once

#include <memory>

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "document/managed_ranges.hpp"

namespace ri::calc {

class Calm;

/// nameRows without an undo action. Where rows are taken back, names shrink by themselves.
void nameUnrecorded(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document,
                    const OutgrownNames &outgrown);

class UndoEnds {
public:
  explicit UndoEnds(const css::uno::Reference<css::sheet::XSpreadsheetDocument> &document);

  css::uno::Reference<css::document::XUndoAction> first() const;
  /// Names the rows when it is done again.
  css::uno::Reference<css::document::XUndoAction> last(const OutgrownNames &outgrown) const;

private:
  css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
  std::shared_ptr<Calm> calm_;
};

} // namespace ri::calc
