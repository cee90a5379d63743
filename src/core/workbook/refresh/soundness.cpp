#include "workbook/refresh/soundness.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "workbook/plan/base.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/key.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/utf.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {
namespace {

using Col = BaseColumn;

constexpr std::string_view kWayOut = "; undo that, or import the report anew.";

[[noreturn]] void refuse(const std::string &cause) {
  throw SnapshotError(cause + std::string(kWayOut));
}

/// "The sheet Source"
std::string nameOf(SheetId sheet) {
  return (sheet == SheetId::Base ? "The hidden sheet " : "The sheet ") +
         toUtf8(titleOf(sheet, Language::English));
}

void requireColumn(const Snapshot &snapshot, SheetId sheet, std::size_t column) {
  if (!snapshot[sheet].present)
    refuse(nameOf(sheet) + " was deleted, or all of its rows were");
  if (snapshot[sheet].positions[column] == kNoColumn)
    refuse(nameOf(sheet) + " has lost its column " +
           toUtf8(headingOf(sheet, column, Language::English)) + " (" +
           std::string(columnsOf(sheet)[column].name) + ")");
}

/// Reads the rows of Base as a refresh does, and refuses what none of ours has written.
class BaseCheck {
public:
  explicit BaseCheck(const Grid &grid) : grid_(grid) {}

  void check() {
    for (row_ = 0; row_ < grid_.rows.size(); ++row_)
      if (std::any_of(grid_.rows[row_].begin(), grid_.rows[row_].end(),
                      [](const Cell &cell) { return cell.kind != CellKind::Empty; }))
        checkRow();
    for (const auto &[report, row] : rowOfReport_)
      if (row_ = row; linked_.count(report) == 0)
        refuseRow(Col::Report, "is of a report that has no link");
    if (linked_.empty())
      refuse("The hidden sheet Base is empty");
  }

private:
  [[noreturn]] void refuseRow(std::size_t column, const std::string &cause) const {
    refuse("Row " + std::to_string(grid_.firstRow + row_ + 1) + " of the hidden sheet Base " +
           cause + " (" + std::string(columnsOf(SheetId::Base)[column].name) + ")");
  }

  const Cell &at(std::size_t column) const { return cellAt(grid_, row_, column); }

  bool is(std::u16string_view kind) const { return at(Col::Kind).text == kind; }

  void checkRow() {
    for (std::size_t column = 0; column < Col::Size; ++column)
      if (at(column).kind == CellKind::Calculated)
        refuseRow(column, "holds a formula");
    const std::uint32_t report = numberIn(Col::Report, "has no number of a report");
    rowOfReport_.emplace(report, row_);
    if (is(base_kind::kReport)) {
      textIn(Col::Text, "has no link");
      if (!linked_.insert(report).second)
        refuseRow(Col::Report, "is the second link of a report");
    } else if (isTextKind(at(Col::Kind).text)) {
      checkText();
    } else if (is(base_kind::kRow) || is(base_kind::kGoneRow) || is(base_kind::kDroppedRow)) {
      checkIndicator(report);
    } else if (is(base_kind::kTaken)) {
      textIn(Col::Text, "has no key");
    } else if (!is(base_kind::kFrame) && !is(base_kind::kComparison) && !is(base_kind::kLeftOut) &&
               !is(base_kind::kSeries) && !is(base_kind::kPeriod)) {
      refuseRow(Col::Kind, "is of no kind that is known");
    }
  }

  void checkText() {
    const std::uint32_t number = numberIn(Col::No, "has no number of a sentence");
    if (!numbers_.insert(number).second)
      refuseRow(Col::No, "has the number of another sentence");
    if (!is(base_kind::kAdded)) // that the user may have emptied
      textIn(Col::Text, "has no sentence");
  }

  void checkIndicator(std::uint32_t report) {
    const std::u16string &key = textIn(Col::Key, "has no key");
    textIn(Col::Stem, "has no beginning of a key");
    if (reportOfKey(key) != report)
      refuseRow(Col::Key, "has a key of another report");
    if (!keys_.insert(key).second)
      refuseRow(Col::Key, "has the key of another row");
  }

  /// Numbers are given one after the other; far beyond what a sheet has rows none is left to give.
  std::uint32_t numberIn(std::size_t column, const std::string &otherwise) const {
    constexpr std::uint32_t kLargest = 100'000'000;
    const std::uint32_t number = numberOf(at(column));
    if (number == 0 || number > kLargest)
      refuseRow(column, otherwise);
    return number;
  }

  const std::u16string &textIn(std::size_t column, const std::string &otherwise) const {
    if (at(column).text.empty())
      refuseRow(column, otherwise);
    return at(column).text;
  }

  const Grid &grid_;
  std::uint32_t row_ = 0;
  std::unordered_map<std::uint32_t, std::uint32_t> rowOfReport_; ///< the first one of each
  std::unordered_set<std::uint32_t> linked_;                     ///< reports
  std::unordered_set<std::uint32_t> numbers_;                    ///< of sentences
  std::unordered_set<std::u16string> keys_;
};

/// A sentence whose row in Base is lost would be taken for one that the user added.
void requireKnownSentences(const Snapshot &snapshot) {
  std::unordered_set<std::uint32_t> known;
  const Grid &base = snapshot[SheetId::Base];
  for (std::uint32_t r = 0; r < base.rows.size(); ++r)
    if (isTextKind(cellAt(base, r, Col::Kind).text))
      known.insert(numberOf(cellAt(base, r, Col::No)));
  const Grid &source = snapshot[SheetId::Source];
  for (std::uint32_t r = 0; r < source.rows.size(); ++r)
    if (const std::uint32_t number = numberOf(cellAt(source, r, SourceColumn::No));
        number != 0 && known.count(number) == 0)
      throw SnapshotError(
          "Row " + std::to_string(source.firstRow + r + 1) + " of the sheet Source has the No. " +
          std::to_string(number) +
          ", which no sentence was given; empty that cell, and the sentence is "
          "taken for a new one, or undo what was changed in the hidden sheet Base.");
}

} // namespace

void requireSoundBase(const Snapshot &snapshot) {
  if (!snapshot[SheetId::Base].present)
    throw SnapshotError("This document holds no imported report; import one first. If its hidden "
                        "sheet Base was deleted, undo that.");
  for (std::size_t column = 0; column < Col::Size; ++column)
    requireColumn(snapshot, SheetId::Base, column);
  BaseCheck(snapshot[SheetId::Base]).check();
}

void requireSound(const Snapshot &snapshot) {
  requireSoundBase(snapshot);
  requireColumn(snapshot, SheetId::Indicators, IndicatorColumn::Key);
  requireColumn(snapshot, SheetId::Source, SourceColumn::No);
  requireColumn(snapshot, SheetId::Source, SourceColumn::Text);
  requireKnownSentences(snapshot);
}

} // namespace ri
