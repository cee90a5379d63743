// What the dates of a sentence are for: when something holds, what it is held against, who said so
// when. May include: quantity, lexicon, text, model.
#pragma once

#include <cstddef>

#include "extract/noun_phrase.hpp"
#include "quantity/scan_quantities.hpp"

namespace ri {

enum class DateUse : std::uint8_t {
  Period,       ///< what it names
  Comparand,    ///< 較2024年, 由2010年的: what something is held against
  Start,        ///< 自2010年以來, 2019年起
  LookBack,     ///< 是2019年第4季以來最高
  Source,       ///< 據3月5日數據: only dates what is cited
  Announcement, ///< 5月22日公司公告,: the day on which something was done or said
  Document,     ///< 2018年《施政報告》: when what is named was written
  Dateline      ///< 本報1月12日訊
};

/// What the date, word or span at `at` is for; `range`: its clause.
DateUse useOf(const Tokens &tokens, const Scan &scan, Range range, std::size_t at);

/// A date, or a word that names one: 去年.
inline bool isDateWord(Kind kind) { return kind == Kind::Date || kind == Kind::When; }
/// Whether it is a day: 1月12日, 12日.
bool isDay(const Tokens &tokens, const Scan &scan, std::size_t at);
/// 立法會會議 2028年2月23日, 2028年2月23日|在市人代会上: a line's day that says when a report was
/// given.
bool isDayOfReport(const Tokens &tokens, const Scan &scan, std::size_t at);
/// Whether nothing but a date stands before the token in its sentence: 1—10月份,|全国. What stands
/// before a dateline does not count.
bool leads(const Tokens &tokens, std::size_t at);
/// Where the words of the date end: 2018年|同月|的.
std::size_t behindDate(const Tokens &tokens, std::size_t at);
/// Where the words of the date begin: 去年|11月.
std::size_t beginOfDate(const Tokens &tokens, Range range, std::size_t at);
/// 超过|2021年同期, 低于|去年12月: what stands before the date hedges it as it would a number.
bool surpasses(const Tokens &tokens, Range range, std::size_t at);
/// Whether 較, 從 or 超過 opens the words of the date: 較|去年|11月.
bool isHeldAgainst(const Tokens &tokens, Range range, std::size_t at);
/// The same by the characters around a date: 與2010年相比, 由2010年的, 2010年以來.
bool isHeldAgainst(std::u16string_view folded, SourceSpan date);
/// 5月22日晚間公司公告,…: the day on which something was done in a clause that claims nothing.
bool isAnnouncement(const Tokens &tokens, std::size_t at);
/// 自2010年底公司上市以来: whether Since stands farther on in the clause.
bool countsFrom(const Tokens &tokens, std::size_t at);

/// The token behind 讯 or 电 where a sentence opens with a dateline; 0 where it does not.
std::size_t behindDateline(const Tokens &tokens);
/// Whether 讯 or 电 stands behind the day: 2月6日|香港|电.
bool isDateline(std::u16string_view folded, SourceSpan day);

} // namespace ri
