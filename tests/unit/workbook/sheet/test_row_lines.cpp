#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/row_lines.hpp"

using namespace ri;

namespace {

std::vector<Cell> sourceRow(std::u16string_view text) {
  std::vector<Cell> cells(SourceColumn::Size);
  cells[SourceColumn::Text] = Cell::ofText(text);
  return cells;
}

} // namespace

BOOST_AUTO_TEST_SUITE(row_lines)

BOOST_AUTO_TEST_CASE(a_text_takes_lines_by_its_width) {
  const std::uint16_t width = 400; // 4 cm
  BOOST_TEST(linesOf(u"", width) == 1u);
  BOOST_TEST(linesOf(u"地區生產總值", width) == 1u);
  BOOST_TEST(linesOf(std::u16string(11, u'字'), width) == 2u);
  BOOST_TEST(linesOf(std::u16string(18, u'a'), width) == 1u); // a letter is narrower
  BOOST_TEST(linesOf(std::u16string(33, u'a'), width) == 2u);
  BOOST_TEST(linesOf(u"字", 0) == 1u);
  BOOST_TEST(linesOf(std::u16string(32000, u'字'), width) == kMostLines);
}

BOOST_AUTO_TEST_CASE(a_sentence_has_the_lines_of_its_text) {
  BOOST_TEST(linesOf(SheetId::Source, sourceRow(u"出口增長5%。"), nullptr) == 1u);
  BOOST_TEST(linesOf(SheetId::Source, sourceRow(std::u16string(120, u'字')), nullptr) == 3u);
}

BOOST_AUTO_TEST_CASE(a_comparison_has_room_for_its_sentence) {
  std::vector<Cell> cells(ComparisonColumn::Size);
  cells[ComparisonColumn::Key1] = Cell::ofText(u"1|出口||2025|level||CNY|1");
  BOOST_TEST(linesOf(SheetId::Comparisons, cells, nullptr) == 2u);
  cells[ComparisonColumn::Key1] =
      Cell::ofText(u"1|" + std::u16string(25, u'字') + u"||2025|level||CNY|1");
  BOOST_TEST(linesOf(SheetId::Comparisons, cells, nullptr) == 3u);
}

BOOST_AUTO_TEST_CASE(a_section_is_shown_whole_where_it_begins) {
  std::vector<Cell> cells(IndicatorColumn::Size);
  cells[IndicatorColumn::Section] = Cell::ofText(u"經濟大盤穩中有進 產業集群能級躍升");
  std::vector<Cell> other = cells;
  other[IndicatorColumn::Section] = Cell::ofText(u"改革");
  BOOST_TEST(linesOf(SheetId::Indicators, cells, nullptr) == 2u);
  BOOST_TEST(linesOf(SheetId::Indicators, cells, &other) == 2u);
  BOOST_TEST(linesOf(SheetId::Indicators, cells, &cells) == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
