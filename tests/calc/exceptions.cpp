// Boost.Test tells what a UNO exception says.
#include <boost/test/unit_test.hpp>
#include <boost/test/unit_test_monitor.hpp>

#include <com/sun/star/uno/Exception.hpp>

#include "calc/office/uno_text.hpp"

namespace {

struct TellUnoExceptions {
  TellUnoExceptions() {
    boost::unit_test::unit_test_monitor_t::instance()
        .register_exception_translator<css::uno::Exception>(
            [](const css::uno::Exception &error) { BOOST_ERROR(ri::calc::toUtf8(error.Message)); });
  }
};

} // namespace

BOOST_TEST_GLOBAL_CONFIGURATION(TellUnoExceptions);
