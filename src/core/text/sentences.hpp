// Paragraphs to sentences. May include: model.
#pragma once

#include <string_view>
#include <vector>

#include "model/source_span.hpp"

namespace ri {

/// The sentences of a paragraph of the folded text, without the white space between them. A
/// sentence ends at 。！？; 、；keep together what one row of the sheet Source is read as. Closing
/// quotation marks and brackets stay with their sentence.
std::vector<SourceSpan> sentencesOf(std::u16string_view folded, SourceSpan paragraph);

} // namespace ri
