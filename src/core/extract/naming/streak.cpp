#include "extract/naming/rules.hpp"

namespace ri {
namespace {

/// How many tokens behind a number may tell what it is (來最高, 的升幅).
constexpr std::size_t kLookAhead = 4;

} // namespace

/// 連續14年未發生…, N年來最高.
bool nameStreak(const Tokens &tokens, Discourse &now, Found &found) {
  Observation &observation = found.claim.observation;
  if (!isDuration(observation.quantity))
    return false;
  std::size_t record = kNone;
  for (std::size_t i = found.after.begin;
       !found.predicate.streak && i < found.after.end && i < found.after.begin + kLookAhead; ++i) {
    if (tokens.kind(i) == Kind::Record || tokens.kind(i) == Kind::First)
      record = i;
    if (tokens.kind(i) != Kind::Particle && tokens.kind(i) != Kind::Adverb &&
        tokens.kind(i) != Kind::Since)
      break;
  }
  if (!found.predicate.streak && record == kNone)
    return false;
  observation.measure = Measure::Streak;
  observation.period = observation.period.last(); // the last period of the streak
  found.rule = record == kNone ? "consecutive periods" : "record look-back";
  Name happened;
  bool object = false;
  std::size_t i = found.after.begin;
  if (record != kNone) {
    // 來最高 names nothing; 低位 and 新高 stay.
    if (tokens.kind(record) == Kind::First) { // 26年來首度|超越對手
      for (i = record + 1; i < tokens.list.size() && !endsClause(tokens.kind(i)); ++i)
        happened.add(tokens[i].span());
      object = !happened.empty();
    } else if (tokens[record].length() >= 2) {
      happened.add(tokens[record].span());
    }
  } else {
    while (i < found.after.end &&
           (tokens.kind(i) == Kind::Award || tokens.kind(i) == Kind::Particle ||
            tokens.kind(i) == Kind::Light))
      ++i;
    for (; i < tokens.list.size() && !endsClause(tokens.kind(i)) && tokens.kind(i) != Kind::Since &&
           wordAt(tokens.folded, tokens[i].begin, tokens[i].begin + 1).kind != Kind::Since;
         ++i) { // 下跌|后止跌
      happened.add(tokens[i].span());
      object = object || isNominal(tokens.kind(i));
    }
    // 連跌三年: the verb stands inside the word.
    const Token &word = tokens[found.at - 1];
    if (found.at > found.segment.begin && word.kind == Kind::StreakVerb) {
      happened = {};
      happened.add({word.begin + 1, word.end});
    }
  }
  Name name = now.withTopic(found.subject.name, tokens.folded);
  if (name.empty() && !object)
    name = now.carried(); // 連續三年達標; 連續2年維持盈餘 names itself
  found.went = name;
  name.add(happened);
  found.claim.name = name;
  return true;
}

} // namespace ri
