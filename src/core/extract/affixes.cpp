#include "extract/affixes.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"

namespace ri {
namespace {

constexpr std::size_t kAffixes = static_cast<std::size_t>(Affix::Size);

/// The roles of affixes.tsv, sorted, each at the place of its Affix.
constexpr std::array<std::string_view, kAffixes> kNames{"about",       "annual-average",
                                                        "attributive", "city",
                                                        "county",      "date-end",
                                                        "date-unit",   "division",
                                                        "item-sign",   "minus",
                                                        "money",       "number-of",
                                                        "one-of",      "period-on-period",
                                                        "province",    "reported",
                                                        "those",       "viewed",
                                                        "viewed-from", "year",
                                                        "year-on-year"};

struct Affixes {
  std::array<Lexicon, kAffixes> openers, enders;

  Affixes() {
    enders.fill(Lexicon(Lexicon::Direction::Backward));
    const Table table(zh::table("affixes"), 2);
    for (std::uint32_t row = 0; row < table.rows(); ++row) {
      const auto found = std::find(kNames.begin(), kNames.end(), table.cell(row, 1));
      if (found == kNames.end())
        throw std::invalid_argument("unknown role " + std::string(table.cell(row, 1)));
      const auto affix = static_cast<std::size_t>(found - kNames.begin());
      openers[affix].add(widen(table.cell(row, 0)), row);
      enders[affix].add(widen(table.cell(row, 0)), row);
    }
  }
};

const Affixes &affixes() {
  static const Affixes instance;
  return instance;
}

} // namespace

std::uint32_t affixAt(std::u16string_view folded, std::size_t at, Affix affix) {
  return at < folded.size()
             ? affixes().openers[static_cast<std::size_t>(affix)].longest(folded, at).length
             : 0;
}

std::uint32_t affixBefore(std::u16string_view folded, std::size_t end, Affix affix) {
  return affixes().enders[static_cast<std::size_t>(affix)].longestBefore(folded, end).length;
}

} // namespace ri
