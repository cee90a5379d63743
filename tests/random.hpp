// Random cases that can be run again: each is made from a number, its seed.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <random>

#include <boost/test/framework.hpp>
#include <boost/test/results_collector.hpp>
#include <boost/test/tree/test_unit.hpp>

namespace ri::test {

class Dice {
public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  /// 0 to below `bound`.
  template <typename Int> Int below(Int bound) {
    return static_cast<Int>(engine_() % static_cast<std::uint64_t>(bound));
  }
  bool oneIn(int count) { return below(count) == 0; }
  template <typename List> auto &pick(List &list) { return list[below(std::size(list))]; }

private:
  std::mt19937_64 engine_;
};

/// The seeds from `first` to `last`.
struct Seeds {
  std::uint64_t first, last;
};

/// What the command line says behind `--`: the first and the last seed, or a single one.
inline Seeds seedsOr(Seeds otherwise) {
  const auto &suite = boost::unit_test::framework::master_test_suite();
  if (suite.argc < 2)
    return otherwise;
  const auto number = [&suite](int at) { return std::strtoull(suite.argv[at], nullptr, 10); };
  return {number(1), number(suite.argc > 2 ? 2 : 1)};
}

/// How many checks of the running test case have failed.
inline unsigned long failures() {
  const boost::unit_test::test_unit_id id = boost::unit_test::framework::current_test_case().p_id;
  return boost::unit_test::results_collector.results(id).p_assertions_failed;
}

} // namespace ri::test
