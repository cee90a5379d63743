#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <string>

#include "model/decimal.hpp"

using ri::Decimal;

namespace {

Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }

} // namespace

BOOST_AUTO_TEST_CASE(reads_and_prints_plain_numbers) {
  for (const char *text : {"0", "7", "-0.3", "1100000000000", "0.000001", "1.0753", "-13.5",
                           "1234567890123456789012345678901234", "0.1234567890123456789",
                           "1000000000000000000000000000000000000000"})
    BOOST_TEST(decimal(text).toString() == text);
  BOOST_TEST(decimal("+007.500").toString() == "7.5");
  BOOST_TEST(decimal("-0").toString() == "0");
  BOOST_TEST(Decimal(std::numeric_limits<std::int64_t>::min()).toString() ==
             "-9223372036854775808");
}

BOOST_AUTO_TEST_CASE(refuses_what_is_no_number_or_does_not_fit) {
  for (const char *text : {"", "-", ".", "1.", ".5", "1..2", "1.2.3", "1e3", " 1", "１"})
    BOOST_TEST(!Decimal::parse(text));
  BOOST_TEST(!Decimal::parse("12345678901234567890123456789012345")); // 35 digits
  BOOST_TEST(!Decimal::parse(std::string(100000, '1')));
  BOOST_TEST(!Decimal::parse("1" + std::string(7000, '0')));
  BOOST_TEST(!Decimal(1).scaled(6001));
  BOOST_TEST(!decimal("1234567890123456789012345678901234").plus(decimal("0.1")));
  BOOST_TEST(!decimal("1234567890123456789012345678901233")
                  .times(decimal("1234567890123456789012345678901233")));
  BOOST_TEST(!Decimal(1).dividedBy(Decimal()));
}

BOOST_AUTO_TEST_CASE(equal_values_are_equal) {
  BOOST_TEST((decimal("1.50") == decimal("01.5")));
  BOOST_TEST((decimal("2.3").scaled(8) == decimal("230000000")));
  BOOST_TEST((decimal("-0.0") == Decimal()));
  BOOST_TEST((decimal("1") != decimal("-1")));
}

BOOST_AUTO_TEST_CASE(calculates_exactly) {
  BOOST_TEST((decimal("0.1").plus(decimal("0.2")) == decimal("0.3")));
  BOOST_TEST((decimal("5").plus(decimal("-7.25")) == decimal("-2.25")));
  BOOST_TEST((decimal("-1").plus(decimal("1")) == Decimal()));
  BOOST_TEST((decimal("1.1").times(decimal("-0.3")) == decimal("-0.33")));
  // 2^99 × 5^40 is more than 128 bits before its tens are taken out.
  BOOST_TEST(
      (decimal("633825300114114700748351602688").times(decimal("9094947017729282379150390625")) ==
       decimal("576460752303423488").scaled(40)));
}

BOOST_AUTO_TEST_CASE(divides_to_the_end_or_rounds_half_even) {
  BOOST_TEST(Decimal(200).dividedBy(3)->toString() == "66.666666666666667");
  BOOST_TEST(Decimal(100).dividedBy(3)->toString() == "33.333333333333333");
  BOOST_TEST(Decimal(1).dividedBy(8)->toString() == "0.125");
  BOOST_TEST(Decimal(-6).dividedBy(3)->toString() == "-2");
  BOOST_TEST(Decimal(1).dividedBy(7, 3)->toString() == "0.143");
  BOOST_TEST(Decimal(0).dividedBy(7)->toString() == "0");
}

BOOST_AUTO_TEST_CASE(becomes_the_nearest_double) {
  BOOST_TEST(decimal("0.1").toDouble() == 0.1);
  BOOST_TEST(decimal("-12000000000000000").toDouble() == -1.2e16);
  BOOST_TEST(Decimal(1).scaled(-400)->toDouble() == 0.0);
}

BOOST_AUTO_TEST_CASE(very_large_and_small_numbers_are_printed_scientifically) {
  BOOST_TEST(Decimal(1).scaled(4000)->toString() == "1e+4000");
  BOOST_TEST(decimal("-1.25").scaled(-4000)->toString() == "-1.25e-4000");
}
