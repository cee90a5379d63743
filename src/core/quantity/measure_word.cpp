#include "quantity/measure_word.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <vector>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"
#include "quantity/characters.hpp"
#include "quantity/grammar.hpp"

namespace ri {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestBase = 6; ///< digits before a denominator: 元/100公里

MeasureWord::Use useOf(std::string_view name) {
  constexpr std::array kUses{"count"sv,    "loose"sv,   "tenths"sv, "discount"sv,
                             "doubling"sv, "degrees"sv, "class"sv,  "times"sv};
  const auto use = std::find(kUses.begin(), kUses.end(), name);
  if (use == kUses.end())
    throw std::out_of_range("no use " + std::string(name));
  return static_cast<MeasureWord::Use>(use - kUses.begin());
}

struct MeasureWords {
  std::vector<MeasureWord> entries;
  Lexicon behind, parts, before{Lexicon::Direction::Backward};

  MeasureWords() {
    using Kind = MeasureWord::Kind;
    const Table units(zh::table("units"), 4);
    for (std::size_t row = 0; row < units.rows(); ++row) {
      MeasureWord entry = measure(Kind::Unit, units.cell(row, 1), units.cell(row, 2));
      entry.use = useOf(units.cell(row, 3));
      add(behind, units.cell(row, 0), entry);
    }
    const Table classifiers(zh::table("classifiers"), 3);
    for (std::size_t row = 0; row < classifiers.rows(); ++row) {
      MeasureWord entry = measure(Kind::Classifier, "item", classifiers.cell(row, 2));
      entry.use = useOf(classifiers.cell(row, 1));
      add(behind, classifiers.cell(row, 0), entry);
    }
    const Table currencies(zh::table("currencies"), 4);
    for (std::size_t row = 0; row < currencies.rows(); ++row) {
      const std::string_view side = currencies.cell(row, 1);
      MeasureWord entry = measure(Kind::Currency, currencies.cell(row, 2), currencies.cell(row, 3));
      if (side == "part" && widen(currencies.cell(row, 0)).size() == 1) // 三角 is a triangle
        entry.use = MeasureWord::Use::Loose;
      if (side == "part")
        add(parts, currencies.cell(row, 0), entry);
      if (side == "after" || side == "both" || side == "part")
        add(behind, currencies.cell(row, 0), entry, side == "part");
      if (side == "before" || side == "both")
        add(before, currencies.cell(row, 0), entry);
    }
    const Table tails(zh::table("tails"), 2);
    for (std::size_t row = 0; row < tails.rows(); ++row) {
      MeasureWord entry;
      entry.kind = Kind::Tail;
      entry.yearOnly = tails.cell(row, 1) == "year";
      entry.leaves = tails.cell(row, 1) != "none" && !entry.yearOnly;
      if (entry.leaves)
        entry.reason = reasonOf(tails.cell(row, 1));
      add(behind, tails.cell(row, 0), entry);
    }
  }

  static MeasureWord measure(MeasureWord::Kind kind, std::string_view code,
                             std::string_view factor) {
    MeasureWord entry;
    entry.kind = kind;
    entry.code = code;
    entry.factor = Decimal::parse(factor).value();
    return entry;
  }

  /// `weak` words give way to a word of another table: 分 is a score before it is a cent.
  void add(Lexicon &lexicon, std::string_view word, const MeasureWord &entry, bool weak = false) {
    const std::u16string wide = widen(word);
    if (weak && lexicon.longest(wide, 0).length == wide.size())
      return;
    lexicon.add(wide, static_cast<std::uint32_t>(entries.size()));
    entries.push_back(entry);
  }
};

const MeasureWords &measureWords() {
  static const MeasureWords instance;
  return instance;
}

MeasureWord entryOf(WordMatch match) {
  if (!match)
    return {};
  MeasureWord entry = measureWords().entries[match.row];
  entry.length = match.length;
  return entry;
}

/// The word at `at`; a Latin one must not be the beginning of a longer word (m of min).
MeasureWord wordAt(std::u16string_view folded, std::size_t at, bool behindYear = false) {
  MeasureWord entry = entryOf(measureWords().behind.longest(folded, at));
  if (entry.yearOnly && !behindYear)
    entry = entryOf(measureWords().behind.longest(folded, at, at + entry.length - 1));
  // 25个|点位: a word begins inside the unit and goes on behind it.
  if (entry.code == "percentage_point")
    if (const MeasureWord inner = entryOf(measureWords().behind.longest(folded, at + 1));
        inner.kind == MeasureWord::Kind::Tail && inner.length >= entry.length)
      entry = entryOf(measureWords().behind.longest(folded, at, at + 1));
  const std::size_t end = at + entry.length;
  if (entry.length != 0 && isLatin(folded[end - 1]) &&
      (isLatin(charAt(folded, end)) || isFigure(charAt(folded, end))))
    return {};
  return entry;
}

} // namespace

MeasureWord measureWordAt(std::u16string_view folded, std::size_t at, bool behindYear) {
  MeasureWord word = wordAt(folded, at, behindYear);
  if (!measures(word))
    return word;
  // 元/平方米, 元每吨, 人/平方公里: the unit is the numerator's.
  const std::size_t end = at + word.length;
  const bool slash = charAt(folded, end) == u'/';
  const std::size_t per = slash ? 1 : wordAt(Grammar::Per, folded, end);
  if (per == 0)
    return word;
  std::size_t below = end + per;
  while (isNumeral(charAt(folded, below)) && below < end + per + kLongestBase)
    ++below;
  if (const MeasureWord denominator = wordAt(folded, below); measures(denominator))
    word.length = static_cast<std::uint32_t>(below + denominator.length - at);
  return word;
}

MeasureWord currencyPartAt(std::u16string_view folded, std::size_t at) {
  return entryOf(measureWords().parts.longest(folded, at));
}

MeasureWord currencyBefore(std::u16string_view folded, std::size_t end, std::size_t begin) {
  const MeasureWord entry = entryOf(measureWords().before.longestBefore(folded, end, begin));
  const std::size_t first = end - entry.length;
  if (entry.length != 0 && isLatin(folded[first]) && first > 0 && isLatin(folded[first - 1]))
    return {};
  return entry;
}

} // namespace ri
