#include "workbook/sheet/words.hpp"

#include <algorithm>
#include <array>

#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/formula.hpp"

namespace ri {
namespace {

/// One word in each Language, in the order of the enumeration.
using Word = std::array<std::u16string_view, 3>;

constexpr std::array<Word, kSheets> kTitles{{
    {u"Report", u"报告", u"報告"},
    {u"Indicators", u"指标", u"指標"},
    {u"Comparisons", u"比较", u"比較"},
    {u"Panel", u"时期对照", u"時期對照"},
    {u"Source", u"原文", u"原文"},
    {u"Left out", u"未采用", u"未採用"},
    {u"Names", u"名称", u"名稱"},
    {u"Changes", u"变更", u"變更"},
    {u"Log", u"日志", u"日誌"},
    {u"Base", u"基准", u"基準"},
}};

// Headings stand in the order of columnsOf.

constexpr std::array kReport{
    Word{u"Report", u"报告", u"報告"},
    Word{u"Name", u"名称", u"名稱"},
    Word{u"Period", u"时期", u"時期"},
    Word{u"Evidence: period", u"时期依据", u"時期依據"},
    Word{u"Area", u"地区", u"地區"},
    Word{u"Evidence: area", u"地区依据", u"地區依據"},
    Word{u"Currency", u"货币", u"貨幣"},
    Word{u"Evidence: currency", u"货币依据", u"貨幣依據"},
    Word{u"Body", u"主体", u"主體"},
    Word{u"Evidence: body", u"主体依据", u"主體依據"},
    Word{u"Published", u"发布日期", u"發布日期"},
    Word{u"File", u"文件", u"檔案"},
};

constexpr std::array kIndicators{
    Word{u"Key", u"键", u"鍵"},
    Word{u"Report", u"报告", u"報告"},
    Word{u"Section", u"章节", u"章節"},
    Word{u"Indicator", u"指标", u"指標"},
    Word{u"Area", u"地区", u"地區"},
    Word{u"Period", u"时期", u"時期"},
    Word{u"Measure", u"类型", u"類型"},
    Word{u"Hedge", u"约数", u"約數"},
    Word{u"Value", u"数值", u"數值"},
    Word{u"Unit", u"单位", u"單位"},
    Word{u"Multiplier", u"乘数", u"乘數"},
    Word{u"Base value", u"基本值", u"基本值"},
    Word{u"Base unit", u"基本单位", u"基本單位"},
    Word{u"Growth hedge", u"增长约数", u"增長約數"},
    Word{u"Growth", u"增长", u"增長"},
    Word{u"Basis", u"基期", u"基期"},
    Word{u"Prices", u"价格", u"價格"},
    Word{u"Previous", u"上期值", u"上期值"},
    Word{u"Change", u"增减", u"增減"},
    Word{u"Status", u"性质", u"性質"},
    Word{u"Doubt", u"存疑", u"存疑"},
    Word{u"Source", u"出处", u"出處"},
    Word{u"Figure", u"数值表述", u"數值表述"},
    Word{u"When", u"时期表述", u"時期表述"},
    Word{u"Ranked", u"增长排序值", u"增長排序值"},
    Word{u"Doubted", u"存疑行", u"存疑列"},
    Word{u"State", u"状态", u"狀態"},
};

constexpr std::array kComparisons{
    Word{u"Kind", u"种类", u"種類"},           Word{u"Indicator", u"指标", u"指標"},
    Word{u"Operand 1", u"数值 1", u"數值 1"},  Word{u"Operand 2", u"数值 2", u"數值 2"},
    Word{u"Unit", u"单位", u"單位"},           Word{u"Difference", u"差额", u"差額"},
    Word{u"Growth", u"增长", u"增長"},         Word{u"Stated", u"所述增长", u"所述增長"},
    Word{u"Check", u"核对", u"核對"},          Word{u"Reading", u"解读", u"解讀"},
    Word{u"Type", u"种类代码", u"種類代碼"},   Word{u"Key 1", u"键 1", u"鍵 1"},
    Word{u"Hint 1", u"提示行 1", u"提示列 1"}, Word{u"Row 1", u"行 1", u"列 1"},
    Word{u"Key 2", u"键 2", u"鍵 2"},          Word{u"Hint 2", u"提示行 2", u"提示列 2"},
    Word{u"Row 2", u"行 2", u"列 2"},          Word{u"Factor", u"换算系数", u"換算係數"},
    Word{u"Tolerance", u"容差", u"容差"},      Word{u"Ratio", u"比率", u"比率"},
    Word{u"Said 1", u"表述 1", u"表述 1"},     Word{u"Said 2", u"表述 2", u"表述 2"},
    Word{u"When 1", u"时期 1", u"時期 1"},     Word{u"When 2", u"时期 2", u"時期 2"},
    Word{u"Hedge 1", u"约数 1", u"約數 1"},    Word{u"Hedge 2", u"约数 2", u"約數 2"},
    Word{u"Size", u"幅度", u"幅度"},           Word{u"Effect", u"结论", u"結論"},
    Word{u"Failed", u"未通过行", u"未通過列"},
};

constexpr std::array kPanelTexts{
    Word{u"Indicator", u"指标", u"指標"}, Word{u"Area", u"地区", u"地區"},
    Word{u"Measure", u"类型", u"類型"},   Word{u"Unit", u"单位", u"單位"},
    Word{u"Trend", u"走势", u"走勢"},
};
constexpr std::array kPanelSeries{
    Word{u"Series", u"序列", u"序列"},
    Word{u"Multiplier", u"乘数", u"乘數"},
    Word{u"Lowest", u"最小值", u"最小值"},
    Word{u"Span", u"全距", u"全距"},
};
/// What each period has, in the order of the columns.
constexpr std::array kPanelPeriods{
    Word{u"Period ", u"时期 ", u"時期 "}, Word{u"Key ", u"键 ", u"鍵 "},
    Word{u"Row ", u"行 ", u"列 "},        Word{u"Hedge ", u"约数 ", u"約數 "},
    Word{u"Bar ", u"柱 ", u"柱 "},
};

constexpr std::array kSource{
    Word{u"No.", u"编号", u"編號"},      Word{u"Report", u"报告", u"報告"},
    Word{u"Role", u"角色", u"角色"},     Word{u"Text", u"文本", u"文字"},
    Word{u"Numbers", u"数字", u"數字"},  Word{u"Taken", u"采用", u"採用"},
    Word{u"Rows", u"指标行", u"指標列"}, Word{u"State", u"状态", u"狀態"},
    Word{u"Key", u"键", u"鍵"},          Word{u"Hint", u"提示行", u"提示列"},
    Word{u"Count", u"计数", u"計數"},    Word{u"Section", u"章节", u"章節"},
};

constexpr std::array kLeftOut{
    Word{u"Key", u"键", u"鍵"},        Word{u"Type", u"原因代码", u"原因代碼"},
    Word{u"No.", u"编号", u"編號"},    Word{u"Hint", u"提示行", u"提示列"},
    Word{u"Report", u"报告", u"報告"}, Word{u"Context", u"上下文", u"上下文"},
    Word{u"Number", u"数字", u"數字"}, Word{u"Reason", u"原因", u"原因"},
    Word{u"Source", u"出处", u"出處"}, Word{u"State", u"状态", u"狀態"},
};

constexpr std::array kNames{
    Word{u"As read", u"原文名称", u"原文名稱"},
    Word{u"Call it", u"改称", u"改稱"},
};

constexpr std::array kChanges{
    Word{u"When", u"时间", u"時間"},      Word{u"Report", u"报告", u"報告"},
    Word{u"Indicator", u"指标", u"指標"}, Word{u"Column", u"列", u"欄"},
    Word{u"Before", u"原为", u"原為"},    Word{u"Now", u"现为", u"現為"},
    Word{u"Mine", u"我的", u"我的"},      Word{u"Kind", u"种类", u"種類"},
    Word{u"Sentence", u"句子", u"句子"},  Word{u"Done", u"已处理", u"已處理"},
    Word{u"Key", u"键", u"鍵"},
};

/// In the order of ChangeWord.
constexpr std::array kChangeWords{
    Word{u"changed", u"更改", u"更改"},  Word{u"new", u"新增", u"新增"},
    Word{u"gone", u"消失", u"消失"},     Word{u"back", u"重现", u"重現"},
    Word{u"conflict", u"冲突", u"衝突"}, Word{u"deleted", u"已删除", u"已刪除"},
    Word{u"Row", u"整行", u"整列"},      Word{u"yes", u"是", u"是"},
    Word{u"mine", u"用我的", u"用我的"}, Word{u"theirs", u"用报告的", u"用報告的"},
};

constexpr std::array kLog{
    Word{u"Time", u"时间", u"時間"},          Word{u"Event", u"事件", u"事件"},
    Word{u"Report", u"报告", u"報告"},        Word{u"File", u"文件", u"檔案"},
    Word{u"SHA-256", u"SHA-256", u"SHA-256"}, Word{u"Encoding", u"编码", u"編碼"},
    Word{u"Version", u"版本", u"版本"},       Word{u"Options", u"选项", u"選項"},
    Word{u"Added", u"新增", u"新增"},         Word{u"Changed", u"更改", u"更改"},
    Word{u"Conflict", u"冲突", u"衝突"},      Word{u"Gone", u"消失", u"消失"},
    Word{u"Unchanged", u"未变", u"未變"},
};

/// The hidden sheet's headings are the names of its columns.
std::u16string_view baseHeading(std::size_t column) {
  static const std::vector<std::u16string> names = [] {
    std::vector<std::u16string> list;
    for (const Column &each : columnsOf(SheetId::Base))
      list.emplace_back(each.name.begin(), each.name.end());
    return list;
  }();
  return names.at(column);
}

/// Those of Panel's columns, in each Language: five texts, the periods, four of the series, and
/// what each period has besides.
const std::array<std::u16string, 3> &panelHeading(std::size_t column) {
  static const std::vector<std::array<std::u16string, 3>> headings = [] {
    std::vector<std::array<std::u16string, 3>> list;
    const auto add = [&list](const Word &word, const std::u16string &number) {
      std::array<std::u16string, 3> heading;
      for (std::size_t l = 0; l < heading.size(); ++l)
        heading[l] = std::u16string(word[l]) + number;
      list.push_back(std::move(heading));
    };
    const auto addPeriods = [&add](const Word &word) {
      for (std::size_t p = 1; p <= PanelColumn::kPeriods; ++p)
        add(word, toText(p));
    };
    for (const Word &word : kPanelTexts)
      add(word, {});
    addPeriods(kPanelPeriods.front());
    for (const Word &word : kPanelSeries)
      add(word, {});
    for (std::size_t i = 1; i < kPanelPeriods.size(); ++i)
      addPeriods(kPanelPeriods[i]);
    return list;
  }();
  return headings.at(column);
}

template <typename Words>
std::u16string_view word(const Words &words, std::size_t column, Language language) {
  return words.at(column)[static_cast<std::size_t>(language)];
}

// Frequent characters of reports that one script has and the other has not, pair by pair.
constexpr std::u16string_view kOnlySimplified =
    u"亿万产业国会个们这为来时发经济资总额长达实现项际关开进区农务动电车书门间问题员场"
    u"广东师与对从变减园盖税规标势带统计报财亩吨粮医学银劳华环设数单写";
constexpr std::u16string_view kOnlyTraditional =
    u"億萬產業國會個們這為來時發經濟資總額長達實現項際關開進區農務動電車書門間問題員場"
    u"廣東師與對從變減園蓋稅規標勢帶統計報財畝噸糧醫學銀勞華環設數單寫";

} // namespace

Language languageOfInterface(std::string_view tag) {
  if (tag.substr(0, 2) != "zh")
    return Language::English;
  for (const std::string_view traditional : {"TW", "HK", "MO", "Hant"})
    if (tag.find(traditional) != std::string_view::npos)
      return Language::Traditional;
  return Language::Simplified;
}

Language languageOfText(std::u16string_view text) {
  bool hasChinese = false;
  std::ptrdiff_t balance = 0;            // above 0: Traditional
  constexpr std::size_t kSample = 20000; // units: enough to tell, and no cost in a long report
  for (const char16_t unit : text.substr(0, kSample)) {
    if (unit < 0x4E00 || unit > 0x9FFF)
      continue;
    hasChinese = true;
    const bool simplified = kOnlySimplified.find(unit) != std::u16string_view::npos;
    const bool traditional = kOnlyTraditional.find(unit) != std::u16string_view::npos;
    balance += static_cast<std::ptrdiff_t>(traditional) - static_cast<std::ptrdiff_t>(simplified);
  }
  if (!hasChinese)
    return Language::English;
  return balance > 0 ? Language::Traditional : Language::Simplified;
}

std::string_view localeOf(Language language) {
  constexpr std::array<std::string_view, 3> kLocales{"en-US", "zh-CN", "zh-TW"};
  return kLocales[static_cast<std::size_t>(language)];
}

std::u16string_view titleOf(SheetId sheet, Language language) {
  return word(kTitles, static_cast<std::size_t>(sheet), language);
}

std::u16string_view headingOf(SheetId sheet, std::size_t column, Language language) {
  switch (sheet) {
  case SheetId::Report:
    return word(kReport, column, language);
  case SheetId::Indicators:
    return word(kIndicators, column, language);
  case SheetId::Comparisons:
    return word(kComparisons, column, language);
  case SheetId::Panel:
    return panelHeading(column)[static_cast<std::size_t>(language)];
  case SheetId::Source:
    return word(kSource, column, language);
  case SheetId::LeftOut:
    return word(kLeftOut, column, language);
  case SheetId::Names:
    return word(kNames, column, language);
  case SheetId::Changes:
    return word(kChanges, column, language);
  case SheetId::Log:
    return word(kLog, column, language);
  case SheetId::Base:
    return baseHeading(column);
  }
  return {};
}

std::size_t columnOfHeading(SheetId sheet, std::u16string_view heading) {
  std::size_t column = 0;
  const auto isIts = [&](Language language) {
    return headingOf(sheet, column, language) == heading;
  };
  while (column < columnsOf(sheet).size() &&
         std::none_of(kLanguages.begin(), kLanguages.end(), isIts))
    ++column;
  return column;
}

std::u16string_view wordOf(ChangeWord word, Language language) {
  return ri::word(kChangeWords, static_cast<std::size_t>(word), language);
}

bool says(std::u16string_view text, ChangeWord word) {
  return std::any_of(kLanguages.begin(), kLanguages.end(),
                     [&](Language language) { return wordOf(word, language) == text; });
}

std::vector<std::u16string> headingsOf(SheetId sheet, Language language) {
  std::vector<std::u16string> headings;
  for (std::size_t column = 0; column < columnsOf(sheet).size(); ++column)
    headings.emplace_back(headingOf(sheet, column, language));
  return headings;
}

} // namespace ri
