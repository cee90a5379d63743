// What the words that a rule looks at begin or end with. May include: lexicon.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ri {

/// The roles of affixes.tsv, in the order of their names (affixes.cpp).
enum class Affix : std::uint8_t {
  About,          ///< 约 of 约占
  AnnualAverage,  ///< 年均 of 年均增长率
  Attributive,    ///< 的
  City,           ///< 市 of 全市
  County,         ///< 县 of 全县
  DateEnd,        ///< 底 of 年底
  DateUnit,       ///< 日 of (13)日, 月份 of 8月份
  Division,       ///< 来源地, 目的: a whole is divided by it
  ItemSign,       ///< 减: of 减:营业成本
  Minus,          ///< 负 of 负5%
  Money,          ///< 元, of whatever place
  NumberOf,       ///< 数 of 家数
  OneOf,          ///< 一项: one of several
  PeriodOnPeriod, ///< 季增
  Province,       ///< 省 of 全省
  Reported,       ///< 讯 of 8日讯
  Those,          ///< 者 of 受影响者
  Viewed,         ///< 看 of 分行业看
  ViewedFrom,     ///< 分 of it
  Year,           ///< 年 of 五年
  YearOnYear,     ///< 年增
  Size
};

/// How long the affix is that begins at `at`; 0: none.
std::uint32_t affixAt(std::u16string_view folded, std::size_t at, Affix affix);
/// How long the affix is that ends at `end`; 0: none.
std::uint32_t affixBefore(std::u16string_view folded, std::size_t end, Affix affix);

} // namespace ri
