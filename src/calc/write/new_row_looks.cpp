#include "write/new_row_looks.hpp"

#include <algorithm>
#include <vector>

#include <com/sun/star/beans/XPropertyState.hpp>

#include "document/managed_ranges.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

const css::uno::Sequence<rtl::OUString> &looks() {
  static const css::uno::Sequence<rtl::OUString> names = [] {
    constexpr const char *kLooks[] = {
        "CellBackColor", "CharColor",       "CharFontName",  "CharFontNameAsian",
        "CharHeight",    "CharHeightAsian", "CharPosture",   "CharPostureAsian",
        "CharStrikeout", "CharUnderline",   "CharWeight",    "CharWeightAsian",
        "BottomBorder",  "LeftBorder",      "RightBorder",   "TopBorder",
        "DiagonalBLTR",  "DiagonalTLBR",    "HoriJustify",   "VertJustify",
        "IsTextWrapped", "NumberFormat",    "ParaIndent",    "RotateAngle",
        "ShadowFormat",  "ShrinkToFit",     "CellProtection"};
    std::vector<rtl::OUString> all;
    for (const char *name : kLooks)
      all.push_back(rtl::OUString::createFromAscii(name));
    return css::uno::Sequence<rtl::OUString>(all.data(), static_cast<sal_Int32>(all.size()));
  }();
  return names;
}

/// What differs within the cells.
std::vector<rtl::OUString> ambiguousLooks(const Reference<css::table::XCellRange> &cells) {
  const auto states =
      Reference<css::beans::XPropertyState>(cells, UNO_QUERY_THROW)->getPropertyStates(looks());
  std::vector<rtl::OUString> ambiguous;
  for (sal_Int32 i = 0; i < states.getLength(); ++i)
    if (states[i] == css::beans::PropertyState_AMBIGUOUS_VALUE)
      ambiguous.push_back(looks()[i]);
  return ambiguous;
}

} // namespace

void takeOffHighlights(const Reference<css::sheet::XSpreadsheet> &sheet, sal_Int32 top,
                       sal_Int32 count, bool atEndOfTable) {
  const sal_Int32 last = top + count - 1;
  // With the row above and that below; with the two rows above where none is below.
  const sal_Int32 from = std::max(sal_Int32{0}, atEndOfTable ? top - 2 : top - 1);
  const sal_Int32 to = atEndOfTable ? last : last + 1;
  const auto takeOff = [&](sal_Int32 left, sal_Int32 right) {
    const Reference<css::beans::XPropertyState> inserted(
        sheet->getCellRangeByPosition(left, top, right, last), UNO_QUERY_THROW);
    for (const rtl::OUString &look :
         ambiguousLooks(sheet->getCellRangeByPosition(left, from, right, to)))
      inserted->setPropertyToDefault(look);
  };
  const sal_Int32 used = lastUsedColumn(sheet);
  for (sal_Int32 column = 0; column <= used; ++column)
    takeOff(column, column);
  if (used < lastColumnOfSheet(sheet))
    takeOff(used + 1, lastColumnOfSheet(sheet));
}

} // namespace ri::calc
