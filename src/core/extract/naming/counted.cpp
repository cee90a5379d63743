#include "extract/naming/rules.hpp"

namespace ri {
namespace {

/// A counted noun of at most this many characters has no modifier of its own.
constexpr std::size_t kBareNoun = 2;
/// A name that stands before a counted noun is taken into it up to this length.
constexpr std::size_t kShortName = 8;

bool isAsciiDigit(char16_t c) { return c >= u'0' && c <= u'9'; }

} // namespace

/// The counted noun behind the number: 建成3座橋樑, 2家企業入選國家級名錄.
bool nameCounted(const Tokens &tokens, Discourse &now, Found &found) {
  const Quantity &quantity = found.quantity();
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
                     (nounHead.head == Head::Count || isOrganisation(nounHead.head));
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
  const bool organisation = isOrganisation(leftHead.head);
  const bool separate = tokens.kind(found.at - 1) == Kind::Conjunction && found.at > 0;
  if (name.empty() && !left.name.empty() && !left.examples && !separate && !rises &&
      (organisation || (bare && counted) ||
       (found.predicate.flat && left.name.length() <= kShortName) ||
       (found.predicate.verb != kNone && tokens.kind(found.predicate.verb) == Kind::Light &&
        left.name.length() <= kShortName)))
    name = left.name;
  else if (name.empty() && left.name.empty() && !now.clauseSubject.empty() &&
           (bare || isOrganisation(headOf(now.clauseSubject, tokens.folded).head)))
    name = now.clauseSubject;
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

} // namespace ri
