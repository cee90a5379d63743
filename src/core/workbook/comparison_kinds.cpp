#include "workbook/comparison_kinds.hpp"

#include <array>
#include <stdexcept>
#include <vector>

#include "workbook/formula.hpp"

namespace ri {
namespace {

/// One text in each Language.
using Words = std::array<std::u16string_view, 3>;

// In the formulas below `value@1` is the cell of column ri_value in the row of operand 1. A blank
// cell that INDEX returns would count as 0, so operands let only numbers pass; whatever lacks an
// operand is empty, never an error.
struct Recipe {
  std::string_view code;
  Words name;
  std::u16string_view indicator, operand1, operand2, result, unit;
  std::u16string_view sign;  ///< the cell that decides between [less|more] in the readings
  Words reading;             ///< a sentence; what stands in brackets is spelt by readingFormula
  std::u16string_view check; ///< besides "gone"; may be empty
};

constexpr std::u16string_view kIndicator1 = u"IFERROR(indicator@1&\"\";\"\")";
constexpr std::u16string_view kIndicator2 = u"IFERROR(indicator@2&\"\";\"\")";
constexpr std::u16string_view kUnit1 = u"IFERROR(unit@1&\"\";\"\")";
constexpr std::u16string_view kUnit2 = u"IFERROR(unit@2&\"\";\"\")";
constexpr std::u16string_view kValue1 = u"IF(ISNUMBER(value@1);value@1;\"\")";
constexpr std::u16string_view kValue2 = u"IF(ISNUMBER(value@2);value@2;\"\")";
constexpr std::u16string_view kGrowth1 = u"IF(ISNUMBER(growth@1);growth@1;\"\")";
/// The first operand in the unit of the second: 72小時 beside 30分鐘 is 4320.
constexpr std::u16string_view kConverted1 =
    u"IF(ISNUMBER(base_value@1);IFERROR(base_value@1*{factor}/multiplier@2;\"\");\"\")";
constexpr std::u16string_view kPercentFigure1 =
    u"IF(ISNUMBER(value@1);value@1;IF(ISNUMBER(growth@1);growth@1*100;\"\"))";
constexpr std::u16string_view kPercentFigure2 =
    u"IF(ISNUMBER(value@2);value@2;IF(ISNUMBER(growth@2);growth@2*100;\"\"))";

constexpr std::u16string_view kBefore =
    u"IF(AND(COUNT({operand1};{operand2})=2;{operand2}>-1);{operand1}/(1+{operand2});\"\")";
constexpr std::u16string_view kLater = u"IF(COUNT({operand1};{operand2})=2;{operand2}-{operand1};"
                                       u"\"\")";
constexpr std::u16string_view kBeyond = u"IF(COUNT({operand1};{operand2})=2;{operand1}-{operand2};"
                                        u"\"\")";
constexpr std::u16string_view kRelative =
    u"IFERROR(IF(COUNT({operand1};{operand2})=2;({operand2}-{operand1})/ABS({operand1})*100;\"\");"
    u"\"\")";
constexpr std::u16string_view kPercentOf =
    u"IFERROR(IF(COUNT({operand1};{operand2})=2;{operand1}/{operand2}*100;\"\");\"\")";
constexpr std::u16string_view kTimes =
    u"IFERROR(IF(COUNT(base_value@1;base_value@2)=2;base_value@1/base_value@2;\"\");\"\")";

constexpr std::u16string_view kPercent = u"IF(ISNUMBER({result});\"%\";\"\")";
constexpr std::u16string_view kPoints = u"IF(ISNUMBER({result});\"pp\";\"\")";
constexpr std::u16string_view kPerUnit =
    u"IFERROR(IF(base_unit@1=base_unit@2;\"×\";base_unit@1&\"/\"&base_unit@2);\"\")";

/// The growth that the later row states. Real growth is never held against amounts.
constexpr std::u16string_view kStatedGrowth =
    u"IFERROR(IF(AND(ISNUMBER(growth@2);prices@2<>\"real\");growth@2*100;\"\");\"\")";
/// The growth that two amounts imply against the one that is stated.
constexpr std::u16string_view kGrowthCheck =
    u"IF(COUNT({result};{stated})=2;IF(ABS({result}-{stated})>{tolerance};"
    u"\"stated \"&ROUND({stated};2)&\"%, implied \"&ROUND({result};2)&\"%\";\"\");\"\")";
/// The value that the growth implies against the one that the report states.
constexpr std::u16string_view kPreviousCheck =
    u"IFERROR(IF(prices@1=\"real\";\"real growth\";IF(basis@1=\"cagr\";\"average growth\";"
    u"IF(AND(ISNUMBER({result});ISNUMBER(previous@1));IF(ABS({result}-previous@1)>{tolerance};"
    u"\"stated \"&ROUND(previous@1;4)&\", implied \"&ROUND({result};4);\"\");\"\")));\"\")";
constexpr std::u16string_view kPartCheck =
    u"IF(ISNUMBER({result});IF({result}>100+{tolerance};\"part exceeds whole\";\"\");\"\")";

constexpr std::u16string_view kRestatedCheck =
    u"IF(ISNUMBER({result});IF(ABS({result})>{tolerance};\"stated with two values\";\"\");\"\")";

constexpr std::u16string_view kReportsCheck =
    u"IF(ISNUMBER({result});IF(ABS({result})>{tolerance};\"reports differ\";\"\");\"\")";

constexpr Words kReportsName{u"report against report", u"报告对比", u"報告對比"};
constexpr Words kFromToName{u"from–to", u"从……到……", u"從……到……"};
constexpr Words kFromToReading{u"[indicator] went from [operand1][unit2] to [operand2][unit2], "
                               u"[down|up] [size][unit].",
                               u"[indicator]从[operand1][unit2]变为[operand2][unit2]，[减少|增加]"
                               u"[size][unit]。",
                               u"[indicator]從[operand1][unit2]變為[operand2][unit2]，[減少|增加]"
                               u"[size][unit]。"};
constexpr Words kPointsReading{u"[indicator] went from [operand1]% to [operand2]%, [down|up] "
                               u"[size] percentage points.",
                               u"[indicator]从[operand1]%变为[operand2]%，[下降|上升][size]个百分点"
                               u"。",
                               u"[indicator]從[operand1]%變為[operand2]%，[下降|上升][size]個百分點"
                               u"。"};
constexpr Words kTargetName{u"target against actual", u"目标与实际", u"目標與實際"};

/// In the order of ComparisonKind.
constexpr std::array<Recipe, kComparisonKinds> kRecipes{{
    {"implied-previous",
     {u"implied previous value", u"推算上期值", u"推算上期值"},
     kIndicator1,
     kValue1,
     kGrowth1,
     kBefore,
     kUnit1,
     u"{operand2}",
     {u"[indicator] was [operand1][unit], [down|up] [growth]%, so [result][unit] before.",
      u"[indicator]为[operand1][unit]，[下降|增长][growth]%，推算上期为[result][unit]。",
      u"[indicator]為[operand1][unit]，[下降|增長][growth]%，推算上期為[result][unit]。"},
     kPreviousCheck},
    {"from-to", kFromToName, kIndicator2, kConverted1, kValue2, kRelative, kPercent, u"{result}",
     kFromToReading, kGrowthCheck},
    {"from-to-points",
     kFromToName,
     kIndicator2,
     kConverted1,
     kValue2,
     kLater,
     kPoints,
     u"{result}",
     kPointsReading,
     {}},
    {"from-to-difference",
     kFromToName,
     kIndicator2,
     kConverted1,
     kValue2,
     kLater,
     kUnit2,
     u"{result}",
     kFromToReading,
     {}},
    {"leverage",
     {u"leverage", u"带动倍数", u"帶動倍數"},
     kIndicator1,
     kValue1,
     kValue2,
     kTimes,
     kPerUnit,
     u"{result}",
     {u"[indicator2] of [operand2][unit2] brought about [indicator] of [operand1][unit1], a ratio "
      u"of [result].",
      u"[indicator2][operand2][unit2]带动[indicator][operand1][unit1]，产出与投入之比为[result]。",
      u"[indicator2][operand2][unit2]帶動[indicator][operand1][unit1]，產出與投入之比為[result]。"},
     {}},
    {"share-of-whole",
     {u"share of a whole", u"占整体比重", u"佔整體比重"},
     kIndicator1,
     kConverted1,
     kValue2,
     kPercentOf,
     kPercent,
     u"{result}",
     {u"[indicator] is [result]% of [indicator2].", u"[indicator]占[indicator2]的[result]%。",
      u"[indicator]佔[indicator2]的[result]%。"},
     kPartCheck},
    {"restated",
     {u"stated again", u"前后不一", u"前後不一"},
     kIndicator2,
     kConverted1,
     kValue2,
     kLater,
     kUnit2,
     u"{result}",
     {u"[indicator] is stated as [operand1][unit2] and again as [operand2][unit2].",
      u"[indicator]先为[operand1][unit2]，后为[operand2][unit2]。",
      u"[indicator]先為[operand1][unit2]，後為[operand2][unit2]。"},
     kRestatedCheck},
    {"target",
     kTargetName,
     kIndicator1,
     kConverted1,
     kValue2,
     kPercentOf,
     kPercent,
     u"{result}",
     {u"[indicator] reached [result]% of its target.", u"[indicator]完成目标的[result]%。",
      u"[indicator]完成目標的[result]%。"},
     {}},
    {"target-points",
     kTargetName,
     kIndicator1,
     kPercentFigure1,
     kPercentFigure2,
     kBeyond,
     kPoints,
     u"{result}",
     {u"[indicator] is [size] percentage points [below|above] its target.",
      u"[indicator][低于|高于]目标[size]个百分点。", u"[indicator][低於|高於]目標[size]個百分點。"},
     {}},
    {"report-growth", kReportsName, kIndicator2, kConverted1, kValue2, kRelative, kPercent,
     u"{result}", kFromToReading, kGrowthCheck},
    {"report-difference",
     kReportsName,
     kIndicator2,
     kConverted1,
     kValue2,
     kLater,
     kUnit2,
     u"{result}",
     {u"[indicator] is [operand1][unit2] in one report and [operand2][unit2] in the other.",
      u"[indicator]一份报告为[operand1][unit2]，另一份为[operand2][unit2]。",
      u"[indicator]一份報告為[operand1][unit2]，另一份為[operand2][unit2]。"},
     kReportsCheck},
}};

/// Writes `value@1` as INDEX(ri_value;{row1}).
std::u16string withLookups(std::u16string_view formula) {
  auto isName = [](char16_t unit) { return (unit >= u'a' && unit <= u'z') || unit == u'_'; };
  std::u16string spelt;
  for (std::size_t i = 0; i < formula.size(); ++i) {
    if (formula[i] != u'@') {
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

/// What a bracket of a reading stands for.
std::u16string readingPart(std::u16string_view name, std::u16string_view sign) {
  if (const std::size_t bar = name.find(u'|'); bar != std::u16string_view::npos)
    return joined({u"IF(", sign, u"<0;", quoted(name.substr(0, bar)), u";",
                   quoted(name.substr(bar + 1)), u")"});
  if (name == u"indicator" || name == u"unit")
    return joined({u"{", name, u"}"});
  if (name == u"indicator2")
    return std::u16string(kIndicator2);
  if (name == u"unit1")
    return std::u16string(kUnit1);
  if (name == u"unit2")
    return std::u16string(kUnit2);
  if (name == u"growth")
    return u"ROUND(ABS({operand2})*100;2)";
  if (name == u"size")
    return u"ROUND(ABS({result});2)";
  if (name == u"operand1" || name == u"operand2" || name == u"result")
    return joined({u"ROUND({", name, u"};4)"});
  throw std::logic_error("unknown part of a reading");
}

/// The formula that says a sentence such as `[indicator]為[operand1]…`.
std::u16string readingFormula(std::u16string_view sentence, std::u16string_view sign) {
  std::u16string formula;
  auto append = [&formula](std::u16string_view part) {
    if (!formula.empty())
      formula += u'&';
    formula += part;
  };
  while (!sentence.empty()) {
    const std::size_t open = sentence.find(u'[');
    if (open != 0)
      append(quoted(sentence.substr(0, open)));
    if (open == std::u16string_view::npos)
      break;
    const std::size_t close = sentence.find(u']', open);
    append(readingPart(sentence.substr(open + 1, close - open - 1), sign));
    sentence.remove_prefix(close + 1);
  }
  return joined({u"IF(ISNUMBER({result});", formula, u";\"\")"});
}

/// A row that left the text says so; then the kind's own check.
std::u16string checkFormula(const Recipe &recipe) {
  const bool paired = recipe.operand2.find(u"@2") != std::u16string_view::npos;
  return joined({u"IF(OR(IFERROR(state@1=\"gone\";0);",
                 paired ? u"IFERROR(state@2=\"gone\";0)" : u"{row1}=\"\"", u");\"gone\";",
                 recipe.check.empty() ? u"\"\"" : recipe.check, u")"});
}

ComparisonFormulas spell(const Recipe &recipe, Language script) {
  auto formula = [](std::u16string_view text) { return joined({u"=", withLookups(text)}); };
  return {formula(recipe.indicator),
          formula(recipe.operand1),
          formula(recipe.operand2),
          formula(recipe.result),
          formula(recipe.unit),
          formula(readingFormula(recipe.reading[static_cast<std::size_t>(script)], recipe.sign)),
          formula(checkFormula(recipe)),
          recipe.check == kGrowthCheck ? formula(kStatedGrowth) : std::u16string()};
}

const Recipe &recipeOf(ComparisonKind kind) { return kRecipes[static_cast<std::size_t>(kind)]; }

} // namespace

std::string_view code(ComparisonKind kind) { return recipeOf(kind).code; }

std::u16string_view nameOf(ComparisonKind kind, Language language) {
  return recipeOf(kind).name[static_cast<std::size_t>(language)];
}

const ComparisonFormulas &formulasOf(ComparisonKind kind, Language script) {
  static const std::vector<ComparisonFormulas> all = [] {
    std::vector<ComparisonFormulas> list;
    for (const Language language : {Language::English, Language::Simplified, Language::Traditional})
      for (const Recipe &recipe : kRecipes)
        list.push_back(spell(recipe, language));
    return list;
  }();
  return all[static_cast<std::size_t>(script) * kComparisonKinds + static_cast<std::size_t>(kind)];
}

std::u16string rowFormula(int operand) {
  const std::u16string number = toText(static_cast<std::uint64_t>(operand));
  return joined(
      {u"=IFERROR(",
       foundRow(u"ri_key", joined({u"{key", number, u"}"}), joined({u"{hint", number, u"}"})),
       u";\"\")"});
}

} // namespace ri
