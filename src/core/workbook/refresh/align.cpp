#include "workbook/refresh/align.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#include <dtl/dtl.hpp>
#pragma GCC diagnostic pop

namespace ri {
namespace {

/// Up to so many pairs a diff and a comparison of every pair are worth their time.
constexpr std::size_t kMaximumPairs = 250000;
/// Beyond it a sentence is only compared with so many that follow.
constexpr std::size_t kWindow = 8;
/// How much two sentences have in common when one is the other reworded (1: all).
constexpr double kReworded = 0.3;

/// A stretch of both versions, half-open.
struct Gap {
  std::size_t oldBegin, oldEnd, newBegin, newEnd;
  std::size_t olds() const { return oldEnd - oldBegin; }
  std::size_t news() const { return newEnd - newBegin; }
  bool small() const { return olds() * news() <= kMaximumPairs; }
};

/// Pairs of characters that follow each other, sorted: what sentences are compared by.
using Bigrams = std::vector<std::uint32_t>;

Bigrams bigramsOf(std::u16string_view sentence) {
  Bigrams bigrams;
  char16_t last = 0;
  for (const char16_t unit : sentence) {
    bigrams.push_back(static_cast<std::uint32_t>(last) << 16 | unit);
    last = unit;
  }
  std::sort(bigrams.begin(), bigrams.end());
  return bigrams;
}

/// Twice the common bigrams by all of them: 0 to 1.
double similarity(const Bigrams &a, const Bigrams &b) {
  if (a.empty() || b.empty())
    return 0;
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++common;
      ++i;
      ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

class Aligner {
public:
  Aligner(const std::vector<std::u16string_view> &before,
          const std::vector<std::u16string_view> &after)
      : before_(before), after_(after) {
    result_.newOfOld.assign(before.size(), kNone);
    result_.oldOfNew.assign(after.size(), kNone);
    std::unordered_map<std::u16string_view, int> names;
    for (const std::u16string_view sentence : before)
      oldNames_.push_back(names.try_emplace(sentence, names.size()).first->second);
    for (const std::u16string_view sentence : after)
      newNames_.push_back(names.try_emplace(sentence, names.size()).first->second);
    names_ = names.size();
  }

  Alignment align() {
    matchEqual({0, before_.size(), 0, after_.size()});
    findMoved();
    for (const Gap &gap : gaps())
      gap.small() ? pairReworded(gap) : pairRewordedInWindow(gap);
    matchMoved();
    return std::move(result_);
  }

private:
  void match(std::size_t o, std::size_t n) {
    result_.newOfOld[o] = static_cast<Index>(n);
    result_.oldOfNew[n] = static_cast<Index>(o);
  }

  /// Common ends first, then sentences that both sides have once as anchors, then a diff between
  /// them.
  void matchEqual(Gap gap) {
    trim(gap);
    for (const Gap &part : splitAtAnchors(gap))
      diff(part);
  }

  void trim(Gap &gap) {
    while (gap.olds() > 0 && gap.news() > 0 && oldNames_[gap.oldBegin] == newNames_[gap.newBegin])
      match(gap.oldBegin++, gap.newBegin++);
    while (gap.olds() > 0 && gap.news() > 0 &&
           oldNames_[gap.oldEnd - 1] == newNames_[gap.newEnd - 1])
      match(--gap.oldEnd, --gap.newEnd);
  }

  std::vector<Gap> splitAtAnchors(const Gap &gap) {
    struct Seen {
      std::uint32_t olds = 0, news = 0, oldPlace = 0;
    };
    std::vector<Seen> seen(names_);
    for (std::size_t o = gap.oldBegin; o < gap.oldEnd; ++o) {
      Seen &name = seen[static_cast<std::size_t>(oldNames_[o])];
      ++name.olds;
      name.oldPlace = static_cast<std::uint32_t>(o);
    }
    for (std::size_t n = gap.newBegin; n < gap.newEnd; ++n)
      ++seen[static_cast<std::size_t>(newNames_[n])].news;
    std::vector<std::uint32_t> oldPlaces;
    std::vector<std::size_t> newPlaces;
    for (std::size_t n = gap.newBegin; n < gap.newEnd; ++n) {
      const Seen &name = seen[static_cast<std::size_t>(newNames_[n])];
      if (name.olds == 1 && name.news == 1) {
        oldPlaces.push_back(name.oldPlace);
        newPlaces.push_back(n);
      }
    }
    std::vector<Gap> parts;
    Gap rest = gap;
    for (const std::size_t i : longestIncreasing(oldPlaces)) {
      parts.push_back({rest.oldBegin, oldPlaces[i], rest.newBegin, newPlaces[i]});
      match(oldPlaces[i], newPlaces[i]);
      rest.oldBegin = oldPlaces[i] + std::size_t{1};
      rest.newBegin = newPlaces[i] + 1;
    }
    parts.push_back(rest);
    return parts;
  }

  void diff(Gap gap) {
    trim(gap);
    if (gap.olds() == 0 || gap.news() == 0 || !gap.small())
      return;
    auto part = [](const std::vector<int> &names, std::size_t begin, std::size_t end) {
      return std::vector<int>(names.begin() + static_cast<std::ptrdiff_t>(begin),
                              names.begin() + static_cast<std::ptrdiff_t>(end));
    };
    dtl::Diff<int> diff(part(oldNames_, gap.oldBegin, gap.oldEnd),
                        part(newNames_, gap.newBegin, gap.newEnd));
    diff.compose();
    std::size_t o = gap.oldBegin;
    std::size_t n = gap.newBegin;
    for (const auto &step : diff.getSes().getSequence()) {
      if (step.second.type == dtl::SES_COMMON)
        match(o++, n++);
      else
        step.second.type == dtl::SES_DELETE ? ++o : ++n;
    }
  }

  /// What lies between matched sentences, where both sides have something.
  std::vector<Gap> gaps() const {
    std::vector<Gap> found;
    std::size_t n = 0;
    for (std::size_t o = 0; o < before_.size() || n < after_.size();) {
      Gap gap{o, o, n, n};
      while (gap.oldEnd < before_.size() && result_.newOfOld[gap.oldEnd] == kNone)
        ++gap.oldEnd;
      while (gap.newEnd < after_.size() && result_.oldOfNew[gap.newEnd] == kNone)
        ++gap.newEnd;
      if (gap.olds() > 0 && gap.news() > 0)
        found.push_back(gap);
      o = gap.oldEnd + 1; // past the matched pair
      n = gap.newEnd + 1;
    }
    return found;
  }

  /// The pairs, in order, that have most in common altogether.
  void pairReworded(const Gap &gap) {
    std::vector<Bigrams> olds, news;
    for (std::size_t o = gap.oldBegin; o < gap.oldEnd; ++o)
      olds.push_back(bigramsOf(before_[o]));
    for (std::size_t n = gap.newBegin; n < gap.newEnd; ++n)
      news.push_back(bigramsOf(after_[n]));
    const std::size_t width = news.size() + 1;
    std::vector<double> likeness(olds.size() * news.size());
    std::vector<double> best((olds.size() + 1) * width, 0); // of what follows
    for (std::size_t o = olds.size(); o-- > 0;)
      for (std::size_t n = news.size(); n-- > 0;) {
        double &here = likeness[o * news.size() + n];
        if (!moved(gap.oldBegin + o, gap.newBegin + n))
          here = similarity(olds[o], news[n]);
        const double skipped = std::max(best[(o + 1) * width + n], best[o * width + n + 1]);
        best[o * width + n] =
            here < kReworded ? skipped : std::max(skipped, here + best[(o + 1) * width + n + 1]);
      }
    for (std::size_t o = 0, n = 0; o < olds.size() && n < news.size();) {
      if (best[o * width + n] == best[(o + 1) * width + n]) {
        ++o;
      } else if (best[o * width + n] == best[o * width + n + 1]) {
        ++n;
      } else {
        match(gap.oldBegin + o++, gap.newBegin + n++);
      }
    }
  }

  void pairRewordedInWindow(const Gap &gap) {
    std::size_t n = gap.newBegin;
    for (std::size_t o = gap.oldBegin; o < gap.oldEnd && n < gap.newEnd; ++o) {
      const Bigrams old = bigramsOf(before_[o]);
      for (std::size_t c = n; c < std::min(n + kWindow, gap.newEnd); ++c)
        if (!moved(o, c) && similarity(old, bigramsOf(after_[c])) >= kReworded) {
          match(o, c);
          n = c + 1;
          break;
        }
    }
  }

  /// Pairs equal sentences that are left over, first with first.
  void findMoved() {
    movedTo_.assign(before_.size(), kNone);
    movedFrom_.assign(after_.size(), kNone);
    std::unordered_map<int, std::vector<Index>> left; // by name, the last first
    for (std::size_t o = before_.size(); o-- > 0;)
      if (result_.newOfOld[o] == kNone)
        left[oldNames_[o]].push_back(static_cast<Index>(o));
    for (std::size_t n = 0; n < after_.size(); ++n) {
      const auto found = left.find(newNames_[n]);
      if (result_.oldOfNew[n] != kNone || found == left.end() || found->second.empty())
        continue;
      movedFrom_[n] = found->second.back();
      movedTo_[movedFrom_[n]] = static_cast<Index>(n);
      found->second.pop_back();
    }
  }

  /// Whether one of the two stands elsewhere in the other version, word by word.
  bool moved(std::size_t o, std::size_t n) const {
    return movedTo_[o] != kNone || movedFrom_[n] != kNone;
  }

  void matchMoved() {
    for (std::size_t n = 0; n < after_.size(); ++n)
      if (movedFrom_[n] != kNone)
        match(movedFrom_[n], n);
  }

  const std::vector<std::u16string_view> &before_;
  const std::vector<std::u16string_view> &after_;
  std::vector<int> oldNames_, newNames_; ///< equal sentences have one name
  std::size_t names_ = 0;
  std::vector<Index> movedTo_, movedFrom_;
  Alignment result_;
};

} // namespace

std::vector<std::size_t> longestIncreasing(const std::vector<std::uint32_t> &values) {
  std::vector<std::size_t> tails;                        // ends of the best runs by length
  std::vector<std::size_t> before(values.size(), kNone); // predecessor in its run
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto place = std::lower_bound(
        tails.begin(), tails.end(), values[i],
        [&values](std::size_t tail, std::uint32_t value) { return values[tail] < value; });
    if (place != tails.begin())
      before[i] = *(place - 1);
    if (place == tails.end())
      tails.push_back(i);
    else
      *place = i;
  }
  std::vector<std::size_t> run;
  for (std::size_t i = tails.empty() ? kNone : tails.back(); i != kNone; i = before[i])
    run.push_back(i);
  std::reverse(run.begin(), run.end());
  return run;
}

double likeness(std::u16string_view a, std::u16string_view b) {
  return similarity(bigramsOf(a), bigramsOf(b));
}

Alignment alignSentences(const std::vector<std::u16string_view> &before,
                         const std::vector<std::u16string_view> &after) {
  return Aligner(before, after).align();
}

} // namespace ri
