// What makes each kind of comparison: its words and its formulas. May include: model, std.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/codes.hpp"
#include "workbook/sheet/words.hpp"

namespace ri {

/// All comparisons of one kind have the same formulas, but for what ComparisonFacts tells.
enum class ComparisonKind : std::uint8_t {
  ImpliedPrevious,  ///< a value and its growth: the value before
  FromTo,           ///< 72小時 to 30分鐘, in the later unit: by how much, by how many percent
  FromToPoints,     ///< 1.40% to 1.56%: by how many percentage points
  FromToDifference, ///< 第50位 to 第17位: by how many places
  Leverage,         ///< output and the input that brought it about: how many times
  ShareOfWhole,     ///< a part and its whole: how many percent
  Restated,         ///< one claim with two values: how far they are apart
  RestatedGrowth,   ///< one growth with two values: how many points apart
  Target,           ///< an actual amount and its target: how many percent were reached
  TargetPoints,     ///< an actual share and its target: how many points beyond
  TargetGrowth,     ///< an actual growth and its target: how many points beyond
  ReportGrowth,     ///< two reports on one amount, a year apart: by how much and how many percent
  ReportPoints,     ///< two reports on one share, a year apart: by how many points
  ReportPace,       ///< two reports on one growth, a year apart: by how many points
  ReportDifference, ///< two reports on one amount or share and period: how far they are apart
  ReportGrowthDifference ///< two reports on one growth and period: how far they are apart
};
inline constexpr std::size_t kComparisonKinds = 16;

/// The code in the hidden column Type: "from-to".
std::string_view code(ComparisonKind kind);
std::u16string_view nameOf(ComparisonKind kind, Language language);

/// The ends of names, three characters each, whose growth is in constant prices where nothing is
/// said: so national accounts are published.
inline constexpr std::u16string_view kRealWhereUnsaid = u"增加值 产总值 產總值 GDP";

/// What stands in Check without being a failure: an operand's row has left the text.
inline constexpr std::u16string_view kCheckNote = u"gone";

/// What the growth of a row is against, in words: 比上年 and 上年, 環比 and 上期.
enum class Against : std::uint8_t { Year, YearAgo, Month, Quarter, Period, Base, Before };

/// What tells the formulas of one comparison from those of another of its kind.
struct ComparisonFacts {
  bool percent = false;    ///< both figures are percentages (34.2% beside 3成)
  bool alike = true;       ///< leverage: output and input are in one unit
  bool dated = false;      ///< the two figures are of two periods
  bool real = false;       ///< the growth beside the later figure is in constant prices
  bool comparable = false; ///< the growth that the later row states is one between the two figures
  bool settled = true;     ///< both are actual figures: a difference is a contradiction
  int decimals = 0;        ///< that an implied value may have
  Against against = Against::Year;
  std::uint32_t report1 = 1, report2 = 1;
};

/// The formula templates, one a column; empty where the kind has none.
struct ComparisonFormulas {
  std::u16string indicator, operand1, operand2, unit, difference, growth, stated, check, reading;
  std::u16string ratio, said1, said2, when1, when2, hedge1, hedge2, size, effect;
};

/// `ui` is the language that Check speaks, `script` the one of Reading and Unit. `tolerance` is how
/// far the result may be off, which says how many digits a sentence gives it.
ComparisonFormulas formulasOf(ComparisonKind kind, const ComparisonFacts &facts, double tolerance,
                              Language ui, Language script);

/// The template of a hidden column Row: where the operand (1 or 2) stands now, "" if nowhere.
std::u16string rowFormula(int operand);

} // namespace ri
