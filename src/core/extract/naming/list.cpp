#include <algorithm>
#include <optional>
#include <utility>

#include "extract/naming/rules.hpp"

namespace ri {
namespace {

using Members = std::vector<ListMember>;

/// A longer list is none that words share out.
constexpr std::size_t kMostValues = 32;

bool joins(Kind kind) { return kind == Kind::Pause || kind == Kind::Conjunction; }

/// How many values the list has. `loosely`: parted by commas and words of predicates too, not by
/// 、 and 和 alone.
std::size_t valuesFrom(const Tokens &tokens, const Discourse &now, std::size_t at, bool loosely) {
  std::size_t values = 1;
  for (std::size_t i = at + 1; i < tokens.list.size() && values <= kMostValues; ++i) {
    const Kind kind = tokens.kind(i);
    if (kind == Kind::Quantity)
      values += now.scan.quantities[tokens[i].row].range != RangeHalf::Upper;
    else if (isNominal(kind) || kind == Kind::Semicolon || kind == Kind::Stop ||
             kind == Kind::Verb || kind == Kind::Connective || kind == Kind::Respectively ||
             kind == Kind::Sum || (!loosely && kind == Kind::Comma))
      break;
  }
  return values;
}

/// Where 的 stands in a piece of a name; npos where it does not.
std::size_t particleIn(std::u16string_view folded, SourceSpan piece) {
  for (std::uint32_t i = piece.begin; i < piece.end; ++i)
    if (wordAt(folded, i, i + 1).kind == Kind::Particle)
      return i - piece.begin;
  return std::u16string_view::npos;
}

/// Whether the members end in one head: 甲制造业, 乙和丙制造业的产出.
bool endAlike(const std::vector<Name> &names, std::u16string_view folded) {
  const auto kindOf = [&](const Name &name) {
    if (name.empty())
      return Head::None;
    const SourceSpan piece = name.piece(0);
    const std::size_t possessive = particleIn(folded, piece);
    const std::size_t end =
        possessive == std::u16string_view::npos ? piece.end : piece.begin + possessive;
    return headBefore(folded, end, piece.begin).head;
  };
  const Head first = kindOf(names.front());
  return first != Head::None && std::all_of(names.begin(), names.end(), [&](const Name &name) {
           return kindOf(name) == first;
         });
}

/// The members, as many as there are values if that can be: parted by 、 and 和 and 及, by some of
/// them only where others stand inside a member (生活用品及服务和食品价格, 用品及服務、衣著價格).
/// One without a name (煤炭、(甲)、钢铁) keeps its place if that makes as many, else it is none.
std::optional<std::vector<Name>> parted(const Tokens &tokens, Range range, std::size_t values) {
  std::vector<Name> names;
  std::size_t listEnd = range.begin; // 汽車、電池|等產品產量: the list's own word is in no name
  while (listEnd < range.end && tokens.kind(listEnd) != Kind::Enumeration)
    ++listEnd;
  const auto isEmpty = [](const Name &name) { return name.empty(); };
  const auto split = [&](const auto &parts) {
    names.assign(1, Name());
    for (std::size_t i = range.begin; i < listEnd; ++i)
      if (parts(i))
        names.emplace_back();
      else if (tokens.kind(i) != Kind::Aside)
        names.back().add(tokens[i].span());
    if (names.size() != values)
      names.erase(std::remove_if(names.begin(), names.end(), isEmpty), names.end());
    return names.size() == values && !std::all_of(names.begin(), names.end(), isEmpty);
  };
  const auto isConjunction = [&](std::size_t i) { return tokens.kind(i) == Kind::Conjunction; };
  if (split([&](std::size_t i) { return joins(tokens.kind(i)); }) ||
      split([&](std::size_t i) { return tokens.kind(i) == Kind::Pause; }) || split(isConjunction))
    return names;
  // One of them parts the members, alone or beside 、: A及B和C, 甲业、乙和丙业与丁业. The last
  // does, but for one whose members end alike: 甲业与乙和丙业.
  std::optional<std::vector<Name>> last;
  for (std::size_t at = range.end; at-- > range.begin;) {
    const auto isLike = [&](std::size_t i) {
      return isConjunction(i) && tokens.text(i) == tokens.text(at);
    };
    if (!isConjunction(at) || (!split(isLike) && !split([&](std::size_t i) {
          return isLike(i) || tokens.kind(i) == Kind::Pause;
        })))
      continue;
    if (endAlike(names, tokens.folded))
      return names;
    if (!last)
      last = names;
  }
  return last;
}

/// What the last member shares with the others: all behind 的, what stands behind words built alike
/// (公立與私立|診所), or its head.
SourceSpan sharedEnd(const std::vector<Name> &names, const Name &last, std::u16string_view folded) {
  if (last.empty())
    return {};
  const SourceSpan piece = last.piece(0);
  const Name &first =
      *std::find_if(names.begin(), names.end(), [](const Name &name) { return !name.empty(); });
  const std::size_t possessive = particleIn(folded, piece);
  if (possessive != std::u16string_view::npos &&
      particleIn(folded, first.back()) == std::u16string_view::npos)
    return {piece.begin + static_cast<std::uint32_t>(possessive), last.back().end};
  const std::uint32_t length = first.piece(0).length();
  if (first.pieces() == 1 && length >= 2 && piece.length() > length &&
      folded[first.back().end - 1] == folded[piece.begin + length - 1])
    return {piece.begin + length, last.back().end};
  const Head kind = headOf(first, folded).head;
  if (kind == Head::None || kind == Head::Industry || kind == Head::Topic || kind == Head::Count ||
      isOrganisation(kind)) {
    const HeadMatch head = headOf(last, folded);
    const bool own = kind != Head::None && head.head == kind; // 製茶業、製糖業
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

/// The last member with what stands behind 等.
Name lastOf(const Tokens &tokens, Range range, bool &listed) {
  Name last;
  listed = false;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    listed = listed || tokens.kind(i) == Kind::Enumeration;
    if (i + 1 == range.end || tokens.kind(i) == Kind::Enumeration)
      last.add(tokens[i].span());
  }
  return last;
}

bool arePlaces(const std::vector<Name> &names, std::u16string_view folded) {
  return std::all_of(names.begin(), names.end(), [&](const Name &name) {
    if (name.empty())
      return false;
    const Word word = wordAt(folded, name.piece(0).begin, name.piece(0).end);
    return word.kind == Kind::Area && word.length == name.length();
  });
}

/// 男生和女生分别|录取|420人, 分別|佔|52.5%: what each member did, between 分別 and the number.
Name sharedAct(const Tokens &tokens, const Found &found) {
  Name act;
  std::size_t i = found.at;
  while (i > found.segment.begin && tokens.kind(i - 1) != Kind::Respectively)
    --i;
  for (; i < found.at; ++i) {
    const Kind kind = tokens.kind(i);
    if (kind == Kind::Verb || kind == Kind::Make || kind == Kind::Ratio || isNominal(kind))
      act.add(tokens[i].span());
    else if (kind != Kind::Adverb && kind != Kind::Particle && kind != Kind::Light)
      break;
  }
  return act;
}

/// 收益 of 本地批發業務方面,收益及毛利分別為…: with the topic, or with the modifier of the first.
void complete(const Discourse &now, std::u16string_view folded, std::vector<Name> &names) {
  const Name modifier = withoutHead(names.front(), folded);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!isOnly(names[i], Head::Dimension, folded))
      continue;
    const Name whole = now.withTopic(names[i], folded);
    if (whole.length() > names[i].length() || i == 0 || modifier.empty()) {
      names[i] = whole;
      continue;
    }
    Name modified = modifier;
    modified.add(names[i]);
    names[i] = modified;
  }
}

/// A、B及C分別…: the members that stand before it.
std::optional<Members> membersIn(const Tokens &tokens, const Discourse &now, const Found &found,
                                 Range range, std::size_t values) {
  std::optional<std::vector<Name>> names = parted(tokens, range, values);
  if (!names)
    return std::nullopt;
  const std::u16string_view folded = tokens.folded;
  Members members(values);
  if (arePlaces(*names, folded)) {
    for (std::size_t i = 0; i < values; ++i)
      members[i] = {now.carried(), {(*names)[i].piece(0)}, {}};
    return members;
  }
  bool listed = false;
  const Name last = lastOf(tokens, range, listed);
  const SourceSpan end = sharedEnd(*names, listed ? last : names->back(), folded);
  for (std::size_t i = 0; i < values; ++i)
    if (!(*names)[i].empty() && (i + 1 < values || listed) && !endsIn((*names)[i], end, folded))
      (*names)[i].add(end);
  complete(now, folded, *names);
  const Name act = sharedAct(tokens, found);
  for (std::size_t i = 0; i < values; ++i) {
    if (!(*names)[i].empty())
      (*names)[i].add(act);
    members[i].name = (*names)[i];
  }
  return members;
}

/// 包括A、B、C,|收入分別為…: the list before, each with the head.
std::optional<Members> membersWithHead(const Tokens &tokens, const Discourse &now,
                                       const Found &found, std::size_t values) {
  if (now.listed.empty() || headOf(found.subject.name, tokens.folded).head != Head::Dimension)
    return std::nullopt;
  const std::optional<std::vector<Name>> names = parted(tokens, now.listed, values);
  if (!names)
    return std::nullopt;
  Members members(values);
  for (std::size_t i = 0; i < values; ++i) {
    members[i].name = (*names)[i];
    if (!members[i].name.empty())
      members[i].name.add(found.subject.name);
  }
  return members;
}

/// 小學生(34萬人)和中學生(33萬人)分別減少…, 接待遊客…人次,收入…元,分別增長a和b: what the last
/// numbers measured, in brackets or not.
Members membersMeasured(const Discourse &now, std::size_t values) {
  Members members(values);
  for (std::size_t i = 0; i < values; ++i) {
    const Claim &claim = now.claims[now.claims.size() - values + i];
    members[i] = {claim.name, claim.area, {}};
  }
  return members;
}

/// The quarters or months of a span, one by one: 2022年第1季至第3季.
std::vector<Period> partsOf(const Period &span) {
  std::vector<Period> parts;
  const CalendarPoint &first = span.first(), &last = span.last();
  if (!span.isSpan() || first.year != last.year || first.day != 0 || last.day != 0)
    return parts;
  if (first.quarter != 0 && last.quarter != 0)
    for (int quarter = first.quarter; quarter <= last.quarter; ++quarter)
      parts.push_back(Period::ofQuarter(first.year, quarter));
  else if (first.month != 0 && last.month != 0)
    for (int month = first.month; month <= last.month; ++month)
      parts.push_back(Period::ofMonth(first.year, month));
  return parts;
}

/// 比2021年、2020年及2019年|分別減少…: the changes since each of these years. Empty: others.
std::vector<Period> changesSince(const Tokens &tokens, const Discourse &now, const Found &found,
                                 std::size_t values) {
  std::vector<Period> periods;
  const Period &later = now.setting.period.now();
  for (std::size_t i = found.predicate.compare; i < found.at; ++i) {
    if (tokens.kind(i) != Kind::Date)
      continue;
    const Period &base = now.scan.dates[tokens[i].row].period;
    if (base.kind() != Period::Kind::Year || later.kind() != Period::Kind::Year || !(base < later))
      return {};
    periods.push_back({base.first(), later.last()});
  }
  return periods.size() == values ? periods : std::vector<Period>();
}

/// The years of 2021—2023年, where they are so many.
std::vector<Period> yearsOf(const Period &named, std::size_t values) {
  std::vector<Period> years;
  const int last = named.last().year;
  if (named.kind() == Period::Kind::Years && last - named.year() + 1 == static_cast<int>(values))
    for (int year = named.year(); year <= last; ++year)
      years.push_back(Period::ofYear(year));
  return years;
}

/// Values of several periods: 2023年、2024年分別為…, 2021—2023年分別為…. Not of those that they are
/// held against: 增速分別比上月末和上年同期高….
std::vector<Period> periodsOf(const Tokens &tokens, const Discourse &now, const Found &found,
                              std::size_t values) {
  std::vector<Period> periods;
  PeriodContext context = now.setting.reportPeriod();
  const std::size_t end = std::min(found.at, found.predicate.compare);
  for (std::size_t i = found.segment.begin; i < end; ++i) {
    if (tokens.kind(i) == Kind::Date) {
      const Period &named = now.scan.dates[tokens[i].row].period;
      if (std::vector<Period> years = yearsOf(named, values); periods.empty() && !years.empty())
        return years;
      if (std::vector<Period> parts = partsOf(named); periods.empty() && parts.size() == values)
        return parts;
      context.mention(named);
    } else if (tokens.kind(i) == Kind::When) {
      context.word(periodCode(tokens[i].row));
    } else {
      continue;
    }
    periods.push_back(context.now());
  }
  return periods.size() == values ? periods : std::vector<Period>();
}

/// One subject throughout, of several periods or of one.
Members sameThroughout(const Tokens &tokens, const Discourse &now, const Found &found,
                       std::size_t values) {
  std::vector<Period> periods = periodsOf(tokens, now, found, values);
  if (periods.empty())
    periods = changesSince(tokens, now, found, values);
  if (periods.empty()) // 2021年至2023年,|學生分別為…
    periods = yearsOf(now.setting.period.now(), values);
  Members members(values);
  for (std::size_t i = 0; i < values; ++i) {
    members[i].name = found.claim.name;
    if (!periods.empty())
      members[i].period = periods[i];
  }
  return members;
}

/// The members that the values belong to, the first that are as many.
std::optional<Members> resolve(const Tokens &tokens, const Discourse &now, const Found &found,
                               std::size_t values) {
  const bool bare = found.subject.name.empty();
  if (now.bracketed == values && now.claims.size() >= now.first + values &&
      (bare || now.bracketEnd + 1 >= found.subject.range.begin)) // …(5%)|的|比率|分別上升
    return membersMeasured(now, values);
  if (!bare)
    if (std::optional<Members> members = membersIn(tokens, now, found, found.subject.range, values))
      return members;
  if (std::optional<Members> members = membersWithHead(tokens, now, found, values))
    return members;
  if (!bare)
    return std::nullopt;
  if (now.topicIsNewer)
    return membersIn(tokens, now, found, now.topicRange, values);
  if (now.shared.members.size() == values && now.claims.size() < now.shared.end + values)
    return now.shared.members; // 分別為…,分別增長…
  if (now.claims.size() >= now.first + values && periodsOf(tokens, now, found, values).empty())
    return membersMeasured(now, values);
  return std::nullopt;
}

void take(const ListMember &member, Found &found) {
  found.claim.name = member.name;
  found.claim.start = member.start;
  if (!member.area.empty())
    found.claim.area = member.area;
  if (!member.period.empty())
    found.claim.observation.period = member.period;
  found.rule = found.claim.name.empty() ? std::string_view() : "shared out in order";
  found.claim.observation.doubts.add(Doubt::NameShared);
}

/// Whether a list begins that no 分別 shares out: 2020至2022年學生8.1萬人、7.9萬人、7.6萬人.
bool mayFollowYears(const Tokens &tokens, const Found &found) {
  return joins(tokens.kind(found.at + 1)) && tokens.kind(found.at + 2) == Kind::Quantity &&
         !found.subject.name.empty() && found.predicate.direction == 0 &&
         found.predicate.from == kNone;
}

/// 下降40%、37%以及77%: a verb of change that several percentages follow.
bool mayChangeAll(const Tokens &tokens, const Discourse &now, const Found &found) {
  const std::size_t next = found.at + 2;
  return joins(tokens.kind(found.at + 1)) && tokens.kind(next) == Kind::Quantity &&
         now.scan.quantities[tokens[next].row].unit == "%" && isPercent(found.quantity()) &&
         found.quantity().range == RangeHalf::None && found.predicate.direction != 0 &&
         !found.predicate.toward && found.predicate.from == kNone;
}

} // namespace

/// A、B及C分別為x、y及z: the members and the values one by one.
bool nameSharedOut(const Tokens &tokens, Discourse &now, Found &found) {
  const bool changes = mayChangeAll(tokens, now, found);
  if (!found.predicate.respectively && !changes && !mayFollowYears(tokens, found))
    return false;
  if (tokens.kind(found.at - 1) == Kind::Area && !now.carried().empty()) {
    now.setting.area = found.claim.area = {tokens[found.at - 1].span()}; // 分別為|台北|210棟;新北…
    found.claim.name = now.carried();
    found.rule = "carried over";
    return true;
  }
  const std::size_t joined = valuesFrom(tokens, now, found.at, false);
  const std::size_t loose = valuesFrom(tokens, now, found.at, true);
  if (!found.predicate.respectively && !changes && periodsOf(tokens, now, found, joined).empty())
    return false;
  if (loose < 2 || found.quantity().unit == "place" || found.predicate.streak)
    return false;
  nameSubject(tokens, now, found);
  now.shared.joint = found.subject.name;
  std::optional<Members> members;
  if (joined > 1)
    members = resolve(tokens, now, found, joined);
  if (!members && loose != joined)
    members = resolve(tokens, now, found, loose);
  now.shared.begin(members ? std::move(*members)
                           : sameThroughout(tokens, now, found, joined > 1 ? joined : loose));
  found.share = found.predicate.ratio != kNone && isPercent(found.quantity());
  now.shared.end = now.claims.size() + 1;
  take(now.shared.members.front(), found);
  return true;
}

/// A later member of the list.
bool nameListed(const Tokens &, Discourse &now, Found &found) {
  SharedOut &shared = now.shared;
  if (!shared.open())
    return false;
  take(shared.members[shared.next++], found);
  if (!found.claim.start.empty())
    found.went = shared.joint; // 由5:45:50调整为4:44:52: the whole goes on
  shared.end = now.claims.size() + 1;
  found.inherits = found.predicate.direction == 0 && !found.predicate.toward;
  return true;
}

} // namespace ri
