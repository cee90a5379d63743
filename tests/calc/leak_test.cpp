// What imports and refreshes leave behind in an office that goes on: no document, no open file, and
// no memory. calc_leak -- CYCLES: 60 of them if no number is given.
#include <algorithm>
#include <cstdlib>
#include <limits>
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

/// The office (7.4) keeps the glyphs of each text it laid out, for every document anew, and with
/// them fonts of documents that were closed, whoever made them: until it has 20 MB by its own
/// count, which does not know of the fonts and so is reached after hundreds of documents. Only with
/// a cache that is soon full does the memory tell what else is kept.
void keepFewGlyphs(const Office &office) {
  constexpr sal_Int64 kBytes = 100'000;
  office.set("/org.openoffice.Office.Common/Cache/Font", "GlyphsCacheSize", css::uno::Any(kBytes));
}

} // namespace

BOOST_AUTO_TEST_CASE(importsAndRefreshesLeaveNothing) {
  const Office office;
  keepFewGlyphs(office);
  const int documents = office.documents();
  const int third = cycles() / 3;
  // The least after any cycle of a third: after a single one, the heap gave more or less back.
  double before = std::numeric_limits<double>::max();
  double after = before;
  for (int cycle = 0; cycle < cycles(); ++cycle) {
    css::uno::Reference<css::uno::XAdapter> closed;
    {
      Imported it(office, kSmallReport + longReport(200));
      it.editFile("增長25%", "增長20%");
      BOOST_TEST_REQUIRE(it.refresh().Changed == 1);
      closed = css::uno::Reference<css::uno::XWeak>(it.document.model(), css::uno::UNO_QUERY_THROW)
                   ->queryAdapter();
      BOOST_TEST_REQUIRE(filesOpenIn(it.folder.path(), office.process()) == 0);
    }
    BOOST_TEST_REQUIRE(office.documents() == documents);
    BOOST_TEST_REQUIRE(isGone(closed), "something holds a closed document");
    const double now = usageOf(office.process()).megabytes;
    if (cycle >= cycles() - third)
      after = std::min(after, now);
    else if (cycle >= cycles() - 2 * third)
      before = std::min(before, now);
  }
  BOOST_TEST_MESSAGE("the last " << third << " of " << cycles() << " cycles: " << before << " to "
                                 << after << " MB");
  // In a short run the office's heap still fills, by 10 % seen; a document that stays is more.
  constexpr int kSettled = 300;
  BOOST_TEST(after <= before * (cycles() >= kSettled ? 1.05 : 1.2));
}
