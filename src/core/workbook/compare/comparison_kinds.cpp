#include "workbook/compare/comparison_kinds.hpp"

#include <array>
#include <vector>

#include "workbook/compare/comparison_sentence.hpp"
#include "workbook/sheet/formula.hpp"

namespace ri {
namespace {

/// One text in each Language.
using Words = std::array<std::u16string_view, 3>;

/// A condition under which the figures do not agree, and the sentence that says why.
struct Check {
  std::u16string_view fails;
  Words reason;
  std::u16string_view given = {}; ///< what must hold besides, with a semicolon behind it
};

// In the formulas below `value@1` is the cell of column ri_value in the row of operand 1. A blank
// cell that INDEX returns would count as 0, so operands let only numbers pass; whatever lacks an
// operand is empty, never an error.
struct Recipe {
  std::string_view code;
  Words name;
  std::u16string_view indicator, operand1, operand2, result;
  Words unit;               ///< a formula in each Language
  std::u16string_view sign; ///< the cell that decides between [less|more] in the readings
  Words reading;            ///< a sentence (sentenceFormula)
  const Check *check;       ///< besides "gone"; may be null
};

constexpr std::u16string_view kIndicator1 = u"IFERROR(indicator@1&\"\";\"\")";
constexpr std::u16string_view kIndicator2 = u"IFERROR(indicator@2&\"\";\"\")";
constexpr std::u16string_view kValue1 = u"IF(ISNUMBER(value@1);value@1;\"\")";
/// Times 1, for else the cell would take the number format of the one that it shows; where the
/// office finds that out while it prints the cell, it crashes.
constexpr std::u16string_view kGrowth1 = u"IF(ISNUMBER(growth@1);growth@1*1;\"\")";
/// The first operand in the unit of the second: 72小時 beside 30分鐘 is 4320. Shares are percent
/// figures, however they are written: 34.2% beside 3成 is 34.2 and 30.
constexpr std::u16string_view kConverted1 =
    u"IF(ISNUMBER(base_value@1);IFERROR(base_value@1*{factor}/"
    u"IF(base_unit@2=\"%\";1;multiplier@2);\"\");\"\")";
constexpr std::u16string_view kValue2 =
    u"IFERROR(IF(ISNUMBER(value@2);IF(base_unit@2=\"%\";base_value@2;value@2);\"\");\"\")";
constexpr std::u16string_view kGrowthFigure1 = u"IF(ISNUMBER(growth@1);growth@1*100;\"\")";
constexpr std::u16string_view kGrowthFigure2 = u"IF(ISNUMBER(growth@2);growth@2*100;\"\")";

constexpr std::u16string_view kBefore =
    u"IF(AND(COUNT({operand1};{operand2})=2;{operand2}>-1);{operand1}/(1+{operand2});\"\")";
constexpr std::u16string_view kLater = u"IF(COUNT({operand1};{operand2})=2;{operand2}-{operand1};"
                                       u"\"\")";
constexpr std::u16string_view kBeyond = u"IF(COUNT({operand1};{operand2})=2;{operand1}-{operand2};"
                                        u"\"\")";
constexpr std::u16string_view kRelative =
    u"IF(AND(COUNT({operand1};{operand2})=2;{operand1}>0);({operand2}-{operand1})/{operand1}*100;"
    u"\"\")";
constexpr std::u16string_view kPercentOf =
    u"IF(AND(COUNT({operand1};{operand2})=2;{operand2}>0);{operand1}/{operand2}*100;\"\")";
constexpr std::u16string_view kTimes =
    u"IFERROR(IF(COUNT(base_value@1;base_value@2)=2;base_value@1/base_value@2;\"\");\"\")";

constexpr Words inEveryLanguage(std::u16string_view formula) { return {formula, formula, formula}; }
constexpr Words kUnit1 = inEveryLanguage(u"IFERROR(unit@1&\"\";\"\")");
constexpr Words kPercent = inEveryLanguage(u"IF(ISNUMBER({result});\"%\";\"\")");
constexpr Words kPoints{u"IF(ISNUMBER({result});\"pp\";\"\")",
                        u"IF(ISNUMBER({result});\"个百分点\";\"\")",
                        u"IF(ISNUMBER({result});\"個百分點\";\"\")"};
/// Shares are percentage points apart.
constexpr Words kApart{u"IFERROR(IF(base_unit@2=\"%\";\"pp\";unit@2&\"\");\"\")",
                       u"IFERROR(IF(base_unit@2=\"%\";\"个百分点\";unit@2&\"\");\"\")",
                       u"IFERROR(IF(base_unit@2=\"%\";\"個百分點\";unit@2&\"\");\"\")"};
constexpr Words kPerUnit{
    u"IFERROR(IF(base_unit@1=base_unit@2;\"×\";base_unit@1&\"/\"&base_unit@2);\"\")",
    u"IFERROR(IF(base_unit@1=base_unit@2;\"倍\";base_unit@1&\"/\"&base_unit@2);\"\")",
    u"IFERROR(IF(base_unit@1=base_unit@2;\"倍\";base_unit@1&\"/\"&base_unit@2);\"\")"};

/// The growth that the later row states, where it is one between the two figures: year on year
/// between what is a year apart, month on month between what is not. Real growth is never held
/// against amounts, and nothing against a figure that is hedged.
std::u16string statedGrowth() {
  return joined(
      {u"IFERROR(IF(AND(ISNUMBER(growth@2);prices@2<>\"real\";hedge@1&hedge@2&growth_hedge@2=\"\";"
       u"OR(prices@2=\"nominal\";ISERROR(FIND(RIGHT(indicator@2;3);\"",
       kRealWhereUnsaid,
       u"\"))));IF(IF(period@1=\"\";basis@2=\"\";IF(AND(LEFT(period@2;4)-LEFT(period@1;4)=1;"
       u"MID(period@2;5;3)&MID(period@2;13;3)=MID(period@1;5;3)&MID(period@1;13;3));"
       u"OR(basis@2=\"\";basis@2=\"yoy\");OR(basis@2=\"pop\";AND(LEN(period@1)=4;"
       u"basis@2=\"\"))));growth@2*100;\"\");\"\");\"\")"});
}
constexpr std::u16string_view kDisagrees =
    u"COUNT({result};{stated})=2;ABS({result}-{stated})>{tolerance}";
constexpr Check kGrowthCheck{
    kDisagrees,
    {u"stated [statedgrowth]%, implied [result]%: further apart than rounding allows",
     u"报告称[statedgrowth]%，按数值推算为[result]%，超出四舍五入的误差",
     u"報告稱[statedgrowth]%，按數值推算為[result]%，超出四捨五入的誤差"}};
/// A later report grows from what it has made of the earlier one's figure.
constexpr Check kReportGrowthCheck{
    kDisagrees,
    {u"stated [statedgrowth]%, implied [result]%: further apart than rounding allows; the earlier "
     u"figure may have been revised",
     u"报告称[statedgrowth]%，按数值推算为[result]%，超出四舍五入的误差，前期数值可能已修订",
     u"報告稱[statedgrowth]%，按數值推算為[result]%，超出四捨五入的誤差，前期數值可能已修訂"}};
constexpr Check kPartCheck{u"ISNUMBER({result});{result}>100+{tolerance};"
                           u"NOT(OR(hedge@1=\"≈\";hedge@1=\"<\";hedge@1=\"≤\"));"
                           u"NOT(OR(hedge@2=\"≈\";hedge@2=\">\";hedge@2=\"≥\"))",
                           {u"part exceeds whole", u"部分大于整体", u"部分大於整體"}};
/// Two figures of one thing. Their difference is no contradiction where a hedge allows for it:
/// 逾136億元 and 332.5億元.
constexpr std::u16string_view kContradict =
    u"ISNUMBER({result});ABS({result})>{tolerance};"
    u"NOT(AND({result}>0;OR(hedge@1=\">\";hedge@1=\"≥\";hedge@2=\"<\";hedge@2=\"≤\")));"
    u"NOT(AND({result}<0;OR(hedge@1=\"<\";hedge@1=\"≤\";hedge@2=\">\";hedge@2=\"≥\")))";
constexpr Check kRestatedCheck{kContradict,
                               {u"stated with two values", u"前后数值不一致", u"前後數值不一致"}};
constexpr std::u16string_view kGrowthsContradict =
    u"ISNUMBER({result});ABS({result})>{tolerance};growth_hedge@1&growth_hedge@2=\"\"";
constexpr Check kRestatedGrowthCheck{
    kGrowthsContradict, {u"stated with two values", u"前后数值不一致", u"前後數值不一致"}};
/// Forecasts and preliminary figures are revised, which is no contradiction.
constexpr std::u16string_view kBothActual = u"status@1&status@2=\"actualactual\";";
constexpr Check kReportsCheck{
    kContradict, {u"reports differ", u"两份报告不一致", u"兩份報告不一致"}, kBothActual};
constexpr Check kReportsGrowthCheck{
    kGrowthsContradict, {u"reports differ", u"两份报告不一致", u"兩份報告不一致"}, kBothActual};

constexpr Words kReportsName{u"report against report", u"报告对比", u"報告對比"};
constexpr Words kFromToName{u"from–to", u"从……到……", u"從……到……"};
constexpr Words kTargetName{u"target against actual", u"目标与实际", u"目標與實際"};

constexpr Words kPointsReading{
    u"[indicator] went from [figure1][dated1] to [figure2][dated2], [down [size] percentage "
    u"points|unchanged|up [size] percentage points].",
    u"[indicator]从[dated1][figure1]变为[dated2][claim2]，[下降[size]个百分点|持平|"
    u"上升[size]个百分点]。",
    u"[indicator]從[dated1][figure1]變為[dated2][claim2]，[下降[size]個百分點|持平|"
    u"上升[size]個百分點]。"};

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
     {u"[indicator] [is1][figure1], [down|up] [growth], which implies [about][implied] "
      u"[before][prices].",
      u"[indicator][is1][claim1]，[compared][下降|增长][growth]，"
      u"推算[before][about][implied][prices]。",
      u"[indicator][is1][claim1]，[compared][下降|增長][growth]，"
      u"推算[before][about][implied][prices]。"},
     nullptr},
    {"from-to",
     kFromToName,
     kIndicator2,
     kConverted1,
     kValue2,
     kRelative,
     kPercent,
     u"{result}",
     {u"[indicator] went from [figure1][dated1] to [figure2][dated2], [down [difference] "
      u"([nominal][percent]%)|unchanged|up [difference] ([nominal][percent]%)][stated].",
      u"[indicator]从[dated1][figure1]变为[dated2][claim2]，[减少[difference]，[nominal]降幅["
      u"percent]%|"
      u"持平|增加[difference]，[nominal]增幅[percent]%][stated]。",
      u"[indicator]從[dated1][figure1]變為[dated2][claim2]，[減少[difference]，[nominal]降幅["
      u"percent]%|"
      u"持平|增加[difference]，[nominal]增幅[percent]%][stated]。"},
     &kGrowthCheck},
    {"from-to-points", kFromToName, kIndicator2, kConverted1, kValue2, kLater, kPoints, u"{result}",
     kPointsReading, nullptr},
    {"from-to-difference",
     kFromToName,
     kIndicator2,
     kConverted1,
     kValue2,
     kLater,
     kApart,
     u"{result}",
     {u"[indicator] went from [figure1][dated1] to [figure2][dated2], [apart] apart.",
      u"[indicator]从[dated1][figure1]变为[dated2][claim2]，相差[apart]。",
      u"[indicator]從[dated1][figure1]變為[dated2][claim2]，相差[apart]。"},
     nullptr},
    {"leverage",
     {u"leverage", u"带动倍数", u"帶動倍數"},
     kIndicator1,
     kValue1,
     kValue2,
     kTimes,
     kPerUnit,
     u"{result}",
     {u"[indicator2] of [figure2] brought about [indicator] of [figure1], [ratio].",
      u"[indicator2][figure2]带动[indicator][figure1]，[ratio]。",
      u"[indicator2][figure2]帶動[indicator][figure1]，[ratio]。"},
     nullptr},
    {"share-of-whole",
     {u"share of a whole", u"占整体比重", u"佔整體比重"},
     kIndicator1,
     kConverted1,
     kValue2,
     kPercentOf,
     kPercent,
     u"{result}",
     {u"[indicator] of [figure1] is [result]% of [indicator2] of [figure2].",
      u"[indicator][figure1]，占[indicator2][figure2]的[result]%。",
      u"[indicator][figure1]，佔[indicator2][figure2]的[result]%。"},
     &kPartCheck},
    {"restated",
     {u"stated again", u"前后数值", u"前後數值"},
     kIndicator2,
     kConverted1,
     kValue2,
     kLater,
     kApart,
     u"{result}",
     {u"[indicator] is stated as [figure1] and again as [figure2], [apart] apart.",
      u"[indicator]先写作[figure1]，后写作[figure2]，相差[apart]。",
      u"[indicator]先寫作[figure1]，後寫作[figure2]，相差[apart]。"},
     &kRestatedCheck},
    {"restated-growth",
     {u"stated again", u"前后数值", u"前後數值"},
     kIndicator2,
     kGrowthFigure1,
     kGrowthFigure2,
     kLater,
     kPoints,
     u"{result}",
     {u"Growth of [indicator] is stated as [growth1] and again as [growth2], [size] percentage "
      u"points apart.",
      u"[indicator]增速先写作[growth1]，后写作[growth2]，相差[size]个百分点。",
      u"[indicator]增速先寫作[growth1]，後寫作[growth2]，相差[size]個百分點。"},
     &kRestatedGrowthCheck},
    {"target",
     kTargetName,
     kIndicator1,
     kConverted1,
     kValue2,
     kPercentOf,
     kPercent,
     u"{result}",
     {u"[indicator] was [figure1] against a target of [figure2], [result]% of it.",
      u"[indicator]实际[be1][claim1]，目标[be2][figure2]，完成目标的[result]%。",
      u"[indicator]實際[be1][claim1]，目標[be2][figure2]，完成目標的[result]%。"},
     nullptr},
    {"target-points",
     kTargetName,
     kIndicator1,
     kConverted1,
     kValue2,
     kBeyond,
     kPoints,
     u"{result}",
     {u"[indicator] was [figure1] against a target of [figure2], [[size] percentage points "
      u"below|equal to|[size] percentage points above] it.",
      u"[indicator]实际[be1][claim1]，目标[be2][figure2]，[低于目标[size]个百分点|与目标持平|"
      u"高于目标[size]个百分点]。",
      u"[indicator]實際[be1][claim1]，目標[be2][figure2]，[低於目標[size]個百分點|與目標持平|"
      u"高於目標[size]個百分點]。"},
     nullptr},
    {"target-growth",
     kTargetName,
     kIndicator1,
     kGrowthFigure1,
     kGrowthFigure2,
     kBeyond,
     kPoints,
     u"{result}",
     {u"[indicator] [grew1] against a target of [growth2], [[size] percentage points below|"
      u"equal to|[size] percentage points above] it.",
      u"[indicator]实际[grew1]，目标[grew2]，[低于目标[size]个百分点|与目标持平|"
      u"高于目标[size]个百分点]。",
      u"[indicator]實際[grew1]，目標[grew2]，[低於目標[size]個百分點|與目標持平|"
      u"高於目標[size]個百分點]。"},
     nullptr},
    {"report-growth",
     kReportsName,
     kIndicator2,
     kConverted1,
     kValue2,
     kRelative,
     kPercent,
     u"{result}",
     {u"[indicator] went from [figure1] in [period1] to [figure2] in [period2], [nominal][down "
      u"[percent]%|unchanged|up [percent]%][stated].",
      u"[indicator][period1][be1][claim1]，[period2][be2][claim2]，[nominal][下降[percent]%|"
      u"持平|增长[percent]%][stated]。",
      u"[indicator][period1][be1][claim1]，[period2][be2][claim2]，[nominal][下降[percent]%|"
      u"持平|增長[percent]%][stated]。"},
     &kReportGrowthCheck},
    {"report-change",
     kReportsName,
     kIndicator2,
     kConverted1,
     kValue2,
     kLater,
     kApart,
     u"{result}",
     {u"[indicator] went from [figure1] in [period1] to [figure2] in [period2], [down [apart]|"
      u"unchanged|up [apart]].",
      u"[indicator][period1][be1][claim1]，[period2][be2][claim2]，[减少[apart]|持平|"
      u"增加[apart]]。",
      u"[indicator][period1][be1][claim1]，[period2][be2][claim2]，[減少[apart]|持平|"
      u"增加[apart]]。"},
     nullptr},
    {"report-points",
     kReportsName,
     kIndicator2,
     kConverted1,
     kValue2,
     kLater,
     kPoints,
     u"{result}",
     {u"[indicator] went from [figure1] in [period1] to [figure2] in [period2], [down [size] "
      u"percentage points|unchanged|up [size] percentage points].",
      u"[indicator][period1][be1][claim1]，[period2][be2][claim2]，[下降[size]个百分点|持平|"
      u"上升[size]个百分点]。",
      u"[indicator][period1][be1][claim1]，[period2][be2][claim2]，[下降[size]個百分點|持平|"
      u"上升[size]個百分點]。"},
     nullptr},
    {"report-pace",
     kReportsName,
     kIndicator2,
     kGrowthFigure1,
     kGrowthFigure2,
     kLater,
     kPoints,
     u"{result}",
     {u"Growth of [indicator] went from [growth1] in [period1] to [growth2] in [period2], [down "
      u"[size] percentage points|unchanged|up [size] percentage points].",
      u"[indicator]增速[period1]为[growth1]，[period2]为[growth2]，[回落[size]个百分点|持平|"
      u"加快[size]个百分点]。",
      u"[indicator]增速[period1]為[growth1]，[period2]為[growth2]，[回落[size]個百分點|持平|"
      u"加快[size]個百分點]。"},
     nullptr},
    {"report-difference",
     kReportsName,
     kIndicator2,
     kConverted1,
     kValue2,
     kLater,
     kApart,
     u"{result}",
     {u"[indicator] in [period2] is [figure1] in report [report1] and [figure2] in report "
      u"[report2], [apart] apart.",
      u"[indicator][period2]在报告[report1]中[be1][claim1]，在报告[report2]中[be2][claim2]，"
      u"[相差[apart]|两者一致|相差[apart]]。",
      u"[indicator][period2]在報告[report1]中[be1][claim1]，在報告[report2]中[be2][claim2]，"
      u"[相差[apart]|兩者一致|相差[apart]]。"},
     &kReportsCheck},
    {"report-growth-difference",
     kReportsName,
     kIndicator2,
     kGrowthFigure1,
     kGrowthFigure2,
     kLater,
     kPoints,
     u"{result}",
     {u"Growth of [indicator] in [period2] is [growth1] in report [report1] and [growth2] in "
      u"report [report2], [size] percentage points apart.",
      u"[indicator]增速[period2]在报告[report1]中为[growth1]，在报告[report2]中为[growth2]，"
      u"[相差[size]个百分点|两者一致|相差[size]个百分点]。",
      u"[indicator]增速[period2]在報告[report1]中為[growth1]，在報告[report2]中為[growth2]，"
      u"[相差[size]個百分點|兩者一致|相差[size]個百分點]。"},
     &kReportsGrowthCheck},
}};

std::u16string_view in(const Words &words, Language language) {
  return words[static_cast<std::size_t>(language)];
}

/// A row that left the text says so; then the kind's own check.
std::u16string checkFormula(const Recipe &recipe, Language ui) {
  const bool paired =
      recipe.indicator == kIndicator2 || recipe.operand2.find(u"@2") != std::u16string_view::npos;
  std::u16string own = u"\"\"";
  if (recipe.check != nullptr)
    own = joined({u"IFERROR(IF(AND(", recipe.check->given, recipe.check->fails, u");",
                  sentenceFormula(in(recipe.check->reason, ui), recipe.sign, ui), u";\"\");\"\")"});
  return joined({u"IF(OR(IFERROR(state@1=\"gone\";0);",
                 paired ? u"IFERROR(state@2=\"gone\";0)" : u"{row1}=\"\"", u");",
                 quoted(kCheckNote), u";", own, u")"});
}

bool saysWhen(const Recipe &recipe) {
  const std::u16string_view reading = recipe.reading.front();
  return reading.find(u"[dated") != std::u16string_view::npos ||
         reading.find(u"[period") != std::u16string_view::npos;
}

bool isGrowth(const Recipe &recipe) {
  return recipe.check == &kGrowthCheck || recipe.check == &kReportGrowthCheck;
}

/// What a cell of the comparison's own row has looked up is not looked up again: a refresh that
/// changes one figure has the office calculate all sentences anew.
std::u16string withOwnCells(const Recipe &recipe, std::u16string formula) {
  const auto replace = [&formula](std::u16string_view lookup, std::u16string_view cell) {
    for (std::size_t at = 0; (at = formula.find(lookup, at)) != std::u16string::npos;) {
      const bool isWhole = at == 0 || (formula[at - 1] != u'_' && // base_value@1
                                       (formula[at - 1] < u'a' || formula[at - 1] > u'z'));
      if (isWhole)
        formula.replace(at, lookup.size(), cell);
      at += isWhole ? cell.size() : lookup.size();
    }
  };
  if (recipe.operand1 == kValue1)
    replace(u"value@1", u"{operand1}");
  if (recipe.operand2 == kGrowth1)
    replace(u"growth@1", u"{operand2}");
  if (recipe.unit == kUnit1)
    replace(u"unit@1", u"{unit}");
  return formula;
}

ComparisonFormulas spell(const Recipe &recipe, Language ui, Language script) {
  const auto formula = [](std::u16string_view text) { return joined({u"=", withLookups(text)}); };
  return {formula(recipe.indicator),
          formula(recipe.operand1),
          formula(recipe.operand2),
          formula(recipe.result),
          formula(in(recipe.unit, script)),
          formula(withOwnCells(
              recipe, joined({u"IF(ISNUMBER({result});",
                              sentenceFormula(in(recipe.reading, script), recipe.sign, script),
                              u";\"\")"}))),
          formula(checkFormula(recipe, ui)),
          isGrowth(recipe) ? formula(statedGrowth()) : std::u16string(),
          saysWhen(recipe) ? formula(spokenPeriod(1, script)) : std::u16string(),
          saysWhen(recipe) ? formula(spokenPeriod(2, script)) : std::u16string()};
}

const Recipe &recipeOf(ComparisonKind kind) { return kRecipes[static_cast<std::size_t>(kind)]; }

} // namespace

std::string_view code(ComparisonKind kind) { return recipeOf(kind).code; }

std::u16string_view nameOf(ComparisonKind kind, Language language) {
  return in(recipeOf(kind).name, language);
}

const ComparisonFormulas &formulasOf(ComparisonKind kind, Language ui, Language script) {
  static const std::vector<ComparisonFormulas> all = [] {
    std::vector<ComparisonFormulas> list;
    for (const Language each : kLanguages)
      for (const Language other : kLanguages)
        for (const Recipe &recipe : kRecipes)
          list.push_back(spell(recipe, each, other));
    return list;
  }();
  const std::size_t languages =
      static_cast<std::size_t>(ui) * kLanguages.size() + static_cast<std::size_t>(script);
  return all[languages * kComparisonKinds + static_cast<std::size_t>(kind)];
}

std::u16string rowFormula(int operand) {
  const std::u16string number = toText(static_cast<std::uint64_t>(operand));
  return joined(
      {u"=IFERROR(",
       foundRow(u"ri_key", joined({u"{key", number, u"}"}), joined({u"{hint", number, u"}"})),
       u";\"\")"});
}

} // namespace ri
