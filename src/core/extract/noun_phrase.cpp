#include "extract/noun_phrase.hpp"

#include <algorithm>

namespace ri {
namespace {

/// Words that end the phrase before them: what follows is another phrase.
bool cuts(Kind kind) {
  switch (kind) {
  case Kind::Verb:
  case Kind::Light:
  case Kind::Say:
  case Kind::Award:
  case Kind::Drive:
  case Kind::Since:
  case Kind::Estimate:
  case Kind::Target:
  case Kind::Date:
  case Kind::When:
  case Kind::Past:
  case Kind::Future:
  case Kind::Flat:
  case Kind::Span:
  case Kind::Connective:
  case Kind::Cite:
  case Kind::Part:
  case Kind::Compare:
  case Kind::Respectively:
  case Kind::Reach:
  case Kind::Sum:
  case Kind::Be:
  case Kind::Yoy:
  case Kind::Pop:
  case Kind::RiseTo:
  case Kind::FallTo:
  case Kind::Above:
  case Kind::Below:
  case Kind::Stop:
  case Kind::Comma:
  case Kind::Semicolon:
  case Kind::Colon:
  case Kind::Open:
  case Kind::Close:
  case Kind::Quantity:
    return true;
  default:
    return false;
  }
}

/// Whether the verb belongs to a clause before a noun: 拥有大学文化程度的人口, 单位实现的零售额,
/// 发放金额. A verb that opens the phrase and has an object of its own does not.
bool opensRelative(const Tokens &tokens, std::size_t begin, std::size_t verb, std::size_t end,
                   bool subject) {
  if (tokens.kind(verb + 1) == Kind::Particle)
    return verb > begin && verb + 2 < end;
  if (verb + 2 == end && tokens.kind(verb) == Kind::Verb) {
    const HeadMatch head = headBefore(tokens.folded, tokens[verb + 1].end, tokens[verb + 1].begin);
    return head.head == Head::Dimension && head.length == tokens[verb + 1].length();
  }
  if (tokens.kind(verb) != Kind::Light && verb == begin && !subject &&
      tokens.kind(verb + 1) != Kind::Locative)
    return false;
  for (std::size_t i = verb + 1; i + 1 < end; ++i)
    if (tokens.kind(i) == Kind::Particle)
      return true;
  return false;
}

/// CPI|同比|涨幅: a comparison inside the name of a growth.
bool comparesNoun(const Tokens &tokens, std::size_t begin, std::size_t at, std::size_t end) {
  if ((tokens.kind(at) != Kind::Yoy && tokens.kind(at) != Kind::Pop) || at == begin ||
      at + 1 >= end || !isNominal(tokens.kind(at - 1)))
    return false;
  const HeadMatch head = headBefore(tokens.folded, tokens[at + 1].end, tokens[at + 1].begin);
  return head.length == tokens[at + 1].length() &&
         (head.head == Head::GrowthOf || head.head == Head::DeclineOf);
}

bool isHan(char16_t c) { return c >= 0x3400 && c <= 0x9FFF; }

/// 受水災影響者: those that something happens to are named with all of it; else empty.
NounPhrase affectedIn(const Tokens &tokens, Range range) {
  NounPhrase phrase;
  if (range.empty() || tokens.text(range.end - 1).back() != u'者')
    return phrase;
  for (std::size_t i = range.begin; i < range.end; ++i)
    if (tokens.kind(i) == Kind::Cause) {
      phrase.range = {i, range.end};
      for (; i < range.end; ++i)
        phrase.name.add(tokens[i].span());
    }
  return phrase;
}

/// 受|少子化|影响|大减: what affects is no subject; else the phrase behind the cause is.
std::size_t behindEffect(const Tokens &tokens, Range range) {
  for (std::size_t i = range.begin; i <= range.end; ++i)
    if (tokens.kind(i) == Kind::Drive)
      return std::min(i + 1, range.end);
  return range.begin;
}

} // namespace

bool isNominal(Kind kind) {
  switch (kind) {
  case Kind::Text:
  case Kind::Noun:
  case Kind::Quoted:
  case Kind::Numeral:
  case Kind::Base:
  case Kind::Area:
  case Kind::Make:
  case Kind::Flow:
  case Kind::Bound:
  case Kind::Record:
  case Kind::Plan:
  case Kind::Mean:
  case Kind::Per:
  case Kind::Home:
    return true;
  default:
    return false;
  }
}

bool isTransitive(Kind kind) {
  return kind == Kind::Verb || kind == Kind::Say || kind == Kind::Light || kind == Kind::Make ||
         kind == Kind::Flow || kind == Kind::Drive || kind == Kind::Award;
}

bool isOrigin(const Tokens &tokens, std::size_t at) {
  const bool of = tokens.kind(at + 1) == Kind::Particle;
  return tokens.kind(at + (of ? 2 : 1)) == Kind::Bound;
}

NounPhrase nounPhraseIn(const Tokens &tokens, Range range, bool subject) {
  NounPhrase phrase = affectedIn(tokens, range);
  if (!phrase.name.empty())
    return phrase;
  std::size_t begin = range.begin, end = range.end;
  // 貸款減值因須預留準備金而增加: the subject stands before the cause.
  for (std::size_t i = begin; i < end; ++i)
    if (tokens.kind(i) == Kind::Cause) {
      bool named = false;
      for (std::size_t j = begin; j < i; ++j)
        named = named || isNominal(tokens.kind(j));
      // 主要是由於…: what follows the cause is the subject.
      if (named && tokens.kind(i - 1) != Kind::Connective && tokens.kind(i - 1) != Kind::Cite &&
          tokens.kind(i - 1) != Kind::Reach)
        end = i;
      else
        begin = behindEffect(tokens, {i + 1, end});
      break;
    }
  // Right end: particles, examples, asides.
  for (; end > begin; --end) {
    const Kind kind = tokens.kind(end - 1);
    if (kind == Kind::Enumeration)
      phrase.examples = true;
    else if ((isNominal(kind) && kind != Kind::Mean && kind != Kind::Record) ||
             kind == Kind::Rise || kind == Kind::Fall)
      break;
  }
  // The last word that cuts; a verb before 的 belongs to a relative clause (参加培训的人数).
  std::size_t relative = kNone; ///< a verb that belongs to the name
  for (std::size_t i = end; i-- > begin;) {
    if (!cuts(tokens.kind(i)) || comparesNoun(tokens, begin, i, end))
      continue;
    if ((tokens.kind(i) == Kind::Verb || tokens.kind(i) == Kind::Light ||
         (subject && tokens.kind(i) == Kind::Reach && tokens[i].length() > 1)) &&
        (opensRelative(tokens, begin, i, end, subject) ||
         (i > begin && tokens.kind(begin) == Kind::Base))) { // 每千人口拥有医师
      relative = i;
      continue;
    }
    if (isTransitive(tokens.kind(i)))
      phrase.verb = i;
    begin = i + 1;
    break;
  }
  std::size_t particle = end; ///< the last 的
  while (particle > begin && tokens.kind(particle - 1) != Kind::Particle)
    --particle;
  // Left end: places, adverbs, verbs that open the phrase.
  bool list = false;
  for (; begin < end; ++begin) {
    const Kind kind = tokens.kind(begin);
    if (kind == Kind::Conjunction || kind == Kind::Pause || kind == Kind::Alternative ||
        (kind == Kind::Record && tokens.kind(begin + 1) == Kind::Pause))
      continue; // 、|和|美國, 比例(65%)最高|、|電話陳情
    if (kind == Kind::Area) {
      if (phrase.verb != kNone && phrase.area == kNone)
        break; // 出口美國: the object of a verb
      if (begin + 1 < end && (isOrigin(tokens, begin) || tokens.kind(begin + 1) == Kind::Pause ||
                              tokens.kind(begin + 1) == Kind::Conjunction))
        break;
      phrase.area = begin;
      continue;
    }
    if (kind == Kind::From && tokens.kind(begin + 1) == Kind::Area && begin + 2 < end)
      break; // 自|东盟|进口农产品
    if (kind == Kind::Home) {
      phrase.home = true;
      continue;
    }
    if (kind == Kind::Make || kind == Kind::Rise || kind == Kind::Fall) {
      std::size_t rest = 0;
      for (std::size_t i = begin + 1; i < end; ++i)
        rest += tokens[i].length();
      if (begin + 2 == end && kind == Kind::Make) { // 收購總金額, 投資金額
        const HeadMatch head =
            headBefore(tokens.folded, tokens[begin + 1].end, tokens[begin + 1].begin);
        const bool whole = head.length == tokens[begin + 1].length();
        if ((whole && (head.head == Head::Dimension || head.head == Head::Share ||
                       (head.head == Head::Count && subject))) || // 注册护士|达45人
            (head.head == Head::Share && begin == range.begin))   // 建议采纳率
          break;
      }
      if (rest < 2 || tokens.kind(begin + 1) == Kind::Conjunction ||
          tokens.kind(begin + 1) == Kind::Pause || tokens.kind(begin + 1) == Kind::Locative)
        break; // 居住在城镇的人口
      phrase.verb = begin;
      continue;
    }
    if (kind == Kind::Route) {
      if (begin < particle)
        break; // 来自美国的进口
      continue;
    }
    if (kind == Kind::Flow)
      phrase.flow = begin;
    if (isNominal(kind) || begin == relative)
      break;
  }
  phrase.range = {begin, end};
  for (std::size_t i = begin; i < end; ++i) {
    const Kind kind = tokens.kind(i);
    if (kind == Kind::Pause)
      list = true;
    if (kind == Kind::Enumeration)
      list = false;
    if (kind == Kind::Aside &&
        (tokens[i].length() < 3 || !isHan(tokens.folded[tokens[i].begin + 1])))
      continue; // (GDP), (圖3)
    phrase.name.add(tokens[i].span());
  }
  if (phrase.name.length() == 1 && tokens.kind(phrase.range.begin) == Kind::Text) {
    phrase.name = {}; // 创, 至于 cut short: one character names nothing
    if (begin > range.begin && tokens.kind(begin - 1) == Kind::Determiner) { // but 该厂
      phrase.range.begin = begin - 1;
      phrase.name.add({tokens[begin - 1].begin, tokens[begin].end});
    }
  }
  phrase.examples = phrase.examples || list;
  return phrase;
}

HeadMatch headOf(const Name &name, std::u16string_view folded) {
  if (name.empty())
    return {};
  const SourceSpan last = name.back();
  return headBefore(folded, last.end, last.begin);
}

bool isOnly(const Name &name, Head head, std::u16string_view folded) {
  const HeadMatch match = headOf(name, folded);
  return name.pieces() == 1 && match.head == head && match.length == name.length();
}

bool opensWith(const Name &name, Kind kind, std::u16string_view folded) {
  return !name.empty() && wordAt(folded, name.piece(0).begin, name.piece(0).end).kind == kind;
}

Name withoutHead(const Name &name, std::u16string_view folded) {
  const HeadMatch match = headOf(name, folded);
  Name rest = name;
  if (match.length == 0)
    return rest;
  rest.back().end -= match.length;
  if (!rest.back().empty() &&
      wordAt(folded, rest.back().end - 1, rest.back().end).kind == Kind::Particle)
    --rest.back().end;
  if (rest.back().empty())
    rest.dropLast();
  return rest;
}

} // namespace ri
