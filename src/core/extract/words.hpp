// The words that the extraction rules know, by what they do in a clause. May include: lexicon.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/observation.hpp"

namespace ri {

/// What a token is: a word class of words.tsv, or something structural.
enum class Kind : std::uint8_t {
  // Words of words.tsv, in the order of kClassNames (words.cpp).
  Above,       ///< 高于: stands over what it is compared with
  Adverb,      ///< 显著, 均, 仍
  Alternative, ///< 或, 即: states the number before in another way
  Auxiliary, ///< 会, 能: an adverb before a verb, else a part of a noun (集会); no token's kind
  Award,     ///< 入选, 位居, 获评: a place or title is reached
  Be,        ///< 为, 有: leads to the number, even as a single character
  Below,     ///< 低于
  Bound,     ///< 相关: binds a place before it to the noun behind it
  Cagr,      ///< 年均
  Cause,     ///< 因, 受: what stands before it is the subject
  Cite,      ///< 据, 根据: opens a clause that says who said so
  Compare,   ///< 比, 较
  Conjunction,  ///< 和, 及
  Connective,   ///< 但是, 同时: opens a clause
  Dateline,     ///< 讯, 电: behind the day on which a report was sent
  Determiner,   ///< 这座, 该: points at what was named, and names nothing
  Drive,        ///< 撬动, 拉动: an input brings about an output
  Enumeration,  ///< 等: closes a list of examples
  Estimate,     ///< 预计, 据测算
  Fall,         ///< 下降, 减少
  FallTo,       ///< 降至: a change and the level that it led to
  First,        ///< 首次: of an event, or of what a look-back ends in
  Flat,         ///< 持平: stands level with what it is held against
  Flow,         ///< 新增, 新建: belongs to the indicator
  From,         ///< 由, 从
  Future,       ///< 未来: the years from this one on
  Grade,        ///< 大 of 两大: counts a set phrase
  Home,         ///< 全市, 我省: the report's own area
  Intend,       ///< 计划, 拟: a target before a verb, else a noun
  Light,        ///< 实现, 形成: joins a subject and what is measured of it
  Locative,     ///< 在, 于
  Make,         ///< 建设, 发展: a verb where it opens a phrase, else part of a noun
  Mean,         ///< 平均: opens a phrase, or stands before the verb
  Nominal,      ///< 名义
  Noun,         ///< a noun that holds characters of the other classes: 增加值
  Part,         ///< 其中
  Particle,     ///< 的, 了
  Past,         ///< 过去: the years before this one
  Per,          ///< 每人, 每立方米
  Plan,         ///< 工作安排: what stands below such a heading is yet to be
  Pop,          ///< 环比
  Ratio,        ///< 占
  Reach,        ///< 达, 为, 突破: leads to the number
  Real,         ///< 按可比价格
  Record,       ///< 新高, 低位: what a look-back ends in
  Regarding,    ///< 对, 就: opens what something is done to; never a token of its own
  Respectively, ///< 分别
  Rise,         ///< 增长, 提高
  RiseTo,       ///< 升至
  Route,      ///< 来自, 输往: leads to a place and belongs to the name (来自美国的进口)
  Say,        ///< 指出, 表示: who stands before it only says so
  Since,      ///< 以来, 前: makes a date or span one that something is counted from
  Streak,     ///< 连续
  StreakVerb, ///< 连跌: a streak and what went on
  Sum,        ///< 合计: joins the periods or items before it
  Tail,       ///< 以上, 左右: a hedge behind the number
  Target,     ///< 力争
  Times,      ///< 倍
  To,         ///< 至, 到
  Verb,       ///< any other verb: cuts a phrase
  Yoy,        ///< 同比
  // Entries of other tables.
  When, ///< periods.tsv: 去年, 年末
  Area, ///< areas.tsv
  // Structure.
  Text,     ///< characters of no table
  Quoted,   ///< 「…」, 《…》 as a whole
  Aside,    ///< (…) without a quantity, as a whole
  Quantity, ///< `row` is its index in Scan::quantities
  Date,     ///< `row` is its index in Scan::dates
  Base,     ///< a left-out base of a ratio: 每千人口
  Numeral,  ///< a left-out numeral that is part of a name: 5G
  Span,     ///< a left-out span or date: 首4个月
  Skip,     ///< what the rules do not see: footnote digits, list numbers, spaces
  Comma,
  Semicolon,
  Colon,
  Pause, ///< 、
  Open,
  Close,
  Stop
};

/// A word of the tables at a place of the folded text; length 0: none.
struct Word {
  std::uint32_t length = 0;
  Kind kind = Kind::Text;
  std::uint32_t row = kNone; ///< of periods.tsv or areas.tsv
};
Word wordAt(std::u16string_view folded, std::size_t at, std::size_t end);

/// The name that a word such as 本港 stands for (UTF-8), and the currency that 元 is there; each
/// may be empty. `row` is of areas.tsv.
std::string_view fullName(std::uint32_t row, bool simplified);
/// "country", "province", "city", … of areas.tsv.
std::string_view levelOf(std::uint32_t row);
std::string_view currencyOf(std::uint32_t row);

/// The period code of a row of periods.tsv.
std::string_view periodCode(std::uint32_t row);

/// What is counted through (structures.tsv): 三次产业, of which 第一产业 is one.
struct Division {
  SourceSpan shared;                       ///< 产业: what the parts share
  std::vector<std::u16string_view> starts; ///< 第一, 第二, 第三; static storage, empty: none
};
Division divisionIn(std::u16string_view folded, SourceSpan words);
/// How long the beginning of a part is: 2 of 第一产业; 0: it is none.
std::size_t partStart(std::u16string_view folded);

/// What kind of noun ends a phrase (heads.tsv).
enum class Head : std::uint8_t {
  None,
  Organisation, ///< 公司, 大学: opens the indicator of what it does
  Company,      ///< 公司, 集团: an organisation of business
  Abstract,     ///< 方面, 特点: the report counts its own points
  Generic,      ///< 绝对数, 合计: a column that only holds the row's value
  Sector,       ///< 城市, 农村: a part of what was just measured
  Balance,      ///< 盈余, 赤字: says which balance an account has
  Label,        ///< 数据: says nothing more than what stands before it
  Unit,         ///< 单位: what stands there is a unit
  Number,       ///< 序号: what stands there counts rows
  Dimension,    ///< 产量, 面积: measures something that must be named
  Price,        ///< 楼价: says what it measures, of the same thing as a dimension behind it
  Growth,       ///< 通胀率: a percentage that is a growth
  GrowthOf,     ///< 增速: the growth of something that must be named
  DeclineOf,    ///< 降幅: the same with the sign turned
  ChangeOf,     ///< 增减, 变动: a growth if a % says so, else a change
  Share,        ///< 失业率: a percentage that is a share
  ShareOf,      ///< 比重: the share of something that must be named
  Count,        ///< 项目, 企业: counted with a classifier, says little by itself
  Industry,     ///< 产业, 制造业: a branch of the economy
  Within,       ///< 中, 当中: of the group that stands before it
  Topic,        ///< 市场, 投资: what a clause without a number may be about
  Whole         ///< 贷款, 生产总值: names all that it measures
};
inline bool isOrganisation(Head head) {
  return head == Head::Organisation || head == Head::Company;
}
struct HeadMatch {
  std::uint32_t length = 0;
  Head head = Head::None;
  /// What a bare number behind it is counted in: a unit of OBSERVATIONS.md, "money" or empty.
  std::string_view unit;
};
/// The longest head that ends at `end` and begins at or after `begin`.
HeadMatch headBefore(std::u16string_view folded, std::size_t end, std::size_t begin);

} // namespace ri
