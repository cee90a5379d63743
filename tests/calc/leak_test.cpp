// What imports and refreshes leave behind in an office that goes on: no document, and no memory.
// calc_leak -- CYCLES: 60 of them if no number is given.
#include <cstdlib>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include <com/sun/star/uno/XAdapter.hpp>
#include <com/sun/star/uno/XWeak.hpp>

#include "calc/imported.hpp"
#include "calc/long_report.hpp"
#include "calc/process_usage.hpp"

using namespace ri::test;

namespace {

int cycles() {
  const auto &suite = boost::unit_test::framework::master_test_suite();
  return suite.argc > 1 ? std::atoi(suite.argv[1]) : 60;
}

/// References travel over the pipe with some delay.
bool isGone(const css::uno::Reference<css::uno::XAdapter> &document) {
  constexpr int kTenths = 50;
  for (int i = 0; i < kTenths; ++i) {
    if (!document->queryAdapted().is())
      return true;
    usleep(100'000);
  }
  return false;
}

} // namespace

BOOST_AUTO_TEST_CASE(importsAndRefreshesLeaveNothing) {
  const Office office;
  const int documents = office.documents();
  const int third = cycles() / 3;
  double before = 0;
  for (int cycle = 0; cycle < cycles(); ++cycle) {
    if (cycle == cycles() - third)
      before = usageOf(office.process()).megabytes;
    css::uno::Reference<css::uno::XAdapter> closed;
    {
      Imported it(office, kSmallReport + longReport(200));
      it.editFile("增長25%", "增長20%");
      BOOST_TEST_REQUIRE(it.refresh().Changed == 1);
      closed = css::uno::Reference<css::uno::XWeak>(it.document.model(), css::uno::UNO_QUERY_THROW)
                   ->queryAdapter();
    }
    BOOST_TEST_REQUIRE(office.documents() == documents);
    BOOST_TEST_REQUIRE(isGone(closed), "something holds a closed document");
  }
  const double after = usageOf(office.process()).megabytes;
  BOOST_TEST_MESSAGE("the last " << third << " of " << cycles() << " cycles: " << before << " to "
                                 << after << " MB");
  // In a short run the office's own caches and heap still fill, by up to 6 % seen.
  constexpr int kSettled = 300;
  BOOST_TEST(after <= before * (cycles() >= kSettled ? 1.05 : 1.1));
}
