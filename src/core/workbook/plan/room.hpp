// Whether a sheet has room for the rows. May include: model, std.
#pragma once

#include <cstddef>

#include "model/report.hpp"

namespace ri {

/// Throws ReadError (TooLarge) if these are more rows than a sheet has.
void requireRoom(std::size_t rows);
/// The same for the rows that the report needs at least, before any is made.
void requireRoom(const Report &report);

} // namespace ri
