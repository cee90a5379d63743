#include <string>

#include <boost/test/unit_test.hpp>

#include "text/document.hpp"

BOOST_AUTO_TEST_CASE(traditional_and_wide_forms_fold_to_one) {
  BOOST_TEST((ri::fold(u"１．２萬億元，增長％　（約）") == u"1.2万亿元,增长% (约)"));
  BOOST_TEST((ri::fold(u"臺灣衞生綫裏裡羣週隻") == u"台湾卫生线里里群周只"));
  BOOST_TEST((ri::fold(u"￥￡～－") == u"¥£~-"));
}

BOOST_AUTO_TEST_CASE(what_columns_lines_and_ranges_need_stays) {
  BOOST_TEST((ri::fold(u"a\tb\r\n5%—6%〜7–8") == u"a\tb\r\n5%—6%〜7–8"));
}

BOOST_AUTO_TEST_CASE(folding_keeps_length_and_is_final) {
  std::u16string all;
  for (unsigned unit = 0; unit <= 0xFFFF; ++unit)
    all += static_cast<char16_t>(unit);
  const std::u16string once = ri::fold(all);
  BOOST_TEST(once.size() == all.size());
  BOOST_TEST((ri::fold(once) == once));
}
