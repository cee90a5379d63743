// What a report as a whole is about, and what says so. May include: std.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/period.hpp"
#include "model/source_span.hpp"

namespace ri {

/// What kind of words speak for a decision, and where they stand.
enum class Clue : std::uint8_t {
  User,        ///< an option
  Declared,    ///< (人民币,下同): what holds from there on
  Headline,    ///< the report's own
  Dateline,    ///< 本報1月12日訊
  LeadOpening, ///< what the first paragraph with a number opens with
  Lead,        ///< elsewhere in that paragraph
  Opening,     ///< what another paragraph opens with
  Heading,     ///< of a section or table
  Body,        ///< anywhere else, by how often
  Byline,      ///< a line that says who published when
  Edge,        ///< a day in the first or last lines
  Publication, ///< a line that says when a page was published
  Reprint,     ///< a line that says when it was reprinted or updated
  Home,        ///< 全市, 我省: the report speaks of a place of that kind
  Place,       ///< what the report's own place says of its money
  Currency,    ///< a currency that is named
  Calendar,    ///< 114年: the years of the Republic
  Vocabulary   ///< words that only one region uses
};
/// Lower-case English words: "headline", "first paragraph".
std::string_view words(Clue clue);

struct Evidence {
  Clue clue = Clue::Body;
  SourceSpan span;         ///< the first words that say so; empty for the user's
  std::uint32_t times = 1; ///< how often
};

/// One of the things that are decided once, before any number is read.
template <typename Value> struct Decision {
  Value value{};                  ///< empty: nothing tells
  std::vector<Evidence> evidence; ///< for it, in the order of the clues
  Value runnerUp{};               ///< the next best; empty: none
  int weight = 0, runnerUpWeight = 0;
};

struct Frame {
  Decision<Period> publication; ///< when it was made public: what 去年 counts back from
  Decision<Period> period;      ///< when the figures hold that say nothing else
  Decision<std::u16string> area;
  Decision<std::string_view> currency; ///< of a bare 元; its code, static storage
  Decision<std::u16string> body;       ///< the firm, court or hospital whose report it is
};

} // namespace ri
