// What the user says of a report's reading that a text does not: a row that is no indicator, a
// number that was left out and is one. Both are kept in Base by the keys of rows, and made good in
// the report right after it was read, so that all that follows knows nothing of them.
// May include: model, std.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/report.hpp"
#include "workbook/plan/base_state.hpp"
#include "workbook/plan/changes_sheet.hpp"
#include "workbook/plan/indicators.hpp"
#include "workbook/sheet/edit_list.hpp"
#include "workbook/sheet/snapshot.hpp"

namespace ri {

/// What a command corrects. Those of before are in Base.
struct Corrections {
  std::vector<std::u16string> dropped; ///< keys of rows of Indicators: they are no indicators
  std::vector<std::u16string> taken;   ///< keys of numbers in Left out: they are; also taken back
  bool empty() const { return dropped.empty() && taken.empty(); }
};

/// Reads a number that was left out as a claim; nothing if it is no number.
using NumberTaker = std::function<std::optional<Observation>(const Report &, const LeftOut &)>;

/// What corrections do to a report.
struct CorrectedReport {
  std::vector<Index> dropped;                       ///< series
  std::vector<std::pair<Index, Observation>> taken; ///< of LeftOut, and what it is read as
};

/// Leaves out of a further report the rows that are called and measured as one of another report
/// that the user dropped.
void dropElsewhere(const Snapshot &snapshot, std::uint32_t number, Report &report);

class Corrector {
public:
  /// `placement` has pieces, numbers and source rows.
  Corrector(const Snapshot &snapshot, BaseState &base, const Placement &placement, EditList &edits,
            ChangesSheet &changes);

  /// Corrects the report, and takes out of `base` the rows that are no longer to be looked for.
  /// Throws SnapshotError if a key is not there, or what it means is no number.
  void correct(const Corrections &now, const NumberTaker &take, Report &report);

  /// Says to Base which rows were taken now; `placement` has keys.
  void remember(const Report &report, const Placement &placement);

private:
  void drop(const std::u16string &key);
  void findDropped(const Report &report, CorrectedReport &corrected);
  void keepUp(const Report &report, const CorrectedReport &corrected);
  void findTaken(const NumberTaker &take, const Report &report, CorrectedReport &corrected) const;
  void takeNow(const std::vector<std::u16string> &keys, const NumberTaker &take,
               const Report &report, CorrectedReport &corrected);
  void takeBack(SourceSpan number, const Report &report, CorrectedReport &corrected);
  void forgetListed(const std::vector<std::u16string> &before,
                    const std::vector<std::u16string> &after);
  void clearBase(std::uint32_t row);

  const Snapshot &snapshot_;
  BaseState &base_;
  const Placement &placement_;
  EditList &edits_;
  ChangesSheet &changes_;
  std::vector<Index> baseOf_; ///< one a series: of base_.rows, then of base_.dropped; kNone
  std::vector<SourceSpan> takenNow_;
};

} // namespace ri
