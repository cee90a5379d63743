// The places that a report itself makes known, besides those of the gazetteer. May include:
// lexicon, text, model.
#pragma once

#include <string_view>

#include "lexicon/lexicon.hpp"
#include "model/source_span.hpp"
#include "text/document.hpp"

namespace ri {

struct Places {
  Lexicon local;          ///< places that the gazetteer lacks, with and without their suffix
  SourceSpan own;         ///< the first of them in the headline or a byline; may be empty
  bool simplified = true; ///< the report's script
};
Places placesOf(const Document &document);

/// Whether the last character of a place's name belongs to it: not in 中原|区域.
bool endsAsPlace(std::u16string_view folded, SourceSpan name, std::size_t end);
/// 青岛|海燕集团: whether a name and 集团 or 公司 stand at `at`, behind a place that is a part of
/// it.
bool opensCompany(std::u16string_view folded, std::uint32_t at, std::uint32_t end);
/// Whether the character at `at` is one that the names of places end in: 市, 省.
bool isPlaceSuffix(std::u16string_view folded, std::uint32_t at);
/// 臨江 for 臨江市 where the report uses the short name too.
SourceSpan shortName(const Document &document, SourceSpan name);

} // namespace ri
