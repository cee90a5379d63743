// What makes each kind of comparison: its words and its formulas. May include: model, std.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "workbook/sheet/words.hpp"

namespace ri {

/// All comparisons of one kind have the same formulas.
enum class ComparisonKind : std::uint8_t {
  ImpliedPrevious,       ///< a value and its growth: the value before
  FromTo,                ///< 72小時 to 30分鐘, in the later unit: by how many percent
  FromToPoints,          ///< 1.40% to 1.56%: by how many percentage points
  FromToDifference,      ///< 第50位 to 第17位: by how many places
  Leverage,              ///< output and the input that brought it about: how many times
  ShareOfWhole,          ///< a part and its whole: how many percent
  Restated,              ///< one claim with two values: how far they are apart
  RestatedGrowth,        ///< one growth with two values: how many points apart
  Target,                ///< an actual amount and its target: how many percent were reached
  TargetPoints,          ///< an actual share and its target: how many points beyond
  TargetGrowth,          ///< an actual growth and its target: how many points beyond
  ReportGrowth,          ///< two reports on one amount, a year apart: by how many percent
  ReportChange,          ///< the same: by how much
  ReportPoints,          ///< two reports on one share, a year apart: by how many points
  ReportPace,            ///< two reports on one growth, a year apart: by how many points
  ReportDifference,      ///< two reports on one amount or share and period: how far they are apart
  ReportGrowthDifference ///< two reports on one growth and period: how far they are apart
};
inline constexpr std::size_t kComparisonKinds = 17;

/// The code in the hidden column Type: "from-to".
std::string_view code(ComparisonKind kind);
std::u16string_view nameOf(ComparisonKind kind, Language language);

/// The ends of names, three characters each, whose growth is in constant prices where nothing is
/// said: so national accounts are published.
inline constexpr std::u16string_view kRealWhereUnsaid = u"增加值 产总值 產總值 GDP";

/// What stands in Check without being a failure: an operand's row has left the text.
inline constexpr std::u16string_view kCheckNote = u"gone";

/// The formula templates of a kind, one a visible column.
struct ComparisonFormulas {
  std::u16string indicator, operand1, operand2, result, unit, reading, check;
  std::u16string stated;       ///< empty unless the result is a growth that a report may state, too
  std::u16string when1, when2; ///< empty unless the reading says when
};

/// `ui` is the language that Check speaks, `script` the one of Reading and Unit.
const ComparisonFormulas &formulasOf(ComparisonKind kind, Language ui, Language script);

/// The template of a hidden column Row: where the operand (1 or 2) stands now, "" if nowhere.
std::u16string rowFormula(int operand);

} // namespace ri
