#include "explanation.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "code_points.hpp"
#include "one_line.hpp"

namespace ri::cli {
namespace {

constexpr std::size_t kWidestNumber = 28; ///< columns that a long number may not push to the right

/// One number of the report.
struct Entry {
  SourceSpan span;
  std::string outcome;
  std::string rules;
};

/// Columns of a terminal: Chinese characters and full-width signs take two.
std::size_t widthOf(std::u16string_view text) {
  std::size_t width = 0;
  for (const char16_t unit : text) {
    const bool trail = unit >= 0xDC00 && unit < 0xE000;
    const bool wide = (unit >= 0x1100 && unit < 0x1160) || (unit >= 0x2E80 && unit < 0xA4D0) ||
                      (unit >= 0xAC00 && unit < 0xE000) || (unit >= 0xF900 && unit < 0xFB00) ||
                      (unit >= 0xFE30 && unit < 0xFE70) || (unit >= 0xFF01 && unit < 0xFF61) ||
                      (unit >= 0xFFE0 && unit < 0xFFE7);
    width += trail ? 0 : wide ? 2 : 1;
  }
  return width;
}

std::string_view words(Qualifier qualifier) {
  switch (qualifier) {
  case Qualifier::Equal:
    return "";
  case Qualifier::Approximate:
    return "about ";
  case Qualifier::GreaterThan:
    return "more than ";
  case Qualifier::GreaterOrEqual:
    return "at least ";
  case Qualifier::LessThan:
    return "less than ";
  case Qualifier::LessOrEqual:
    return "at most ";
  }
  return "";
}

std::string_view words(LeftOutReason reason) {
  switch (reason) {
  case LeftOutReason::Date:
    return "a date or period";
  case LeftOutReason::Time:
    return "a time of day";
  case LeftOutReason::Span:
    return "says only when or how long";
  case LeftOutReason::Ordinal:
    return "counts which one, not how many";
  case LeftOutReason::Name:
    return "part of a name";
  case LeftOutReason::ProductSize:
    return "the size of a class or product";
  case LeftOutReason::Numbering:
    return "numbers a heading or list";
  case LeftOutReason::Footnote:
    return "a footnote's number";
  case LeftOutReason::Furniture:
    return "stands outside the report's own text";
  case LeftOutReason::Code:
    return "digits of a code or address";
  case LeftOutReason::Article:
    return "an article";
  case LeftOutReason::RatioBase:
    return "the base of a ratio";
  case LeftOutReason::Idiom:
    return "part of a word";
  case LeftOutReason::Age:
    return "an age class";
  case LeftOutReason::Anniversary:
    return "an anniversary";
  case LeftOutReason::TooLong:
    return "more digits than can be kept exactly";
  case LeftOutReason::Unmeasured:
    return "nothing says what it measures";
  case LeftOutReason::NotUnderstood:
    return "its sentence was not understood";
  case LeftOutReason::User:
    return "the user says that it is no indicator";
  }
  return "";
}

/// "growth -3.2 % of 固定資產投資 (target, 2025, 臨江, yoy)"; `starts` are the observations' in
/// code points.
std::string outcomeOf(const Report &report, const Observation &observation,
                      const std::vector<std::uint32_t> &starts) {
  const Quantity &quantity = observation.quantity;
  std::string line = std::string(code(observation.measure)) + ' ' +
                     std::string(words(quantity.qualifier)) + quantity.value.toString() + ' ' +
                     std::string(quantity.unit) + " of " + inOneLine(observation.indicator);
  std::string around;
  const auto add = [&](std::string_view part) {
    if (!part.empty())
      around += std::string(around.empty() ? "" : ", ") + std::string(part);
  };
  if (observation.status != Status::Actual)
    add(code(observation.status));
  add(observation.period.toString());
  add(inOneLine(observation.area));
  add(code(observation.basis));
  add(code(observation.prices));
  const auto tie = [&](const char *what, Index other) {
    if (other == kNone)
      return;
    const SourceSpan quote = report.observations[other].quantity.quote;
    add(what + inOneLine(quote.in(report.text)) + " at " + std::to_string(starts[other]));
  };
  tie("earlier value of ", observation.baseOf);
  tie("part of ", observation.partOf);
  tie("brings about ", observation.drives);
  line += around.empty() ? "" : " (" + around + ')';
  observation.doubts.each([&](Doubt reason) {
    line +=
        "; doubts the " + std::string(attributeOf(reason)) + ": " + std::string(reasonOf(reason));
  });
  return line;
}

std::vector<Entry> entriesOf(const Report &report) {
  CodePoints points(report.text);
  std::vector<std::uint32_t> starts;
  for (const Observation &observation : report.observations)
    starts.push_back(points.at(observation.quantity.quote.begin));
  std::vector<Entry> entries;
  for (const Observation &observation : report.observations)
    entries.push_back(
        {observation.quantity.quote, outcomeOf(report, observation, starts),
         std::string(observation.quantity.rule) + "; " + std::string(observation.rule)});
  for (const LeftOut &item : report.leftOut)
    entries.push_back(
        {item.span,
         "left out as " + std::string(code(item.reason)) + ": " + std::string(words(item.reason)),
         std::string(item.rule)});
  std::sort(entries.begin(), entries.end(),
            [](const Entry &a, const Entry &b) { return a.span.begin < b.span.begin; });
  return entries;
}

bool endsLine(std::u16string_view text, std::size_t at) {
  return text[at] == u'\n' || (text[at] == u'\r' && text[at + 1] != u'\n');
}

std::size_t lineOf(std::u16string_view text, std::size_t at) {
  std::size_t line = 1;
  for (std::size_t i = 0; i < at; ++i)
    line += endsLine(text, i) ? 1 : 0;
  return line;
}

std::string_view words(Period::Kind kind) {
  switch (kind) {
  case Period::Kind::None:
    return "";
  case Period::Kind::Year:
    return "year";
  case Period::Kind::Half:
    return "half";
  case Period::Kind::Quarter:
    return "quarter";
  case Period::Kind::Month:
    return "month";
  case Period::Kind::Day:
    return "day";
  case Period::Kind::YearToDate:
    return "year to date";
  case Period::Kind::FiscalYear:
    return "fiscal year";
  case Period::Kind::FiscalHalf:
    return "half of a fiscal year";
  case Period::Kind::Years:
    return "years";
  case Period::Kind::Span:
    return "span";
  }
  return "";
}

std::string shown(const Period &period) {
  return period.empty() ? "" : period.toString() + ", " + std::string(words(period.kind()));
}
std::string shown(std::u16string_view text) { return inOneLine(text); }
std::string shown(std::string_view code) { return std::string(code); }

/// "period       2025-Q3, quarter [headline, line 1: 第三季; text ×3; else 2024 (2 of 103)]"
template <typename Value>
std::string lineOf(std::string_view what, const Decision<Value> &decision, const Report &report) {
  constexpr std::size_t kColumn = 13;
  std::string line(what);
  line.append(kColumn - what.size(), ' ');
  const std::string value = shown(decision.value);
  line += value.empty() ? "not known" : value;
  std::string why;
  for (const Evidence &evidence : decision.evidence) {
    why.append(why.empty() ? "" : "; ").append(words(evidence.clue));
    if (!evidence.span.empty())
      why += ", line " + std::to_string(lineOf(report.text, evidence.span.begin)) + ": " +
             inOneLine(evidence.span.in(report.text));
    if (evidence.times > 1)
      why += " ×" + std::to_string(evidence.times);
  }
  if (const std::string other = shown(decision.runnerUp); !other.empty())
    why += "; else " + other + " (" + std::to_string(decision.runnerUpWeight) + " against " +
           std::to_string(decision.weight) + ")";
  return line + (why.empty() ? "" : " [" + why + "]") + "\n";
}

/// What was decided of the report as a whole.
std::string explainFrame(const Report &report) {
  const Frame &frame = report.frame;
  return lineOf("published", frame.publication, report) + lineOf("period", frame.period, report) +
         lineOf("area", frame.area, report) + lineOf("currency", frame.currency, report) +
         lineOf("body", frame.body, report) + "\n";
}

std::string padded(const std::string &text, std::size_t width, std::size_t column) {
  return text + std::string(column - std::min(width, column), ' ');
}

} // namespace

std::string explain(const Report &report) {
  const std::vector<Entry> entries = entriesOf(report);
  std::size_t column = 6;
  for (const Entry &entry : entries)
    column = std::max(column, std::min(widthOf(entry.span.in(report.text)), kWidestNumber));
  std::string out = explainFrame(report) + padded("start", 5, 8) + padded("line", 4, 6) +
                    padded("number", 6, column) + "  what became of it [rules that decided]\n";
  CodePoints points(report.text);
  std::size_t line = 1;
  std::size_t counted = 0;
  for (const Entry &entry : entries) {
    for (; counted < entry.span.begin; ++counted)
      line += endsLine(report.text, counted) ? 1 : 0;
    const std::string start = std::to_string(points.at(entry.span.begin));
    const std::string inLine = std::to_string(line);
    out +=
        padded(start, start.size(), 8) + padded(inLine, inLine.size(), 6) +
        padded(inOneLine(entry.span.in(report.text)), widthOf(entry.span.in(report.text)), column) +
        "  " + entry.outcome + " [" + entry.rules + "]\n";
  }
  return out + std::to_string(report.observations.size()) + " of " +
         std::to_string(entries.size()) + " numbers taken\n";
}

} // namespace ri::cli
