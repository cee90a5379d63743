// What a refresh writes into the sheet Source and into the text rows of Base.
// May include: model, std.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "model/report.hpp"
#include "workbook/plan/base_state.hpp"
#include "workbook/plan/changes_sheet.hpp"
#include "workbook/plan/indicators.hpp"
#include "workbook/refresh/indicator_merge.hpp"
#include "workbook/refresh/text_merge.hpp"
#include "workbook/sheet/edit_list.hpp"
#include "workbook/sheet/row_places.hpp"

namespace ri {

class SourceMerge {
public:
  SourceMerge(const Snapshot &snapshot, const BaseState &base, const TextMerge &merge);

  /// Fills pieces, numbers and source rows of the placement. `spans` are those of the merged
  /// pieces in `report`.
  void place(const Report &report, const std::vector<SourceSpan> &spans, Placement &placement);

  void merge(const Report &report, const Placement &placement, const IndicatorMerge &rows,
             EditList &edits, ChangesSheet &changes);

  /// As IndicatorMerge::writeStates, for sentences.
  void writeStates(EditList &edits, const ChangesSheet &changes) const;

private:
  void enter(std::size_t piece, const Placement &placement, ChangesSheet &changes) const;
  void mergeSource(const Report &report, const Placement &placement, const IndicatorMerge &rows,
                   EditList &edits);
  void mergeBase(EditList &edits) const;

  const Grid &grid_;
  const BaseState &base_;
  const TextMerge &merge_;
  RowPlaces places_;
  std::vector<std::uint32_t> insertBefore_; ///< one an inserted piece, in order
  std::vector<Index> placed_; ///< one a merged piece: its index in Placement::pieces; kNone
};

} // namespace ri
