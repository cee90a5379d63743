#include "quantity/set_word.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"

namespace ri {
namespace {

struct SetWords {
  std::vector<SetWord> entries;
  Lexicon words;
  std::size_t longestHead = 0; ///< how far before a numeral a word may begin

  SetWords() {
    const Table left(zh::table("set_words"), 2);
    for (std::size_t row = 0; row < left.rows(); ++row) {
      SetWord entry;
      const bool numeral = left.cell(row, 1) == "number";
      entry.kind = numeral ? SetWord::Kind::Numeral : SetWord::Kind::LeftOut;
      if (!numeral)
        entry.reason = reasonOf(left.cell(row, 1));
      add(left.cell(row, 0), entry);
    }
    const Table quantities(zh::table("quantity_words"), 6);
    for (std::size_t row = 0; row < quantities.rows(); ++row) {
      SetWord entry;
      entry.kind = SetWord::Kind::Quantity;
      entry.value = Decimal::parse(quantities.cell(row, 1)).value();
      entry.unit = quantities.cell(row, 2);
      entry.qualifier = qualifierOf(quantities.cell(row, 3));
      entry.unitLength = static_cast<std::uint32_t>(widen(quantities.cell(row, 4)).size());
      entry.hedgeLength = static_cast<std::uint32_t>(widen(quantities.cell(row, 5)).size());
      add(quantities.cell(row, 0), entry);
    }
  }

  void add(std::string_view word, const SetWord &entry) {
    const std::u16string wide = widen(word);
    words.add(wide, static_cast<std::uint32_t>(entries.size()));
    entries.push_back(entry);
    longestHead = std::max(longestHead, std::min<std::size_t>(wide.size() - 1, 3));
  }
};

const SetWords &setWords() {
  static const SetWords instance;
  return instance;
}

} // namespace

SetWord setWordAround(std::u16string_view folded, std::size_t at, std::size_t floor) {
  const SetWords &words = setWords();
  SetWord best;
  for (std::size_t begin = std::max(floor, at - std::min(at, words.longestHead)); begin <= at;
       ++begin) {
    const WordMatch match = words.words.longest(folded, begin);
    if (begin + match.length <= at || match.length <= best.span.length())
      continue;
    best = words.entries[match.row];
    best.span = {static_cast<std::uint32_t>(begin),
                 static_cast<std::uint32_t>(begin + match.length)};
  }
  return best;
}

} // namespace ri
