// Blocks, quantities and observations as JSON Lines, with the names of the observation scheme in
// its order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/quantity.hpp"
#include "model/report.hpp"
#include "text/blocks.hpp"

namespace ri::cli {

/// One line a block, a table with its cells; `report` as below.
std::string blockLines(const std::vector<Block> &blocks, std::u16string_view text,
                       std::string_view report);

/// One line a quantity. `report` is the file's name where several are read, else empty.
std::string quantityLines(const std::vector<Quantity> &quantities, std::u16string_view text,
                          std::string_view report);

/// What every line of a report with this name begins with.
std::string lineOpening(std::string_view report);

/// One line an observation.
std::string observationLines(const Report &report, std::string_view name);

} // namespace ri::cli
