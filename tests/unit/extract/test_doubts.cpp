// What the reader is not sure of, and what it is.
#include "told.hpp"

using namespace ri::test;

namespace {

/// "indicator, period" of each observation, "-" where nothing is doubted, joined by "; ".
std::string doubts(std::string_view text) {
  std::string all;
  for (const ri::Observation &observation : read(text).observations) {
    std::string one;
    observation.doubts.eachAttribute([&](std::string_view attribute) {
      one += (one.empty() ? "" : ", ") + std::string(attribute);
    });
    all += (all.empty() ? "" : "; ") + (one.empty() ? "-" : one);
  }
  return all;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_full_name_with_its_unit_and_time_is_sure) {
  BOOST_TEST(doubts("2023年，临江市茶叶产量12万吨，同比增长5%。") == "-; -");
}

BOOST_AUTO_TEST_CASE(a_name_that_ends_in_no_known_word_is_doubted) {
  BOOST_TEST(doubts("2023年，临江市呱呱叽叽达12万吨。") == "indicator");
}

BOOST_AUTO_TEST_CASE(a_name_of_pieces_is_doubted) {
  BOOST_TEST(doubts("2023年，临江市茶叶、蔬菜产量分别为12万吨和30万吨。") ==
             "indicator; -"); // the last one stands together
}

BOOST_AUTO_TEST_CASE(a_number_that_nothing_gives_a_unit_is_doubted) {
  BOOST_TEST(doubts("2023年，临江市消费者信心指数数据库存档 88。").find("value") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_report_that_says_nowhere_when_leaves_the_period_in_doubt) {
  BOOST_TEST(doubts("茶叶产量12万吨。") == "period");
}

BOOST_AUTO_TEST_CASE(another_place_than_the_reports_is_doubted) {
  const std::string all =
      doubts("临江市2023年统计公报\n\n2023年，临江市茶叶产量12万吨，临江市蔬菜产量30万吨。"
             "2023年，甘肃省蔬菜产量40万吨。\n");
  BOOST_TEST(all == "-; -; area");
}

BOOST_AUTO_TEST_CASE(one_place_named_in_two_ways_is_no_doubt) {
  BOOST_TEST(doubts("临江市2023年统计公报\n\n2023年，临江市茶叶产量12万吨。\n\n2023年，临江水果产量"
                    "30万吨。\n") == "-; -");
}

BOOST_AUTO_TEST_CASE(each_reason_is_of_an_attribute) {
  ri::Doubts doubts;
  BOOST_TEST(doubts.empty());
  doubts.add(ri::Doubt::NameBare);
  doubts.add(ri::Doubt::NameUnusual);
  doubts.add(ri::Doubt::AreaOther);
  std::string attributes;
  doubts.eachAttribute(
      [&](std::string_view attribute) { attributes += std::string(attribute) + ' '; });
  BOOST_TEST(attributes == "indicator area ");
  for (std::uint8_t reason = 0; reason < static_cast<std::uint8_t>(ri::Doubt::Size); ++reason)
    BOOST_TEST(!reasonOf(static_cast<ri::Doubt>(reason)).empty());
}
