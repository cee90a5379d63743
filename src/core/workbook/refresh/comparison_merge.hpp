// What is written into the sheet Comparisons after its import: its rows are formulas that follow
// the indicators by themselves, so only new comparisons are to be added. May include: model, std.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "workbook/compare/comparisons.hpp"
#include "workbook/sheet/edit_list.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {

class ComparisonMerge {
public:
  ComparisonMerge(const Snapshot &snapshot, Language ui, EditList &edits);

  /// Adds the comparison behind those of its kind, or makes its row allow for the rounding of the
  /// figures as they are now. One that was written before is not written again, though the user may
  /// have deleted it. `report` is the report that Base keeps it with, `script` what its sentence
  /// speaks.
  void merge(const ComparisonRow &row, std::uint32_t report, Language script);

  /// The same for rows that hold reports against each other: each is kept with its later report and
  /// speaks that one's script, which is looked up in Base where `scripts` does not have it.
  void merge(const std::vector<ComparisonRow> &rows, std::map<std::uint32_t, Language> scripts);

private:
  const Snapshot &snapshot_;
  const Language ui_;
  EditList &edits_;
  std::unordered_map<std::u16string, std::uint32_t> endOfType_;     ///< behind the last of a kind
  std::unordered_map<std::u16string, std::uint32_t> rowOfIdentity_; ///< see comparisonIdentity
  std::unordered_set<std::u16string> written_; ///< identities that Base remembers
};

} // namespace ri
