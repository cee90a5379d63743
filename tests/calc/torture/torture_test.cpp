// Random edits of the text and by a user, refreshed in a real office: what is the user's is there
// and on its own indicator, only what the text changed has changed, a second refresh writes
// nothing, and undo restores the document to the letter.
// calc_torture -- FIRST LAST: the seeds to run, if not those below.
#include <iostream>
#include <regex>
#include <set>

#include <boost/test/unit_test.hpp>

#include <org/reportindicators/ReportException.hpp>

#include "calc/torture/flat_file.hpp"
#include "calc/torture/random_user.hpp"
#include "calc/torture/workbook.hpp"

using namespace ri::test;

namespace {

constexpr Seeds kSeeds{2, 21};
constexpr int kRounds = 3;

const Office &theOffice() {
  static const Office office;
  return office;
}

std::set<std::string> hiddenRows(const Table &table) {
  std::set<std::string> hidden;
  for (const auto &[identity, row] : table.rows())
    if (!propertyOf(table.row(row), "IsVisible").get<bool>())
      hidden.insert(identity);
  return hidden;
}

/// The first address in a formula that is of another row: "I5" where the row is 7. A managed row
/// refers to its own cells so, to all else by name.
std::string strangeAddress(const std::string &formula, int row) {
  static const std::regex kTexts("\"[^\"]*\"");
  static const std::regex kAddress(
      "(^|[^A-Za-z0-9_.$])\\$?[A-Z]{1,3}\\$?([0-9]+)(?![A-Za-z0-9_(])");
  const std::string plain = std::regex_replace(formula, kTexts, "");
  for (std::sregex_iterator found(plain.begin(), plain.end(), kAddress), end; found != end; ++found)
    if (std::stoi((*found)[2]) != row + 1)
      return (*found)[0];
  return {};
}

class Case {
public:
  explicit Case(std::uint64_t seed) : dice_(seed), workbook_(theOffice(), dice_) {}

  /// Returns false if the workbook is broken for good.
  bool round() {
    tell("round");
    for (int acts = dice_.below(8); acts > 0; --acts)
      tell("the user " + RandomUser(dice_, workbook_).act());
    for (LinkedReport &report : workbook_.reports())
      for (int edits = dice_.below(4); edits > 0; --edits)
        tell("the text " + report.text.edit());
    workbook_.writeFiles();
    return refreshAndCheck() || (unprotectAll(document()) && refreshAndCheck());
  }

  /// What was done, a line each.
  const std::string &story() const { return story_; }

private:
  void tell(const std::string &what) { story_ += what + "\n"; }

  const Document &document() const { return workbook_.document(); }

  /// Refreshes, or is refused by one message that leaves the document as it was. What a protected
  /// sheet stops goes on once it is not any more.
  bool refreshes(const std::string &before) {
    const auto steps = document().undoTitles().size();
    document().setModified(false);
    try {
      workbook_.refresh();
      return true;
    } catch (const org::reportindicators::ReportException &refusal) {
      tell("refused: " + toUtf8(refusal.Message));
      BOOST_TEST(!refusal.Message.isEmpty());
      BOOST_TEST(document().modifiedParts() == "");
      BOOST_TEST(document().undoTitles().size() == steps);
      checkSame("refused", before);
      workbook_.marks().check(document());
    }
    return false;
  }

  /// Returns false if there is nothing more to be done with the workbook.
  bool refreshAndCheck() {
    workbook_.marks().lookAround(document());
    workbook_.marks().check(document()); // else the test itself is wrong
    const std::string before = flatFile(document());
    const auto steps = document().undoTitles().size();
    const Seen seen = lookAtTables();
    if (!refreshes(before))
      return false;
    checkCalculated();
    checkTables(seen);
    checkFormulas();
    workbook_.marks().check(document());
    const std::string after = flatFile(document());
    const bool wrote = document().undoTitles().size() > steps;
    BOOST_TEST(document().undoTitles().size() <= steps + 1);
    if (!wrote)
      checkSame("unwritten", before);

    document().setModified(false);
    workbook_.refresh();
    BOOST_TEST(!document().modified(), "a second refresh writes");
    if (!wrote)
      return true;
    document().undoManager()->undo();
    checkSame("undone", before);
    workbook_.marks().check(document());
    document().undoManager()->redo();
    const std::string again = difference(withoutGroups(after), withoutGroups(flatFile(document())));
    BOOST_TEST(again.empty(), "done again: " << again);
    workbook_.marks().check(document());
    return true;
  }

  void checkSame(const char *what, const std::string &before) const {
    const std::string now = flatFile(document());
    BOOST_TEST((now == before), what << ": " << difference(before, now));
  }

  struct Seen {
    std::map<std::string, std::vector<std::string>> contents; ///< of Indicators
    std::map<TableName, std::set<std::string>> hidden;
  };

  bool isThere(TableName name) const { return Table::isThere(document(), name); }
  std::vector<TableName> tables() const {
    std::vector<TableName> there;
    for (const TableName name : {TableName::Indicators, TableName::Comparisons, TableName::Source})
      if (isThere(name))
        there.push_back(name);
    return there;
  }

  Seen lookAtTables() const {
    Seen seen;
    if (isThere(TableName::Indicators))
      seen.contents = Table(document(), TableName::Indicators).contents();
    for (const TableName name : tables())
      seen.hidden[name] = hiddenRows(Table(document(), name));
    return seen;
  }

  void checkTables(const Seen &before) const {
    const Seen now = lookAtTables();
    const Table table(document(), TableName::Indicators);
    const auto rows = table.rows();
    const bool hasState = document().has("ri_state");
    for (const auto &[key, cells] : before.contents) {
      BOOST_TEST((rows.count(key) == 1), "the row of " << key << " is gone");
      const std::string state =
          rows.count(key) == 1 && hasState ? table.shown("ri_state", rows.at(key)) : "conflict";
      if (state != "changed" && state != "conflict")
        BOOST_TEST(now.contents.at(key) == cells, boost::test_tools::per_element());
    }
    for (const auto &[key, row] : rows) {
      if (before.contents.count(key) != 0)
        continue;
      if (hasState)
        BOOST_TEST(table.shown("ri_state", row) == "new");
      if (document().has("ri_source"))
        BOOST_TEST(toUtf8(table.cell("ri_source", row)->getFormula()).substr(0, 1) == "=", key);
    }
    for (const TableName name : tables())
      for (const std::string &identity : now.hidden.at(name)) {
        // A row that the user inserted below a hidden one was hidden before it was numbered.
        const bool numbered =
            name == TableName::Source && before.hidden.at(name).count(identity) == 0;
        BOOST_TEST((numbered || before.hidden.at(name).count(identity) == 1),
                   identity << " is hidden");
      }
    for (const TableName name : tables())
      for (const std::string &identity : before.hidden.at(name))
        BOOST_TEST(now.hidden.at(name).count(identity) == 1U, identity << " is shown");
  }

  /// No formula of ours has lost its row.
  void checkFormulas() const {
    const Contents contents = document().contents();
    for (const TableName name : tables()) {
      if (name == TableName::Source)
        continue;
      const Table table(document(), name);
      const auto &sheet = contents.at(table.sheetName());
      const auto columns =
          name == TableName::Indicators
              ? std::vector<const char *>{"ri_base_value", "ri_previous", "ri_change"}
              : std::vector<const char *>{"rc_operand1", "rc_operand2", "rc_difference", "rc_unit",
                                          "rc_reading",  "rc_check",    "rc_row1",       "rc_row2"};
      for (const auto &[identity, row] : table.rows())
        for (const char *column : columns) {
          if (!document().has(column))
            continue;
          const std::string &formula = sheet[static_cast<std::size_t>(row)]
                                            [static_cast<std::size_t>(table.columnOf(column))];
          if (!formula.empty() && formula[0] == '=')
            BOOST_TEST(strangeAddress(formula, row) == "",
                       column << " in row " << row + 1 << " is " << formula);
        }
    }
  }

  /// Formulas show what they show once everything is calculated anew.
  void checkCalculated() const {
    std::map<std::string, std::vector<std::vector<css::uno::Any>>> shown;
    for (const std::string &sheet : document().sheetNames())
      shown[sheet] = document().values(sheet);
    document().recalculate();
    for (const auto &[sheet, values] : shown)
      BOOST_TEST((document().values(sheet) == values),
                 sheet << " shows values that are out of date");
  }

  Dice dice_;
  Workbook workbook_;
  std::string story_;
};

} // namespace

BOOST_AUTO_TEST_CASE(refreshIsUnderTorture) {
  const Seeds seeds = seedsOr(kSeeds);
  for (std::uint64_t seed = seeds.first; seed <= seeds.last; ++seed) {
    const auto before = failures();
    Case it(seed);
    BOOST_TEST_CONTEXT("seed " << seed) {
      for (int round = 0; round < kRounds && failures() == before; ++round)
        try {
          if (!it.round())
            break;
        } catch (const css::uno::Exception &error) {
          BOOST_ERROR(toUtf8(error.Message));
        }
    }
    if (failures() != before)
      std::cerr << "seed " << seed << ":\n" << it.story();
  }
}
