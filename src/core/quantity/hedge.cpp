#include "quantity/hedge.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"
#include "quantity/characters.hpp"

namespace ri {
namespace {

struct Hedges {
  std::vector<Qualifier> qualifiers; ///< by row of hedges.tsv
  Lexicon before{Lexicon::Direction::Backward}, after, inside;

  Hedges() {
    const Table table(zh::table("hedges"), 3);
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const std::string_view side = table.cell(row, 1);
      if (side != "link") // 个 of 1.5个亿 hedges nothing
        (side == "before"  ? before
         : side == "after" ? after
                           : inside)
            .add(widen(table.cell(row, 0)), static_cast<std::uint32_t>(row));
      qualifiers.push_back(qualifierOf(table.cell(row, 2)));
    }
  }

  Hedge hedge(WordMatch match, std::size_t begin) const {
    if (!match)
      return {};
    const auto first = static_cast<std::uint32_t>(begin);
    return {{first, first + match.length}, qualifiers[match.row]};
  }
};

const Hedges &hedges() {
  static const Hedges instance;
  return instance;
}

} // namespace

Hedge hedgeBefore(std::u16string_view folded, std::size_t end, std::size_t begin) {
  if (end > begin && folded[end - 1] == u' ')
    --end;
  const WordMatch match = hedges().before.longestBefore(folded, end, begin);
  const Hedge found = hedges().hedge(match, end - match.length);
  if (found.qualifier == Qualifier::Equal)
    return found;
  // 合约|有430宗: a word that only ends as the hedge begins.
  const std::size_t inside = found.span.begin + 1;
  const WordMatch guard = hedges().before.longestBefore(folded, inside, begin);
  const bool guarded = guard.length > 1 && hedges().qualifiers[guard.row] == Qualifier::Equal;
  return guarded ? hedges().hedge(guard, inside - guard.length) : found;
}

Hedge hedgeAfter(std::u16string_view folded, std::size_t at) {
  at = skipSpaces(folded, at);
  return hedges().hedge(hedges().after.longest(folded, at), at);
}

Hedge hedgeInside(std::u16string_view folded, std::size_t at) {
  at = skipSpaces(folded, at);
  return hedges().hedge(hedges().inside.longest(folded, at), at);
}

} // namespace ri
