// Numbers that were left out, taken because the user says so.
#include <algorithm>

#include "extract/taken.hpp"
#include "told.hpp"

using namespace ri;
using namespace ri::test;

namespace {

/// "indicator value unit period" of the left-out number that contains `digits`.
std::string taken(std::string_view text, std::string_view digits) {
  const Report report = read(text);
  const auto found =
      std::find_if(report.leftOut.begin(), report.leftOut.end(), [&](const LeftOut &number) {
        return narrow(number.span.in(report.text)).find(digits) != std::string::npos;
      });
  if (found == report.leftOut.end())
    return "it is not left out";
  const std::optional<Observation> claim = takenNumber(report, *found);
  if (!claim)
    return "no number";
  BOOST_TEST(found->span.contains(claim->quantity.quote));
  BOOST_TEST(!claim->doubts.empty());
  return narrow(claim->indicator) + ' ' + claim->quantity.value.toString() + ' ' +
         std::string(claim->quantity.unit) + ' ' + claim->period.toString();
}

} // namespace

BOOST_AUTO_TEST_CASE(wordsBeforeTheNumberNameIt) {
  BOOST_TEST(taken("青河市2025年統計\n\n全年糧食產量50萬噸，展品有2噸級無人機。", "2噸") ==
             "展品 2 tonne 2025");
  BOOST_TEST(taken("青河市2025年統計\n\n全年糧食產量50萬噸。本屆展會是第12屆。", "12") ==
             "展會 12 1 2025");
}

BOOST_AUTO_TEST_CASE(wordsBehindItNameItWhereNoneStandBefore) {
  BOOST_TEST(taken("青河市2025年統計\n\n全年糧食產量50萬噸。5G基站、光纖已經建成。", "5G") ==
             "基站 5 1 2025");
}

BOOST_AUTO_TEST_CASE(itIsNamedByItselfWhereNoWordsAre) {
  BOOST_TEST(taken("青河市2025年統計\n\n全年糧食產量50萬噸。\n\n12\n", "12") == "12 12 1 2025");
}

BOOST_AUTO_TEST_CASE(whatIsNoNumberIsNotTaken) {
  const std::string digits(60, '7');
  BOOST_TEST(taken("青河市2025年統計\n\n全年糧食產量50萬噸。編號" + digits + "。", digits) ==
             "no number");
}

/// A long sentence full of numbers takes no longer a number than a short one.
BOOST_AUTO_TEST_CASE(onlyTheNearWordsAreLookedAt) {
  std::string text = "青河市2025年統計\n\n全年糧食產量50萬噸，";
  for (int i = 0; i < 500; ++i)
    text += "第" + std::to_string(i + 1) + "屆，";
  BOOST_TEST(taken(text + "完。", "499") != "no number");
}
