#include <boost/test/unit_test.hpp>

#include <string>

#include "workbook/refresh/align.hpp"

using namespace ri;

BOOST_AUTO_TEST_SUITE(align)

static std::vector<Index> newOfOld(const std::vector<std::u16string_view> &before,
                                   const std::vector<std::u16string_view> &after) {
  const Alignment alignment = alignSentences(before, after);
  for (Index o = 0; o < before.size(); ++o) // both directions agree
    if (alignment.newOfOld[o] != kNone)
      BOOST_TEST(alignment.oldOfNew[alignment.newOfOld[o]] == o);
  return alignment.newOfOld;
}

static void check(const std::vector<Index> &found, const std::vector<Index> &expected) {
  BOOST_TEST(found == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(equal_sentences_keep_their_order) {
  check(newOfOld({u"甲", u"乙", u"丙"}, {u"甲", u"丁", u"丙"}), {0, kNone, 2});
  check(newOfOld({u"甲", u"甲", u"乙"}, {u"甲", u"乙"}), {0, kNone, 1});
  check(newOfOld({}, {u"甲"}), {});
}

BOOST_AUTO_TEST_CASE(reworded_sentence_stands_where_it_stood) {
  check(newOfOld({u"頭", u"出口總額為45億元。", u"尾"}, {u"頭", u"出口總額為48億元。", u"尾"}),
        {0, 1, 2});
  check(newOfOld({u"頭", u"出口總額為45億元。", u"尾"}, {u"頭", u"新建醫院三家", u"尾"}),
        {0, kNone, 2});
  // Of two that are left, the one that has most in common.
  check(newOfOld({u"出口總額為45億元。"}, {u"進口為3億元。", u"出口總額為48億元。"}), {1});
}

BOOST_AUTO_TEST_CASE(moved_sentence_is_found_again) {
  check(newOfOld({u"甲甲", u"乙乙", u"丙丙"}, {u"丙丙", u"甲甲", u"乙乙"}), {1, 2, 0});
}

BOOST_AUTO_TEST_CASE(long_texts_are_aligned_in_time) {
  // 20,000 sentences, every one replaced by another: no quadratic diff.
  std::vector<std::u16string> olds, news;
  for (char16_t i = 0; i < 20000; ++i) {
    olds.push_back(std::u16string{char16_t(0x4E00 + i), u'甲'});
    news.push_back(std::u16string{char16_t(0x4E00 + i), char16_t(0x4E00 + i % 100), u'乙'});
  }
  const std::vector<std::u16string_view> before(olds.begin(), olds.end());
  std::vector<std::u16string_view> after(news.begin(), news.end());
  BOOST_TEST(newOfOld(before, after).size() == 20000u);
  after.assign(olds.begin(), olds.end());
  after.insert(after.begin() + 10000, u"新的一句");
  const std::vector<Index> shifted = newOfOld(before, after);
  BOOST_TEST(shifted[9999] == 9999u);
  BOOST_TEST(shifted[10000] == 10001u);
}

BOOST_AUTO_TEST_CASE(longest_increasing_run) {
  check({}, {});
  const std::vector<std::size_t> run = longestIncreasing({5, 1, 2, 9, 3, 4});
  BOOST_TEST(run == (std::vector<std::size_t>{1, 2, 4, 5}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
