// The function words of numbers, dates and ranges (grammar.tsv). May include: lexicon, text, model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ri {

/// What a function word does; the comment gives its words.
enum class Grammar : std::uint8_t {
  Ordinal,      ///< 第
  AmongFirst,   ///< 前 of 前十强
  Unsaid,       ///< 几, 数 before 十, 百, 千: no definite number
  ListPoint,    ///< 是 of 一是, 二是
  Network,      ///< 宽带, 网速: 兆 beside them is mega
  Warmth,       ///< 气温, 升温: the 度 behind them are degrees
  Class,        ///< 级 behind a size: 2吨级
  Half,         ///< 半
  Fraction,     ///< 分之
  AndFraction,  ///< 又 of 一又二分之一
  Point,        ///< 点 of 三点五
  MiddlePoint,  ///< · of 三·五: a point where something is measured behind it, else of a name
  RankNoun,     ///< 强, 位, 名 behind a rank
  RankTail,     ///< 的, 和 and the like behind a rank that is a predicate
  Range,        ///< 至, 到
  Minus,        ///< 负, 零下
  From,         ///< 从, 由: what follows is no range but two times
  Per,          ///< 每 of 元每吨
  Multiplied,   ///< 翻 of 翻一番
  Year,         ///< 年
  NotYear,      ///< 年代, 年级
  Month,        ///< 月
  Day,          ///< 日
  NotDay,       ///< 日元, 日均
  Date,         ///< 号, a day behind a month
  Quarter,      ///< 季度
  Season,       ///< 季: a quarter where 第, 前 or a year says so
  Months,       ///< 个月
  FirstHalf,    ///< 上半年
  SecondHalf,   ///< 下半年
  FirstQuarter, ///< 首季
  FirstMonth,   ///< 首月 behind a year
  NotMonth,     ///< 期货, 交割: the month before them is a contract's
  Deictic,      ///< 今 of 今(2026)年
  UpTo,         ///< 前, 首: 前三季度
  Republic,     ///< 民国 before a year
  RepublicText, ///< a word that tells a text with years of the Republic
  FiscalYear,   ///< 财政年度 behind 2024-25
  SchoolYear,   ///< 学年
  YearTail,     ///< 末, 底, 度 behind 年
  MonthTail,    ///< 份, 底 behind 月
  Hour,         ///< 点, 时
  Minute,       ///< 分
  TimeOfDay,    ///< 上午, 北京时间: what follows is a clock time
  Clock,        ///< 点半, 点钟
  Age,          ///< 岁
  NotCounting,  ///< 零 before a classifier: 零投诉
  Exchange,     ///< 兑 behind or before the base of a rate: 1美元兑7.1元
  RateSign,     ///< 比, : of 汇率1比30.6
  NotFirst,     ///< 提前, 目前: their 前 belongs to no number behind it
  NamedYear, ///< 今年, 去年: a 前 behind it belongs to the number after all (今年前8个月)
  ClassNoun, ///< 项目, 企业: what 500万元以上 before it describes
  Size,      ///< 规模 of 千亿规模
  UnitHead,  ///< 单位为: a unit follows that holds for a table
  CurrencyHead, ///< 币种: a currency follows that holds for a table
  UnitBy,       ///< 以 of 以百万元列示
  UnitTail,     ///< 列示 of 以百万元列示
  TenthTail,    ///< 的, 未 behind 四成六: no word that begins with 六
  Second,       ///< 二: what is counted is 两次
  Casualty,     ///< 死亡, 受伤: so that even one person is counted
  HoldsBelow,   ///< 下同 behind a currency
  And           ///< 和, 及 between the numbers of a list
};

/// The length of the longest word of a role at `at`; 0 if none stands there.
std::size_t wordAt(Grammar role, std::u16string_view folded, std::size_t at);
/// The length of the longest word of a role that ends at `end` and begins at or after `floor`.
std::size_t wordBefore(Grammar role, std::u16string_view folded, std::size_t end,
                       std::size_t floor);
/// Whether a word of the role stands anywhere in the text.
bool wordIn(Grammar role, std::u16string_view folded);

/// The position behind a sign or word of a range at `at`, spaces around it included: the 6 of
/// 5—6%, of 5至6. 0 if there is none.
std::size_t behindRangeSign(std::u16string_view folded, std::size_t at);

} // namespace ri
