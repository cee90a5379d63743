#include "extract/setting.hpp"

#include <algorithm>

namespace ri {

Setting::Setting(const Document &document, const Scan &scan, const PeriodContext &reportPeriod,
                 bool reportDated)
    : period(reportPeriod), document_(document), scan_(scan), reportDated_(reportDated),
      reportPeriod_(reportPeriod), carriedPeriod_(reportPeriod), paragraphPeriod_(reportPeriod) {
  sections_.push_back({kNone, reportPeriod, false, false});
}

const Setting::Section &Setting::sectionOf(Index heading) const {
  if (heading == kNone)
    return sections_.front();
  const auto found =
      std::lower_bound(sections_.begin() + 1, sections_.end(), heading,
                       [](const Section &section, Index index) { return section.heading < index; });
  return found != sections_.end() && found->heading == heading ? *found : sections_.front();
}

void Setting::enter(Index heading, const std::vector<Token> &tokens) {
  const Sentence &sentence = document_.sentences[heading];
  const bool title = sentence.role == Role::Title;
  Section section = sectionOf(title ? kNone : sentence.heading);
  for (const Token &token : tokens) {
    if (token.kind == Kind::Target)
      section.target = section.target || !title;
    else if (token.kind == Kind::Date)
      section.period.mention(scan_.dates[token.row].period);
    else if (token.kind == Kind::When)
      section.period.word(periodCode(token.row));
    section.dated = section.dated || token.kind == Kind::Date;
  }
  if (title) {
    reportPeriod_ = section.period;
    sections_.front() = section;
    sections_.front().heading = kNone;
    return;
  }
  section.heading = heading;
  sections_.push_back(section);
}

void Setting::startSentence(Index sentence) {
  const Sentence &now = document_.sentences[sentence];
  const bool entered = now.heading != heading_ || paragraph_ == kNone;
  if (now.paragraph != paragraph_) {
    paragraph_ = now.paragraph;
    const Section &section = sectionOf(now.heading);
    if (section.dated || entered)
      carriedPeriod_ = section.period;
    paragraphPeriod_ = carriedPeriod_;
    openingSeen_ = false;
  }
  heading_ = now.heading;
  period = paragraphPeriod_;
  area = {};
  status = Status::Actual;
  prices = Prices::Unsaid;
  base.clear();
  baseHolds = false;
}

void Setting::passDate(const Tokens &tokens, Range range, std::size_t at,
                       const Predicate *predicate, bool opening) {
  const Token &token = tokens[at];
  const auto takeInto = [&](PeriodContext &context) {
    if (token.kind == Kind::Date)
      context.mention(scan_.dates[token.row].period);
    else
      context.word(periodCode(token.row));
  };
  const bool compared =
      (predicate != nullptr && predicate->compare != kNone && at >= predicate->comparand.begin) ||
      tokens.kind(at + 1) == Kind::Compare ||
      (at > range.begin && tokens.kind(at - 1) == Kind::Compare);
  if (compared) {
    PeriodContext other = period;
    takeInto(other);
    base = other.now();
    baseHolds = predicate == nullptr || predicate->direction != 0;
    return;
  }
  if (at > 0 && tokens.kind(at - 1) == Kind::From && tokens.kind(at + 1) == Kind::Since &&
      token.kind == Kind::Date) {
    PeriodContext other = period; // 自2010年以來: up to what the report is about
    takeInto(other);
    if (other.now() < reportPeriod_.now())
      period.mention(other.now() + "/" + reportPeriod_.now());
    return;
  }
  if (token.kind == Kind::When && opening && !reportDated_ && periodCode(token.row) == "year-1") {
    period.word("year"); // a report about 2014 without a date of its own was written in 2015
    return;
  }
  takeInto(period);
  if (opening && token.kind == Kind::Date) {
    paragraphPeriod_ = period;
    if (!openingSeen_) // what opens a paragraph holds for those below it too
      carriedPeriod_ = period;
    openingSeen_ = true;
  }
}

void Setting::pass(const Tokens &tokens, Range range, const Predicate *predicate, bool claimed) {
  // A date that opens a clause before any number holds on: 分三大門類看,8月份….
  bool opening = !claimed && (range.begin == 0 || endsClause(tokens.kind(range.begin - 1)));
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Token &token = tokens[i];
    switch (token.kind) {
    case Kind::Date:
    case Kind::When:
      passDate(tokens, range, i, predicate, opening);
      break;
    case Kind::Home:
      area = {};
      if (token.row != kNone && tokens.kind(i + 1) != Kind::Quantity) // not 居全國第九位
        area = {token.span(), token.row};
      break;
    case Kind::Estimate:
      status = Status::Estimate;
      break;
    case Kind::Target:
      status = Status::Target;
      break;
    case Kind::Real:
      prices = Prices::Real;
      break;
    case Kind::Nominal:
      prices = Prices::Nominal;
      break;
    default:
      break;
    }
    opening = opening && (token.kind == Kind::Date || token.kind == Kind::When ||
                          token.kind == Kind::Connective || token.kind == Kind::Locative ||
                          token.kind == Kind::Span || token.kind == Kind::Since ||
                          token.kind == Kind::From || token.kind == Kind::Home);
  }
}

} // namespace ri
