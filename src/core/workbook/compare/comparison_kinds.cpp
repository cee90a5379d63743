#include "workbook/compare/comparison_kinds.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "workbook/compare/comparison_sentence.hpp"
#include "workbook/sheet/formula.hpp"
#include "workbook/sheet/word_names.hpp"
#include "workbook/sheet/word_table.hpp"

namespace ri {
namespace {

/// What of a row is compared, and by which hidden column a sentence says it.
enum class Face : std::uint8_t { Value, Growth };
/// The figure that follows from the two besides their difference.
enum class Yield : std::uint8_t { None, Growth, PercentOf, Times };
/// How the difference is counted, and what it says in the sentence.
enum class Sense : std::uint8_t { Later, Beyond, None };
enum class Test : std::uint8_t { None, Growth, Part, Contradiction };
/// Whether and how the sentence says when: 2024年的120萬噸, 2024年為120萬噸.
enum class When : std::uint8_t { Never, WhereTwo, Always };

/// The words of a kind stand in the table of words: "comparison.from-to.name", ".effect" and
/// ".reading".
struct Recipe {
  std::string_view code;
  bool names2; ///< the indicator is that of the second row
  Face face;
  Sense sense;
  Yield yield;
  Test test;
  When when;
};

/// In the order of ComparisonKind.
constexpr std::array<Recipe, kComparisonKinds> kRecipes{{
    {"implied-previous", false, Face::Value, Sense::Later, Yield::None, Test::None, When::Never},
    {"from-to", true, Face::Value, Sense::Later, Yield::Growth, Test::Growth, When::WhereTwo},
    {"from-to-points", true, Face::Value, Sense::Later, Yield::None, Test::None, When::WhereTwo},
    {"from-to-difference", true, Face::Value, Sense::Later, Yield::None, Test::None,
     When::WhereTwo},
    {"leverage", false, Face::Value, Sense::None, Yield::Times, Test::None, When::Never},
    {"share-of-whole", false, Face::Value, Sense::None, Yield::PercentOf, Test::Part, When::Never},
    {"restated", true, Face::Value, Sense::Later, Yield::None, Test::Contradiction, When::Never},
    {"restated-growth", true, Face::Growth, Sense::Later, Yield::None, Test::Contradiction,
     When::Never},
    {"target", false, Face::Value, Sense::Beyond, Yield::PercentOf, Test::None, When::Never},
    {"target-points", false, Face::Value, Sense::Beyond, Yield::None, Test::None, When::Never},
    {"target-growth", false, Face::Growth, Sense::Beyond, Yield::None, Test::None, When::Never},
    {"report-growth", true, Face::Value, Sense::Later, Yield::Growth, Test::Growth, When::Always},
    {"report-points", true, Face::Value, Sense::Later, Yield::None, Test::None, When::Always},
    {"report-pace", true, Face::Growth, Sense::Later, Yield::None, Test::None, When::Always},
    {"report-difference", true, Face::Value, Sense::Later, Yield::None, Test::Contradiction,
     When::Always},
    {"report-growth-difference", true, Face::Growth, Sense::Later, Yield::None, Test::Contradiction,
     When::Always},
}};

const Recipe &recipeOf(ComparisonKind kind) { return kRecipes[static_cast<std::size_t>(kind)]; }

/// INDEX(ri_value;{row1}): the cell of a column of Indicators in an operand's row.
std::u16string look(std::u16string_view column, char16_t operand) {
  return joined({u"INDEX(ri_", column, u";{row", std::u16string_view(&operand, 1), u"})"});
}

/// A computed percentage has no more digits than the rounding of what it is computed from leaves
/// it, two decimals at most.
int decimalsFor(double tolerance) {
  constexpr int kMost = 2;
  return tolerance > 0
             ? std::clamp(-static_cast<int>(std::floor(std::log10(2 * tolerance))), 0, kMost)
             : kMost;
}

/// The same of an amount, which may be rounded to tens (216,100) and has no more decimals than it
/// is given.
int placesFor(double tolerance, int most) {
  return tolerance > 0 ? std::min(-static_cast<int>(std::floor(std::log10(2 * tolerance))), most)
                       : most;
}

std::u16string ofInt(int number) {
  const std::string digits = std::to_string(number);
  return {digits.begin(), digits.end()};
}

class Speller {
public:
  Speller(ComparisonKind kind, const ComparisonFacts &facts, double tolerance, Language ui,
          Language script)
      : kind_(kind), recipe_(recipeOf(kind)), facts_(facts), tolerance_(tolerance), ui_(ui),
        script_(script) {}

  ComparisonFormulas spell() const {
    ComparisonFormulas formulas;
    const bool implied = kind_ == ComparisonKind::ImpliedPrevious;
    formulas.indicator =
        joined({u"=IFERROR(", look(u"indicator", recipe_.names2 ? u'2' : u'1'), u"&\"\";\"\")"});
    formulas.operand1 =
        implied ? std::u16string(u"=IF(COUNT({operand2};{stated})=2;IF({stated}>-1;{operand2}/"
                                 u"(1+{stated});\"\");\"\")")
                : operand(u'1');
    formulas.operand2 = operand(implied ? u'1' : u'2');
    formulas.unit = unit();
    if (recipe_.sense != Sense::None)
      formulas.difference = difference();
    if (recipe_.yield == Yield::Growth)
      formulas.growth = u"=IF(COUNT({operand1};{operand2})=2;IF({operand1}>0;{operand2}/{operand1}"
                        u"-1;\"\");\"\")";
    if (recipe_.yield == Yield::PercentOf)
      formulas.ratio =
          u"=IF(COUNT({operand1};{operand2})=2;IF({operand2}>0;{operand1}/{operand2};\"\");\"\")";
    if (recipe_.yield == Yield::Times)
      formulas.ratio = joined(
          {u"=IFERROR(", look(u"base_value", u'1'), u"/", look(u"base_value", u'2'), u";\"\")"});
    addHedges(formulas);
    if (implied)
      formulas.stated = growthOf(u'1', u"");
    else if (facts_.comparable && recipe_.yield == Yield::Growth)
      formulas.stated =
          joined({u"=IF({hedge1}&{hedge2}=\"\";", growthOf(u'2', u"").substr(1), u";\"\")"});
    formulas.check = check();
    addWords(formulas);
    return formulas;
  }

private:
  /// The growth of a row, times 100 where it is held against another as a figure.
  std::u16string growthOf(char16_t operand, std::u16string_view times) const {
    const std::u16string cell = look(u"growth", operand);
    return times.empty() ? joined({u"=IF(ISNUMBER(", cell, u");", cell, u"*1;\"\")"})
                         : joined({u"=IF(ISNUMBER(", cell, u");ROUND(", cell, times, u";9);\"\")"});
  }

  /// The first operand in the unit of the second: 72小時 beside 30分鐘 is 4320. Percentages are
  /// percent figures, however they are written.
  std::u16string operand(char16_t number) const {
    if (recipe_.face == Face::Growth)
      return growthOf(number, u"*100");
    if (facts_.percent)
      return joined({u"=IFERROR(", look(u"base_value", number), u"*1;\"\")"});
    const bool own = kind_ == ComparisonKind::Leverage ||
                     kind_ == ComparisonKind::ImpliedPrevious || number == u'2';
    const std::u16string value = look(u"value", number);
    return own ? joined({u"=IF(ISNUMBER(", value, u");", value, u";\"\")"})
               : joined({u"=IFERROR(", look(u"base_value", u'1'), u"*{factor}/",
                         look(u"multiplier", u'2'), u";\"\")"});
  }

  std::u16string unit() const {
    if (recipe_.face == Face::Growth || facts_.percent)
      return u"%";
    if (kind_ == ComparisonKind::ImpliedPrevious)
      return joined({u"=IFERROR(", look(u"unit", u'1'), u"&\"\";\"\")"});
    if (kind_ == ComparisonKind::Leverage)
      return joined(
          {u"=IFERROR(", look(u"unit", u'1'), u"&\" / \"&", look(u"unit", u'2'), u";\"\")"});
    return joined({u"=IFERROR(", look(u"unit", u'2'), u"&\"\";\"\")"});
  }

  std::u16string difference() const {
    return joined(
        {u"=IF(COUNT({operand1};{operand2})=2;ROUND(",
         recipe_.sense == Sense::Beyond ? u"{operand1}-{operand2}" : u"{operand2}-{operand1}",
         u";10);\"\")"});
  }

  void addHedges(ComparisonFormulas &formulas) const {
    if (recipe_.test == Test::None)
      return;
    const bool growths = recipe_.face == Face::Growth;
    const auto hedge = [&](char16_t number) {
      return joined({u"=IFERROR(", look(growths ? u"growth_hedge" : u"hedge", number),
                     recipe_.test == Test::Growth && number == u'2' ? u"&" : u"",
                     recipe_.test == Test::Growth && number == u'2' ? look(u"growth_hedge", number)
                                                                    : std::u16string(),
                     u"&\"\";\"\")"});
    };
    formulas.hedge1 = hedge(u'1');
    formulas.hedge2 = hedge(u'2');
  }

  /// A row that left the text says so; then the kind's own check.
  std::u16string check() const {
    const std::u16string states = kind_ == ComparisonKind::ImpliedPrevious
                                      ? look(u"state", u'1')
                                      : joined({look(u"state", u'1'), u"&", look(u"state", u'2')});
    return joined({u"=IF(ISNUMBER(FIND(", quoted(kCheckNote), u";", states, u"));",
                   quoted(kCheckNote), u";", ownCheck(), u")"});
  }

  std::u16string ownCheck() const {
    switch (recipe_.test) {
    case Test::Growth:
      return facts_.comparable
                 ? joined({u"IF(COUNT({growth};{stated})<2;\"\";IF(ABS({growth}-{stated})*100<="
                           u"{tolerance};\"\";",
                           sentenceFormula(word("check.growth", ui_)), u"))"})
                 : std::u16string(u"\"\"");
    case Test::Part:
      return joined({u"IF(COUNT({ratio})=0;\"\";IF(OR({ratio}*100<=100+{tolerance};{hedge1}&"
                     u"{hedge2}<>\"\");\"\";",
                     quoted(word("check.part", ui_)), u"))"});
    case Test::Contradiction:
      return contradiction();
    case Test::None:
      break;
    }
    return u"\"\"";
  }

  /// Two figures of one thing. Their difference is no contradiction where a hedge allows for it:
  /// 逾136億元 and 332.5億元.
  std::u16string contradiction() const {
    if (!facts_.settled)
      return u"\"\"";
    const bool reports = kind_ == ComparisonKind::ReportDifference ||
                         kind_ == ComparisonKind::ReportGrowthDifference;
    const std::u16string says = quoted(word(reports ? "check.reports" : "check.restated", ui_));
    return joined({u"IFERROR(IF(ABS({difference})<={tolerance};\"\";IF(IF({difference}>0;OR({"
                   u"hedge1}=\">\";{hedge1}=\"≥\";{hedge2}=\"<\";{hedge2}=\"≤\");OR({hedge1}=\"<\";"
                   u"{hedge1}=\"≤\";{hedge2}=\">\";{hedge2}=\"≥\"));\"\";",
                   says, u"));\"\")"});
  }

  std::u16string_view say(std::string_view part) const {
    return word("comparison." + std::string(recipe_.code) + "." + std::string(part), script_);
  }

  /// 增長約6.5%, 下降3%.
  std::u16string rise(char16_t number) const {
    const std::u16string growth = look(u"growth", number);
    return joined({u"IF(", growth, u"<0;", quoted(word("spoken.fell", script_)), u";",
                   quoted(word("spoken.grew", script_)), u")&",
                   hedgeWords(look(u"growth_hedge", number), script_), u"&ROUND(ABS(", growth,
                   u")*100;9)&\"%\""});
  }

  /// What the row says of the figure, with when: 2024年的120萬噸; nothing where its reader doubts
  /// it.
  std::u16string said(char16_t number) const {
    const std::u16string figure =
        recipe_.face == Face::Growth ? rise(number) : look(u"figure", number);
    return joined({u"=IFERROR(IF(", look(u"doubt", number), u"=\"\";", figure, u";\"\");\"\")"});
  }

  std::u16string when(char16_t number) const {
    return joined({u"=IFERROR(", look(u"when", number), u"&\"\";\"\")"});
  }

  /// The size of the difference as a sentence gives it.
  std::u16string size() const {
    if (kind_ == ComparisonKind::ImpliedPrevious)
      return joined({u"=IF(ISNUMBER({operand1});FIXED({operand1};",
                     ofInt(placesFor(tolerance_, facts_.decimals)), u")&{unit};\"\")"});
    const std::u16string number =
        u"IF(ABS({difference})<1000;ROUND(ABS({difference});2+2*(ABS({difference})<1));"
        u"FIXED(ABS({difference});({difference}<>INT({difference}))+({difference}<>ROUND({"
        u"difference};1))))";
    const bool points = recipe_.face == Face::Growth || facts_.percent;
    return joined({u"=IF(ISNUMBER({difference});", number, u"&",
                   points ? quoted(word("comparison.points", script_)) : u"{unit}", u";\"\")"});
  }

  void addWords(ComparisonFormulas &formulas) const {
    const bool implied = kind_ == ComparisonKind::ImpliedPrevious;
    formulas.said1 = implied ? joined({u"=IFERROR(", rise(u'1'), u";\"\")"}) : said(u'1');
    formulas.said2 = said(implied ? u'1' : u'2');
    if (recipe_.when == When::Always || (recipe_.when == When::WhereTwo && facts_.dated)) {
      formulas.when1 = when(u'1');
      formulas.when2 = when(u'2');
    }
    if (recipe_.sense != Sense::None)
      formulas.size = size();
    formulas.effect = effect();
    formulas.reading = joined({u"=IF(OR({said1}=\"\";{said2}=\"\";{effect}=\"\");\"\";",
                               sentenceFormula(filled(reading())), u")"});
  }

  std::u16string_view reading() const {
    if (recipe_.when == When::WhereTwo && facts_.dated)
      return word("comparison.from-to.dated", script_);
    return say("reading");
  }

  std::u16string effect() const {
    const std::u16string digits = ofInt(decimalsFor(tolerance_));
    if (kind_ == ComparisonKind::ImpliedPrevious)
      return u"={size}";
    if (kind_ == ComparisonKind::Leverage)
      return joined({u"=IF(ISNUMBER({ratio});", quoted(say(facts_.alike ? "times" : "ratio")),
                     u"&ROUND({ratio};2)&",
                     facts_.alike ? quoted(say("times-end")) : u"\" \"&{unit}", u";\"\")"});
    if (recipe_.yield == Yield::PercentOf)
      return joined({u"=IF(ISNUMBER({ratio});ROUND({ratio}*100;", digits, u")&\"%\";\"\")"});
    std::u16string percent;
    if (recipe_.yield == Yield::Growth)
      percent =
          joined({u"&IF(ISNUMBER({growth});", quoted(say(facts_.real ? "nominal" : "rate")),
                  u"&ROUND(ABS({growth})*100;", digits, u")&", quoted(say("rate-end")), u";\"\")"});
    return joined({u"=IF(ISNUMBER({difference});IF({difference}=0;", quoted(say("same")),
                   u";IF({difference}<0;", quoted(say("less")), u";", quoted(say("more")),
                   u")&{size}", percent, u");\"\")"});
  }

  /// The sentence with the words that this comparison has for itself.
  std::u16string filled(std::u16string_view sentence) const {
    std::u16string text(sentence);
    const auto fill = [&text](std::u16string_view part, std::u16string_view with) {
      for (std::size_t at = 0; (at = text.find(part, at)) != std::u16string::npos;
           at += with.size())
        text.replace(at, part.size(), with);
    };
    static constexpr std::array<std::string_view, 7> kAgainst{
        "year", "year-ago", "month", "quarter", "period", "base", "before"};
    const std::string against(kAgainst.at(static_cast<std::size_t>(facts_.against)));
    if (kind_ == ComparisonKind::ImpliedPrevious) {
      fill(u"<compared>", word("against." + against + ".compared", script_));
      fill(u"<before>", word("against." + against, script_));
      fill(u"<prices>", facts_.real ? word("comparison.prices", script_) : u"");
    }
    fill(u"<report1>", toText(facts_.report1));
    fill(u"<report2>", toText(facts_.report2));
    return text;
  }

  const ComparisonKind kind_;
  const Recipe &recipe_;
  const ComparisonFacts &facts_;
  const double tolerance_;
  const Language ui_;
  const Language script_;
};

} // namespace

std::string_view code(ComparisonKind kind) { return recipeOf(kind).code; }

std::u16string_view nameOf(ComparisonKind kind, Language language) {
  return word("comparison." + std::string(code(kind)) + ".name", language);
}

ComparisonFormulas formulasOf(ComparisonKind kind, const ComparisonFacts &facts, double tolerance,
                              Language ui, Language script) {
  return Speller(kind, facts, tolerance, ui, script).spell();
}

std::u16string rowFormula(int operand) {
  const std::u16string number = toText(static_cast<std::uint64_t>(operand));
  return joined(
      {u"=IFERROR(",
       foundRow(u"ri_key", joined({u"{key", number, u"}"}), joined({u"{hint", number, u"}"})),
       u";\"\")"});
}

} // namespace ri
