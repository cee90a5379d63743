// The words of an indicator as spans of the report. May include: model.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "model/source_span.hpp"

namespace ri {

/// A name put together from pieces of the text, not always in the text's order: 升級改造 + 橋樑.
/// Pieces beyond kPieces are dropped. No heap.
class Name {
public:
  static constexpr std::size_t kPieces = 12;

  void add(SourceSpan span) {
    if (span.empty())
      return;
    if (count_ != 0 && pieces_[count_ - 1].end == span.begin)
      pieces_[count_ - 1].end = span.end;
    else if (count_ < kPieces)
      pieces_[count_++] = span;
  }
  void add(const Name &other) {
    for (std::size_t i = 0; i < other.count_; ++i)
      add(other.pieces_[i]);
  }
  bool empty() const { return count_ == 0; }
  std::size_t length() const {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < count_; ++i)
      sum += pieces_[i].length();
    return sum;
  }
  std::size_t pieces() const { return count_; }
  SourceSpan piece(std::size_t i) const { return pieces_[i]; }
  SourceSpan &back() { return pieces_[count_ - 1]; }
  const SourceSpan &back() const { return pieces_[count_ - 1]; }
  void dropLast() { --count_; }

  std::u16string in(std::u16string_view text) const {
    std::u16string words;
    words.reserve(length());
    for (std::size_t i = 0; i < count_; ++i)
      words += pieces_[i].in(text);
    return words;
  }

private:
  std::array<SourceSpan, kPieces> pieces_{};
  std::size_t count_ = 0;
};

} // namespace ri
