#include <boost/test/unit_test.hpp>

#include "unit/workbook/facts.hpp"
#include "unit/workbook/office_model.hpp"
#include "unit/workbook/toy_reader.hpp"
#include "workbook/plan_workbook.hpp"
#include "workbook/refresh/refresh.hpp"
#include "workbook/refresh/settle.hpp"
#include "workbook/sheet/utf.hpp"

using namespace ri;
using ri::test::importFacts;
using ri::test::OfficeModel;
using ri::test::ToyReader;

BOOST_AUTO_TEST_SUITE(settle)

using Col = IndicatorColumn;
using Src = SourceColumn;

static const std::u16string kBefore = u"一、經濟\n出口為45億元，增長5%。鋼材為320噸。\n二、民生\n"
                                      u"學校為12所。醫院為7所。\n";
static const std::u16string kAfter = u"一、經濟\n出口為48億元，增長6%。鋼材為330噸。\n二、民生\n"
                                     u"學校為13所。醫院為7所。\n";

static WorkbookEdits refreshOnce(const OfficeModel &office, const std::u16string &text) {
  return refreshWorkbook(office.snapshot(), 1, ToyReader::read(text), ToyReader::reader(),
                         importFacts());
}

static OfficeModel::Row &rowNamed(OfficeModel &office, std::u16string_view name) {
  for (OfficeModel::Row &row : office[SheetId::Indicators].rows)
    if (row.cells[Col::Indicator].text == name)
      return row;
  BOOST_REQUIRE_MESSAGE(false, "no row of " << toUtf8(name));
  return office[SheetId::Indicators].rows.front();
}

static std::uint32_t indexOf(OfficeModel &office, std::u16string_view name) {
  return static_cast<std::uint32_t>(&rowNamed(office, name) -
                                    office[SheetId::Indicators].rows.data());
}

static std::string done(const OfficeModel &office, std::size_t change) {
  return toUtf8(office[SheetId::Changes].rows.at(change).cells[ChangesColumn::Done].text);
}

static std::string stateOf(const OfficeModel::Row &row) {
  return toUtf8(row.cells[Col::State].text);
}

/// Value and Growth of 出口, Value of 學校: three conflicts, in rows that the user turned round.
static OfficeModel conflicting() {
  OfficeModel office(planWorkbook(ToyReader::read(kBefore), importFacts()));
  rowNamed(office, u"出口").cells[Col::Value] = Cell::ofNumber(46);
  rowNamed(office, u"出口").cells[Col::Growth] = Cell::ofNumber(0.07);
  rowNamed(office, u"學校").cells[Col::Value] = Cell::ofNumber(11);
  std::vector<OfficeModel::Row> &rows = office[SheetId::Indicators].rows;
  std::reverse(rows.begin(), rows.end());
  office.apply(refreshOnce(office, kAfter));
  BOOST_REQUIRE(openConflicts(office.snapshot()).size() == 3u);
  return office;
}

/// The selection of one row's columns.
static SelectedCells cellsOf(std::uint32_t row, std::size_t first, std::size_t last) {
  return {SheetId::Indicators, row, row, static_cast<std::uint32_t>(first),
          static_cast<std::uint32_t>(last)};
}

static void settleAndCheck(OfficeModel &office, const std::vector<std::uint32_t> &changes,
                           Side side, const std::u16string &text = kAfter) {
  office.apply(settleConflicts(office.snapshot(), changes, side, {}));
  BOOST_TEST(refreshOnce(office, text).empty()); // it does not come back
}

BOOST_AUTO_TEST_CASE(theirs_is_written_into_the_cell) {
  OfficeModel office = conflicting();
  const std::vector<std::uint32_t> open = openConflicts(office.snapshot());
  settleAndCheck(office, open, Side::Theirs);
  BOOST_TEST(rowNamed(office, u"出口").cells[Col::Value].number == 48);
  BOOST_TEST(rowNamed(office, u"出口").cells[Col::Growth].number == 0.06);
  BOOST_TEST(rowNamed(office, u"學校").cells[Col::Value].number == 13);
  BOOST_TEST(stateOf(rowNamed(office, u"出口")) == "");
  BOOST_TEST(stateOf(rowNamed(office, u"鋼材")) == "changed");
  for (const std::uint32_t line : open)
    BOOST_TEST(done(office, line) == "theirs");
  BOOST_TEST(openConflicts(office.snapshot()).empty());
  // From here on the cell follows the text again.
  const WorkbookEdits edits = refreshOnce(office, kBefore);
  BOOST_TEST(edits.counts.conflict == 0);
  BOOST_TEST(edits.counts.changed == 3);
}

BOOST_AUTO_TEST_CASE(mine_stays_and_the_conflict_is_closed) {
  OfficeModel office = conflicting();
  const std::vector<std::uint32_t> open = openConflicts(office.snapshot());
  settleAndCheck(office, open, Side::Mine);
  BOOST_TEST(rowNamed(office, u"出口").cells[Col::Value].number == 46);
  BOOST_TEST(stateOf(rowNamed(office, u"出口")) == "");
  for (const std::uint32_t line : open)
    BOOST_TEST(done(office, line) == "mine");
}

BOOST_AUTO_TEST_CASE(only_what_is_selected_is_settled) {
  OfficeModel office = conflicting();
  const std::uint32_t exports = indexOf(office, u"出口");
  const Snapshot snapshot = office.snapshot();
  const auto in = [&snapshot](const SelectedCells &cells) {
    return openConflictsIn(snapshot, {cells}).size();
  };
  BOOST_TEST(in(cellsOf(exports, Col::Value, Col::Value)) == 1u);
  BOOST_TEST(in(cellsOf(exports, Col::State, Col::State)) == 2u); // the row
  BOOST_TEST(in(cellsOf(exports, Col::Value, Col::Growth)) == 2u);
  BOOST_TEST(in(cellsOf(indexOf(office, u"鋼材"), 0, Col::State)) == 0u);
  BOOST_TEST(in({SheetId::Indicators, 0, 1000000, 0, 1000}) == 3u);
  const std::uint32_t line = openConflicts(snapshot).front();
  BOOST_TEST(in({SheetId::Changes, line, line, 0, 0}) == 1u);
  BOOST_TEST(in({SheetId::Changes, 0, 1000, 0, 0}) == 3u); // what is done is not among them
  BOOST_TEST(in({SheetId::Log, 0, 10, 0, 10}) == 0u);

  const auto value = openConflictsIn(snapshot, {cellsOf(exports, Col::Value, Col::Value)});
  settleAndCheck(office, value, Side::Theirs);
  BOOST_TEST(rowNamed(office, u"出口").cells[Col::Value].number == 48);
  BOOST_TEST(rowNamed(office, u"出口").cells[Col::Growth].number == 0.07);
  BOOST_TEST(stateOf(rowNamed(office, u"出口")) == "conflict"); // Growth is open
  BOOST_TEST(openConflicts(office.snapshot()).size() == 2u);
}

BOOST_AUTO_TEST_CASE(formulas_are_taken_as_formulas) {
  OfficeModel office(
      planWorkbook(ToyReader::read(u"鋼材為320噸。學校為12所。醫院為7所。"), importFacts()));
  rowNamed(office, u"鋼材").cells[Col::Source] = Cell::ofText(u"page 3");
  const std::u16string text = u"學校為12所。醫院為7所，鋼材為320噸。";
  office.apply(refreshOnce(office, text));
  BOOST_REQUIRE(openConflicts(office.snapshot()).size() == 1u);
  settleAndCheck(office, openConflicts(office.snapshot()), Side::Theirs, text);
  BOOST_TEST((rowNamed(office, u"鋼材").cells[Col::Source].kind == CellKind::Formula));
}

BOOST_AUTO_TEST_CASE(conflicts_of_sentences) {
  OfficeModel office(planWorkbook(ToyReader::read(kBefore), importFacts()));
  std::vector<OfficeModel::Row> &sentences = office[SheetId::Source].rows;
  sentences[1].cells[Src::Text] = Cell::ofText(u"出口為46億元。");
  sentences[4].cells[Src::Text] = Cell::ofText(u"學校為11所。");
  office.apply(refreshOnce(office, kAfter));
  const std::vector<std::uint32_t> open = openConflicts(office.snapshot());
  BOOST_REQUIRE(open.size() == 2u);
  BOOST_TEST(openConflictsIn(office.snapshot(), {{SheetId::Source, 4, 4, 0, 0}}).size() == 1u);
  office.apply(settleConflicts(office.snapshot(), {open[0]}, Side::Theirs, {}));
  office.apply(settleConflicts(office.snapshot(), {open[1]}, Side::Mine, {}));
  BOOST_TEST(toUtf8(sentences[1].cells[Src::Text].text) == "出口為48億元，增長6%。");
  BOOST_TEST(toUtf8(sentences[4].cells[Src::Text].text) == "學校為11所。");
  BOOST_TEST(toUtf8(sentences[1].cells[Src::State].text) == "");
  // The next refresh reads the sentence that was taken.
  const WorkbookEdits edits = refreshOnce(office, kAfter);
  BOOST_TEST(edits.counts.conflict == 0);
  office.apply(edits);
  BOOST_TEST(rowNamed(office, u"出口").cells[Col::Value].number == 48);
  BOOST_TEST(rowNamed(office, u"學校").cells[Col::Value].number == 11);
  BOOST_TEST(refreshOnce(office, kAfter).empty());
}

BOOST_AUTO_TEST_CASE(sentence_that_left_the_file_is_dropped_with_theirs) {
  const std::u16string without = u"一、經濟\n鋼材為320噸。\n二、民生\n學校為12所。醫院為7所。\n";
  OfficeModel office(planWorkbook(ToyReader::read(kBefore), importFacts()));
  office[SheetId::Source].rows[1].cells[Src::Text] = Cell::ofText(u"出口為46億元。");
  office.apply(refreshOnce(office, without));
  BOOST_REQUIRE(openConflicts(office.snapshot()).size() == 1u);
  office.apply(
      settleConflicts(office.snapshot(), openConflicts(office.snapshot()), Side::Theirs, {}));
  const WorkbookEdits edits = refreshOnce(office, without);
  BOOST_TEST(edits.counts.gone == 1);
  office.apply(edits);
  BOOST_TEST(stateOf(rowNamed(office, u"出口")) == "gone");
  BOOST_TEST(refreshOnce(office, without).empty());
}

BOOST_AUTO_TEST_CASE(a_value_that_the_user_makes_theirs_settles_itself) {
  OfficeModel office = conflicting();
  rowNamed(office, u"學校").cells[Col::Value] = Cell::ofNumber(13);
  office.apply(refreshOnce(office, kAfter));
  BOOST_TEST(openConflicts(office.snapshot()).size() == 2u);
  BOOST_TEST(stateOf(rowNamed(office, u"學校")) == "");
  BOOST_TEST(stateOf(rowNamed(office, u"出口")) == "conflict");
  BOOST_TEST(refreshOnce(office, kAfter).empty());
}

BOOST_AUTO_TEST_CASE(deleted_row_comes_back_with_theirs) {
  OfficeModel office(planWorkbook(ToyReader::read(kBefore), importFacts()));
  std::vector<OfficeModel::Row> &rows = office[SheetId::Indicators].rows;
  rows.erase(rows.begin()); // 出口
  office.apply(refreshOnce(office, kAfter));
  BOOST_TEST(openConflicts(office.snapshot()).empty()); // not among all conflicts
  const auto line = openConflictsIn(office.snapshot(), {{SheetId::Changes, 0, 0, 0, 0}});
  BOOST_REQUIRE(line.size() == 1u);
  office.apply(settleConflicts(office.snapshot(), line, Side::Theirs, {}));
  const WorkbookEdits edits = refreshOnce(office, kAfter);
  BOOST_TEST(edits.counts.unchanged == 4); // only its sentence in Source counts it again
  office.apply(edits);
  BOOST_TEST(refreshOnce(office, kAfter).empty());
  BOOST_REQUIRE(rows.size() == 4u);
  BOOST_TEST(indexOf(office, u"出口") == 1u); // behind 鋼材, in its section
  BOOST_TEST(rows[1].cells[Col::Value].number == 48);
  BOOST_TEST((rows[1].cells[Col::BaseValue].kind == CellKind::Formula));
  // Deleted again it is named again.
  rows.erase(rows.begin() + 1);
  office.apply(refreshOnce(office, kAfter));
  const std::vector<OfficeModel::Row> &lines = office[SheetId::Changes].rows;
  BOOST_TEST(std::count_if(lines.begin(), lines.end(), [](const OfficeModel::Row &each) {
               return each.cells[ChangesColumn::Kind].text == u"deleted";
             }) == 2);
}

BOOST_AUTO_TEST_CASE(reports_that_did_not_change_lose_their_states_but_not_conflicts) {
  OfficeModel office = conflicting();
  office.apply(concludeRefresh(office.snapshot(), {2}, "en-US"));
  BOOST_TEST(stateOf(rowNamed(office, u"鋼材")) == "changed");
  office.apply(concludeRefresh(office.snapshot(), {1}, "en-US"));
  BOOST_TEST(stateOf(rowNamed(office, u"鋼材")) == "");
  BOOST_TEST(stateOf(rowNamed(office, u"出口")) == "conflict");
}

BOOST_AUTO_TEST_SUITE_END()
