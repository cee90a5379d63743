#include "workbook/comparison_sentence.hpp"

#include <array>
#include <iterator>
#include <stdexcept>
#include <vector>

#include "workbook/formula.hpp"

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

/// A number that the report writes: all its digits.
std::u16string written(std::u16string_view x) {
  return joined({u"IF(ABS(", x, u")<1000;", x, u";FIXED(", x, u";(", x, u"<>ROUND(", x, u";0))+(",
                 x, u"<>ROUND(", x, u";1))))"});
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

/// The value before, with as many decimals as the value that implies it; a small one with two.
std::u16string implied() {
  return u"FIXED({result};MAX((value@1<>ROUND(value@1;0))+(value@1<>ROUND(value@1;1));"
         u"IF(ABS({result})<10;2;0)))";
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
  return {hedgeWords(cell(u"growth_hedge", operand), language), rounded(percent), u"\"%\""};
}

/// 2025年 of 2025; other periods as they are: 2025-Q3.
Arguments period(char16_t operand, Language language) {
  const std::u16string code = cell(u"period", operand);
  return {code,
          joined({u"IF(LEN(", code, u")=4;", said({u"", u"年", u"年"}, language), u";\"\")"})};
}

std::u16string byBasis(const Words &yoy, const Words &pop, const Words &otherwise,
                       Language language) {
  return joined({u"IF(basis@1=\"yoy\";", said(yoy, language), u";IF(basis@1=\"pop\";",
                 said(pop, language), u";", said(otherwise, language), u"))"});
}

/// What the report itself states where the result is a growth.
std::u16string statedClause(Language language) {
  const std::u16string_view stated = u"{stated}";
  Arguments clause{said({u"; the report states ", u"（报告称", u"（報告稱"}, language)};
  if (language == Language::English) {
    append(clause, {rounded(stated), u"\"%\""});
  } else {
    append(clause, {joined({u"IF({stated}<0;", said({u"", u"下降", u"下降"}, language), u";",
                            said({u"", u"增长", u"增長"}, language), u")"}),
                    rounded(u"ABS({stated})"), u"\"%）\""});
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
  if (name == u"period1" || name == u"period2")
    return period(last, language);
  if (name == u"report1" || name == u"report2")
    return {cell(u"report", last)};
  if (name == u"implied")
    return withUnit(implied(), u"{unit}");
  if (name == u"result")
    return {rounded(u"{result}")};
  if (name == u"apart")
    return withUnit(rounded(u"ABS({result})"), u"{unit}");
  if (name == u"size")
    return {rounded(u"ABS({result})")};
  if (name == u"difference")
    return withUnit(rounded(u"ABS({operand2}-{operand1})"), u"unit@2");
  if (name == u"statedgrowth")
    return {rounded(u"{stated}")};
  if (name == u"stated")
    return {statedClause(language)};
  if (name == u"compared")
    return {byBasis({u"", u"同比", u"同比"}, {u"", u"环比", u"環比"}, {u"", u"", u""}, language)};
  if (name == u"before")
    return {byBasis({u"a year before", u"上年同期", u"上年同期"},
                    {u"a period before", u"上期", u"上期"}, {u"before", u"上期", u"上期"},
                    language)};
  if (name == u"prices")
    return {joined({u"IF(prices@1=\"real\";",
                    said({u", at constant prices", u"（按不变价格）", u"（按不變價格）"}, language),
                    u";\"\")"})};
  if (name == u"ratio") {
    const std::u16string_view alike = u"IF(base_unit@1=base_unit@2;";
    return {joined({alike, said({u"", u"产出为投入的", u"產出為投入的"}, language), u";",
                    said({u"a ratio of ", u"投入产出比为", u"投入產出比為"}, language), u")"}),
            rounded(u"{result}"),
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
