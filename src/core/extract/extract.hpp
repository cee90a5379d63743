// The stage from quantities to observations. May include: quantity, lexicon, text, model.
#pragma once

#include <string_view>

#include "model/report.hpp"
#include "quantity/scan_quantities.hpp"
#include "text/document.hpp"

namespace ri {

/// What the user says of the report: ReadOptions::date and ::lang.
struct ExtractOptions {
  std::string_view date;
  std::string_view lang;
};

/// The rule that leaves a number out of words that are not Chinese.
constexpr std::string_view kOtherLanguage = "a language that is not read";

/// Fills observations, leftOut (the scan's and those that turn out to be unmeasured), mainArea and
/// dateline. The rest of the report is not looked at: text, sentences and title are the document's.
void extractObservations(const Document &document, Scan &&scan, const ExtractOptions &options,
                         Report &report);

} // namespace ri
