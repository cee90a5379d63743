// A formula is there to be read: its length, on every test report in every language.
#include <algorithm>
#include <string>

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

struct Lengths {
  std::size_t formulas = 0, characters = 0;
  std::u16string longest;

  void add(const std::u16string &formula) {
    ++formulas;
    characters += formula.size();
    if (formula.size() > longest.size())
      longest = formula;
  }
};

Lengths lengthsOf(const WorkbookPlan &plan) {
  Lengths lengths;
  for (const SheetPlan &sheet : plan.sheets) {
    std::vector<std::uint32_t> positions;
    for (std::uint32_t c = 0; c < columnsOf(sheet.id).size(); ++c)
      positions.push_back(c);
    for (std::uint32_t r = 0; r < sheet.rows.size(); ++r)
      for (const Cell &cell : sheet.rows[r])
        if (cell.kind == CellKind::Formula)
          lengths.add(expandFormula(cell.text, sheet.id, positions, sheet.headingRow + 1 + r));
    for (const PlacedCell &placed : sheet.placed)
      if (placed.cell.kind == CellKind::Formula)
        lengths.add(placed.cell.text);
  }
  return lengths;
}

} // namespace

BOOST_AUTO_TEST_CASE(formulas_are_short) {
  constexpr std::size_t kLongest = 250;
  constexpr std::size_t kMean = 80;
  for (const TestReport &report : testReports())
    for (const char *language : {"en-US", "zh-CN", "zh-TW"}) {
      ImportFacts facts;
      facts.url = u"file:///report.txt";
      facts.uiLanguage = language;
      const Lengths lengths = lengthsOf(planWorkbook(readReport(report.bytes, {}), facts));
      BOOST_TEST_CONTEXT(report.file << " in " << language) {
        BOOST_TEST(lengths.longest.size() <= kLongest, toUtf8(lengths.longest));
        BOOST_TEST(lengths.characters <= kMean * lengths.formulas);
      }
    }
}
