// Decides what a report as a whole is about, before any number is read. May include: quantity,
// lexicon, text, model.
#pragma once

#include <string>
#include <string_view>

#include "extract/places.hpp"
#include "model/frame.hpp"
#include "quantity/scan_quantities.hpp"
#include "text/document.hpp"

namespace ri {

/// What the user says of a report: above all that it says itself. Empty: find out.
struct UserFrame {
  std::string_view date, period, area, currency, lang;
};

/// The frame, and the places that the report itself makes known.
struct Framed {
  Frame frame;
  Places places;
};
Framed frameOf(const Document &document, const Scan &scan, const UserFrame &user);

/// What 去年 counts back from: the publication, unless a page was made public years after the
/// report; empty where that is not known.
Period countedFrom(const Frame &frame);

} // namespace ri
