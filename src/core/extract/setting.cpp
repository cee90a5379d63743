#include "extract/setting.hpp"

#include <algorithm>
#include <optional>

#include "quantity/numeral.hpp"

namespace ri {
namespace {

/// More years than this are no period: 46億年, 5555555555年.
constexpr double kMostYears = 9999;

bool isDay(const Period &period) { return period.kind() == Period::Kind::Day; }

/// 2025-09, 2025-Q3, 2025-H1
bool isPartOfYear(const Period &period) {
  return period.kind() == Period::Kind::Month || period.kind() == Period::Kind::Quarter ||
         period.kind() == Period::Kind::Half;
}

} // namespace

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

bool Setting::take(const Tokens &tokens, std::size_t at, PeriodContext &context) const {
  const Token &token = tokens[at];
  if (token.kind == Kind::Date) {
    context.mention(scan_.dates[token.row].period);
    return true;
  }
  if (token.kind == Kind::When) {
    context.word(periodCode(token.row));
    return true;
  }
  // 过去五年, 五年来, 十年增加…
  const std::optional<Numeral> count = readNumeral(document_, token.begin, token.end);
  if (!count || token.end - count->span.end != 1 || tokens.text(at).back() != u'年')
    return false;
  const double years = count->value.toDouble();
  if (years > kMostYears)
    return false;
  const Kind before = at > 0 ? tokens.kind(at - 1) : Kind::Stop;
  context.years(static_cast<int>(years), before == Kind::Past     ? PeriodContext::Reach::LastYear
                                         : before == Kind::Future ? PeriodContext::Reach::Onward
                                                                  : PeriodContext::Reach::Now);
  return true;
}

void Setting::enter(Index heading, const std::vector<Token> &list) {
  const Sentence &sentence = document_.sentences[heading];
  const bool title = sentence.role == Role::Title;
  Section section = sectionOf(title ? kNone : sentence.heading);
  const Tokens tokens{list, document_.folded};
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Kind kind = tokens.kind(i);
    if (title && kind == Kind::Comma && i > 0 && tokens.kind(i - 1) != Kind::Comma)
      break; // 回購10億元 某公司:二季度價格平穩: only what the headline begins with is about all
    if (kind == Kind::Target || kind == Kind::Plan)
      section.target = section.target || !title;
    else if (kind == Kind::Date && i + 1 == list.size() && isDay(scan_.dates[tokens[i].row].period))
      continue; // 立法會會議 2028年2月23日: the day of the report, not of what it tells
    else if (kind == Kind::Date || kind == Kind::When || kind == Kind::Span)
      section.dated = take(tokens, i, section.period) || section.dated;
  }
  if (title) {
    settled_ = settled_ || (section.dated && section.period.now().kind() != Period::Kind::Year);
    reportPeriod_ = section.period;
    sections_.front() = section;
    sections_.front().heading = kNone;
    return;
  }
  section.heading = heading;
  sections_.push_back(section);
}

void Setting::settle(Role role) {
  last_ = period;
  if (settled_ || role != Role::Body)
    return;
  settled_ = true;
  if (!isPartOfYear(period.now()) || sections_.size() > 1 ||
      (sections_.front().dated && reportPeriod_.year() != period.year()))
    return;
  reportPeriod_ = carriedPeriod_ = period;
  sections_.front().period = period;
}

void Setting::startSentence(Index sentence) {
  const Sentence &now = document_.sentences[sentence];
  const bool entered = now.heading != heading_ || paragraph_ == kNone;
  const bool opens = now.paragraph != paragraph_;
  if (opens) {
    paragraph_ = now.paragraph;
    paragraphArea_ = {};
    const Section &section = sectionOf(now.heading);
    if (section.dated || entered)
      carriedPeriod_ = section.period;
    paragraphPeriod_ = carriedPeriod_;
    openingSeen_ = false;
  }
  heading_ = now.heading;
  period = paragraphPeriod_;
  opensParagraph_ = opens;
  area = paragraphArea_;
  status = Status::Actual;
  prices = Prices::Unsaid;
  base = {};
  baseHolds = false;
}

/// A date has no more words.
constexpr std::size_t kDateWords = 8;

/// Whether 較 or 從 opens the words of the date: 較|去年|11月.
bool isHeldAgainst(const Tokens &tokens, Range range, std::size_t at) {
  const std::size_t first = std::max(range.begin, at - std::min(at, kDateWords));
  while (at > first && (tokens.kind(at - 1) == Kind::Date || tokens.kind(at - 1) == Kind::When))
    --at;
  return at > range.begin &&
         (tokens.kind(at - 1) == Kind::Compare || tokens.kind(at - 1) == Kind::From ||
          tokens.kind(at - 1) == Kind::Yoy); // 較去年|11月
}

/// Whether nothing but a date stands before the token in its sentence: 1—10月份,|全国.
bool leads(const Tokens &tokens, std::size_t at) {
  if (at > kDateWords)
    return false;
  while (at > 0) {
    const Kind kind = tokens.kind(at - 1);
    if (kind != Kind::Date && kind != Kind::When && kind != Kind::Span && kind != Kind::Comma &&
        kind != Kind::Locative && kind != Kind::Connective && kind != Kind::Estimate)
      return false;
    --at;
  }
  return true;
}

/// How many tokens behind a date tell whether it is that of an announcement.
constexpr std::size_t kAnnouncement = 40;

/// 5月22日晚間公司公告,…: the day on which something was done in a clause that claims nothing.
bool isAnnouncement(const Tokens &tokens, std::size_t at) {
  bool verb = false;
  for (std::size_t i = at + 1; i < at + kAnnouncement && !endsClause(tokens.kind(i)); ++i) {
    if (tokens.kind(i) == Kind::Quantity)
      return false;
    verb = verb || tokens.kind(i) == Kind::Verb || tokens.kind(i) == Kind::Make;
  }
  return verb;
}

/// 自2010年底公司上市以来: whether Since stands farther on in the clause.
bool countsFrom(const Tokens &tokens, std::size_t at) {
  if (at == 0 || tokens.kind(at - 1) != Kind::From)
    return false;
  for (std::size_t i = at + 1; i < at + kAnnouncement && !endsClause(tokens.kind(i)); ++i)
    if (tokens.kind(i) == Kind::Since)
      return true;
  return false;
}

/// Where the words of the date end: 2018年|同月|的.
std::size_t behindDate(const Tokens &tokens, std::size_t at) {
  const std::size_t end = at + kDateWords;
  do
    ++at;
  while (at < end && (tokens.kind(at) == Kind::Date || tokens.kind(at) == Kind::When ||
                      tokens.kind(at) == Kind::Particle));
  return at;
}

void Setting::passDate(const Tokens &tokens, Range range, std::size_t at,
                       const Predicate *predicate, bool opening) {
  const Token &token = tokens[at];
  const Kind next = tokens.kind(behindDate(tokens, at));
  if (next == Kind::Estimate && isHeldAgainst(tokens, range, at))
    return; // 較去年11月預測的3.54%: says when it was forecast
  const bool another =
      at >= range.begin + 2 && // 比上月末|和|上年同期
      (tokens.kind(at - 1) == Kind::Conjunction || tokens.kind(at - 1) == Kind::Pause) &&
      (tokens.kind(at - 2) == Kind::Pop || tokens.kind(at - 2) == Kind::Yoy);
  const bool compared =
      another ||
      (predicate != nullptr && predicate->compare != kNone && at >= predicate->comparand.begin) ||
      next == Kind::Compare || next == Kind::Flat ||
      (at > range.begin && tokens.kind(at - 1) == Kind::Compare);
  if (compared) {
    const bool goesOn = at > range.begin && !base.empty() && // 2018年|同月
                        (tokens.kind(at - 1) == Kind::Date || tokens.kind(at - 1) == Kind::When);
    PeriodContext other = goesOn ? baseContext_ : period;
    take(tokens, at, other);
    baseContext_ = other;
    base = other.now();
    baseHolds = predicate == nullptr || predicate->direction != 0;
    return;
  }
  if (token.kind == Kind::Date && isDay(scan_.dates[token.row].period) && opening &&
      isAnnouncement(tokens, at))
    return;
  if (token.kind == Kind::When && opening && periodCode(token.row) == "same" &&
      !last_.now().empty()) {
    period = last_; // 同期的…: of the number before
    return;
  }
  if (token.kind == Kind::Date && countsFrom(tokens, at)) {
    PeriodContext other = period; // 自2010年以來: up to what the report is about
    take(tokens, at, other);
    if (other.now() < reportPeriod_.now())
      period.mention({other.now().first(), reportPeriod_.now().last()});
    return;
  }
  if (token.kind == Kind::When && opening && !reportDated_ && periodCode(token.row) == "year-1") {
    period.word("year"); // a report about 2014 without a date of its own was written in 2015
    return;
  }
  // 一月與二月合計: from the one to the other.
  const bool together = token.kind == Kind::Date && at >= 2 &&
                        tokens.kind(at - 1) == Kind::Conjunction &&
                        tokens.kind(at - 2) == Kind::Date && tokens.kind(at + 1) == Kind::Sum;
  const Period before = period.now();
  if (token.kind == Kind::Span && baseHolds && !base.empty())
    return; // 与2010年相比,十年共减少3万人
  if (take(tokens, at, period) && together && before < period.now())
    period.mention({before.first(), period.now().last()});
  const char16_t last = tokens.text(at).back(); // 三月底, 31日: a moment is that of its sentence
  const bool moment = period.now().kind() != Period::Kind::Year &&
                      (last == u'底' || last == u'末' || last == u'日');
  // 去年,香港經濟…: set off by a comma it is as good as a date.
  const bool setsOff =
      token.kind == Kind::Date || (token.kind == Kind::When && tokens.kind(at + 1) == Kind::Comma);
  if (opening && setsOff && !moment) {
    paragraphPeriod_ = period;
    if (!openingSeen_ && opensParagraph_ &&
        leads(tokens, at)) // what opens a paragraph holds for those below it too
      carriedPeriod_ = period;
    openingSeen_ = true;
  }
}

/// 占全国5%, 高于全国平均: the country is what something is held against.
bool isWhole(const Tokens &tokens, Range range, std::size_t at) {
  for (std::size_t i = at; i-- > range.begin;)
    if (tokens.kind(i) == Kind::Ratio || tokens.kind(i) == Kind::Above ||
        tokens.kind(i) == Kind::Below || tokens.kind(i) == Kind::Compare)
      return true;
  return false;
}

/// 全省 in a paragraph that opened with a province is that one, else the report's own.
Place Setting::homeOf(std::u16string_view word) const {
  if (paragraphArea_.empty())
    return {};
  const Word place = wordAt(document_.folded, paragraphArea_.span.begin, paragraphArea_.span.end);
  const std::string_view level = place.row == kNone ? std::string_view() : levelOf(place.row);
  const char16_t kind = word.back();
  const bool fits = (kind == u'省' && level == "province") || (kind == u'市' && level == "city") ||
                    (kind == u'县' && level == "county");
  return fits ? paragraphArea_ : Place{};
}

void Setting::pass(const Tokens &tokens, Range range, const Predicate *predicate, bool claimed) {
  // A date that opens a clause before any number holds on: 分三大門類看,8月份….
  bool opening = !claimed && (range.begin == 0 || endsClause(tokens.kind(range.begin - 1)));
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Token &token = tokens[i];
    switch (token.kind) {
    case Kind::Date:
    case Kind::When:
    case Kind::Span:
      passDate(tokens, range, i, predicate, opening);
      break;
    case Kind::Area: // 江苏|2021年GDP, 黑龙江|在2010年…
      if (opening && !isNominal(tokens.kind(i + 1)) && tokens.kind(i + 1) != Kind::Pause &&
          tokens.kind(i + 1) != Kind::Conjunction)
        area = {token.span()};
      if (opensParagraph_ && leads(tokens, i) && token.row != kNone &&
          levelOf(token.row) != "country" && levelOf(token.row) != "region")
        paragraphArea_ = {token.span()};
      break;
    case Kind::Part:
      if (i == 0 && !opensParagraph_ && !last_.now().empty())
        period = last_; // 其中: of the sentence before
      break;
    case Kind::Home:
      if (token.row != kNone && isWhole(tokens, range, i))
        break;
      area = homeOf(tokens.text(i));
      if (token.row != kNone && tokens.kind(i + 1) != Kind::Quantity) // not 居全國第九位
        area = {token.span(), token.row};
      if (!area.empty() && opensParagraph_ && leads(tokens, i))
        paragraphArea_ = area;
      break;
    case Kind::Estimate:
      status = Status::Estimate;
      break;
    case Kind::Target:
      if (tokens.kind(i + 1) != Kind::Particle) // not 完成全年目标的93%
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
