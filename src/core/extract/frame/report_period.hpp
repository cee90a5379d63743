// When the figures of a report hold. May include: quantity, lexicon, text, model.
#pragma once

#include <string_view>
#include <vector>

#include "extract/noun_phrase.hpp"
#include "extract/periods.hpp"
#include "lexicon/lexicon.hpp"
#include "model/frame.hpp"
#include "quantity/scan_quantities.hpp"
#include "text/document.hpp"

namespace ri {

/// One place of the text that says when: 2025年9月, 去年|11月, 今年|前8个月.
struct Mention {
  Clue clue = Clue::Body;
  SourceSpan span;
  /// A date of the scan, or a code of periods.tsv where that is empty.
  struct Step {
    Period date;
    std::string_view code;
  };
  std::vector<Step> steps;
};

/// What headline, headings, the first paragraph and the openings of the others say, and the dates
/// of the rest; without those that only compare, cite, announce or look back.
std::vector<Mention> mentionsOf(const Document &document, const Scan &scan,
                                const Lexicon &localPlaces);

/// What the mentions that say their year are about: enough to tell the year of a dateline.
Period yearsOf(const std::vector<Mention> &mentions);

/// 2019年…,去年…: a report that speaks of a year and of last year, and never of this one, was
/// written in the year after. Empty for another.
Decision<Period> writtenAfter(const Document &document, const std::vector<Mention> &mentions);

/// `publication`: what 去年 and a month without a year count from.
Decision<Period> reportPeriodOf(const std::vector<Mention> &mentions,
                                const Decision<Period> &publication, std::string_view user);

} // namespace ri
