#include "extract/claims.hpp"

#include <algorithm>

#include "extract/affixes.hpp"
#include "extract/claim_links.hpp"
#include "extract/claim_measure.hpp"
#include "extract/dates.hpp"
#include "extract/naming/rules.hpp"

namespace ri {
namespace {

/// A code behind a name has at least so many digits, the number of a model inside one.
constexpr std::uint32_t kCodeDigits = 4, kModelDigits = 3;
/// What stands before a bracket is named within so many tokens.
constexpr std::size_t kBeforeBracket = 64;
/// So many times the lower end, an upper end is none.
constexpr int kFarApart = 10;

/// 与2019年|相较|已|恢复|98%: a verb behind the comparison tells the number of now.
bool comparesAll(const Tokens &tokens, const Found &found) {
  const std::size_t behind = found.predicate.compare + 1;
  if (isDateWord(tokens.kind(behind)) || isNominal(tokens.kind(behind)))
    return false; // 较2022年底的2.26%
  for (std::size_t i = behind; i < found.at; ++i)
    if (tokens.kind(i) == Kind::Verb || tokens.kind(i) == Kind::Make ||
        tokens.kind(i) == Kind::Light)
      return true;
  return false;
}

/// 超过|2021年|春节|78亿元, 高于|去年12月|4.5%|的|增幅: a level that is passed, with its date.
bool surpassesDated(const Tokens &tokens, const Found &found) {
  for (std::size_t i = found.segment.begin + 1; i < found.at; ++i) {
    if (!isDateWord(tokens.kind(i)) || !surpasses(tokens, found.segment, i))
      continue;
    if (tokens.kind(beginOfDate(tokens, found.segment, i) - 1) == Kind::Reach)
      return true;
    const Head behind = headOf(nounPhraseIn(tokens, found.after, true).name, tokens.folded).head;
    return tokens.kind(found.at + 1) == Kind::Particle &&
           (behind == Head::Growth || behind == Head::GrowthOf || behind == Head::DeclineOf);
  }
  return false;
}

/// 較2022年底的2.26%上升, 較前年的2.6%為快, 與2010年的41萬人相比: the number is the earlier value.
bool statesBase(const Tokens &tokens, const Discourse &now, const Found &found) {
  if (!now.claimed())
    return false;
  if (!found.after.empty() && tokens.kind(found.after.begin) == Kind::Compare)
    return true; // 相比
  // 高於對手的26.6%: what it stands above, not by how much.
  const bool comparand = (tokens.kind(found.predicate.compare) == Kind::Above ||
                          tokens.kind(found.predicate.compare) == Kind::Below) &&
                         found.predicate.compare + 1 < found.at &&
                         tokens.kind(found.at - 1) == Kind::Particle;
  if (comparand || surpassesDated(tokens, found))
    return true;
  if (found.predicate.direction != 0)
    return false;
  if (found.predicate.compare != kNone)
    return !comparesAll(tokens, found);
  if (tokens.kind(found.at - 1) == Kind::Estimate) // 較去年|11月|預測數4.5%
    for (std::size_t i = found.segment.begin; i < found.at; ++i)
      if (tokens.kind(i) == Kind::Yoy)
        return true;
  return found.at >= 2 && tokens.kind(found.at - 1) == Kind::Particle &&
         (tokens.kind(found.at - 2) == Kind::Yoy || tokens.kind(found.at - 2) == Kind::Pop);
}

/// …为51%,去年底为53%;…: nothing but a date before that of the number before, which goes on.
bool isEarlierValue(const Tokens &tokens, const Found &found, const Period &before) {
  bool dated = false;
  for (std::size_t i = found.segment.begin; i < found.at; ++i) {
    const Kind kind = tokens.kind(i);
    dated = dated || isDateWord(kind);
    if (!isDateWord(kind) && kind != Kind::Particle && kind != Kind::Be && kind != Kind::Reach &&
        kind != Kind::Connective && kind != Kind::Adverb && kind != Kind::Open)
      return false;
  }
  const Period &own = found.claim.observation.period;
  return dated && own < before && own.last().year < before.last().year;
}

/// 是2020年末的3.4倍, 已達去年全年之四成二: the date is that of what the number is a part of.
bool isOfDated(const Tokens &tokens, const Found &found) {
  const Quantity &quantity = found.quantity();
  if (quantity.unit != "%" && quantity.unit != "1")
    return false;
  std::size_t i = found.at;
  if (i < found.segment.begin + 3 || tokens.kind(i - 1) != Kind::Particle)
    return false;
  for (--i; i > found.segment.begin &&
            (tokens.kind(i - 1) == Kind::Date || tokens.kind(i - 1) == Kind::When);)
    --i;
  if (i + 1 >= found.at || i == found.segment.begin)
    return false;
  const Kind kind = tokens.kind(i - 1);
  return kind == Kind::Be || kind == Kind::Reach;
}

/// 相比|2020年|….
bool comparesWithDate(const Tokens &tokens, const Found &found) {
  for (std::size_t i = found.segment.begin; i + 1 < found.at; ++i)
    if (tokens.kind(i) == Kind::Compare && tokens.kind(i + 1) == Kind::Date)
      return true;
  return false;
}

/// 0.8 to 1.25 times a number is near it.
constexpr int kNearTenths = 8;

/// Whether two numbers are near each other, their signs not thought of.
bool isNear(const Decimal &one, const Decimal &two) {
  const auto size = [](const Decimal &value) {
    return value.isNegative() ? value.negated() : value;
  };
  const auto reaches = [&](const Decimal &low, const Decimal &high) {
    const std::optional<Decimal> tenths = size(high).times(kNearTenths);
    const std::optional<Decimal> ten = size(low).times(10);
    const std::optional<Decimal> rest = tenths && ten ? ten->plus(tenths->negated()) : std::nullopt;
    return rest && !rest->isNegative();
  };
  return reaches(one, two) && reaches(two, one);
}

/// 减少6亿元|或|约|4%, 占14%,|低于|六分之一, 增加98亿元,|接近|100亿元: nothing but a word that
/// states the number before in another way, or a bound that lies near it.
bool saysAgain(const Tokens &tokens, Range segment, const Quantity &quantity, const Claim &before) {
  bool alternative = false, bounds = false;
  for (std::size_t i = segment.begin; i < segment.end; ++i) {
    const Kind kind = tokens.kind(i);
    alternative = alternative || kind == Kind::Alternative;
    bounds = bounds || kind == Kind::Above || kind == Kind::Below ||
             (kind == Kind::Reach && quantity.hedge.end == tokens[i].end);
    if (kind != Kind::Alternative && kind != Kind::Reach && kind != Kind::Adverb &&
        kind != Kind::Open && kind != Kind::Above && kind != Kind::Below)
      return false;
  }
  const Quantity &other = before.observation.quantity;
  return alternative || (bounds && quantity.qualifier != Qualifier::Equal && segment.begin > 0 &&
                         tokens.kind(segment.begin - 1) == Kind::Comma &&
                         before.observation.measure != Measure::Level &&
                         quantity.unit == other.unit && isNear(quantity.value, other.value));
}

/// 5%左右的目標: what stands behind the number says that it is one.
bool isTargeted(const Tokens &tokens, std::size_t behind) {
  if (tokens.kind(behind) == Kind::Tail)
    ++behind;
  if (tokens.kind(behind) == Kind::Particle)
    ++behind;
  if (tokens.kind(behind) == Kind::Reach || tokens.kind(behind) == Kind::Be) // 以10億元為目標
    ++behind;
  return tokens.kind(behind) == Kind::Target;
}

} // namespace

ClaimReader::ClaimReader(const Document &document, const Scan &scan, const Frame &frame)
    : document_(document), scan_(scan), now_(document, scan, frame) {}

void ClaimReader::enter(Index heading, const std::vector<Token> &tokens) {
  now_.setting.enter(heading, tokens);
}

const PeriodContext &ClaimReader::periodUnder(Index heading) const {
  return now_.setting.periodUnder(heading);
}

/// What a number is that is part of a name: the size of a class (居住2人者), the code of a company
/// (某公司(2454)), the day of a date (今(13)日), the number of a model (某晶片9500需求強勁), a word
/// in quotation marks (“一二三”). Date and code count as said, the others stay in the name.
std::optional<ClaimReader::NamePart> ClaimReader::namePart(const Tokens &tokens,
                                                           std::size_t at) const {
  const Quantity &quantity = scan_.quantities[tokens[at].row];
  const bool lower = quantity.range == RangeHalf::Lower;
  std::size_t behind = at + (lower ? 3 : 1); // 1至3人者
  if (tokens.kind(behind) == Kind::Conjunction && tokens.kind(behind + 1) == Kind::Quantity)
    behind += 2; // 4人及5人以上者
  if (tokens.kind(behind) == Kind::Tail)
    ++behind;
  if (behind < tokens.list.size() &&
      affixAt(tokens.folded, tokens[behind].begin, Affix::Those) != 0)
    return NamePart{LeftOutReason::ProductSize, "size of a class", Kind::Numeral};
  const bool bare = quantity.unit == "1" && quantity.unitText.empty() && quantity.unitMult == 0 &&
                    quantity.qualifier == Qualifier::Equal && quantity.range == RangeHalf::None;
  if (!bare || at == 0 || at + 1 >= tokens.list.size())
    return std::nullopt;
  if (at > 2 && tokens.kind(at - 3) == Kind::Open && tokens.kind(at - 2) == Kind::Text &&
      tokens.kind(at - 1) == Kind::Comma && quantity.number.length() >= kCodeDigits)
    return NamePart{LeftOutReason::Code, "code behind a name", Kind::Numeral}; // 某公司(ABC,2454,…)
  if (tokens.kind(at - 1) == Kind::Open && tokens.kind(at + 1) == Kind::Close) {
    const char16_t open = tokens.text(at - 1).front();
    if (open != u'(' && open != u'[')
      return NamePart{LeftOutReason::Name, "quoted word", Kind::Numeral};
    if (at + 2 < tokens.list.size() &&
        affixAt(tokens.folded, tokens[at + 2].begin, Affix::DateUnit) != 0)
      return NamePart{LeftOutReason::Date, "day in brackets", Kind::Skip};
    if (at > 1 && isNominal(tokens.kind(at - 2)) && quantity.number.length() >= kCodeDigits)
      return NamePart{LeftOutReason::Code, "code behind a name", Kind::Skip};
    return std::nullopt;
  }
  if (at > 1 && tokens.kind(at - 2) == Kind::Open && tokens.kind(at + 1) == Kind::Close &&
      tokens.text(at + 1).front() != u')' && isNominal(tokens.kind(at - 1)))
    return NamePart{LeftOutReason::Name, "quoted word", Kind::Numeral}; // 「海報100」
  const bool integer = quantity.number.in(document_.folded).find_first_not_of(u"0123456789") ==
                       std::u16string_view::npos;
  const bool within = isNominal(tokens.kind(at - 1)) && isNominal(tokens.kind(at + 1)) &&
                      tokens[at - 1].end == quantity.quote.begin &&
                      tokens[at + 1].begin == quantity.quote.end;
  if (integer && within && quantity.number.length() >= kModelDigits)
    return NamePart{LeftOutReason::Name, "number of a model", Kind::Numeral};
  return std::nullopt;
}

/// 月租达2万元以上的商户数目…3100家, 车龄由10年至15年的货车,由…减至…: the bound of a class that is
/// counted, with the words around it, is part of the name. Gives the token behind it; 0: none.
std::size_t ClaimReader::boundOfClass(const Tokens &tokens, std::size_t at) const {
  const Quantity &quantity = scan_.quantities[tokens[at].row];
  if (isCounted(quantity) || quantity.unit == "place" || quantity.unit == "1" || at == 0)
    return 0;
  const auto leads = [](Kind kind) {
    return kind == Kind::Reach || kind == Kind::Be || kind == Kind::From || kind == Kind::To ||
           kind == Kind::Locative || kind == Kind::Span; // 由|10年|至|15年
  };
  std::size_t begin = at;
  while (begin > 0 && leads(tokens.kind(begin - 1)))
    --begin;
  if (begin == 0 || !isNominal(tokens.kind(begin - 1)))
    return 0;
  std::size_t end = at + 1;
  const bool goesOn = tokens.kind(end) == Kind::To && tokens.kind(end + 1) == Kind::Quantity;
  const bool range = goesOn || tokens.kind(at - 1) == Kind::To;
  if (goesOn)
    end += 2;
  const bool bounds = tokens.kind(end) == Kind::Tail;
  end += bounds;
  if ((!range && !bounds) || tokens.kind(end) != Kind::Particle || !isNominal(tokens.kind(end + 1)))
    return 0;
  for (std::size_t i = end;
       i < tokens.list.size() && tokens.kind(i) != Kind::Stop && tokens.kind(i) != Kind::Semicolon;
       ++i)
    if (tokens.kind(i) == Kind::Quantity)
      return end;
  return 0;
}

void ClaimReader::takeNames(std::vector<Token> &list) {
  const Tokens tokens{list, document_.folded};
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::size_t end = list[i].kind == Kind::Quantity ? boundOfClass(tokens, i) : 0;
    for (std::size_t begin = i; end != 0 && begin > 0 && !isNominal(list[begin - 1].kind); --begin)
      list[begin - 1].kind = Kind::Noun;
    for (; i < end; ++i) {
      if (list[i].kind == Kind::Quantity)
        now_.leftOut.push_back(
            {scan_.quantities[list[i].row].quote, LeftOutReason::ProductSize, "bound of a class"});
      list[i].kind = Kind::Noun;
    }
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].kind != Kind::Quantity)
      continue;
    if (const std::optional<NamePart> part = namePart(tokens, i)) {
      now_.leftOut.push_back({scan_.quantities[list[i].row].quote, part->reason, part->rule});
      list[i].kind = part->kind;
      if (part->kind == Kind::Skip) { // with its brackets, and the 日 of (13)日
        list[i - 1].kind = list[i + 1].kind = Kind::Skip;
        if (part->reason == LeftOutReason::Date && ++list[i + 2].begin == list[i + 2].end)
          list[i + 2].kind = Kind::Skip;
      }
    }
  }
  list.erase(std::remove_if(list.begin(), list.end(),
                            [](const Token &token) { return token.kind == Kind::Skip; }),
             list.end());
}

void ClaimReader::read(Index sentence, std::vector<Token> &list) {
  sentence_ = sentence;
  now_.startSentence(sentence);
  takeNames(list);
  const Tokens tokens{list, document_.folded};
  for (std::size_t begin = 0; begin < list.size();) {
    Range clause{begin, begin};
    bool numbers = false;
    for (; clause.end < list.size() && !endsClause(list[clause.end].kind); ++clause.end)
      numbers = numbers || list[clause.end].kind == Kind::Quantity;
    if (numbers) {
      readClause(tokens, clause);
    } else {
      now_.pass(tokens, clause, nullptr);
      now_.passTopic(tokens, clause);
      for (std::size_t i = clause.begin; i < clause.end; ++i)
        if (tokens.kind(i) == Kind::Close)
          closeBracket();
      now_.passList(tokens, clause);
      now_.parts.open(now_.claims, tokens, clause);
    }
    now_.afterSemicolon = tokens.kind(clause.end) == Kind::Semicolon;
    if (now_.afterSemicolon)
      now_.parts.passSemicolon();
    if (now_.afterSemicolon || tokens.kind(clause.end) == Kind::Stop)
      now_.flow = {};
    begin = clause.end + 1;
  }
}

void ClaimReader::readClause(const Tokens &tokens, Range clause) {
  now_.clauseSubject = now_.clauseName = now_.pendingShare = {};
  now_.bracketed = 0;
  std::size_t segment = clause.begin;
  for (std::size_t i = clause.begin; i < clause.end; ++i) {
    const Kind kind = tokens.kind(i);
    if (kind == Kind::Open) {
      const std::size_t begin = std::max(segment, i - std::min(i, kBeforeBracket));
      now_.outer.push_back({nounPhraseIn(tokens, {begin, predicateIn(tokens, {begin, i}).begin}), i,
                            segment == i ? std::optional(now_.setting.period) : std::nullopt});
    } else if (kind == Kind::Close) {
      now_.bracketEnd = i + 1;
      if (closeBracket())
        segment = i + 1;
    } else if (kind == Kind::Quantity) {
      segment = readNumber(tokens, {segment, i}, clause.end);
    }
  }
  now_.pass(tokens, {segment, clause.end}, nullptr);
}

bool ClaimReader::closeBracket() {
  if (now_.outer.empty())
    return false;
  const Discourse::Outer outer = now_.outer.back();
  now_.outer.pop_back();
  if (outer.period)
    now_.setting.period = *outer.period;
  if (outer.phrase.name.empty())
    return false;
  now_.topic = outer.phrase.name; // 性別比(女性為100)由…: on with what stood before
  now_.topicIsNewer = true;
  now_.clauseName = {};
  return true;
}

std::size_t ClaimReader::readNumber(const Tokens &tokens, Range segment, std::size_t clauseEnd) {
  Found found;
  Observation &observation = found.claim.observation;
  found.at = segment.end;
  found.segment = segment;
  found.next = segment.end + 1;
  observation.quantity = scan_.quantities[tokens[found.at].row];
  observation.sentence = sentence_;
  const auto afterFrom = [&](std::size_t begin) {
    found.after = {begin, begin};
    while (found.after.end < clauseEnd && tokens.kind(found.after.end) != Kind::Quantity)
      ++found.after.end;
  };
  afterFrom(found.next);
  found.predicate = predicateIn(tokens, segment);
  unrange(tokens[found.at].row, found);
  if (observation.quantity.range == RangeHalf::Lower && found.after.end < clauseEnd)
    afterFrom(found.after.end + 1); // 1,500億至1,950億元債券: what follows, follows both
  for (std::size_t i = found.predicate.begin;
       found.predicate.ratio == kNone && i-- > segment.begin;)
    if (tokens.kind(i) == Kind::Ratio)
      found.predicate.ratio = i;
  for (std::size_t i = found.predicate.begin; !found.predicate.respectively && i-- > segment.begin;)
    if (tokens.kind(i) == Kind::Respectively) { // 分别维持年息1.9%
      found.predicate.respectively = true;
      found.predicate.begin = i;
      found.predicate.flat = false;
    }
  found.alternative =
      now_.claimed() && saysAgain(tokens, segment, observation.quantity, now_.claims.back());
  // 出超: what stands inside a noun is no hedge.
  if (Quantity &quantity = observation.quantity;
      !quantity.hedge.empty() && found.at > segment.begin &&
      tokens.kind(found.at - 1) == Kind::Noun &&
      tokens[found.at - 1].span().contains(quantity.hedge)) {
    quantity.hedge = {};
    quantity.qualifier = Qualifier::Equal;
  }
  passTo(tokens, found);
  nameClaim(tokens, now_, found);
  const bool duration = isDuration(observation.quantity);
  const bool ordinal = duration && observation.measure != Measure::Streak && // 第三季
                       observation.quantity.quote.begin < observation.quantity.number.begin;
  if (ordinal || (found.claim.name.empty() && found.rule.empty())) {
    now_.leftOut.push_back({observation.quantity.quote,
                            duration ? LeftOutReason::Span : LeftOutReason::Unmeasured,
                            "nothing says what is measured"});
    return found.next;
  }
  measureClaim(tokens, now_, found);
  linkClaim(tokens, now_, found);
  observation.rule = found.rule;
  now_.take(found);
  return found.next;
}

/// 减少2700人至11.5万人: behind a verb of change, two amounts too far apart for a range are a
/// change and the level that it led to.
void ClaimReader::unrange(std::uint32_t row, Found &found) {
  Quantity &quantity = found.quantity();
  if (quantity.range == RangeHalf::Lower && found.predicate.direction != 0 &&
      !found.predicate.toward && !isPercent(quantity) && row + 1 < scan_.quantities.size()) {
    const std::optional<Decimal> far = quantity.value.times(kFarApart);
    const std::optional<Decimal> rest =
        far ? scan_.quantities[row + 1].value.plus(far->negated()) : std::nullopt;
    if (rest && !rest->isNegative())
      level_ = row + 1;
  }
  const bool change = quantity.range == RangeHalf::Lower && level_ == row + 1;
  const bool level = quantity.range == RangeHalf::Upper && level_ == row;
  if (!change && !level)
    return;
  quantity.range = RangeHalf::None;
  if (quantity.qualifier != Qualifier::Approximate)
    quantity.qualifier = Qualifier::Equal;
}

/// Takes in the words up to the number: when, where and with what status it holds.
void ClaimReader::passTo(const Tokens &tokens, Found &found) {
  Setting &setting = now_.setting;
  Observation &observation = found.claim.observation;
  const PeriodContext before = setting.period;
  now_.pass(tokens, found.segment, &found.predicate);
  observation.period = setting.period.now();
  if (found.predicate.from != kNone) { // the base of a from–to pair has a period of its own
    bool dated = false;
    for (std::size_t i = found.predicate.from; i < found.at; ++i)
      dated = dated || tokens.kind(i) == Kind::Date || tokens.kind(i) == Kind::When;
    if (!dated) {
      observation.period = {};
      if (setting.baseHolds && !setting.base.empty())
        observation.period = setting.base; // 与2010年相比,…由9年提高至10年
      for (std::size_t i = found.segment.begin; i < found.predicate.from; ++i)
        if (tokens.kind(i) == Kind::When && periodCode(tokens[i].row) == "same")
          observation.period = now_.earlier; // 於同期由…: as the pair before
    }
    now_.earlier = observation.period;
    setting.period = before;
    now_.pass(tokens, {found.segment.begin, found.predicate.from}, nullptr);
  } else if (statesBase(tokens, now_, found)) {
    found.base = true;
    setting.baseHolds = true; // 比2010年的3.1人减少0.5人
    bool forecast = false;    // 較11月預測數3.9%: of the same period
    for (std::size_t i = found.segment.begin; i < found.at; ++i)
      forecast = forecast || tokens.kind(i) == Kind::Estimate;
    const Kind compare = tokens.kind(found.predicate.compare);
    if (tokens.kind(found.after.begin) == Kind::Compare) { // 與2010年的41萬人相比
      setting.base = observation.period;
      setting.period = before;
    } else if (!forecast && !setting.base.empty()) {
      observation.period = setting.base;
    } else if (forecast || compare == Kind::Above || compare == Kind::Below) {
      observation.period = setting.period.now();
    } else {
      observation.period = setting.period.now().yearBefore();
    }
  }
  if (!now_.claimed() && found.predicate.direction == 0 && !setting.base.empty() &&
      comparesWithDate(tokens,
                       found)) { // 相比2020年GDP总量400亿元的数据: of the year that is named
    observation.period = setting.base;
    setting.period = before;
  }
  if (!found.base && isOfDated(tokens, found)) {
    setting.period = before;
    observation.period = before.now();
  }
  if (!found.base && now_.claimed() && isEarlierValue(tokens, found, before.now()))
    setting.period = before;
  for (std::size_t i = found.segment.begin; i < found.at; ++i)
    if (tokens.kind(i) == Kind::Span &&
        (i == 0 || (tokens.kind(i - 1) != Kind::Past && tokens.kind(i - 1) != Kind::Future)))
      setting.period = before; // 两年平均增长5%: of this number alone
  observation.status = isTargeted(tokens, found.after.begin) ? Status::Target : setting.statusNow();
}

} // namespace ri
