// Numbers that are set with spaces between their characters. May include: lexicon, text, model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/source_span.hpp"
#include "text/document.hpp"

namespace ri {

/// The beginning of a text from a number on, with the spaces inside the number left out.
struct ClosedUp {
  Document document;                ///< text and folded only; the number begins at 0
  std::vector<std::uint32_t> where; ///< where each of its units stands in the text

  /// A span of the copy, in the text.
  SourceSpan inText(SourceSpan span) const;
};

/// Closes up the number that begins at `at`: 百 分 之 三 点 二, 7 万 5 千. Nothing where no space
/// stands inside it. Looks at a bounded number of characters.
std::optional<ClosedUp> closedUp(const Document &document, std::size_t at);

} // namespace ri
