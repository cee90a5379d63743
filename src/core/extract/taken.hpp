// A number that the reader left out, read all the same because the user says that it is an
// indicator. May include: quantity, lexicon, text, model.
#pragma once

#include <optional>

#include "model/report.hpp"

namespace ri {

/// The claim of a number that was left out: with the unit behind it, named by the words before it
/// in its clause (else by those behind it, else by its section, else by itself), of the report's
/// own period and place, and doubted. Nothing if it is no number that can be calculated with. Looks
/// at a few hundred characters.
std::optional<Observation> takenNumber(const Report &report, const LeftOut &number);

} // namespace ri
