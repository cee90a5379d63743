// A decoded report cut into titles, headings, sentences and furniture. May include: lexicon, model.
#pragma once

#include <string>
#include <vector>

#include "model/report.hpp"

namespace ri {

/// Text with its structure. `folded` is the same text unit by unit (same length, so that every
/// offset is valid in both) in the one form that all tables and scanners are written in: Simplified
/// characters, ASCII digits, letters and punctuation for full-width ones, ASCII space for other
/// spaces.
struct Document {
  std::u16string text;
  std::u16string folded;
  std::vector<Sentence> sentences; ///< see Sentence
  SourceSpan title;
};

/// Cuts a text into its parts; linear in its length.
Document structure(std::u16string text);

/// The folded form of a text, same length.
std::u16string fold(std::u16string_view text);

} // namespace ri
