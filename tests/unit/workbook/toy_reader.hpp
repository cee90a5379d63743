// A reader of toy reports, so that the tests of the workbook do not hang on how well real ones are
// read: a clause is a name, a verb (為, 增長, 下降), a number and a unit.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/series.hpp"
#include "model/report.hpp"
#include "workbook/refresh/refresh.hpp"
#include "workbook/sheet/utf.hpp"

namespace ri::test {

class ToyReader {
public:
  /// Lines are cut at 。; a line that begins with one of 一二三四五 and 、 is a heading.
  static Report read(std::u16string text) {
    ToyReader reader;
    reader.report_.text = std::move(text);
    reader.report_.encoding = "utf-8";
    reader.readLines();
    reader.report_.series = gatherSeries(reader.report_);
    return std::move(reader.report_);
  }

  /// A number that was left out is named by the units before it, as far as they are ideographs.
  static std::optional<Observation> take(const Report &report, const LeftOut &number) {
    const std::u16string_view text = report.text;
    Observation taken;
    const auto value = Decimal::parse(toUtf8(number.span.in(text)));
    if (!value)
      return std::nullopt;
    std::uint32_t begin = number.span.begin;
    while (begin > 0 && text[begin - 1] >= 0x3400 && text[begin - 1] <= 0x9FFF)
      --begin;
    taken.indicator = text.substr(begin, number.span.begin - begin);
    taken.quantity.quote = taken.quantity.number = number.span;
    taken.quantity.written = taken.quantity.value = *value;
    taken.quantity.unit = "1";
    for (Index s = 0; s < report.sentences.size(); ++s)
      if (report.sentences[s].span.contains(number.span))
        taken.sentence = s;
    return taken;
  }

  static ReportReader reader() { return {read, take}; }

private:
  static bool isSpace(char16_t unit) { return unit <= u' '; }
  static bool isDigit(char16_t unit) { return unit >= u'0' && unit <= u'9'; }

  void readLines() {
    const std::u16string_view text = report_.text;
    for (std::uint32_t at = 0; at < text.size();) {
      if (isSpace(text[at])) {
        ++at;
        continue;
      }
      std::uint32_t end = at;
      while (end < text.size() && text[end] != u'\n' && text[end] != u'\r' && text[end] != u'。')
        ++end;
      if (end < text.size() && text[end] == u'。')
        ++end;
      addSentence({at, end});
      at = end;
    }
  }

  void addSentence(SourceSpan span) {
    while (isSpace(report_.text[span.end - 1]))
      --span.end;
    Sentence sentence;
    sentence.span = span;
    const std::u16string_view words = span.in(report_.text);
    const bool heading = words.size() > 1 && words[1] == u'、' &&
                         std::u16string_view(u"一二三四五").find(words[0]) != words.npos;
    sentence.role = heading ? Role::Heading : Role::Body;
    sentence.heading = heading ? kNone : heading_;
    const auto index = static_cast<Index>(report_.sentences.size());
    if (heading)
      heading_ = index;
    report_.sentences.push_back(sentence);
    if (!heading)
      readClauses(span, index);
  }

  void readClauses(SourceSpan span, Index sentence) {
    std::u16string name;
    for (std::uint32_t at = span.begin; at < span.end;) {
      std::uint32_t end = at;
      while (end < span.end &&
             std::u16string_view(u"，,。").find(report_.text[end]) == std::u16string_view::npos)
        ++end;
      readClause({at, end}, sentence, name);
      at = end + 1;
    }
  }

  /// `name` is carried over to a clause without one (增長5%).
  void readClause(SourceSpan clause, Index sentence, std::u16string &name) {
    const std::u16string_view text = report_.text;
    std::uint32_t number = clause.begin;
    while (number < clause.end && !isDigit(text[number]))
      ++number;
    if (number == clause.end)
      return;
    std::uint32_t unit = number;
    while (unit < clause.end && (isDigit(text[unit]) || text[unit] == u'.'))
      ++unit;
    const std::u16string_view words = text.substr(clause.begin, number - clause.begin);
    const std::size_t verb = words.find_first_of(u"為增下");
    if (verb == words.npos) {
      report_.leftOut.push_back({{number, unit}, LeftOutReason::Unmeasured, "no verb"});
      return;
    }
    const bool growth = words[verb] != u'為';
    if (verb != 0)
      name = words.substr(0, verb);
    Observation observation;
    observation.indicator = name;
    observation.sentence = sentence;
    Quantity &quantity = observation.quantity;
    quantity.number = {number, unit};
    quantity.quote = {number, clause.end};
    quantity.unitText = {unit, clause.end};
    const std::string digits = toUtf8(quantity.number.in(text));
    const auto written = Decimal::parse(digits);
    if (!written)
      return;
    const std::u16string_view unitText = quantity.unitText.in(text);
    quantity.unitMult = unitText.substr(0, 1) == u"億" ? 8 : unitText.substr(0, 1) == u"萬" ? 4 : 0;
    quantity.written = growth && words[verb] == u'下' ? written->negated() : *written;
    quantity.value = *quantity.written.scaled(quantity.unitMult);
    quantity.unit = unitText == u"%" ? "%" : unitText.substr(0, 2) == u"億元" ? "CNY" : "item";
    if (growth) {
      observation.measure = Measure::Growth;
      observation.basis = Basis::YearOnYear;
    } else if (unitText == u"%") {
      observation.measure = Measure::Share;
    }
    report_.observations.push_back(std::move(observation));
  }

  Report report_;
  Index heading_ = kNone;
};

} // namespace ri::test
