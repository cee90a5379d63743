#include <boost/test/unit_test.hpp>

#include "workbook/sheet/key.hpp"
#include "workbook/sheet/utf.hpp"

using namespace ri;

BOOST_AUTO_TEST_SUITE(key)

static Observation grain() {
  Observation lead;
  lead.indicator = u"糧食|產量*";
  lead.area = u"瀋陽";
  lead.period = *Period::parse("2025");
  lead.quantity.unit = "tonne";
  return lead;
}

BOOST_AUTO_TEST_CASE(stem_has_every_part_and_escapes_separator_and_wildcards) {
  BOOST_TEST(toUtf8(keyStem(3, grain())) == "3|糧食\\7c產量\\2a|瀋陽|2025|level||tonne|");
}

BOOST_AUTO_TEST_CASE(key_never_holds_the_value) {
  Observation other = grain();
  other.quantity.value = 7;
  other.quantity.written = 7;
  other.sentence = 9;
  BOOST_TEST(toUtf8(keyStem(1, other)) == toUtf8(keyStem(1, grain())));
}

BOOST_AUTO_TEST_CASE(key_splits_into_stem_and_ordinal) {
  std::u16string_view stem;
  std::uint32_t ordinal = 0;
  BOOST_TEST(splitKey(u"1|甲||2025|level||1|12", stem, ordinal));
  BOOST_TEST(toUtf8(stem) == "1|甲||2025|level||1|");
  BOOST_TEST(ordinal == 12u);
  BOOST_TEST(!splitKey(u"", stem, ordinal));
  BOOST_TEST(!splitKey(u"no key", stem, ordinal));
  BOOST_TEST(!splitKey(u"1|", stem, ordinal));
  BOOST_TEST(reportOfKey(u"12|甲|") == 12u);
  BOOST_TEST(reportOfKey(u"甲|") == 0u);
  BOOST_TEST(reportOfKey(u"") == 0u);
}

BOOST_AUTO_TEST_CASE(register_tells_keys_apart_that_differ_in_case_only) {
  KeyRegister keys;
  BOOST_TEST(toUtf8(keys.add(u"1|GDP|", 1)) == "1|GDP|1");
  BOOST_TEST(toUtf8(keys.add(u"1|gdp|", 1)) == "1|gdp|2");
  BOOST_TEST(toUtf8(keys.add(u"1|GDP|", 2)) == "1|GDP|3");
  BOOST_TEST(!keys.use(u"1|Gdp|3"));
  BOOST_TEST(keys.use(u"1|Gdp|4"));
}

BOOST_AUTO_TEST_SUITE_END()
