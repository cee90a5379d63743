// The coded attributes of an observation, with the codes that command line, sheet and scorer share.
#pragma once

#include <cstdint>
#include <string_view>

namespace ri {

/// What kind of quantity a claim states.
enum class Measure : std::uint8_t {
  Level,  ///< amount, stock, flow, count, price, duration, capacity
  Growth, ///< relative change in percent: 增長10%
  Change, ///< absolute change: 提升33位, 下降0.3個百分點
  Share,  ///< proportion, coverage, rate: any percentage that is not a change
  Rank,   ///< position in a list: 前十, 首位
  Streak  ///< number of consecutive periods: 連續14年
};

/// How the report hedges the number.
enum class Qualifier : std::uint8_t {
  Equal,
  Approximate,    ///< 約、左右
  GreaterThan,    ///< 超、突破、逾、多
  GreaterOrEqual, ///< 以上、不低於
  LessThan,       ///< 近、逼近、不足
  LessOrEqual     ///< 以內、不超過、前十強
};

/// SDMX OBS_STATUS, in words.
enum class Status : std::uint8_t { Actual, Target, Estimate };

/// What a growth or change is against.
enum class Basis : std::uint8_t { Unsaid, YearOnYear, PeriodOnPeriod, AnnualAverage, NamedBase };

/// For a growth of money: whether price changes are taken out.
enum class Prices : std::uint8_t { Unsaid, Real, Nominal };

/// What a piece of the text is. Sheet Source shows it.
enum class Role : std::uint8_t { Title, Byline, Heading, Body, Table, Furniture };

/// Why a numeral of the text is in no observation.
enum class LeftOutReason : std::uint8_t {
  Date,          ///< 2025年, 2026-01-15, a fiscal year
  Time,          ///< 14:11:40
  Span,          ///< says only when or how long ago: 首4個月, 十年來, 1—11月
  Ordinal,       ///< 第十七屆, 首批
  Name,          ///< inside a name: 5G, 十四五, 1號線, G20
  ProductSize,   ///< describes a product or class: 2噸級無人機
  Numbering,     ///< list and section numbering
  Footnote,      ///< a footnote digit glued to a word
  Furniture,     ///< page furniture, bylines, addresses, telephone numbers
  Code,          ///< document numbers, postcodes, identifiers
  Article,       ///< 一 and a classifier as an article: 一個
  RatioBase,     ///< the base of a ratio: 每10萬人
  Idiom,         ///< numerals inside words and set phrases: 一定, 三三兩兩
  Age,           ///< age classes: 16—59歲
  Anniversary,   ///< 成立70周年
  TooLong,       ///< more digits than an exact decimal holds
  Unmeasured,    ///< a number that nothing in its clause says what it measures
  NotUnderstood, ///< the reading of its sentence failed: a fault of ours
  User           ///< the user says that it is no indicator
};
inline constexpr std::uint32_t kLeftOutReasons =
    static_cast<std::uint32_t>(LeftOutReason::User) + 1;

/// The codes of OBSERVATIONS.md: "level", "gt", "target", "yoy", "real"; an unsaid one is "".
std::string_view code(Measure measure);
std::string_view code(Qualifier qualifier);
std::string_view code(Status status);
std::string_view code(Basis basis);
std::string_view code(Prices prices);
/// Lower-case English words: "heading", "ratio-base".
std::string_view code(Role role);
std::string_view code(LeftOutReason reason);

/// The value of a code; throws std::out_of_range for a word that is none.
Qualifier qualifierOf(std::string_view code);
LeftOutReason reasonOf(std::string_view code);

} // namespace ri
