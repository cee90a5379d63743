// The places that a report is about: those of the gazetteer and its own. May include: lexicon,
// text, model.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "model/source_span.hpp"
#include "text/document.hpp"

namespace ri {

/// What the report's words tell of places before any claim is read.
struct Places {
  Lexicon local;             ///< places that the gazetteer lacks, with and without their suffix
  std::u16string main;       ///< the place that the report is about; may be empty
  std::u16string country;    ///< what 全国 names, if it is named often enough; may be empty
  bool simplified = true;    ///< the report's script
  std::string_view currency; ///< what 元 is there; empty where it is not known
  /// The regions with a currency of their own that the report names, by it: HKD 香港.
  std::map<std::string_view, std::u16string> regions;
};

/// Whether the last character of a place's name belongs to it: not in 中原|区域.
bool endsAsPlace(std::u16string_view folded, SourceSpan name, std::size_t end);

Places placesOf(const Document &document);

} // namespace ri
