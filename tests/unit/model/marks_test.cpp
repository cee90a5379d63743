#include <boost/test/unit_test.hpp>

#include "model/marks.hpp"

using ri::unmarked;

BOOST_AUTO_TEST_CASE(marks_of_markdown_go) {
  BOOST_CHECK(unmarked(u"## **一、綜合** ##").words == u"一、綜合");
  BOOST_TEST(unmarked(u"## 綜合").level == 2);
  BOOST_CHECK(unmarked(u"**綜合**").words == u"綜合");
  BOOST_TEST(unmarked(u"**綜合**").level == 0);
  BOOST_CHECK(unmarked(u"C#").words == u"C#");
}

BOOST_AUTO_TEST_CASE(tags_of_html_go) {
  BOOST_CHECK(unmarked(u"<h3 class=\"a\"><b>綜合</b></h3>").words == u"綜合");
  BOOST_TEST(unmarked(u"<h3 class=\"a\"><b>綜合</b></h3>").level == 3);
  BOOST_TEST(unmarked(u"<hr>綜合").level == 0);
  BOOST_CHECK(unmarked(u"增幅<5%").words == u"增幅<5%");
  BOOST_CHECK(unmarked(u"<5% 與 >3%").words == u"<5% 與 >3%");
}

BOOST_AUTO_TEST_CASE(nothing_but_marks_leaves_nothing) {
  for (const char16_t *line : {u"", u"###", u"***", u"<br/>", u"<p></p>"})
    BOOST_TEST(unmarked(line).words.empty());
}
