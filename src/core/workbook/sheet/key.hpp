// Keys: which row of the sheet Indicators is which, whatever its value and sentence.
// May include: model, std.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/report.hpp"

namespace ri {

/// Report number, indicator, area, period, measure, basis and unit of a series, each followed by
/// `|`: "1|糧食產量|瀋陽|2025|level||tonne|". What Calc's look-ups would take for a pattern, and
/// the separator, stand as `\` and two hexadecimal digits.
std::u16string keyStem(std::uint32_t report, const Observation &lead);

/// The key of stem and ordinal: "1|糧食產量|瀋陽|2025|level||tonne|1".
std::u16string keyOf(std::u16string_view stem, std::uint32_t ordinal);

/// The reverse; false if the text is no key.
bool splitKey(std::u16string_view key, std::u16string_view &stem, std::uint32_t &ordinal);

/// The indicator in a key, as it is spelt there; empty if it is no key.
std::u16string_view indicatorOfKey(std::u16string_view key);

/// The number of the report that a key begins with; 0 if it is no key.
std::uint32_t reportOfKey(std::u16string_view key);

/// Keys that Calc's look-ups, which ignore case, tell apart.
class KeyRegister {
public:
  /// Makes the key of `stem` with the ordinal, or the next higher one that is free.
  std::u16string add(std::u16string_view stem, std::uint32_t ordinal);
  /// Marks a key as used; false if it was already.
  bool use(std::u16string_view key);

private:
  std::unordered_map<std::u16string, std::uint32_t> used_; ///< folded key -> next ordinal to try
};

} // namespace ri
