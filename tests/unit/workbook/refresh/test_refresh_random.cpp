// Random edits of the text and of the workbook, refreshed: whatever happens, nothing of the user's
// is lost and a second refresh writes nothing. Seeded; RI_CASES multiplies the number of cases.
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <map>
#include <random>
#include <set>
#include <tuple>

#include "random.hpp"
#include "unit/workbook/facts.hpp"
#include "unit/workbook/office_model.hpp"
#include "unit/workbook/toy_reader.hpp"
#include "workbook/add_report.hpp"
#include "workbook/plan/base.hpp"
#include "workbook/plan/base_state.hpp"
#include "workbook/plan_workbook.hpp"
#include "workbook/refresh/refresh.hpp"
#include "workbook/refresh/settle.hpp"
#include "workbook/sheet/key.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/utf.hpp"

using namespace ri;
using ri::test::Dice;
using ri::test::failures;
using ri::test::importFacts;
using ri::test::OfficeModel;
using ri::test::ToyReader;

BOOST_AUTO_TEST_SUITE(refresh_random)

namespace {

using Col = IndicatorColumn;
using Src = SourceColumn;

/// A report as lines of sentences, edited at random.
class RandomText {
public:
  explicit RandomText(Dice &dice) : dice_(dice) {
    const std::size_t lines = 1 + dice.below(6);
    for (std::size_t l = 0; l < lines; ++l)
      addLine(l);
  }

  std::u16string text() const {
    std::u16string text;
    for (const Line &line : lines_) {
      text += line.heading;
      for (const std::u16string &sentence : line.sentences)
        text += sentence;
      text += line.end;
    }
    return text;
  }

  void edit() {
    Line &line = dice_.pick(lines_);
    switch (dice_.below(9)) {
    case 0:
      addLine(dice_.below(lines_.size() + 1));
      break;
    case 1:
      if (lines_.size() > 1)
        lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(dice_.below(lines_.size())));
      break;
    case 2:
      std::swap(line, dice_.pick(lines_));
      break;
    case 3:
      if (!line.heading.empty())
        line.heading = heading();
      break;
    case 4:
      line.end = dice_.oneIn(2) ? u"\n" : u"\r\n\r\n";
      break;
    default:
      editSentence(line);
    }
  }

  std::u16string sentence() {
    std::u16string sentence = clause();
    while (dice_.oneIn(3))
      sentence += (dice_.oneIn(2) ? u"，" : u",") + clause();
    return sentence + u"。";
  }

private:
  struct Line {
    std::u16string heading; ///< with its line end
    std::vector<std::u16string> sentences;
    std::u16string end = u"\n";
  };

  std::u16string heading() {
    static const std::vector<std::u16string> all{u"一、經濟\n", u"二、民生\n", u"三、教育\n",
                                                 u"四、交通\n\n"};
    return all[dice_.below(all.size())];
  }

  std::u16string clause() {
    static const std::vector<std::u16string> names{
        u"出口", u"進口總額", u"學校", u"醫院", u"常住人口", u"鋼材產量", u"=出口", u"GDP", u"gdp"};
    static const std::vector<std::u16string> units{u"億元", u"萬人", u"所", u"%", u"噸"};
    const std::u16string number = fromUtf8(std::to_string(1 + dice_.below(40)));
    switch (dice_.below(6)) {
    case 0:
      return u"增長" + number + u"%";
    case 1:
      return names[dice_.below(names.size())] + u"下降" + number + u".5%";
    case 2:
      return u"這裡沒有數字";
    default:
      return names[dice_.below(names.size())] + u"為" + number + (dice_.oneIn(3) ? u".25" : u"") +
             units[dice_.below(units.size())];
    }
  }

  void addLine(std::size_t at) {
    Line line;
    if (dice_.oneIn(2))
      line.heading = heading();
    const std::size_t sentences = 1 + dice_.below(4);
    for (std::size_t s = 0; s < sentences; ++s)
      line.sentences.push_back(sentence());
    lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(at), line);
  }

  void editSentence(Line &line) {
    const std::size_t at = dice_.below(line.sentences.size());
    const auto place = line.sentences.begin() + static_cast<std::ptrdiff_t>(at);
    switch (dice_.below(7)) {
    case 0:
      line.sentences.insert(place, sentence());
      break;
    case 1:
      if (line.sentences.size() > 1)
        line.sentences.erase(place);
      break;
    case 2:
      *place = sentence();
      break;
    case 3:
      *place = u"全市" + *place;
      break;
    case 4:
      std::swap(*place, dice_.pick(dice_.pick(lines_).sentences));
      break;
    case 5:
      if (const std::size_t unit = place->find(u"億元"); unit != std::u16string::npos)
        place->replace(unit, 2, dice_.oneIn(2) ? u"萬人" : u"萬元");
      break;
    default:
      for (char16_t &unit : *place) // another number
        if (unit >= u'0' && unit <= u'9') {
          unit = static_cast<char16_t>(u'1' + dice_.below(9));
          break;
        }
    }
  }

  Dice &dice_;
  std::vector<Line> lines_;
};

/// What a user does to the workbook.
class RandomUser {
public:
  RandomUser(Dice &dice, OfficeModel &office, RandomText &text)
      : dice_(dice), office_(office), text_(text) {}

  void act() {
    std::vector<OfficeModel::Row> &rows = office_[SheetId::Indicators].rows;
    if (rows.empty())
      return;
    OfficeModel::Row &row = dice_.pick(rows);
    const auto at = [this, &rows] {
      return rows.begin() + static_cast<std::ptrdiff_t>(dice_.below(rows.size()));
    };
    switch (dice_.below(14)) {
    case 0:
      rows.erase(at());
      break;
    case 1:
      rows.insert(at(), ownRow());
      break;
    case 2:
      rows.insert(at(), OfficeModel::Row(row));
      break;
    case 3:
      std::shuffle(rows.begin(), rows.end(), std::mt19937_64(dice_.below(1000)));
      break;
    case 4:
      std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) {
        return a.cells[Col::Value].number < b.cells[Col::Value].number;
      });
      break;
    case 5:
      moveColumns();
      break;
    case 6:
      office_.saveAndLoad();
      break;
    case 7:
    case 8:
    case 9:
      editSource();
      break;
    case 10:
      settleChange();
      break;
    default:
      editCell(row);
    }
  }

private:
  static OfficeModel::Row ownRow() {
    OfficeModel::Row row;
    row.cells.resize(Col::Size);
    row.cells[Col::Indicator] = Cell::ofText(u"my own row");
    row.cells[Col::Value] = Cell::ofFormula(u"=1+1");
    return row;
  }

  void editCell(OfficeModel::Row &row) {
    const std::size_t column = 1 + dice_.below(Col::Figure - 1);
    switch (dice_.below(4)) {
    case 0:
      row.cells[column] = Cell();
      break;
    case 1:
      row.cells[column] = Cell::ofText(u"mine");
      break;
    case 2:
      row.cells[column] = Cell::ofFormula(u"=2*21");
      break;
    default:
      row.cells[column] = Cell::ofNumber(static_cast<double>(dice_.below(50)));
    }
  }

  void moveColumns() {
    OfficeModel::Sheet &sheet = office_[SheetId::Indicators];
    const std::size_t a = 1 + dice_.below(Col::Size - 1);
    const std::size_t b = 1 + dice_.below(Col::Size - 1);
    std::swap(sheet.positions[a], sheet.positions[b]);
    if (dice_.oneIn(6))
      sheet.positions[a] = kNoColumn;
    if (dice_.oneIn(6))
      ++sheet.firstRow;
  }

  void editSource() {
    std::vector<OfficeModel::Row> &rows = office_[SheetId::Source].rows;
    if (rows.empty())
      return;
    const auto place = rows.begin() + static_cast<std::ptrdiff_t>(dice_.below(rows.size()));
    switch (dice_.below(6)) {
    case 0:
      rows.erase(place);
      break;
    case 1: {
      OfficeModel::Row row;
      row.cells.resize(Src::Size);
      row.cells[Src::Text] = Cell::ofText(text_.sentence());
      rows.insert(place, row);
      break;
    }
    case 2:
      std::shuffle(rows.begin(), rows.end(), std::mt19937_64(dice_.below(1000)));
      break;
    case 3:
      place->cells[Src::Text] = dice_.oneIn(2) ? Cell() : Cell::ofText(u" \\t");
      break;
    default:
      place->cells[Src::Text] = Cell::ofText(text_.sentence());
    }
  }

  /// By the commands, or by hand.
  void settleChange() {
    std::vector<OfficeModel::Row> &rows = office_[SheetId::Changes].rows;
    if (rows.empty())
      return;
    if (dice_.oneIn(2)) {
      const auto line = static_cast<std::uint32_t>(dice_.below(rows.size()));
      const Snapshot snapshot = office_.snapshot();
      const std::vector<std::uint32_t> changes =
          dice_.oneIn(2) ? openConflicts(snapshot)
                         : openConflictsIn(snapshot, {{SheetId::Changes, line, line, 0, 0}});
      office_.apply(
          settleConflicts(snapshot, changes, dice_.oneIn(2) ? Side::Mine : Side::Theirs, {}));
      return;
    }
    const auto place = rows.begin() + static_cast<std::ptrdiff_t>(dice_.below(rows.size()));
    if (dice_.oneIn(3))
      rows.erase(place);
    else
      place->cells[ChangesColumn::Done] = Cell::ofText(u"mine");
  }

  Dice &dice_;
  OfficeModel &office_;
  RandomText &text_;
};

WorkbookEdits refreshOnce(const OfficeModel &office, const std::u16string &text) {
  return refreshWorkbook(office.snapshot(), 1, ToyReader::read(text), ToyReader::reader(),
                         importFacts());
}

/// Formulas as they stand, in one line.
std::string describe(const std::vector<Cell> &cells) {
  std::string line;
  for (const Cell &cell : cells)
    line += toUtf8(textOf(cell)) + " | ";
  return line;
}

/// The cells of Indicators that the user has changed since the last refresh: by row of the grid.
std::set<std::pair<std::uint32_t, std::size_t>> cellsOfUser(const Snapshot &snapshot) {
  const Grid &grid = snapshot[SheetId::Indicators];
  const Grid &baseGrid = snapshot[SheetId::Base];
  std::map<std::u16string, std::uint32_t> baseRow;
  for (const BaseRow &row : readBase(snapshot, 1).rows)
    baseRow[row.key] = row.row;
  std::set<std::pair<std::uint32_t, std::size_t>> cells;
  std::set<std::u16string> seen;
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r) {
    const std::u16string &key = grid.rows[r][Col::Key].text;
    const auto base = baseRow.find(key);
    const bool managed = base != baseRow.end() && seen.insert(key).second;
    for (std::size_t c = 0; c < Col::Figure; ++c) { // what a row says of itself is nobody's
      if (grid.positions[c] == kNoColumn)
        continue;
      const Cell &mine = grid.rows[r][c];
      if (!managed) {
        cells.insert({r, c});
        continue;
      }
      Cell given = cellAt(baseGrid, base->second, baseColumnOf(c));
      if (given.kind == CellKind::Text && given.text.substr(0, 2) != u"=出" &&
          given.text.substr(0, 1) == u"=")
        given = Cell::calculated(
            expandFormula(given.text, SheetId::Indicators, grid.positions, grid.firstRow + r));
      if (!(mine == given))
        cells.insert({r, c});
    }
  }
  return cells;
}

/// The same by key, for managed rows.
std::set<std::pair<std::u16string, std::size_t>> namedCellsOfUser(const Snapshot &snapshot) {
  std::set<std::u16string> managed;
  for (const BaseRow &row : readBase(snapshot, 1).rows)
    managed.insert(row.key);
  std::set<std::pair<std::u16string, std::size_t>> cells;
  for (const auto &[row, column] : cellsOfUser(snapshot)) {
    const std::u16string &key = snapshot[SheetId::Indicators].rows[row][Col::Key].text;
    if (managed.count(key) != 0)
      cells.insert({key, column});
  }
  return cells;
}

/// Rows of Source whose text is the user's, by row of the grid.
std::set<std::uint32_t> sentencesOfUser(const Snapshot &snapshot) {
  std::map<std::uint32_t, std::u16string> linked;
  for (const BaseText &piece : readBase(snapshot, 1).texts)
    if (piece.kind != BaseText::Kind::Added)
      linked[piece.number] = piece.text;
  std::set<std::uint32_t> rows;
  const Grid &grid = snapshot[SheetId::Source];
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r) {
    const auto own = linked.find(numberOf(grid.rows[r][Src::No]));
    if (own == linked.end() || own->second != textOf(grid.rows[r][Src::Text]))
      rows.insert(r);
    if (own != linked.end())
      linked.erase(own); // a copy is the user's
  }
  return rows;
}

std::set<std::u16string> keysOf(const OfficeModel &office) {
  std::set<std::u16string> keys;
  for (const OfficeModel::Row &row : office[SheetId::Indicators].rows)
    keys.insert(row.cells[Col::Key].text);
  return keys;
}

/// The notes beside the first row of each key.
std::map<std::u16string, std::u16string> notesOf(const OfficeModel &office) {
  std::map<std::u16string, std::u16string> notes;
  std::set<std::u16string> seen;
  for (const OfficeModel::Row &row : office[SheetId::Indicators].rows)
    if (const std::u16string &key = row.cells[Col::Key].text;
        !key.empty() && seen.insert(key).second && !row.note.empty())
      notes[key] = row.note;
  return notes;
}

/// The keys of the indicators that the text states once, by stem.
std::map<std::u16string, std::u16string> loneStemsOf(const Snapshot &snapshot) {
  std::map<std::u16string, std::u16string> keys;
  std::set<std::u16string> several;
  for (const BaseRow &row : readBase(snapshot, 1).rows)
    if (!keys.emplace(row.stem, row.key).second || row.gone)
      several.insert(row.stem);
  for (const std::u16string &stem : several)
    keys.erase(stem);
  return keys;
}

/// What must hold of one refresh.
void checkRefresh(OfficeModel &office, const std::u16string &text) {
  const Snapshot before = office.snapshot();
  const std::map<std::u16string, std::u16string> notesBefore = notesOf(office);
  const std::map<std::u16string, std::u16string> stemsBefore = loneStemsOf(before);
  const std::set<std::pair<std::uint32_t, std::size_t>> mine = cellsOfUser(before);
  const std::set<std::uint32_t> mySentences = sentencesOfUser(before);
  const std::set<std::pair<std::u16string, std::size_t>> namedBefore = namedCellsOfUser(before);
  const std::set<std::u16string> keysBefore = keysOf(office);
  std::set<std::u16string> deleted;
  for (const BaseRow &row : readBase(before, 1).rows)
    if (keysBefore.count(row.key) == 0)
      deleted.insert(row.key);

  const WorkbookEdits edits = refreshOnce(office, text);
  std::set<std::tuple<SheetId, std::uint32_t, std::uint32_t>> written;
  for (const CellEdit &edit : edits.cells) {
    BOOST_TEST(written.insert({edit.sheet, edit.row, edit.column}).second); // once

    const Cell &present = before[edit.sheet].rows.at(edit.row).at(edit.column);
    BOOST_TEST(!(present == edit.cell)); // only cells whose value changes
    BOOST_TEST(before[edit.sheet].positions.at(edit.column) != kNoColumn);
    if (edit.sheet == SheetId::Indicators)
      BOOST_TEST(mine.count({edit.row, edit.column}) == 0u);
    if (edit.sheet == SheetId::Source && edit.column == Src::Text)
      BOOST_TEST(mySentences.count(edit.row) == 0u);
  }
  for (const RowInsertion &insertion : edits.insertions) {
    BOOST_TEST(insertion.before <= before[insertion.sheet].rows.size());
    if (insertion.sheet != SheetId::Indicators)
      continue;
    for (const std::vector<Cell> &row : insertion.rows) {
      BOOST_TEST(keysBefore.count(row[Col::Key].text) == 0u);
      BOOST_TEST(deleted.count(row[Col::Key].text) == 0u);
      BOOST_TEST(toUtf8(row[Col::State].text) == "new");
    }
  }
  office.apply(edits);
  BOOST_TEST((notesOf(office) == notesBefore)); // what stands beside a row stays beside it
  // An indicator that is stated once before and after keeps its row.
  const std::map<std::u16string, std::u16string> stemsAfter = loneStemsOf(office.snapshot());
  for (const auto &[stem, key] : stemsBefore)
    if (const auto found = stemsAfter.find(stem); found != stemsAfter.end())
      BOOST_TEST(toUtf8(found->second) == toUtf8(key));
  // What the user left alone says what the merged text says.
  for (const auto &[key, column] : namedCellsOfUser(office.snapshot()))
    if (keysBefore.count(key) != 0)
      BOOST_TEST(namedBefore.count({key, column}) == 1u, toUtf8(key) << " column " << column);
  const WorkbookEdits again = refreshOnce(office, text);
  BOOST_TEST(again.empty());
  for (const CellEdit &edit : again.cells)
    BOOST_TEST_MESSAGE("again: sheet " << int(edit.sheet) << " column " << edit.column << ": "
                                       << describe({edit.cell}));
  for (const RowInsertion &insertion : again.insertions)
    BOOST_TEST_MESSAGE("again: sheet " << int(insertion.sheet) << " row "
                                       << describe(insertion.rows.front()));
}

/// Rows that are in the text, without what a refresh may name differently than an import: keys,
/// numbers of sentences, rows in look-ups.
std::multiset<std::string> contentOf(const Grid &grid) {
  std::multiset<std::string> content;
  for (std::vector<Cell> row : grid.rows) {
    if (row[Col::State].text == u"gone")
      continue;
    row[Col::Key] = row[Col::Source] = row[Col::State] = Cell();
    for (Cell &cell : row)
      if (cell.kind == CellKind::Calculated)
        cell = Cell();
    content.insert(describe(row));
  }
  return content;
}

std::u16string baseTextOf(const Snapshot &snapshot) {
  std::u16string text;
  for (const BaseText &piece : readBase(snapshot, 1).texts)
    if (piece.kind == BaseText::Kind::Linked)
      text += piece.separator + piece.text;
  return text;
}

std::uint64_t caseCount() {
  const char *factor = std::getenv("RI_CASES");
  return 1000 * (factor != nullptr ? std::strtoull(factor, nullptr, 10) : 1);
}

} // namespace

/// Without edits of the user the workbook says what an import of the new text would say.
BOOST_AUTO_TEST_CASE(refreshed_is_as_imported) {
  for (std::uint64_t seed = 1; seed <= caseCount(); ++seed) {
    BOOST_TEST_CONTEXT("seed " << seed) {
      Dice dice(seed);
      RandomText text(dice);
      OfficeModel office(planWorkbook(ToyReader::read(text.text()), importFacts()));
      for (int round = 0; round < 4; ++round) {
        for (std::size_t e = dice.below(4); e > 0; --e)
          text.edit();
        checkRefresh(office, text.text());
        const OfficeModel fresh(planWorkbook(ToyReader::read(text.text()), importFacts()));
        const Snapshot refreshed = office.snapshot();
        const Snapshot imported = fresh.snapshot();
        BOOST_TEST(contentOf(refreshed[SheetId::Indicators]) ==
                       contentOf(imported[SheetId::Indicators]),
                   boost::test_tools::per_element());
        BOOST_TEST(toUtf8(baseTextOf(refreshed)) == toUtf8(baseTextOf(imported)));
      }
    }
    if (failures() != 0) // one seed is enough to look at
      return;
  }
}

BOOST_AUTO_TEST_CASE(nothing_of_the_users_is_lost) {
  for (std::uint64_t seed = 1; seed <= caseCount(); ++seed) {
    BOOST_TEST_CONTEXT("seed " << seed) {
      Dice dice(seed * 7919);
      RandomText text(dice);
      OfficeModel office(planWorkbook(ToyReader::read(text.text()), importFacts()));
      std::uint64_t note = 0;
      for (OfficeModel::Row &row : office[SheetId::Indicators].rows)
        row.note = fromUtf8(std::to_string(++note));
      for (int round = 0; round < 5; ++round) {
        for (std::size_t e = dice.below(3); e > 0; --e)
          text.edit();
        RandomUser user(dice, office, text);
        for (std::size_t e = dice.below(4); e > 0; --e)
          user.act();
        checkRefresh(office, text.text());
      }
    }
    if (failures() != 0) // one seed is enough to look at
      return;
  }
}

/// Another report in the workbook counts as the user's: nothing of it is written.
BOOST_AUTO_TEST_CASE(another_report_is_left_alone) {
  for (std::uint64_t seed = 1; seed <= caseCount(); ++seed) {
    BOOST_TEST_CONTEXT("seed " << seed) {
      Dice dice(seed * 104729);
      RandomText text(dice);
      const RandomText other(dice);
      OfficeModel office(planWorkbook(ToyReader::read(text.text()), importFacts()));
      office.apply(addReport(office.snapshot(), ToyReader::read(other.text()), importFacts()));
      for (int round = 0; round < 3; ++round) {
        for (std::size_t e = dice.below(3); e > 0; --e)
          text.edit();
        RandomUser user(dice, office, text);
        for (std::size_t e = dice.below(4); e > 0; --e)
          user.act();
        checkRefresh(office, text.text());
      }
    }
    if (failures() != 0) // one seed is enough to look at
      return;
  }
}

BOOST_AUTO_TEST_SUITE_END()
