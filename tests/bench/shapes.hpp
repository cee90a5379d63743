// Texts of one endless shape, on which reading must stay linear in the length.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ri::test {

/// A piece of text that is repeated without end, behind an opening that stands once.
struct Shape {
  std::string_view name;
  std::string_view piece;
  std::string_view opening = {};
};

/// A sentence whose indicator has so long a name.
inline const std::string kLongName = [] {
  std::string name;
  for (int i = 0; i < 1000; ++i)
    name += "材料";
  return name + "產值5億元，增長5%。\n";
}();

inline const std::vector<Shape> &shapes() {
  static const std::vector<Shape> all{
      {"short lines", "增5%\n"},
      {"one number", "1"},
      {"one Chinese number", "一千"},
      {"digits read out", "一"},
      {"multipliers", "万"},
      {"numbers by spaces", "1 "},
      {"Chinese numbers by spaces", "一百 "},
      {"groups", "1,234,"},
      {"decimals", "1.5."},
      {"codes", "12-"},
      {"dates", "2025-"},
      {"times", "12:"},
      {"list", "1、"},
      {"list of measured numbers", "5%、"},
      {"fractions", "三分之"},
      {"slashes", "1/"},
      {"ranges", "5%至"},
      {"from", "从5%"},
      {"powers", "2^9"},
      {"ordinals", "第"},
      {"ordinal numbers", "第3"},
      {"among the first", "前3"},
      {"hedges", "约"},
      {"hedged numbers", "超5%"},
      {"money signs", "HK$"},
      {"percent", "%"},
      {"plus", "+"},
      {"minus", "-"},
      {"letters", "a"},
      {"letters and figures", "A1"},
      {"web address", "://1a"},
      {"address after address", "http://a.cn/1 "},
      {"dots", "."},
      {"commas", "，"},
      {"list commas", "、"},
      {"full stops", "。"},
      {"semicolons", "；"},
      {"colons", "："},
      {"round brackets", "（"},
      {"closing brackets", "）"},
      {"bracketed numbers", "（5%"},
      {"square brackets", "["},
      {"lenticular brackets", "【"},
      {"corner quotes", "「"},
      {"curly quotes", "“"},
      {"title marks", "《"},
      {"tags", "<td>"},
      {"open tags", "<"},
      {"entities", "&nbsp;"},
      {"spaces", " "},
      {"tabs", "\t"},
      {"line ends", "\n"},
      {"carriage returns", "\r"},
      {"hashes", "#"},
      {"headings", "# 一、总体\n"},
      {"nested headings", "一、农业\n（一）粮食\n1.产量\n（1）早稻\n"},
      {"numbering", "1."},
      {"Chinese numbering", "一、\n"},
      {"rows of tabs", "1\t2\t3\n"},
      {"rows of words and tabs", "粮食\t产量\t5%\n"},
      {"rows of Markdown", "| 粮食 | 5% |\n"},
      {"one row of Markdown", "| 5% "},
      {"rows of spaces", "粮食  5  6\n"},
      {"rule of a table", "|---"},
      {"nouns", "增加值"},
      {"verbs", "增长"},
      {"particles", "的"},
      {"of which", "其中"},
      {"in that order", "分别"},
      {"in that order, numbers", "甲乙分别为5%、6%，"},
      {"places", "沈阳市"},
      {"units", "元"},
      {"compound units", "元/平方米"},
      {"half", "半"},
      {"years", "2025年"},
      {"last year", "去年"},
      {"clauses", "产值5亿元，"},
      {"clauses without numbers", "产值增长，"},
      {"sentences", "产值5亿元。"},
      {"from to", "从5%提高到6%，"},
      {"shares", "占5%、"},
      {"structures", "5:3:2"},
      {"emoji", "😀"},
      {"byte-order marks", "\xEF\xBB\xBF"},
      {"combining marks", "\xCC\x81"},
      {"rare characters", "𠮷"},
      {"zero-width spaces", "5\u200B"},
      {"brackets behind a number", "(", "2025年(5億元"},
      {"quotes behind a number", "「", "2025年(5億元"},
      {"a long name", "甲乙", "產值5億元，"},
      {"names of 2,000 characters", kLongName},
  };
  return all;
}

inline std::string repeated(std::string_view piece, std::size_t size,
                            std::string_view opening = {}) {
  std::string text;
  text.reserve(size + opening.size() + piece.size());
  text += opening;
  while (text.size() < size)
    text += piece;
  return text;
}

} // namespace ri::test
