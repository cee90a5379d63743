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

/// A set of roles.
using Roles = std::uint64_t;
static_assert(kRoles.size() <= 64);
constexpr Roles only(Grammar role) { return Roles{1} << static_cast<unsigned>(role); }

/// The words of all roles, and the roles that have a word with a character at its begin or end: of
/// most characters none has, so that most questions end there.
class AllWords {
public:
  AllWords() {
    const Table table(zh::table("grammar"), 2);
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const auto role = std::find(kRoles.begin(), kRoles.end(), table.cell(row, 1));
      if (role == kRoles.end())
        throw std::out_of_range("no role " + std::string(table.cell(row, 1)));
      const auto number = static_cast<std::size_t>(role - kRoles.begin());
      const std::u16string &word = byRole_.at(number).emplace_back(widen(table.cell(row, 0)));
      first_[numberOf(word.front())] |= Roles{1} << number;
      last_[numberOf(word.back())] |= Roles{1} << number;
    }
  }

  const Words &of(Grammar role) const { return byRole_[static_cast<std::size_t>(role)]; }
  bool begins(Grammar role, char16_t unit) const {
    return (first_[numbers_[unit]] & only(role)) != 0;
  }
  bool ends(Grammar role, char16_t unit) const { return (last_[numbers_[unit]] & only(role)) != 0; }

private:
  std::uint8_t numberOf(char16_t unit) {
    if (numbers_[unit] == 0)
      numbers_[unit] = ++count_;
    if (count_ == 0)
      throw std::length_error("grammar.tsv has words of more than 255 characters");
    return numbers_[unit];
  }

  std::array<Words, kRoles.size()> byRole_;
  std::array<std::uint8_t, 0x10000> numbers_{}; ///< of the characters; 0 of those in no word
  std::array<Roles, 256> first_{}, last_{};     ///< by number
  std::uint8_t count_ = 0;
};

const AllWords &words() {
  static const AllWords instance;
  return instance;
}

std::size_t longestAt(const Words &words, std::u16string_view folded, std::size_t at) {
  std::size_t length = 0;
  for (const std::u16string &word : words)
    if (word.front() == folded[at] && word.size() > length &&
        folded.substr(at, word.size()) == word)
      length = word.size();
  return length;
}

} // namespace

std::size_t wordAt(Grammar role, std::u16string_view folded, std::size_t at) {
  const AllWords &all = words();
  return at < folded.size() && all.begins(role, folded[at]) ? longestAt(all.of(role), folded, at)
                                                            : 0;
}

std::size_t wordBefore(Grammar role, std::u16string_view folded, std::size_t end,
                       std::size_t floor) {
  const AllWords &all = words();
  if (end <= floor || !all.ends(role, folded[end - 1]))
    return 0;
  std::size_t length = 0;
  for (const std::u16string &word : all.of(role))
    if (end >= floor + word.size() && word.back() == folded[end - 1] && word.size() > length &&
        folded.substr(end - word.size(), word.size()) == word)
      length = word.size();
  return length;
}

bool wordIn(Grammar role, std::u16string_view folded) {
  const AllWords &all = words();
  for (std::size_t at = 0; at < folded.size(); ++at)
    if (all.begins(role, folded[at]) && longestAt(all.of(role), folded, at) != 0)
      return true;
  return false;
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
