#include <boost/test/unit_test.hpp>

#include "facts.hpp"
#include "office_model.hpp"
#include "refresh_report.hpp"
#include "workbook/plan_workbook.hpp"
#include "workbook/refresh/names.hpp"
#include "workbook/refresh/settle.hpp"
#include "workbook/sheet/utf.hpp"

using namespace ri;
using ri::test::importFacts;
using ri::test::OfficeModel;

BOOST_AUTO_TEST_SUITE(refresh_report)

static const std::string kBytes = "河川市2025年統計公報\n\n一、經濟\n\n"
                                  "全年鋼材產量320萬噸，增長5.1%。出口總額45億元。\n";

BOOST_AUTO_TEST_CASE(link_remembers_how_the_file_was_read) {
  ImportFacts facts = importFacts();
  facts.options = "date=2026-01-15,period=2025-H2,area=河川,currency=HKD";
  const OfficeModel office(planWorkbook(readReport(kBytes, parseOptions(facts.options)), facts));
  const std::vector<Link> links = linksOf(office.snapshot());
  BOOST_REQUIRE(links.size() == 1u);
  BOOST_TEST(links[0].report == 1u);
  BOOST_TEST((links[0].url == facts.url));
  BOOST_TEST(links[0].sha256 == facts.sha256);
  BOOST_TEST(links[0].options ==
             "encoding=utf-8,date=2026-01-15,period=2025-H2,area=河川,currency=HKD");
}

BOOST_AUTO_TEST_CASE(real_reading_is_stable) {
  OfficeModel office(planWorkbook(readReport(kBytes, {}), importFacts()));
  const Link link = linksOf(office.snapshot()).front();
  BOOST_TEST(refreshReport(office.snapshot(), link, kBytes, importFacts()).empty());
  // An edit in the sheet is read by the same reader.
  for (OfficeModel::Row &row : office[SheetId::Source].rows)
    if (row.cells[SourceColumn::Text].text.find(u"45億元") != std::u16string::npos)
      row.cells[SourceColumn::Text] = Cell::ofText(u"出口總額47億元。");
  const WorkbookEdits edits = refreshReport(office.snapshot(), link, kBytes, importFacts());
  BOOST_TEST(edits.counts.changed == 1);
  office.apply(edits);
  BOOST_TEST(refreshReport(office.snapshot(), link, kBytes, importFacts()).empty());
}

/// A workbook keeps the language that it was made in, whatever the office speaks later.
BOOST_AUTO_TEST_CASE(cells_speak_the_language_of_the_workbook) {
  using Col = IndicatorColumn;
  ImportFacts facts = importFacts();
  facts.uiLanguage = "zh-TW";
  OfficeModel office(planWorkbook(readReport(kBytes, {}), facts));
  const auto steel = [&office]() -> std::vector<Cell> & {
    return office[SheetId::Indicators].rows.at(0).cells;
  };
  BOOST_TEST((steel()[Col::Measure].text == u"水準"));
  BOOST_TEST((steel()[Col::Status].text == u"實際"));
  BOOST_TEST((office[SheetId::Source].rows.at(0).cells[SourceColumn::Role].text == u"標題"));
  BOOST_TEST((office[SheetId::Log].rows.at(0).cells[LogColumn::Event].text == u"匯入"));
  const Link link = linksOf(office.snapshot()).front();
  BOOST_TEST(refreshReport(office.snapshot(), link, kBytes, importFacts()).empty());

  steel()[Col::Status] = Cell::ofText(u"估計"); // the user's own
  steel()[Col::Growth] = Cell::ofNumber(0.06);
  const std::string changed = "河川市2025年統計公報\n\n一、經濟\n\n全年鋼材產量320萬噸，增長"
                              "5.3%。出口總額45億元。進口總額30億元。\n";
  office.apply(refreshReport(office.snapshot(), link, changed, importFacts()));
  BOOST_TEST((steel()[Col::Status].text == u"估計"));
  BOOST_TEST((steel()[Col::State].text == u"衝突"));
  const OfficeModel::Row &imports = office[SheetId::Indicators].rows.back();
  BOOST_TEST((imports.cells[Col::State].text == u"新增"));
  BOOST_TEST((imports.cells[Col::Measure].text == u"水準"));
  BOOST_TEST((office[SheetId::Log].rows.back().cells[LogColumn::Event].text == u"重新整理"));
  BOOST_TEST(refreshReport(office.snapshot(), link, changed, importFacts()).counts.changed == 0);

  office.apply(
      settleConflicts(office.snapshot(), openConflicts(office.snapshot()), Side::Theirs, "en-US"));
  BOOST_TEST(steel()[Col::Growth].number == 0.053);
  BOOST_TEST((steel()[Col::State].text.empty()));
}

BOOST_AUTO_TEST_CASE(blank_sentences_of_the_sheet_are_read) {
  for (const std::string &bytes : {kBytes, std::string("出口總額45億元。\n")}) {
    OfficeModel office(planWorkbook(readReport(bytes, {}), importFacts()));
    const Link link = linksOf(office.snapshot()).front();
    for (auto row = office[SheetId::Source].rows.rbegin();
         row != office[SheetId::Source].rows.rend(); ++row) { // until all of them are
      row->cells[SourceColumn::Text] = Cell::ofText(u" \u3000");
      office.apply(refreshReport(office.snapshot(), link, bytes, importFacts()));
      BOOST_TEST(refreshReport(office.snapshot(), link, bytes, importFacts()).empty());
    }
    for (const OfficeModel::Row &row : office[SheetId::Indicators].rows)
      BOOST_TEST((row.cells[IndicatorColumn::State].text == u"gone"));
  }
}

BOOST_AUTO_TEST_CASE(file_saved_in_another_encoding_is_still_read) {
  const OfficeModel office(planWorkbook(readReport(kBytes, {}), importFacts()));
  const Link link = linksOf(office.snapshot()).front();
  std::string utf16 = "\xFF\xFE";
  for (const char16_t unit : readReport(kBytes, {}).text) {
    utf16 += static_cast<char>(unit & 0xFF);
    utf16 += static_cast<char>(unit >> 8);
  }
  BOOST_TEST(refreshReport(office.snapshot(), link, utf16, importFacts()).empty());
}

/// What is taken from the other side is read again without the file.
BOOST_AUTO_TEST_CASE(sentence_that_was_taken_takes_effect) {
  OfficeModel office(planWorkbook(readReport(kBytes, {}), importFacts()));
  for (OfficeModel::Row &row : office[SheetId::Source].rows)
    if (row.cells[SourceColumn::Text].text.find(u"45億元") != std::u16string::npos)
      row.cells[SourceColumn::Text] = Cell::ofText(u"出口總額47億元。");
  std::string theirs = kBytes;
  theirs.replace(theirs.find("45"), 2, "48");
  const Link link = linksOf(office.snapshot()).front();
  const auto value = [&office] {
    return office[SheetId::Indicators].rows.back().cells[IndicatorColumn::Value].number;
  };
  const WorkbookEdits edits = refreshReport(office.snapshot(), link, theirs, importFacts());
  BOOST_TEST(edits.counts.conflict == 1);
  office.apply(edits);
  BOOST_TEST(value() == 47);
  BOOST_TEST(rereadReport(office.snapshot(), link, importFacts()).empty());
  office.apply(
      settleConflicts(office.snapshot(), openConflicts(office.snapshot()), Side::Theirs, {}));
  office.apply(rereadReport(office.snapshot(), link, importFacts()));
  BOOST_TEST(value() == 48);
  BOOST_TEST(refreshReport(office.snapshot(), link, theirs, importFacts()).empty());
}

BOOST_AUTO_TEST_CASE(relinked_report_follows_the_other_file) {
  ImportFacts facts = importFacts();
  facts.options = "date=2026-01-15";
  OfficeModel office(planWorkbook(readReport(kBytes, parseOptions(facts.options)), facts));
  const std::string other = "河川市2025年統計公報\n\n一、經濟\n\n全年鋼材產量330萬噸，增長5.1%。"
                            "出口總額45億元。\n";
  ImportFacts found = importFacts();
  found.url = u"file:///tmp/other.txt";
  found.sha256 = std::string(64, 'b');
  const Link before = linksOf(office.snapshot()).front();
  office.apply(relinkReport(office.snapshot(), before, other, found));
  const Link link = linksOf(office.snapshot()).front();
  BOOST_TEST((link.url == found.url));
  BOOST_TEST(link.options == "encoding=utf-8,date=2026-01-15");
  BOOST_TEST((office[SheetId::Log].rows.back().cells[LogColumn::Event].text == u"relink"));
  // The link is all that changed; the next refresh merges the new file.
  BOOST_TEST(refreshReport(office.snapshot(), link, kBytes, found).empty());
  BOOST_TEST(refreshReport(office.snapshot(), link, other, found).counts.changed == 1);
  BOOST_TEST(relinkReport(office.snapshot(), link, other, found).empty());
  BOOST_CHECK_THROW(relinkReport(office.snapshot(), link, "沒有數字。", found), ReadError);
}

BOOST_AUTO_TEST_CASE(document_without_import_has_no_link) {
  BOOST_CHECK_THROW(linksOf(Snapshot()), SnapshotError);
}

static std::vector<std::string> indicators(const OfficeModel &office) {
  std::vector<std::string> names;
  for (const OfficeModel::Row &row : office[SheetId::Indicators].rows)
    names.push_back(toUtf8(row.cells[IndicatorColumn::Indicator].text));
  return names;
}

static void call(OfficeModel &office, std::size_t row, std::u16string_view name) {
  office.apply(callIndicator(office.snapshot(),
                             office[SheetId::Indicators].rows[row].cells[IndicatorColumn::Key].text,
                             name));
  for (const Link &link : linksOf(office.snapshot()))
    office.apply(rereadReport(office.snapshot(), link, importFacts()));
}

static void refreshIt(OfficeModel &office, const std::string &bytes) {
  const auto refreshed = [&] {
    return refreshReport(office.snapshot(), linksOf(office.snapshot()).front(), bytes,
                         importFacts());
  };
  office.apply(refreshed());
  BOOST_TEST(refreshed().empty());
}

/// The name holds for later texts and for other reports, in either script.
BOOST_AUTO_TEST_CASE(indicator_is_called_as_the_user_says) {
  OfficeModel office(planWorkbook(readReport(kBytes, {}), importFacts()));
  call(office, 1, u"外銷");
  const std::vector<std::string> called{"鋼材產量", "外銷"};
  BOOST_TEST(indicators(office) == called, boost::test_tools::per_element());
  refreshIt(office, kBytes);
  std::string more = kBytes;
  more.replace(more.find("45"), 2, "48");
  refreshIt(office, more);
  BOOST_TEST(indicators(office) == called, boost::test_tools::per_element());
  BOOST_TEST(office[SheetId::Indicators].rows[1].cells[IndicatorColumn::Value].number == 48);
  office.apply(
      addReport(office.snapshot(), "河川市2024年统计公报\n\n出口总额40亿元。\n", importFacts()));
  BOOST_TEST(indicators(office).back() == "外銷");
  // Called anew, all follow; called as it is read, it has no entry any more.
  call(office, 2, u"出口");
  BOOST_TEST(indicators(office)[1] == "出口");
  BOOST_TEST(indicators(office)[2] == "出口");
  BOOST_TEST(office[SheetId::Names].rows.size() == 1u);
  call(office, 1, u"出口總額");
  BOOST_TEST(indicators(office)[1] == "出口總額");
  BOOST_TEST(indicators(office)[2] == "出口总额");
}

BOOST_AUTO_TEST_CASE(name_that_the_user_typed_over_is_his) {
  OfficeModel office(planWorkbook(readReport(kBytes, {}), importFacts()));
  office[SheetId::Indicators].rows[1].cells[IndicatorColumn::Indicator] = Cell::ofText(u"我的出口");
  refreshIt(office, kBytes);
  BOOST_TEST(indicators(office)[1] == "我的出口");
  call(office, 1, u"外銷"); // he says so himself
  BOOST_TEST(indicators(office)[1] == "外銷");
}

BOOST_AUTO_TEST_CASE(row_of_names_that_the_user_typed_holds) {
  OfficeModel office(planWorkbook(readReport(kBytes, {}), importFacts()));
  office[SheetId::Names].rows.push_back({{Cell::ofText(u"钢材产量"), Cell::ofText(u"鋼產")}, {}});
  refreshIt(office, kBytes);
  BOOST_TEST(indicators(office)[0] == "鋼產");
}

BOOST_AUTO_TEST_CASE(naming_needs_a_name_a_row_and_the_sheet) {
  OfficeModel office(planWorkbook(readReport(kBytes, {}), importFacts()));
  const std::u16string key = office[SheetId::Indicators].rows[1].cells[IndicatorColumn::Key].text;
  BOOST_CHECK_THROW(callIndicator(office.snapshot(), key, u" "), SnapshotError);
  BOOST_CHECK_THROW(callIndicator(office.snapshot(), u"1|無||||||1", u"外銷"), SnapshotError);
  office[SheetId::Names].present = false;
  BOOST_CHECK_THROW(callIndicator(office.snapshot(), key, u"外銷"), SnapshotError);
}

/// The reader's own numbers: one that it left out gets a name from its words.
BOOST_AUTO_TEST_CASE(left_out_number_is_read_when_the_user_takes_it) {
  const std::string bytes = kBytes + "展品有2噸級無人機。\n";
  OfficeModel office(planWorkbook(readReport(bytes, {}), importFacts()));
  const auto link = [&] { return linksOf(office.snapshot()).front(); };
  std::u16string key;
  for (const OfficeModel::Row &row : office[SheetId::LeftOut].rows)
    if (row.cells[LeftOutColumn::Type].text == u"product-size")
      key = row.cells[LeftOutColumn::Key].text;
  office.apply(rereadReport(office.snapshot(), link(), importFacts(), {{}, {key}}));
  BOOST_TEST(indicators(office).back() == "展品");
  const auto &cells = office[SheetId::Indicators].rows.back().cells;
  BOOST_TEST(cells[IndicatorColumn::Value].number == 2);
  BOOST_TEST(toUtf8(cells[IndicatorColumn::Unit].text) == "噸");
  refreshIt(office, bytes);
  std::string heavier = bytes;
  heavier.replace(heavier.find("2噸"), 1, "3");
  refreshIt(office, heavier);
  BOOST_TEST(office[SheetId::Indicators].rows.back().cells[IndicatorColumn::Value].number == 3);
}

static Cell &frameCell(OfficeModel &office, std::size_t column) {
  return office[SheetId::Report].rows.front().cells[column];
}

static std::string periods(const OfficeModel &office) {
  std::string all;
  for (const OfficeModel::Row &row : office[SheetId::Indicators].rows)
    all += toUtf8(row.cells[IndicatorColumn::Period].text) + " " +
           toUtf8(row.cells[IndicatorColumn::Area].text) + "; ";
  return all;
}

/// What the user writes there is how the report is read from then on; his own cells stay.
BOOST_AUTO_TEST_CASE(rows_follow_what_the_user_says_the_report_is_about) {
  OfficeModel office(planWorkbook(readReport(kBytes, {}), importFacts()));
  BOOST_TEST(periods(office) == "2025 河川市; 2025 河川市; ");
  office[SheetId::Indicators].rows[1].cells[IndicatorColumn::Area] = Cell::ofText(u"全省");
  office[SheetId::Indicators].rows[0].note = u"mine";
  frameCell(office, ReportColumn::Period) = Cell::ofNumber(2024); // as a cell takes it
  frameCell(office, ReportColumn::Area) = Cell::ofText(u"青河市");
  frameCell(office, ReportColumn::Body) = Cell::ofText(u"我的公司");
  refreshIt(office, kBytes);
  BOOST_TEST(periods(office) == "2024 青河市; 2024 全省; ");
  BOOST_TEST(toUtf8(office[SheetId::Indicators].rows[0].note) == "mine");
  BOOST_TEST(linksOf(office.snapshot()).front().options ==
             "encoding=utf-8,period=2024,area=青河市");
  // It holds for later texts, and for what the user writes into Source.
  std::string more = kBytes;
  more.replace(more.find("45"), 2, "48");
  office.saveAndLoad();
  refreshIt(office, more);
  BOOST_TEST(periods(office) == "2024 青河市; 2024 全省; ");
  BOOST_TEST(toUtf8(frameCell(office, ReportColumn::Body).text) == "我的公司");
  // Emptied, it is found out again.
  frameCell(office, ReportColumn::Period) = Cell();
  refreshIt(office, more);
  BOOST_TEST(periods(office) == "2025 青河市; 2025 全省; ");
  BOOST_TEST(toUtf8(frameCell(office, ReportColumn::Period).text) == "2025");
}

BOOST_AUTO_TEST_CASE(value_that_cannot_be_is_refused_by_the_name_of_its_cell) {
  const auto refusal = [](std::size_t column, std::u16string_view value) -> std::string {
    OfficeModel office(planWorkbook(readReport(kBytes, {}), importFacts()));
    frameCell(office, column) = Cell::ofText(value);
    try {
      refreshReport(office.snapshot(), linksOf(office.snapshot()).front(), kBytes, importFacts());
    } catch (const SnapshotError &error) {
      return error.what();
    }
    return "not refused";
  };
  const auto names = [](const std::string &message, const char *word) {
    BOOST_TEST(message.find(word) != std::string::npos, message);
  };
  names(refusal(ReportColumn::Period, u"去年"), "(Period) of the sheet Report");
  names(refusal(ReportColumn::Period, u"去年"), "2025-Q3");
  names(refusal(ReportColumn::Currency, u"貝殼"), "cell G2 (Currency)");
  names(refusal(ReportColumn::Area, u"甲,乙"), "comma");
}

/// The publication, the file and what nobody edited follow the text.
BOOST_AUTO_TEST_CASE(frame_follows_the_text) {
  OfficeModel office(planWorkbook(readReport(kBytes, {}), importFacts()));
  std::string later = kBytes;
  later.replace(later.find("2025"), 4, "2026");
  refreshIt(office, later);
  BOOST_TEST(toUtf8(frameCell(office, ReportColumn::Period).text) == "2026");
}

/// What the user has looked at is no doubt any more, whatever the reader comes to doubt.
BOOST_AUTO_TEST_CASE(doubt_that_the_user_emptied_stays_empty) {
  const std::string bytes = "河川市2025年統計公報\n\n出口45億元，總值320。\n";
  OfficeModel office(planWorkbook(readReport(bytes, {}), importFacts()));
  const auto doubtOf = [&office](std::size_t row) -> Cell & {
    return office[SheetId::Indicators].rows[row].cells[IndicatorColumn::Doubt];
  };
  std::size_t row = 0;
  while (row < office[SheetId::Indicators].rows.size() && doubtOf(row).kind == CellKind::Empty)
    ++row;
  BOOST_REQUIRE(row < office[SheetId::Indicators].rows.size());
  doubtOf(row) = Cell();
  refreshIt(office, bytes);
  BOOST_TEST((doubtOf(row).kind == CellKind::Empty));
  std::string changed = bytes;
  changed.replace(changed.find("45"), 2, "48");
  changed.replace(changed.find("320"), 3, "330");
  refreshIt(office, changed);
  BOOST_TEST((doubtOf(row).kind == CellKind::Empty));
  // Another doubt, or none, is no conflict.
  frameCell(office, ReportColumn::Period) = Cell();
  std::string undated = changed;
  undated.replace(undated.find("2025年"), 7, "");
  refreshIt(office, undated);
  BOOST_TEST((doubtOf(row).kind == CellKind::Empty));
  for (const OfficeModel::Row &each : office[SheetId::Indicators].rows)
    BOOST_TEST((each.cells[IndicatorColumn::State].text != u"conflict"));
}

BOOST_AUTO_TEST_SUITE_END()
