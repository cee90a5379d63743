// Any bytes become a report whose invariants hold, the same on every run, and a workbook; or they
// are refused.
#include "fuzz/fuzz.hpp"
#include "fuzz/invariants.hpp"
#include "json_lines.hpp"
#include "model/read_error.hpp"
#include "read_report.hpp"
#include "workbook/plan.hpp"

using ri::test::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  try {
    const std::string_view bytes = ri::test::viewOf(data, size);
    const ri::Report report = ri::readReport(bytes, {});
    require(ri::test::brokenIn(report));
    if (ri::cli::observationLines(report, "") !=
        ri::cli::observationLines(ri::readReport(bytes, {}), ""))
      require("a second run reads something else");
    ri::dumpPlan(ri::planWorkbook(report, {}));
  } catch (const ri::ReadError &) { // refused
  }
  return 0;
}
