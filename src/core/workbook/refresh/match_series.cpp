#include "workbook/refresh/match_series.hpp"

#include <string>
#include <unordered_map>

#include "workbook/refresh/align.hpp"
#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"

namespace ri {
namespace {

/// What a series is recognised by, on either side. Empty texts match nothing beyond the stem.
struct Features {
  std::u16string stem, sentence, value, indicator, area, measure, unit;
  bool gone = false; ///< had left the text before: only its stem brings it back
};

/// The No. that a Source template shows: S41 of …;"S41").
std::u16string sentenceOf(std::u16string_view formula) {
  const std::size_t begin = formula.rfind(u"\"S");
  const std::size_t end = formula.rfind(u'"');
  return begin == std::u16string_view::npos || end <= begin
             ? std::u16string()
             : std::u16string(formula.substr(begin + 2, end - begin - 2));
}

/// Value and unit as written, else the growth: what tells two statements in one sentence apart.
std::u16string valueName(const std::u16string &value, const std::u16string &unit,
                         const std::u16string &growth) {
  return value.empty() ? growth : value + u'\n' + unit;
}

Features featuresOfBase(const Grid &grid, const BaseRow &row) {
  using From = BaseColumn;
  auto text = [&](std::size_t column) { return textOf(cellAt(grid, row.row, column)); };
  return {row.stem,
          sentenceOf(text(From::Source)),
          valueName(text(From::Value), text(From::Unit), text(From::Growth)),
          text(From::Indicator),
          text(From::Area),
          text(From::Measure),
          text(From::BaseUnit),
          row.gone};
}

Features featuresOfSeries(const Report &report, Index index, const Placement &placement) {
  const Series &series = report.series[index];
  const Observation &lead = report.observations[series.lead()];
  auto wide = [](std::string_view ascii) { return std::u16string(ascii.begin(), ascii.end()); };
  Features features;
  features.stem = placement.stems[index];
  if (!placement.pieces.empty())
    features.sentence =
        toText(placement.numbers[pieceAt(placement.pieces, lead.quantity.quote.begin)]);
  if (series.level != kNone) {
    features.value = textOf(Cell::ofNumber(lead.quantity.written.toDouble())) + u'\n' +
                     labelText(writtenUnit(report, series.level));
    features.unit = wide(lead.quantity.unit);
  } else if (const auto fraction = lead.quantity.value.scaled(-2)) {
    features.value = textOf(Cell::ofNumber(fraction->toDouble()));
  }
  features.indicator = labelText(lead.indicator);
  features.area = labelText(lead.area);
  features.measure = wide(code(lead.measure));
  return features;
}

class Matcher {
public:
  Matcher(std::vector<Features> bases, std::vector<Features> series)
      : bases_(std::move(bases)), series_(std::move(series)), baseOf_(series_.size(), kNone),
        taken_(bases_.size(), false) {}

  std::vector<Index> match() {
    const std::u16string line = u"\n";
    pass([&](const Features &f) { return f.stem + line + f.sentence + line + f.value; });
    pass([&](const Features &f) { return f.stem + line + f.sentence; });
    pass([&](const Features &f) { return f.stem + line + f.value; });
    pass([&](const Features &f) { return f.stem; });
    for (Index b = 0; b < bases_.size(); ++b)
      taken_[b] = taken_[b] || bases_[b].gone || bases_[b].sentence.empty();
    pass([&](const Features &f) {
      return f.sentence + line + f.measure + line + f.unit + line + f.value;
    });
    pass([&](const Features &f) {
      return f.sentence + line + f.measure + line + f.indicator + line + f.area;
    });
    pass([&](const Features &f) { return f.sentence + line + f.measure + line + f.unit; },
         [](const Features &a, const Features &b) {
           constexpr double kReworded = 0.3;
           return likeness(a.indicator, b.indicator) >= kReworded;
         });
    return std::move(baseOf_);
  }

private:
  /// Pairs what is left on both sides and has the same name, in order, rows that are in the text
  /// first.
  template <typename Name> void pass(Name name) {
    pass(name, [](const Features &, const Features &) { return true; });
  }

  template <typename Name, typename Accepts> void pass(Name name, Accepts accepts) {
    struct Queue {
      std::vector<Index> bases;
      std::size_t next = 0;
    };
    std::unordered_map<std::u16string, Queue> left;
    for (const bool gone : {false, true})
      for (Index b = 0; b < bases_.size(); ++b)
        if (!taken_[b] && bases_[b].gone == gone)
          left[name(bases_[b])].bases.push_back(b);
    if (left.empty())
      return;
    for (Index s = 0; s < series_.size(); ++s) {
      if (baseOf_[s] != kNone)
        continue;
      const auto found = left.find(name(series_[s]));
      if (found == left.end())
        continue;
      Queue &queue = found->second;
      constexpr std::size_t kTries = 64; // statements of one kind in one sentence
      for (std::size_t q = queue.next; q < queue.bases.size() && q < queue.next + kTries; ++q) {
        const Index b = queue.bases[q];
        if (taken_[b] || !accepts(bases_[b], series_[s]))
          continue;
        baseOf_[s] = b;
        taken_[b] = true;
        break;
      }
      while (queue.next < queue.bases.size() && taken_[queue.bases[queue.next]])
        ++queue.next;
    }
  }

  const std::vector<Features> bases_, series_;
  std::vector<Index> baseOf_;
  std::vector<bool> taken_;
};

} // namespace

std::vector<Index> matchSeries(const Snapshot &snapshot, const std::vector<BaseRow> &rows,
                               const Report &report, const Placement &placement) {
  std::vector<Features> bases, series;
  for (const BaseRow &row : rows)
    bases.push_back(featuresOfBase(snapshot[SheetId::Base], row));
  for (Index s = 0; s < report.series.size(); ++s)
    series.push_back(featuresOfSeries(report, s, placement));
  return Matcher(std::move(bases), std::move(series)).match();
}

} // namespace ri
