#include "workbook/compare/comparison_sentence.hpp"

#include <array>
#include <iterator>
#include <stdexcept>
#include <vector>

#include "workbook/compare/comparison_kinds.hpp"
#include "workbook/sheet/formula.hpp"

namespace ri {
namespace {

/// One text in each Language.
using Words = std::array<std::u16string_view, 3>;

/// What CONCATENATE joins. Each `&` would make the office keep a text of its own, which takes it
/// longer than all else in a sentence.
using Arguments = std::vector<std::u16string>;

void append(Arguments &to, Arguments &&more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// The formula of the arguments one behind the other.
std::u16string concatenated(const Arguments &arguments) {
  if (arguments.empty())
    return u"\"\"";
  if (arguments.size() == 1)
    return arguments.front();
  std::u16string formula = u"CONCATENATE(";
  for (const std::u16string &argument : arguments)
    formula.append(argument).append(1, u';');
  formula.back() = u')';
  return formula;
}

std::u16string said(const Words &words, Language language) {
  return quoted(words[static_cast<std::size_t>(language)]);
}

/// A computed number: at most two decimals, none that is 0, thousands apart.
std::u16string rounded(std::u16string_view x) {
  return joined({u"IF(ABS(", x, u")<1;ROUND(", x, u";4);IF(ABS(", x, u")<999.995;ROUND(", x,
                 u";2);FIXED(", x, u";(ROUND(", x, u";2)<>ROUND(", x, u";0))+(ROUND(", x,
                 u";2)<>ROUND(", x, u";1)))))"});
}

/// A computed percentage or ratio: no more digits than the rounding of what it is computed from
/// leaves it, two decimals at most (four of what is very small).
std::u16string computed(std::u16string_view x) {
  return joined({u"IF(ABS(", x, u")<999.995;ROUND(", x, u";IFERROR(MAX(0;MIN(IF(ABS(", x,
                 u")<0.1;4;2);-INT(LOG10(2*{tolerance}))));2));FIXED(", x, u";0))"});
}

/// A number that the report writes: all its digits.
std::u16string written(std::u16string_view x) {
  return joined({u"IF(ABS(", x, u")<1000;", x, u";FIXED(", x, u";(", x, u"<>ROUND(", x, u";0))+(",
                 x, u"<>ROUND(", x, u";1))))"});
}

/// A growth that the report writes, as a percent figure: 0.0435 × 100 is 4.35 and a rest.
std::u16string writtenPercent(std::u16string_view x) {
  return written(joined({u"ROUND(", x, u";9)"}));
}

/// The words of a hedge column's sign, as they stand before a number.
std::u16string hedgeWords(std::u16string_view column, Language language) {
  constexpr std::array<Words, 5> kHedges{{
      {u"about ", u"约", u"約"},
      {u"over ", u"逾", u"逾"},
      {u"at least ", u"不低于", u"不低於"},
      {u"under ", u"近", u"近"},
      {u"at most ", u"不超过", u"不超過"},
  }};
  std::u16string formula =
      joined({u"IF(", column, u"=\"\";\"\";IFERROR(CHOOSE(FIND(", column, u";\"≈>≥<≤\")"});
  for (const Words &words : kHedges)
    formula += joined({u";", said(words, language)});
  return formula += u");\"\"))";
}

std::u16string cell(std::u16string_view column, char16_t operand) {
  return joined({column, u"@", std::u16string_view(&operand, 1)});
}

/// The value before, with the digits that the rounding of value and growth leaves it, and no more
/// decimals than the value has; of what is small and not counted, two.
std::u16string implied() {
  return u"FIXED({result};MIN(MAX((value@1<>ROUND(value@1;0))+(value@1<>ROUND(value@1;1));"
         u"IF(AND(ABS({result})<10;OR(multiplier@1<>1;ISERROR(FIND(base_unit@1;"
         u"\"item person_time household\"))));2;0));IFERROR(-INT(LOG10(2*{tolerance}));2)))";
}

/// A currency sign stands before the number: HK$3億.
Arguments withUnit(const std::u16string &number, std::u16string_view unit) {
  const std::u16string sign = joined({u"FIND(\"$\";", unit, u")"});
  const std::u16string none = joined({u"IF(ISERROR(", sign, u");"});
  return {joined({none, u"\"\";LEFT(", unit, u";", sign, u"))"}), number,
          joined({none, unit, u";MID(", unit, u";", sign, u"+1;99))"})};
}

/// 逾1.1萬億元, as it is stated of an operand.
Arguments figure(char16_t operand, Language language) {
  Arguments arguments{hedgeWords(cell(u"hedge", operand), language)};
  append(arguments, withUnit(written(cell(u"value", operand)), cell(u"unit", operand)));
  return arguments;
}

Arguments growth(char16_t operand, std::u16string_view percent, Language language) {
  return {hedgeWords(cell(u"growth_hedge", operand), language), writtenPercent(percent), u"\"%\""};
}

/// 增長約6.5%, 下降3%.
Arguments grew(char16_t operand, Language language) {
  const std::u16string value = cell(u"growth", operand);
  Arguments arguments{
      joined({u"IF(", value, u"<0;", said({u"fell by ", u"下降", u"下降"}, language), u";",
              said({u"grew by ", u"增长", u"增長"}, language), u")"})};
  append(arguments, growth(operand, joined({u"ABS(", value, u"*100)"}), language));
  return arguments;
}

/// What leads to a figure: 為, and nothing before 逾 or 約.
std::u16string be(char16_t operand, Language language) {
  if (language == Language::English)
    return u"\"was \"";
  return joined(
      {u"IF(", cell(u"hedge", operand), u"=\"\";", said({u"", u"为", u"為"}, language), u";\"\")"});
}

/// The same of what may be yet to come: 目標為, 目標不低於. An estimate says so behind its figure:
/// 初步核算 and 預測 are both one.
Arguments is(char16_t operand, Language language) {
  const std::u16string status = cell(u"status", operand);
  if (language == Language::English)
    return {joined({u"IF(", status, u"=\"target\";\"is to be \";IF(", status,
                    u"=\"estimate\";\"is put at \";\"was \"))"})};
  return {
      joined({u"IF(", status, u"=\"target\";", said({u"", u"目标", u"目標"}, language), u";\"\")"}),
      be(operand, language)};
}

std::u16string estimated(char16_t operand, Language language) {
  return language == Language::English
             ? std::u16string(u"\"\"")
             : joined({u"IF(", cell(u"status", operand), u"=\"estimate\";",
                       said({u"", u"（估计数）", u"（估計數）"}, language), u";\"\")"});
}

/// When two figures are of two periods, the period of each: 從|2024年的|120萬噸, 120 tonnes| in
/// 2024.
std::u16string dated(char16_t operand, Language language) {
  const std::u16string when = joined({u"{when", std::u16string_view(&operand, 1), u"}"});
  const std::u16string said = language == Language::English
                                  ? joined({u"CONCATENATE(\" in \";", when, u")"})
                                  : joined({u"CONCATENATE(", when, u";\"的\")"});
  return joined({u"IF(OR({when1}=\"\";{when2}=\"\";{when1}={when2});\"\";", said, u")"});
}

/// How the value before is said of the implied one: a bound where the value is one.
std::u16string about(Language language) {
  return joined({u"IF(OR(growth_hedge@1<>\"\";hedge@1=\"\";hedge@1=\"≈\");",
                 said({u"about ", u"约为", u"約為"}, language), u";",
                 hedgeWords(u"hedge@1", language), u")"});
}

/// The words for what the growth of operand 1 is against: of a year, month or quarter the one
/// before it has a name of its own. A year's growth is against the year before where it says
/// nothing else.
struct BasisWords {
  Words year, yearOn, month, quarter, periodOn, namedBase, otherwise;
};
std::u16string byBasis(const BasisWords &words, Language language) {
  return joined({u"IF(AND(LEN(period@1)=4;OR(basis@1=\"yoy\";basis@1=\"\"));",
                 said(words.year, language), u";IF(basis@1=\"yoy\";", said(words.yearOn, language),
                 u";IF(basis@1=\"pop\";IF(MID(period@1;6;1)=\"Q\";", said(words.quarter, language),
                 u";IF(AND(LEN(period@1)=7;MID(period@1;6;1)<>\"H\");", said(words.month, language),
                 u";", said(words.periodOn, language), u"));IF(basis@1=\"base\";",
                 said(words.namedBase, language), u";", said(words.otherwise, language), u"))))"});
}

/// What the report itself states where the result is a growth.
std::u16string statedClause(Language language) {
  const std::u16string_view stated = u"{stated}";
  Arguments clause{said({u"; the report states ", u"（报告称", u"（報告稱"}, language)};
  if (language == Language::English) {
    append(clause, {writtenPercent(stated), u"\"%\""});
  } else {
    append(clause, {joined({u"IF({stated}<0;", said({u"", u"下降", u"下降"}, language), u";",
                            said({u"", u"增长", u"增長"}, language), u")"}),
                    writtenPercent(u"ABS({stated})"), u"\"%）\""});
  }
  return joined({u"IF(ISNUMBER({stated});", concatenated(clause), u";\"\")"});
}

Arguments part(std::u16string_view name, Language language) {
  const char16_t last = name.back();
  if (name == u"indicator")
    return {u"{indicator}"};
  if (name == u"indicator2")
    return {u"indicator@2"};
  if (name == u"figure1" || name == u"figure2")
    return figure(last, language);
  if (name == u"growth1" || name == u"growth2")
    return growth(last, joined({cell(u"growth", last), u"*100"}), language);
  if (name == u"growth")
    return growth(u'1', u"ABS(growth@1*100)", language);
  if (name == u"grew1" || name == u"grew2")
    return grew(last, language);
  if (name == u"be1" || name == u"be2")
    return {be(last, language)};
  if (name == u"is1")
    return is(last, language);
  if (name == u"claim1" || name == u"claim2") {
    Arguments arguments = figure(last, language);
    arguments.push_back(estimated(last, language));
    return arguments;
  }
  if (name == u"period1" || name == u"period2")
    return {joined({u"{when", std::u16string_view(&last, 1), u"}"})};
  if (name == u"dated1" || name == u"dated2")
    return {dated(last, language)};
  if (name == u"about")
    return {about(language)};
  if (name == u"report1" || name == u"report2")
    return {cell(u"report", last)};
  if (name == u"implied")
    return withUnit(implied(), u"{unit}");
  if (name == u"result")
    return {computed(u"{result}")};
  if (name == u"percent")
    return {computed(u"ABS({result})")};
  if (name == u"apart")
    return withUnit(rounded(u"ABS({result})"), u"{unit}");
  if (name == u"size")
    return {rounded(u"ABS({result})")};
  if (name == u"difference")
    return withUnit(rounded(u"ABS({operand2}-{operand1})"), u"unit@2");
  if (name == u"statedgrowth")
    return {writtenPercent(u"{stated}")};
  if (name == u"stated")
    return {statedClause(language)};
  if (name == u"compared")
    return {byBasis({{u"", u"比上年", u"比上年"},
                     {u"", u"同比", u"同比"},
                     {u"", u"比上月", u"比上月"},
                     {u"", u"比上季度", u"比上季"},
                     {u"", u"环比", u"環比"},
                     {},
                     {}},
                    language)};
  if (name == u"before")
    return {byBasis({{u"a year before", u"上年", u"上年"},
                     {u"a year before", u"上年同期", u"上年同期"},
                     {u"a month before", u"上月", u"上月"},
                     {u"a quarter before", u"上季度", u"上季"},
                     {u"a period before", u"上期", u"上期"},
                     {u"in the base period", u"基期", u"基期"},
                     {u"before", u"上期", u"上期"}},
                    language)};
  if (name == u"nominal") // beside a growth that is stated in constant prices
    return {joined({u"IF(OR(prices@2=\"real\";AND(prices@2=\"\";ISNUMBER(growth@2);"
                    u"ISNUMBER(FIND(RIGHT(indicator@2;3);\"",
                    kRealWhereUnsaid, u"\"))));", said({u"nominally ", u"名义", u"名義"}, language),
                    u";\"\")"})};
  if (name == u"prices")
    return {joined({u"IF(prices@1=\"real\";",
                    said({u", at constant prices", u"（按不变价格）", u"（按不變價格）"}, language),
                    u";\"\")"})};
  if (name == u"ratio") {
    const std::u16string_view alike = u"IF(base_unit@1=base_unit@2;";
    return {joined({alike, said({u"", u"产出为投入的", u"產出為投入的"}, language), u";",
                    said({u"a ratio of ", u"投入产出比为", u"投入產出比為"}, language), u")"}),
            computed(u"{result}"),
            joined({alike, said({u" times as much", u"倍", u"倍"}, language), u";\" \")"}),
            joined({alike, u"\"\";{unit})"})};
  }
  throw std::logic_error("unknown part of a sentence");
}

/// The end of the part that opens at `open`: parts may lie within each other.
std::size_t closeOf(std::u16string_view sentence, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < sentence.size(); ++i) {
    depth += sentence[i] == u'[' ? 1 : sentence[i] == u']' ? -1 : 0;
    if (depth == 0)
      return i;
  }
  throw std::logic_error("a part of a sentence does not end");
}

/// The alternatives of a choice; a single one is no choice.
std::vector<std::u16string_view> alternatives(std::u16string_view choice) {
  std::vector<std::u16string_view> found;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < choice.size(); ++i) {
    depth += choice[i] == u'[' ? 1 : choice[i] == u']' ? -1 : 0;
    if (choice[i] == u'|' && depth == 0) {
      found.push_back(choice.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  found.push_back(choice.substr(begin));
  return found;
}

std::u16string choiceFormula(const std::vector<std::u16string_view> &choice,
                             std::u16string_view sign, Language language) {
  std::vector<std::u16string> spelt;
  for (const std::u16string_view each : choice)
    spelt.push_back(sentenceFormula(each, sign, language));
  const std::u16string byDirection =
      joined({u"IF(", sign, u"<0;", spelt.front(), u";", spelt.back(), u")"});
  return spelt.size() == 2
             ? byDirection
             : joined({u"IF(ROUND(", sign, u";2)=0;", spelt[1], u";", byDirection, u")"});
}

} // namespace

std::u16string spokenPeriod(int operand, Language language) {
  const std::u16string code = joined({u"period@", toText(static_cast<std::uint64_t>(operand))});
  const auto say = [&](const Words &words) { return said(words, language); };
  const auto number = [&](std::u16string_view place) {
    return joined({u"VALUE(MID(", code, u";", place, u"))"});
  };
  const std::u16string itself = joined({u"IF(", code, u"=\"\";\"\";", code, u")"});
  if (language == Language::English)
    return itself;
  const std::u16string year = joined({u"LEFT(", code, u";4);\"年\""});
  const std::u16string quarter =
      joined({u"CONCATENATE(", year, u";\"第\";MID(\"一二三四\";", number(u"7;1"), u";1);",
              say({u"", u"季度", u"季"}), u")"});
  const std::u16string half =
      joined({u"CONCATENATE(", year, u";IF(", number(u"7;1"), u"=1;\"上半年\";\"下半年\"))"});
  const std::u16string month = joined({u"CONCATENATE(", year, u";", number(u"6;2"), u";\"月\")"});
  const std::u16string day = joined(
      {u"CONCATENATE(", year, u";", number(u"6;2"), u";\"月\";", number(u"9;2"), u";\"日\")"});
  const std::u16string years = joined({u"CONCATENATE(LEFT(", code, u";4);", say({u"", u"—", u"至"}),
                                       u";RIGHT(", code, u";4);\"年\")"});
  const std::u16string months =
      joined({u"CONCATENATE(", year, u";", number(u"6;2"), u";IF(LEFT(", code, u";4)=MID(", code,
              u";9;4);", say({u"", u"—", u"月至"}), u";CONCATENATE(\"月至\";MID(", code,
              u";9;4);\"年\"));", number(u"14;2"), u";\"月\")"});
  using View = std::u16string_view;
  const auto ifLong = [&](View length, View then, View otherwise) {
    return joined({u"IF(LEN(", code, u")=", length, u";", then, u";", otherwise, u")"});
  };
  const auto ifKind = [&](View letter, View then, View otherwise) {
    return joined({u"IF(MID(", code, u";6;1)=", quoted(letter), u";", then, u";", otherwise, u")"});
  };
  std::u16string spoken = ifLong(u"15", months, itself);
  spoken = ifLong(u"9", years, ifLong(u"10", day, spoken));
  spoken = ifLong(u"7", ifKind(u"Q", quarter, ifKind(u"H", half, month)), spoken);
  spoken = ifLong(u"4", joined({u"CONCATENATE(", year, u")"}), spoken);
  return joined({u"IFERROR(", spoken, u";", itself, u")"});
}

std::u16string withLookups(std::u16string_view formula) {
  const auto isName = [](char16_t unit) { return (unit >= u'a' && unit <= u'z') || unit == u'_'; };
  std::u16string spelt;
  bool inQuotes = false;
  for (std::size_t i = 0; i < formula.size(); ++i) {
    if (formula[i] == u'"')
      inQuotes = !inQuotes;
    if (inQuotes || formula[i] != u'@') {
      spelt += formula[i];
      continue;
    }
    std::size_t begin = spelt.size();
    while (begin > 0 && isName(spelt[begin - 1]))
      --begin;
    spelt.insert(begin, u"INDEX(ri_");
    spelt += u";{row";
    spelt += formula[++i];
    spelt += u"})";
  }
  return spelt;
}

std::u16string sentenceFormula(std::u16string_view sentence, std::u16string_view sign,
                               Language language) {
  Arguments arguments;
  while (!sentence.empty()) {
    const std::size_t open = sentence.find(u'[');
    if (open != 0)
      arguments.push_back(quoted(sentence.substr(0, open)));
    if (open == std::u16string_view::npos)
      break;
    const std::size_t close = closeOf(sentence, open);
    const auto choice = alternatives(sentence.substr(open + 1, close - open - 1));
    append(arguments, choice.size() == 1 ? part(choice.front(), language)
                                         : Arguments{choiceFormula(choice, sign, language)});
    sentence.remove_prefix(close + 1);
  }
  return concatenated(arguments);
}

} // namespace ri
