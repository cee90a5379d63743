#include <algorithm>

#include "extract/affixes.hpp"
#include "extract/naming/rules.hpp"

namespace ri {
namespace {

/// 来源地 of 旅客来源地: a place or kind that what stands before it is divided by; 0: none.
std::uint32_t divisionOf(const Name &name, std::u16string_view folded) {
  return name.empty() ? 0 : affixBefore(folded, name.back().end, Affix::Division);
}

/// 旅客 of 旅客来源地, if it is a noun by itself; empty: 居住地, 赴台目的.
Name dividedBy(const Name &division, std::u16string_view folded) {
  Name whole = division;
  SourceSpan &last = whole.back();
  last.end -= std::min(divisionOf(division, folded), last.length());
  if (last.empty())
    whole.dropLast();
  return headOf(whole, folded).head == Head::None ? Name() : whole;
}

/// 日本旅客, 居住地日本, 绿苑登记量: one member of the division or of a whole that is ranked.
Name memberOf(const Name &group, const Name &member, std::u16string_view folded) {
  Name name = member;
  if (divisionOf(group, folded) == 0) {
    const HeadMatch head = headOf(group, folded);
    name.add(head.unit == "place" ? withoutHead(group, folded) : group); // 登记量|排名
    return name;
  }
  const Name whole = dividedBy(group, folded);
  if (!whole.empty()) {
    name.add(whole);
    return name;
  }
  name = group;
  name.add(member);
  return name;
}

/// Whether the clause goes on to say where the number stands among others: 9万人|最多,
/// 31宗|居|榜首, 18宗|第2.
bool ranks(const Tokens &tokens, const Discourse &now, std::size_t at) {
  for (std::size_t i = at + 1; !endsClause(tokens.kind(i)) && tokens.kind(i) != Kind::Pause; ++i)
    if (tokens.kind(i) == Kind::Record || tokens.kind(i) == Kind::Award ||
        (tokens.kind(i) == Kind::Quantity && now.scan.quantities[tokens[i].row].unit == "place"))
      return true;
  return false;
}

/// The noun or the place that stands alone in the range; empty: none.
Name memberIn(const Tokens &tokens, Range range) {
  const NounPhrase phrase = nounPhraseIn(tokens, range);
  if (phrase.verb != kNone)
    return {};
  if (phrase.area == kNone)
    return phrase.name;
  Name place;
  if (phrase.name.empty())
    place.add(tokens[phrase.area].span());
  return place;
}

} // namespace

/// 旅客来源地|以|日本|9万人次最多,|韩国|7万人次次之: each member of what is divided, in its name; a
/// place that divides is not where the number was measured.
bool nameDivided(const Tokens &tokens, Discourse &now, Found &found) {
  const std::size_t end = std::min({found.at, found.predicate.begin, found.predicate.ratio});
  std::size_t by = found.at; // 以
  for (std::size_t i = found.segment.begin; i < end; ++i)
    if (tokens.kind(i) == Kind::Cause)
      by = i;
  Name group = now.division;
  Name member = memberIn(tokens, {found.segment.begin, end});
  if (by != found.at) {
    const Name before = nounPhraseIn(tokens, {found.segment.begin, by}, true).name;
    const bool ranked = ranks(tokens, now, found.at);
    member = memberIn(tokens, {by + 1, end});
    if (member.empty() && ranked) // …绿苑31宗居榜首。红苑|以18宗第2
      member = before;
    else
      group = before.empty() ? now.carried() : before;
    if (!ranked && divisionOf(group, tokens.folded) == 0)
      return false;
  } else if (now.divisionSince < now.first || found.predicate.compared) {
    return false;
  }
  const bool place = found.subject.name.empty() && found.subject.area != kNone;
  if (group.empty() || member.empty() || headOf(member, tokens.folded).head == Head::Dimension ||
      (place && divisionOf(group, tokens.folded) == 0))
    return false;
  if (place) {
    now.setting.leaveArea();
    found.claim.area = now.setting.area;
  }
  now.division = group;
  now.divisionSince = now.claims.size();
  found.claim.name = memberOf(group, member, tokens.folded);
  found.share = found.predicate.ratio != kNone && isPercent(found.quantity());
  found.rule = "member of a division";
  return true;
}

} // namespace ri
