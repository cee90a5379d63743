// A place in the report's text. May include: std only.
#pragma once

#include <cstdint>
#include <string_view>

namespace ri {

/// A half-open range of UTF-16 code units of the decoded text (Report::text), counted from 0.
/// A report is smaller than 2^32 units (see kMaximumBytes in read_error.hpp).
struct SourceSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t length() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(SourceSpan other) const {
    return begin <= other.begin && other.end <= end;
  }
  constexpr bool overlaps(SourceSpan other) const { return begin < other.end && other.begin < end; }

  /// The characters of the span; `text` is the text that the span was made for.
  constexpr std::u16string_view in(std::u16string_view text) const {
    return text.substr(begin, length());
  }

  friend constexpr bool operator==(SourceSpan a, SourceSpan b) {
    return a.begin == b.begin && a.end == b.end;
  }
  friend constexpr bool operator!=(SourceSpan a, SourceSpan b) { return !(a == b); }
};

} // namespace ri
