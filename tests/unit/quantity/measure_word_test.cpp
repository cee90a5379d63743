// Every entry of the tables of units, classifiers and currencies is used: behind (or before) a
// number it is what is read.
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"
#include "quantity/scan_quantities.hpp"
#include "text/document.hpp"

using ri::Decimal;

namespace {

/// The only quantity of a text; its unit is "nothing" where there is none, "several" where there
/// are more.
ri::Quantity onlyIn(const std::u16string &text) {
  const ri::Scan scan = ri::scanQuantities(ri::structure(text));
  ri::Quantity quantity;
  quantity.unit = scan.quantities.empty() ? "nothing" : "several";
  return scan.quantities.size() == 1 ? scan.quantities.front() : quantity;
}

void check(const std::string &phrase, std::string_view word, std::string_view code,
           const Decimal &value) {
  const std::u16string text = ri::widen(phrase);
  const ri::Quantity found = onlyIn(text);
  if (found.unit != code || found.value != value || found.unitText.in(text) != ri::widen(word))
    BOOST_ERROR(phrase << ": found " << found.value.toString() << ' ' << found.unit);
}

/// `times` × what one of the word is.
Decimal valueOf(int times, std::string_view factor) {
  return Decimal(times).times(Decimal::parse(factor).value()).value();
}

} // namespace

BOOST_AUTO_TEST_CASE(every_unit_is_read) {
  const ri::Table units(ri::zh::table("units"), 4);
  for (std::size_t row = 0; row < units.rows(); ++row) {
    const std::string word(units.cell(row, 0));
    const std::string_view use = units.cell(row, 3);
    if (use == "doubling") {
      check("产量翻3" + word + "。", word, "%", 700);
      continue;
    }
    check("合计7.5" + word + "。", word, units.cell(row, 1),
          Decimal::parse("7.5")->times(Decimal::parse(units.cell(row, 2)).value()).value());
  }
}

BOOST_AUTO_TEST_CASE(every_classifier_is_read) {
  const ri::Table classifiers(ri::zh::table("classifiers"), 3);
  for (std::size_t row = 0; row < classifiers.rows(); ++row) {
    const std::string word(classifiers.cell(row, 0));
    check("合计25" + word + "。", word, "item", valueOf(25, classifiers.cell(row, 2)));
  }
}

BOOST_AUTO_TEST_CASE(every_currency_is_read) {
  const ri::Table currencies(ri::zh::table("currencies"), 4);
  for (std::size_t row = 0; row < currencies.rows(); ++row) {
    const std::string word(currencies.cell(row, 0));
    const std::string_view side = currencies.cell(row, 1);
    const Decimal value = valueOf(25, currencies.cell(row, 3));
    if (side == "after" || side == "both")
      check("合计25" + word + "。", word, currencies.cell(row, 2), value);
    if (side == "before" || side == "both")
      check("合计" + word + "25。", word, currencies.cell(row, 2), value);
  }
}
