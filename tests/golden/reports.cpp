#include "golden/reports.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace ri::test {
namespace {

std::vector<TestReport> reportsIn(const std::filesystem::path &folder) {
  std::vector<TestReport> reports;
  if (!std::filesystem::is_directory(folder))
    return reports;
  for (const auto &entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".txt")
      reports.push_back({entry.path(), bytesOf(entry.path())});
  std::sort(reports.begin(), reports.end(),
            [](const TestReport &a, const TestReport &b) { return a.file < b.file; });
  return reports;
}

} // namespace

std::string bytesOf(const std::filesystem::path &file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<TestReport> testReports() { return reportsIn(RI_SOURCE "/tests/golden/reports"); }
std::vector<TestReport> samples() { return reportsIn(RI_SOURCE "/../shared/samples"); }

} // namespace ri::test
