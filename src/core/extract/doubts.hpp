// What speaks against a claim as it was read. May include: quantity, model.
#pragma once

#include <string_view>

#include "extract/claim.hpp"
#include "model/doubt.hpp"
#include "model/frame.hpp"
#include "quantity/scan_quantities.hpp"

namespace ri {

/// The reasons to doubt what a claim measures and in what it counts, from its words alone: of how
/// many pieces its name is put together, what it ends in. The label of a cell is a name, whatever
/// it ends in. `role` is its sentence's.
Doubts doubtsOfName(const Claim &claim, Role role, std::u16string_view folded);

/// The reasons to doubt when and where a claim holds: what the report's frame decided against other
/// evidence, what differs from it. `sentence` is the claim's.
Doubts doubtsOfSetting(const Observation &observation, SourceSpan sentence, const Scan &scan,
                       const Frame &frame);

} // namespace ri
