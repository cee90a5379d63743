// Amounts in a bare 元 or $, and the currencies that they are in. May include: quantity, lexicon,
// text, model.
#pragma once

#include <string_view>

#include "model/frame.hpp"
#include "model/observation.hpp"
#include "model/quantity.hpp"
#include "text/document.hpp"

namespace ri {

/// The code of a currency that the tables know ("HKD"), in static storage; empty for another.
std::string_view currencyNamed(std::string_view code);

/// A bare 元: the scan reads it as renminbi, and no word or sign beside it names a currency.
bool isBareCurrency(const Document &document, const Quantity &quantity);

/// 仙: a hundredth of Hong Kong's dollar, or of the ringgit.
bool isBareCent(const Document &document, const Quantity &quantity);

/// What 元 is in a claim about the place: its own where it has one (台灣), else the report's.
std::string_view currencyAt(std::u16string_view area, const Frame &frame);

/// Gives an amount in a bare 元 or $ that currency; there is no $ where that is CNY.
void resolveBareCurrency(const Document &document, std::string_view currency, Quantity &quantity);

} // namespace ri
