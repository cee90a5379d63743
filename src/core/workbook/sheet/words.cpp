#include "workbook/sheet/words.hpp"

#include <algorithm>
#include <array>

#include "workbook/sheet/columns.hpp"
#include "workbook/sheet/utf.hpp"
#include "workbook/sheet/word_table.hpp"

namespace ri {
namespace {

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

/// Those of Panel end in the number of a period where each period has one.
std::u16string panelHeading(std::size_t column, Language language) {
  const std::string_view name = columnsOf(SheetId::Panel).at(column).name;
  const std::size_t digits = name.find_first_of("0123456789");
  if (digits == name.npos)
    return std::u16string(word(name, language));
  constexpr std::string_view kFigure = "rq_";
  const std::string_view stem = name.substr(0, digits);
  return std::u16string(word(stem == kFigure ? "rq_period" : stem, language)) + u' ' +
         fromUtf8(name.substr(digits));
}

const std::vector<std::u16string> &panelHeadings(Language language) {
  static const auto headings = [] {
    std::array<std::vector<std::u16string>, kLanguages.size()> inEach;
    for (const Language each : kLanguages)
      for (std::size_t c = 0; c < columnsOf(SheetId::Panel).size(); ++c)
        inEach[static_cast<std::size_t>(each)].push_back(panelHeading(c, each));
    return inEach;
  }();
  return headings[static_cast<std::size_t>(language)];
}

constexpr std::array<std::string_view, kSheets> kTitles{
    "sheet.report",   "sheet.indicators", "sheet.comparisons", "sheet.panel", "sheet.source",
    "sheet.left-out", "sheet.names",      "sheet.changes",     "sheet.log",   "sheet.base"};

/// In the order of ChangeWord.
constexpr std::array<std::string_view, 11> kChangeWords{
    "change.changed",  "change.new",     "change.gone",    "change.back",
    "change.conflict", "change.deleted", "change.dropped", "change.row",
    "change.yes",      "change.mine",    "change.theirs"};

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
  return word(kTitles.at(static_cast<std::size_t>(sheet)), language);
}

std::u16string_view headingOf(SheetId sheet, std::size_t column, Language language) {
  if (sheet == SheetId::Panel)
    return panelHeadings(language).at(column);
  return sheet == SheetId::Base ? baseHeading(column)
                                : word(columnsOf(sheet).at(column).name, language);
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
  return ri::word(kChangeWords.at(static_cast<std::size_t>(word)), language);
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
