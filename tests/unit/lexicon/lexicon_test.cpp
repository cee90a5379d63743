#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>

#include "lexicon/lexicon.hpp"

using ri::Lexicon;
using ri::Table;
using ri::WordMatch;

BOOST_AUTO_TEST_CASE(a_table_is_read_without_its_comments) {
  const Table table("# word\tcode\n元\tCNY\n\n美元\tUSD\n", 2);
  BOOST_TEST(table.rows() == 2u);
  BOOST_TEST(table.cell(1, 0) == "美元");
  BOOST_TEST(table.cell(1, 1) == "USD");
}

BOOST_AUTO_TEST_CASE(a_line_with_another_number_of_columns_is_refused) {
  BOOST_CHECK_THROW(Table("元\tCNY\n美元\n", 2), std::invalid_argument);
  BOOST_CHECK_THROW(Table("元\tCNY\tx\n", 2), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(text_is_widened) {
  BOOST_CHECK(ri::widen("a元𠮷") == u"a元𠮷");
  BOOST_CHECK_THROW(ri::widen("\xE5\x85"), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(the_longest_word_is_found_in_both_directions) {
  Lexicon forward;
  Lexicon backward(Lexicon::Direction::Backward);
  for (Lexicon *lexicon : {&forward, &backward}) {
    lexicon->add(u"平方", 1);
    lexicon->add(u"平方公里", 2);
    lexicon->add(u"公里", 3);
  }
  const std::u16string text = u"约5平方公里地";
  BOOST_TEST(forward.longest(text, 2).length == 4u);
  BOOST_TEST(forward.longest(text, 2).row == 2u);
  BOOST_TEST(forward.longest(text, 2, 5).length == 2u); // the end cuts 公里 off
  BOOST_TEST(!forward.longest(text, 1));
  BOOST_TEST(!forward.longest(text, text.size()));
  BOOST_TEST(backward.longestBefore(text, 6).row == 2u);
  BOOST_TEST(backward.longestBefore(text, 6, 3).row == 3u);
  BOOST_TEST(!backward.longestBefore(text, 7));
  BOOST_TEST(!backward.longestBefore(text, 0));
}

BOOST_AUTO_TEST_CASE(many_words_are_all_found) {
  Lexicon lexicon;
  const auto word = [](std::uint32_t n) {
    return std::u16string{static_cast<char16_t>(0x4E00 + n % 97),
                          static_cast<char16_t>(0x4E00 + n / 97), u'.'};
  };
  for (std::uint32_t n = 0; n < 5000; ++n)
    lexicon.add(word(n), n);
  const bool all = [&] {
    for (std::uint32_t n = 0; n < 5000; ++n)
      if (const WordMatch match = lexicon.longest(word(n), 0); match.length != 3 || match.row != n)
        return false;
    return true;
  }();
  BOOST_TEST(all);
}
