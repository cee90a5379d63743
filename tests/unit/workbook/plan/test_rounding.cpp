#include <boost/test/unit_test.hpp>

#include "workbook/plan/rounding.hpp"

using namespace ri;

BOOST_AUTO_TEST_SUITE(rounding, *boost::unit_test::tolerance(1e-9))

BOOST_AUTO_TEST_CASE(half_a_unit_of_the_last_digit) {
  BOOST_TEST(roundedAs(33, u"33", false).rounding == 0.5);
  BOOST_TEST(roundedAs(43.5, u"43.5", false).rounding == 0.05);
  BOOST_TEST(roundedAs(1.4, u"1.40", false).rounding == 0.005);
  BOOST_TEST(roundedAs(3.2, u"三點二", false).rounding == 0.05);
  BOOST_TEST(roundedAs(1.4, u"1. 40", false).rounding == 0.005);
  BOOST_TEST(roundedAs(300, u"300", true).rounding == 15);
}

BOOST_AUTO_TEST_CASE(a_ratio_is_off_by_both_ends) {
  // 150 of 120: up to 150.5 / 119.5.
  BOOST_TEST(ratioTolerance({120, 0.5}, {150, 0.5}) == 100 * (150.5 / 119.5 - 150.0 / 120));
  BOOST_TEST(ratioTolerance({0, 0.5}, {150, 0.5}) == 0);
  BOOST_TEST(ratioTolerance(inUnitOf({72, 0.5}, 60), {30, 0.5}) ==
             100 * (30.5 / 4290 - 30.0 / 4320));
}

BOOST_AUTO_TEST_CASE(an_implied_value_is_off_by_value_and_growth) {
  // 500 up 25%: 499.5 to 500.5 up 24.5% to 25.5%.
  BOOST_TEST(impliedTolerance({500, 0.5}, {25, 0.5}) == 400 * (0.5 / 500 + 0.5 / 125));
  BOOST_TEST(impliedTolerance({500, 0.5}, {-100, 0.5}) == 0);
}

BOOST_AUTO_TEST_CASE(a_difference_is_off_by_both) {
  BOOST_TEST(differenceTolerance({12, 0.5}, {15.5, 0.05}) == 0.55);
}

BOOST_AUTO_TEST_SUITE_END()
