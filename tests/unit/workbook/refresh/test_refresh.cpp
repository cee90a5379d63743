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

BOOST_AUTO_TEST_SUITE(refresh)

using Col = IndicatorColumn;
using Src = SourceColumn;

static OfficeModel import(std::u16string_view text) {
  return OfficeModel(planWorkbook(ToyReader::read(std::u16string(text)), importFacts()));
}

static WorkbookEdits refreshOnce(const OfficeModel &office, std::u16string_view text) {
  return refreshWorkbook(office.snapshot(), 1, ToyReader::read(std::u16string(text)),
                         ToyReader::reader(), importFacts());
}

/// Refreshes, applies, and holds that a second refresh writes nothing.
static RefreshCounts refresh(OfficeModel &office, std::u16string_view text) {
  const WorkbookEdits edits = refreshOnce(office, text);
  office.apply(edits);
  const WorkbookEdits again = refreshOnce(office, text);
  BOOST_TEST(again.empty());
  for (const CellEdit &edit : again.cells)
    BOOST_TEST_MESSAGE("again: sheet " << static_cast<int>(edit.sheet) << " row " << edit.row
                                       << " column " << edit.column << ": "
                                       << toUtf8(edit.cell.text));
  return edits.counts;
}

/// The row of the indicator whose name holds `name`.
static OfficeModel::Row &rowNamed(OfficeModel &office, std::u16string_view name) {
  for (OfficeModel::Row &row : office[SheetId::Indicators].rows)
    if (row.cells[Col::Indicator].text.find(name) != std::u16string::npos)
      return row;
  BOOST_REQUIRE_MESSAGE(false, "no row of " << toUtf8(name));
  return office[SheetId::Indicators].rows.front();
}

static OfficeModel::Row &sentence(OfficeModel &office, std::u16string_view part) {
  for (OfficeModel::Row &row : office[SheetId::Source].rows)
    if (row.cells[Src::Text].text.find(part) != std::u16string::npos)
      return row;
  BOOST_REQUIRE_MESSAGE(false, "no sentence with " << toUtf8(part));
  return office[SheetId::Source].rows.front();
}

static std::string stateOf(const OfficeModel::Row &row) {
  return toUtf8(row.cells[Col::State].text);
}

static const std::u16string kReport = u"河川市2025年統計公報\n"
                                      u"\n"
                                      u"一、經濟\n"
                                      u"\n"
                                      u"全年鋼材產量為320萬噸。出口總額為45億元。\n"
                                      u"\n"
                                      u"二、民生\n"
                                      u"\n"
                                      u"新建學校為12所。常住人口為850萬人。\n";

static std::u16string with(std::u16string_view what, std::u16string_view instead) {
  std::u16string text = kReport;
  const std::size_t at = text.find(what);
  BOOST_REQUIRE(at != std::u16string::npos);
  return text.replace(at, what.size(), instead);
}

using Lines = std::vector<std::string>;

/// The lines of Changes from Indicator to Done, without the sentence.
static Lines lines(const OfficeModel &office) {
  using From = ChangesColumn;
  Lines lines;
  for (const OfficeModel::Row &row : office[SheetId::Changes].rows) {
    std::string line;
    for (const std::size_t column : {From::Indicator, From::Column, From::Before, From::Now,
                                     From::Mine, From::Kind, From::Done})
      line.append(line.empty() && column == From::Indicator ? "" : "|")
          .append(toUtf8(row.cells[column].text));
    lines.push_back(line);
  }
  return lines;
}

BOOST_AUTO_TEST_CASE(nothing_changed_writes_nothing) {
  OfficeModel office = import(kReport);
  const RefreshCounts counts = refresh(office, kReport);
  BOOST_TEST(counts.unchanged == 4);
  BOOST_TEST(counts.changed + counts.added + counts.gone + counts.conflict == 0);
  BOOST_TEST(office[SheetId::Log].rows.size() == 1u);
}

BOOST_AUTO_TEST_CASE(nothing_changed_writes_nothing_after_saving) {
  OfficeModel office =
      import(u"\t表\t1\r\n" + kReport + u"\r\n\u0001甲\\乙為5.123456789012345678億元。");
  const std::u16string text =
      u"\t表\t1\r\n" + kReport + u"\r\n\u0001甲\\乙為5.123456789012345678億元。";
  office.saveAndLoad();
  BOOST_TEST(refreshOnce(office, text).empty());
}

BOOST_AUTO_TEST_CASE(changed_number_changes_its_cell_only) {
  OfficeModel office = import(kReport);
  rowNamed(office, u"出口").note = u"watch this";
  const WorkbookEdits edits = refreshOnce(office, with(u"45億元", u"48億元"));
  std::size_t indicatorCells = 0;
  for (const CellEdit &edit : edits.cells)
    indicatorCells += edit.sheet == SheetId::Indicators ? 1 : 0;
  BOOST_TEST(indicatorCells == 2u); // Value and State
  const RefreshCounts counts = refresh(office, with(u"45億元", u"48億元"));
  BOOST_TEST(counts.changed == 1);
  BOOST_TEST(counts.unchanged == 3);
  BOOST_TEST(rowNamed(office, u"出口").cells[Col::Value].number == 48);
  BOOST_TEST(stateOf(rowNamed(office, u"出口")) == "changed");
  BOOST_TEST(toUtf8(rowNamed(office, u"出口").note) == "watch this");
  BOOST_TEST(office[SheetId::Log].rows.size() == 2u);
  BOOST_TEST(toUtf8(sentence(office, u"48億元").cells[Src::State].text) == "changed");
  // The next change takes over the word.
  refresh(office, with(u"12所", u"13所").replace(kReport.find(u"45億元"), 4, u"48億元"));
  BOOST_TEST(stateOf(rowNamed(office, u"出口")) == "");
  BOOST_TEST(stateOf(rowNamed(office, u"學校")) == "changed");
}

BOOST_AUTO_TEST_CASE(users_value_stays) {
  OfficeModel office = import(kReport);
  rowNamed(office, u"出口").cells[Col::Value] = Cell::ofNumber(46);
  BOOST_TEST(refreshOnce(office, kReport).empty());
  const RefreshCounts counts = refresh(office, with(u"12所", u"13所"));
  BOOST_TEST(counts.changed == 1);
  BOOST_TEST(counts.conflict == 0);
  BOOST_TEST(rowNamed(office, u"出口").cells[Col::Value].number == 46);
}

BOOST_AUTO_TEST_CASE(both_changed_is_a_conflict) {
  OfficeModel office = import(kReport);
  rowNamed(office, u"出口").cells[Col::Value] = Cell::ofNumber(46);
  const RefreshCounts counts = refresh(office, with(u"45億元", u"48億元"));
  BOOST_TEST(counts.conflict == 1);
  BOOST_TEST(rowNamed(office, u"出口").cells[Col::Value].number == 46);
  BOOST_TEST(stateOf(rowNamed(office, u"出口")) == "conflict");
  BOOST_TEST(lines(office) == (Lines{
                                  "出口總額|Value|45億元|48億元|46億元|conflict|",
                                  "|Text|出口總額為45億元。|出口總額為48億元。||changed|yes",
                              }));
  // An open conflict keeps its mark through another refresh, a settled one does not.
  const std::u16string later =
      with(u"12所", u"13所").replace(kReport.find(u"45億元"), 4, u"48億元");
  refresh(office, later);
  BOOST_TEST(stateOf(rowNamed(office, u"出口")) == "conflict");
  office[SheetId::Changes].rows[0].cells[ChangesColumn::Done] = Cell::ofText(u"mine");
  refresh(office, with(u"45億元", u"48億元"));
  BOOST_TEST(stateOf(rowNamed(office, u"出口")) == "");
}

BOOST_AUTO_TEST_CASE(same_change_on_both_sides_is_none) {
  OfficeModel office = import(kReport);
  rowNamed(office, u"出口").cells[Col::Value] = Cell::ofNumber(48);
  const RefreshCounts counts = refresh(office, with(u"45億元", u"48億元"));
  BOOST_TEST(counts.conflict == 0);
  BOOST_TEST(counts.changed == 0);
  BOOST_TEST(lines(office) == Lines{"|Text|出口總額為45億元。|出口總額為48億元。||changed|yes"});
}

BOOST_AUTO_TEST_CASE(emptied_cell_is_a_change_of_the_users) {
  OfficeModel office = import(kReport);
  rowNamed(office, u"出口").cells[Col::Value] = Cell();
  refresh(office, with(u"12所", u"13所"));
  BOOST_CHECK(rowNamed(office, u"出口").cells[Col::Value] == Cell());
  BOOST_TEST(refresh(office, with(u"45億元", u"48億元")).conflict == 1);
}

BOOST_AUTO_TEST_CASE(new_sentence_gives_a_new_row_where_the_text_has_it) {
  OfficeModel office = import(kReport);
  const RefreshCounts counts = refresh(office, with(u"出口總額", u"進口總額為30億元。出口總額"));
  BOOST_TEST(counts.added == 1);
  const std::vector<OfficeModel::Row> &rows = office[SheetId::Indicators].rows;
  BOOST_REQUIRE(rows.size() == 5u);
  BOOST_TEST(toUtf8(rows[1].cells[Col::Indicator].text).find("進口") != std::string::npos);
  BOOST_TEST(stateOf(rows[1]) == "new");
  BOOST_TEST(toUtf8(rows[1].cells[Col::Section].text) == "一、經濟");
  BOOST_TEST(toUtf8(rows[2].cells[Col::Indicator].text).find("出口") != std::string::npos);
  // Its sentence has the next number and stands where the text has it.
  const OfficeModel::Row &own = sentence(office, u"進口總額");
  BOOST_TEST(own.cells[Src::No].number == 8);
  BOOST_TEST(&own + 1 == &sentence(office, u"出口總額"));
}

BOOST_AUTO_TEST_CASE(new_row_in_a_scattered_section_follows_the_row_before) {
  OfficeModel office = import(kReport);
  std::vector<OfficeModel::Row> &rows = office[SheetId::Indicators].rows;
  std::swap(rows[1], rows[2]); // steel, school, export, people: both sections are torn
  refresh(office, with(u"出口總額", u"進口總額為30億元。出口總額"));
  BOOST_TEST(toUtf8(rows[1].cells[Col::Indicator].text).find("進口") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(lost_sentence_marks_its_row) {
  OfficeModel office = import(kReport);
  RefreshCounts counts = refresh(office, with(u"新建學校為12所。", u""));
  BOOST_TEST(counts.gone == 1);
  BOOST_TEST(office[SheetId::Indicators].rows.size() == 4u);
  BOOST_TEST(stateOf(rowNamed(office, u"學校")) == "gone");
  BOOST_TEST(rowNamed(office, u"學校").cells[Col::Value].number == 12);
  BOOST_TEST(toUtf8(sentence(office, u"學校").cells[Src::State].text) == "gone");
  // It stays so, and it comes back to its row.
  refresh(office, with(u"新建學校為12所。", u"").replace(kReport.find(u"45億元"), 4, u"48億元"));
  BOOST_TEST(stateOf(rowNamed(office, u"學校")) == "gone");
  counts = refresh(office, kReport);
  BOOST_TEST(counts.added == 0);
  BOOST_TEST(stateOf(rowNamed(office, u"學校")) == "changed");
  BOOST_TEST(office[SheetId::Source].rows.size() == 7u);
}

BOOST_AUTO_TEST_CASE(reworded_indicator_keeps_its_row_and_key) {
  OfficeModel office = import(kReport);
  const std::u16string key = rowNamed(office, u"出口總額").cells[Col::Key].text;
  const RefreshCounts counts = refresh(office, with(u"出口總額為", u"商品出口額為"));
  BOOST_TEST(counts.added == 0);
  BOOST_TEST(counts.gone == 0);
  BOOST_TEST(counts.changed == 1);
  BOOST_TEST(toUtf8(rowNamed(office, u"商品出口額").cells[Col::Key].text) == toUtf8(key));
}

BOOST_AUTO_TEST_CASE(deleted_row_stays_deleted_and_is_named_once) {
  OfficeModel office = import(kReport);
  std::vector<OfficeModel::Row> &rows = office[SheetId::Indicators].rows;
  const std::u16string key = rows[1].cells[Col::Key].text;
  rows.erase(rows.begin() + 1);
  refresh(office, with(u"45億元", u"48億元"));
  BOOST_TEST(rows.size() == 3u);
  BOOST_TEST(lines(office) == (Lines{
                                  "出口總額|Row||48億元|deleted|deleted|",
                                  "|Text|出口總額為45億元。|出口總額為48億元。||changed|yes",
                              }));
  BOOST_TEST(toUtf8(office[SheetId::Changes].rows[0].cells[ChangesColumn::Key].text) ==
             toUtf8(key));
  refresh(office, with(u"12所", u"13所").replace(kReport.find(u"45億元"), 4, u"48億元"));
  const Lines all = lines(office);
  BOOST_TEST(std::count(all.begin(), all.end(), all.front()) == 1);
}

BOOST_AUTO_TEST_CASE(copy_of_a_row_and_rows_without_key_are_the_users) {
  OfficeModel office = import(kReport);
  std::vector<OfficeModel::Row> &rows = office[SheetId::Indicators].rows;
  rows.insert(rows.begin() + 2, rows[1]);
  OfficeModel::Row own;
  own.cells.resize(Col::Size);
  own.cells[Col::Value] = Cell::ofText(u"subtotal");
  rows.insert(rows.begin(), own);
  refresh(office, with(u"45億元", u"48億元"));
  BOOST_REQUIRE(rows.size() == 6u);
  BOOST_TEST(rows[2].cells[Col::Value].number == 48);
  BOOST_TEST(rows[3].cells[Col::Value].number == 45);
  BOOST_CHECK(rows[0].cells == own.cells);
}

BOOST_AUTO_TEST_CASE(edited_sentence_of_the_sheet_counts) {
  OfficeModel office = import(kReport);
  OfficeModel::Row &row = sentence(office, u"出口總額");
  row.cells[Src::Text] = Cell::ofText(u"出口總額為47億元。");
  const RefreshCounts counts = refresh(office, kReport);
  BOOST_TEST(counts.changed == 1);
  BOOST_TEST(rowNamed(office, u"出口").cells[Col::Value].number == 47);
  // The file changes elsewhere, the sheet's sentence stays.
  refresh(office, with(u"12所", u"13所"));
  BOOST_TEST(rowNamed(office, u"出口").cells[Col::Value].number == 47);
  BOOST_TEST(rowNamed(office, u"學校").cells[Col::Value].number == 13);
}

BOOST_AUTO_TEST_CASE(sentence_changed_on_both_sides_is_a_conflict) {
  OfficeModel office = import(kReport);
  sentence(office, u"出口總額").cells[Src::Text] = Cell::ofText(u"出口總額為47億元。");
  BOOST_TEST(refresh(office, with(u"45億元", u"48億元")).conflict == 1);
  BOOST_TEST(office[SheetId::Log].rows.back().cells[LogColumn::Conflict].number == 1);
  BOOST_TEST(rowNamed(office, u"出口").cells[Col::Value].number == 47);
  const OfficeModel::Row &row = sentence(office, u"出口總額");
  BOOST_TEST(toUtf8(row.cells[Src::State].text) == "conflict");
  BOOST_TEST(lines(office) ==
             (Lines{
                 "出口總額|Value|45億元|47億元||changed|yes",
                 "|Text|出口總額為45億元。|出口總額為48億元。|出口總額為47億元。|conflict|",
             }));
  BOOST_TEST(toUtf8(office[SheetId::Changes].rows[1].cells[ChangesColumn::Key].text) == "S4");
}

/// Nothing that a refresh does goes without a line, and each can be read without the sheet.
BOOST_AUTO_TEST_CASE(a_line_for_everything) {
  OfficeModel office = import(kReport);
  std::u16string text = with(u"45億元", u"4800萬元");
  text.replace(text.find(u"新建學校為12所。"), 9, u"新建醫院為3家。");
  refresh(office, text);
  BOOST_TEST(lines(office) == (Lines{
                                  "出口總額|Value|45億元|4800萬元||changed|yes",
                                  "出口總額|Unit|億元|萬元||changed|yes",
                                  "出口總額|Multiplier|100000000|10000||changed|yes",
                                  "出口總額|Base unit|CNY|item||changed|yes",
                                  "新建醫院|||3家||new|yes",
                                  "新建學校||12所|||gone|yes",
                                  "|Text|出口總額為45億元。|出口總額為4800萬元。||changed|yes",
                                  "|Text|新建學校為12所。|||gone|yes",
                                  "|Text||新建醫院為3家。||new|yes",
                              }));
  const std::vector<Cell> &first = office[SheetId::Changes].rows[0].cells;
  BOOST_TEST(toUtf8(first[ChangesColumn::When].text) == "2026-01-02 03:04:05");
  BOOST_TEST(toUtf8(first[ChangesColumn::Report].text) == "report");
  BOOST_TEST(toUtf8(first[ChangesColumn::Sentence].text).find("\"S\"&4)") != std::string::npos);
}

/// In the workbook's language; and a line that was written in another is understood.
BOOST_AUTO_TEST_CASE(lines_speak_the_workbooks_language) {
  ImportFacts facts = importFacts();
  facts.uiLanguage = "zh-TW";
  OfficeModel office(planWorkbook(ToyReader::read(std::u16string(kReport)), facts));
  rowNamed(office, u"出口").cells[Col::Value] = Cell::ofNumber(46);
  office.apply(refreshWorkbook(office.snapshot(), 1, ToyReader::read(with(u"45億元", u"48億元")),
                               ToyReader::reader(), facts));
  BOOST_TEST(lines(office) == (Lines{
                                  "出口總額|數值|45億元|48億元|46億元|衝突|",
                                  "|文字|出口總額為45億元。|出口總額為48億元。||更改|是",
                              }));
  BOOST_TEST(openConflicts(office.snapshot()).size() == 1u);
  office.apply(settleConflicts(office.snapshot(), {0}, Side::Theirs, "en-US"));
  BOOST_TEST(rowNamed(office, u"出口").cells[Col::Value].number == 48);
}

BOOST_AUTO_TEST_CASE(sentences_added_and_removed_in_the_sheet) {
  OfficeModel office = import(kReport);
  std::vector<OfficeModel::Row> &rows = office[SheetId::Source].rows;
  OfficeModel::Row own;
  own.cells.resize(Src::Size);
  own.cells[Src::Text] = Cell::ofText(u"新建醫院為3家。");
  rows.insert(rows.begin() + 6, own); // below the schools
  rows.erase(rows.begin() + 3);       // the exports
  RefreshCounts counts = refresh(office, kReport);
  BOOST_TEST(counts.added == 1);
  BOOST_TEST(counts.gone == 1);
  BOOST_TEST(sentence(office, u"醫院").cells[Src::No].number == 8);
  BOOST_TEST(toUtf8(rowNamed(office, u"醫院").cells[Col::Section].text) == "二、民生");
  // Both survive a change of the file; so does the place, though the user sorts the sheet.
  std::reverse(rows.begin(), rows.end());
  counts = refresh(office, with(u"12所", u"13所"));
  BOOST_TEST(counts.changed == 1);
  BOOST_TEST(counts.added + counts.gone == 0);
  BOOST_TEST(toUtf8(rowNamed(office, u"醫院").cells[Col::Section].text) == "二、民生");
}

/// What is blank belongs to no sentence.
BOOST_AUTO_TEST_CASE(blank_sentences_have_no_rows) {
  for (const char16_t *blank : {u" ", u"\\n\\t"}) {
    OfficeModel last = import(kReport);
    sentence(last, u"常住人口").cells[Src::Text] = Cell::ofText(blank);
    BOOST_TEST(refresh(last, kReport).gone == 1);
    BOOST_TEST(toUtf8(last[SheetId::Source].rows.back().cells[Src::Role].text) == "");
    BOOST_TEST(last[SheetId::Source].rows.back().cells[Src::Numbers].number == 0);
    OfficeModel middle = import(kReport);
    sentence(middle, u"出口總額").cells[Src::Text] = Cell::ofText(blank);
    BOOST_TEST(refresh(middle, kReport).gone == 1);
    OfficeModel all = import(kReport);
    for (OfficeModel::Row &row : all[SheetId::Source].rows)
      row.cells[Src::Text] = Cell::ofText(blank);
    BOOST_TEST(refresh(all, kReport).gone == 4);
    OfficeModel single = import(u"出口總額為45億元。");
    sentence(single, u"出口總額").cells[Src::Text] = Cell::ofText(blank);
    BOOST_TEST(refresh(single, u"出口總額為45億元。").gone == 1);
    sentence(single, blank).cells[Src::Text] = Cell::ofText(u"出口總額為46億元。");
    BOOST_TEST(refresh(single, u"出口總額為45億元。").changed == 1);
  }
}

BOOST_AUTO_TEST_CASE(text_that_became_empty_leaves_all_rows_gone) {
  for (const char16_t *text : {u"", u"\n\n"}) {
    OfficeModel office = import(kReport);
    BOOST_TEST(refresh(office, text).gone == 4);
    BOOST_TEST(refresh(office, kReport).changed == 4);
  }
  OfficeModel emptied = import(kReport);
  for (OfficeModel::Row &row : emptied[SheetId::Source].rows)
    row.cells[Src::Text] = Cell();
  BOOST_TEST(refresh(emptied, kReport).gone == 4);
}

/// Found by the random test: the sentence came back into a row that the user had made his own.
BOOST_AUTO_TEST_CASE(lost_sentence_that_the_user_rewrote_stays_the_users) {
  OfficeModel office = import(kReport);
  refresh(office, with(u"新建學校為12所。", u""));
  OfficeModel::Row &row = sentence(office, u"學校");
  row.cells[Src::Text] = Cell::ofText(u"a note of mine");
  refresh(office, kReport);
  BOOST_TEST(toUtf8(sentence(office, u"a note").cells[Src::State].text) == "gone");
  BOOST_TEST(sentence(office, u"學校").cells[Src::No].number == 8);
  BOOST_TEST(rowNamed(office, u"學校").cells[Col::Value].number == 12);
}

BOOST_AUTO_TEST_CASE(moved_and_deleted_columns) {
  OfficeModel office = import(kReport);
  std::vector<std::uint32_t> &positions = office[SheetId::Indicators].positions;
  std::swap(positions[Col::Value], positions[Col::Status]);
  positions[Col::Area] = kNoColumn;
  BOOST_TEST(refreshOnce(office, kReport).empty());
  const WorkbookEdits edits = refreshOnce(office, with(u"出口總額", u"進口總額為30億元。出口總額"));
  for (const CellEdit &edit : edits.cells)
    BOOST_TEST(!(edit.sheet == SheetId::Indicators && edit.column == Col::Area));
  refresh(office, with(u"45億元", u"48億元"));
  BOOST_TEST(rowNamed(office, u"出口").cells[Col::Value].number == 48);
}

BOOST_AUTO_TEST_CASE(damaged_documents_are_refused) {
  OfficeModel office = import(kReport);
  OfficeModel keyless = office;
  keyless[SheetId::Indicators].positions[Col::Key] = kNoColumn;
  BOOST_CHECK_THROW(refreshOnce(keyless, kReport), SnapshotError);
  OfficeModel baseless = office;
  baseless[SheetId::Base].rows.clear();
  BOOST_CHECK_THROW(refreshOnce(baseless, kReport), SnapshotError);
}

BOOST_AUTO_TEST_SUITE_END()
