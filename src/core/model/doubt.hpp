// What a reader is not sure of. May include: std.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ri {

/// A reason to doubt one attribute of an observation. Those of one attribute stand together.
enum class Doubt : std::uint8_t {
  NameShared,    ///< indicator: put together from pieces, or one of a list that was shared out
  NameBare,      ///< indicator: only a dimension, a flow or a class (總值, 出口)
  NameUnusual,   ///< indicator: no word of the tables ends it, or it is very long
  NameCounted,   ///< indicator: the noun that the number counts, and no verb says what became of it
  MeasureUnsaid, ///< measure: a percentage that no word calls a share or a growth
  ValueBare,     ///< value: a bare number, which nothing gives a unit
  PeriodNarrow,  ///< period: the report's own, and other evidence speaks for another
  PeriodCarried, ///< period: that of a sentence before, and not the report's
  PeriodAbsent,  ///< period: nothing in the report says when
  AreaNarrow,    ///< area: the report's own, and other evidence speaks for another
  AreaOther,     ///< area: another than the report's
  Size
};

/// The attribute that a reason is about, as JSON and the sheet name it: "indicator", "period".
std::string_view attributeOf(Doubt reason);
/// The reason for people: "carried over from a claim before".
std::string_view reasonOf(Doubt reason);

/// The reasons to doubt an observation; none where the reader is sure of it.
class Doubts {
public:
  void add(Doubt reason) { bits_ |= bit(reason); }
  void add(Doubts other) { bits_ |= other.bits_; }
  void remove(Doubt reason) { bits_ &= ~bit(reason); }
  bool has(Doubt reason) const { return (bits_ & bit(reason)) != 0; }
  bool empty() const { return bits_ == 0; }

  /// Calls `take(reason)` for each, in the order of Doubt.
  template <typename Take> void each(Take take) const {
    for (std::uint8_t reason = 0; reason < static_cast<std::uint8_t>(Doubt::Size); ++reason)
      if (has(static_cast<Doubt>(reason)))
        take(static_cast<Doubt>(reason));
  }
  /// Calls `take(attribute)` for each that is doubted, once.
  template <typename Take> void eachAttribute(Take take) const {
    std::string_view last;
    each([&](Doubt reason) {
      if (attributeOf(reason) != last)
        take(last = attributeOf(reason));
    });
  }

private:
  static std::uint32_t bit(Doubt reason) { return 1U << static_cast<unsigned>(reason); }
  std::uint32_t bits_ = 0;
};

} // namespace ri
