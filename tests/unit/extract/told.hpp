// What is read of a phrase, told in a line.
#pragma once

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "model/codes.hpp"
#include "read_report.hpp"

namespace ri::test {

inline Report read(std::string_view text) { return readText(widen(text), {}); }

inline std::string narrow(std::u16string_view text) {
  std::string bytes;
  for (const char16_t unit : text) {
    if (unit < 0x80) {
      bytes += static_cast<char>(unit);
    } else if (unit < 0x800) {
      bytes += static_cast<char>(0xC0 | (unit >> 6));
      bytes += static_cast<char>(0x80 | (unit & 0x3F));
    } else {
      bytes += static_cast<char>(0xE0 | (unit >> 12));
      bytes += static_cast<char>(0x80 | ((unit >> 6) & 0x3F));
      bytes += static_cast<char>(0x80 | (unit & 0x3F));
    }
  }
  return bytes;
}

/// "indicator measure value unit", one an observation, joined by "; ".
inline std::string claims(std::string_view text) {
  std::string all;
  for (const Observation &observation : read(text).observations) {
    if (!all.empty())
      all += "; ";
    all += narrow(observation.indicator) + ' ' + std::string(code(observation.measure)) + ' ' +
           observation.quantity.value.toString() + ' ' + std::string(observation.quantity.unit);
  }
  return all;
}

inline void expect(std::string_view text, std::string_view wanted) {
  BOOST_TEST_CONTEXT(text) BOOST_TEST(claims(text) == wanted);
}

inline std::string periods(std::string_view text) {
  std::string all;
  for (const Observation &observation : read(text).observations)
    all += (all.empty() ? "" : " ") +
           (observation.period.empty() ? "-" : observation.period.toString());
  return all;
}

inline std::string areas(std::string_view text) {
  std::string all;
  for (const Observation &observation : read(text).observations)
    all += (all.empty() ? "" : " ") + (observation.area.empty() ? "-" : narrow(observation.area));
  return all;
}

} // namespace ri::test
