// Any bytes become a report whose invariants hold, the same on every run; or they are refused. What
// becomes of it in a workbook is fuzz_refresh's: a plan takes ten times as long as a short text.
#include "fuzz/fuzz.hpp"
#include "fuzz/invariants.hpp"
#include "json_lines.hpp"
#include "model/read_error.hpp"
#include "read_report.hpp"

using ri::test::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  try {
    const std::string_view bytes = ri::test::viewOf(data, size);
    const ri::Report report = ri::readReport(bytes, {});
    require(ri::test::brokenIn(report));
    if (ri::cli::observationLines(report, "") !=
        ri::cli::observationLines(ri::readReport(bytes, {}), ""))
      require("a second run reads something else");
  } catch (const ri::ReadError &) { // refused
  }
  return 0;
}
