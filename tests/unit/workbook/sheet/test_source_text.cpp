#include <boost/test/unit_test.hpp>

#include "workbook/sheet/source_text.hpp"
#include "workbook/sheet/utf.hpp"

using namespace ri;

BOOST_AUTO_TEST_SUITE(source_text)

BOOST_AUTO_TEST_CASE(what_files_drop_stands_escaped) {
  BOOST_TEST(toUtf8(escapeText(u"a\tb\rc\nd\\e")) == "a\\tb\\rc\\nd\\\\e");
  BOOST_TEST(toUtf8(escapeText(u"\u0001\u007f\u0085")) == "\\u0001\\u007f\\u0085");
  BOOST_TEST(toUtf8(escapeText(u"_x0041_ _x004_ _")) == "\\u005fx0041_ _x004_ _");
  BOOST_TEST(toUtf8(escapeText(u"𠮷\u3000")) == "𠮷\u3000");
  const std::u16string lone{u'a', char16_t{0xD842}, u'b', char16_t{0xDFB7}};
  BOOST_TEST(toUtf8(escapeText(lone)) == "a\\ud842b\\udfb7");
}

BOOST_AUTO_TEST_CASE(escaped_text_reads_back) {
  std::u16string all;
  for (std::uint32_t unit = 0; unit < 0x10000; ++unit)
    all += static_cast<char16_t>(unit);
  all += u"\\t\\u0041\\\\_x0009_";
  BOOST_TEST((unescapeText(escapeText(all)) == all));
  BOOST_TEST(toUtf8(unescapeText(u"a\\qb\\")) == "a\\qb\\");
  BOOST_TEST(toUtf8(unescapeText(u"\\u12")) == "\\u12");
}

BOOST_AUTO_TEST_CASE(label_is_one_line) {
  BOOST_TEST(toUtf8(labelText(u" a\tb\nc ")) == "a b c");
  BOOST_TEST(toUtf8(labelText(u"\t\n")) == "");
  BOOST_TEST(labelText(std::u16string(5000, u'x')).size() == 1000u);
}

BOOST_AUTO_TEST_CASE(long_sentences_are_cut_between_characters) {
  Report report;
  report.text = u"短。";
  const auto begin = static_cast<std::uint32_t>(report.text.size());
  report.text += u'a';
  for (int i = 0; i < 40000; ++i)
    report.text += u"𠮷";
  report.text += std::u16string(6000, u'\t');
  const auto end = static_cast<std::uint32_t>(report.text.size());
  report.sentences.resize(2);
  report.sentences[0].span = {0, begin};
  report.sentences[1].span = {begin, end};
  const std::vector<Piece> pieces = piecesOf(report);
  BOOST_TEST(pieces.size() == 4u);
  std::uint32_t next = 0;
  for (const Piece &piece : pieces) {
    BOOST_TEST(piece.span.begin == next);
    next = piece.span.end;
    const std::u16string text = escapeText(piece.span.in(report.text));
    BOOST_TEST(text.size() <= kPieceUnits);
    BOOST_TEST(text.find(u"\\ud") == std::u16string::npos);
  }
  BOOST_TEST(next == end);
}

BOOST_AUTO_TEST_SUITE_END()
