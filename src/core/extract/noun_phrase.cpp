#include "extract/noun_phrase.hpp"

#include <algorithm>

#include "extract/affixes.hpp"

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
  if (verb + 2 == end && tokens.kind(verb) == Kind::Verb && tokens[verb].length() > 1) { // not 将
    const HeadMatch head = headBefore(tokens.folded, tokens[verb + 1].end, tokens[verb + 1].begin);
    return (head.head == Head::Dimension || head.head == Head::Share) &&
           head.length == tokens[verb + 1].length();
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
  if (range.empty() || affixBefore(tokens.folded, tokens[range.end - 1].end, Affix::Those) == 0)
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

/// Cuts a stretch of tokens down to the phrase that ends it.
class PhraseCutter {
public:
  PhraseCutter(const Tokens &tokens, Range range, bool subject)
      : tokens_(tokens), first_(range.begin), subject_(subject), begin_(range.begin),
        end_(range.end) {}

  NounPhrase cut() {
    partCause();
    trimRight();
    cutBehindVerb();
    trimLeft();
    return named();
  }

private:
  /// 貸款減值因須預留準備金而增加: the subject stands before the cause.
  void partCause() {
    std::size_t cause = begin_;
    bool named = false;
    for (; cause < end_ && tokens_.kind(cause) != Kind::Cause; ++cause)
      named = named || isNominal(tokens_.kind(cause));
    if (cause == end_)
      return;
    // 主要是由於…: what follows the cause is the subject.
    if (named && tokens_.kind(cause - 1) != Kind::Connective &&
        tokens_.kind(cause - 1) != Kind::Cite && tokens_.kind(cause - 1) != Kind::Reach)
      end_ = cause;
    else
      begin_ = behindEffect(tokens_, {cause + 1, end_});
  }

  /// Particles, examples, asides.
  void trimRight() {
    for (; end_ > begin_; --end_) {
      const Kind kind = tokens_.kind(end_ - 1);
      if (kind == Kind::Enumeration)
        phrase_.examples = true;
      else if ((isNominal(kind) && kind != Kind::Mean && kind != Kind::Record) ||
               kind == Kind::Rise || kind == Kind::Fall)
        break;
    }
  }

  /// The last word that cuts; a verb before 的 belongs to a relative clause (参加培训的人数).
  void cutBehindVerb() {
    for (std::size_t i = end_; i-- > begin_;) {
      if (!cuts(tokens_.kind(i)) || comparesNoun(tokens_, begin_, i, end_))
        continue;
      if (isRelative(i)) {
        relative_ = i;
        continue;
      }
      if (isTransitive(tokens_.kind(i)))
        phrase_.verb = i;
      begin_ = i + 1;
      return;
    }
  }
  bool isRelative(std::size_t i) const {
    const Kind kind = tokens_.kind(i);
    const bool verb = kind == Kind::Verb || kind == Kind::Light ||
                      (subject_ && kind == Kind::Reach && tokens_[i].length() > 1);
    if (!verb || i == begin_)
      return verb && opensRelative(tokens_, begin_, i, end_, subject_);
    const Kind before = tokens_.kind(i - 1);
    const bool member = subject_ && i > begin_ + 1 && isNominal(tokens_.kind(i - 2)) &&
                        (before == Kind::Pause || before == Kind::Conjunction);
    return member || // 破案数、|打击|人数|分别…
           before == Kind::Per ||
           tokens_.kind(begin_) == Kind::Base || // 人均|受理|案件, 每千人口拥有医师
           opensRelative(tokens_, begin_, i, end_, subject_);
  }

  /// Places, adverbs, verbs that open the phrase.
  void trimLeft() {
    std::size_t particle = end_; // the last 的
    while (particle > begin_ && tokens_.kind(particle - 1) != Kind::Particle)
      --particle;
    while (begin_ < end_ && passes(particle))
      ++begin_;
  }
  /// Whether the first word names nothing; takes in what it tells.
  bool passes(std::size_t particle) {
    const Kind kind = tokens_.kind(begin_), next = tokens_.kind(begin_ + 1);
    switch (kind) {
    case Kind::Conjunction:
    case Kind::Pause:
    case Kind::Alternative:
      return true; // 、|和|美國
    case Kind::Record:
      return next == Kind::Pause; // 比例(65%)最高|、|電話陳情
    case Kind::Area:
      if ((phrase_.verb != kNone && phrase_.area == kNone) || // 出口美國: the object of a verb
          (begin_ + 1 < end_ &&
           (isOrigin(tokens_, begin_) || next == Kind::Pause || next == Kind::Conjunction)))
        return false;
      phrase_.area = begin_;
      return true;
    case Kind::From:
      return next != Kind::Area || begin_ + 2 >= end_; // 自|东盟|进口农产品
    case Kind::Home:
      phrase_.home = true;
      return true;
    case Kind::Make:
    case Kind::Rise:
    case Kind::Fall:
      if (namesAct())
        return false;
      phrase_.verb = begin_;
      return true;
    case Kind::Route:
      return begin_ >= particle; // 来自美国的进口
    case Kind::Flow:
      phrase_.flow = begin_;
      return false;
    default:
      return !isNominal(kind) && begin_ != relative_;
    }
  }
  /// 收購總金額, 建议采纳率: whether the verb that opens the phrase is a part of the name.
  bool namesAct() const {
    const Kind kind = tokens_.kind(begin_), next = tokens_.kind(begin_ + 1);
    std::size_t rest = 0;
    for (std::size_t i = begin_ + 1; i < end_; ++i)
      rest += tokens_[i].length();
    if (begin_ + 2 == end_ && kind == Kind::Make) {
      const Token &noun = tokens_[begin_ + 1];
      const HeadMatch head = headBefore(tokens_.folded, noun.end, noun.begin);
      if (head.head == Head::Share && begin_ == first_)
        return true;
      if (head.length == noun.length() &&
          (head.head == Head::Dimension || head.head == Head::Share ||
           (head.head == Head::Count && subject_))) // 注册护士|达45人
        return true;
    }
    return rest < 2 || next == Kind::Conjunction || next == Kind::Pause ||
           next == Kind::Locative; // 居住在城镇的人口
  }

  NounPhrase named() {
    phrase_.range = {begin_, end_};
    bool list = false;
    for (std::size_t i = begin_; i < end_; ++i) {
      const Token &token = tokens_[i];
      list = token.kind == Kind::Pause || (list && token.kind != Kind::Enumeration);
      if (token.kind != Kind::Aside ||
          (token.length() >= 3 && isHan(tokens_.folded[token.begin + 1]))) // not (GDP), (圖3)
        phrase_.name.add(token.span());
    }
    if (phrase_.name.length() == 1 && tokens_.kind(begin_) == Kind::Text) {
      phrase_.name = {}; // 创, 至于 cut short: one character names nothing
      if (begin_ > first_ && tokens_.kind(begin_ - 1) == Kind::Determiner) { // but 该厂
        phrase_.range.begin = begin_ - 1;
        phrase_.name.add({tokens_[begin_ - 1].begin, tokens_[begin_].end});
      }
    }
    phrase_.examples = phrase_.examples || list;
    return phrase_;
  }

  const Tokens &tokens_;
  const std::size_t first_;
  const bool subject_;
  std::size_t begin_, end_;
  std::size_t relative_ = kNone; ///< a verb that belongs to the name
  NounPhrase phrase_;
};

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
  NounPhrase affected = affectedIn(tokens, range);
  if (!affected.name.empty())
    return affected;
  return PhraseCutter(tokens, range, subject).cut();
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
