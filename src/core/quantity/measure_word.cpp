#include "quantity/measure_word.hpp"

#include <stdexcept>
#include <string>
#include <vector>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"
#include "quantity/characters.hpp"

namespace ri {
namespace {

LeftOutReason reasonOf(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(LeftOutReason::Unmeasured); ++i)
    if (code(static_cast<LeftOutReason>(i)) == name)
      return static_cast<LeftOutReason>(i);
  throw std::out_of_range("no reason " + std::string(name));
}

struct MeasureWords {
  std::vector<MeasureWord> entries;
  Lexicon behind, parts, before{Lexicon::Direction::Backward};

  MeasureWords() {
    using Kind = MeasureWord::Kind;
    const Table units(zh::table("units"), 4);
    for (std::size_t row = 0; row < units.rows(); ++row) {
      MeasureWord entry = measure(Kind::Unit, units.cell(row, 1), units.cell(row, 2));
      entry.loose = units.cell(row, 3) == "loose";
      add(behind, units.cell(row, 0), entry);
    }
    const Table classifiers(zh::table("classifiers"), 2);
    for (std::size_t row = 0; row < classifiers.rows(); ++row) {
      MeasureWord entry = measure(Kind::Classifier, "item", "1");
      entry.loose = classifiers.cell(row, 1) == "loose";
      add(behind, classifiers.cell(row, 0), entry);
    }
    const Table currencies(zh::table("currencies"), 4);
    for (std::size_t row = 0; row < currencies.rows(); ++row) {
      const std::string_view side = currencies.cell(row, 1);
      const MeasureWord entry =
          measure(Kind::Currency, currencies.cell(row, 2), currencies.cell(row, 3));
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
      entry.leaves = tails.cell(row, 1) != "none";
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
MeasureWord wordAt(std::u16string_view folded, std::size_t at) {
  const MeasureWord entry = entryOf(measureWords().behind.longest(folded, at));
  const std::size_t end = at + entry.length;
  if (entry.length != 0 && isLatin(folded[end - 1]) &&
      (isLatin(charAt(folded, end)) || isFigure(charAt(folded, end))))
    return {};
  return entry;
}

} // namespace

MeasureWord measureWordAt(std::u16string_view folded, std::size_t at) {
  MeasureWord word = wordAt(folded, at);
  if (word.kind == MeasureWord::Kind::None || word.kind == MeasureWord::Kind::Tail)
    return word;
  // 元/平方米, 元每吨, 人/平方公里: the unit is the numerator's.
  const std::size_t end = at + word.length;
  const char16_t sign = charAt(folded, end);
  if (sign == u'/' || sign == u'每') {
    std::size_t denominator = end + 1;
    while (kindOf(charAt(folded, denominator)) != CharKind::Other)
      ++denominator; // 元/100公里
    MeasureWord per = wordAt(folded, denominator);
    if (per.kind != MeasureWord::Kind::None &&
        (sign == u'/' || per.kind != MeasureWord::Kind::Tail))
      word.length += static_cast<std::uint32_t>(denominator - end) + per.length;
  }
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
