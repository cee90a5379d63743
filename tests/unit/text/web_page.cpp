#include <boost/test/unit_test.hpp>

#include "text/web_page.hpp"

namespace {

void check(const std::u16string &page, const std::string &expected) {
  BOOST_TEST(ri::harmlessPage(page) == expected);
}

} // namespace

BOOST_AUTO_TEST_CASE(characters_need_no_encoding) {
  check(u"<p>產值3億元，&amp;升</p>",
        "<p>&#29986;&#20540;3&#20740;&#20803;&#65292;&amp;&#21319;</p>");
  check(u"𠮷", "&#134071;");
  check(u"3<5", "3&lt;5");
}

BOOST_AUTO_TEST_CASE(nothing_is_left_that_is_fetched) {
  check(
      u"<link rel=stylesheet href='http://a.example/s.css'><IMG SRC=\"http://a.example/p.png\">"
      u"<body background=\"http://a.example/b.png\"><p style='background:url(http://a.example/c)'>a"
      u"</p><iframe src=http://a.example/>b</iframe><a href='http://a.example/'>c</a>",
      "<body><p>a</p><a>c</a>");
}

BOOST_AUTO_TEST_CASE(what_is_no_text_goes_with_all_that_it_holds) {
  check(u"<script>if (a < b) document.write('<p>9</p>')</script><style>p { x: y }</style>"
        u"<nav><ul><li>8</li></ul></nav><!-- 7 --><!DOCTYPE html><p>a</p><script>6",
        "<p>a</p>");
}

BOOST_AUTO_TEST_CASE(hidden_elements_go_with_those_within) {
  check(u"<div style='display: none'>1<div>2</div>3</div><p hidden>4</p><p>a<p "
        u"style='display:none'>b",
        "<p>ab"); // without an end it hides nothing
}

BOOST_AUTO_TEST_CASE(spans_of_cells_are_kept) {
  check(u"<td class=x colspan=2 ROWSPAN='3' onclick=\"f()\">1</td>",
        "<td colspan=\"2\" rowspan=\"3\">1</td>");
}
