// No shape of text makes reading slower than its length tells: eight times
// the text takes far less than the sixty-four times of a quadratic reader. CPU time, so that a busy
// machine does not count.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ctime>
#include <string>

#include "bench/shapes.hpp"
#include "model/read_error.hpp"
#include "read_report.hpp"
#include "workbook/plan_workbook.hpp"

namespace {

constexpr std::size_t kShort = 32'000;
constexpr std::size_t kTimes = 8;
constexpr double kMost = 24;         ///< times the short text's
constexpr double kUnmeasured = 0.05; ///< seconds that are too few to compare

double seconds(const std::string &bytes, void (*use)(const ri::Report &)) {
  double best = 1e9;
  for (int run = 0; run < 3; ++run) {
    const std::clock_t begin = std::clock();
    try {
      use(ri::readReport(bytes, {}));
    } catch (const ri::ReadError &) { // refused, as fast
    }
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return best;
}

void drop(const ri::Report &) {}
void plan(const ri::Report &report) { ri::planWorkbook(report, {}); }

void check(const ri::test::Shape &shape, void (*use)(const ri::Report &)) {
  const auto took = [&](std::size_t size) {
    return seconds(ri::test::repeated(shape.piece, size, shape.opening), use);
  };
  const double brief = took(kShort);
  const double full = took(kTimes * kShort);
  BOOST_TEST((full < kUnmeasured || full < kMost * brief),
             shape.name << ": " << brief << " s, " << kTimes << " times as long: " << full << " s");
}

} // namespace

BOOST_AUTO_TEST_CASE(every_shape_is_read_in_time_linear_in_its_length) {
  seconds("增5%", drop); // loads the tables
  for (const ri::test::Shape &shape : ri::test::shapes())
    check(shape, drop);
}

BOOST_AUTO_TEST_CASE(long_names_are_planned_in_time_linear_in_their_length) {
  check({"names of 2,000 characters", ri::test::kLongName}, plan);
  check({"one long name", "甲乙", "產值5億元，"}, plan);
}
