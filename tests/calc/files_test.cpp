// A document lives on: computed, saved, loaded, and in an office without the extension.
#include <cmath>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "calc/imported.hpp"

using namespace ri::test;
namespace data = boost::unit_test::data;

namespace {

const Office &theOffice() {
  static const Office office;
  return office;
}

struct Format {
  const char *name, *ending, *filter;
  friend std::ostream &operator<<(std::ostream &out, const Format &f) { return out << f.name; }
};
const std::vector<Format> kFormats{{"ods", ".ods", "calc8"},
                                   {"xlsx", ".xlsx", "Calc MS Excel 2007 XML"}};

/// No formula of any sheet ends in an error; returns how many there are.
int checkFormulas(const Document &document) {
  int count = 0;
  for (const auto &[name, formulas] : document.contents()) {
    const auto values = document.values(name);
    for (std::size_t row = 0; row < formulas.size(); ++row) {
      for (std::size_t column = 0; column < formulas[row].size(); ++column) {
        if (formulas[row][column].substr(0, 1) != "=")
          continue;
        ++count;
        BOOST_TEST(values[row][column].hasValue(), // an error has none
                   name << " row " << row + 1 << " column " << column + 1 << ": "
                        << formulas[row][column]);
      }
    }
  }
  return count;
}

/// Each row's formulas against the numbers that they are made of; returns how many rows have a
/// previous value.
int checkArithmetic(const Document &document) {
  const auto range = document.named("ri_value");
  const auto values = document.values("Indicators");
  const auto columnOf = [&](const char *name) {
    return static_cast<std::size_t>(document.named(name).StartColumn);
  };
  const std::size_t indicator = columnOf("ri_indicator"), measure = columnOf("ri_measure"),
                    value = columnOf("ri_value"), multiplier = columnOf("ri_multiplier"),
                    baseValue = columnOf("ri_base_value"), growth = columnOf("ri_growth"),
                    previous = columnOf("ri_previous"), change = columnOf("ri_change");
  const auto close = [](double a, double b) { return std::abs(a - b) <= 1e-12 * std::abs(b); };
  int previousValues = 0;
  for (int r = range.StartRow; r <= range.EndRow; ++r) {
    const std::vector<css::uno::Any> &row = values[static_cast<std::size_t>(r)];
    const auto number = [&](std::size_t column) {
      double result = NAN; // of a text
      row[column] >>= result;
      return result;
    };
    BOOST_TEST_CONTEXT("row " << r + 1 << " " << toUtf8(row[indicator].get<rtl::OUString>())) {
      if (row[measure] == css::uno::Any(toOUString(std::string_view("growth")))) {
        BOOST_TEST(std::isnan(number(baseValue)));
        continue;
      }
      BOOST_TEST(close(number(baseValue), number(value) * number(multiplier)));
      if (std::isnan(number(previous)))
        continue;
      ++previousValues;
      if (!std::isnan(number(growth)))
        BOOST_TEST(close(number(previous), number(value) / (1 + number(growth))));
      BOOST_TEST(close(number(change), number(value) - number(previous)));
    }
  }
  return previousValues;
}

} // namespace

BOOST_DATA_TEST_CASE(everyFormulaComputes, data::make({"city-2025.txt", "communique-2024.txt"}),
                     name) {
  Document document =
      theOffice().open(std::filesystem::path(RI_SOURCE_DIR "/tests/golden/reports") / name,
                       "report_indicators", {}, true);
  document.recalculate();
  BOOST_TEST(checkFormulas(document) > 50);
  BOOST_TEST(checkArithmetic(document) > 10);
  document.close();
}

BOOST_AUTO_TEST_CASE(theValuesOfASmallReport) {
  const Imported it(theOffice());
  it.document.recalculate();
  checkFormulas(it.document);
  BOOST_TEST(it.number("地區生產總值", "ri_base_value") == 5e11);
  BOOST_TEST(it.number("地區生產總值", "ri_previous") == 4000);
  BOOST_TEST(it.number("地區生產總值", "ri_change") == 1000);
  BOOST_TEST(it.number("糧食總產量", "ri_base_value") == 1.2e6);
  BOOST_TEST(it.number("糧食總產量", "ri_previous") == 125);
  BOOST_TEST(it.number("糧食總產量", "ri_change") == -5);
}

BOOST_DATA_TEST_CASE(savedAndLoadedItIsTheSameAndARefreshWritesNothing, data::make(kFormats),
                     format) {
  const Imported it(theOffice());
  const auto saved = it.folder.path() / (std::string("saved") + format.ending);
  it.document.store(saved, format.filter);
  Document loaded = theOffice().open(saved);
  loaded.recalculate();
  checkFormulas(loaded);
  loaded.setModified(false);
  const auto before = loaded.contents();
  const auto counts = it.reports->refresh(loaded.spreadsheet());
  BOOST_TEST(counts.Unchanged == loaded.rows());
  BOOST_TEST(!loaded.modified());
  BOOST_TEST((loaded.contents() == before));

  it.editFile("5000億元", "5500億元");
  const auto changed = it.reports->refresh(loaded.spreadsheet());
  BOOST_TEST(changed.Changed == 1);
  BOOST_TEST(changed.Conflict == 0);
  BOOST_TEST(loaded.cell("ri_value", *loaded.find("ri_indicator", "地區生產總值"))->getValue() ==
             5500);
  loaded.close();
}

BOOST_DATA_TEST_CASE(withoutTheExtensionTheDocumentComputesAndSaves, data::make(kFormats), format) {
  const Imported it(theOffice());
  const auto saved = it.folder.path() / (std::string("saved") + format.ending);
  it.document.store(saved, format.filter);

  const Office bare(Office::Extension::Absent);
  Document document = bare.open(saved);
  const auto row = document.find("ri_indicator", "地區生產總值");
  BOOST_REQUIRE(row);
  document.cell("ri_value", *row)->setValue(10000);
  document.recalculate();
  checkFormulas(document);
  BOOST_TEST(checkArithmetic(document) == 4);
  BOOST_TEST(document.cell("ri_previous", *row)->getValue() == 8000);
  const auto again = it.folder.path() / (std::string("again") + format.ending);
  document.store(again, format.filter);
  document.close();

  // Back with the extension, the user's number is the user's.
  Document back = theOffice().open(again);
  const auto counts = it.reports->refresh(back.spreadsheet());
  BOOST_TEST(counts.Changed == 0);
  BOOST_TEST(back.cell("ri_value", *row)->getValue() == 10000);
  back.close();
}
