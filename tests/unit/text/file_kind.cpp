#include <string>

#include <boost/test/unit_test.hpp>

#include "text/file_kind.hpp"

using namespace std::string_literals;
using ri::FileKind;

namespace {

void check(const std::string &bytes, FileKind kind, const std::u16string &name = u"report.txt") {
  BOOST_TEST((ri::fileKindOf(bytes, name) == kind), bytes.substr(0, 60));
}

const std::string kZip = "PK\3\4"s + std::string(26, '\0');

} // namespace

BOOST_AUTO_TEST_CASE(formats_are_known_by_their_marks) {
  check(kZip + "[Content_Types].xml ... word/document.xml", FileKind::Docx);
  check(kZip + "mimetypeapplication/vnd.oasis.opendocument.textPK", FileKind::Odt);
  check("\xD0\xCF\x11\xE0....W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0\0\0"s, FileKind::Doc);
  check("{\\rtf1\\ansi", FileKind::Rtf);
  check("<?xml version='1.0'?>\n<office:document "
        "office:mimetype='application/vnd.oasis.opendocument.text'>",
        FileKind::FlatOdt);
  check("<!DOCTYPE HTML>\n<html>", FileKind::Page);
  check("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", FileKind::Page);
}

BOOST_AUTO_TEST_CASE(data_is_told_from_reports) {
  check(kZip + "[Content_Types].xml ... xl/workbook.xml", FileKind::Spreadsheet);
  check(kZip + "mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK", FileKind::Spreadsheet);
  check("\xD0\xCF\x11\xE0....W\0o\0r\0k\0b\0o\0o\0k\0\0\0"s, FileKind::Spreadsheet);
  check("產品,產量\n水泥,3\n", FileKind::Spreadsheet, u"/home/a/Output.CSV");
}

BOOST_AUTO_TEST_CASE(a_text_is_one_whatever_its_ending) {
  check("產值3億元。", FileKind::Text, u"report.docx");
  check("# 標題\n\n<b>產值</b>3億元。", FileKind::Text, u"report.md");
  check(kZip + "picture.png", FileKind::Text);
}

BOOST_AUTO_TEST_CASE(an_archive_tells_how_large_it_will_be) {
  const std::string entry =
      "PK\1\2"s + std::string(20, '\0') + "\0\0\0\x40"s + std::string(18, '\0');
  BOOST_TEST(ri::unpackedSize(kZip + entry + entry) == 0x80000000U);
  BOOST_TEST(ri::unpackedSize("PK\1\2"s) == 0U);
}
