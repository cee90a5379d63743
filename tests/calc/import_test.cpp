// What the filter makes of a file: every encoding, every cell, and what is not ours.
#include <iconv.h>
#include <numeric>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <com/sun/star/document/XTypeDetection.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/table/CellContentType.hpp>

#include "calc/office.hpp"
#include "read_report.hpp"
#include "workbook/plan_workbook.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/import_facts.hpp"
#include "workbook/sheet/sheet_plan.hpp"

using namespace ri::test;
namespace data = boost::unit_test::data;

namespace {

constexpr const char *kFilter = "report_indicators";
const std::filesystem::path kReports = RI_SOURCE_DIR "/tests/golden/reports";

const Office &theOffice() {
  static const Office office;
  return office;
}

/// UTF-8 text in another encoding, by iconv's name.
std::string encoded(const std::string &text, const char *encoding) {
  const iconv_t converter = iconv_open(encoding, "UTF-8");
  BOOST_REQUIRE(converter != reinterpret_cast<iconv_t>(-1));
  std::string result(2 * text.size() + 4, '\0'); // no encoding here takes more
  char *in = const_cast<char *>(text.data());
  char *out = result.data();
  std::size_t inLeft = text.size();
  std::size_t outLeft = result.size();
  const std::size_t irreversible = iconv(converter, &in, &inLeft, &out, &outLeft);
  iconv_close(converter);
  BOOST_REQUIRE_MESSAGE(irreversible == 0, "not all of the text stands in " << encoding);
  result.resize(result.size() - outLeft);
  return result;
}

/// The document holds, cell by cell, what the core planned. As Calc returns it, a formula begins
/// with = and a text that begins with = does not.
void checkCells(const Document &document, const ri::SheetPlan &plan) {
  const std::string name = toUtf8(plan.title);
  const auto formulas = document.contents().at(name);
  const auto values = document.values(name);
  std::vector<std::uint32_t> positions(plan.headings.size());
  std::iota(positions.begin(), positions.end(), 0U);
  BOOST_REQUIRE(formulas.size() == plan.rows.size() + 1);
  BOOST_REQUIRE(formulas[0].size() == plan.headings.size());
  for (std::size_t c = 0; c < plan.headings.size(); ++c)
    BOOST_TEST(formulas[0][c] == toUtf8(plan.headings[c]));
  for (std::size_t r = 0; r < plan.rows.size(); ++r) {
    for (std::size_t c = 0; c < plan.rows[r].size(); ++c) {
      const ri::Cell &planned = plan.rows[r][c];
      const std::string &formula = formulas[r + 1][c];
      const css::uno::Any &value = values[r + 1][c];
      BOOST_TEST_CONTEXT(name << " row " << r + 2 << " column " << toUtf8(plan.headings[c])) {
        BOOST_TEST((formula.substr(0, 1) == "=") == (planned.kind == ri::CellKind::Formula));
        switch (planned.kind) {
        case ri::CellKind::Empty:
          BOOST_TEST(formula == "");
          break;
        case ri::CellKind::Text:
          BOOST_TEST(toUtf8(value.get<rtl::OUString>()) == toUtf8(planned.text));
          break;
        case ri::CellKind::Number:
          BOOST_TEST(value.get<double>() == planned.number);
          break;
        case ri::CellKind::Formula:
          BOOST_TEST(formula == toUtf8(ri::expandFormula(planned.text, plan.id, positions,
                                                         static_cast<std::uint32_t>(r) + 1)));
          break;
        case ri::CellKind::Calculated:
          BOOST_ERROR("a plan holds no formula that a document gave");
          break;
        }
      }
    }
  }
}

/// The three sheets that hold nothing of the file's place and the import's time.
void checkDocument(const Document &document, const std::string &utf8Text) {
  const ri::Report report = ri::readReport(utf8Text, {});
  BOOST_REQUIRE(report.series.size() > 10);
  ri::ImportFacts facts;
  facts.uiLanguage = "en-US";
  const ri::WorkbookPlan plan = ri::planWorkbook(report, facts);
  BOOST_TEST(document.sheetNames().size() == plan.sheets.size());
  for (const ri::SheetPlan &sheet : plan.sheets)
    if (sheet.id == ri::SheetId::Indicators || sheet.id == ri::SheetId::Comparisons ||
        sheet.id == ri::SheetId::Source)
      checkCells(document, sheet);
}

struct Case {
  const char *report, *encoding, *options;
  friend std::ostream &operator<<(std::ostream &out, const Case &c) {
    return out << c.report << " in " << c.encoding << " with '" << c.options << "'";
  }
};

} // namespace

BOOST_DATA_TEST_CASE(everyEncodingGivesTheCellsOfThePlan,
                     data::make({Case{"city-2025.txt", "UTF-8", ""},
                                 Case{"city-2025.txt", "UTF-16", ""},
                                 Case{"city-2025.txt", "UTF-16LE", ""},
                                 Case{"city-2025.txt", "UTF-16BE", "encoding=utf-16be"},
                                 Case{"city-2025.txt", "BIG5-HKSCS", ""},
                                 Case{"city-2025.txt", "BIG5-HKSCS", "encoding=big5"},
                                 Case{"city-2025.txt", "GB18030", ""},
                                 Case{"communique-2024.txt", "UTF-8", "encoding=utf-8,lang=zh"},
                                 Case{"communique-2024.txt", "UTF-16", ""},
                                 Case{"communique-2024.txt", "GB18030", ""},
                                 Case{"communique-2024.txt", "GB18030", "encoding=gb18030"}}),
                     sample) {
  const TemporaryFolder folder;
  const auto file = folder.path() / sample.report;
  const std::string text = readFile(kReports / sample.report);
  writeFile(file, encoded(text, sample.encoding));
  Document document = theOffice().open(file, kFilter, sample.options, true);
  checkDocument(document, text);
  document.close();
}

BOOST_AUTO_TEST_CASE(textStaysText) {
  const std::vector<std::string> lines{
      "=1+1", "出口總額800億元。", "+2，@SUM(A1)，-3", "'=4", "＝5+5", "-6", "@A1"};
  const TemporaryFolder folder;
  const auto file = folder.path() / "report.txt";
  std::string text;
  for (const std::string &line : lines)
    text += line + "\n\n";
  writeFile(file, text);
  Document document = theOffice().open(file, kFilter, {}, true);
  const auto range = document.named("rs_text");
  BOOST_REQUIRE(document.rows("rs_text") == static_cast<int>(lines.size()));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto cell = document.cell("rs_text", range.StartRow + static_cast<int>(i));
    BOOST_TEST((cell->getType() == css::table::CellContentType_TEXT), lines[i]);
    BOOST_TEST(document.shown("rs_text", range.StartRow + static_cast<int>(i)) == lines[i]);
  }
  document.close();
}

BOOST_AUTO_TEST_CASE(ordinaryTextAndCsvAreNotOurs) {
  const TemporaryFolder folder;
  writeFile(folder.path() / "table.csv", "name,value\n收入,12\n");
  writeFile(folder.path() / "text.txt", readFile(kReports / "city-2025.txt"));
  Document table = theOffice().open(folder.path() / "table.csv");
  BOOST_TEST(table.sheetNames() == std::vector<std::string>{"table"},
             boost::test_tools::per_element());
  BOOST_TEST(table.cell("table", 1, 1)->getValue() == 12);
  table.close();
  // Without Writer the office may refuse a text, or take it for a table; with us it does the same.
  const auto sheets = [&](const Office &office) {
    try {
      Document text = office.open(folder.path() / "text.txt");
      const auto names = text.isSpreadsheet() ? text.sheetNames() : std::vector<std::string>{};
      text.close();
      return names;
    } catch (const std::exception &) {
      return std::vector<std::string>{"refused"};
    }
  };
  // What is told of a file by its name alone.
  const auto types = [](const Office &office) {
    const css::uno::Reference<css::document::XTypeDetection> detection(
        office.context()->getServiceManager()->createInstanceWithContext(
            "com.sun.star.document.TypeDetection", office.context()),
        css::uno::UNO_QUERY_THROW);
    std::vector<std::string> result;
    for (const char *name : {"a.txt", "a.TXT", "a.csv", "a.tsv", "a.md", "a.xyz", "a"})
      result.push_back(toUtf8(detection->queryTypeByURL(fileUrl(std::string("/") + name))));
    return result;
  };
  const Office without(Office::Extension::Absent);
  BOOST_TEST(sheets(theOffice()) == sheets(without), boost::test_tools::per_element());
  BOOST_TEST(types(theOffice()) == types(without), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(badInputThroughTheFilterLeavesNoDocument) {
  const TemporaryFolder folder;
  const int documents = theOffice().documents();
  for (const std::string_view bytes : {"", "今天天氣很好。\n", "\x01\x02\x03\x04"}) {
    writeFile(folder.path() / "bad.txt", bytes);
    BOOST_CHECK_THROW(theOffice().open(folder.path() / "bad.txt", kFilter, {}, true),
                      std::exception);
    BOOST_TEST(theOffice().documents() == documents);
  }
}
