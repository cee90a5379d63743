// Arithmetic on periods as OBSERVATIONS.md writes them. May include: std.
#pragma once

#include <string>

namespace ri {

/// The same period a year before: "2024-H1" of "2025-H1"; empty for a period without a year.
std::string yearBefore(std::string period);

} // namespace ri
