#include "extract/naming/rules.hpp"

namespace ri {

/// 5%至6%: the upper end is named as the lower.
bool nameRange(const Tokens &, Discourse &now, Found &found) {
  if (found.quantity().range != RangeHalf::Upper || !now.claimed())
    return false;
  found.claim.name = now.claims.back().name;
  found.claim.area = now.claims.back().area;
  found.inherits = true;
  found.rule = "upper end of a range";
  return true;
}

/// 較2022年底的2.26%上升: the earlier value of what was just measured.
bool nameBase(const Tokens &, Discourse &now, Found &found) {
  if (!found.base)
    return false;
  found.claim.name = now.claims.back().name;
  found.rule = "earlier value beside the later";
  return true;
}

} // namespace ri
