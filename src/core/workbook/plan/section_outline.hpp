// The outline of Indicators: a group of rows a section. May include: model, std.
#pragma once

#include <cstdint>
#include <vector>

#include "workbook/sheet/cell.hpp"
#include "workbook/sheet/edits.hpp"
#include "workbook/sheet/sheet_plan.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri {

/// Runs of rows under one heading, each without its first row: folded, that row stays and names the
/// section. Groups that meet would be one in .xlsx. `rows` are as columnsOf(SheetId::Indicators).
std::vector<SheetPlan::Group> sectionGroups(const std::vector<std::vector<Cell>> &rows);

/// How the outline follows rows that are inserted. The office makes a group grow by what is
/// inserted right behind it, also by rows that begin a section of their own; and it makes no group
/// that would begin in the row where another began when that was made, though it has moved down
/// since; so all below a new one are made anew. Rows are those of the grid once they are inserted.
struct OutlineEdit {
  std::vector<SheetPlan::Group> strangers; ///< rows that must leave the group above; one or none
  std::vector<SheetPlan::Group> above;     ///< that group as it is to be without them; one or none
  std::vector<SheetPlan::Group> moved; ///< groups below that are to be made anew, as they are to be
  std::vector<SheetPlan::Group> added; ///< new ones
};

class SectionOutline {
public:
  explicit SectionOutline(const Grid &indicators);

  /// Nothing where the user's sort has scattered the section above: its group means nothing then.
  /// Insertions are told from the bottom up.
  OutlineEdit follow(const RowInsertion &insertion);

private:
  /// Rows of one section, from the first to the last, with the user's own among them.
  struct Run {
    std::uint32_t firstRow, lastRow;
    bool scattered = false; ///< there are others of the same section
  };
  OutlineEdit editOf(const RowInsertion &insertion) const;
  /// The run that ends above a row; null if none does, or if it is scattered.
  const Run *runAbove(std::uint32_t before) const;
  /// The run that goes on with the inserted rows right behind its first row; null if none does.
  const Run *runBegunAbove(const RowInsertion &insertion) const;

  const Grid &grid_;
  std::vector<Run> runs_; ///< from above
};

} // namespace ri
