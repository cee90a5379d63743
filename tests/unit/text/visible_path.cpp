#include <boost/test/unit_test.hpp>

#include "text/visible_path.hpp"
#include "workbook/sheet/utf.hpp"

using namespace ri;

BOOST_AUTO_TEST_SUITE(visible_path)

static std::string shown(std::u16string_view path, std::size_t most = 120) {
  return toUtf8(visiblePath(path, most));
}

BOOST_AUTO_TEST_CASE(a_plain_path_stays_as_it_is) {
  for (const char16_t *path :
       {u"/home/user/report.txt", u"/資料/瀋陽 2025.txt", u"/a b/100% #1 'x' \"y\".txt",
        u"/cafe\u0301/\u304B\u3099.txt", u"/\U00020BB7野/\U0001F600.txt", u""})
    BOOST_TEST(shown(path) == toUtf8(path));
}

BOOST_AUTO_TEST_CASE(nothing_breaks_the_line_or_turns_it_round) {
  BOOST_TEST(shown(u"/x/you\nThe file is safe\r\t.txt") ==
             "/x/you\\u000AThe file is safe\\u000D\\u0009.txt");
  BOOST_TEST(shown(u"/a\u2028b\u2029c\u0085d") == "/a\\u2028b\\u2029c\\u0085d");
  BOOST_TEST(shown(u"/\u202Etxt.exe\u2066\u200F\u061C") == "/\\u202Etxt.exe\\u2066\\u200F\\u061C");
}

BOOST_AUTO_TEST_CASE(nothing_is_unseen) {
  BOOST_TEST(shown(u"/a\u200Bb\u00ADc\uFEFFd\u3164e\uFE0Ff\u2800") ==
             "/a\\u200Bb\\u00ADc\\uFEFFd\\u3164e\\uFE0Ff\\u2800");
  BOOST_TEST(shown(u"/a\U000E0041") == "/a\\uDB40\\uDC41");
  BOOST_TEST(shown(u"/a\u3000b\u00A0c") == "/a\\u3000b\\u00A0c");
  BOOST_TEST(shown(u"/ a   b ") == "/\\u0020a \\u0020\\u0020b\\u0020");
  BOOST_TEST(shown(std::u16string(u"/\0/\xD800", 4)) == "/\\u0000/\\uD800");
}

BOOST_AUTO_TEST_CASE(what_looks_like_another_character_is_told_apart) {
  BOOST_TEST(shown(u"/x\u2215home\u2044you") == "/x\\u2215home\\u2044you");
  BOOST_TEST(shown(u"/x\\u000A") == "/x\\\\u000A");
}

BOOST_AUTO_TEST_CASE(a_long_path_is_shortened_in_the_middle) {
  BOOST_TEST(shown(u"/abcdefghij/klm.txt", 11) == "/abcd…m.txt");
  BOOST_TEST(shown(u"/abcdefghij", 11) == "/abcdefghij");
  // Neither an escape nor a character of two units is cut.
  BOOST_TEST(shown(u"/\n\U00020BB7\n\n\n\U00020BB7\n/", 5) == "/\\u000A…\\u000A/");
  const std::u16string deep = u"/home/" + std::u16string(5000, u'x') + u"/secret.txt";
  BOOST_TEST(visiblePath(deep).size() == 120u);
  BOOST_TEST(visiblePath(deep).find(u"/secret.txt") != std::u16string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
