// How fast reports are read, stage by stage, with RE2 and ICU's word breaks on the same text as
// yardsticks. Bytes are those of the report in UTF-8.
//   cmake --preset release -DRI_BENCH=ON && cmake --build --preset release --target bench
//   build/release/tests/bench/bench
// The rate to hold a change against is that of bytes_to_observations/varied and its `of_icu`: one
// report that is repeated flatters two to three times, for the processor learns it by heart.
#include <algorithm>
#include <cstddef>
#include <ctime>
#include <deque>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <re2/re2.h>

#include "bench/shapes.hpp"
#include "bench/system_icu.hpp"
#include "bench/varied.hpp"
#include "golden/reports.hpp"
#include "model/read_error.hpp"
#include "quantity/scan_quantities.hpp"
#include "read_report.hpp"
#include "text/decode.hpp"
#include "text/document.hpp"
#include "workbook/sheet/utf.hpp"

namespace {

using ri::test::repeated;

constexpr std::size_t kMegabyte = 1'000'000;

/// The report named, or the first test report.
const std::string &report(const char *name) {
  static std::string city;
  static std::string shenyang;
  std::string &bytes = std::string(name) == "city-2025" ? city : shenyang;
  if (bytes.empty())
    for (const auto *list : {"reports", "samples"})
      for (auto &[file, content] :
           std::string(list) == "reports" ? ri::test::testReports() : ri::test::samples())
        if (file.stem() == name)
          bytes = content;
  return bytes;
}

void count(benchmark::State &state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) *
                          static_cast<std::int64_t>(state.iterations()));
}

void readReport(benchmark::State &state, const std::string &bytes) {
  for (auto _ : state)
    try {
      benchmark::DoNotOptimize(ri::readReport(bytes, {}));
    } catch (const ri::ReadError &) { // refused: counts too
    }
  count(state, bytes.size());
}

void decode(benchmark::State &state, const std::string &bytes) {
  for (auto _ : state)
    benchmark::DoNotOptimize(ri::decode(bytes, ""));
  count(state, bytes.size());
}

void structure(benchmark::State &state, const std::string &bytes) {
  const std::u16string text = ri::decode(bytes, "").text;
  for (auto _ : state)
    benchmark::DoNotOptimize(ri::structure(text));
  count(state, bytes.size());
}

void scanQuantities(benchmark::State &state, const std::string &bytes) {
  const ri::Document document = ri::structure(ri::decode(bytes, "").text);
  for (auto _ : state)
    benchmark::DoNotOptimize(ri::scanQuantities(document));
  count(state, bytes.size());
}

void numberPattern(benchmark::State &state, const std::string &bytes) {
  const re2::RE2 pattern("[0-9][0-9,.]*\\s*(?:萬億|億|萬)?(?:元|%|個百分點|人次|[個家項座條件])?");
  for (auto _ : state) {
    re2::StringPiece rest(bytes);
    std::size_t found = 0;
    while (re2::RE2::FindAndConsume(&rest, pattern))
      ++found;
    benchmark::DoNotOptimize(found);
  }
  count(state, bytes.size());
}

void wordBreaks(benchmark::State &state, const std::string &bytes) {
  const std::u16string text = ri::fromUtf8(bytes);
  if (ri::test::wordBreaks(text.substr(0, 100)) == 0) {
    state.SkipWithError("no ICU of the same version on this system");
    return;
  }
  for (auto _ : state)
    benchmark::DoNotOptimize(ri::test::wordBreaks(text));
  count(state, bytes.size());
}

/// What counts: many different reports, beside ICU's word breaks on the same ones in the same run.
/// `of_icu` is how many times as fast as these a report is read.
void varied(benchmark::State &state) {
  constexpr std::size_t kReports = 2000;
  static const std::vector<std::string> reports = ri::test::variedReports(kReports);
  std::size_t bytes = 0;
  std::vector<std::u16string> texts;
  for (const std::string &report : reports) {
    bytes += report.size();
    texts.push_back(ri::fromUtf8(report));
  }
  std::clock_t reading = 0;
  std::clock_t breaking = 0;
  for (auto _ : state) {
    const std::clock_t begin = std::clock();
    for (const std::string &report : reports)
      benchmark::DoNotOptimize(ri::readReport(report, {}));
    const std::clock_t read = std::clock();
    for (const std::u16string &text : texts)
      benchmark::DoNotOptimize(ri::test::wordBreaks(text));
    reading += read - begin;
    breaking += std::clock() - read;
    state.SetIterationTime(static_cast<double>(read - begin) / CLOCKS_PER_SEC);
  }
  count(state, bytes);
  state.counters["of_icu"] = static_cast<double>(breaking) / static_cast<double>(reading);
}

} // namespace

int main(int argc, char **argv) {
  benchmark::Initialize(&argc, argv);
  benchmark::RegisterBenchmark("bytes_to_observations/varied", varied)
      ->Unit(benchmark::kMillisecond)
      ->UseManualTime()
      ->MinTime(3);
  for (const char *name : {"city-2025", "shenyang-2025"}) {
    if (report(name).empty())
      continue; // the samples are not everywhere
    const std::string suffix = std::string("/") + name;
    static std::deque<std::string> texts; // outlive the runs
    const std::string &text = texts.emplace_back(repeated(report(name), kMegabyte));
    const auto add = [&](const char *what, auto function) {
      const auto run = [&text, function](benchmark::State &state) { function(state, text); };
      benchmark::RegisterBenchmark((what + suffix).c_str(), run)->Unit(benchmark::kMillisecond);
    };
    add("bytes_to_observations", readReport);
    add("decode", decode);
    add("structure", structure);
    add("quantities", scanQuantities);
    add("re2_number_and_unit", numberPattern);
    add("icu_word_breaks", wordBreaks);
    const auto large = [name](benchmark::State &state) {
      readReport(state, repeated(report(name), 64 * kMegabyte));
    };
    benchmark::RegisterBenchmark(("bytes_to_observations/64MB" + suffix).c_str(), large)
        ->Unit(benchmark::kMillisecond)
        ->Iterations(2);
  }
  // Shapes that must not be slower than their length tells; linear_test holds that they are not.
  const auto shape = [](const std::string &name, auto make) {
    const auto run = [make](benchmark::State &state) { readReport(state, make()); };
    benchmark::RegisterBenchmark(("shape/" + name).c_str(), run)
        ->Unit(benchmark::kMillisecond)
        ->Iterations(1);
  };
  shape("one line of 20 MB", [] {
    std::string line = repeated(report("city-2025"), 20 * kMegabyte);
    line.erase(std::remove(line.begin(), line.end(), '\n'), line.end());
    return line;
  });
  for (const ri::test::Shape &one : ri::test::shapes())
    shape(std::string(one.name),
          [&one] { return repeated(one.piece, 3 * kMegabyte, one.opening); });
  benchmark::RunSpecifiedBenchmarks();
}
