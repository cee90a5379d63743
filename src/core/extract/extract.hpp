// The stage from quantities to observations. May include: quantity, lexicon, text, model.
#pragma once

#include <string_view>

#include "extract/frame/frame.hpp"
#include "model/report.hpp"
#include "quantity/scan_quantities.hpp"
#include "text/document.hpp"

namespace ri {

/// The rule that leaves a number out of words that are not Chinese.
constexpr std::string_view kOtherLanguage = "a language that is not read";

/// Fills observations, leftOut (the scan's and those that turn out to be unmeasured) and frame. The
/// rest of the report is not looked at: text, sentences and title are the document's.
void extractObservations(const Document &document, Scan &&scan, const UserFrame &user,
                         Report &report);

} // namespace ri
