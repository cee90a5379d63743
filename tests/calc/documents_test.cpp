// Reports as people have them: documents of Writer and pages of the web, by import, refresh and
// refusal.
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <org/reportindicators/ReportException.hpp>
#include <org/reportindicators/Reports.hpp>

#include "calc/imported.hpp"

using namespace ri::test;
using namespace std::string_literals;

namespace {

const Office &theOffice() {
  static const Office office;
  return office;
}

/// Styles, a list, a merged head, a note, a header, deleted and hidden text, a table of contents.
const std::string kDocument = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
 <style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
 <style:page-layout style:name="pm1"/>
 <text:list-style style:name="L1"><text:list-level-style-number text:level="1"
  style:num-format="1" style:num-suffix="."/></text:list-style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1">
 <style:header><text:p>河灣區統計簡報 第77期</text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text>
 <text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info>
  <dc:creator>x</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info>
  <text:p>紙張產量900萬噸。</text:p></text:deletion></text:changed-region></text:tracked-changes>
 <text:p text:style-name="Title">2025年河灣區工業簡報</text:p>
 <text:table-of-content text:name="T"><text:table-of-content-source text:outline-level="3"/>
  <text:index-body><text:p text:style-name="Contents_20_1">總體情況<text:tab/>88</text:p></text:index-body>
 </text:table-of-content>
 <text:h text:outline-level="1">總體情況</text:h>
 <text:p>全區工業增加值320億元，增長5.2%<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>
  <text:note-body><text:p>增長率按可比價格計算。</text:p></text:note-body></text:note>。<text:span
  text:style-name="Hidden">水泥產量999萬噸。</text:span><text:change text:change-id="c1"/></text:p>
 <text:h text:outline-level="2">主要產品</text:h>
 <text:list text:style-name="L1"><text:list-item><text:p>水泥產量120萬噸，增長3.5%；</text:p></text:list-item>
  <text:list-item><text:p>用電量36億千瓦時。</text:p></text:list-item></text:list>
 <text:p>單位：萬噸</text:p>
 <table:table table:name="T1"><table:table-column table:number-columns-repeated="4"/>
  <table:table-header-rows>
  <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>產品</text:p></table:table-cell>
   <table:table-cell table:number-columns-spanned="2"><text:p>2025年</text:p></table:table-cell>
   <table:covered-table-cell/><table:table-cell><text:p>2024年</text:p></table:table-cell></table:table-row>
  <table:table-row><table:covered-table-cell/><table:table-cell><text:p>產量</text:p></table:table-cell>
   <table:table-cell><text:p>同比增長(%)</text:p></table:table-cell>
   <table:table-cell><text:p>產量</text:p></table:table-cell></table:table-row>
  </table:table-header-rows>
  <table:table-row><table:table-cell><text:p>鋼材</text:p></table:table-cell>
   <table:table-cell><text:p>45</text:p></table:table-cell><table:table-cell><text:p>2.5</text:p></table:table-cell>
   <table:table-cell><text:p>43.9</text:p></table:table-cell></table:table-row>
  <table:table-row><table:table-cell><text:p>玻璃</text:p></table:table-cell>
   <table:table-cell><text:p/></table:table-cell><table:table-cell><text:p>-1.5</text:p></table:table-cell>
   <table:table-cell><text:p>7.3</text:p></table:table-cell></table:table-row>
 </table:table>
 <text:p>上述產品佔全區工業產值的四成。</text:p>
</office:text></office:body></office:document>
)";

/// Writer makes the other formats of it.
std::filesystem::path saved(const TemporaryFolder &folder, const std::string &document,
                            const std::string &ending, const char *filter) {
  const auto flat = folder.path() / "made.fodt";
  writeFile(flat, document);
  const auto file = folder.path() / ("report." + ending);
  const css::uno::Reference<css::frame::XStorable> opened(
      theOffice().desktop()->loadComponentFromURL(fileUrl(flat), "_blank", 0,
                                                  ri::calc::sequenceOf<css::beans::PropertyValue>(
                                                      {property("Hidden", css::uno::Any(true))})),
      css::uno::UNO_QUERY_THROW);
  opened->storeToURL(fileUrl(file),
                     ri::calc::sequenceOf<css::beans::PropertyValue>({property(
                         "FilterName", css::uno::Any(rtl::OUString::createFromAscii(filter)))}));
  css::uno::Reference<css::util::XCloseable>(opened, css::uno::UNO_QUERY_THROW)->close(true);
  return file;
}

/// A file, imported by a script.
struct Report {
  explicit Report(const std::filesystem::path &file)
      : reports(org::reportindicators::Reports::create(theOffice().context())),
        document(reports->importReport(fileUrl(file), {})) {}
  ~Report() { document.close(); }
  Report(const Report &) = delete;
  Report &operator=(const Report &) = delete;

  double number(std::string_view indicator, std::string_view column) const {
    const auto row = document.find("ri_indicator", indicator);
    return row ? document.cell(column, *row)->getValue() : -1;
  }
  std::string source() const {
    std::string text;
    for (int row = 1; row <= document.rows("rs_text"); ++row)
      text += document.shown("rs_text", row) + "\n";
    return text;
  }

  css::uno::Reference<org::reportindicators::XReports> reports;
  Document document;
};

bool holds(const std::string &text, const std::string &part) {
  return text.find(part) != std::string::npos;
}

struct Format {
  const char *ending, *filter;
};
std::ostream &operator<<(std::ostream &out, const Format &format) { return out << format.ending; }
const std::vector<Format> kFormats{{"fodt", "OpenDocument Text Flat XML"},
                                   {"odt", "writer8"},
                                   {"docx", "MS Word 2007 XML"},
                                   {"doc", "MS Word 97"},
                                   {"rtf", "Rich Text Format"}};

} // namespace

BOOST_DATA_TEST_CASE(aDocumentIsReadByItsStructure, kFormats, format) {
  const TemporaryFolder folder;
  const int documents = theOffice().documents();
  {
    const Report report(saved(folder, kDocument, format.ending, format.filter));
    const std::string source = report.source();
    BOOST_TEST_CONTEXT(source) {
      BOOST_TEST(report.number("工業增加值", "ri_value") == 320);
      BOOST_TEST(report.number("水泥產量", "ri_value") == 120);
      BOOST_TEST(report.number("用電量", "ri_value") == 36);
      BOOST_TEST(report.number("鋼材產量", "ri_value") == 45);
      BOOST_TEST(report.number("鋼材產量", "ri_growth") == 0.025);
      BOOST_TEST(holds(source, "# 2025年河灣區工業簡報\n"));
      BOOST_TEST(holds(source, "## 總體情況\n"));
      BOOST_TEST(holds(source, "### 主要產品\n"));
      BOOST_TEST(holds(source, "| 產品 | 2025年 | | 2024年 |\n"));
      BOOST_TEST(holds(source, "| | 產量 | 同比增長(%) | 產量 |\n"));
      BOOST_TEST(holds(source, "| 玻璃 | | -1.5 | 7.3 |\n"));
      BOOST_TEST(holds(source, "※ 增長率按可比價格計算。\n"));
      BOOST_TEST(holds(source, "[河灣區統計簡報 第77期](#)\n"));
      BOOST_TEST(!holds(source, "900"));
      BOOST_TEST(!holds(source, "999"));
      const auto section = report.document.find("ri_indicator", "水泥產量");
      BOOST_TEST_REQUIRE(section.has_value());
      BOOST_TEST(report.document.shown("ri_section", *section) == "主要產品");
    }
  }
  BOOST_TEST(theOffice().documents() == documents);
}

BOOST_AUTO_TEST_CASE(aRefreshReadsTheDocumentAgain) {
  const TemporaryFolder folder;
  const auto file = saved(folder, kDocument, "docx", "MS Word 2007 XML");
  const Report report(file);
  const auto untouched = report.reports->refresh(report.document.spreadsheet());
  BOOST_TEST(untouched.Changed + untouched.Added + untouched.Gone + untouched.Conflict == 0);
  const auto row = report.document.find("ri_indicator", "水泥產量");
  saved(folder, edited("水泥產量120", "水泥產量125", edited(">45<", ">46<", kDocument)), "docx",
        "MS Word 2007 XML");
  const auto counts = report.reports->refresh(report.document.spreadsheet());
  BOOST_TEST(counts.Changed == 2);
  BOOST_TEST(counts.Added + counts.Gone + counts.Conflict == 0);
  BOOST_TEST(report.document.cell("ri_value", *row)->getValue() == 125);
  BOOST_TEST(report.number("鋼材產量", "ri_value") == 46);
}

BOOST_AUTO_TEST_CASE(aSentenceOfADocumentIsEditedInSource) {
  const TemporaryFolder folder;
  const Report report(saved(folder, kDocument, "odt", "writer8"));
  const auto row = report.document.find("rs_text", "| 鋼材 | 45 | 2.5 | 43.9 |");
  BOOST_TEST_REQUIRE(row.has_value());
  write(report.document.cell("rs_text", *row), "| 鋼材 | 47 | 2.5 | 43.9 |");
  report.reports->refresh(report.document.spreadsheet());
  BOOST_TEST(report.number("鋼材產量", "ri_value") == 47);
}

BOOST_AUTO_TEST_CASE(aPageOfTheWebIsReadByItsStructure) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "report.html";
  writeFile(file,
            R"(<!DOCTYPE html><html><head><title>河灣區</title><meta charset="utf-8"></head><body>
<nav><ul><li>第8版</li></ul></nav><h1>2025年河灣區工業簡報</h1><h2>主要產品</h2>
<p>全區工業增加值320億元，<b>增長5.2%</b>。</p><p style="display:none">水泥產量999萬噸。</p>
<table border=1><tr><th rowspan=2>產品</th><th colspan=2>2025年</th></tr>
<tr><th>產量（萬噸）</th><th>同比增長（%）</th></tr>
<tr><td>鋼材</td><td>45</td><td>2.5</td></tr><tr><td>玻璃</td><td></td><td>-1.5</td></tr></table>
</body></html>)");
  const Report report(file);
  const std::string source = report.source();
  BOOST_TEST_CONTEXT(source) {
    BOOST_TEST(report.number("工業增加值", "ri_value") == 320);
    BOOST_TEST(report.number("鋼材產量", "ri_value") == 45);
    BOOST_TEST(report.number("鋼材產量", "ri_growth") == 0.025);
    BOOST_TEST(holds(source, "## 2025年河灣區工業簡報\n"));
    BOOST_TEST(holds(source, "### 主要產品\n"));
    BOOST_TEST(holds(source, "| 玻璃 | | -1.5 |\n"));
    BOOST_TEST(!holds(source, "999"));
    BOOST_TEST(!holds(source, "第8版"));
  }
}

BOOST_AUTO_TEST_CASE(aPageMayBeInAnotherEncoding) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "report.htm";
  // 全市水泥產量12萬噸。 in Big5
  writeFile(file,
            "<html><body><p>\xA5\xFE\xA5\xAB\xA4\xF4\xAA\x64\xB2\xA3\xB6\x71"
            "12\xB8\x55\xBE\xB7\xA1\x43"
            "</p><p>\xA5\xFE\xA5\xAB\xA4\xF4\xAA\x64\xB2\xA3\xB6\x71\xA1\x43</p></body></html>");
  const Report report(file);
  BOOST_TEST(report.number("水泥產量", "ri_value") == 12);
}

namespace {

/// Listens on this machine, and tells whether anybody called.
class Listener {
public:
  Listener() : socket_(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *const plain = reinterpret_cast<sockaddr *>(&address);
    BOOST_REQUIRE(bind(socket_, plain, size) == 0 && listen(socket_, 8) == 0);
    BOOST_REQUIRE(getsockname(socket_, plain, &size) == 0);
    url = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port)) + "/x.png";
  }
  ~Listener() { close(socket_); }
  Listener(const Listener &) = delete;
  Listener &operator=(const Listener &) = delete;
  bool called() const {
    usleep(500000); // a picture may be fetched a little later
    const int caller = accept(socket_, nullptr, nullptr);
    if (caller >= 0)
      close(caller);
    return caller >= 0;
  }
  std::string url;

private:
  int socket_;
};

} // namespace

BOOST_AUTO_TEST_CASE(nothingIsFetchedThatADocumentNames) {
  const TemporaryFolder folder;
  const Listener listener;
  const auto page = folder.path() / "report.html";
  writeFile(page, "<html><head><link rel='stylesheet' href='" + listener.url +
                      "'></head><body background='" + listener.url +
                      "'><p>水泥產量12萬噸。</p><img src='" + listener.url + "'><iframe src='" +
                      listener.url + "'></iframe></body></html>");
  BOOST_TEST(Report(page).number("水泥產量", "ri_value") == 12);
  BOOST_TEST(!listener.called());
  const auto flat = folder.path() / "report.fodt";
  writeFile(flat, edited("<text:p>上述",
                         "<text:p><draw:frame svg:width=\"2cm\" svg:height=\"2cm\"><draw:image "
                         "xlink:type=\"simple\" xlink:actuate=\"onLoad\" xlink:href=\"" +
                             listener.url + "\"/></draw:frame></text:p><text:p>上述",
                         kDocument));
  BOOST_TEST(Report(flat).number("水泥產量", "ri_value") == 120);
  BOOST_TEST(!listener.called());
}

BOOST_AUTO_TEST_CASE(whatIsNoReportIsRefusedWithAWord) {
  const TemporaryFolder folder;
  const auto reports = org::reportindicators::Reports::create(theOffice().context());
  const int documents = theOffice().documents();
  const auto refuses = [&](const std::string &name, const std::string &bytes, const char *word) {
    const auto file = folder.path() / name;
    if (!bytes.empty())
      writeFile(file, bytes);
    BOOST_TEST_CONTEXT(name) {
      BOOST_CHECK_EXCEPTION(reports->importReport(fileUrl(file), {}),
                            org::reportindicators::ReportException,
                            [&](const org::reportindicators::ReportException &error) {
                              BOOST_TEST_MESSAGE(toUtf8(error.Message));
                              return holds(toUtf8(error.Message), word);
                            });
      BOOST_TEST(theOffice().documents() == documents);
    }
  };
  const Document sheet = theOffice().create();
  sheet.store(folder.path() / "data.ods", "calc8");
  sheet.store(folder.path() / "data.xlsx", "Calc MS Excel 2007 XML");
  Document(sheet).close();
  refuses("data.ods", {}, "spreadsheet");
  refuses("data.xlsx", {}, "spreadsheet");
  refuses("data.csv", "產品,產量\n水泥,3\n", "spreadsheet");
  const std::string whole = readFile(saved(folder, kDocument, "docx", "MS Word 2007 XML"));
  refuses("cut.docx", whole.substr(0, whole.size() / 2), "damaged");
  refuses("empty.html", "<html><body><img src='a.png'></body></html>", "no text");
}
