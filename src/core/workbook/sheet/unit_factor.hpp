// Base units of one kind, brought into one another. May include: model, std.
#pragma once

#include <optional>
#include <string_view>

#include "model/decimal.hpp"

namespace ri {

/// How many `to` make one `from`: hour to minute is 60. None for units of different kinds.
std::optional<Decimal> unitFactor(std::string_view from, std::string_view to);

} // namespace ri
