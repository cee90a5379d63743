// The rows of the sheet Indicators merged three ways: base, theirs (what the merged text yields),
// mine (the sheet). May include: model, std.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/report.hpp"
#include "workbook/plan/base_state.hpp"
#include "workbook/plan/changes_sheet.hpp"
#include "workbook/plan/indicators.hpp"
#include "workbook/plan/rounding.hpp"
#include "workbook/sheet/edit_list.hpp"
#include "workbook/sheet/row_places.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri {

class IndicatorMerge {
public:
  IndicatorMerge(const Snapshot &snapshot, const BaseState &base, const Report &report);

  /// Finds each series its row and its key, and decides where new rows go. `placement` has stems,
  /// pieces, numbers and source rows; it gets keys and rows.
  void place(Placement &placement);

  /// Writes what changed; `placement` is complete.
  void merge(const Placement &placement, EditList &edits, ChangesSheet &changes);

  /// Writes State: what this refresh did to a row, nothing on rows that it did not concern. Rows
  /// that had gone before and open conflicts keep theirs.
  void writeStates(EditList &edits, const ChangesSheet &changes) const;

  const RefreshCounts &counts() const { return counts_; }

  /// Whether the series has a row in the sheet after the refresh (the user has not deleted it).
  bool hasRow(Index series) const;

private:
  void assignKeys(Placement &placement);
  void findPlacesOfNew();
  enum class Outcome : std::uint8_t { Same, Written, Conflict };
  void mergeRow(Index series, const std::vector<Cell> &theirs, const Placement &placement,
                EditList &edits, ChangesSheet &changes);
  Outcome mergeCell(const BaseRow &base, std::uint32_t row, std::size_t column, const Cell &theirs,
                    EditList &edits, ChangesSheet &changes) const;
  Change changeOf(ChangeWord kind, const std::u16string &key, const std::vector<Cell> &theirs,
                  const Placement &placement, Index series) const;
  Change ofCell(Change change, const BaseRow &base, std::size_t column,
                const std::vector<Cell> &theirs, Language language) const;
  bool mineIs(std::uint32_t row, std::size_t column, const Cell &cell) const;
  void writeBase(const BaseRow &base, const std::vector<Cell> &theirs, std::u16string_view stem,
                 const RowRounding &rounding, EditList &edits) const;
  void leave(const BaseRow &base, EditList &edits, ChangesSheet &changes);

  const Grid &grid_;
  const Grid &baseGrid_;
  const Snapshot &snapshot_;
  const BaseState &base_;
  const Report &report_;
  std::unordered_map<std::u16string, std::uint32_t> rowOfKey_; ///< the first row with a key
  std::vector<BaseRow> known_; ///< those of Base; then those that it has lost, whose row is kNone
  std::vector<Index> baseOf_;  ///< one a series: index into known_, kNone: new
  std::vector<Index> gridRow_; ///< one a series: row of the grid, kNone: new or deleted
  std::vector<std::uint32_t> newPlace_; ///< one a new series, in order: before which grid row
  std::vector<std::size_t> insertion_;  ///< one a series: its number in places_
  RowPlaces places_;
  std::unordered_map<std::uint32_t, std::u16string_view> states_; ///< by row of the grid
  RefreshCounts counts_;
};

} // namespace ri
