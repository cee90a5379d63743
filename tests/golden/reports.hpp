// The test reports, and the samples where they are.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ri::test {

struct TestReport {
  std::filesystem::path file;
  std::string bytes;
};

std::string bytesOf(const std::filesystem::path &file);
/// Sorted by name.
std::vector<TestReport> testReports();
/// Empty where there are none.
std::vector<TestReport> samples();

} // namespace ri::test
