#include "extract/currency.hpp"

#include <algorithm>
#include <string>

#include "extract/affixes.hpp"
#include "extract/bare_units.hpp"
#include "extract/words.hpp"
#include "lexicon/lexicon.hpp"
#include "quantity/measure_word.hpp"

namespace ri {
namespace {

/// $ without letters before it: the scan reads it as a US dollar.
bool isBareDollar(const Document &document, const Quantity &quantity) {
  return quantity.unit == "USD" && quantity.unitText.length() == 1 &&
         document.folded[quantity.unitText.begin] == u'$';
}

/// Whether the user or the report says that the currency holds throughout.
bool isSaid(const Decision<std::string_view> &currency) {
  return std::any_of(currency.evidence.begin(), currency.evidence.end(),
                     [](const Evidence &evidence) {
                       return evidence.clue == Clue::User || evidence.clue == Clue::Declared;
                     });
}

} // namespace

std::string_view currencyNamed(std::string_view code) {
  if (!isCurrency(code))
    return {};
  const MeasureWord word = measureWordAt(widen(code), 0);
  const bool known = word.kind == MeasureWord::Kind::Currency && word.length == code.size();
  return known && word.code == code ? word.code : std::string_view();
}

bool isBareCurrency(const Document &document, const Quantity &quantity) {
  return quantity.unit == "CNY" && quantity.unitText.length() == 1 &&
         quantity.quote.begin == quantity.number.begin &&
         quantity.quote.end <= quantity.unitText.end &&
         affixAt(document.folded, quantity.unitText.begin, Affix::Money) != 0;
}

bool isBareCent(const Document &document, const Quantity &quantity) {
  if (quantity.unit != "HKD" || quantity.unitText.length() != 1)
    return false;
  return currencyPartAt(document.folded, quantity.unitText.begin).length == 1;
}

std::string_view currencyAt(std::u16string_view area, const Frame &frame) {
  if (isSaid(frame.currency) || area.empty() || area == frame.area.value)
    return frame.currency.value;
  const std::u16string folded = fold(area);
  const Word word = wordAt(folded, 0, folded.size());
  const bool place = (word.kind == Kind::Area || word.kind == Kind::Home) && word.row != kNone;
  const std::string_view own = place ? currencyOf(word.row) : std::string_view();
  return own.empty() ? frame.currency.value : own;
}

void resolveBareCurrency(const Document &document, std::string_view currency, Quantity &quantity) {
  const bool dollar = currency != "CNY" && isBareDollar(document, quantity);
  const bool cent = currency == "MYR" && isBareCent(document, quantity);
  if (dollar || cent || isBareCurrency(document, quantity))
    quantity.unit = currency;
}

} // namespace ri
