#include "workbook/plan/section_outline.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri {
namespace {

using Col = IndicatorColumn;
using Group = SheetPlan::Group;

bool sameSection(const std::vector<Cell> &a, const std::vector<Cell> &b) {
  return a[Col::Section] == b[Col::Section] && sameContent(a[Col::Report], b[Col::Report]);
}

/// How many of the inserted rows, from the first, are of the row's section.
std::uint32_t goingOn(const RowInsertion &insertion, const std::vector<Cell> &row) {
  return static_cast<std::uint32_t>(
      std::find_if(insertion.rows.begin(), insertion.rows.end(),
                   [&row](const std::vector<Cell> &each) { return !sameSection(each, row); }) -
      insertion.rows.begin());
}

/// What stands before the first heading has no group.
bool hasSection(const std::vector<Cell> &row) { return row[Col::Section].kind != CellKind::Empty; }

} // namespace

std::vector<Group> sectionGroups(const std::vector<std::vector<Cell>> &rows) {
  std::vector<Group> groups;
  for (std::uint32_t r = 1; r < rows.size(); ++r) {
    if (!hasSection(rows[r]) || !sameSection(rows[r], rows[r - 1]))
      continue;
    if (groups.empty() || groups.back().lastRow + 1 != r)
      groups.push_back({r, r});
    groups.back().lastRow = r;
  }
  return groups;
}

SectionOutline::SectionOutline(const Grid &indicators) : grid_(indicators) {
  std::unordered_map<std::u16string, std::size_t> runOf; // the first of each section
  for (std::uint32_t r = 0; r < grid_.rows.size(); ++r) {
    const std::vector<Cell> &row = grid_.rows[r];
    if (row[Col::Key].kind == CellKind::Empty)
      continue; // the user's own
    if (!runs_.empty() && sameSection(row, grid_.rows[runs_.back().lastRow])) {
      runs_.back().lastRow = r;
      continue;
    }
    const auto [place, isNew] = runOf.try_emplace(
        joined({textOf(row[Col::Report]), u"\n", textOf(row[Col::Section])}), runs_.size());
    if (!isNew)
      runs_[place->second].scattered = true;
    runs_.push_back({r, r, !isNew});
  }
}

const SectionOutline::Run *SectionOutline::runAbove(std::uint32_t before) const {
  const Run *above = nullptr;
  for (const Run &run : runs_)
    if (run.firstRow < before)
      above = &run;
  return above != nullptr && above->lastRow < before && !above->scattered ? above : nullptr;
}

const SectionOutline::Run *SectionOutline::runBegunAbove(const RowInsertion &insertion) const {
  for (const Run &run : runs_)
    if (!run.scattered && run.lastRow > run.firstRow && run.firstRow + 1 == insertion.before) {
      const std::vector<Cell> &first = grid_.rows[run.firstRow];
      return hasSection(first) && sameSection(insertion.rows.front(), first) ? &run : nullptr;
    }
  return nullptr;
}

OutlineEdit SectionOutline::follow(const RowInsertion &insertion) {
  OutlineEdit edit = editOf(insertion);
  const auto count = static_cast<std::uint32_t>(insertion.rows.size());
  const Run *above = runAbove(insertion.before);
  for (Run &run : runs_) {
    if (&run == above)
      if (const std::uint32_t more = goingOn(insertion, grid_.rows[run.lastRow]); more > 0)
        run.lastRow = insertion.before + more - 1;
    if (run.firstRow >= insertion.before)
      run.firstRow += count;
    if (&run != above && run.lastRow >= insertion.before)
      run.lastRow += count;
  }
  return edit;
}

OutlineEdit SectionOutline::editOf(const RowInsertion &insertion) const {
  OutlineEdit edit;
  const std::uint32_t top = insertion.before;
  const auto count = static_cast<std::uint32_t>(insertion.rows.size());
  if (const Run *run = runBegunAbove(insertion); run != nullptr) {
    edit.moved.push_back({top, run->lastRow + count});
    return edit;
  }
  std::uint32_t more = 0; // rows that go on with the section above
  if (top > 0) {
    const Run *above = runAbove(top);
    if (above == nullptr)
      return edit;
    const std::vector<Cell> &last = grid_.rows[above->lastRow];
    more = goingOn(insertion, last);
    const Group rest{above->firstRow + 1, top + more - 1};
    if (more < count)
      edit.strangers.push_back({top + more, top + count - 1});
    if (hasSection(last) && above->lastRow > above->firstRow)
      edit.above.push_back(rest);
    else if (hasSection(last) && more > 0)
      edit.added.push_back(rest);
  }
  for (const Group &group : sectionGroups({insertion.rows.begin() + more, insertion.rows.end()}))
    edit.added.push_back({top + more + group.firstRow, top + more + group.lastRow});
  for (const Run &run : runs_)
    if (!edit.added.empty() && !run.scattered && run.lastRow > run.firstRow &&
        run.firstRow + 1 >= top)
      edit.moved.push_back({run.firstRow + 1 + count, run.lastRow + count});
  return edit;
}

} // namespace ri
