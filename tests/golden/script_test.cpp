// Both scripts alike: a report and its conversion yield the same observations but for the script of
// their words. Converted by Debian's opencc; skipped where that is not installed.
#include <cstdio>
#include <cstdlib>

#include <boost/test/unit_test.hpp>

#include "golden/reports.hpp"
#include "json_lines.hpp"
#include "read_report.hpp"
#include "text/document.hpp"
#include "workbook/sheet/utf.hpp"

namespace {

/// The output of opencc with one of its configurations (t2s, s2t).
std::string converted(const std::filesystem::path &file, const std::string &configuration) {
  const std::string command = "opencc -c " + configuration + ".json -i '" + file.string() + "'";
  FILE *const pipe = popen(command.c_str(), "r");
  BOOST_REQUIRE(pipe != nullptr);
  std::string bytes;
  char piece[4096];
  for (std::size_t got = 0; (got = std::fread(piece, 1, sizeof piece, pipe)) > 0;)
    bytes.append(piece, got);
  BOOST_REQUIRE(pclose(pipe) == 0);
  return bytes;
}

/// What is read, a line an observation, with its words in the one script of the tables.
std::vector<std::string> readIn(const std::string &bytes) {
  std::vector<std::string> lines;
  std::string line;
  const std::string found = ri::cli::observationLines(ri::readReport(bytes, {}), "");
  for (const char byte : ri::toUtf8(ri::fold(ri::fromUtf8(found)))) {
    if (byte == '\n')
      lines.push_back(std::exchange(line, {}));
    else
      line += byte;
  }
  return lines;
}

} // namespace

BOOST_AUTO_TEST_CASE(both_scripts_yield_the_same) {
  if (std::system("command -v opencc >/dev/null") != 0) {
    BOOST_TEST_MESSAGE("opencc is not installed: skipped");
    return;
  }
  std::vector<ri::test::TestReport> reports = ri::test::testReports();
  for (ri::test::TestReport &sample : ri::test::samples())
    reports.push_back(std::move(sample));
  for (const auto &[file, bytes] : reports) {
    const std::vector<std::string> expected = readIn(bytes);
    for (const char *configuration : {"t2s", "s2t"}) {
      const std::vector<std::string> found = readIn(converted(file, configuration));
      BOOST_TEST(expected.size() == found.size(), file.filename() << " by " << configuration);
      for (std::size_t i = 0; i < std::min(expected.size(), found.size()); ++i)
        BOOST_TEST(expected[i] == found[i], file.filename() << " by " << configuration);
    }
  }
}
