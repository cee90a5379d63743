// The sheet Changes during a refresh: what both sides changed, and what the user deleted.
// May include: model, std.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "workbook/sheet/edit_list.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri {

/// In Column: that not a cell but the whole row is spoken of.
inline constexpr std::u16string_view kWholeRow = u"Row";
/// In Mine: that the user deleted the row.
inline constexpr std::u16string_view kDeleted = u"deleted";
/// In Done: which side was taken.
inline constexpr std::u16string_view kDoneMine = u"mine";
inline constexpr std::u16string_view kDoneTheirs = u"theirs";

/// How Changes names a sentence, as the links show it: S41.
std::u16string keyOfSentence(std::uint32_t number);

class ChangesSheet {
public:
  ChangesSheet(const Snapshot &snapshot, EditList &edits);

  /// Enters a conflict, or brings the open entry of the same cell up to date. `key` is a row's key
  /// or a sentence's number as S41, `column` the English heading.
  void conflict(std::u16string_view key, std::u16string_view column, const Cell &base,
                const Cell &mine, const Cell &theirs);

  /// Closes the open entry of a cell, if there is one: mine has become what theirs is.
  void agreed(std::u16string_view key, std::u16string_view column);

  /// Names a row that the user deleted, once.
  void deleted(std::u16string_view key, const Cell &base);

  /// Whether a conflict of that key still waits for the user (Done is empty).
  bool isOpen(std::u16string_view key) const;

private:
  void append(std::u16string_view key, std::u16string_view column, const Cell &base,
              const Cell &mine, const Cell &theirs);

  EditList &edits_;
  bool usable_ =
      false; ///< false where the sheet or a column that an entry cannot do without is gone
  std::uint32_t end_ = 0; ///< the first row of the grid below all entries
  std::unordered_map<std::u16string, std::uint32_t> entries_; ///< open "key\ncolumn" -> row
  std::unordered_set<std::u16string> named_;                  ///< keys of rows deleted before
  std::unordered_map<std::u16string, std::size_t> open_;      ///< open conflicts of a key
};

} // namespace ri
