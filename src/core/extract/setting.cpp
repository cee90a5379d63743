#include "extract/setting.hpp"

#include <algorithm>
#include <optional>

#include "extract/affixes.hpp"
#include "extract/dates.hpp"
#include "extract/frame/frame.hpp"
#include "quantity/numeral.hpp"

namespace ri {
namespace {

/// More years than this are no period: 46億年, 5555555555年.
constexpr double kMostYears = 9999;

/// Whether the headline or the user says when, so that every paragraph begins with it.
bool isNamed(const Decision<Period> &period) {
  return std::any_of(period.evidence.begin(), period.evidence.end(), [](const Evidence &evidence) {
    return evidence.clue == Clue::User || evidence.clue == Clue::Headline;
  });
}

} // namespace

/// Where a line of its own, or a dateline, says when the report was made public.
SourceSpan dateOfIssue(const Frame &frame) {
  const std::vector<Evidence> &evidence = frame.publication.evidence;
  const bool apart = !evidence.empty() && evidence.front().clue != Clue::Edge &&
                     evidence.front().clue != Clue::Body;
  return apart ? evidence.front().span : SourceSpan();
}

Setting::Setting(const Document &document, const Scan &scan, const Frame &frame)
    : period(frame.period.value, countedFrom(frame)), document_(document), scan_(scan),
      reportDated_(countedFrom(frame).year() != 0 || isNamed(frame.period) ||
                   isBudgetOf(scan, frame.period.value.year())),
      publication_(frame.publication.value), published_(dateOfIssue(frame)), reportPeriod_(period),
      carriedPeriod_(period), paragraphPeriod_(period) {
  sections_.push_back({kNone, period, isNamed(frame.period), false});
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
  if (!count || token.end - count->span.end != 1 ||
      affixAt(document_.folded, count->span.end, Affix::Year) == 0)
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
  Section section = sectionOf(document_.sentences[heading].heading);
  section.heading = heading;
  const Tokens tokens{list, document_.folded};
  bool figures = false; // 單月產量20噸、前11月|300噸: a date behind one is of another figure
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Kind kind = tokens.kind(i);
    figures =
        figures || (kind == Kind::Quantity && !scan_.quantities[list[i].row].unitText.empty());
    if (kind == Kind::Target || kind == Kind::Plan)
      section.target = true;
    else if (isDayOfReport(tokens, scan_, i))
      continue;
    else if (!figures && (kind == Kind::Date || kind == Kind::When || kind == Kind::Span))
      section.dated = take(tokens, i, section.period) || section.dated;
  }
  sections_.push_back(section);
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
    else if (reportPeriod_.now().kind() != Period::Kind::Year)
      carriedPeriod_.countIn(reportPeriod_); // 前4个月 below 2021年…: of the report's year
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

/// 与|2019年|疫情前|相较|….
bool closesComparison(const Tokens &tokens, Range range, std::size_t at) {
  const std::size_t first = beginOfDate(tokens, range, at);
  if (first == range.begin || tokens.kind(first - 1) != Kind::Conjunction)
    return false;
  for (std::size_t i = behindDate(tokens, at); isNominal(tokens.kind(i)); ++i)
    if (tokens.kind(i + 1) == Kind::Compare)
      return true;
  return false;
}

/// 比上月末|和|上年同期: what a change is held against.
bool isCompared(const Tokens &tokens, Range range, std::size_t at, const Predicate *predicate) {
  if (predicate != nullptr && predicate->compare != kNone && at >= predicate->comparand.begin)
    return true;
  const Kind next = tokens.kind(behindDate(tokens, at));
  if (next == Kind::Compare || next == Kind::Flat ||
      (at > range.begin && tokens.kind(at - 1) == Kind::Compare) || surpasses(tokens, range, at) ||
      closesComparison(tokens, range, at))
    return true;
  return at >= range.begin + 2 &&
         (tokens.kind(at - 1) == Kind::Conjunction || tokens.kind(at - 1) == Kind::Pause) &&
         (tokens.kind(at - 2) == Kind::Pop || tokens.kind(at - 2) == Kind::Yoy);
}

/// The same months of another year: 2019-08 of 2019 and 2023-08. Empty where the one is no year or
/// not before the other.
Period partOfYear(const Period &year, Period part) {
  if (year.kind() != Period::Kind::Year)
    return {};
  while (part.year() != 0 && part.last().year > year.year())
    part = part.yearBefore();
  return part.last().year == year.year() ? part : Period();
}

void Setting::holdAgainst(const Tokens &tokens, Range range, std::size_t at,
                          const Predicate *predicate) {
  const bool goesOn = at > range.begin && !base.empty() && // 2018年|同月
                      isDateWord(tokens.kind(at - 1));
  PeriodContext other = goesOn ? baseContext_ : period;
  const bool same = goesOn && tokens.kind(at) == Kind::When && periodCode(tokens[at].row) == "same";
  if (const Period part = same ? partOfYear(base, period.now()) : Period(); !part.empty())
    other.mention(part); // 8月…,超过2019年|同期
  else
    take(tokens, at, other);
  baseContext_ = other;
  base = other.now();
  baseHolds = predicate == nullptr || predicate->direction != 0;
}

/// 自去年|9月|開賣以來: up to when the report was written.
void Setting::passStart(const Tokens &tokens, std::size_t at) {
  if (isDateWord(tokens.kind(at + 1))) {
    take(tokens, at, period);
    return;
  }
  PeriodContext other = period;
  take(tokens, at, other);
  const Period &now = reportPeriod_.now();
  const Period &end = now.contains(publication_) ? publication_ : now;
  if (other.now() < now)
    period.mention({other.now().first(), end.last()});
}

/// (二零二四年:港幣3億元) in a report on six months: the same six months of that year.
bool Setting::passSameOfYear(const Tokens &tokens, std::size_t at) {
  const bool bracketed = tokens.kind(at) == Kind::Date && at > 0 &&
                         tokens.kind(at - 1) == Kind::Open && tokens.kind(at + 1) == Kind::Colon;
  if (!bracketed || reportPeriod_.now().kind() == Period::Kind::Year)
    return false;
  const Period &named = scan_.dates[tokens[at].row].period;
  if (named.kind() != Period::Kind::Year)
    return false;
  if (const Period same = partOfYear(named, reportPeriod_.now()); !same.empty())
    period.mention(same);
  return true;
}

/// 上月…: a report of a month without a day of its own was written in the month after. Not
/// 4月由|上月|的5噸: nor what a sentence says that has named a month.
bool Setting::isMonthOfReport(const Tokens &tokens, std::size_t at) const {
  if (publication_.first().month != 0 || reportPeriod_.now().kind() != Period::Kind::Month)
    return false;
  for (std::size_t i = 0; i < at; ++i)
    if (tokens.kind(i) == Kind::Date || tokens.kind(i) == Kind::Quantity)
      return false;
  return true;
}

void Setting::passDate(const Tokens &tokens, Range range, std::size_t at,
                       const Predicate *predicate, bool opening) {
  const Token &token = tokens[at];
  const DateUse use = useOf(tokens, scan_, range, at);
  if (use == DateUse::Dateline || use == DateUse::Source || use == DateUse::LookBack ||
      use == DateUse::Document || published_.contains(token.span()))
    return;
  if (tokens.kind(behindDate(tokens, at)) == Kind::Estimate && isHeldAgainst(tokens, range, at))
    return; // 較去年11月預測的3.54%: says when it was forecast
  if (isCompared(tokens, range, at, predicate)) {
    holdAgainst(tokens, range, at, predicate);
    return;
  }
  const bool told = opening || tokens.kind(at + 1) == Kind::Say; // 海港局|8月9日|表示
  if (isDay(tokens, scan_, at) && told && isAnnouncement(tokens, at))
    return;
  if (token.kind == Kind::Span && isHeldAgainst(document_.folded, token.span()))
    return; // 与|一年|前同期比较
  const std::string_view word = token.kind == Kind::When ? periodCode(token.row) : "";
  if (opening && word == "same" && !last_.now().empty())
    period = last_; // 同期的…: of the number before
  else if (countsFrom(tokens, at))
    passStart(tokens, at);
  else if (opening && word == "year-1" && !reportDated_)
    period.word("year"); // a report about 2014 without a date of its own was written in 2015
  else if (word == "month-1" && isMonthOfReport(tokens, at))
    period = reportPeriod_;
  else if (opening && word.substr(0, 5) == "month" && publication_.first().month != 0)
    period.wordOfIssue(word); // 上月成交…: of the month before the report was made public
  else if (!passSameOfYear(tokens, at))
    enterDate(tokens, at, opening);
}

/// 12月 in a report of March, of what is over: that of the year before.
bool Setting::isAhead(std::uint32_t date) const {
  return scan_.dates[date].period.year() == 0 && status == Status::Actual &&
         publication_.first().month != 0 && !period.now().empty() &&
         !publication_.contains(period.now()) && period.now().year() == publication_.year() &&
         publication_ < Period(period.now().first());
}

void Setting::enterDate(const Tokens &tokens, std::size_t at, bool opening) {
  const Token &token = tokens[at];
  // 一月與二月合計: from the one to the other.
  const bool together = token.kind == Kind::Date && at >= 2 &&
                        tokens.kind(at - 1) == Kind::Conjunction &&
                        tokens.kind(at - 2) == Kind::Date && tokens.kind(at + 1) == Kind::Sum;
  const Period before = period.now();
  if (token.kind == Kind::Span && baseHolds && !base.empty())
    return; // 与2010年相比,十年共减少3万人
  const bool took = take(tokens, at, period);
  if (took && token.kind == Kind::Date && isAhead(token.row))
    period.mention(period.now().yearBefore());
  if (took && together && before < period.now())
    period.mention({before.first(), period.now().last()});
  if (period.now() == reportPeriod_.now()) // 今年: what a paragraph before was about is over
    carriedPeriod_ = period;
  // 三月底, 31日: a moment is that of its sentence.
  const Period::Kind kind = period.now().kind();
  const bool moment =
      kind == Period::Kind::Day ||
      (kind != Period::Kind::Year && affixBefore(document_.folded, token.end, Affix::DateEnd) != 0);
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

/// 达到年度目标, 達成造林目標, 提前两年完成“十二五”目标: a target that was reached is none any
/// more.
bool isAchieved(const Tokens &tokens, std::size_t at) {
  for (std::size_t i = at; i-- > 0 && !endsClause(tokens.kind(i));)
    if (tokens.kind(i) == Kind::Reach || tokens.kind(i) == Kind::Light)
      return endsClause(tokens.kind(at + 1));
  return false;
}

/// 计划, 将, not 目标: after an estimate it is one, too (预计收入|将|增长3%).
bool Setting::announces(const Token &token) const {
  return wordAt(document_.folded, token.begin, token.end).kind == Kind::Intend;
}

/// 占全国5%, 高于全国平均: the country is what something is held against.
bool isWhole(const Tokens &tokens, Range range, std::size_t at) {
  const std::uint32_t begin = tokens[at].begin;
  if (begin > 0 && wordAt(tokens.folded, begin - 1, begin).kind == Kind::Regarding)
    return true; // 对|全国出口增长贡献率
  for (std::size_t i = at; i-- > range.begin;)
    if (tokens.kind(i) == Kind::Ratio || tokens.kind(i) == Kind::Above ||
        tokens.kind(i) == Kind::Below || tokens.kind(i) == Kind::Compare ||
        (tokens.kind(i) == Kind::Rise && i + 1 == at)) // 高出|全国
      return true;
  return false;
}

/// Whether the number is a place in a ranking, whose scope is not where it is.
bool Setting::isRank(const Tokens &tokens, std::size_t at) const {
  return tokens.kind(at) == Kind::Quantity && scan_.quantities[tokens[at].row].unit == "place";
}

/// 全省 in a paragraph that opened with a province is that one, else the report's own.
Place Setting::homeOf(std::u16string_view word) const {
  if (paragraphArea_.empty())
    return {};
  const Word place = wordAt(document_.folded, paragraphArea_.span.begin, paragraphArea_.span.end);
  const std::string_view level = place.row == kNone ? std::string_view() : levelOf(place.row);
  const auto is = [&](Affix end, std::string_view name) {
    return level == name && affixBefore(word, word.size(), end) != 0;
  };
  const bool fits =
      is(Affix::Province, "province") || is(Affix::City, "city") || is(Affix::County, "county");
  return fits ? paragraphArea_ : Place{};
}

/// 升幅最大的是|青岛|,增加3%: what follows is told of the place that a clause ends with.
bool isTold(const Tokens &tokens, std::size_t at) {
  return at > 0 && tokens.kind(at - 1) == Kind::Be && tokens.kind(at + 1) == Kind::Comma;
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
      if (isOrigin(tokens, i) || i < behindDateline(tokens) ||
          (i > range.begin && tokens.kind(i - 1) == Kind::From)) // 自|东盟|进口
        break;
      if (isTold(tokens, i)) {
        area = {token.span()};
        break;
      }
      if (opening && !isNominal(tokens.kind(i + 1)) && tokens.kind(i + 1) != Kind::Pause &&
          tokens.kind(i + 1) != Kind::Conjunction &&
          (predicate != nullptr || tokens.kind(i + 1) != Kind::Be)) // 日本是最大客源市场,…
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
      if (token.row != kNone && (isWhole(tokens, range, i) || isRank(tokens, range.end)))
        break; // 跻身全国百货前二十强
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
      if (tokens.kind(i + 1) != Kind::Particle && // not 完成全年目标的93%
          !isAchieved(tokens, i) && !(status == Status::Estimate && announces(token)))
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
    opening =
        opening &&
        (token.kind == Kind::Date || token.kind == Kind::When || token.kind == Kind::Connective ||
         token.kind == Kind::Locative || token.kind == Kind::Cite || token.kind == Kind::Span ||
         token.kind == Kind::Since || token.kind == Kind::From || token.kind == Kind::Home);
  }
}

} // namespace ri
