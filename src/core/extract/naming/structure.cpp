#include <algorithm>

#include "extract/naming/rules.hpp"

namespace ri {
namespace {

/// How many claims back the parts of a structure are looked for.
constexpr std::size_t kWindow = 12;
static_assert(kWindow <= Claims::kKept);

/// 第一产业: one of several that are counted through.
bool isOrdinalPart(const Name &part, std::u16string_view folded) {
  return !part.empty() && partStart(part.piece(0).in(folded)) != 0;
}

/// 增加值比例 of 三次产业增加值比例: what is shared out, where the name says so.
SourceSpan shareIn(const Name &name, std::u16string_view folded) {
  if (headOf(name, folded).head != Head::ShareOf)
    return {};
  const SourceSpan piece = name.back();
  const Division division = divisionIn(folded, piece);
  if (division.starts.empty()) // 第三产业|增加值比例: carried over from the list before
    return name.pieces() > 1 ? piece : SourceSpan{};
  return {division.shared.end, piece.end};
}

/// 三次产业结构: the parts that the name counts; none where they are not as many as the values.
std::vector<ListMember> countedIn(const Name &name, std::size_t values,
                                  std::u16string_view folded) {
  std::vector<ListMember> members;
  for (std::size_t i = 0; i < name.pieces() && members.empty(); ++i) {
    const Division division = divisionIn(folded, name.piece(i));
    if (division.starts.size() != values)
      continue;
    Name part;
    part.add(division.shared);
    part.add(shareIn(name, folded));
    for (const std::u16string_view start : division.starts)
      members.push_back({part, {}, {}, start});
  }
  return members;
}

} // namespace

/// 三次产业结构为12:40:48: the parts are those that the paragraph has just named one by one, else
/// those that the name counts.
bool nameStructure(const Tokens &tokens, Discourse &now, Found &found) {
  std::size_t values = 1;
  for (std::size_t i = found.at + 1;
       values <= kWindow && tokens.kind(i) == Kind::Colon && tokens.kind(i + 1) == Kind::Quantity;
       i += 2)
    ++values;
  std::vector<Name> parts, counted; // 第一产业… goes before 工业、建筑业, which stand nearer
  const std::size_t first = now.claims.size() - std::min(now.claims.size(), kWindow);
  for (std::size_t i = now.claims.size(); i-- > first;) {
    const Claim &claim = now.claims[i];
    const Name part = withoutHead(claim.name, tokens.folded);
    if (claim.observation.measure != Measure::Level ||
        headOf(claim.name, tokens.folded).head != Head::Dimension)
      continue;
    const bool ordinal = isOrdinalPart(part, tokens.folded);
    if (ordinal && counted.size() < values)
      counted.insert(counted.begin(), part);
    if ((ordinal || headOf(part, tokens.folded).head == Head::Industry) && parts.size() < values)
      parts.insert(parts.begin(), part);
  }
  if (counted.size() == values)
    parts = std::move(counted);
  std::vector<ListMember> members;
  if (parts.size() == values)
    for (Name &part : parts) {
      part.add(shareIn(found.claim.name, tokens.folded));
      members.push_back({part, {}, {}, {}});
    }
  else
    members = countedIn(found.claim.name, values, tokens.folded);
  if (members.empty())
    return false;
  now.shared.begin(std::move(members));
  now.shared.joint = found.claim.name;
  found.claim.name = now.shared.members.front().name;
  found.claim.start = now.shared.members.front().start;
  if (!found.claim.start.empty())
    found.went = now.shared.joint;
  found.rule = "part of a structure";
  return true;
}

} // namespace ri
