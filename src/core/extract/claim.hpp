// A claim as far as its sentence tells. May include: quantity, model.
#pragma once

#include <cstddef>

#include "extract/name.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/predicate.hpp"
#include "model/observation.hpp"

namespace ri {

/// A place as the text names it.
struct Place {
  SourceSpan span;
  std::uint32_t row = kNone; ///< of areas.tsv, where the word stands for a name (全國)
  bool empty() const { return span.empty(); }
};

/// An observation whose words are still spans.
struct Claim {
  Name name;
  Place area; ///< empty: the report's own
  Observation observation;
};

/// One number, the words around it, and what was found out.
struct Found {
  std::size_t at = 0; ///< token of the number
  Range segment;      ///< tokens from the last clause border or number up to it
  Range after;        ///< tokens behind it up to the next clause border or number
  Predicate predicate;
  NounPhrase subject;
  Claim claim;
  std::size_t next = 0; ///< token where the words of the next number begin
  Name went;            ///< who or what a streak is of
  bool base = false;    ///< it is what the number before is held against (較2022年底的2.26%)
  bool alternative = false; ///< 4.6平方公尺或13.9%: another way to state the number before
  bool inherits = false;    ///< measure and direction of the number before (lists, ranges)
  std::string_view rule;    ///< what named it; static storage

  Quantity &quantity() { return claim.observation.quantity; }
  const Quantity &quantity() const { return claim.observation.quantity; }
};

bool isPercent(const Quantity &quantity);
/// 家, 人, 戶, 人次: counts things.
bool isCounted(const Quantity &quantity);
/// 年, 個月, 小時.
bool isDuration(const Quantity &quantity);
/// Whether a clause ends with the kind.
bool endsClause(Kind kind);

} // namespace ri
