// Text without the marks, blanks and line ends that stand inside words. May include: model.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/source_span.hpp"

namespace ri {

/// What a converter or a mail program has torn apart: letters set with spaces (香 港 旅 遊), words
/// broken where a page's line ended (人 口为), lines broken at a fixed width, the marks of HTML
/// (<b>3.6亿元</b>, 620&nbsp;万元); and what shows nothing (a zero-width space, a soft hyphen), be
/// it in the middle of a number. The rules read `text`; `original` leads every span back to where
/// it stands in the report.
class Mended {
public:
  /// Linear in the text's length.
  explicit Mended(std::u16string_view original);

  /// The text to read.
  std::u16string textOf(std::u16string_view original) const;

  bool changed() const { return !removed_.empty() || !replaced_.empty(); }
  /// A span of the mended text in the original; an empty one stays empty.
  SourceSpan original(SourceSpan span) const;
  /// The same with what was removed right around it, from `floor` on.
  SourceSpan wholeOriginal(SourceSpan span, std::uint32_t floor) const;

private:
  struct LineView;
  static std::size_t columnFrom(const std::vector<LineView> &lines, std::size_t first);
  static bool isBroken(std::u16string_view text, const LineView &line, const LineView &next,
                       std::uint32_t wrap);
  struct Replaced {
    std::uint32_t at; ///< in the original
    char16_t with;
  };
  std::uint32_t dropMark(std::u16string_view text, std::uint32_t at);
  void mendLine(std::u16string_view text, const LineView &line);
  std::uint32_t original(std::uint32_t at) const;
  bool isMended(std::uint32_t at) const;

  bool spacedLetters_ = false;         ///< a line of letters set with spaces was seen
  std::vector<std::uint32_t> removed_; ///< places in the original, ascending
  std::vector<Replaced> replaced_;     ///< ascending
};

} // namespace ri
