#include "extract/claims.hpp"

#include <algorithm>
#include <utility>

namespace ri {
namespace {

/// How many tokens behind a number may tell what it is (來最高, 的升幅).
constexpr std::size_t kLookAhead = 4;
/// How many claims back the parts of a structure are looked for.
constexpr std::size_t kStructureWindow = 12;
/// A counted noun of at most this many characters has no modifier of its own.
constexpr std::size_t kBareNoun = 2;
/// A name that stands before a counted noun is taken into it up to this length.
constexpr std::size_t kShortName = 8;

bool isPercent(const Quantity &quantity) { return quantity.unit == "%"; }

bool isCounted(const Quantity &quantity) {
  return quantity.unit == "item" || quantity.unit == "person" || quantity.unit == "household" ||
         quantity.unit == "person_time";
}

bool isDuration(const Quantity &quantity) {
  return quantity.unit == "year" || quantity.unit == "quarter" || quantity.unit == "month" ||
         quantity.unit == "day" || quantity.unit == "hour" || quantity.unit == "minute";
}

Name nameOfSpan(SourceSpan span) {
  Name name;
  name.add(span);
  return name;
}

/// Where 的 stands in a piece of a name; npos where it does not.
std::size_t particleIn(std::u16string_view folded, SourceSpan piece) {
  for (std::uint32_t i = piece.begin; i < piece.end; ++i)
    if (wordAt(folded, i, i + 1).kind == Kind::Particle)
      return i - piece.begin;
  return std::u16string_view::npos;
}

/// 1.3倍: a multiple, not index points.
bool isTimes(std::u16string_view folded, const Quantity &quantity) {
  return quantity.unit == "1" && !quantity.unitText.empty() &&
         wordAt(folded, quantity.unitText.begin, quantity.unitText.end).kind == Kind::Times;
}

bool isAsciiDigit(char16_t c) { return c >= u'0' && c <= u'9'; }

bool endsClause(Kind kind) {
  return kind == Kind::Comma || kind == Kind::Semicolon || kind == Kind::Colon ||
         kind == Kind::Stop;
}

} // namespace

/// One number, the words around it, and what was found out.
struct ClaimReader::Found {
  std::size_t at = 0; ///< token of the number
  Range segment;      ///< tokens from the last clause border or number up to it
  Range after;        ///< tokens behind it up to the next clause border or number
  Predicate predicate;
  NounPhrase subject;
  Claim claim;
  std::string_view rule;
  std::size_t next = 0;  ///< where the words of the next number begin
  Name went;             ///< who or what a streak is of
  bool base = false;     ///< it is what the number before is held against (較2022年底的2.26%)
  bool inherits = false; ///< measure and direction of the number before (lists, ranges)
};

ClaimReader::ClaimReader(const Document &document, const Scan &scan,
                         const PeriodContext &reportPeriod, bool reportDated)
    : document_(document), scan_(scan), reportDated_(reportDated), reportPeriod_(reportPeriod),
      carriedPeriod_(reportPeriod), paragraphPeriod_(reportPeriod), period_(reportPeriod) {
  sections_.push_back({kNone, reportPeriod, false, false});
}

const ClaimReader::Section &ClaimReader::sectionOf(Index heading) const {
  if (heading == kNone)
    return sections_.front();
  const auto found =
      std::lower_bound(sections_.begin() + 1, sections_.end(), heading,
                       [](const Section &section, Index index) { return section.heading < index; });
  return found != sections_.end() && found->heading == heading ? *found : sections_.front();
}

void ClaimReader::enter(Index heading, const std::vector<Token> &tokens) {
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

void ClaimReader::startSentence(Index sentence) {
  const Sentence &now = document_.sentences[sentence];
  sentence_ = sentence;
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
  period_ = paragraphPeriod_;
  first_ = claims_->size();
  topic_ = {};
  topicIsNewer_ = false;
  area_ = {};
  status_ = Status::Actual;
  prices_ = Prices::Unsaid;
  base_.clear();
  baseHolds_ = false;
  flow_ = {};
  whole_ = fromHalf_ = kNone;
  earlier_.clear();
  nextItem_ = listLength_ = 0;
  afterSemicolon_ = false;
  outer_.clear();
}

/// Dates, places and words of status as they come; `predicate` tells which dates only compare.
void ClaimReader::passWords(const Tokens &tokens, Range range, const Predicate *predicate) {
  // A date that opens a clause before any number holds on: 分三大門類看,8月份….
  bool opening =
      claims_->size() == first_ && (range.begin == 0 || endsClause(tokens.kind(range.begin - 1)));
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Token &token = tokens[i];
    switch (token.kind) {
    case Kind::Date:
    case Kind::When: {
      const bool compared = (predicate != nullptr && predicate->compare != kNone &&
                             i >= predicate->comparand.begin) ||
                            tokens.kind(i + 1) == Kind::Compare ||
                            (i > range.begin && tokens.kind(i - 1) == Kind::Compare);
      PeriodContext &context = period_;
      if (compared) {
        PeriodContext other = context;
        if (token.kind == Kind::Date)
          other.mention(scan_.dates[token.row].period);
        else
          other.word(periodCode(token.row));
        base_ = other.now();
        baseHolds_ = predicate == nullptr || predicate->direction != 0;
      } else if (i + 1 < tokens.list.size() && tokens.kind(i + 1) == Kind::Since && i > 0 &&
                 tokens.kind(i - 1) == Kind::From && token.kind == Kind::Date) {
        PeriodContext other = context; // 自2010年以來: up to what the report is about
        other.mention(scan_.dates[token.row].period);
        if (other.now() < reportPeriod_.now())
          context.mention(other.now() + "/" + reportPeriod_.now());
      } else if (token.kind == Kind::Date) {
        context.mention(scan_.dates[token.row].period);
        if (opening) {
          paragraphPeriod_ = context;
          if (!openingSeen_) // what opens a paragraph holds for those below it too
            carriedPeriod_ = context;
          openingSeen_ = true;
        }
      } else if (opening && !reportDated_ && periodCode(token.row) == "year-1") {
        context.word("year"); // a report about 2014 without a date of its own was written in 2015
      } else {
        context.word(periodCode(token.row));
      }
      break;
    }
    case Kind::Home:
      area_ = {};
      if (token.row != kNone && tokens.kind(i + 1) != Kind::Quantity) // not 居全國第九位
        area_ = {token.span(), token.row};
      break;
    case Kind::Estimate:
      status_ = Status::Estimate;
      break;
    case Kind::Target:
      status_ = Status::Target;
      break;
    case Kind::Real:
      prices_ = Prices::Real;
      break;
    case Kind::Nominal:
      prices_ = Prices::Nominal;
      break;
    case Kind::Part:
      if (claims_->size() > first_)
        whole_ = static_cast<Index>(claims_->size() - 1);
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

/// What a clause without a number is about: its opening noun phrase, up to a verb or, in front of
/// an unknown predicate, up to its last head noun (新材料產業|異軍突起).
void ClaimReader::topicOf(const Tokens &tokens, Range clause) {
  if (tokens.kind(clause.end) == Kind::Colon && clause.end < tokens.list.size())
    return; // 財務長表示:
  std::size_t end = clause.begin;
  while (end < clause.end && !isNominal(tokens.kind(end)))
    ++end;
  const std::size_t begin = end;
  while (end < clause.end &&
         (isNominal(tokens.kind(end)) || tokens.kind(end) == Kind::Particle ||
          tokens.kind(end) == Kind::Conjunction || tokens.kind(end) == Kind::Pause))
    ++end;
  for (std::size_t i = clause.begin; i < begin; ++i)
    if (tokens.kind(i) == Kind::Cause)
      return; // 受惠於…: a reason is no topic
  NounPhrase phrase = nounPhraseIn(tokens, {begin, end});
  if (phrase.name.empty() || phrase.verb != kNone ||
      headOf(phrase.name, tokens.folded).head == Head::Abstract)
    return;                // 信用業務方面
  if (end == clause.end) { // no known verb behind it
    SourceSpan &last = phrase.name.back();
    std::uint32_t cut = last.end;
    for (; cut > last.begin; --cut) {
      const HeadMatch head = headBefore(tokens.folded, cut, last.begin);
      if (head.length >= 2 && head.head != Head::Growth && head.head != Head::GrowthOf &&
          head.head != Head::DeclineOf && head.head != Head::Abstract)
        break;
    }
    if (cut <= last.begin)
      return;
    last.end = cut;
  }
  if (phrase.name.length() < 2)
    return;
  topic_ = phrase.name;
  topicRange_ = phrase.range;
  topicIsNewer_ = true;
}

void ClaimReader::read(Index sentence, const std::vector<Token> &list, std::vector<Claim> &claims,
                       std::vector<LeftOut> &leftOut) {
  claims_ = &claims;
  leftOut_ = &leftOut;
  startSentence(sentence);
  const Tokens tokens{list, document_.folded};
  std::size_t clause = 0;
  while (clause < list.size()) {
    std::size_t end = clause;
    bool numbers = false;
    for (; end < list.size() && !endsClause(list[end].kind); ++end)
      numbers = numbers || list[end].kind == Kind::Quantity;
    if (numbers) {
      clauseSubject_ = clauseName_ = {};
      std::size_t segment = clause;
      for (std::size_t i = clause; i < end; ++i)
        if (list[i].kind == Kind::Open) {
          outer_.push_back(
              nounPhraseIn(tokens, {segment, predicateIn(tokens, {segment, i}).begin}).name);
        } else if (list[i].kind == Kind::Close && !outer_.empty()) {
          if (!outer_.back().empty()) { // 性別比(女性為100)由…: on with what stood before
            topic_ = outer_.back();
            topicIsNewer_ = true;
            clauseName_ = {};
            segment = i + 1;
          }
          outer_.pop_back();
        } else if (list[i].kind == Kind::Quantity) {
          segment = readNumber(tokens, {segment, i}, end);
        }
      passWords(tokens, {segment, end}, nullptr);
    } else {
      passWords(tokens, {clause, end}, nullptr);
      topicOf(tokens, {clause, end});
    }
    afterSemicolon_ = end < list.size() && list[end].kind == Kind::Semicolon;
    if (afterSemicolon_ || (end < list.size() && list[end].kind == Kind::Stop))
      flow_ = {};
    clause = end + 1;
  }
}

/// What the sentence was about so far.
Name ClaimReader::carried() const {
  if (!clauseName_.empty())
    return clauseName_;
  if (topicIsNewer_ || claims_->size() == first_)
    return topic_;
  return claims_->back().name;
}

/// A head that needs a topic takes it from what came before: 產量 after 果蔬播種面積 is 果蔬產量.
Name ClaimReader::withTopic(const Name &name) const {
  const std::u16string_view folded = document_.folded;
  const bool dimension = isOnly(name, Head::Dimension, folded);
  const bool rate = isOnly(name, Head::GrowthOf, folded) || isOnly(name, Head::DeclineOf, folded) ||
                    isOnly(name, Head::ShareOf, folded);
  if (!dimension && !rate)
    return name;
  Name whole = carried();
  if (whole.empty())
    return name;
  if (dimension && afterSemicolon_ && !topicIsNewer_)
    return name;
  if (dimension && !topicIsNewer_) {
    const HeadMatch head = headOf(whole, folded);
    if (head.head == Head::Dimension)
      whole = withoutHead(whole, folded);
    else if (claims_->size() > first_ && !isCounted(claims_->back().observation.quantity))
      return name;
  }
  whole.add(name);
  return whole;
}

/// 採礦業增加值下降1%,製造業增長7%: a growing industry is measured as the one before it.
Name ClaimReader::withSharedHead(const Name &name, const Found &found) const {
  const std::u16string_view folded = document_.folded;
  if (claims_->size() == first_ || name.empty() || found.predicate.direction == 0 ||
      !isPercent(found.claim.observation.quantity) || headOf(name, folded).head != Head::Industry)
    return name;
  const Claim &before = claims_->back();
  const HeadMatch head = headOf(before.name, folded);
  if (before.observation.measure != Measure::Growth || head.head != Head::Dimension ||
      headOf(withoutHead(before.name, folded), folded).head != Head::Industry)
    return name;
  Name shared = name;
  shared.add(SourceSpan{before.name.back().end - head.length, before.name.back().end});
  return shared;
}

std::size_t ClaimReader::readNumber(const Tokens &tokens, Range segment, std::size_t clauseEnd) {
  Found found;
  found.at = segment.end;
  found.segment = segment;
  found.next = segment.end + 1;
  found.after = {found.next, found.next};
  while (found.after.end < clauseEnd && tokens.kind(found.after.end) != Kind::Quantity)
    ++found.after.end;
  if (scan_.quantities[tokens[found.at].row].range == RangeHalf::Lower &&
      found.after.end < clauseEnd) { // 1,500億至1,950億元債券: what follows, follows both
    found.after = {found.after.end + 1, found.after.end + 1};
    while (found.after.end < clauseEnd && tokens.kind(found.after.end) != Kind::Quantity)
      ++found.after.end;
  }
  found.predicate = predicateIn(tokens, segment);
  Observation &observation = found.claim.observation;
  observation.quantity = scan_.quantities[tokens[found.at].row];
  observation.sentence = sentence_;
  if (found.predicate.ratio == kNone)
    for (std::size_t i = found.predicate.begin; i-- > segment.begin;)
      if (tokens.kind(i) == Kind::Ratio) {
        found.predicate.ratio = i;
        break;
      }
  // The base of a from–to pair has a period of its own.
  const PeriodContext before = period_;
  passWords(tokens, segment, &found.predicate);
  observation.period = period_.now();
  if (found.predicate.from != kNone) {
    bool dated = false;
    for (std::size_t i = found.predicate.from; i < found.at; ++i)
      dated = dated || tokens.kind(i) == Kind::Date || tokens.kind(i) == Kind::When;
    if (!dated) {
      observation.period.clear();
      for (std::size_t i = segment.begin; i < found.predicate.from; ++i)
        if (tokens.kind(i) == Kind::When && periodCode(tokens[i].row) == "same")
          observation.period = earlier_; // 於同期由…: as the pair before
    }
    earlier_ = observation.period;
    period_ = before;
    passWords(tokens, {segment.begin, found.predicate.from}, nullptr);
  } else if (statesBase(tokens, found)) {
    found.base = true;
    if (tokens.kind(found.after.begin) == Kind::Compare) {
      period_ = before; // 與2010年的41萬人相比: the date is the base's
    } else {
      observation.period = !base_.empty() ? base_ : period_.yearBefore();
    }
  }
  observation.status = sectionOf(heading_).target ? Status::Target : status_;
  if (tokens.kind(found.after.begin) == Kind::Target ||
      (tokens.kind(found.after.begin) == Kind::Tail &&
       (tokens.kind(found.after.begin + 1) == Kind::Target ||
        tokens.kind(found.after.begin + 2) == Kind::Target)) ||
      (tokens.kind(found.after.begin) == Kind::Particle &&
       tokens.kind(found.after.begin + 1) == Kind::Target))
    observation.status = Status::Target;
  nameOf(tokens, found);
  const bool ordinal = isDuration(observation.quantity) && observation.measure != Measure::Streak &&
                       observation.quantity.quote.begin < observation.quantity.number.begin;
  if (ordinal || (found.claim.name.empty() && found.rule.empty())) { // 第三季
    leftOut_->push_back(
        {observation.quantity.quote,
         isDuration(observation.quantity) ? LeftOutReason::Span : LeftOutReason::Unmeasured,
         "nothing says what is measured"});
    return found.next;
  }
  measureOf(tokens, found);
  linksOf(tokens, found);
  finish(tokens, found);
  return found.next;
}

/// 較2022年底的2.26%上升, 較前年的2.6%為快, 與2010年的41萬人相比: the number is the earlier value.
bool ClaimReader::statesBase(const Tokens &tokens, const Found &found) const {
  if (claims_->size() == first_)
    return false;
  const Kind next = tokens.kind(found.after.begin);
  if (found.after.begin < found.after.end && next == Kind::Compare)
    return true; // 相比
  if (found.predicate.direction != 0)
    return false;
  if (found.predicate.compare != kNone)
    return true;
  return found.at >= 2 && tokens.kind(found.at - 1) == Kind::Particle &&
         (tokens.kind(found.at - 2) == Kind::Yoy || tokens.kind(found.at - 2) == Kind::Pop);
}

void ClaimReader::nameOf(const Tokens &tokens, Found &found) {
  const Quantity &quantity = found.claim.observation.quantity;
  if (quantity.range == RangeHalf::Upper && claims_->size() > first_) {
    found.claim.name = claims_->back().name;
    found.claim.area = claims_->back().area;
    found.inherits = true;
    found.rule = "upper end of a range";
    return;
  }
  const std::size_t end =
      found.predicate.ratio != kNone ? found.predicate.ratio : found.predicate.begin;
  found.subject = nounPhraseIn(tokens, {found.segment.begin, std::min(end, found.at)});
  if (found.subject.area != kNone && quantity.unit != "place")
    area_ = {tokens[found.subject.area].span()};
  else if (found.subject.home && area_.row == kNone)
    area_ = {};
  found.claim.area = area_;
  if (found.base) {
    found.claim.name = claims_->back().name;
    found.rule = "earlier value beside the later";
    return;
  }
  if (nextItem_ < listLength_) { // a later member of a 分別 list
    found.claim.name = items_[nextItem_];
    if (!itemAreas_[nextItem_].empty())
      found.claim.area = itemAreas_[nextItem_];
    if (!itemPeriods_[nextItem_].empty())
      found.claim.observation.period = itemPeriods_[nextItem_];
    ++nextItem_;
    found.inherits = found.predicate.direction == 0 && !found.predicate.toward;
    found.rule = "shared out in order";
    return;
  }
  if (ratioOf(tokens, found) || streakOf(tokens, found) || rankOf(tokens, found))
    return;
  if (countedOf(tokens, found) || portionOf(tokens, found))
    return;
  subjectOf(tokens, found);
  if (tokens.kind(found.at + 1) == Kind::Colon && tokens.kind(found.at + 2) == Kind::Quantity)
    structureOf(tokens, found);
  else if (found.predicate.respectively)
    listOf(tokens, found);
}

/// A占B的N%: the share is named by both.
bool ClaimReader::ratioOf(const Tokens &tokens, Found &found) {
  const std::size_t ratio = found.predicate.ratio;
  if (ratio == kNone || !isPercent(found.claim.observation.quantity))
    return false;
  Name name = found.subject.name.empty() ? carried() : withTopic(found.subject.name);
  name.add(tokens[ratio].span());
  std::size_t end = found.predicate.begin > ratio ? found.predicate.begin : ratio + 1;
  Name whole;
  for (std::size_t i = ratio + 1; i < end; ++i)
    if (tokens.kind(i) != Kind::Home && tokens.kind(i) != Kind::Aside)
      whole.add(tokens[i].span());
  name.add(whole);
  found.claim.name = name;
  found.rule = "share of a whole";
  return true;
}

/// 連續14年未發生…, N年來最高.
bool ClaimReader::streakOf(const Tokens &tokens, Found &found) {
  Observation &observation = found.claim.observation;
  if (!isDuration(observation.quantity))
    return false;
  std::size_t record = kNone;
  for (std::size_t i = found.after.begin;
       !found.predicate.streak && i < found.after.end && i < found.after.begin + kLookAhead; ++i) {
    if (tokens.kind(i) == Kind::Record)
      record = i;
    if (tokens.kind(i) != Kind::Particle && tokens.kind(i) != Kind::Adverb &&
        tokens.kind(i) != Kind::Since)
      break;
  }
  if (!found.predicate.streak && record == kNone)
    return false;
  observation.measure = Measure::Streak;
  if (const std::size_t slash = observation.period.find('/'); slash != std::string::npos)
    observation.period.erase(0, slash + 1); // the last period of the streak
  found.rule = record == kNone ? "consecutive periods" : "record look-back";
  Name happened;
  bool object = false;
  std::size_t i = found.after.begin;
  if (record != kNone) {
    // 來最高 names nothing; 低位 and 新高 stay.
    if (tokens[record].length() >= 2)
      happened.add(tokens[record].span());
  } else {
    while (i < found.after.end &&
           (tokens.kind(i) == Kind::Award || tokens.kind(i) == Kind::Particle ||
            tokens.kind(i) == Kind::Light))
      ++i;
    for (; i < tokens.list.size() && !endsClause(tokens.kind(i)); ++i) {
      happened.add(tokens[i].span());
      object = object || isNominal(tokens.kind(i));
    }
    // 連跌三年: the verb stands inside the word.
    const Token &word = tokens[found.at - 1];
    if (found.at > found.segment.begin && word.kind == Kind::StreakVerb)
      happened = nameOfSpan({word.begin + 1, word.end});
  }
  Name name = withTopic(found.subject.name);
  if (name.empty() && (!object || record != kNone))
    name = carried(); // 連續三年達標; 連續2年維持盈餘 names itself
  found.went = name;
  name.add(happened);
  found.claim.name = name;
  return true;
}

/// 位居第三, 躋身前十強, 居東北首位.
bool ClaimReader::rankOf(const Tokens &tokens, Found &found) {
  Observation &observation = found.claim.observation;
  if (observation.quantity.unit != "place" || found.predicate.direction != 0)
    return false;
  observation.measure = Measure::Rank;
  found.rule = "place in a ranking";
  // What is ranked stands before the verb, or between it and the number: 躋身…競爭力前十.
  std::size_t verb = kNone;
  for (std::size_t i = found.at; i-- > found.segment.begin;)
    if (tokens.kind(i) == Kind::Award || tokens.kind(i) == Kind::Light ||
        tokens.kind(i) == Kind::Reach || tokens.kind(i) == Kind::Verb) {
      verb = i;
      break;
    }
  if (verb == kNone) {
    found.claim.name = found.subject.name.empty() ? carried() : withTopic(found.subject.name);
    return true;
  }
  const NounPhrase scope = nounPhraseIn(tokens, {verb + 1, found.at});
  std::size_t left = verb;
  while (left > found.segment.begin && !isNominal(tokens.kind(left - 1)) &&
         tokens.kind(left - 1) != Kind::Enumeration)
    --left;
  const NounPhrase subject = nounPhraseIn(tokens, {found.segment.begin, left});
  if (subject.area != kNone)
    found.claim.area = area_ = {tokens[subject.area].span()};
  Name name = withTopic(subject.name);
  if (name.empty())
    name = scope.name;
  if (name.empty())
    name = carried();
  found.claim.name = name;
  return true;
}

/// The counted noun behind the number: 建成3座橋樑, 2家企業入選國家級名錄.
bool ClaimReader::countedOf(const Tokens &tokens, Found &found) {
  const Quantity &quantity = found.claim.observation.quantity;
  if (isPercent(quantity) || quantity.unit == "percentage_point" || quantity.unit == "1" ||
      found.predicate.toward || found.predicate.from != kNone)
    return false;
  const bool counted = isCounted(quantity);
  if (quantity.unitText.length() == 1 &&
      wordAt(tokens.folded, quantity.unitText.begin, quantity.unitText.end).kind == Kind::Grade &&
      !isAsciiDigit(tokens.folded[quantity.number.begin]))
    return true; // 两大平原: a set phrase
  std::size_t begin = found.after.begin;
  if (found.predicate.verb != kNone && !counted)
    while (begin < found.after.end && tokens.kind(begin) == Kind::Adverb)
      ++begin; // 實現128天高效煥新
  if (begin == found.after.begin && tokens.kind(begin) == Kind::Particle &&
      found.subject.name.empty() && found.predicate.direction == 0)
    ++begin;                                                            // 3000名的學生
  const bool located = counted && tokens.kind(begin) == Kind::Locative; // 32家在沪企業
  if (begin + located >= found.after.end || !isNominal(tokens.kind(begin + located)))
    return false;
  // Up to a verb, or to the number that follows behind 、.
  std::size_t end = begin;
  const bool another =
      found.after.end < tokens.list.size() && tokens.kind(found.after.end) == Kind::Quantity;
  Name noun;
  if (located)
    noun.add(tokens[end++].span());
  for (; end < found.after.end; ++end) {
    const Kind kind = tokens.kind(end);
    if (kind == Kind::Pause || kind == Kind::Conjunction) {
      if (another || end + 1 >= found.after.end || !isNominal(tokens.kind(end + 1)))
        break;
    } else if (kind == Kind::Aside) {
      continue;
    } else if (kind == Kind::Particle) {
      if (headOf(noun, tokens.folded).head == Head::Abstract)
        return true; // 五個方面的工作
      if (end + 1 >= found.after.end || !isNominal(tokens.kind(end + 1)))
        break;
    } else if (!isNominal(kind)) {
      break;
    } else if ((kind == Kind::Make || kind == Kind::Flow) && !noun.empty() &&
               headOf(noun, tokens.folded).head == Head::Count) {
      break; // 項目|開工
    }
    noun.add(tokens[end].span());
  }
  if (noun.empty())
    return false;
  bool splitNoun = false;
  // 54個場景踏勘時長從…: the first countable head ends the noun, the rest names the next number.
  if (another && !noun.empty() && tokens.kind(end) != Kind::Pause) {
    const SourceSpan piece = noun.piece(0);
    for (std::uint32_t cut = piece.begin + 2; cut + 2 <= piece.end; ++cut) {
      const HeadMatch head = headBefore(tokens.folded, cut, piece.begin);
      if (head.head == Head::Count && head.length >= 2) {
        noun = {};
        splitNoun = cut < piece.end;
        noun.add(SourceSpan{piece.begin, cut});
        break;
      }
    }
  }
  const HeadMatch nounHead = headOf(noun, tokens.folded);
  if (nounHead.head == Head::Abstract)
    return true; // 六個亮點: the report counts its own points
  const bool whole = noun.pieces() == 1 && nounHead.length == noun.length() &&
                     (nounHead.head == Head::Count || nounHead.head == Head::Organisation);
  const bool bare = whole || noun.length() <= kBareNoun;
  const NounPhrase &left = found.subject;
  // A phrase left of the number with a verb between keeps the claim: 企業達500家.
  const bool objectOfVerb = found.predicate.verb != kNone;
  if (!left.name.empty() && !found.predicate.flat && !objectOfVerb && !counted)
    return false;
  if (!counted && !objectOfVerb && !left.name.empty())
    return false;
  if (!counted && left.name.empty() && found.predicate.direction != 0)
    return false;
  const bool rises = tokens.kind(found.predicate.begin) == Kind::Rise ||
                     tokens.kind(found.predicate.begin) == Kind::Fall;
  if (found.predicate.direction != 0 && (!counted || found.predicate.compared))
    return false;
  found.rule = "counted noun";
  Name name;
  if (bare) {
    if (tokens.kind(end) == Kind::Award || tokens.kind(end) == Kind::Verb ||
        tokens.kind(end) == Kind::Light || tokens.kind(end) == Kind::Make ||
        tokens.kind(end) == Kind::Adverb) {
      std::size_t verb = end;
      while (verb + 1 < found.after.end && tokens.kind(verb) == Kind::Adverb)
        ++verb;
      const Kind kind = tokens.kind(verb);
      std::size_t last = found.after.end;
      if (kind == Kind::Award || kind == Kind::Light) {
        for (std::size_t i = verb + 1; i < last; ++i)
          if (isNominal(tokens.kind(i)) || tokens.kind(i) == Kind::Particle ||
              tokens.kind(i) == Kind::Verb)
            name.add(tokens[i].span());
      } else if (last == verb + 1 && (kind == Kind::Verb || kind == Kind::Make)) {
        name.add(tokens[verb].span()); // 項目開復工
      }
      if (!name.empty())
        found.rule = "counted noun with its predicate";
    }
  }
  const HeadMatch leftHead = headOf(left.name, tokens.folded);
  const bool organisation = leftHead.head == Head::Organisation;
  const bool separate = tokens.kind(found.at - 1) == Kind::Conjunction && found.at > 0;
  if (name.empty() && !left.name.empty() && !left.examples && !separate && !rises &&
      (organisation || (bare && counted) ||
       (found.predicate.flat && left.name.length() <= kShortName) ||
       (found.predicate.verb != kNone && tokens.kind(found.predicate.verb) == Kind::Light &&
        left.name.length() <= kShortName)))
    name = left.name;
  else if (name.empty() && left.name.empty() && !clauseSubject_.empty() &&
           (bare || headOf(clauseSubject_, tokens.folded).head == Head::Organisation))
    name = clauseSubject_;
  if (name.empty() && left.flow != kNone)
    name.add(tokens[left.flow].span());
  if (name.empty() && found.predicate.verb != kNone &&
      tokens.kind(found.predicate.verb) == Kind::Flow)
    name.add(tokens[found.predicate.verb].span());
  name.add(noun);
  found.claim.name = name;
  found.next = splitNoun ? found.next : end;
  return true;
}

/// 三分之二的規模以上企業完成改造: a share of what follows, named with what it did.
bool ClaimReader::portionOf(const Tokens &tokens, Found &found) {
  std::size_t i = found.after.begin;
  if (!isPercent(found.claim.observation.quantity) || !found.subject.name.empty() ||
      !found.predicate.flat || i + 1 >= found.after.end || tokens.kind(i) != Kind::Particle ||
      !isNominal(tokens.kind(i + 1)))
    return false;
  Name whole, did;
  for (++i; i < found.after.end && isNominal(tokens.kind(i)); ++i)
    whole.add(tokens[i].span());
  for (; i < found.after.end; ++i)
    if (isNominal(tokens.kind(i)) || tokens.kind(i) == Kind::Verb)
      did.add(tokens[i].span());
  const HeadMatch head = headOf(whole, tokens.folded);
  if (head.head == Head::Growth || head.head == Head::GrowthOf || head.head == Head::DeclineOf)
    return false; // 5%的增幅
  did.add(whole);
  found.claim.name = did;
  found.rule = "portion of what follows";
  return true;
}

/// The noun phrase left of the number, or what the clauses before were about.
void ClaimReader::subjectOf(const Tokens &tokens, Found &found) {
  const NounPhrase &phrase = found.subject;
  Name name = phrase.name;
  found.rule = "noun phrase before the number";
  // 全市第一產業實現增加值: the subject and what is measured of it.
  if (phrase.verb != kNone && !name.empty() && phrase.verb < phrase.range.begin) {
    const Kind kind = tokens.kind(phrase.verb);
    const NounPhrase doer = nounPhraseIn(tokens, {found.segment.begin, phrase.verb});
    if (doer.area != kNone)
      found.claim.area = area_ = {tokens[doer.area].span()};
    Name subject = doer.name;
    if (subject.empty() && headOf(clauseSubject_, tokens.folded).head == Head::Organisation)
      subject = clauseSubject_; // 482個書屋補充圖書11萬冊
    const bool organisation = headOf(subject, tokens.folded).head == Head::Organisation;
    const bool needs = isOnly(name, Head::Dimension, tokens.folded);
    if (!subject.empty() && (needs || (kind == Kind::Light && name.length() <= 4) ||
                             (organisation && kind != Kind::Award))) {
      Name joined = subject;
      joined.add(name);
      name = joined;
      found.rule = "subject and object";
    }
    if (kind == Kind::Drive && found.claim.observation.quantity.unit == "percentage_point") {
      Name effect = doer.name.empty() ? carried() : doer.name;
      for (std::size_t i = phrase.verb; i < phrase.range.end; ++i)
        effect.add(tokens[i].span());
      name = effect;
      found.rule = "contribution";
    }
  }
  if (!name.empty() && phrase.flow != kNone)
    flow_ = tokens[phrase.flow].span();
  else if (!name.empty() && !flow_.empty() && found.segment.begin > 0 &&
           tokens.kind(found.segment.begin) == Kind::Pause && phrase.verb == kNone) {
    Name flowing;
    flowing.add(flow_);
    flowing.add(name);
    name = flowing;
  } else if (!name.empty()) {
    flow_ = {};
  }
  if (name.empty()) {
    name = carried();
    found.rule = "carried over";
    const HeadMatch head = headOf(name, tokens.folded);
    if (isPercent(found.claim.observation.quantity) && found.predicate.direction != 0 &&
        !found.predicate.toward && (head.head == Head::GrowthOf || head.head == Head::DeclineOf))
      name = withoutHead(name, tokens.folded); // 增速回落0.4個百分點;環比增長0.5%
    if (!name.empty() && found.predicate.verb != kNone &&
        found.claim.observation.quantity.unit != "%" && found.predicate.direction == 0 &&
        tokens.kind(found.predicate.verb) == Kind::Verb)
      name.add(tokens[found.predicate.verb].span()); // 工程…處,惠及15萬人
    if (name.empty())
      found.rule = {};
  } else {
    const std::size_t length = name.length();
    name = withSharedHead(withTopic(name), found);
    if (name.length() != length)
      found.rule = "head with the topic before";
  }
  found.claim.name = name;
}

/// 三次产业结构为12:40:48: the parts are those that the paragraph has just named one by one.
void ClaimReader::structureOf(const Tokens &tokens, Found &found) {
  std::size_t values = 1;
  for (std::size_t i = found.at + 1;
       tokens.kind(i) == Kind::Colon && tokens.kind(i + 1) == Kind::Quantity; i += 2)
    ++values;
  items_.clear();
  const std::size_t first = claims_->size() - std::min(claims_->size(), kStructureWindow);
  for (std::size_t i = claims_->size(); i-- > first && items_.size() < values;) {
    const Claim &claim = (*claims_)[i];
    const Name part = withoutHead(claim.name, tokens.folded);
    if (claim.observation.measure == Measure::Level &&
        headOf(claim.name, tokens.folded).head == Head::Dimension &&
        headOf(part, tokens.folded).head == Head::Industry)
      items_.insert(items_.begin(), part);
  }
  if (items_.size() != values)
    return;
  itemAreas_.assign(values, Place{});
  itemPeriods_.assign(values, std::string());
  listLength_ = values;
  nextItem_ = 1;
  found.claim.name = items_.front();
  found.rule = "part of a structure";
}

/// A、B及C分別為x、y及z: the subjects and the values one by one.
void ClaimReader::listOf(const Tokens &tokens, Found &found) {
  // How many values follow, joined by 、, 和 or a comma and nothing but predicates.
  const bool topicWasNewer = topicIsNewer_;
  std::size_t values = 1;
  for (std::size_t i = found.at + 1; i < tokens.list.size(); ++i) {
    const Kind kind = tokens.kind(i);
    if (kind == Kind::Quantity)
      ++values;
    else if (isNominal(kind) || kind == Kind::Semicolon || kind == Kind::Stop ||
             kind == Kind::Verb || kind == Kind::Quoted || kind == Kind::Connective)
      break;
  }
  if (values < 2)
    return;
  const Range range =
      found.subject.name.empty() && topicWasNewer ? topicRange_ : found.subject.range;
  // 、 alone may part the subjects while 及 stands inside one: 用品及服務、衣著價格.
  for (const auto &[pauses, conjunctions] : {std::pair(true, true), {true, false}, {false, true}}) {
    items_.clear();
    Name item;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const Kind kind = tokens.kind(i);
      if ((pauses && kind == Kind::Pause) || (conjunctions && kind == Kind::Conjunction)) {
        items_.push_back(item);
        item = {};
      } else if (kind != Kind::Aside) {
        item.add(tokens[i].span());
      }
    }
    items_.push_back(item);
    if (items_.size() == values)
      break;
  }
  itemAreas_.assign(values, Place{});
  itemPeriods_.assign(values, std::string());
  const std::u16string_view folded = tokens.folded;
  if (items_.size() == values && !items_.back().empty()) {
    // What the last subject shares with the others: its head, or all behind 的.
    const Name last = items_.back();
    const SourceSpan piece = last.piece(0);
    SourceSpan shared{last.back().end, last.back().end};
    const Head firstHead = headOf(items_.front(), folded).head;
    const std::size_t possessive = particleIn(folded, piece);
    if (possessive != std::u16string_view::npos &&
        particleIn(folded, items_.front().back()) == std::u16string_view::npos) {
      shared = {piece.begin + static_cast<std::uint32_t>(possessive), last.back().end};
    } else if (firstHead == Head::None || firstHead == Head::Industry || firstHead == Head::Topic ||
               firstHead == Head::Count || firstHead == Head::Organisation) {
      const HeadMatch head = headOf(last, folded);
      if (head.length != 0 && head.length < last.length())
        shared = {last.back().end - head.length, last.back().end};
    }
    bool places = true;
    for (const Name &name : items_)
      places = places && !name.empty() &&
               wordAt(folded, name.piece(0).begin, name.piece(0).end).kind == Kind::Area &&
               wordAt(folded, name.piece(0).begin, name.piece(0).end).length == name.length();
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (places) {
        itemAreas_[i] = {items_[i].piece(0)};
        items_[i] = carried();
      } else if (i + 1 < items_.size() && !shared.empty()) {
        items_[i].add(shared);
      }
    }
  } else {
    // One subject: values of several periods or places.
    std::vector<std::size_t> dates;
    for (std::size_t i = found.segment.begin; i < found.at; ++i)
      if (tokens.kind(i) == Kind::Date || tokens.kind(i) == Kind::When)
        dates.push_back(i);
    items_.assign(values, found.claim.name);
    if (found.subject.name.empty() && !topicWasNewer && claims_->size() >= first_ + values &&
        dates.size() != values) // 接待遊客…人次,收入…元,分別增長a和b
      for (std::size_t i = 0; i < values; ++i)
        items_[i] = (*claims_)[claims_->size() - values + i].name;
    if (dates.size() == values) {
      PeriodContext context = reportPeriod_;
      for (std::size_t i = 0; i < values; ++i) {
        if (tokens.kind(dates[i]) == Kind::Date)
          context.mention(scan_.dates[tokens[dates[i]].row].period);
        else
          context.word(periodCode(tokens[dates[i]].row));
        itemPeriods_[i] = context.now();
      }
    }
  }
  listLength_ = values;
  nextItem_ = 1;
  found.claim.name = items_.front();
  if (!itemAreas_.front().empty())
    found.claim.area = itemAreas_.front();
  if (!itemPeriods_.front().empty())
    found.claim.observation.period = itemPeriods_.front();
  found.rule = "shared out in order";
}

void ClaimReader::measureOf(const Tokens &tokens, Found &found) {
  Observation &observation = found.claim.observation;
  Quantity &quantity = observation.quantity;
  const Predicate &predicate = found.predicate;
  const auto turn = [&](int direction) {
    if (direction >= 0 || quantity.value.isNegative() || found.at >= tokens.list.size())
      return;
    quantity.value = quantity.value.negated();
    quantity.written = quantity.written.negated();
  };
  observation.basis = predicate.basis;
  if (observation.measure == Measure::Streak || observation.measure == Measure::Rank)
    return;
  if (found.inherits && claims_->size() > first_) {
    const Claim &before = claims_->back();
    observation.measure = before.observation.measure;
    observation.basis = before.observation.basis;
    observation.prices = before.observation.prices;
    observation.status = before.observation.status;
    observation.period =
        quantity.range == RangeHalf::Upper ? before.observation.period : observation.period;
    turn(before.observation.quantity.value.isNegative() ? -1 : 1);
    return;
  }
  int direction = predicate.direction;
  if (direction == 0 && !predicate.toward && predicate.from == kNone &&
      predicate.compare == kNone) { // 實現5%的增長, 3.2%的跌幅
    std::size_t i = found.after.begin;
    if (tokens.kind(i) == Kind::Tail)
      ++i;
    if (tokens.kind(i) == Kind::Particle)
      ++i;
    if (i < found.after.end && (isPercent(quantity) || quantity.unit == "percentage_point")) {
      if (tokens.kind(i) == Kind::Rise)
        direction = +1;
      else if (tokens.kind(i) == Kind::Fall)
        direction = -1;
      else if (isNominal(tokens.kind(i))) {
        const HeadMatch head = headBefore(tokens.folded, tokens[i].end, tokens[i].begin);
        if (head.head == Head::Growth || head.head == Head::GrowthOf)
          direction = +1;
        else if (head.head == Head::DeclineOf)
          direction = -1;
      }
    }
  }
  const HeadMatch head = headOf(found.claim.name, tokens.folded);
  if (quantity.unit == "percentage_point") {
    observation.measure = Measure::Change;
    turn(direction);
  } else if (isPercent(quantity)) {
    const bool sign = quantity.quote.begin < quantity.number.begin &&
                      (tokens.folded[quantity.quote.begin] == u'+' ||
                       tokens.folded[quantity.quote.begin] == u'-');
    if (found.rule == "share of a whole") {
      observation.measure = Measure::Share;
    } else if (direction != 0 && !predicate.toward) {
      observation.measure = Measure::Growth;
      turn(direction);
    } else if (head.head == Head::Growth || head.head == Head::GrowthOf ||
               head.head == Head::DeclineOf) {
      observation.measure = Measure::Growth;
      turn(head.head == Head::DeclineOf ? -1 : +1);
    } else if (found.base) {
      observation.measure = claims_->back().observation.measure;
    } else if (sign || (predicate.basis != Basis::Unsaid && head.head != Head::Share &&
                        head.head != Head::ShareOf)) {
      observation.measure = Measure::Growth;
    } else {
      observation.measure = Measure::Share;
    }
  } else if (isTimes(tokens.folded, quantity) && direction != 0 && !predicate.toward) {
    observation.measure = Measure::Growth;
    quantity.unit = "%";
    if (const auto percent = quantity.value.times(100))
      quantity.value = *percent;
    turn(direction);
  } else if (direction != 0 && !predicate.toward) {
    observation.measure = Measure::Change;
    turn(direction);
  } else {
    observation.measure = Measure::Level;
  }
  if (observation.measure == Measure::Growth || observation.measure == Measure::Change) {
    if ((predicate.compared || baseHolds_) && observation.basis == Basis::Unsaid &&
        !base_.empty()) {
      observation.basis = Basis::NamedBase;
      if (base_.size() == 4 && observation.period.size() == 4 && base_ != observation.period)
        observation.period = base_ + "/" + observation.period;
    }
    observation.prices = predicate.prices != Prices::Unsaid ? predicate.prices : prices_;
    prices_ = Prices::Unsaid;
  }
}

void ClaimReader::linksOf(const Tokens &tokens, Found &found) {
  const Index self = static_cast<Index>(claims_->size());
  Observation &observation = found.claim.observation;
  if (found.predicate.toward && fromHalf_ != kNone) {
    (*claims_)[fromHalf_].observation.baseOf = self;
    fromHalf_ = kNone;
  }
  if (found.predicate.from != kNone)
    fromHalf_ = self;
  if (found.base) {
    observation.baseOf = self - 1;
    observation.measure = (*claims_)[self - 1].observation.measure;
  }
  bool drives = false;
  for (std::size_t i = found.segment.begin; i < found.at; ++i)
    drives = drives || tokens.kind(i) == Kind::Drive;
  if (drives && self > first_ && observation.measure == Measure::Level)
    (*claims_)[self - 1].observation.drives = self;
  if (whole_ != kNone && observation.measure == Measure::Level) {
    const Observation &whole = (*claims_)[whole_].observation;
    if (whole.quantity.unit == observation.quantity.unit && whole.measure == Measure::Level)
      observation.partOf = whole_;
  }
}

void ClaimReader::finish(const Tokens &, Found &found) {
  found.claim.observation.rule = found.rule;
  // 粮食生产连续5年突破百亿斤: the streak's words are not the subject of the next number.
  clauseName_ = found.claim.observation.measure == Measure::Streak && !found.went.empty()
                    ? found.went
                    : found.claim.name;
  if (clauseSubject_.empty())
    clauseSubject_ = found.subject.name.empty() ? found.claim.name : found.subject.name;
  topicIsNewer_ = false;
  claims_->push_back(found.claim);
}

} // namespace ri
