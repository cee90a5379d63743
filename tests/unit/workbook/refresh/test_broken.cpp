// Documents that are broken at random: cells, rows, columns and sheets of the extension's own
// damaged or deleted. A refresh goes on, and a second one writes nothing; or it is refused by a
// SnapshotError. Seeded; RI_CASES multiplies the number of cases.
#include <boost/test/unit_test.hpp>

#include <cstdlib>

#include "random.hpp"
#include "unit/workbook/damage.hpp"
#include "unit/workbook/facts.hpp"
#include "unit/workbook/office_model.hpp"
#include "unit/workbook/toy_reader.hpp"
#include "workbook/add_report.hpp"
#include "workbook/plan_workbook.hpp"
#include "workbook/refresh/refresh.hpp"
#include "workbook/refresh/settle.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/utf.hpp"

using namespace ri;
using ri::test::Damage;
using ri::test::Dice;
using ri::test::failures;
using ri::test::importFacts;
using ri::test::OfficeModel;
using ri::test::ToyReader;

BOOST_AUTO_TEST_SUITE(broken)

namespace {

const std::u16string kBefore = u"一、經濟\n出口為45億元，增長5%。鋼材為320噸。鋼材為330噸。\n"
                               u"二、民生\n學校為12所。醫院為7所。這裡沒有數字。\n";
const std::u16string kAfter = u"一、經濟\n出口為48億元，增長5%。進口為30億元。鋼材為320噸。\n"
                              u"二、民生\n醫院為7所。這裡沒有數字。學校為12所。\n";
const std::u16string kOnce = u"一、經濟\n出口為45億元，增長5%。鋼材為320噸。\n"
                             u"二、民生\n學校為12所。醫院為7所。這裡沒有數字。\n";
const std::u16string kOther = u"出口為40億元。鋼材為300噸。\n";

/// All reports, as the glue does it. Returns whether anything was written.
bool refreshAll(OfficeModel &office) {
  std::vector<std::uint32_t> unchanged;
  for (const std::uint32_t report : {1u, 2u}) {
    const std::u16string &text = report == 1 ? kAfter : kOther;
    const WorkbookEdits edits = refreshWorkbook(office.snapshot(), report, ToyReader::read(text),
                                                ToyReader::reader(), importFacts());
    if (edits.empty())
      unchanged.push_back(report);
    for (const CellEdit &edit : edits.cells)
      BOOST_TEST_MESSAGE("wrote sheet " << int(edit.sheet) << " row " << edit.row << " column "
                                        << edit.column << ": " << toUtf8(textOf(edit.cell)));
    for (const RowInsertion &insertion : edits.insertions)
      BOOST_TEST_MESSAGE("inserted in sheet " << int(insertion.sheet) << " before "
                                              << insertion.before);
    office.apply(edits);
  }
  if (unchanged.size() < 2)
    office.apply(concludeRefresh(office.snapshot(), unchanged, "en-US"));
  return unchanged.size() < 2;
}

/// The user's notes, in their order.
std::u16string notesOf(const OfficeModel &office) {
  std::u16string notes;
  for (const OfficeModel::Row &row : office[SheetId::Indicators].rows)
    notes += row.note;
  return notes;
}

OfficeModel imported(const std::u16string &text) {
  OfficeModel office(planWorkbook(ToyReader::read(text), importFacts()));
  office.apply(addReport(office.snapshot(), ToyReader::read(kOther), importFacts()));
  char16_t note = u'a';
  for (OfficeModel::Row &row : office[SheetId::Indicators].rows)
    row.note = std::u16string(1, note++);
  return office;
}

/// How many rows the text has now.
std::ptrdiff_t rowsOfText(const OfficeModel &office, SheetId id) {
  const std::size_t state = id == SheetId::Source ? std::size_t{SourceColumn::State}
                                                  : std::size_t{IndicatorColumn::State};
  const std::vector<OfficeModel::Row> &rows = office[id].rows;
  return std::count_if(rows.begin(), rows.end(), [state](const OfficeModel::Row &row) {
    return row.cells[state].text != u"gone";
  });
}

std::uint64_t caseCount() {
  const char *factor = std::getenv("RI_CASES");
  return 5000 * (factor != nullptr ? std::strtoull(factor, nullptr, 10) : 1);
}

} // namespace

BOOST_AUTO_TEST_CASE(refreshed_once_for_all_or_refused) {
  const OfficeModel whole = imported(kBefore);
  std::uint64_t refreshed = 0;
  for (std::uint64_t seed = 1; seed <= caseCount(); ++seed) {
    Dice dice(seed);
    OfficeModel office = whole;
    if (dice.oneIn(3))
      refreshAll(office); // with rows that are new and gone
    std::string story;
    Damage damage(dice, office);
    for (std::size_t d = 1 + dice.below(3); d > 0; --d)
      story += damage.make() + "\n";
    const std::u16string notes = notesOf(office);
    BOOST_TEST_CONTEXT("seed " << seed << "\n" << story) {
      try {
        refreshAll(office);
        BOOST_TEST(!refreshAll(office));
        ++refreshed;
      } catch (const SnapshotError &error) {
        BOOST_TEST(std::string(error.what()).find("undo") != std::string::npos, error.what());
      } catch (const std::exception &error) {
        BOOST_ERROR(error.what());
      }
      BOOST_TEST(toUtf8(notesOf(office)) == toUtf8(notes));
    }
    if (failures() != 0) // one seed is enough to look at
      return;
  }
  BOOST_TEST(refreshed > caseCount() / 4);
  BOOST_TEST(refreshed < caseCount() * 3 / 4);
}

/// Of Base alone: each row and sentence of the text stands there once, as if it were whole. (Of two
/// statements of one indicator it is Base alone that tells which is which.)
BOOST_AUTO_TEST_CASE(damaged_base_doubles_nothing) {
  OfficeModel whole = imported(kOnce);
  const OfficeModel before = whole;
  refreshAll(whole);
  std::uint64_t refreshed = 0;
  for (std::uint64_t seed = 1; seed <= caseCount(); ++seed) {
    Dice dice(seed);
    OfficeModel office = before;
    const std::string story = Damage(dice, office).make(SheetId::Base);
    if (story.find("rb_text") != std::string::npos || story.find("text-added") != std::string::npos)
      continue; // nothing else tells what a changed sentence said before, or that it is not the
                // user's own
    BOOST_TEST_CONTEXT("seed " << seed << "\n" << story) {
      try {
        refreshAll(office);
        for (const SheetId id : {SheetId::Indicators, SheetId::Source})
          BOOST_TEST(rowsOfText(office, id) == rowsOfText(whole, id));
        BOOST_TEST(office[SheetId::Comparisons].rows.size() ==
                   whole[SheetId::Comparisons].rows.size());
        ++refreshed;
      } catch (const SnapshotError &) {
      }
    }
    if (failures() != 0)
      return;
  }
  BOOST_TEST(refreshed > caseCount() / 4);
}

BOOST_AUTO_TEST_SUITE_END()
