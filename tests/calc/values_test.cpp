// What the formulas compute and the cells show, after the office calculated all of it anew; the
// same once the document was saved, loaded, and the extension was removed.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <sstream>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <com/sun/star/sheet/XSheetOutline.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <org/reportindicators/Reports.hpp>

#include "calc/imported.hpp"

using namespace ri::test;
namespace data = boost::unit_test::data;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

const Office &theOffice() {
  static const Office office;
  return office;
}

const Office &anOfficeWithoutUs() {
  static const Office office(Office::Extension::Absent);
  return office;
}

std::vector<std::filesystem::path> goldenReports() {
  std::vector<std::filesystem::path> reports;
  for (const auto &entry :
       std::filesystem::directory_iterator(RI_SOURCE_DIR "/tests/golden/reports"))
    if (entry.path().extension() == ".txt")
      reports.push_back(entry.path());
  std::sort(reports.begin(), reports.end());
  return reports;
}

using Values = std::map<std::string, std::vector<std::vector<css::uno::Any>>>;

/// Of all sheets; without the empty rows and columns that a format adds at the end.
Values valuesOf(const Document &document) {
  Values values;
  for (const std::string &sheet : document.sheetNames())
    values[sheet] = document.values(sheet);
  return values;
}

/// An error has no value.
bool isError(const css::uno::Any &value) {
  rtl::OUString text;
  return !value.hasValue() || ((value >>= text) && text.startsWith("Err:"));
}

void checkNoError(const Values &values) {
  for (const auto &[sheet, rows] : values)
    for (std::size_t r = 0; r < rows.size(); ++r)
      for (std::size_t c = 0; c < rows[r].size(); ++c)
        BOOST_TEST(!isError(rows[r][c]), sheet << " row " << r + 1 << " column " << c + 1);
}

bool same(const css::uno::Any &a, const css::uno::Any &b) {
  double one = 0;
  double two = 0;
  if ((a >>= one) && (b >>= two))
    return std::abs(one - two) <= 1e-12 * std::max(std::abs(one), std::abs(two));
  return a == b;
}

void checkSame(const Values &before, const Values &after) {
  static const css::uno::Any empty{rtl::OUString()};
  for (const auto &[sheet, rows] : before) {
    const auto found = after.find(sheet);
    BOOST_REQUIRE_MESSAGE(found != after.end(), "no sheet " << sheet);
    for (std::size_t r = 0; r < rows.size(); ++r)
      for (std::size_t c = 0; c < rows[r].size(); ++c) {
        const bool there = r < found->second.size() && c < found->second[r].size();
        BOOST_TEST(same(rows[r][c], there ? found->second[r][c] : empty),
                   sheet << " row " << r + 1 << " column " << c + 1);
      }
  }
}

/// A line a cell that shows something, column by column: sheet, cell, text. What is folded is
/// opened, what is hidden shows nothing.
std::string shownCells(const Document &document) {
  std::string lines;
  for (const std::string &sheet : document.sheetNames()) {
    if (sheet == "Log" || sheet == "Base") // they know where the file is and what the time was
      continue;
    const auto rows = document.values(sheet);
    Reference<css::sheet::XSheetOutline>(document.sheet(sheet), UNO_QUERY_THROW)
        ->showLevel(1, css::table::TableOrientation_COLUMNS);
    const auto columns =
        Reference<css::table::XColumnRowRange>(document.sheet(sheet), UNO_QUERY_THROW)
            ->getColumns();
    const auto isShown = [&](int column) {
      return Reference<css::beans::XPropertySet>(columns->getByIndex(column), UNO_QUERY_THROW)
          ->getPropertyValue("IsVisible")
          .get<bool>();
    };
    for (int c = 0; c < static_cast<int>(rows.front().size()); ++c) {
      if (!isShown(c))
        continue;
      for (int r = 0; r < static_cast<int>(rows.size()); ++r) {
        const std::string text =
            toUtf8(Reference<css::text::XTextRange>(document.cell(sheet, c, r), UNO_QUERY_THROW)
                       ->getString());
        if (!text.empty())
          lines += sheet + "\t" + std::string(1, static_cast<char>('A' + c)) +
                   std::to_string(r + 1) + "\t" + text + "\n";
      }
    }
  }
  return lines;
}

bool isSet(const char *variable) {
  const char *value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

} // namespace

BOOST_AUTO_TEST_CASE(anErrorIsSeen) {
  Document document = theOffice().create();
  document.cell(document.sheetNames().front(), 0, 0)->setFormula("=1/0");
  BOOST_TEST(isError(document.values(document.sheetNames().front())[0][0]));
  document.close();
}

BOOST_DATA_TEST_CASE(everyReportComputesWithoutErrorAndTheSameEverywhere,
                     data::make(goldenReports()), report) {
  const TemporaryFolder folder;
  std::filesystem::copy_file(report, folder.path() / "report.txt");
  Document document(org::reportindicators::Reports::create(theOffice().context())
                        ->importReport(fileUrl(folder.path() / "report.txt"), rtl::OUString()));
  document.recalculate();
  const Values computed = valuesOf(document);
  checkNoError(computed);
  for (const auto &[ending, filter] :
       {std::pair(".ods", "calc8"), std::pair(".xlsx", "Calc MS Excel 2007 XML")})
    BOOST_TEST_CONTEXT(ending) {
      const auto saved = folder.path() / (std::string("saved") + ending);
      document.store(saved, filter);
      Document loaded = anOfficeWithoutUs().open(saved);
      loaded.recalculate();
      checkSame(computed, valuesOf(loaded));
      loaded.close();
    }
  document.close();
}

BOOST_AUTO_TEST_CASE(theCellsShowWhatTheyShowed) {
  const std::filesystem::path golden = RI_SOURCE_DIR "/tests/calc/values/county.tsv";
  const Imported it(theOffice(), readFile(RI_SOURCE_DIR "/tests/calc/values/county.txt"));
  it.document.recalculate();
  const std::string shown = shownCells(it.document);
  if (isSet("UPDATE_GOLDEN")) {
    BOOST_TEST_REQUIRE(!isSet("CI"), "goldens are not rewritten where CI is set");
    writeFile(golden, shown);
    return;
  }
  std::istringstream now(shown);
  std::istringstream before(readFile(golden));
  for (std::string is, was;;) {
    const bool more = static_cast<bool>(std::getline(now, is));
    const bool had = static_cast<bool>(std::getline(before, was));
    if (!more && !had)
      break;
    BOOST_TEST_REQUIRE((more ? is : "") == (had ? was : ""));
  }
}
