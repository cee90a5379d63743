#include "workbook/sheet/unit_factor.hpp"

#include <algorithm>
#include <array>

namespace ri {
namespace {

/// A unit's size in the smallest of its kind, times a whole number that makes it whole.
struct UnitSize {
  std::string_view unit; ///< code of OBSERVATIONS.md
  std::string_view kind;
  std::int64_t size;
};

/// Sorted by unit. A year has no whole number of days, so durations and calendar spans are two
/// kinds; 1 mu is 2000/3 m2, so areas are counted in thirds of a square metre.
constexpr std::array kSizes{
    UnitSize{"W", "power", 1},          UnitSize{"day", "duration", 1440},
    UnitSize{"g", "mass", 1},           UnitSize{"ha", "area", 30000},
    UnitSize{"hour", "duration", 60},   UnitSize{"jin", "mass", 500},
    UnitSize{"kW", "power", 1000},      UnitSize{"kg", "mass", 1000},
    UnitSize{"km", "length", 1000},     UnitSize{"km2", "area", 3000000},
    UnitSize{"m", "length", 1},         UnitSize{"m2", "area", 3},
    UnitSize{"minute", "duration", 1},  UnitSize{"month", "calendar", 1},
    UnitSize{"mu", "area", 2000},       UnitSize{"quarter", "calendar", 3},
    UnitSize{"tonne", "mass", 1000000}, UnitSize{"year", "calendar", 12},
};

const UnitSize *find(std::string_view unit) {
  const auto place = std::lower_bound(
      kSizes.begin(), kSizes.end(), unit,
      [](const UnitSize &size, std::string_view name) { return size.unit < name; });
  return place != kSizes.end() && place->unit == unit ? &*place : nullptr;
}

} // namespace

std::optional<Decimal> unitFactor(std::string_view from, std::string_view to) {
  if (from == to)
    return Decimal(1);
  const UnitSize *a = find(from);
  const UnitSize *b = find(to);
  if (a == nullptr || b == nullptr || a->kind != b->kind)
    return std::nullopt;
  return Decimal(a->size).dividedBy(Decimal(b->size));
}

} // namespace ri
