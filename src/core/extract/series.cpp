#include "extract/series.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace ri {
namespace {

/// What two statements of one thing have in common besides indicator, area and period.
std::string claimOf(const Observation &observation) {
  return std::string{static_cast<char>(observation.measure), static_cast<char>(observation.basis)}
      .append(observation.quantity.unit);
}

/// Equal for two observations of one family that state the same.
std::string statementOf(const Observation &observation) {
  return std::string{static_cast<char>(observation.status), static_cast<char>(observation.prices)}
      .append(observation.quantity.value.toString())
      .append(1, ' ')
      .append(claimOf(observation));
}

/// Rows that wait for their growth, first in, first out.
struct Queue {
  std::vector<Index> rows;
  std::size_t next = 0;
};

/// The series of one indicator, area and period, while they are gathered.
struct Family {
  std::vector<Index> growths;                       ///< observations with Measure::Growth
  std::map<std::string, std::uint32_t> lastOrdinal; ///< by claim
  std::unordered_set<std::string> stated;           ///< statements that have a row
  /// Rows without growth, by status and sentence; under kNone all of a status.
  std::map<std::pair<Status, Index>, Queue> open;
};

class Gatherer {
public:
  explicit Gatherer(const std::vector<Observation> &observations) : observations_(observations) {}

  std::vector<Series> gather() {
    for (Index i = 0; i < observations_.size(); ++i) {
      Family &family = familyOf(observations_[i]);
      if (!family.stated.insert(statementOf(observations_[i])).second)
        continue; // stated again: the first sentence stands for both
      if (observations_[i].measure == Measure::Growth)
        family.growths.push_back(i);
      else
        addRow(family, i);
    }
    for (Family &family : families_)
      placeGrowths(family);
    linkEarlierValues();
    std::stable_sort(series_.begin(), series_.end(), [this](const Series &a, const Series &b) {
      return lead(a).quantity.quote.begin < lead(b).quantity.quote.begin;
    });
    return std::move(series_);
  }

private:
  const Observation &lead(const Series &series) const { return observations_[series.lead()]; }

  Family &familyOf(const Observation &observation) {
    std::u16string name = observation.indicator;
    name += u'\0';
    name += observation.area;
    name += u'\0';
    const std::string period = observation.period.toString();
    name.append(period.begin(), period.end());
    const auto [place, isNew] = familyIndex_.try_emplace(std::move(name), families_.size());
    if (isNew)
      families_.emplace_back();
    return families_[place->second];
  }

  void addRow(Family &family, Index observation) {
    const Observation &stated = observations_[observation];
    const auto row = static_cast<Index>(series_.size());
    Series series;
    (stated.measure == Measure::Growth ? series.growth : series.level) = observation;
    series.ordinal = ++family.lastOrdinal[claimOf(stated)];
    series_.push_back(series);
    // A growth says how an amount moved; a rank or a streak has none.
    if (stated.measure == Measure::Level || stated.measure == Measure::Share ||
        stated.measure == Measure::Change) {
      family.open[{stated.status, stated.sentence}].rows.push_back(row);
      family.open[{stated.status, kNone}].rows.push_back(row);
    }
  }

  /// Year on year goes before other bases, then the order of the text decides; a growth that no row
  /// takes opens its own.
  void placeGrowths(Family &family) {
    std::stable_partition(family.growths.begin(), family.growths.end(), [this](Index growth) {
      return observations_[growth].basis == Basis::YearOnYear;
    });
    for (const Index growth : family.growths) {
      const Observation &stated = observations_[growth];
      Index taker = takeOpenRow(family, {stated.status, stated.sentence});
      if (taker == kNone)
        taker = takeOpenRow(family, {stated.status, kNone});
      if (taker != kNone)
        series_[taker].growth = growth;
      else
        addRow(family, growth);
    }
  }

  /// The first row of the queue that has no growth yet.
  Index takeOpenRow(Family &family, std::pair<Status, Index> where) const {
    const auto found = family.open.find(where);
    if (found == family.open.end())
      return kNone;
    Queue &queue = found->second;
    while (queue.next < queue.rows.size() && series_[queue.rows[queue.next]].growth != kNone)
      ++queue.next;
    return queue.next < queue.rows.size() ? queue.rows[queue.next++] : kNone;
  }

  void linkEarlierValues() {
    std::unordered_map<Index, Index> earlierOf; // later observation -> earlier observation
    for (Index i = 0; i < observations_.size(); ++i)
      if (observations_[i].baseOf != kNone)
        earlierOf.emplace(observations_[i].baseOf, i);
    for (Series &series : series_)
      if (const auto found = earlierOf.find(series.lead()); found != earlierOf.end())
        series.previous = found->second;
  }

  const std::vector<Observation> &observations_;
  std::vector<Series> series_;
  std::vector<Family> families_;
  std::unordered_map<std::u16string, std::size_t> familyIndex_;
};

} // namespace

std::vector<Series> gatherSeries(const Report &report) {
  return Gatherer(report.observations).gather();
}

} // namespace ri
