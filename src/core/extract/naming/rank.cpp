#include "extract/naming/rules.hpp"

namespace ri {
namespace {

/// 310位長者, 引進博士26位, 有5位獲獎: 位 counts persons where a noun for them or nothing that
/// ranks stands beside it.
bool countsPersons(const Tokens &tokens, const Found &found) {
  const Quantity &quantity = found.quantity();
  if (quantity.quote.begin != quantity.number.begin || quantity.unitText.length() != 1)
    return false; // 第三位, 3位次
  for (std::size_t i = found.segment.begin; i < found.at; ++i)
    if (tokens.kind(i) == Kind::Award)
      return false;
  if (isNominal(tokens.kind(found.at + 1)) ||
      headOf(found.subject.name, tokens.folded).unit == "person")
    return true;
  const bool be = found.at > found.segment.begin && tokens.kind(found.at - 1) == Kind::Be;
  return be || found.predicate.verb != kNone;
}

} // namespace

/// 位居第三, 躋身前十強, 居東北首位.
bool nameRank(const Tokens &tokens, Discourse &now, Found &found) {
  Observation &observation = found.claim.observation;
  if (observation.quantity.unit != "place" || found.predicate.direction != 0)
    return false;
  if (countsPersons(tokens, found)) {
    observation.quantity.unit = "person";
    return false;
  }
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
    found.claim.name = found.subject.name.empty()
                           ? now.carried()
                           : now.withTopic(found.subject.name, tokens.folded);
    return true;
  }
  const NounPhrase scope = nounPhraseIn(tokens, {verb + 1, found.at});
  std::size_t left = verb;
  while (left > found.segment.begin && !isNominal(tokens.kind(left - 1)) &&
         tokens.kind(left - 1) != Kind::Enumeration)
    --left;
  const NounPhrase subject = nounPhraseIn(tokens, {found.segment.begin, left});
  if (subject.area != kNone)
    found.claim.area = now.setting.area = {tokens[subject.area].span()};
  Name name = now.withTopic(subject.name, tokens.folded);
  // 規模僅低於某公司,位列A股第二: a clause without a subject goes on with the one before.
  const bool goesOn = subject.area == kNone && !subject.home;
  if (name.empty() && goesOn)
    name = now.carried();
  if (name.empty())
    name = scope.name;
  if (name.empty())
    name = now.carried();
  found.claim.name = name;
  return true;
}

} // namespace ri
