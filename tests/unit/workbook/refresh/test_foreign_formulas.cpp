// A workbook may come from a stranger: whatever its cells hold, none of it is written as a formula.
#include <functional>

#include <boost/test/unit_test.hpp>

#include "unit/workbook/facts.hpp"
#include "unit/workbook/office_model.hpp"
#include "unit/workbook/toy_reader.hpp"
#include "workbook/add_report.hpp"
#include "workbook/plan/indicators.hpp"
#include "workbook/plan_workbook.hpp"
#include "workbook/refresh/refresh.hpp"
#include "workbook/refresh/relink.hpp"
#include "workbook/refresh/settle.hpp"
#include "workbook/sheet/snapshot_error.hpp"
#include "workbook/sheet/utf.hpp"

using namespace ri;
using ri::test::importFacts;
using ri::test::OfficeModel;
using ri::test::ToyReader;

BOOST_AUTO_TEST_SUITE(foreign_formulas)

using Col = IndicatorColumn;

static const std::u16string kBefore = u"一、經濟\n出口為45億元，增長5%。鋼材為320噸。\n二、民生\n"
                                      u"學校為12所。醫院為7所。橋樑為3座。\n";
static const std::u16string kAfter = u"一、經濟\n出口為48億元，增長6%。鋼材為330噸。\n二、民生\n"
                                     u"學校為13所。道路為9條。橋樑為4座。\n";

/// Conflicts of a row and of a sentence, a deleted row that is named, one that has gone.
static OfficeModel conflicting() {
  OfficeModel office(planWorkbook(ToyReader::read(kBefore), importFacts()));
  std::vector<OfficeModel::Row> &rows = office[SheetId::Indicators].rows;
  rows[0].cells[Col::Value] = Cell::ofNumber(46);
  rows[0].cells[Col::Previous] = rows[0].cells[Col::Source] = Cell::ofText(u"mine");
  rows.pop_back(); // 橋樑
  office[SheetId::Source].rows[2].cells[SourceColumn::Text] = Cell::ofText(u"鋼材為325噸。");
  office.apply(refreshWorkbook(office.snapshot(), 1, ToyReader::read(kAfter), ToyReader::reader(),
                               importFacts()));
  BOOST_REQUIRE(openConflicts(office.snapshot()).size() >= 2u);
  return office;
}

/// What of a formula is no text in quotes.
static std::string outsideQuotes(std::u16string_view formula) {
  std::u16string plain;
  bool inQuotes = false;
  for (const char16_t unit : formula) {
    if (unit == u'"')
      inQuotes = !inQuotes;
    if (!inQuotes)
      plain += unit;
  }
  return toUtf8(plain);
}

static void checkNoneIsWritten(const WorkbookEdits &edits) {
  const auto check = [](const Cell &cell) {
    if (cell.kind == CellKind::Formula)
      BOOST_TEST(outsideQuotes(cell.text).find("WEBSERVICE") == std::string::npos,
                 toUtf8(cell.text));
  };
  for (const CellEdit &edit : edits.cells)
    check(edit.cell);
  for (const RowInsertion &insertion : edits.insertions)
    for (const std::vector<Cell> &row : insertion.rows)
      for (const Cell &cell : row)
        check(cell);
}

/// All that is done to a workbook; one that makes no sense any more may be refused.
static void doEverything(const Snapshot &snapshot) {
  const Report linked = ToyReader::read(kBefore);
  std::vector<std::uint32_t> lines(snapshot[SheetId::Changes].rows.size());
  for (std::uint32_t line = 0; line < lines.size(); ++line)
    lines[line] = line;
  for (const std::function<WorkbookEdits()> &command : std::vector<std::function<WorkbookEdits()>>{
           [&] { return settleConflicts(snapshot, lines, Side::Theirs, {}); },
           [&] { return settleConflicts(snapshot, lines, Side::Mine, {}); },
           [&] { return refreshWorkbook(snapshot, 1, linked, ToyReader::reader(), importFacts()); },
           [&] { return concludeRefresh(snapshot, {1}, "en-US"); },
           [&] { return addReport(snapshot, linked, importFacts()); },
           [&] { return relinkReport(snapshot, 1, "utf-8", importFacts()); }})
    try {
      checkNoneIsWritten(command());
    } catch (const SnapshotError &) {
    }
}

BOOST_AUTO_TEST_CASE(no_column_of_a_document_becomes_a_formula) {
  const Snapshot before = conflicting().snapshot();
  doEverything(before);
  for (std::size_t s = 0; s < kSheets; ++s)
    for (std::size_t column = 0; column < columnsOf(static_cast<SheetId>(s)).size(); ++column)
      for (const Cell &injected :
           {Cell::ofText(u"=WEBSERVICE(\"http://127.0.0.1/\")"),
            Cell::ofText(u"=IFERROR(WEBSERVICE({value});{previous})"),
            Cell::calculated(u"=WEBSERVICE(\"http://127.0.0.1/\")"),
            Cell::calculated(u"=WEBSERVICE({no})"), Cell::calculated(u"=WEBSERVICE({1;2})")})
        BOOST_TEST_CONTEXT(columnsOf(static_cast<SheetId>(s))[column].name
                           << " " << toUtf8(injected.text)) {
          Snapshot snapshot = before;
          for (std::vector<Cell> &row : snapshot.grids[s].rows)
            row[column] = injected;
          doEverything(snapshot);
          for (std::size_t r = 0; r < before.grids[s].rows.size(); ++r) {
            snapshot.grids[s].rows = before.grids[s].rows;
            snapshot.grids[s].rows[r][column] = injected;
            doEverything(snapshot);
          }
        }
}

/// Every formula of a plan, also one with a factor and one whose key holds quotes.
BOOST_AUTO_TEST_CASE(what_an_import_writes_is_known_again) {
  Report report = ToyReader::read(u"舊址為72所。新址為3萬所，增長5%。");
  report.observations[0].indicator = u"\"甲\"=\"乙\"*2;MATCH(\"丙\")";
  report.observations[0].quantity.unit = "hour";
  report.observations[1].quantity.unit = "minute";
  report.series = gatherSeries(report);
  report.series[1].previous = 0;
  const WorkbookPlan plan = planWorkbook(report, importFacts());
  std::size_t stated = 0;
  for (const SheetPlan &sheet : plan.sheets)
    for (const std::vector<Cell> &row : sheet.rows)
      for (std::size_t column = 0; column < row.size() && sheet.id == SheetId::Indicators; ++column)
        if (row[column].kind == CellKind::Formula && !isComputed(sheet.id, column)) {
          BOOST_TEST(isIndicatorFormula(column, row[column].text), toUtf8(row[column].text));
          BOOST_TEST(!isIndicatorFormula(column == Col::Source ? Col::Previous : Col::Source,
                                         row[column].text));
          stated += row[column].text.find(u"*60/{multiplier}") != std::u16string::npos ? 1 : 0;
        }
  BOOST_TEST(stated == 1u);
}

BOOST_AUTO_TEST_CASE(what_only_looks_like_it_is_not) {
  const auto previous = [](std::u16string_view hint, std::u16string_view key,
                           std::u16string_view behind) {
    std::u16string formula(u"=IFERROR(INDEX(ri_base_value;IF(IFERROR(INDEX(ri_key;{#");
    return formula.append(hint)
        .append(u"})=")
        .append(key)
        .append(u";0);{#")
        .append(hint)
        .append(u"};MATCH(")
        .append(key)
        .append(u";ri_key;0)))")
        .append(behind);
  };
  BOOST_TEST(isIndicatorFormula(Col::Previous, previous(u"1", u"\"k\"", u"/{multiplier};\"\")")));
  BOOST_TEST(
      isIndicatorFormula(Col::Previous, previous(u"1", u"\"k\"", u"*0.5/{multiplier};\"\")")));
  for (const std::u16string &formula :
       {previous(u"1+NOW()", u"\"k\"", u"/{multiplier};\"\")"),
        previous(u"1", u"\"k\"&NOW()", u"/{multiplier};\"\")"),
        previous(u"1", u"NOW()", u"/{multiplier};\"\")"),
        previous(u"1", u"\"k\"\"", u"/{multiplier};\"\")"),
        previous(u"1", u"\"k\"", u"*NOW()/{multiplier};\"\")"),
        previous(u"1", u"\"k\"", u"*2*NOW()/{multiplier};\"\")"),
        previous(u"1", u"\"k\"", u"*1/{multiplier};\"\")"),
        previous(u"1", u"\"k\"", u"/{multiplier};NOW())"),
        previous(u"1", u"\"k\"", u"/{multiplier};\"\")+NOW()"), std::u16string(u"=NOW()"),
        std::u16string(u"=\""), std::u16string(u"=*"), std::u16string()})
    for (std::size_t column = 0; column < Col::Size; ++column)
      BOOST_TEST(!isIndicatorFormula(column, formula), toUtf8(formula));
}

BOOST_AUTO_TEST_SUITE_END()
