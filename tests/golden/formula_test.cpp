// A formula is there to be read: its length, on every test report in every language; and it does
// nothing but calculate, whatever the report says.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "golden/reports.hpp"
#include "read_report.hpp"
#include "workbook/plan_workbook.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/utf.hpp"

using namespace ri;
using namespace ri::test;

namespace {

std::vector<std::u16string> formulasOf(const WorkbookPlan &plan) {
  std::vector<std::u16string> formulas;
  for (const SheetPlan &sheet : plan.sheets) {
    std::vector<std::uint32_t> positions;
    for (std::uint32_t c = 0; c < columnsOf(sheet.id).size(); ++c)
      positions.push_back(c);
    for (std::uint32_t r = 0; r < sheet.rows.size(); ++r)
      for (const Cell &cell : sheet.rows[r])
        if (cell.kind == CellKind::Formula)
          formulas.push_back(
              expandFormula(cell.text, sheet.id, positions, sheet.headingRow + 1 + r));
    for (const PlacedCell &placed : sheet.placed)
      if (placed.cell.kind == CellKind::Formula)
        formulas.push_back(placed.cell.text);
  }
  return formulas;
}

std::vector<std::u16string> formulasOf(const std::string &bytes, const std::string &language) {
  ImportFacts facts;
  facts.url = u"file:///report.txt";
  facts.uiLanguage = language;
  return formulasOf(planWorkbook(readReport(bytes, {}), facts));
}

/// Functions that calculate, or look something up in the document.
const std::set<std::u16string> kFunctions = {
    u"ABS",        u"AND",      u"CELL",     u"COUNT",      u"COUNTA",  u"COUNTIF", u"COUNTIFS",
    u"DATE",       u"FIND",     u"FIXED",    u"IF",         u"IFERROR", u"IFNA",    u"INDEX",
    u"INT",        u"ISNUMBER", u"LARGE",    u"LEFT",       u"LEN",     u"MATCH",   u"MAX",
    u"MID",        u"MIN",      u"NOT",      u"OR",         u"RANK",    u"RIGHT",   u"ROUND",
    u"ROW",        u"ROWS",     u"SMALL",    u"SUBSTITUTE", u"SUM",     u"SUMIF",   u"SUMIFS",
    u"SUMPRODUCT", u"TEXT",     u"TEXTJOIN", u"TRIM",       u"YEAR"};

/// A formula without its texts, but for those that say where a link leads.
std::u16string withoutTexts(const std::u16string &formula) {
  std::u16string bare;
  for (std::size_t i = 0; i < formula.size(); ++i) {
    bare += formula[i];
    if (formula[i] != u'"')
      continue;
    const std::size_t end = formula.find(u'"', i + 1);
    BOOST_REQUIRE(end != std::u16string::npos);
    if (formula.compare(i, 4, u"\"#\"&") == 0)
      bare += u'#';
    bare += u'"';
    i = end;
  }
  return bare;
}

bool isNameCharacter(char16_t c) {
  return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') ||
         c == u'.' || c == u'_';
}

/// Whether the text goes on at `from` with a place in the document.
bool leadsInside(const std::u16string &bare, std::size_t from) {
  for (const std::u16string_view opening : {u"\"#\"&", u"IFERROR(\"#\"&"})
    if (bare.compare(from, opening.size(), opening) == 0)
      return true;
  return false;
}

/// Functions of the list alone, links into the document alone, no other file and no server.
bool onlyCalculates(const std::u16string &formula) {
  const std::u16string bare = withoutTexts(formula);
  for (std::size_t open = bare.find(u'('); open != std::u16string::npos;
       open = bare.find(u'(', open + 1)) {
    std::size_t begin = open;
    while (begin > 0 && isNameCharacter(bare[begin - 1]))
      --begin;
    const std::u16string name = bare.substr(begin, open - begin);
    if (!name.empty() && kFunctions.count(name) == 0 &&
        !(name == u"HYPERLINK" && leadsInside(bare, open + 1)))
      return false;
  }
  for (const char16_t *other : {u"|", u"file:", u"#REF!"})
    if (bare.find(other) != std::u16string::npos)
      return false;
  return true;
}

} // namespace

BOOST_AUTO_TEST_CASE(formulas_are_short) {
  constexpr std::size_t kLongest = 250;
  constexpr std::size_t kMean = 80;
  for (const TestReport &report : testReports())
    for (const char *language : {"en-US", "zh-CN", "zh-TW"}) {
      std::size_t characters = 0;
      std::u16string longest;
      const std::vector<std::u16string> formulas = formulasOf(report.bytes, language);
      for (const std::u16string &formula : formulas) {
        characters += formula.size();
        longest = std::max(longest, formula,
                           [](const auto &a, const auto &b) { return a.size() < b.size(); });
      }
      BOOST_TEST_CONTEXT(report.file << " in " << language) {
        BOOST_TEST(longest.size() <= kLongest, toUtf8(longest));
        BOOST_TEST(characters <= kMean * formulas.size());
      }
    }
}

BOOST_AUTO_TEST_CASE(what_does_more_than_calculate_is_told) {
  BOOST_TEST(onlyCalculates(u"=ROUND(A1*(1+B2);0)&\"WEBSERVICE(x)\""));
  BOOST_TEST(onlyCalculates(u"=HYPERLINK(\"#\"&CELL(\"ADDRESS\";A1);\"S1\")"));
  BOOST_TEST(!onlyCalculates(u"=HYPERLINK(\"http://\"&A1;\"S1\")"));
  BOOST_TEST(!onlyCalculates(u"=HYPERLINK(A1;\"S1\")"));
  BOOST_TEST(!onlyCalculates(u"=IF(A1;WEBSERVICE(\"http://x\");0)"));
  BOOST_TEST(!onlyCalculates(u"=cmd|'/c calc'!A1"));
  BOOST_TEST(!onlyCalculates(u"='file:///etc/passwd'#$Sheet1.A1"));
  BOOST_TEST(!onlyCalculates(u"=SUM(#REF!)"));
}

BOOST_AUTO_TEST_CASE(formulas_only_calculate) {
  std::vector<TestReport> reports = testReports();
  TestReport hostile;
  hostile.file = "every line a formula";
  for (const char *sign : {"=", "+", "-", "@", "＝", "\t=", "'=", "{=", "&[Page]="})
    hostile.bytes +=
        std::string(sign) + "WEBSERVICE(\"http://x/\")\"&cmd|'/c calc'!A1產值5億元，增長3%。\n";
  reports.push_back(hostile);
  for (const TestReport &report : reports)
    BOOST_TEST_CONTEXT(report.file)
  for (const std::u16string &formula : formulasOf(report.bytes, "zh-TW"))
    BOOST_TEST(onlyCalculates(formula), toUtf8(formula));
}
