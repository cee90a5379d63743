#include "extract/claim.hpp"

namespace ri {

void Claims::cut(std::size_t size) {
  open_.resize(size - settled_);
  for (Claim &claim : open_)
    for (Index *tie :
         {&claim.observation.baseOf, &claim.observation.partOf, &claim.observation.drives})
      if (*tie != kNone && *tie >= size)
        *tie = kNone;
}

bool isPercent(const Quantity &quantity) { return quantity.unit == "%"; }

bool isCounted(const Quantity &quantity) {
  return quantity.unit == "item" || quantity.unit == "person" || quantity.unit == "household" ||
         quantity.unit == "person_time";
}

bool isDuration(const Quantity &quantity) {
  return quantity.unit == "year" || quantity.unit == "quarter" || quantity.unit == "month" ||
         quantity.unit == "day" || quantity.unit == "hour" || quantity.unit == "minute";
}

bool endsClause(Kind kind) {
  return kind == Kind::Comma || kind == Kind::Semicolon || kind == Kind::Colon ||
         kind == Kind::Stop;
}

} // namespace ri
