#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

#include "model/period.hpp"

using ri::Period;

namespace {

Period period(std::string_view text) { return Period::parse(text).value(); }
Period::Kind kindOf(std::string_view text) { return period(text).kind(); }

} // namespace

BOOST_AUTO_TEST_CASE(reads_and_prints_iso_8601_as_far_as_it_is_said) {
  for (const char *text : {"2025", "2025-H1", "2025-Q3", "2025-09", "2025-09-15", "2021/2025",
                           "2025-01/2025-07", "2024-04/2025-03", "2024-09/2025-06-01", "-H2", "-Q1",
                           "--09", "--09-15", "---15", "--01/--09"})
    BOOST_TEST(period(text).toString() == text);
  BOOST_TEST(Period().toString().empty());
}

BOOST_AUTO_TEST_CASE(refuses_what_is_no_period) {
  for (const char *text : {"", "-", "25", "2025-", "2025-13", "2025-Q5", "2025-H0", "2025-9",
                           "2025-09-32", "2025-09-15 ", "2025/", "/2025", "year"})
    BOOST_TEST_CONTEXT(text) BOOST_TEST(!Period::parse(text));
}

BOOST_AUTO_TEST_CASE(tells_its_kind) {
  BOOST_TEST((Period().kind() == Period::Kind::None));
  BOOST_TEST((kindOf("2025") == Period::Kind::Year));
  BOOST_TEST((kindOf("2025-H1") == Period::Kind::Half));
  BOOST_TEST((kindOf("2025-Q3") == Period::Kind::Quarter));
  BOOST_TEST((kindOf("--09") == Period::Kind::Month));
  BOOST_TEST((kindOf("---15") == Period::Kind::Day));
  BOOST_TEST((kindOf("2025-01/2025-07") == Period::Kind::YearToDate));
  BOOST_TEST((kindOf("2024-07/2025-06") == Period::Kind::FiscalYear));
  BOOST_TEST((kindOf("2025-04/2025-09") == Period::Kind::FiscalHalf));
  BOOST_TEST((kindOf("2021/2025") == Period::Kind::Years));
  BOOST_TEST((kindOf("2025-05-03/2025-05-10") == Period::Kind::Span));
}

BOOST_AUTO_TEST_CASE(counts_months_over_the_turn_of_a_year) {
  BOOST_TEST(Period::ofMonth(2025, 0).toString() == "2024-12");
  BOOST_TEST(Period::ofQuarter(2025, 0).toString() == "2024-Q4");
}

BOOST_AUTO_TEST_CASE(goes_back_a_year) {
  BOOST_TEST(period("2025-H1").yearBefore().toString() == "2024-H1");
  BOOST_TEST(period("2024-04/2025-03").yearBefore().toString() == "2023-04/2024-03");
  BOOST_TEST(period("--09").yearBefore().empty());
}

BOOST_AUTO_TEST_CASE(holds_what_lies_in_it) {
  BOOST_TEST(period("2025").contains(period("2025-09-15")));
  BOOST_TEST(period("2025-Q3").contains(period("2025-07/2025-09")));
  BOOST_TEST(period("2025-H1").contains(period("2025-Q2")));
  BOOST_TEST(!period("2025-H1").contains(period("2025-01/2025-07")));
  BOOST_TEST(!period("2025-09").contains(period("2025")));
}
