#include "extract/series.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace ri {
namespace {

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 29U);
}

template <typename Unit> std::uint64_t hashOf(std::basic_string_view<Unit> text) {
  return std::hash<std::basic_string_view<Unit>>()(text);
}

std::uint64_t hashOf(const CalendarPoint &point) {
  return static_cast<std::uint64_t>(point.year) << 32U | std::uint64_t{point.half} << 24U |
         std::uint64_t{point.quarter} << 16U | std::uint64_t{point.month} << 8U | point.day;
}

/// The first index of each kind; what makes two of a kind, the caller says. Open addressing.
class Firsts {
public:
  explicit Firsts(std::size_t most) {
    std::size_t size = 16;
    while (size < 2 * most)
      size *= 2;
    slots_.assign(size, kNone);
  }
  /// The first of the kind, or kNone: a place to note it.
  template <typename Same> Index &find(std::uint64_t hash, Same same) {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at] != kNone && !same(slots_[at]))
      at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
  }

private:
  std::vector<Index> slots_; ///< at most half full
};

/// Rows that wait for their growth, first in, first out, by a key.
class Queues {
public:
  explicit Queues(std::size_t rows) : firsts_(rows), next_(rows, kNone), head_(rows), last_(rows) {}

  template <typename Same> void add(Index row, std::uint64_t hash, Same same) {
    Index &first = firsts_.find(hash, same);
    if (first == kNone)
      head_[first = row] = row;
    else
      next_[last_[first]] = row;
    last_[first] = row;
  }
  /// The first row of the queue that still waits.
  template <typename Same, typename Waits> Index front(std::uint64_t hash, Same same, Waits waits) {
    const Index first = firsts_.find(hash, same);
    if (first == kNone)
      return kNone;
    while (head_[first] != kNone && !waits(head_[first]))
      head_[first] = next_[head_[first]];
    return head_[first];
  }

private:
  Firsts firsts_;
  std::vector<Index> next_;        ///< by row
  std::vector<Index> head_, last_; ///< by the queue's first row
};

class Gatherer {
public:
  explicit Gatherer(const std::vector<Observation> &observations)
      : observations_(observations), family_(observations.size()), ordinals_(observations.size()),
        claims_(observations.size()) {}

  std::vector<Series> gather() {
    std::vector<Index> growths;
    Firsts families(observations_.size());
    Firsts statements(observations_.size());
    for (Index i = 0; i < observations_.size(); ++i) {
      Index &family = familyOf(families, i);
      if (family == kNone)
        family = i;
      family_[i] = family;
      Index &stated = statementLike(statements, i);
      if (stated != kNone)
        continue; // stated again: the first sentence stands for both
      stated = i;
      if (observations_[i].measure == Measure::Growth)
        growths.push_back(i);
      else
        addRow(i);
    }
    if (!growths.empty())
      placeGrowths(std::move(growths));
    linkEarlierValues();
    std::stable_sort(series_.begin(), series_.end(), [this](const Series &a, const Series &b) {
      return lead(a).quantity.quote.begin < lead(b).quantity.quote.begin;
    });
    return std::move(series_);
  }

private:
  const Observation &lead(const Series &series) const { return observations_[series.lead()]; }

  /// The first observation of one indicator, area and period.
  Index &familyOf(Firsts &families, Index i) const {
    const Observation &one = observations_[i];
    std::uint64_t hash =
        mixed(hashOf(std::u16string_view(one.indicator)), hashOf(std::u16string_view(one.area)));
    hash = mixed(mixed(hash, hashOf(one.period.first())), hashOf(one.period.last()));
    return families.find(hash, [&](Index other) {
      const Observation &that = observations_[other];
      return that.indicator == one.indicator && that.area == one.area && that.period == one.period;
    });
  }

  /// What two statements of one family have in common that are of one thing.
  std::uint64_t claimHash(Index i) const {
    const Observation &one = observations_[i];
    const std::uint64_t kind =
        static_cast<std::uint64_t>(one.measure) << 8U | static_cast<std::uint64_t>(one.basis);
    return mixed(mixed(family_[i], kind), hashOf(one.quantity.unit));
  }
  bool sameClaim(Index a, Index b) const {
    const Observation &one = observations_[a];
    const Observation &that = observations_[b];
    return family_[a] == family_[b] && one.measure == that.measure && one.basis == that.basis &&
           one.quantity.unit == that.quantity.unit;
  }

  /// The first observation that states the same.
  Index &statementLike(Firsts &statements, Index i) const {
    const Observation &one = observations_[i];
    const std::uint64_t kind =
        static_cast<std::uint64_t>(one.status) << 8U | static_cast<std::uint64_t>(one.prices);
    const std::uint64_t hash = mixed(mixed(claimHash(i), kind), one.quantity.value.hash());
    return statements.find(hash, [&](Index other) {
      const Observation &that = observations_[other];
      return that.status == one.status && that.prices == one.prices &&
             that.quantity.value == one.quantity.value && sameClaim(i, other);
    });
  }

  void addRow(Index observation) {
    Series series;
    (observations_[observation].measure == Measure::Growth ? series.growth : series.level) =
        observation;
    Index &claim = claims_.find(claimHash(observation),
                                [&](Index other) { return sameClaim(observation, other); });
    if (claim == kNone)
      claim = observation;
    series.ordinal = ++ordinals_[claim];
    series_.push_back(series);
  }

  /// Whether a row is of the observation's family and status, and of its sentence where that
  /// counts.
  bool isOpenTo(Index row, Index observation, bool sentence) const {
    const Index level = series_[row].level;
    const Observation &one = observations_[observation];
    const Observation &that = observations_[level];
    return family_[level] == family_[observation] && that.status == one.status &&
           (!sentence || that.sentence == one.sentence);
  }
  std::uint64_t openHash(Index observation, bool sentence) const {
    const Observation &one = observations_[observation];
    return mixed(mixed(family_[observation], static_cast<std::uint64_t>(one.status)),
                 sentence ? one.sentence : kNone);
  }

  /// Year on year goes before other bases, then the order of the text decides; a growth that no row
  /// takes opens its own.
  void placeGrowths(std::vector<Index> growths) {
    const std::size_t rows = series_.size();
    Queues near(rows);
    Queues any(rows);
    const auto same = [this](Index observation, bool sentence) {
      return [=](Index row) { return isOpenTo(row, observation, sentence); };
    };
    for (Index row = 0; row < rows; ++row) {
      const Index level = series_[row].level;
      const Measure measure = observations_[level].measure;
      if (measure != Measure::Level && measure != Measure::Share && measure != Measure::Change)
        continue; // a growth says how an amount moved; a rank or a streak has none
      near.add(row, openHash(level, true), same(level, true));
      any.add(row, openHash(level, false), same(level, false));
    }
    std::stable_sort(growths.begin(), growths.end(), [this](Index a, Index b) {
      const auto place = [this](Index growth) {
        return std::pair(family_[growth], observations_[growth].basis != Basis::YearOnYear);
      };
      return place(a) < place(b);
    });
    const auto waits = [this](Index row) { return series_[row].growth == kNone; };
    for (const Index growth : growths) {
      Index taker = near.front(openHash(growth, true), same(growth, true), waits);
      if (taker == kNone)
        taker = any.front(openHash(growth, false), same(growth, false), waits);
      if (taker != kNone)
        series_[taker].growth = growth;
      else
        addRow(growth);
    }
  }

  void linkEarlierValues() {
    std::unordered_map<Index, Index> earlierOf; // later observation -> earlier observation
    for (Index i = 0; i < observations_.size(); ++i)
      if (observations_[i].baseOf != kNone)
        earlierOf.emplace(observations_[i].baseOf, i);
    if (earlierOf.empty())
      return;
    for (Series &series : series_)
      if (const auto found = earlierOf.find(series.lead()); found != earlierOf.end())
        series.previous = found->second;
  }

  const std::vector<Observation> &observations_;
  std::vector<Index> family_;           ///< by observation: the first one of its family
  std::vector<std::uint32_t> ordinals_; ///< by the first observation of a claim: the last one given
  Firsts claims_;
  std::vector<Series> series_;
};

} // namespace

std::vector<Series> gatherSeries(const Report &report) {
  return Gatherer(report.observations).gather();
}

} // namespace ri
