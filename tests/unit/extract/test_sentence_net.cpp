// A sentence whose reading fails: here because a number of it lies outside the text, which no scan
// gives.
#include <boost/test/unit_test.hpp>

#include <stdexcept>
#include <string>
#include <vector>

#include "extract/extract.hpp"
#include "extract/sentence_net.hpp"
#include "lexicon/lexicon.hpp"
#include "quantity/scan_quantities.hpp"
#include "text/document.hpp"

namespace {

using namespace ri;

constexpr SourceSpan kOutside{100'000, 100'001};

/// "indicator value" or "quote reason", one a line, of a report in which the bare number `broken`
/// lies outside the text.
std::string readBroken(std::string_view text, std::u16string_view broken) {
  const Document document = structure(widen(text));
  Scan scan = scanQuantities(document);
  for (Quantity &quantity : scan.quantities)
    if (quantity.quote.in(document.text) == broken)
      quantity.number = kOutside;
  Report report;
  extractObservations(document, std::move(scan), {}, report);
  std::string all;
  for (const Observation &observation : report.observations)
    all += std::string(observation.quantity.value.toString()) + ' ' +
           std::string(observation.quantity.unit) + " sentence " +
           std::to_string(observation.sentence) + '\n';
  for (const LeftOut &item : report.leftOut)
    all += "at " + std::to_string(item.span.begin) + ' ' + std::string(code(item.reason)) + '\n';
  return all;
}

} // namespace

BOOST_AUTO_TEST_CASE(one_that_fails_costs_its_own_numbers_alone) {
  BOOST_TEST(
      readBroken("煤炭產量5萬噸。鋼鐵產量6萬噸，指數77，銅產量8萬噸。鋁產量9萬噸。", u"77") ==
      "50000 tonne sentence 0\n90000 tonne sentence 2\n"
      "at 12 not-understood\nat 18 not-understood\nat 24 not-understood\n");
}

BOOST_AUTO_TEST_CASE(nothing_stays_of_one_that_fails_nor_is_tied_to_it) {
  Claims claims;
  std::vector<LeftOut> leftOut;
  const Document document = structure(u"煤炭5萬噸。鋼鐵6萬噸。鋁7萬噸。");
  const Scan scan = scanQuantities(document);
  SentenceNet net(scan, claims, leftOut);
  BOOST_TEST(net.read(document.sentences[0].span, [&] { claims.push_back({}); }));
  const auto fails = [&] {
    claims.push_back({});
    claims[0].observation.baseOf = 1; // tied to one that goes
    leftOut.push_back({{0, 1}, LeftOutReason::Unmeasured, "before it failed"});
    throw std::out_of_range("substr");
  };
  BOOST_TEST(!net.read(document.sentences[1].span, fails));
  BOOST_TEST(claims.size() == 1u);
  BOOST_TEST(claims[0].observation.baseOf == kNone);
  BOOST_TEST_REQUIRE(leftOut.size() == 1u);
  BOOST_CHECK(leftOut[0].reason == LeftOutReason::NotUnderstood);
  BOOST_CHECK(leftOut[0].span.in(document.text) == u"6萬噸");
}
