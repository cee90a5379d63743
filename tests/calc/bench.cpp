// How long the office takes: importing a long report against loading the document that comes of it,
// refreshing it after one changed sentence against importing it, and how all that grows.
// bench [INDICATORS...]: 1000 and 10000 if none is named.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

#include <com/sun/star/sheet/XCalculatable.hpp>
#include <org/reportindicators/Reports.hpp>

#include "calc/imported.hpp"
#include "calc/long_report.hpp"
#include "calc/office.hpp"
#include "calc/process_usage.hpp"

namespace ri::test {
namespace {

/// Processor time of the office: what else the machine does counts less.
double seconds(const Office &office, const std::function<void()> &work) {
  const double begin = usageOf(office.process()).seconds;
  work();
  return usageOf(office.process()).seconds - begin;
}

/// Formulas that nothing has asked for yet are calculated here.
void calculate(const Document &document) {
  css::uno::Reference<css::sheet::XCalculatable>(document.spreadsheet(), css::uno::UNO_QUERY_THROW)
      ->calculate();
}

struct Times {
  double import = 0, load = 0, refresh = 0; ///< with all that they leave to be calculated
  double importCall = 0, refreshCall = 0;   ///< without that
  int rows = 0, comparisons = 0;
};

Times measure(const Office &office, int indicators) {
  constexpr int kRuns = 3; // the fastest counts
  const TemporaryFolder folder;
  const auto file = folder.path() / "report.txt";
  const auto saved = folder.path() / "report.ods";
  const auto reports = org::reportindicators::Reports::create(office.context());
  Times times{1e9, 1e9, 1e9, 1e9, 1e9};
  const std::string text = longReport(indicators);
  for (int run = 0; run < (indicators > 20000 ? 1 : kRuns); ++run) {
    writeFile(file, text);
    css::uno::Reference<css::uno::XInterface> component;
    const double importCall =
        seconds(office, [&] { component = reports->importReport(fileUrl(file), rtl::OUString()); });
    times.importCall = std::min(times.importCall, importCall);
    times.import = std::min(times.import,
                            importCall + seconds(office, [&] { calculate(Document(component)); }));
    Document document(component);
    times.rows = document.rows();
    times.comparisons = document.rows("rc_kind");
    document.store(saved, "calc8");
    writeFile(file, edited("增長", "增長1", text));
    const double refreshCall = seconds(office, [&] {
      if (reports->refresh(document.spreadsheet()).Changed != 1)
        std::abort();
    });
    times.refreshCall = std::min(times.refreshCall, refreshCall);
    times.refresh =
        std::min(times.refresh, refreshCall + seconds(office, [&] { calculate(document); }));
    document.close();
    times.load = std::min(times.load, seconds(office, [&] {
                            document = office.open(saved);
                            calculate(document);
                          }));
    document.close();
  }
  return times;
}

} // namespace
} // namespace ri::test

int main(int count, char **arguments) {
  using namespace ri::test;
  std::vector<int> sizes;
  for (int i = 1; i < count; ++i)
    sizes.push_back(std::atoi(arguments[i]));
  if (sizes.empty())
    sizes = {1000, 10000};
  const Office office;
  measure(office, 100); // fonts, libraries, caches
  std::printf("%8s %11s %9s %9s %9s %11s %14s %10s %13s\n", "rows", "comparisons", "import s",
              "load s", "refresh s", "import/load", "refresh/import", "calls only",
              "import us/row");
  for (const int size : sizes) {
    const Times times = measure(office, size);
    std::printf("%8d %11d %9.3f %9.3f %9.3f %11.2f %14.3f %10.3f %13.1f\n", times.rows,
                times.comparisons, times.import, times.load, times.refresh,
                times.import / times.load, times.refresh / times.import,
                times.refreshCall / times.importCall, times.import / times.rows * 1e6);
    std::fflush(stdout);
  }
}
