#include <boost/test/unit_test.hpp>

#include <new>
#include <stdexcept>
#include <string>

#include "model/attempt.hpp"
#include "model/read_error.hpp"

using ri::ReadError;

BOOST_AUTO_TEST_CASE(what_fails_is_undone_and_what_does_not_is_kept) {
  int value = 0;
  const auto undo = [&value] { value = -1; };
  ri::attempt([&value] { value = 1; }, undo);
  BOOST_TEST(value == 1);
  ri::attempt([] { throw std::out_of_range("substr"); }, undo);
  BOOST_TEST(value == -1);
}

BOOST_AUTO_TEST_CASE(want_of_memory_is_not_undone_but_told) {
  bool undone = false;
  BOOST_CHECK_THROW(ri::attempt([] { throw std::bad_alloc(); }, [&undone] { undone = true; }),
                    std::bad_alloc);
  BOOST_TEST(!undone);
}

BOOST_AUTO_TEST_CASE(whatever_a_reading_throws_is_a_read_error) {
  const auto kindOf = [](auto read) {
    try {
      ri::withReadErrors(read);
    } catch (const ReadError &error) {
      return error.kind;
    }
    return ReadError::Kind::NoNumber;
  };
  BOOST_TEST(ri::withReadErrors([] { return 5; }) == 5);
  BOOST_CHECK(kindOf([] { throw std::bad_alloc(); }) == ReadError::Kind::TooLarge);
  BOOST_CHECK(kindOf([] { throw std::out_of_range("substr"); }) == ReadError::Kind::Fault);
  BOOST_CHECK(kindOf([] { throw ReadError(ReadError::Kind::Binary, "binary"); }) ==
              ReadError::Kind::Binary);
}
