#include <boost/test/unit_test.hpp>

#include "facts.hpp"
#include "office_model.hpp"
#include "refresh_report.hpp"
#include "workbook/plan_workbook.hpp"
#include "workbook/refresh/settle.hpp"

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
  office.apply(settleConflicts(office.snapshot(), openConflicts(office.snapshot()), Side::Theirs));
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

BOOST_AUTO_TEST_SUITE_END()
