// The sheet Changes during a refresh: a line for everything that it does, and what waits for the
// user: conflicts, and rows that he deleted. May include: model, std.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "workbook/plan/base_state.hpp"
#include "workbook/sheet/edit_list.hpp"
#include "workbook/sheet/import_facts.hpp"
#include "workbook/sheet/snapshot.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {

/// How Changes names a sentence, as the links show it: S41.
std::u16string keyOfSentence(std::uint32_t number);

/// The managed column that a line's Column speaks of, by the line's key; columnsOf().size() if it
/// is none.
std::size_t columnOfChange(std::u16string_view key, std::u16string_view heading);

/// What happened to a cell or, without a column, to a row.
struct Change {
  static constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

  ChangeWord kind = ChangeWord::Changed;
  SheetId sheet = SheetId::Indicators;
  std::u16string key; ///< a row's key or a sentence's number as S41
  std::size_t column = kNoColumn;
  std::u16string indicator;
  Cell sentence; ///< a link
  std::u16string before, now, mine;
};

/// Of a whole row, as Base has it.
Change changeOfBase(ChangeWord kind, const BaseRow &row, const Grid &base);

class ChangesSheet {
public:
  ChangesSheet(const Snapshot &snapshot, const ImportFacts &facts, Language language,
               EditList &edits);

  Language language() const { return language_; }

  /// Enters what the refresh did by itself.
  void done(const Change &change);

  /// Enters a conflict, or brings the open line of the same cell up to date.
  void conflict(const Change &change);

  /// Closes the open line of a cell, if there is one: mine has become what theirs is.
  void agreed(std::u16string_view key, std::size_t column);

  /// Names a row that the user deleted, once.
  void deleted(Change change);

  /// Whether a conflict of that key still waits for the user (Done is empty).
  bool isOpen(std::u16string_view key) const;

private:
  void append(const Change &change, std::u16string_view column, bool isDone);

  EditList &edits_;
  const Language language_;
  const std::u16string when_, report_;
  bool usable_ = false; ///< false where the sheet or a column that a line cannot do without is gone
  std::uint32_t end_ = 0; ///< the first row of the grid below all lines
  std::unordered_map<std::u16string, std::uint32_t> lines_; ///< open: key and column -> row
  std::unordered_set<std::u16string> named_;                ///< keys of rows deleted before
  std::unordered_map<std::u16string, std::size_t> open_;    ///< open conflicts of a key
};

} // namespace ri
