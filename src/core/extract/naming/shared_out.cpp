#include <algorithm>
#include <utility>

#include "extract/naming/rules.hpp"

namespace ri {
namespace {

/// Where 的 stands in a piece of a name; npos where it does not.
std::size_t particleIn(std::u16string_view folded, SourceSpan piece) {
  for (std::uint32_t i = piece.begin; i < piece.end; ++i)
    if (wordAt(folded, i, i + 1).kind == Kind::Particle)
      return i - piece.begin;
  return std::u16string_view::npos;
}

/// How many values the list has, joined by 、, 和 or a comma and nothing but predicates.
std::size_t valuesFrom(const Tokens &tokens, std::size_t at) {
  std::size_t values = 1;
  for (std::size_t i = at + 1; i < tokens.list.size(); ++i) {
    const Kind kind = tokens.kind(i);
    if (kind == Kind::Quantity)
      ++values;
    else if (isNominal(kind) || kind == Kind::Semicolon || kind == Kind::Stop ||
             kind == Kind::Verb || kind == Kind::Quoted || kind == Kind::Connective ||
             kind == Kind::Cite)
      break;
  }
  return values;
}

/// The subjects, as many as there are values if that can be: parted by 、 and 和 and 及, by some of
/// them only where others stand inside a subject (生活用品及服务和食品价格, 用品及服務、衣著價格).
/// One without a name (煤炭、(甲)、钢铁) keeps its place if that makes as many, else it is none.
std::vector<Name> subjectsIn(const Tokens &tokens, Range range, std::size_t values) {
  std::vector<Name> names;
  // 汽車、電池等產品產量: the list's own word is no part of its last name.
  const auto inList = [&](std::size_t i) {
    for (std::size_t k = range.begin; k < i; ++k)
      if (tokens.kind(k) == Kind::Enumeration)
        return false;
    return tokens.kind(i) != Kind::Enumeration;
  };
  const auto split = [&](const auto &parts) {
    names.clear();
    Name item;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (parts(i)) {
        names.push_back(item);
        item = {};
      } else if (tokens.kind(i) != Kind::Aside && inList(i)) {
        item.add(tokens[i].span());
      }
    }
    names.push_back(item);
    if (names.size() != values)
      names.erase(
          std::remove_if(names.begin(), names.end(), [](const Name &name) { return name.empty(); }),
          names.end());
    return names.size() == values;
  };
  const auto isPause = [&](std::size_t i) { return tokens.kind(i) == Kind::Pause; };
  const auto isConjunction = [&](std::size_t i) { return tokens.kind(i) == Kind::Conjunction; };
  if (split([&](std::size_t i) { return isPause(i) || isConjunction(i); }) || split(isPause) ||
      split(isConjunction))
    return names;
  for (std::size_t at = range.end; at-- > range.begin;) // the last parts them: A及B和C
    if (isConjunction(at) &&
        split([&](std::size_t i) { return isConjunction(i) && tokens.text(i) == tokens.text(at); }))
      return names;
  return names;
}

/// What the last subject shares with the others: its head, or all behind 的.
SourceSpan sharedEnd(const Name &front, const Name &last, std::u16string_view folded) {
  const SourceSpan piece = last.piece(0);
  const std::size_t possessive = particleIn(folded, piece);
  if (possessive != std::u16string_view::npos &&
      particleIn(folded, front.back()) == std::u16string_view::npos)
    return {piece.begin + static_cast<std::uint32_t>(possessive), last.back().end};
  const Head first = headOf(front, folded).head;
  if (first == Head::None || first == Head::Industry || first == Head::Topic ||
      first == Head::Count || isOrganisation(first)) {
    const HeadMatch head = headOf(last, folded);
    const bool own = first != Head::None && head.head == first; // 製茶業、製糖業
    if (!own && head.length != 0 && head.length < last.length())
      return {last.back().end - head.length, last.back().end};
  }
  return {};
}

/// 燃气供应业、用水供应业: what is shared stands there already.
bool endsIn(const Name &name, SourceSpan end, std::u16string_view folded) {
  const SourceSpan last = name.back();
  return last.length() >= end.length() &&
         folded.substr(last.end - end.length(), end.length()) == end.in(folded);
}

bool hasEnumeration(const Tokens &tokens, Range range) {
  for (std::size_t i = range.begin; i < range.end; ++i)
    if (tokens.kind(i) == Kind::Enumeration)
      return true;
  return false;
}

bool arePlaces(const std::vector<Name> &names, std::u16string_view folded) {
  for (const Name &name : names) {
    if (name.empty())
      return false;
    const Word word = wordAt(folded, name.piece(0).begin, name.piece(0).end);
    if (word.kind != Kind::Area || word.length != name.length())
      return false;
  }
  return true;
}

/// Values of several periods: 2023年、2024年分別為…. Not of those that they are held against:
/// 增速分別比上月末和上年同期高….
void sharePeriods(const Tokens &tokens, Discourse &now, const Found &found) {
  std::vector<std::size_t> dates;
  for (std::size_t i = found.segment.begin; i < std::min(found.at, found.predicate.compare); ++i)
    if (tokens.kind(i) == Kind::Date || tokens.kind(i) == Kind::When)
      dates.push_back(i);
  if (dates.size() == 1 && tokens.kind(dates.front()) == Kind::Date) { // 2021—2023年…分别为
    const Period &years = now.scan.dates[tokens[dates.front()].row].period;
    const auto length = static_cast<int>(now.shared.length);
    if (years.kind() == Period::Kind::Years && years.last().year - years.year() + 1 == length)
      for (int i = 0; i < length; ++i)
        now.shared.periods[static_cast<std::size_t>(i)] = Period::ofYear(years.year() + i);
    return;
  }
  if (dates.size() != now.shared.length)
    return;
  PeriodContext context = now.setting.reportPeriod();
  for (std::size_t i = 0; i < dates.size(); ++i) {
    if (tokens.kind(dates[i]) == Kind::Date)
      context.mention(now.scan.dates[tokens[dates[i]].row].period);
    else
      context.word(periodCode(tokens[dates[i]].row));
    now.shared.periods[i] = context.now();
  }
}

/// Names the number as the list does at `place`, or by nothing where the list has no name there.
void takeListed(const SharedOut &shared, std::size_t place, Found &found) {
  found.claim.name = shared.names[place];
  if (!shared.areas[place].empty())
    found.claim.area = shared.areas[place];
  if (!shared.periods[place].empty())
    found.claim.observation.period = shared.periods[place];
  found.rule = found.claim.name.empty() ? std::string_view() : "shared out in order";
}

} // namespace

/// A、B及C分別為x、y及z: the subjects and the values one by one.
bool nameSharedOut(const Tokens &tokens, Discourse &now, Found &found) {
  const std::size_t values = valuesFrom(tokens, found.at);
  if (values < 2)
    return false;
  const bool fromTopic = found.subject.name.empty() && now.topicIsNewer;
  const std::u16string_view folded = tokens.folded;
  SharedOut &shared = now.shared;
  const Range range = fromTopic ? now.topicRange : found.subject.range;
  shared.names = subjectsIn(tokens, range, values);
  if (shared.names.size() == values && !shared.names.back().empty()) {
    const bool places = arePlaces(shared.names, folded);
    Name last; // with what stands behind 等
    for (std::size_t i = range.begin; i < range.end; ++i)
      if (i + 1 == range.end || tokens.kind(i) == Kind::Enumeration)
        last.add(tokens[i].span());
    const bool listed =
        range.begin < range.end && last.pieces() > 0 && hasEnumeration(tokens, range);
    const Name &front = *std::find_if(shared.names.begin(), shared.names.end(),
                                      [](const Name &name) { return !name.empty(); });
    const SourceSpan end = sharedEnd(front, listed ? last : shared.names.back(), folded);
    shared.begin();
    for (std::size_t i = 0; i < values; ++i) {
      if (places) {
        shared.areas[i] = {shared.names[i].piece(0)};
        shared.names[i] = now.carried();
      } else if (!shared.names[i].empty() && (i + 1 < values || listed) &&
                 !endsIn(shared.names[i], end, folded)) {
        shared.names[i].add(end);
      }
    }
  } else { // one subject, or those just measured: 接待遊客…人次,收入…元,分別增長a和b
    shared.names.assign(values, found.claim.name);
    shared.begin();
    sharePeriods(tokens, now, found);
    if (found.subject.name.empty() && !now.topicIsNewer &&
        now.claims.size() >= now.first + values && shared.periods.front().empty())
      for (std::size_t i = 0; i < values; ++i)
        shared.names[i] = now.claims[now.claims.size() - values + i].name;
  }
  takeListed(shared, 0, found);
  return true;
}

/// A later member of the list.
bool nameListed(const Tokens &, Discourse &now, Found &found) {
  SharedOut &shared = now.shared;
  if (!shared.open())
    return false;
  takeListed(shared, shared.next++, found);
  found.inherits = found.predicate.direction == 0 && !found.predicate.toward;
  return true;
}

} // namespace ri
