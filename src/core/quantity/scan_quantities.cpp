#include "quantity/scan_quantities.hpp"

#include <string>
#include <utility>

#include "lang/zh/tables.hpp"
#include "lexicon/lexicon.hpp"

namespace ri {
namespace {

bool isDigit(char16_t c) { return c >= u'0' && c <= u'9'; }

struct Words {
  Table multiplierTable{zh::table("multipliers"), 2}, unitTable{zh::table("units"), 3},
      classifierTable{zh::table("classifiers"), 1}, hedgeTable{zh::table("hedges"), 3};
  Lexicon multipliers{multiplierTable}, units{unitTable}, classifiers{classifierTable};
  Lexicon before{Lexicon::Direction::Backward}, after;

  Words() {
    for (std::size_t row = 0; row < hedgeTable.rows(); ++row)
      (hedgeTable.cell(row, 1) == "before" ? before : after)
          .add(widen(hedgeTable.cell(row, 0)), static_cast<std::uint32_t>(row));
  }
};

const Words &words() {
  static const Words instance;
  return instance;
}

Qualifier qualifierOf(std::string_view name) {
  for (const Qualifier qualifier :
       {Qualifier::Approximate, Qualifier::GreaterThan, Qualifier::GreaterOrEqual,
        Qualifier::LessThan, Qualifier::LessOrEqual})
    if (code(qualifier) == name)
      return qualifier;
  return Qualifier::Equal;
}

std::uint32_t position(std::size_t at) { return static_cast<std::uint32_t>(at); }

} // namespace

Scan scanQuantities(const Document &document) {
  Scan scan;
  const std::u16string_view text = document.folded;
  for (std::size_t i = 0; i < text.size();) {
    if (!isDigit(text[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    std::string digits;
    while (i < text.size() &&
           (isDigit(text[i]) || (text[i] == u'.' && digits.find('.') == std::string::npos &&
                                 i + 1 < text.size() && isDigit(text[i + 1]))))
      digits.push_back(static_cast<char>(text[i++]));
    const SourceSpan number{position(begin), position(i)};
    const std::optional<Decimal> written = Decimal::parse(digits);
    if (!written) {
      scan.leftOut.push_back({number, LeftOutReason::TooLong, "numeral too long"});
      continue;
    }
    Quantity quantity;
    quantity.number = number;
    quantity.written = *written;
    if (const WordMatch match = words().multipliers.longest(text, i)) {
      quantity.unitMult = static_cast<std::int16_t>(
          std::stoi(std::string(words().multiplierTable.cell(match.row, 1))));
      i += match.length;
    }
    Decimal factor = 1;
    quantity.unit = "1";
    const std::size_t unitBegin = i;
    if (const WordMatch match = words().units.longest(text, i)) {
      quantity.unit = words().unitTable.cell(match.row, 1);
      factor = *Decimal::parse(words().unitTable.cell(match.row, 2));
      i += match.length;
    } else if (const WordMatch classifier = words().classifiers.longest(text, i)) {
      quantity.unit = "item";
      i += classifier.length;
    }
    quantity.unitText = {position(unitBegin), position(i)};
    quantity.quote = {position(begin), position(i)};
    quantity.value = written->scaled(quantity.unitMult)->times(factor).value_or(*written);
    quantity.rule = "number with unit";
    if (const WordMatch match = words().before.longestBefore(text, begin)) {
      quantity.qualifier = qualifierOf(words().hedgeTable.cell(match.row, 2));
      quantity.hedge = {position(begin - match.length), position(begin)};
    } else if (const WordMatch afterMatch = words().after.longest(text, i)) {
      quantity.qualifier = qualifierOf(words().hedgeTable.cell(afterMatch.row, 2));
      quantity.hedge = {position(i), position(i + afterMatch.length)};
    }
    scan.quantities.push_back(quantity);
  }
  return scan;
}

} // namespace ri
