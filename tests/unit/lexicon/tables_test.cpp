#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"
#include "text/document.hpp"

namespace {

std::vector<std::string_view> entriesOf(std::string_view name) {
  std::vector<std::string_view> lines;
  std::string_view text = ri::zh::table(name);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    const std::string_view line = text.substr(0, end);
    if (!line.empty() && line.front() != '#')
      lines.push_back(line);
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::string_view column(std::string_view line, std::size_t number) {
  for (; number > 0; --number)
    line.remove_prefix(line.find('\t') + 1);
  return line.substr(0, line.find('\t'));
}

/// The tables that the scan for quantities reads, and the columns that make an entry unique.
struct Words {
  std::string_view table;
  std::size_t keys;
};
constexpr Words kWords[] = {{"classifiers", 1},    {"currencies", 2}, {"durations", 2},
                            {"grammar", 2},        {"hedges", 2},     {"number_heads", 1},
                            {"numerals", 1},       {"units", 1},      {"tails", 1},
                            {"quantity_words", 1}, {"set_words", 1},  {"latin_multipliers", 1},
                            {"regional_words", 1}};

} // namespace

BOOST_AUTO_TEST_CASE(the_tables_are_named_in_order) {
  const std::vector<std::string_view> names = ri::zh::tableNames();
  BOOST_TEST(std::is_sorted(names.begin(), names.end()));
}

BOOST_AUTO_TEST_CASE(every_table_ends_its_lines_and_is_sorted_without_duplicates) {
  for (const std::string_view name : ri::zh::tableNames()) {
    BOOST_TEST_CONTEXT("table " << name) {
      BOOST_TEST(ri::zh::table(name).back() == '\n');
      const std::vector<std::string_view> lines = entriesOf(name);
      for (std::size_t i = 1; i < lines.size(); ++i)
        if (!(lines[i - 1] < lines[i]))
          BOOST_ERROR("not in order: " << lines[i]);
      for (const std::string_view line : lines)
        if (line.back() == ' ' || line.find('\r') != std::string_view::npos)
          BOOST_ERROR("white space at the end: " << line);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_word_stands_once_in_its_table_and_in_folded_form) {
  for (const Words &words : kWords) {
    BOOST_TEST_CONTEXT("table " << words.table) {
      std::set<std::string> seen;
      for (const std::string_view line : entriesOf(words.table)) {
        const std::string_view word = column(line, 0);
        std::string key(word);
        if (words.keys == 2)
          key += "\t" + std::string(column(line, 1));
        if (!seen.insert(key).second)
          BOOST_ERROR("twice: " << key);
        if (ri::fold(ri::widen(word)) != ri::widen(word))
          BOOST_ERROR("not folded: " << word);
      }
    }
  }
}

// A word of one table hides the same word of another: what stands behind a number is one thing.
BOOST_AUTO_TEST_CASE(no_word_behind_a_number_is_in_two_tables) {
  std::set<std::string_view> seen;
  for (const std::string_view table : {"units", "classifiers", "tails"})
    for (const std::string_view line : entriesOf(table))
      if (!seen.insert(column(line, 0)).second)
        BOOST_ERROR("in two tables: " << column(line, 0));
}

// An entry that a shorter one of the same meaning makes superfluous, or that holds no numeral, is
// never used.
BOOST_AUTO_TEST_CASE(every_set_word_holds_a_numeral_or_a_starter) {
  std::u16string numerals;
  for (const std::string_view line : entriesOf("numerals"))
    numerals += ri::widen(column(line, 0));
  for (const std::string_view table : {"set_words", "quantity_words"})
    for (const std::string_view line : entriesOf(table))
      if (ri::widen(column(line, 0)).find_first_of(numerals) == std::u16string::npos)
        BOOST_ERROR("never used: " << line);
}

BOOST_AUTO_TEST_CASE(every_tail_begins_like_a_word_that_counts_or_leaves_its_number_out) {
  std::set<std::string> behind;
  for (const std::string_view table : {"units", "classifiers", "currencies", "tails"})
    for (const std::string_view line : entriesOf(table))
      if (table != "tails" || (column(line, 1) != "none" && column(line, 1) != "year"))
        behind.insert(std::string(column(line, 0)));
  for (const std::string_view line : entriesOf("tails")) {
    if (column(line, 1) != "none" && column(line, 1) != "year")
      continue;
    const std::string word(column(line, 0));
    bool used = false;
    for (std::size_t length = 1; length < word.size(); ++length)
      used = used || behind.count(word.substr(0, length)) != 0;
    if (!used)
      BOOST_ERROR("never used: " << line);
  }
}
