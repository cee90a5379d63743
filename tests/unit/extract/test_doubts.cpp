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
             "indicator; indicator"); // shared out, the last one too
}

BOOST_AUTO_TEST_CASE(a_number_that_nothing_gives_a_unit_is_doubted) {
  BOOST_TEST(doubts("2023年，临江市消费者信心指数数据库存档 88。").find("value") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_report_that_says_nowhere_when_has_no_period_to_doubt) {
  BOOST_TEST(doubts("茶叶产量12万吨。") == "-");
}

BOOST_AUTO_TEST_CASE(a_period_that_stands_in_passing_is_doubted) {
  BOOST_TEST(
      doubts("临江茶叶产量12万吨，同比增长5%，茶农一片欢喜。\n\n茶农表示，雨水以2023年最多。") ==
      "period; period");
  BOOST_TEST(doubts("2023年，临江茶叶产量12万吨，同比增长5%，茶农一片欢喜。") == "-; -");
}

BOOST_AUTO_TEST_CASE(a_noun_that_does_not_say_which_is_doubted) {
  BOOST_TEST(doubts("2023年，案件12宗。") == "indicator");
  BOOST_TEST(doubts("2023年，走私案件12宗。") == "-");
}

BOOST_AUTO_TEST_CASE(what_is_counted_without_a_word_of_what_became_of_it_is_doubted) {
  BOOST_TEST(doubts("2023年，全年12座大型桥梁。") == "indicator");
  BOOST_TEST(doubts("2023年，大型桥梁12座。") == "-");
}

BOOST_AUTO_TEST_CASE(a_percentage_that_no_word_calls_a_share_is_doubted) {
  BOOST_TEST(doubts("2023年，茶叶产量录得5%。") == "measure");
  BOOST_TEST(doubts("2023年，茶叶产量录得5%的升幅。") == "-");
  BOOST_TEST(doubts("2023年，茶叶合格率为95%。") == "-");
}

BOOST_AUTO_TEST_CASE(a_label_of_a_table_is_a_name) {
  BOOST_TEST(doubts("2023年产量（万吨）\n\n项目      2023年\n呱呱叽叽    12\n噜噜啦啦    30\n"
                    "嘟嘟嚓嚓    41\n")
                 .find("indicator") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_place_that_stands_in_passing_is_no_sure_home) {
  BOOST_TEST(doubts("2023年，茶叶产量12万吨。\n\n茶农去过临江市。临江市下雨，临江市风大。") ==
             "area");
  BOOST_TEST(doubts("2023年，临江市茶叶产量12万吨。\n\n茶农去过临江市。") == "-");
  BOOST_TEST(doubts("2023年，茶叶产量12万吨。\n\n茶农去过临江市。临江市下雨，临江市风大。\n\n"
                    "茶农也说临江市好。茶农都爱临江市。") == "-");
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
