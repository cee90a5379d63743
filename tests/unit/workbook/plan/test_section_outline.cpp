#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

#include "workbook/plan/section_outline.hpp"
#include "workbook/sheet/columns.hpp"

using namespace ri;

BOOST_AUTO_TEST_SUITE(section_outline)

using Rows = std::vector<std::vector<Cell>>;

/// A row a letter: its section; '-' is a row before the first heading, '.' one of the user's own.
static Rows rowsOf(std::string_view sections, std::uint32_t report = 1) {
  Rows rows;
  for (const char section : sections) {
    std::vector<Cell> &row = rows.emplace_back(IndicatorColumn::Size);
    if (section == '.')
      continue;
    row[IndicatorColumn::Key] = Cell::ofText(u"1|a||||||1");
    row[IndicatorColumn::Report] = Cell::ofNumber(report);
    if (section != '-')
      row[IndicatorColumn::Section] =
          Cell::ofText(std::u16string(1, static_cast<char16_t>(section)));
  }
  return rows;
}

static std::string shown(const std::vector<SheetPlan::Group> &groups) {
  std::string text;
  for (const SheetPlan::Group &group : groups)
    text += (text.empty() ? "" : " ") + std::to_string(group.firstRow) + "-" +
            std::to_string(group.lastRow);
  return text;
}

/// Rows inserted in a sheet: what leaves the group above, that group, groups below, new groups.
static std::string followed(std::string_view sheet, std::uint32_t before, std::string_view inserted,
                            std::uint32_t report = 1) {
  Grid grid;
  grid.present = true;
  grid.rows = rowsOf(sheet);
  const OutlineEdit edit =
      SectionOutline(grid).follow({SheetId::Indicators, before, rowsOf(inserted, report)});
  return shown(edit.strangers) + "|" + shown(edit.above) + "|" + shown(edit.moved) + "|" +
         shown(edit.added);
}

BOOST_AUTO_TEST_CASE(a_group_has_all_rows_of_its_section_but_the_first) {
  BOOST_TEST(shown(sectionGroups(rowsOf("--aaabccaa"))) == "3-4 7-7 9-9");
}

BOOST_AUTO_TEST_CASE(a_group_grows_by_itself) {
  BOOST_TEST(followed("aaabb", 3, "aa") == "|1-4||"); // nothing to be removed, nothing new
}

BOOST_AUTO_TEST_CASE(the_second_row_of_a_section_begins_its_group) {
  BOOST_TEST(followed("abb", 1, "a") == "||3-3|1-1");
}

BOOST_AUTO_TEST_CASE(all_groups_below_a_new_one_are_made_anew) {
  BOOST_TEST(followed("abb", 1, "aa") == "||4-4|1-2");
  BOOST_TEST(followed("bbcccc", 0, "aa") == "||3-3 5-7|1-1");
}

BOOST_AUTO_TEST_CASE(a_group_begins_behind_the_first_row_of_its_section) {
  BOOST_TEST(followed("aaabb", 1, "aa") == "||1-4|");
  BOOST_TEST(followed("aaabb", 4, "b") == "||4-5|");
  BOOST_TEST(followed("aaabb", 2, "a") == "|||"); // grows by itself
}

BOOST_AUTO_TEST_CASE(rows_inserted_below_count) {
  Grid grid;
  grid.present = true;
  grid.rows = rowsOf("aaabb");
  SectionOutline outline(grid);
  outline.follow({SheetId::Indicators, 2, rowsOf("a")});
  BOOST_TEST(shown(outline.follow({SheetId::Indicators, 1, rowsOf("aa")}).moved) == "1-5");
  SectionOutline other(grid);
  other.follow({SheetId::Indicators, 5, rowsOf("bb")});
  BOOST_TEST(shown(other.follow({SheetId::Indicators, 0, rowsOf("cc")}).moved) == "3-4 6-8");
}

BOOST_AUTO_TEST_CASE(a_new_section_leaves_the_group_above) {
  BOOST_TEST(followed("aaabb", 3, "ccc") == "3-5|1-2|7-7|4-5");
  BOOST_TEST(followed("aaabb", 3, "acd") == "4-5|1-3||");
  BOOST_TEST(followed("--", 2, "aa") == "2-3|||3-3");
  BOOST_TEST(followed("", 0, "aab") == "|||1-1");
}

BOOST_AUTO_TEST_CASE(another_report_has_sections_of_its_own) {
  BOOST_TEST(followed("aaa", 3, "aa", 2) == "3-4|1-2||4-4");
  BOOST_TEST(followed("aaa..", 5, "aa", 2) == "5-6|1-4||6-6");
}

BOOST_AUTO_TEST_CASE(rows_of_the_users_own_part_no_section) {
  BOOST_TEST(followed("aa.abb", 4, "cc") == "4-5|1-3|7-7|5-5");
}

BOOST_AUTO_TEST_CASE(what_the_user_scattered_is_left_alone) {
  BOOST_TEST(followed("abab", 3, "c") == "|||");
  BOOST_TEST(followed("aaa", 1, "c") == "|||"); // within a section
}

BOOST_AUTO_TEST_SUITE_END()
