// What 元 without more is: told by the words that only one region's reports use.
#include <boost/test/unit_test.hpp>

#include <string_view>

#include "lexicon/lexicon.hpp"
#include "read_report.hpp"

namespace {

using namespace ri;

std::string_view unitOf(std::string_view text, std::string_view lang = "") {
  ReadOptions options;
  options.lang = lang;
  const Report report = readText(widen(text), options);
  return report.observations.empty() ? "" : report.observations.front().quantity.unit;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_words_of_a_region_tell_its_currency) {
  BOOST_TEST(unitOf("全年經常開支預計為三千億元，按年增加百分之四。") == "HKD");
  BOOST_TEST(unitOf("全年经常开支预计为三千亿元，按年增加百分之四。") == "HKD");
  BOOST_TEST(unitOf("本季稅後純益12億元，季增8.5%，每股盈餘2.4元。") == "TWD");
  BOOST_TEST(unitOf("本季税后纯益12亿元，季增8.5%，每股盈余2.4元。") == "TWD");
  BOOST_TEST(unitOf("規模以上工業利潤總額12億元，同比增長8.5%。") == "CNY");
  BOOST_TEST(unitOf("规模以上工业利润总额12亿元，同比增长8.5%。") == "CNY");
}

BOOST_AUTO_TEST_CASE(a_claim_about_a_place_is_in_its_money) {
  BOOST_TEST(unitOf("台灣門票平均為180元。") == "TWD");
  BOOST_TEST(unitOf("澳門門票平均為180元。") == "MOP");
  BOOST_TEST(unitOf("香港門票平均為$180。") == "HKD");
  BOOST_TEST(unitOf("新加坡門票平均為18元。") == "SGD");
  BOOST_TEST(unitOf("美國門票平均為$18。") == "USD");
  BOOST_TEST(unitOf("广州门票平均为18元。") == "CNY");
}

BOOST_AUTO_TEST_CASE(an_amount_of_money_needs_no_unit) {
  BOOST_TEST(unitOf("本港公司盈利12億，按年升5%。") == "HKD");
  BOOST_TEST(unitOf("公司市值45亿。") == "CNY");
  BOOST_TEST(unitOf("用户12亿。") == "1");
}

BOOST_AUTO_TEST_CASE(nothing_tells_and_renminbi_is_taken) {
  BOOST_TEST(unitOf("銷售額12億元。") == "CNY");
}

BOOST_AUTO_TEST_CASE(the_word_of_the_user_wins) {
  BOOST_TEST(unitOf("規模以上工業利潤總額12億元，同比增長8.5%。", "zh-TW") == "TWD");
}
