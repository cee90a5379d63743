#include "quantity/grammar.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <vector>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"
#include "quantity/characters.hpp"

namespace ri {
namespace {

using namespace std::string_view_literals;

/// The roles' names in grammar.tsv, in the order of Grammar.
constexpr std::array kRoles{
    "ordinal"sv,       "among-first"sv,  "unsaid"sv,        "list-point"sv,
    "network"sv,       "warmth"sv,       "class"sv,         "half"sv,
    "fraction"sv,      "and-fraction"sv, "point"sv,         "middle-point"sv,
    "rank-noun"sv,     "rank-tail"sv,    "range"sv,         "minus"sv,
    "from"sv,          "per"sv,          "multiplied"sv,    "year"sv,
    "not-year"sv,      "month"sv,        "day"sv,           "not-day"sv,
    "date"sv,          "quarter"sv,      "season"sv,        "months"sv,
    "first-half"sv,    "second-half"sv,  "first-quarter"sv, "first-month"sv,
    "not-month"sv,     "deictic"sv,      "up-to"sv,         "republic"sv,
    "republic-text"sv, "fiscal-year"sv,  "school-year"sv,   "year-tail"sv,
    "month-tail"sv,    "hour"sv,         "minute"sv,        "time-of-day"sv,
    "clock"sv,         "age"sv,          "not-counting"sv,  "exchange"sv,
    "rate-sign"sv,     "not-first"sv,    "named-year"sv,    "class-noun"sv,
    "size"sv,          "unit-head"sv,    "currency-head"sv, "unit-by"sv,
    "unit-tail"sv,     "tenth-tail"sv,   "second"sv,        "casualty"sv,
    "holds-below"sv,   "and"sv};
static_assert(kRoles.size() == static_cast<std::size_t>(Grammar::And) + 1);

/// The words of one role: few and short, so that comparing them all is fastest.
using Words = std::vector<std::u16string>;

const std::array<Words, kRoles.size()> &words() {
  static const auto instance = [] {
    std::array<Words, kRoles.size()> byRole;
    const Table table(zh::table("grammar"), 2);
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const auto role = std::find(kRoles.begin(), kRoles.end(), table.cell(row, 1));
      if (role == kRoles.end())
        throw std::out_of_range("no role " + std::string(table.cell(row, 1)));
      byRole.at(static_cast<std::size_t>(role - kRoles.begin()))
          .push_back(widen(table.cell(row, 0)));
    }
    return byRole;
  }();
  return instance;
}

const Words &wordsOf(Grammar role) { return words()[static_cast<std::size_t>(role)]; }

} // namespace

std::size_t wordAt(Grammar role, std::u16string_view folded, std::size_t at) {
  std::size_t length = 0;
  if (at < folded.size())
    for (const std::u16string &word : wordsOf(role))
      if (word.front() == folded[at] && word.size() > length &&
          folded.substr(at, word.size()) == word)
        length = word.size();
  return length;
}

std::size_t wordBefore(Grammar role, std::u16string_view folded, std::size_t end,
                       std::size_t floor) {
  std::size_t length = 0;
  for (const std::u16string &word : wordsOf(role))
    if (end >= floor + word.size() && word.back() == folded[end - 1] && word.size() > length &&
        folded.substr(end - word.size(), word.size()) == word)
      length = word.size();
  return length;
}

bool wordIn(Grammar role, std::u16string_view folded) {
  const Words &all = wordsOf(role);
  return std::any_of(all.begin(), all.end(), [&](const std::u16string &word) {
    return folded.find(word) != std::u16string_view::npos;
  });
}

std::size_t behindRangeSign(std::u16string_view folded, std::size_t at) {
  at = skipSpaces(folded, at);
  const char16_t c = charAt(folded, at);
  if (const std::size_t word = wordAt(Grammar::Range, folded, at))
    return skipSpaces(folded, at + word);
  if (c != u'-' && c != u'—' && c != u'–' && c != u'~' && c != u'−')
    return 0;
  at += c == u'—' && charAt(folded, at + 1) == c ? 2 : 1;
  return skipSpaces(folded, at);
}

} // namespace ri
