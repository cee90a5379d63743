// When a report was made public. May include: quantity, lexicon, text, model.
#pragma once

#include <string_view>

#include "model/frame.hpp"
#include "quantity/scan_quantities.hpp"
#include "text/document.hpp"

namespace ri {

/// The day of the user's word, of a dateline (本報1月12日訊), of a byline, or one in the first or
/// last lines. `about`: what the text's own years say it is about; a dateline without a year is of
/// the first such day after that.
Decision<Period> publicationOf(const Document &document, const Scan &scan, std::string_view user,
                               const Period &about);

} // namespace ri
