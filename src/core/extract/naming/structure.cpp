#include <algorithm>

#include "extract/naming/rules.hpp"

namespace ri {
namespace {

/// How many claims back the parts of a structure are looked for.
constexpr std::size_t kWindow = 12;
static_assert(kWindow <= Claims::kKept);

/// 第一产业: one of several that are counted through.
bool isOrdinalPart(const Name &part, std::u16string_view folded) {
  return !part.empty() && folded[part.piece(0).begin] == u'第';
}

} // namespace

/// 三次产业结构为12:40:48: the parts are those that the paragraph has just named one by one.
bool nameStructure(const Tokens &tokens, Discourse &now, Found &found) {
  std::size_t values = 1;
  for (std::size_t i = found.at + 1;
       values <= kWindow && tokens.kind(i) == Kind::Colon && tokens.kind(i + 1) == Kind::Quantity;
       i += 2)
    ++values;
  std::vector<Name> parts;
  const std::size_t first = now.claims.size() - std::min(now.claims.size(), kWindow);
  for (std::size_t i = now.claims.size(); i-- > first && parts.size() < values;) {
    const Claim &claim = now.claims[i];
    const Name part = withoutHead(claim.name, tokens.folded);
    if (claim.observation.measure == Measure::Level &&
        headOf(claim.name, tokens.folded).head == Head::Dimension &&
        (headOf(part, tokens.folded).head == Head::Industry || isOrdinalPart(part, tokens.folded)))
      parts.insert(parts.begin(), part);
  }
  if (parts.size() != values)
    return false;
  now.shared.names = std::move(parts);
  now.shared.begin();
  found.claim.name = now.shared.names.front();
  found.rule = "part of a structure";
  return true;
}

} // namespace ri
