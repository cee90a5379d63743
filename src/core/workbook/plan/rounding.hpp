// How far figures may be off because a report rounds them: what it writes as 43.5 may be anything
// from 43.45 to 43.55. May include: model, std.
#pragma once

#include <string_view>

#include "model/report.hpp"

namespace ri {

/// A figure as written, and by how much it may be off.
struct Rounded {
  double value = 0;
  double rounding = 0;
};

/// `digits` is the numeral as it stands in the text or the cell: half a unit of its last digit.
/// `isApproximate` is what 約 says of it: then at least a twentieth of the value.
Rounded roundedAs(double value, std::u16string_view digits, bool isApproximate);

/// The observation's figure, in the unit that is written (億元).
Rounded roundedOf(const Report &report, Index observation);

/// The multiplier that the observation's figure is written with: 10^8 of 億元.
double multiplierOf(const Report &report, Index observation);

/// By how much a row's Value (in its unit) and its growth (in percent) may be off; 0 where it has
/// none.
struct RowRounding {
  double value = 0, growth = 0;
};
RowRounding roundingOf(const Report &report, const Series &series);

/// The figure in another unit, `factor` of which make one of its own.
Rounded inUnitOf(const Rounded &figure, double factor);

/// By how many percent the second may be off beside the first, in percent of the first: of an
/// implied growth and of a share. 0 where the first is 0 and nothing is implied.
double ratioTolerance(const Rounded &first, const Rounded &second);

/// By how much the value before may be off that a value and its growth in percent imply; 0 where
/// they imply none.
double impliedTolerance(const Rounded &value, const Rounded &growth);

/// By how much two figures of one thing may differ. Both in one unit, here as above.
double differenceTolerance(const Rounded &first, const Rounded &second);

} // namespace ri
