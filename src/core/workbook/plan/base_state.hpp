// The hidden sheet Base of one report, read from a snapshot. May include: model, std.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "workbook/sheet/cell.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri {

/// A piece of the text in Base; texts are escaped as the cells have them.
struct BaseText {
  enum class Kind : std::uint8_t { Linked, Added, Gone };
  Kind kind = Kind::Linked;
  std::uint32_t row = 0; ///< of the grid
  std::uint32_t number = 0;
  std::u16string separator, text;
};

/// What a row of Indicators was given last.
struct BaseRow {
  std::uint32_t row = 0; ///< of the grid
  bool gone = false;     ///< its series has left the text
  std::u16string key, stem;
};

struct BaseState {
  std::uint32_t report = 1;
  std::uint32_t reportRow = 0; ///< of the grid: the link
  std::vector<BaseText> texts; ///< in the order of the text
  std::vector<BaseRow> rows;
  std::vector<BaseRow> dropped; ///< what the user says is no indicator
  /// By key of a row: the row of the grid that says so. Their numbers were left out, and are taken.
  std::unordered_map<std::u16string, std::uint32_t> taken;
  /// By key: the row of the grid that says that the number was listed.
  std::unordered_map<std::u16string, std::uint32_t> leftOut;
};

/// Of a sound base (soundness.hpp). Throws SnapshotError if there is none of that report.
BaseState readBase(const Snapshot &snapshot, std::uint32_t report);

/// The text of the linked file as it was read last.
std::u16string linkedText(const Snapshot &snapshot, std::uint32_t report);

/// The texts of a report's pieces, as Base has them, as far as they tell its script.
std::u16string sampleOfText(const Snapshot &snapshot, std::uint32_t report);

/// What a row of Base, a row of its grid, keeps of a column of Indicators; formulas, which Base
/// keeps as text, are templates again where they are templates of that column.
Cell cellOfBase(const Grid &base, std::uint32_t row, std::size_t indicatorColumn);

} // namespace ri
