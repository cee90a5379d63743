#include <boost/test/unit_test.hpp>

#include "extract/series.hpp"

using namespace ri;

BOOST_AUTO_TEST_SUITE(series)

namespace {

/// Observations of one indicator unless said otherwise, one a ten characters of the text.
class Claims {
public:
  Observation &add(Measure measure, int value, Index sentence = 0) {
    Observation claim;
    claim.indicator = u"出口";
    claim.measure = measure;
    claim.sentence = sentence;
    claim.quantity.value = claim.quantity.written = value;
    claim.quantity.unit = measure == Measure::Growth ? "%" : "CNY";
    const auto begin = static_cast<std::uint32_t>(report_.observations.size() * 10);
    claim.quantity.quote = {begin, begin + 5};
    if (measure == Measure::Growth)
      claim.basis = Basis::YearOnYear;
    report_.observations.push_back(claim);
    return report_.observations.back();
  }
  std::vector<Series> gather() const { return gatherSeries(report_); }

private:
  Report report_;
};

} // namespace

BOOST_AUTO_TEST_CASE(level_and_its_growth_are_one_row) {
  Claims claims;
  claims.add(Measure::Level, 45);
  claims.add(Measure::Growth, 5);
  const std::vector<Series> rows = claims.gather();
  BOOST_REQUIRE(rows.size() == 1u);
  BOOST_TEST(rows[0].level == 0u);
  BOOST_TEST(rows[0].growth == 1u);
  BOOST_TEST(rows[0].lead() == 0u);
  BOOST_TEST(rows[0].ordinal == 1u);
}

BOOST_AUTO_TEST_CASE(year_on_year_goes_before_the_first_stated) {
  Claims claims;
  claims.add(Measure::Growth, 2).basis = Basis::PeriodOnPeriod;
  claims.add(Measure::Growth, 5);
  claims.add(Measure::Level, 45);
  const std::vector<Series> rows = claims.gather();
  BOOST_REQUIRE(rows.size() == 2u);
  BOOST_TEST(rows[0].growth == 0u); // its own row, in the order of the text
  BOOST_TEST(rows[0].level == kNone);
  BOOST_TEST(rows[1].level == 2u);
  BOOST_TEST(rows[1].growth == 1u);
}

BOOST_AUTO_TEST_CASE(growth_goes_to_the_amount_of_its_sentence) {
  Claims claims;
  claims.add(Measure::Level, 45, 1);
  claims.add(Measure::Level, 48, 2);
  claims.add(Measure::Growth, 5, 2);
  const std::vector<Series> rows = claims.gather();
  BOOST_REQUIRE(rows.size() == 2u);
  BOOST_TEST(rows[0].growth == kNone);
  BOOST_TEST(rows[1].growth == 2u);
}

BOOST_AUTO_TEST_CASE(stated_again_is_one_row_and_otherwise_the_next_ordinal) {
  Claims claims;
  claims.add(Measure::Level, 45, 1);
  claims.add(Measure::Level, 45, 2);
  claims.add(Measure::Level, 48, 3);
  const std::vector<Series> rows = claims.gather();
  BOOST_REQUIRE(rows.size() == 2u);
  BOOST_TEST(rows[0].level == 0u);
  BOOST_TEST(rows[1].level == 2u);
  BOOST_TEST(rows[1].ordinal == 2u);
}

BOOST_AUTO_TEST_CASE(rank_and_streak_take_no_growth) {
  for (const Measure measure : {Measure::Rank, Measure::Streak}) {
    Claims claims;
    claims.add(measure, 3);
    claims.add(Measure::Growth, 5);
    BOOST_TEST(claims.gather().size() == 2u);
  }
}

BOOST_AUTO_TEST_CASE(target_does_not_take_the_growth_that_was_reached) {
  Claims claims;
  claims.add(Measure::Level, 50).status = Status::Target;
  claims.add(Measure::Growth, 5);
  BOOST_TEST(claims.gather().size() == 2u);
}

BOOST_AUTO_TEST_CASE(other_period_area_or_indicator_is_another_row) {
  Claims claims;
  claims.add(Measure::Level, 45).period = *Period::parse("2025");
  claims.add(Measure::Level, 45).period = *Period::parse("2024");
  claims.add(Measure::Level, 45).area = u"河川市";
  claims.add(Measure::Level, 45).indicator = u"進口";
  BOOST_TEST(claims.gather().size() == 4u);
}

BOOST_AUTO_TEST_CASE(earlier_half_of_a_pair_is_the_stated_previous) {
  Claims claims;
  claims.add(Measure::Level, 72).baseOf = 1;
  claims.add(Measure::Level, 30);
  const std::vector<Series> rows = claims.gather();
  BOOST_REQUIRE(rows.size() == 2u);
  BOOST_TEST(rows[1].previous == 0u);
  BOOST_TEST(rows[0].previous == kNone);
}

BOOST_AUTO_TEST_SUITE_END()
