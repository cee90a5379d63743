#include "extract/words.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"

namespace ri {
namespace {

/// The classes of words.tsv, sorted, each at the place of its Kind.
constexpr std::array<std::string_view, 61> kClassNames{
    "above",       "adverb",     "alternative", "auxiliary",  "award",        "be",
    "below",       "bound",      "cagr",        "cause",      "cite",         "compare",
    "conjunction", "connective", "dateline",    "determiner", "drive",        "enumeration",
    "estimate",    "fall",       "fall-to",     "first",      "flat",         "flow",
    "from",        "future",     "grade",       "home",       "intend",       "light",
    "locative",    "make",       "mean",        "nominal",    "noun",         "part",
    "particle",    "past",       "per",         "plan",       "pop",          "ratio",
    "reach",       "real",       "record",      "regarding",  "respectively", "rise",
    "rise-to",     "route",      "say",         "since",      "streak",       "streak-verb",
    "sum",         "tail",       "target",      "times",      "to",           "verb",
    "yoy"};
static_assert(kClassNames.size() == static_cast<std::size_t>(Kind::When));

constexpr std::array<std::string_view, 23> kHeadNames{
    "",        "organisation", "company",    "abstract",  "generic",   "sector",
    "balance", "label",        "unit",       "number",    "dimension", "price",
    "growth",  "growth-of",    "decline-of", "change-of", "share",     "share-of",
    "count",   "industry",     "within",     "topic",     "whole"};

template <std::size_t N>
std::uint32_t codeOf(const std::array<std::string_view, N> &names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end())
    throw std::invalid_argument("unknown class " + std::string(name));
  return static_cast<std::uint32_t>(found - names.begin());
}

/// All words that open a token in one lexicon: its rows are kind × kKindUnit + row of the table.
constexpr std::uint32_t kKindUnit = 1U << 20;
constexpr std::uint32_t kNoRow = kKindUnit - 1; ///< of a word of words.tsv

struct Words {
  Table words{zh::table("words"), 2}, periods{zh::table("periods"), 2},
      areas{zh::table("areas"), 5}, headTable{zh::table("heads"), 3},
      structures{zh::table("structures"), 3};
  Lexicon openers, heads{Lexicon::Direction::Backward}, divisions{structures};
  std::vector<Head> headKinds;                     ///< by row of heads.tsv
  std::vector<std::vector<std::u16string>> starts; ///< by row of structures.tsv

  Words() {
    add(areas, [this](std::uint32_t row) {
      return key(areas.cell(row, 1) == "home" ? Kind::Home : Kind::Area, row);
    });
    add(words, [this](std::uint32_t row) {
      return key(static_cast<Kind>(codeOf(kClassNames, words.cell(row, 1))), kNoRow);
    });
    add(periods, [](std::uint32_t row) { return key(Kind::When, row); });
    for (std::uint32_t row = 0; row < headTable.rows(); ++row) {
      heads.add(widen(headTable.cell(row, 0)), row);
      headKinds.push_back(static_cast<Head>(codeOf(kHeadNames, headTable.cell(row, 1))));
    }
    for (std::uint32_t row = 0; row < structures.rows(); ++row) {
      std::istringstream cell{std::string(structures.cell(row, 2))};
      starts.emplace_back();
      for (std::string word; cell >> word;)
        starts.back().push_back(widen(word));
    }
  }
  static std::uint32_t key(Kind kind, std::uint32_t row) {
    return static_cast<std::uint32_t>(kind) * kKindUnit + row;
  }
  template <typename KeyOf> void add(const Table &table, KeyOf keyOf) {
    for (std::uint32_t row = 0; row < table.rows(); ++row)
      openers.add(widen(table.cell(row, 0)), keyOf(row));
  }
};

const Words &tables() {
  static const Words instance;
  return instance;
}

} // namespace

Word wordAt(std::u16string_view folded, std::size_t at, std::size_t end) {
  const WordMatch match = tables().openers.longest(folded, at, end);
  if (!match)
    return {};
  const std::uint32_t row = match.row % kKindUnit;
  return {match.length, static_cast<Kind>(match.row / kKindUnit), row == kNoRow ? kNone : row};
}

std::string_view fullName(std::uint32_t row, bool simplified) {
  return tables().areas.cell(row, simplified ? 2 : 3);
}

std::string_view levelOf(std::uint32_t row) { return tables().areas.cell(row, 1); }

std::string_view currencyOf(std::uint32_t row) { return tables().areas.cell(row, 4); }

std::string_view periodCode(std::uint32_t row) { return tables().periods.cell(row, 1); }

Division divisionIn(std::u16string_view folded, SourceSpan words) {
  Division division;
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    const WordMatch match = tables().divisions.longest(folded, at, words.end);
    if (!match)
      continue;
    const auto shared =
        static_cast<std::uint32_t>(widen(tables().structures.cell(match.row, 1)).size());
    division.shared = {at + match.length - shared, at + match.length};
    division.starts.assign(tables().starts[match.row].begin(), tables().starts[match.row].end());
    break;
  }
  return division;
}

std::size_t partStart(std::u16string_view folded) {
  for (const std::vector<std::u16string> &starts : tables().starts)
    for (const std::u16string &start : starts)
      if (folded.substr(0, start.size()) == start)
        return start.size();
  return 0;
}

HeadMatch headBefore(std::u16string_view folded, std::size_t end, std::size_t begin) {
  const WordMatch match = tables().heads.longestBefore(folded, end, begin);
  if (!match)
    return {};
  const Table &heads = tables().headTable;
  return {match.length, tables().headKinds[match.row], heads.cell(match.row, 2)};
}

} // namespace ri
