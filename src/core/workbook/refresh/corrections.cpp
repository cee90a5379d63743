#include "workbook/refresh/corrections.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "workbook/plan/base.hpp"
#include "workbook/plan/left_out.hpp"
#include "workbook/refresh/match_series.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/key.hpp"
#include "workbook/sheet/snapshot_error.hpp"
#include "workbook/sheet/source_text.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri {
namespace {

constexpr std::string_view kDroppedRule = "not an indicator (user)";

/// What a row is called and how it is measured, whatever its report and period: 2, 3, 5, 6 and 7 of
/// the key's parts, from 1.
std::u16string namesakes(std::u16string_view stem) {
  constexpr std::size_t kReport = 0, kPeriod = 3;
  std::u16string name;
  for (std::size_t part = 0; !stem.empty(); ++part) {
    const std::size_t end = std::min(stem.find(u'|'), stem.size() - 1) + 1;
    if (part != kReport && part != kPeriod)
      name += stem.substr(0, end);
    stem.remove_prefix(end);
  }
  return name;
}

std::vector<std::u16string> stemsOf(const Report &report, std::uint32_t number) {
  std::vector<std::u16string> stems;
  for (const Series &series : report.series)
    stems.push_back(keyStem(number, report.observations[series.lead()]));
  return stems;
}

bool standsBefore(const LeftOut &a, const LeftOut &b) { return a.span.begin < b.span.begin; }

/// The indices that observations have once some are gone and others are there.
std::vector<Index> renumber(const std::vector<bool> &gone, Report &report,
                            std::vector<Observation> more) {
  std::stable_sort(more.begin(), more.end(), [](const Observation &a, const Observation &b) {
    return a.quantity.quote.begin < b.quantity.quote.begin;
  });
  std::vector<Observation> all;
  all.reserve(report.observations.size() + more.size());
  std::vector<Index> now(report.observations.size(), kNone);
  auto next = more.begin();
  for (Index i = 0; i < report.observations.size(); ++i) {
    for (; next != more.end() &&
           next->quantity.quote.begin < report.observations[i].quantity.quote.begin;
         ++next)
      all.push_back(std::move(*next));
    if (gone[i])
      continue;
    now[i] = static_cast<Index>(all.size());
    all.push_back(std::move(report.observations[i]));
  }
  std::move(next, more.end(), std::back_inserter(all));
  report.observations = std::move(all);
  return now;
}

void follow(const std::vector<Index> &now, Index &index) {
  if (index != kNone)
    index = now[index];
}

/// The rows that the user dropped of other reports.
class DroppedElsewhere {
public:
  DroppedElsewhere(const Snapshot &snapshot, std::uint32_t report) {
    const Grid &base = snapshot[SheetId::Base];
    for (std::uint32_t r = 0; r < base.rows.size(); ++r)
      if (cellAt(base, r, BaseColumn::Kind).text == base_kind::kDroppedRow &&
          numberOf(cellAt(base, r, BaseColumn::Report)) != report)
        names_.insert(namesakes(cellAt(base, r, BaseColumn::Stem).text));
  }
  bool has(std::u16string_view stem) const {
    return !names_.empty() && names_.count(namesakes(stem)) != 0;
  }
  bool empty() const { return names_.empty(); }

private:
  std::unordered_set<std::u16string> names_;
};

/// Leaves out what is dropped. Returns which observations those were.
std::vector<bool> leaveOut(const CorrectedReport &corrected, Report &report) {
  std::vector<bool> gone(report.observations.size(), false);
  std::vector<bool> taken(report.leftOut.size(), false);
  for (const auto &[index, observation] : corrected.taken)
    taken[index] = true;
  std::vector<LeftOut> left;
  for (std::size_t i = 0; i < report.leftOut.size(); ++i)
    if (!taken[i])
      left.push_back(report.leftOut[i]);
  for (const Index s : corrected.dropped)
    for (const Index i : {report.series[s].level, report.series[s].growth})
      if (i != kNone) {
        gone[i] = true;
        left.push_back({report.observations[i].quantity.quote, LeftOutReason::User, kDroppedRule});
      }
  std::stable_sort(left.begin(), left.end(), standsBefore);
  report.leftOut = std::move(left);
  return gone;
}

/// The rows that stay, by the numbers that observations have now, and one for each that was taken.
void gather(const std::vector<Index> &dropped, const std::vector<Index> &now, Report &report) {
  std::vector<bool> out(report.series.size(), false);
  for (const Index s : dropped)
    out[s] = true;
  std::vector<Series> series;
  for (Index s = 0; s < report.series.size(); ++s) {
    if (out[s])
      continue;
    Series &kept = series.emplace_back(report.series[s]);
    for (Index *index : {&kept.level, &kept.growth, &kept.previous})
      follow(now, *index);
  }
  std::vector<bool> known(report.observations.size(), false);
  for (const Index index : now)
    if (index != kNone)
      known[index] = true;
  for (Index i = 0; i < report.observations.size(); ++i) {
    Observation &observation = report.observations[i];
    if (!known[i])
      series.emplace_back().level = i;
    else
      for (Index *index : {&observation.baseOf, &observation.partOf, &observation.drives})
        follow(now, *index);
  }
  std::stable_sort(series.begin(), series.end(), [&report](const Series &a, const Series &b) {
    return report.observations[a.lead()].quantity.quote.begin <
           report.observations[b.lead()].quantity.quote.begin;
  });
  report.series = std::move(series);
}

/// The observations of dropped series are left out, numbers that are taken get a row.
void apply(const CorrectedReport &corrected, Report &report) {
  if (corrected.dropped.empty() && corrected.taken.empty())
    return;
  const std::vector<bool> gone = leaveOut(corrected, report);
  std::vector<Observation> more;
  for (const auto &[index, observation] : corrected.taken)
    more.push_back(observation);
  gather(corrected.dropped, renumber(gone, report, std::move(more)), report);
}

} // namespace

void dropElsewhere(const Snapshot &snapshot, std::uint32_t number, Report &report) {
  const DroppedElsewhere elsewhere(snapshot, number);
  CorrectedReport corrected;
  const std::vector<std::u16string> stems = stemsOf(report, number);
  for (Index s = 0; s < stems.size(); ++s)
    if (elsewhere.has(stems[s]))
      corrected.dropped.push_back(s);
  apply(corrected, report);
}

Corrector::Corrector(const Snapshot &snapshot, BaseState &base, const Placement &placement,
                     EditList &edits, ChangesSheet &changes)
    : snapshot_(snapshot), base_(base), placement_(placement), edits_(edits), changes_(changes) {}

void Corrector::correct(const Corrections &now, const NumberTaker &take, Report &report) {
  CorrectedReport corrected;
  std::vector<std::u16string> listed; // before
  const auto find = [&] {
    corrected = CorrectedReport();
    findDropped(report, corrected);
    findTaken(take, report, corrected);
  };
  if (!now.empty()) {
    find();
    Report before = report;
    apply(corrected, before);
    listed = leftOutKeys(before, placement_);
  }
  for (const std::u16string &key : now.dropped)
    drop(key);
  find();
  takeNow(now.taken, take, report, corrected);
  keepUp(report, corrected);
  apply(corrected, report);
  if (!now.empty())
    forgetListed(listed, leftOutKeys(report, placement_));
}

/// The row goes from the sheet. A number that the user had taken is left out again for the reason
/// that it had.
void Corrector::drop(const std::u16string &key) {
  const auto row = std::find_if(base_.rows.begin(), base_.rows.end(),
                                [&key](const BaseRow &known) { return known.key == key; });
  if (row == base_.rows.end())
    throw SnapshotError("No row of this report has the key " + toUtf8(key) +
                        "; a row that is yours you can delete.");
  changes_.done(changeOfBase(ChangeWord::Dropped, *row, snapshot_[SheetId::Base]));
  if (const auto taken = base_.taken.find(key); taken != base_.taken.end()) {
    clearBase(taken->second);
    clearBase(row->row);
    base_.taken.erase(taken);
  } else {
    edits_.set(SheetId::Base, row->row, BaseColumn::Kind, Cell::ofText(base_kind::kDroppedRow));
    base_.dropped.push_back(*row);
  }
  base_.rows.erase(row);
  const Grid &indicators = snapshot_[SheetId::Indicators];
  for (std::uint32_t r = 0; r < indicators.rows.size(); ++r)
    if (cellAt(indicators, r, IndicatorColumn::Key).text == key) {
      edits_.remove(SheetId::Indicators, r);
      break; // what is below is the user's copy
    }
  const Grid &comparisons = snapshot_[SheetId::Comparisons];
  for (std::uint32_t r = 0; r < comparisons.rows.size(); ++r)
    if (cellAt(comparisons, r, ComparisonColumn::Key1).text == key ||
        cellAt(comparisons, r, ComparisonColumn::Key2).text == key)
      edits_.remove(SheetId::Comparisons, r);
}

void Corrector::findDropped(const Report &report, CorrectedReport &corrected) {
  const DroppedElsewhere elsewhere(snapshot_, base_.report);
  baseOf_.clear();
  if (base_.dropped.empty() && base_.taken.empty() && elsewhere.empty())
    return;
  std::vector<BaseRow> rows = base_.rows;
  rows.insert(rows.end(), base_.dropped.begin(), base_.dropped.end());
  Placement placement = placement_;
  placement.stems = stemsOf(report, base_.report);
  baseOf_ = matchSeries(snapshot_, rows, report, placement);
  for (Index s = 0; s < report.series.size(); ++s)
    if (baseOf_[s] == kNone ? elsewhere.has(placement.stems[s]) : baseOf_[s] >= base_.rows.size())
      corrected.dropped.push_back(s);
}

/// What a dropped row is found again by follows the text, as that of other rows does.
void Corrector::keepUp(const Report &report, const CorrectedReport &corrected) {
  using To = BaseColumn;
  for (const Index s : corrected.dropped) {
    if (baseOf_[s] == kNone)
      continue;
    const std::uint32_t row = base_.dropped[baseOf_[s] - base_.rows.size()].row;
    const Series &series = report.series[s];
    const Observation &lead = report.observations[series.lead()];
    edits_.set(SheetId::Base, row, To::Stem, Cell::ofText(keyStem(base_.report, lead)));
    edits_.set(SheetId::Base, row, To::Indicator, Cell::ofText(labelText(lead.indicator)));
    if (series.level == kNone)
      continue;
    edits_.set(SheetId::Base, row, To::Value, Cell::ofNumber(lead.quantity.written.toDouble()));
    edits_.set(SheetId::Base, row, To::Unit,
               Cell::ofText(labelText(writtenUnit(report, series.level))));
  }
}

/// The numbers of rows that were taken before, but those that the reader has come to read itself.
void Corrector::findTaken(const NumberTaker &take, const Report &report,
                          CorrectedReport &corrected) const {
  std::vector<BaseRow> rows;
  for (Index b = 0; b < base_.rows.size(); ++b)
    if (base_.taken.count(base_.rows[b].key) != 0 &&
        std::find(baseOf_.begin(), baseOf_.end(), b) == baseOf_.end())
      rows.push_back(base_.rows[b]);
  if (rows.empty())
    return;
  Report candidates;
  candidates.text = report.text;
  candidates.sentences = report.sentences;
  std::vector<Index> leftOut; // of each candidate
  for (Index i = 0; i < report.leftOut.size(); ++i)
    if (std::optional<Observation> claim = take(report, report.leftOut[i])) {
      Series &series = candidates.series.emplace_back();
      series.level = static_cast<Index>(candidates.observations.size());
      candidates.observations.push_back(std::move(*claim));
      leftOut.push_back(i);
    }
  Placement placement = placement_;
  placement.stems = stemsOf(candidates, base_.report);
  const std::vector<Index> found = matchSeries(snapshot_, rows, candidates, placement);
  for (Index c = 0; c < found.size(); ++c)
    if (found[c] != kNone)
      corrected.taken.emplace_back(leftOut[c], candidates.observations[c]);
}

void Corrector::takeNow(const std::vector<std::u16string> &keys, const NumberTaker &take,
                        const Report &report, CorrectedReport &corrected) {
  if (keys.empty())
    return;
  Report listed = report;
  apply(corrected, listed);
  const std::vector<std::u16string> known = leftOutKeys(listed, placement_);
  for (const std::u16string &key : keys) {
    const auto place = std::find(known.begin(), known.end(), key);
    if (place == known.end())
      throw SnapshotError("No number that is left out has the key " + toUtf8(key) +
                          "; it may have left the text: refresh the workbook.");
    const LeftOut &number = listed.leftOut[static_cast<std::size_t>(place - known.begin())];
    if (number.reason == LeftOutReason::User) {
      takeBack(number.span, report, corrected);
      continue;
    }
    const std::optional<Observation> claim = take(report, number);
    if (!claim)
      throw SnapshotError("\"" + toUtf8(number.span.in(report.text)) +
                          "\" holds no number that can be calculated with.");
    const auto index =
        std::find_if(report.leftOut.begin(), report.leftOut.end(),
                     [&number](const LeftOut &other) { return other.span == number.span; });
    corrected.taken.emplace_back(static_cast<Index>(index - report.leftOut.begin()), *claim);
    takenNow_.push_back(claim->quantity.quote);
  }
}

/// A row that was dropped is an indicator after all: it comes back as a new one.
void Corrector::takeBack(SourceSpan number, const Report &report, CorrectedReport &corrected) {
  const auto holds = [&](Index s) {
    const Series &series = report.series[s];
    for (const Index i : {series.level, series.growth})
      if (i != kNone && report.observations[i].quantity.quote == number)
        return true;
    return false;
  };
  const auto found = std::find_if(corrected.dropped.begin(), corrected.dropped.end(), holds);
  if (found == corrected.dropped.end())
    return; // with the other number of its row
  if (const Index b = baseOf_[*found]; b != kNone)
    clearBase(base_.dropped[b - base_.rows.size()].row);
  corrected.dropped.erase(found);
}

/// What is not listed any more leaves the list, which a number does not that leaves the text.
void Corrector::forgetListed(const std::vector<std::u16string> &before,
                             const std::vector<std::u16string> &after) {
  const std::unordered_set<std::u16string> still(after.begin(), after.end());
  std::unordered_set<std::u16string> gone;
  for (const std::u16string &key : before)
    if (still.count(key) == 0)
      gone.insert(key);
  for (const std::u16string &key : gone)
    if (const auto listed = base_.leftOut.find(key); listed != base_.leftOut.end()) {
      clearBase(listed->second);
      base_.leftOut.erase(listed);
    }
  const Grid &grid = snapshot_[SheetId::LeftOut];
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r)
    if (gone.count(cellAt(grid, r, LeftOutColumn::Key).text) != 0)
      edits_.remove(SheetId::LeftOut, r);
}

void Corrector::remember(const Report &report, const Placement &placement) {
  const auto end = static_cast<std::uint32_t>(snapshot_[SheetId::Base].rows.size());
  for (Index s = 0; s < report.series.size(); ++s) {
    const SourceSpan quote = report.observations[report.series[s].lead()].quantity.quote;
    if (std::find(takenNow_.begin(), takenNow_.end(), quote) != takenNow_.end())
      edits_.insert(SheetId::Base, end, baseTakenCells(base_.report, placement.keys[s]));
  }
}

void Corrector::clearBase(std::uint32_t row) {
  edits_.setRow(SheetId::Base, row, std::vector<Cell>(BaseColumn::Size));
}

} // namespace ri
