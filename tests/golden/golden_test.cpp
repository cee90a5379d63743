// What is read from each test report, held line by line: one line an observation. A change is
// looked at, then written by `UPDATE_GOLDEN=1 ctest -R golden`.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <boost/test/unit_test.hpp>

#include "golden/reports.hpp"
#include "json_lines.hpp"
#include "read_report.hpp"

namespace {

std::vector<std::string> linesOf(const std::string &text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);)
    lines.push_back(line);
  return lines;
}

/// The number behind "start": in a line; lines without one come last.
long startOf(const std::string &line) {
  const std::size_t at = line.find("\"start\": ");
  return at == std::string::npos ? -1 : std::atol(line.c_str() + at + 9);
}

bool isSet(const char *variable) {
  const char *value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

} // namespace

BOOST_AUTO_TEST_CASE(observations_are_as_they_were) {
  const bool update = isSet("UPDATE_GOLDEN");
  BOOST_TEST_REQUIRE(!(update && isSet("CI")), "goldens are not rewritten where CI is set");
  for (const auto &[file, bytes] : ri::test::testReports()) {
    const std::string found = ri::cli::observationLines(ri::readReport(bytes, {}), "");
    std::filesystem::path golden = file;
    golden.replace_extension(".extract.jsonl");
    if (update) {
      std::ofstream(golden, std::ios::binary) << found;
      continue;
    }
    const std::vector<std::string> now = linesOf(found);
    const std::vector<std::string> before = linesOf(ri::test::bytesOf(golden));
    std::size_t a = 0;
    std::size_t b = 0;
    while (a < before.size() || b < now.size()) {
      if (a < before.size() && b < now.size() && before[a] == now[b]) {
        ++a;
        ++b;
        continue;
      }
      const long wasAt = a < before.size() ? startOf(before[a]) : -1;
      const long isAt = b < now.size() ? startOf(now[b]) : -1;
      const bool was = wasAt >= 0 && (isAt < 0 || wasAt <= isAt);
      const bool is = isAt >= 0 && (wasAt < 0 || isAt <= wasAt);
      BOOST_ERROR(file.filename().string() << " at " << (was ? wasAt : isAt)
                                           << "\n  before: " << (was ? before[a] : "nothing")
                                           << "\n  now:    " << (is ? now[b] : "nothing"));
      a += was || wasAt < 0;
      b += is || isAt < 0;
    }
  }
}
