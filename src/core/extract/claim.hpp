// A claim as far as its sentence tells. May include: quantity, model.
#pragma once

#include <cstddef>
#include <deque>

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
  std::u16string_view
      start; ///< 第一 of 第一产业, where the report only counts them: what opens the name
  Name name;
  Place area; ///< empty: the report's own
  Observation observation;
};

/// The claims in order of the text. Those far behind the last are settled as the reading goes on,
/// so that a long report never holds its claims and its observations at once.
class Claims {
public:
  /// How many of the last claims a sentence may look back at, besides its own.
  static constexpr std::size_t kKept = 64;

  std::size_t size() const { return settled_ + open_.size(); }
  /// A claim that is not settled.
  Claim &operator[](std::size_t i) { return open_[i - settled_]; }
  const Claim &operator[](std::size_t i) const { return open_[i - settled_]; }
  const Claim &back() const { return open_.back(); }
  void push_back(const Claim &claim) { open_.push_back(claim); }

  /// Drops the claims from number `size` on, which is not settled, and what ties others to them.
  void cut(std::size_t size);

  /// Hands all but the last `kept` claims to `take`, for good.
  template <typename Take> void settle(std::size_t kept, Take take) {
    for (; open_.size() > kept; open_.pop_front(), ++settled_)
      take(open_.front());
  }

private:
  std::deque<Claim> open_;
  std::size_t settled_ = 0;
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
  /// What later numbers go on with, where it is not the whole name: 粮食生产 of 粮食生产突破百亿斤,
  /// 开支 of 开支占收入.
  Name went;
  bool base = false; ///< it is what the number before is held against (較2022年底的2.26%)
  bool alternative = false; ///< 4.6平方公尺或13.9%: another way to state the number before
  bool share = false;       ///< of a whole that is named: a percentage of it is no growth
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
