// What must hold on every report: each numeral is accounted for, nothing overlaps, and reading
// twice gives the same.
#include <boost/test/unit_test.hpp>

#include "fuzz/invariants.hpp"
#include "golden/reports.hpp"
#include "json_lines.hpp"
#include "read_report.hpp"

namespace {

std::vector<ri::test::TestReport> allReports() {
  std::vector<ri::test::TestReport> reports = ri::test::testReports();
  for (ri::test::TestReport &sample : ri::test::samples())
    reports.push_back(std::move(sample));
  return reports;
}

} // namespace

BOOST_AUTO_TEST_CASE(every_number_is_accounted_for) {
  for (const auto &[file, bytes] : allReports()) {
    const ri::Report report = ri::readReport(bytes, {});
    const std::string broken = ri::test::brokenIn(report);
    BOOST_TEST(broken.empty(), file.filename().string() << ": " << broken);
    BOOST_TEST(!report.observations.empty(), file.filename());
  }
}

BOOST_AUTO_TEST_CASE(the_scan_alone_accounts_for_every_number_too) {
  for (const auto &[file, bytes] : allReports()) {
    const ri::Document document = ri::structure(ri::readReport(bytes, {}).text);
    const std::string uncut = ri::test::brokenIn(document);
    BOOST_TEST(uncut.empty(), file.filename().string() << ": " << uncut);
    const std::string unscanned = ri::test::brokenIn(document, ri::scanQuantities(document));
    BOOST_TEST(unscanned.empty(), file.filename().string() << ": " << unscanned);
  }
}

BOOST_AUTO_TEST_CASE(reading_twice_gives_the_same) {
  for (const auto &[file, bytes] : allReports()) {
    const std::string once = ri::cli::observationLines(ri::readReport(bytes, {}), "");
    BOOST_TEST((once == ri::cli::observationLines(ri::readReport(bytes, {}), "")), file.filename());
  }
}
