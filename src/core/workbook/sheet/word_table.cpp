#include "workbook/sheet/word_table.hpp"

#include <stdexcept>
#include <string>
#include <unordered_map>

namespace ri {
namespace {

struct Entry {
  std::string_view id;
  std::u16string_view english, simplified, traditional;
};

constexpr Entry kEntries[] = {
    // Why a report's frame was decided as it was.
    {"clue.user", u"as told", u"用户指定", u"使用者指定"},
    {"clue.declared", u"declared", u"文中声明", u"文中聲明"},
    {"clue.headline", u"headline", u"标题", u"標題"},
    {"clue.dateline", u"dateline", u"电头", u"電頭"},
    {"clue.lead-opening", u"opens the first paragraph", u"首段开头", u"首段開頭"},
    {"clue.lead", u"first paragraph", u"首段", u"首段"},
    {"clue.opening", u"opens a paragraph", u"段落开头", u"段落開頭"},
    {"clue.heading", u"heading", u"小标题", u"小標題"},
    {"clue.body", u"text", u"正文", u"內文"},
    {"clue.byline", u"byline", u"署名行", u"署名行"},
    {"clue.edge", u"first or last lines", u"首尾行", u"首尾行"},
    {"clue.publication", u"day of publication", u"发布日期", u"發布日期"},
    {"clue.reprint", u"day of a reprint", u"转载日期", u"轉載日期"},
    {"clue.home", u"the report's own kind of place", u"本地自称", u"本地自稱"},
    {"clue.place", u"the report's place", u"报告所在地", u"報告所在地"},
    {"clue.currency", u"currency named", u"写明的货币", u"寫明的貨幣"},
    {"clue.calendar", u"calendar", u"纪年", u"紀年"},
    {"clue.vocabulary", u"a region's words", u"地区用词", u"地區用詞"},
    {"clue.none", u"nothing in the text tells", u"文中未说明", u"文中未說明"},
    // Periods in a sentence. English says their codes.
    {"spoken.year", u"", u"年", u"年"},
    {"spoken.first-half", u"", u"上半年", u"上半年"},
    {"spoken.second-half", u"", u"下半年", u"下半年"},
    {"spoken.number", u"", u"第", u"第"},
    {"spoken.quarter", u"", u"季度", u"季"},
    {"spoken.month", u"", u"月", u"月"},
    {"spoken.day", u"", u"日", u"日"},
    {"spoken.to", u"", u"至", u"至"},
    {"spoken.grew", u"up ", u"增长", u"增長"},
    {"spoken.fell", u"down ", u"下降", u"下降"},
    // What a hedge column's sign says before a number, in the order of ≈ > ≥ < ≤.
    {"hedge.approximate", u"about ", u"约", u"約"},
    {"hedge.over", u"over ", u"逾", u"逾"},
    {"hedge.at-least", u"at least ", u"不低于", u"不低於"},
    {"hedge.under", u"under ", u"近", u"近"},
    {"hedge.at-most", u"at most ", u"不超过", u"不超過"},
    // The sheet Report.
    {"report.indicators", u"Indicators", u"指标", u"指標"},
    {"report.doubted", u"Indicators with a doubt", u"存疑的指标", u"存疑的指標"},
    {"report.comparisons", u"Comparisons", u"比较", u"比較"},
    {"report.failed", u"Checks that failed", u"未通过的核对", u"未通過的核對"},
    {"report.numbers", u"Numbers in the text", u"文中数字", u"文中數字"},
    {"report.taken", u"Numbers taken", u"采用的数字", u"採用的數字"},
    {"report.left-out", u"Numbers left out", u"未采用的数字", u"未採用的數字"},
    {"report.headline", u"Headline figures", u"主要数字", u"主要數字"},
    {"report.growth", u"Growth ranked", u"增长排序", u"增長排序"},
    {"report.doubts", u"Doubts to settle", u"待确认", u"待確認"},
    {"report.about", u"What the report is about (edit a cell, then refresh)",
     u"报告范围（可修改，刷新后生效）", u"報告範圍（可修改，重新整理後生效）"},
    {"report.none", u": none", u"：无", u"：無"},
};

} // namespace

std::u16string_view word(std::string_view id, Language language) {
  static const std::unordered_map<std::string_view, const Entry *> entries = [] {
    std::unordered_map<std::string_view, const Entry *> map;
    for (const Entry &entry : kEntries)
      map.emplace(entry.id, &entry);
    return map;
  }();
  const auto found = entries.find(id);
  if (found == entries.end())
    throw std::out_of_range("no word " + std::string(id));
  switch (language) {
  case Language::English:
    return found->second->english;
  case Language::Simplified:
    return found->second->simplified;
  case Language::Traditional:
    return found->second->traditional;
  }
  return {};
}

} // namespace ri
