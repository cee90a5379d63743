// The phrases that must and must not be found, and what must hold on all of them.
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/unistr.h>

#include "fuzz/invariants.hpp"
#include "lexicon/lexicon.hpp"
#include "quantity/scan_quantities.hpp"
#include "read_report.hpp"
#include "text/document.hpp"

namespace {

std::string narrow(std::u16string_view text) {
  std::string utf8;
  icu::UnicodeString(text.data(), static_cast<std::int32_t>(text.size())).toUTF8String(utf8);
  return utf8;
}

/// The lines of a corpus as columns, with its comment lines left out.
std::vector<std::vector<std::string>> linesOf(const std::string &name) {
  std::ifstream file(std::string(RI_CORPUS) + "/" + name);
  BOOST_REQUIRE_MESSAGE(file, "cannot read " << name);
  std::vector<std::vector<std::string>> lines;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#')
      continue;
    std::vector<std::string> columns;
    for (std::size_t tab = 0; tab != std::string::npos;) {
      tab = line.find('\t');
      columns.push_back(line.substr(0, tab));
      line.erase(0, tab == std::string::npos ? tab : tab + 1);
    }
    BOOST_REQUIRE_MESSAGE(columns.size() == 3, name << ": not three columns: " << columns.front());
    lines.push_back(columns);
  }
  return lines;
}

using Show = std::function<std::string(const ri::Document &, const ri::Scan &)>;

/// Each phrase of a corpus (why, phrase, what is expected) is shown as it is expected.
void check(const std::string &name, const Show &show) {
  for (const std::vector<std::string> &line : linesOf(name)) {
    const ri::Document document = ri::structure(ri::widen(line[1]));
    const std::string found = show(document, ri::scanQuantities(document));
    if (found != line[2])
      BOOST_ERROR(name << ": " << line[1] << " (" << line[0] << ")\n  expected " << line[2]
                       << "\n  found    " << found);
  }
}

void add(std::string &shown, const std::string &item) {
  shown += (shown.empty() ? "" : "; ") + item;
}

std::string quantities(const ri::Document &document, const ri::Scan &scan) {
  std::string shown;
  for (const ri::Quantity &quantity : scan.quantities) {
    std::string item = narrow(quantity.quote.in(document.text)) + " = " +
                       quantity.value.toString() + " " + std::string(quantity.unit);
    if (quantity.qualifier != ri::Qualifier::Equal)
      item += " " + std::string(code(quantity.qualifier));
    add(shown, item);
  }
  return shown;
}

std::string leftOut(const ri::Document &document, const ri::Scan &scan) {
  std::string shown;
  for (const ri::LeftOut &item : scan.leftOut)
    add(shown, narrow(item.span.in(document.text)) + " " + std::string(code(item.reason)));
  return scan.quantities.empty() ? shown : shown + " / " + quantities(document, scan);
}

std::string dates(const ri::Document &document, const ri::Scan &scan) {
  std::string shown;
  for (const ri::DateMention &date : scan.dates)
    add(shown, narrow(date.span.in(document.text)) + " = " + date.period.toString());
  return shown;
}

std::string units(const ri::Document &document, const ri::Scan &scan) {
  std::string shown;
  for (const ri::Quantity &quantity : scan.quantities)
    add(shown, quantity.written.toString() + " e" + std::to_string(quantity.unitMult) + " " +
                   narrow(quantity.unitText.in(document.text)));
  return shown;
}

/// What is read of a phrase: quote = indicator: measure value unit, and what else is not plain.
std::string claims(const ri::Report &report) {
  std::string shown;
  for (const ri::Observation &claim : report.observations) {
    const ri::Quantity &quantity = claim.quantity;
    std::string item = narrow(quantity.quote.in(report.text)) + " = " + narrow(claim.indicator) +
                       ": " + std::string(code(claim.measure)) + " " + quantity.value.toString() +
                       " " + std::string(quantity.unit);
    if (quantity.qualifier != ri::Qualifier::Equal)
      item += " " + std::string(code(quantity.qualifier));
    if (claim.status != ri::Status::Actual)
      item += " " + std::string(code(claim.status));
    if (!claim.period.empty())
      item += " " + claim.period.toString();
    if (!claim.area.empty())
      item += " @" + narrow(claim.area);
    add(shown, item);
  }
  return shown;
}

} // namespace

BOOST_AUTO_TEST_CASE(what_is_claimed) {
  for (const std::vector<std::string> &line : linesOf("claims.tsv")) {
    const std::string found = claims(ri::readReport(line[1], {}));
    if (found != line[2])
      BOOST_ERROR("claims.tsv: " << line[1] << " (" << line[0] << ")\n  expected " << line[2]
                                 << "\n  found    " << found);
  }
}

BOOST_AUTO_TEST_CASE(what_must_be_found) { check("found.tsv", quantities); }
BOOST_AUTO_TEST_CASE(what_must_not_be_found) { check("left_out.tsv", leftOut); }
BOOST_AUTO_TEST_CASE(dates_and_periods) { check("periods.tsv", dates); }
BOOST_AUTO_TEST_CASE(units_as_written) { check("units.tsv", units); }

BOOST_AUTO_TEST_CASE(every_number_of_every_phrase_is_accounted_for) {
  for (const char *name : {"claims.tsv", "found.tsv", "left_out.tsv", "periods.tsv", "units.tsv"})
    for (const std::vector<std::string> &line : linesOf(name)) {
      const ri::Document document = ri::structure(ri::widen(line[1]));
      std::string broken = ri::test::brokenIn(document);
      if (broken.empty())
        broken = ri::test::brokenIn(document, ri::scanQuantities(document));
      if (broken.empty())
        broken = ri::test::brokenIn(ri::readReport(line[1], {}));
      BOOST_TEST(broken.empty(), name << ": " << line[1] << ": " << broken);
    }
}
