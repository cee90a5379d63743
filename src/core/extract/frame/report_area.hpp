// The place that a report is about. May include: quantity, lexicon, text, model.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "extract/frame/frame.hpp"

namespace ri {

/// The places that a report names, before its currency is known.
struct NamedPlaces {
  Decision<std::u16string> main; ///< the place that it is about; may be empty
  std::u16string country;        ///< what 全国 names, if it is named often enough; may be empty
  std::string_view currency;     ///< what 元 is in the place that it is about; empty: not known
  /// The regions with a currency of their own that it names, by it: HKD 香港.
  std::map<std::string_view, std::u16string> regions;
};
NamedPlaces namedPlaces(const Document &document, const Places &places, const UserFrame &user);

/// The main place; where that is not known, the one that the currency tells.
Decision<std::u16string> reportAreaOf(const NamedPlaces &named, std::string_view currency);

} // namespace ri
