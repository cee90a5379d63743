#include "extract/naming/rules.hpp"
#include "quantity/characters.hpp"

namespace ri {
namespace {

/// A counted noun of at most this many characters has no modifier of its own.
constexpr std::size_t kBareNoun = 2;
/// A name that stands before a counted noun is taken into it up to this length.
constexpr std::size_t kShortName = 8;
/// A bare number from 万 on may count what stands behind it: 1.7万教师.
constexpr int kCountMultiplier = 4;

/// The noun behind the number.
struct CountedNoun {
  Name name;
  std::size_t end = 0;  ///< the token behind it
  bool split = false;   ///< only the first part of its tokens: the rest names the next number
  bool points = false;  ///< 五個方面: the report counts its own points
  bool located = false; ///< 32家在沪企業
};

/// 两大平原: a set phrase.
bool isSetPhrase(const Tokens &tokens, const Quantity &quantity) {
  return quantity.unitText.length() == 1 &&
         wordAt(tokens.folded, quantity.unitText.begin, quantity.unitText.end).kind ==
             Kind::Grade &&
         !isFigure(tokens.folded[quantity.number.begin]);
}

/// Where the noun begins: behind a hedge (6家|以上|企業), what a verb brings (128天|高效|煥新), the
/// 的 of 3000名|的|學生.
std::size_t nounBegin(const Tokens &tokens, const Found &found) {
  std::size_t begin = found.after.begin;
  if (tokens.kind(begin) == Kind::Tail && begin + 1 < found.after.end &&
      isNominal(tokens.kind(begin + 1)))
    return begin + 1;
  if (found.predicate.verb != kNone && !isCounted(found.quantity()))
    while (begin < found.after.end && tokens.kind(begin) == Kind::Adverb)
      ++begin;
  if (begin == found.after.begin && tokens.kind(begin) == Kind::Particle &&
      found.subject.name.empty() && found.predicate.direction == 0)
    ++begin;
  return begin;
}

/// Whether the noun goes on with the token: up to a verb, or to the number that follows behind 、.
bool goesOn(const Tokens &tokens, const Found &found, const CountedNoun &noun, bool another) {
  const std::size_t i = noun.end;
  const Kind kind = tokens.kind(i);
  if (kind == Kind::Verb && !noun.name.empty() && i + 1 < found.after.end) { // “三清零”|整治|项目
    const HeadMatch head = headBefore(tokens.folded, tokens[i + 1].end, tokens[i + 1].begin);
    return head.head == Head::Count && head.length == tokens[i + 1].length() &&
           headOf(noun.name, tokens.folded).head == Head::None;
  }
  const bool nominalNext = i + 1 < found.after.end && isNominal(tokens.kind(i + 1));
  if (kind == Kind::Pause || kind == Kind::Conjunction)
    return !another && nominalNext;
  if (kind == Kind::Particle)
    return nominalNext;
  if (!isNominal(kind))
    return false;
  return (kind != Kind::Make && kind != Kind::Flow) || noun.name.empty() ||
         headOf(noun.name, tokens.folded).head != Head::Count; // 項目|開工
}

/// 54個場景踏勘時長從…: the first countable head ends the noun, the rest names the next number; so
/// does the first word for persons of 1.7万|教师|住房问题.
void cutAtHead(const Tokens &tokens, bool persons, CountedNoun &noun) {
  const SourceSpan piece = noun.name.piece(0);
  for (std::uint32_t cut = piece.begin + 2; cut + (persons ? 1 : 2) <= piece.end; ++cut) {
    const HeadMatch head = headBefore(tokens.folded, cut, piece.begin);
    const bool maker = isOrganisation(head.head) && cut < piece.end && // 三家材料厂|出货量
                       headBefore(tokens.folded, piece.end, cut).head == Head::Dimension;
    if (!maker &&
        (head.head != Head::Count || head.length < 2 || (persons && head.unit != "person")))
      continue;
    noun.split = cut < piece.end;
    noun.name = {};
    noun.name.add(SourceSpan{piece.begin, cut});
    return;
  }
}

CountedNoun nounBehind(const Tokens &tokens, const Found &found) {
  CountedNoun noun;
  noun.end = nounBegin(tokens, found);
  noun.located = isCounted(found.quantity()) && tokens.kind(noun.end) == Kind::Locative;
  if (noun.end + noun.located >= found.after.end ||
      !isNominal(tokens.kind(noun.end + noun.located)))
    return noun;
  const bool another =
      found.after.end < tokens.list.size() && tokens.kind(found.after.end) == Kind::Quantity;
  if (tokens.kind(noun.end) == Kind::Record && !isNominal(tokens.kind(noun.end + 1)))
    return noun; // 以青河市8家|最多
  if (noun.located)
    noun.name.add(tokens[noun.end++].span());
  for (; noun.end < found.after.end; ++noun.end) {
    if (tokens.kind(noun.end) == Kind::Aside)
      continue;
    if (tokens.kind(noun.end) == Kind::Particle &&
        headOf(noun.name, tokens.folded).head == Head::Abstract) {
      noun.points = true; // 五個方面的工作
      return noun;
    }
    if (!goesOn(tokens, found, noun, another))
      break;
    noun.name.add(tokens[noun.end].span());
  }
  if (noun.name.empty())
    return noun;
  const bool persons = found.quantity().unit == "1";
  if (persons || (another && tokens.kind(noun.end) != Kind::Pause))
    cutAtHead(tokens, persons, noun);
  noun.points = headOf(noun.name, tokens.folded).head == Head::Abstract; // 六個亮點
  return noun;
}

/// 1.7万教师, 3万企业: what the noun behind a bare number says that it counts. Empty: nothing.
std::string_view unitBy(const Tokens &tokens, const Quantity &quantity, const CountedNoun &noun) {
  const HeadMatch head = headOf(noun.name, tokens.folded);
  if (quantity.unitMult < kCountMultiplier)
    return {};
  if (head.head == Head::Count && !head.unit.empty())
    return head.unit;
  return head.head == Head::Count || isOrganisation(head.head) ? "item" : std::string_view();
}

/// 规划建设: all that stands left of the number is what is done.
bool isAct(const Tokens &tokens, const NounPhrase &phrase) {
  for (std::size_t i = phrase.range.begin; i < phrase.range.end; ++i)
    if (tokens.kind(i) != Kind::Make)
      return false;
  return true;
}

/// A phrase left of the number keeps the claim (高度|30米|的楼), but for one with a verb between
/// (企業達500家), and so does a change.
bool keepsToTheLeft(const Tokens &tokens, const Found &found) {
  const bool counted = isCounted(found.quantity());
  return (!counted && !isAct(tokens, found.subject) && found.predicate.verb == kNone) ||
         (found.predicate.direction != 0 && (!counted || found.predicate.compared));
}

/// What a bare noun's predicate says of it: 2家企業|入選國家級名錄, 項目|開復工.
Name predicateBehind(const Tokens &tokens, const Found &found, std::size_t at) {
  Name name;
  const auto acts = [](Kind kind) {
    return kind == Kind::Award || kind == Kind::Verb || kind == Kind::Light || kind == Kind::Make ||
           kind == Kind::Adverb;
  };
  if (!acts(tokens.kind(at)))
    return name;
  std::size_t verb = at;
  while (verb + 1 < found.after.end && tokens.kind(verb) == Kind::Adverb)
    ++verb;
  const Kind kind = tokens.kind(verb);
  const std::size_t last = found.after.end;
  if (kind == Kind::Award || kind == Kind::Light) {
    for (std::size_t i = verb + 1; i < last; ++i)
      if (tokens.kind(i) == Kind::Record)
        return {}; // 居全國|之冠: says how many, not which
    for (std::size_t i = verb + 1; i < last; ++i)
      if (isNominal(tokens.kind(i)) || tokens.kind(i) == Kind::Particle ||
          tokens.kind(i) == Kind::Verb)
        name.add(tokens[i].span());
  } else if (last == verb + 1 && (kind == Kind::Verb || kind == Kind::Make)) {
    name.add(tokens[verb].span());
  }
  return name;
}

/// Whether the phrase left of the number opens the name: 某公司|5家門店, 學校|300名|學生.
bool takesLeft(const Tokens &tokens, const Found &found, bool bare) {
  const NounPhrase &left = found.subject;
  const bool separate = found.at > 0 && tokens.kind(found.at - 1) == Kind::Conjunction;
  const bool rises = tokens.kind(found.predicate.begin) == Kind::Rise ||
                     tokens.kind(found.predicate.begin) == Kind::Fall;
  if (isAct(tokens, left) || left.examples || separate || rises)
    return false;
  const std::size_t verb = found.predicate.verb;
  const bool light = verb != kNone && (tokens.kind(verb) == Kind::Light ||
                                       (tokens.kind(verb) == Kind::Make && // 果园|产出|30亿元|产值
                                        verb == found.predicate.begin));
  return isOrganisation(headOf(left.name, tokens.folded).head) ||
         (bare && isCounted(found.quantity())) ||
         ((found.predicate.flat || light) && left.name.length() <= kShortName);
}

/// The words before the noun that say which ones are counted.
Name modifierOf(const Tokens &tokens, const Discourse &now, const Found &found, bool bare) {
  Name name;
  if (takesLeft(tokens, found, bare))
    name = found.subject.name;
  else if (found.subject.name.empty() && !now.clauseSubject.empty() &&
           ((bare && tokens.kind(found.segment.begin) != Kind::Pause) ||
            isOrganisation(
                headOf(now.clauseSubject, tokens.folded).head))) // 4座剧场、|26万人次观演
    name = now.clauseSubject;
  if (!name.empty())
    return name;
  if (found.subject.flow != kNone)
    name.add(tokens[found.subject.flow].span());
  else if (found.predicate.verb != kNone && tokens.kind(found.predicate.verb) == Kind::Flow)
    name.add(tokens[found.predicate.verb].span());
  return name;
}

} // namespace

/// The counted noun behind the number: 建成3座橋樑, 2家企業入選國家級名錄.
bool nameCounted(const Tokens &tokens, Discourse &now, Found &found) {
  const Quantity &quantity = found.quantity();
  const bool bareNumber = quantity.unit == "1" && quantity.unitText.empty();
  if (isPercent(quantity) || quantity.unit == "percentage_point" ||
      (quantity.unit == "1" && !bareNumber) || found.predicate.toward ||
      found.predicate.from != kNone)
    return false;
  if (isSetPhrase(tokens, quantity))
    return true;
  const CountedNoun noun = nounBehind(tokens, found);
  if (noun.points)
    return true;
  if (noun.name.empty())
    return false;
  if (bareNumber) {
    const std::string_view unit = unitBy(tokens, quantity, noun);
    if (unit.empty())
      return false;
    found.quantity().unit = unit;
  }
  if (keepsToTheLeft(tokens, found))
    return false;
  const HeadMatch head = headOf(noun.name, tokens.folded);
  const bool whole = noun.name.pieces() == 1 && head.length == noun.name.length() &&
                     (head.head == Head::Count || isOrganisation(head.head));
  const bool bare = whole || noun.name.length() <= kBareNoun;
  Name name = bare ? predicateBehind(tokens, found, noun.end) : Name();
  found.rule = name.empty() ? "counted noun" : "counted noun with its predicate";
  if (name.empty())
    found.claim.observation.doubts.add(Doubt::NameCounted);
  if (name.empty())
    name = modifierOf(tokens, now, found, bare);
  name.add(noun.name);
  found.claim.name = name;
  found.next = noun.split ? found.next : noun.end;
  return true;
}

} // namespace ri
