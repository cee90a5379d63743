#include <boost/test/unit_test.hpp>

#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/unit_factor.hpp"
#include "workbook/sheet/utf.hpp"
#include "workbook/sheet/words.hpp"

using namespace ri;

BOOST_AUTO_TEST_SUITE(formula)

static std::vector<std::uint32_t> inOrder() {
  std::vector<std::uint32_t> positions;
  for (std::uint32_t c = 0; c < IndicatorColumn::Size; ++c)
    positions.push_back(c);
  return positions;
}

BOOST_AUTO_TEST_CASE(column_letters_go_on_after_z) {
  BOOST_TEST(toUtf8(columnLetters(0)) == "A");
  BOOST_TEST(toUtf8(columnLetters(25)) == "Z");
  BOOST_TEST(toUtf8(columnLetters(26)) == "AA");
  BOOST_TEST(toUtf8(columnLetters(701)) == "ZZ");
  BOOST_TEST(toUtf8(columnLetters(702)) == "AAA");
}

BOOST_AUTO_TEST_CASE(placeholders_become_cells_outside_quotes) {
  std::vector<std::uint32_t> positions = inOrder();
  positions[IndicatorColumn::Value] = 30; // moved by the user
  BOOST_TEST(toUtf8(expandFormula(u"={value}*{multiplier}&\"{value}\"\"{value}\"&{#41}",
                                  SheetId::Indicators, positions, 6)) ==
             "=AE7*K7&\"{value}\"\"{value}\"&41");
}

BOOST_AUTO_TEST_CASE(deleted_columns_are_seen) {
  std::vector<std::uint32_t> positions = inOrder();
  positions[IndicatorColumn::Growth] = kNoColumn;
  BOOST_TEST(canExpand(u"={value}", SheetId::Indicators, positions));
  BOOST_TEST(!canExpand(u"={value}*{growth}", SheetId::Indicators, positions));
  BOOST_TEST(toUtf8(expandFormula(u"={growth}", SheetId::Indicators, positions, 1)) == "=#REF!");
}

BOOST_AUTO_TEST_CASE(hints_do_not_tell_templates_apart) {
  BOOST_TEST(sameButHints(u"=INDEX(ri_key;{#3})", u"=INDEX(ri_key;{#44})"));
  BOOST_TEST(!sameButHints(u"=INDEX(ri_key;{#3};\"a\")", u"=INDEX(ri_key;{#3};\"b\")"));
}

BOOST_AUTO_TEST_CASE(spelling_does_not_tell_formulas_apart) {
  BOOST_TEST(sameFormula(u"=IF(I2 > 0;\"a b\";1)", u"=if(I2>0;\"a b\";1)"));
  BOOST_TEST(!sameFormula(u"=IF(I2>0;\"a b\";1)", u"=IF(I2>0;\"ab\";1)"));
}

BOOST_AUTO_TEST_CASE(positions_are_those_of_the_columns) {
  BOOST_TEST(columnsOf(SheetId::Indicators).size() == IndicatorColumn::Size + 0u);
  BOOST_TEST(columnIndex(SheetId::Indicators, "ri_growth_hedge") ==
             IndicatorColumn::GrowthHedge + 0u);
  BOOST_TEST(columnIndex(SheetId::Indicators, "ri_state") == IndicatorColumn::State + 0u);
  BOOST_TEST(columnsOf(SheetId::Comparisons).size() == ComparisonColumn::Size + 0u);
  BOOST_TEST(columnIndex(SheetId::Comparisons, "rc_row2") == ComparisonColumn::Row2 + 0u);
  BOOST_TEST(columnsOf(SheetId::Source).size() == SourceColumn::Size + 0u);
  BOOST_TEST(columnIndex(SheetId::Source, "rs_count") == SourceColumn::Count + 0u);
  BOOST_TEST(columnsOf(SheetId::Changes).size() == ChangesColumn::Size + 0u);
  BOOST_TEST(columnsOf(SheetId::Log).size() == LogColumn::Size + 0u);
  BOOST_TEST(columnIndex(SheetId::Log, "rl_unchanged") == LogColumn::Unchanged + 0u);
  BOOST_TEST(columnsOf(SheetId::Base).size() == BaseColumn::Size + 0u);
  BOOST_TEST(columnIndex(SheetId::Base, "rb_source") == BaseColumn::Source + 0u);
  BOOST_TEST(columnIndex(SheetId::Base, "rb_growth_rounding") == BaseColumn::GrowthRounding + 0u);
  BOOST_CHECK_THROW(columnIndex(SheetId::Log, "ri_key"), std::out_of_range);
}

BOOST_AUTO_TEST_CASE(headings_stand_in_every_language) {
  const std::vector<std::u16string> english{
      u"Key",    u"Report", u"Section", u"Indicator",  u"Area",       u"Period",    u"Measure",
      u"Hedge",  u"Value",  u"Unit",    u"Multiplier", u"Base value", u"Base unit", u"Growth hedge",
      u"Growth", u"Basis",  u"Prices",  u"Previous",   u"Change",     u"Status",    u"Doubt",
      u"Source", u"Figure", u"When",    u"Ranked",     u"Doubted",    u"State"};
  BOOST_TEST((headingsOf(SheetId::Indicators, languageOfInterface("de-DE")) == english));
  for (std::size_t s = 0; s < kSheets; ++s)
    for (const char *tag : {"en-US", "zh-CN", "zh-TW"}) {
      const auto sheet = static_cast<SheetId>(s);
      const Language language = languageOfInterface(tag);
      BOOST_TEST(!titleOf(sheet, language).empty());
      const std::vector<std::u16string> headings = headingsOf(sheet, language);
      BOOST_TEST(headings.size() == columnsOf(sheet).size());
      for (const std::u16string &heading : headings)
        BOOST_TEST(!heading.empty());
    }
  BOOST_TEST(toUtf8(titleOf(SheetId::Indicators, languageOfInterface("zh-HK"))) == "指標");
  BOOST_TEST(toUtf8(titleOf(SheetId::Indicators, languageOfInterface("zh-CN"))) == "指标");
}

BOOST_AUTO_TEST_CASE(script_of_a_text) {
  BOOST_CHECK(languageOfText(u"全年生產總值達萬億元") == Language::Traditional);
  BOOST_CHECK(languageOfText(u"全年生产总值达万亿元") == Language::Simplified);
  BOOST_CHECK(languageOfText(u"GDP 5%") == Language::English);
}

BOOST_AUTO_TEST_CASE(units_of_one_kind_convert) {
  BOOST_TEST(unitFactor("hour", "minute")->toString() == "60");
  BOOST_TEST(unitFactor("mu", "ha")->toString().substr(0, 8) == "0.066666");
  BOOST_TEST(unitFactor("CNY", "CNY")->toString() == "1");
  BOOST_TEST(!unitFactor("CNY", "USD").has_value());
  BOOST_TEST(!unitFactor("day", "month").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
